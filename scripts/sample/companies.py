"""Companies and interests: facts with their sources, and invented companies with contacts that no source gives."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from scripts.sample.facts import CONFIDENCE_DA, Row, read_facts, split_list
from scripts.sample.office import ILLUSTRATIVE, ROW_FLAG, Column, Line, Table, Value, note, workbook
from scripts.sample.themes import danish_themes

FILE = "Virksomheder og interesser.xlsx"
SAVED = date(2023, 11, 15)  # the facts about companies reach into 2022

# Provinces as the facts name them; where a fact names only a town, the province stands in brackets after it.
PROVINCES = (
    "Beijing",
    "Tianjin",
    "Shanghai",
    "Hebei",
    "Liaoning",
    "Heilongjiang",
    "Jiangsu",
    "Zhejiang",
    "Anhui",
    "Shandong",
    "Guangdong",
    "Sichuan",
    "Tibet",
)

COLUMNS = (
    Column("CVR-nr.", 12),
    Column("Virksomhedsnavn", 32),
    Column("By", 18),
    Column("Hjemkommune", 18),
    Column("Teknologi-\nområder", 36, "wrap"),
    Column("Aktive provinser", 30, "wrap"),
    Column("Hjemmeside", 28),
    Column("Kilde", 50),
    Column("Hvad kilden siger", 60, "wrap"),
    Column("Sikkerhed", 10),
    Column("Illustrativ", 9, "centre"),
)


def provinces_of(fact: Row) -> list[str]:
    """The provinces in which a fact says that the company is, or was, active."""
    return [province for province in PROVINCES if province in fact["active_in_china"]]


def fact_lines() -> list[Line]:
    """The companies of the facts. A CVR number stands as a number where Excel would have made it one."""
    lines = []
    for fact in read_facts("companies"):
        said = " · ".join(
            part
            for part in (
                fact["source_said"],
                f"I Kina: {fact['active_in_china']}" if fact["active_in_china"] else "",
                fact["cvr_note"],
                f"By: {fact['city_basis']}" if fact["city_dk"] else "By: ikke fundet",
            )
            if part
        )
        lines.append(
            Line(
                (
                    int(fact["cvr"]) if fact["name"] == "COWI" else fact["cvr"] or None,
                    fact["name"],
                    fact["city_dk"] or "ikke oplyst",
                    fact["municipality_dk"] or None,
                    danish_themes(fact["technology_areas"]),
                    "; ".join(provinces_of(fact)) or None,
                    fact["website"] or None,
                    fact["source"],
                    said,
                    CONFIDENCE_DA[fact["confidence"]],
                    "nej",
                )
            )
        )
    return lines


ILLUSTRATIVE_COLUMNS = (
    Column("CVR-nummer", 12),
    Column("Navn", 28),
    Column("Postby", 14),
    Column("Antal ansatte", 9, "whole"),
    Column("Branche", 30, "wrap"),
    Column("Aktiv i", 22),
    Column("Medlem", 9, "centre"),
    Column("Eksportklar", 10, "centre"),
    Column("Reklame-\nbeskyttelse", 12, "centre"),
    Column("Kontaktperson", 18),
    Column("E-mail", 30),
    Column("Web", 28),
    Column("Illustrativ", 9, "centre"),
)


def illustrative_lines() -> list[Line]:
    """Invented companies. Their CVR numbers begin with 0, as no real one does, and pass the check, but for the last.

    E-mail and web addresses end in .example, which nobody can own.
    """
    rows: list[tuple[Value, ...]] = [
        ("01234560", "Eksempel Vandtab A/S", "Middelfart", 48, "vandtab, lækagesøgning & målere", "Zhejiang; Jiangsu", "ja", "ja", "nej", "Frida Eksempel", "frida@vandtab.example", "https://vandtab.example"),
        (2000016, "Eksempel Spildevand A/S", "Vejle", "1.200", "spildevand og slam", "Shandong", "ja", "ja", "nej", "Georg Eksempel", "georg@spildevand.example", "https://spildevand.example"),
        ("DK 03 10 20 41", "Eksempel Jordrens ApS", "Odense", "ca. 15", "jordforurening; grundvand", "江苏省", "x", "nej", "ja", "Hanne Eksempel", "hanne@jordrens.example", None),
        ("04003101", "Eksempel Fjernvarme A/S", "Aalborg", 310, "fjernvarme / overskudsvarme", "Shaanxi og Shanxi", "ja", "ja", "nej", "Ivan Eksempel", "ivan@fjernvarme.example", "https://fjernvarme.example"),
        ("05123402", "Eksempel Luft A/S", "Esbjerg", 85, "luftrensning; filtre", "Hebei", "nej", "ja", "nej", "Jette Eksempel", "jette@luft.example", None),
        ("06010105", "Eksempel Affald ApS", "Horsens", 22, "affaldssortering; cirkulær økonomi", "Hunan", "nej", "nej", "nej", None, None, None),
        ("07070705", "Eksempel Regnvand A/S", "Aarhus", 64, "klimatilpasning; regnvand", "Hubei; Guangdong", "ja", "ja", "ja", "Karl Eksempel", "karl@regnvand.example", None),
        ("08081107", "Eksempel Målere P/S", "Sønderborg", None, "målere; energieffektivitet", None, "ja", None, "nej", "Lone Eksempel", "lone@maalere.example", None),
        ("12345678", "Eksempel Fejl A/S", "Kolding", 10, "vand", "Jiangsu", "nej", "nej", "nej", None, None, None),
    ]  # fmt: skip
    return [Line((*row, "ja")) for row in rows]


INTEREST_COLUMNS = (
    Column("CVR-nr.", 12),
    Column("Virksomhed", 32),
    Column("Tema", 22),
    Column("Provins", 14),
    Column("Interesse", 14),
    Column("Oplyst", 16, "date"),
    Column("Kilde", 60),
    Column("Illustrativ", 9, "centre"),
)


def interest_facts() -> list[Line]:
    """What a source shows a company to have done in a province, as interest: "aktiv", or "interesseret" after a trip."""
    lines = []
    for fact in read_facts("companies"):
        text = fact["active_in_china"]
        theme = danish_themes(_first_theme(fact))
        for province in provinces_of(fact):
            after = text[text.index(province) :].split(";")[0]
            trip = "(trip 2012)" in after or "trip 2012" in after
            workshop = "workshops 2021" in text
            lines.append(
                Line(
                    (
                        fact["cvr"] or None,
                        fact["name"],
                        theme,
                        province,
                        "interesseret" if trip else "aktiv",
                        "2012" if trip else ("2021" if workshop else None),
                        fact["source"],
                        "nej",
                    )
                )
            )
    return lines


def _first_theme(fact: Row) -> str:
    themes = [theme for theme in split_list(fact["technology_areas"]) if theme != "consulting"]
    return themes[0] if themes else "consulting"


def interest_illustrative() -> list[Line]:
    """Invented answers of the invented companies, some of them years old, so that their weight has faded."""
    source = "Opfundet rundspørge"
    rows: Sequence[tuple[str, str, str | None, str, Value]] = (
        ("Eksempel Vandtab A/S", "vandtab", "Zhejiang", "aktiv", date(2020, 1, 15)),
        ("Eksempel Vandtab A/S", "vandtab", "Jiangsu", "interesseret", "12-03-2019"),
        ("Eksempel Vandtab A/S", "vandtab", "Guangdong", "nej", date(2018, 11, 5)),
        ("Eksempel Spildevand A/S", "spildevand", "Shandong", "aktiv", date(2019, 9, 30)),
        ("Eksempel Spildevand A/S", "spildevand", "Jiangsu", "interesseret", date(2019, 9, 30)),
        ("Eksempel Jordrens ApS", "jord", "Jiangsu", "interesseret", "marts 2019"),
        ("Eksempel Jordrens ApS", "grundvand", "Hebei", "interesseret", "2016"),
        ("Eksempel Fjernvarme A/S", "fjernvarme", "陕西", "aktiv", date(2019, 10, 22)),
        ("Eksempel Fjernvarme A/S", "fjernvarme", "Shanxi", "interesseret", date(2020, 2, 10)),
        ("Eksempel Fjernvarme A/S", "fjernvarme", "Hebei", "nej", date(2017, 5, 2)),
        ("Eksempel Luft A/S", "luft", "Hebei", "interesseret", "15.01.2020"),
        ("Eksempel Luft A/S", "luft", "Shaanxi", "interesseret", "3. kvt. 2018"),
        ("Eksempel Affald ApS", "affald", "Hunan", "interesseret", date(2019, 6, 20)),
        ("Eksempel Affald ApS", "affald", "Shanghai", "interesseret", date(2019, 8, 1)),
        ("Eksempel Regnvand A/S", "klimatilpasning", "Hubei", "aktiv", date(2020, 3, 3)),
        ("Eksempel Regnvand A/S", "klimatilpasning", None, "interesseret", date(2018, 2, 1)),
        ("Eksempel Målere P/S", "energieffektivitet", "Tianjin", "interesseret", date(2019, 12, 12)),
    )
    return [
        Line((None, company, theme, province, level, stated, source, "ja"))
        for company, theme, province, level, stated in rows
    ]


def write(folder: Path) -> Path:
    """The workbook of companies and interests."""
    path = folder / FILE
    with workbook(path, title="Virksomheder og interesser", saved=SAVED) as office:
        office.lists("Lister", {"Interesse": ("interesseret", "aktiv", "nej"), "Ja/nej": ("ja", "nej")})
        office.table(
            Table(
                sheet="Virksomheder",
                title=(
                    "Danske virksomheder med opgaver i eller for Kina",
                    "CLEAN · China Desk · efter åbne kilder, november 2023",
                    ROW_FLAG,
                ),
                columns=COLUMNS,
                lines=[
                    *fact_lines(),
                    note(
                        "CVR-nr. er kun udfyldt, hvor en kilde nævner det. By efter almen viden er mærket i kolonnen »Hvad kilden siger«."
                    ),
                ],
                freeze_columns=2,
            )
        )
        office.table(
            Table(
                sheet="Eksempelvirksomheder",
                title=("Eksempelvirksomheder med kontaktpersoner", ILLUSTRATIVE),
                columns=ILLUSTRATIVE_COLUMNS,
                lines=illustrative_lines(),
                first_column=1,
                freeze_columns=2,
                tab="#C98B2B",
            )
        )
        office.table(
            Table(
                sheet="Interesser",
                title=(
                    "Virksomhedernes interesser",
                    ROW_FLAG,
                    "Uden dato: kilden viser, at virksomheden er eller var aktiv i provinsen, men ikke hvornår.",
                ),
                columns=INTEREST_COLUMNS,
                lines=[*interest_facts(), *interest_illustrative()],
                merge=("Virksomhed",),
                freeze_columns=2,
            )
        )
    return path
