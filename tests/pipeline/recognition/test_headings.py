"""Every heading of every source, in a heading row of its language, means its column; parts of headings, and what is only near."""

import random

import numpy as np
import pyarrow as pa
import pytest

from pipeline.cells.amounts import Unit
from pipeline.cells.cell import Kind
from pipeline.reading.sheet import Sheet, SheetColumn
from pipeline.recognition.headings import Lexicon, Match, lexicon
from pipeline.recognition.recognise import recognise
from pipeline.recognition.titles import unit_of_note, unit_of_title
from pipeline.sources.declarations import load_sources

SOURCES = list(load_sources().values())
LEXICONS = [lexicon(source) for source in SOURCES]


def sheet_of(rows: list[list[str]]) -> Sheet:
    columns = []
    for values in zip(*rows, strict=True):
        kinds = np.array([Kind.TEXT if value else Kind.EMPTY for value in values], dtype=np.int8)
        columns.append(SheetColumn(kinds, texts=pa.array(values)))
    return Sheet("Ark1", True, columns, len(rows))


def is_chinese(text: str) -> bool:
    return any("\u4e00" <= letter <= "\u9fff" for letter in text)


@pytest.mark.parametrize("source", SOURCES, ids=lambda source: source.name)
@pytest.mark.parametrize("seed", range(6))
def test_all_columns_under_headings_drawn_at_random(source: object, seed: int) -> None:
    chosen = random.Random(f"{source.name}{seed}")  # type: ignore[attr-defined]
    columns = [c for c in source.columns if c.name != "dkk_per_unit"]  # type: ignore[attr-defined]
    chosen.shuffle(columns)
    headings = []
    for column in columns:
        spoken = [h for h in column.headings if is_chinese(h) == (seed == 0)] or list(column.headings)
        headings.append(chosen.choice(spoken[:15]))
    found = recognise(sheet_of([headings, *[[c.example for c in columns]] * 3]), LEXICONS)
    assert [table.source.name for table in found.tables] == [source.name]  # type: ignore[attr-defined]
    meant = {index: name for name, (index, _) in found.tables[0].columns.items()}
    assert [meant.get(i) for i in range(len(columns))] == [column.name for column in columns]


AGREEMENTS: Lexicon = next(each for each in LEXICONS if each.source.name == "agreements")


@pytest.mark.parametrize(
    ("heading", "column"),
    [
        ("Dansk part", "danish_party"),
        ("  DANSK   PART : ", "danish_party"),
        ("Dansk\npart", "danish_party"),
        ("Under-\nskrevet", "signed_date"),
        ("Dansk part *", "danish_party"),
        ("Dansk part (kommune eller region)", "danish_party"),
        ("1. Dansk part", "danish_party"),
        ("Dansk_part", "danish_party"),
        ("Underskrevet dd-mm-åååå", "signed_date"),
        ("Udløber¹", "expires_date"),
        ("Dansk part / Danish party", "danish_party"),
        ("签署日期 Signed date", "signed_date"),
        ("Kinesisk by/institution", "chinese_party"),
        ("Deres by", "chinese_place"),
        ("By", "chinese_place"),
        # What is only near is no meaning.
        ("Koebenhavns part", None),
        ("Undersrkevet", None),
        ("Dansk ansv.", None),
        ("Dansk part: kommune, region eller organisation", None),
        ("Bye", None),
        ("Farvekode", None),
        ("", None),
        ("Dansk part " * 12, None),
        # What a system keeps for itself is not data.
        ("(Rediger ikke) Dansk part", None),
        ("(Do Not Modify) Danish party", None),
    ],
)
def test_what_a_heading_means(heading: str, column: str | None) -> None:
    match: Match | None = AGREEMENTS.match(heading)
    assert (match and match.column) == column


@pytest.mark.parametrize(
    ("source", "heading", "column"),
    [
        ("companies", "Firmanavn (kinesisk)", "name_zh"),
        ("challenges", "Organization - City", "place"),
        ("expenses", "Fakt.dato", "posted_date"),  # cut short by a point, as ledgers do
        ("expenses", "Bil.nr.", "voucher_id"),
        ("activities", "Hvad", None),  # any list of things to do has these
        ("activities", "Hvornår?", None),
        ("agreements", "Forvaltning", None),
    ],
)
def test_what_a_field_or_a_word_of_all_tables_means(source: str, heading: str, column: str | None) -> None:
    match = lexicon(load_sources()[source]).match(heading)
    assert (match and match.column) == column


@pytest.mark.parametrize(
    ("title", "scale", "currency"),
    [
        ("Alle beløb i t.kr.", 1000, "DKK"),
        ("Beløb i 1.000 kr.", 1000, "DKK"),
        ("Budget 2016-2020 (1.000 kr.)", 1000, "DKK"),
        ("Tabel 4. Udgiftsbudget, 1.000 kr. (2019-priser)", 1000, "DKK"),
        ("Beløb i t.kr. hvor intet andet er nævnt", 1000, "DKK"),
        ("All figures in thousands of DKK", 1000, "DKK"),
        ("Amounts in EUR", 1, "EUR"),
        ("金额单位：人民币万元", 10000, "CNY"),
        ("Alle beløb er i hele kroner", 1, "DKK"),
        ("Internationalt samarbejde, mio. kr., 2018-priser", 1000000, "DKK"),
        ("Budget per quarter, EUR", 1, "EUR"),
    ],
)
def test_units_that_a_title_states(title: str, scale: int, currency: str) -> None:
    unit = unit_of_title(title)
    assert unit is not None
    assert (int(unit.scale), unit.currency) == (scale, currency)


@pytest.mark.parametrize(
    "title",
    [
        "Samlet bevilling 882 t.kr.",
        "Projektet er budgetteret til 0,9 mio. kr.",
        "Rejser i Kina",
        "Alle tal i løbende priser",
        "Bevilling: 882.000 kr.",
    ],
)
def test_figures_and_sentences_that_state_no_unit(title: str) -> None:
    unit: Unit | None = unit_of_title(title)
    assert unit is None or unit.scale == 1
    assert unit_of_note(title) is None
