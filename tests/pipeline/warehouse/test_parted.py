"""A cell that names several companies is a row each, where the register has all of them."""

from pathlib import Path

import pytest

from pipeline.warehouse.build import build
from tests.pipeline.ready import query, unloaded

COMPANIES = "Virksomhed | By | Teknologier\nNordvand A/S | Aarhus | vand\nJordrens, Luft & Co. | Odense | jord\nVarme ApS | Vejle | fjernvarme\nBiogas Syd | Tønder | biogas"
INTERESTS = """
Virksomhed | Tema | Provins | Niveau
Nordvand, Varme og Biogas Syd | vand | Jiangsu | aktiv
Nordvand A/S, Ukendt Firma | vand | Hebei | aktiv
Jordrens, Luft & Co. | jord | Hunan | aktiv
Biogas Syd | bioenergi | Jilin | aktiv
Varme | vand | Jiangsu | interesseret
Slam ApS; Sigte A/S | vand | Anhui | aktiv
"""


@pytest.mark.parametrize("alone", ["Ukendt Firma", "Varme"])
def test_another_row_of_interests_divides_no_list(tmp_path: Path, alone: str) -> None:
    interests = INTERESTS.replace("\nBiogas Syd |", f"\n{alone} |")
    desk = unloaded(tmp_path, {"a.xlsx": {"Ark1": interests}, "b.xlsx": {"Ark1": COMPANIES}})
    build(desk)
    rows = query(desk, "select company_name from staging.interests where _row in (2, 3) order by _row, 1")
    assert [name for (name,) in rows] == ["Biogas Syd", "Nordvand", "Nordvand A/S, Ukendt Firma"]


def test_lists_of_known_companies_are_parted(tmp_path: Path) -> None:
    # The register comes after the interests in the order of files: what is known does not hang on it.
    desk = unloaded(tmp_path, {"a.xlsx": {"Ark1": INTERESTS}, "b.xlsx": {"Ark1": COMPANIES}})
    build(desk)
    rows = query(
        desk, "select company_name, province_code, level, _key from staging.interests order by _row, 1"
    )
    assert [row[:3] for row in rows] == [
        ("Biogas Syd", "CN-JS", "active"),
        ("Nordvand", "CN-JS", "active"),
        ("Nordvand A/S, Ukendt Firma", "CN-HE", "active"),
        ("Jordrens, Luft & Co.", "CN-HN", "active"),
        ("Biogas Syd", "CN-JL", "active"),
        ("Varme", "CN-JS", "interested"),  # its own row says more than the list
        ("Sigte A/S", "CN-AH", "active"),
        ("Slam ApS", "CN-AH", "active"),
    ]  # fmt: skip
    assert len({row[3] for row in rows}) == len(rows)
