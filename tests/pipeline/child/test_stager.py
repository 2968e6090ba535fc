"""A workbook is read where it can be read: what hinders it in one place is no reason to refuse it."""

from pathlib import Path

import pytest

from pipeline.child.stager import Stager, Wanted
from pipeline.desk.confirmations import Confirmations
from pipeline.desk.ledger import file_hash
from tests.pipeline.drawn import workbook

VOUCHERS = {"Ark1": "Bilag | Dato | Tekst | Beløb\n1 | 01-05-2016 | Fly | 1\n"}


@pytest.mark.parametrize(
    ("name", "reason"),
    [("missing.xlsx", "not-found"), (f"{'x' * 5000}.xlsx", "unreadable"), ("other.xlsx", "changed")],
)
def test_the_next_place_is_tried(tmp_path: Path, name: str, reason: str) -> None:
    good, bad, kept = workbook(tmp_path / "bilag.xlsx", VOUCHERS), tmp_path / name, tmp_path / "kept"
    (tmp_path / "other.xlsx").write_bytes(b"garbage")
    sha = file_hash(good)
    with Stager(Confirmations(), kept=kept, keeps=True) as stager:
        [refused] = stager.stage_all([Wanted("bilag.xlsx", sha, (bad,))])
        assert refused.refusal is not None
        assert refused.refusal.reason == reason
        assert not kept.exists()  # it may be read another time
        [found] = stager.stage_all([Wanted("bilag.xlsx", sha, (bad, good))])
    assert found.refusal is None
    assert found.rows_loaded == 1
