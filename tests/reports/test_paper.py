"""The common frame of the desk's papers."""

import pytest

from locales import LANGUAGES, speaking, text
from reports import paper


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("origin", [*LANGUAGES, "none"])
def test_a_text_that_is_cut_keeps_the_mark_of_its_language(lang: str, origin: str) -> None:
    with speaking(lang):
        marked = text(f"title-in-{origin}", title="ord " * 60)
        mark = text(f"title-in-{origin}", title="").strip()
        cut = paper.short_text(marked, 80)
        assert cut.endswith(mark) and "…" in cut.removesuffix(mark) and len(cut) <= 81
        assert paper.short_text(text(f"title-in-{origin}", title="kort"), 80).endswith(mark)


def test_a_text_without_a_mark_is_cut_at_a_word() -> None:
    assert paper.short_text("et to tre fire fem seks", 14) == "et to tre …"
