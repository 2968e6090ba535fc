"""Columns whose headings no list has: known by their words and their cells, as guesses; never where two fit, nor in place of a witness."""

from __future__ import annotations

from pathlib import Path

import pytest

from pipeline.recognition.headings import lexicon
from pipeline.recognition.wording import head_of, wording, words_of
from pipeline.sources.declarations import load_sources
from tests.pipeline.drawn import only, rows, staged

AGREEMENTS = (
    "Aftalenr. | Aftalens navn | {0} | Kinesisk part | Underskrevet | Status\n"
    "A-1 | Drikkevand | Aarhus Kommune | Wuxi Water Group | 01-02-2018 | Aktiv\n"
    "A-2 | Slam | Odense Kommune | Jinan Drainage | 01-03-2019 | Aktiv"
)


@pytest.mark.parametrize(
    ("heading", "words", "head"),
    [
        ("Underskriftsdatoernes aftaler", ("underskrift", "dato", "aftal"), "aftal"),
        ("Outcome of the visit", ("outcom", "visit"), "outcom"),
        ("startDate", ("start", "date"), "date"),
        ("凭证号码", ("凭证", "证号", "号码"), "号码"),
        ("12 %", (), ""),
    ],
)
def test_the_words_of_a_heading(heading: str, words: tuple[str, ...], head: str) -> None:
    assert (words_of(heading), head_of(heading)) == (words, head)


@pytest.mark.parametrize("source", load_sources().values(), ids=lambda source: source.name)
def test_most_known_headings_would_be_known_by_their_words(source: object) -> None:
    known = lexicon(source)  # type: ignore[arg-type]
    model = wording(source.name)  # type: ignore[attr-defined]
    said = {
        heading: max(points, key=points.__getitem__)
        for column in source.columns  # type: ignore[attr-defined]
        for heading in column.headings
        if (points := model.points(heading)) and known.match(heading)
    }
    right = [found == known.match(heading).column for heading, found in said.items()]  # type: ignore[union-attr]
    assert sum(right) >= 0.75 * len(right)


def test_a_required_column_is_known_by_its_cells_and_says_so(tmp_path: Path) -> None:
    sheet = only(staged(tmp_path, AGREEMENTS.format("Xyzzy")))
    assert rows(sheet, "danish_party") == [("Aarhus Kommune",), ("Odense Kommune",)]
    (told,) = [note for note in sheet.warnings if note.reason == "guessed-heading"]
    assert (told.column, told.heading, told.params["by"]) == ("danish_party", "Xyzzy", "cells")


def test_where_two_columns_fit_none_is_taken(tmp_path: Path) -> None:
    picture = "\n".join(
        f"{line} | {more}"
        for line, more in zip(
            AGREEMENTS.format("Xyzzy").splitlines(),
            ("Plugh", "Vejle Kommune", "Region Syddanmark"),
            strict=True,
        )
    )
    sheet = only(staged(tmp_path, picture))
    assert sheet.error is not None
    assert (sheet.error[0], sheet.rows_loaded) == ("sheet-missing-column", 0)


def test_without_a_second_witness_nothing_is_taken_by_cells(tmp_path: Path) -> None:
    picture = AGREEMENTS.format("Xyzzy").replace(" | Status", "").replace(" | Aktiv", "")
    assert [sheet.source for sheet in staged(tmp_path, picture).sheets] == [None]


def test_names_of_another_country_are_not_taken(tmp_path: Path) -> None:
    picture = (
        AGREEMENTS.format("Xyzzy").replace("Aarhus Kommune", "Hamburg").replace("Odense Kommune", "Bremen")
    )
    assert only(staged(tmp_path, picture)).rows_loaded == 0


def test_of_several_columns_of_figures_none_is_the_amount(tmp_path: Path) -> None:
    picture = (
        "Bilagsnr. | Bogføringsdato | Budgetpost | Tekst | Xyzzy | Plugh\n"
        "1 | 01-02-2019 | Rejser | Fly | 100,50 | 80,25\n"
        "2 | 02-02-2019 | Møder | Sal | 200,75 | 60,50"
    )
    assert only(staged(tmp_path, picture)).rows_loaded == 0
    alone = picture.replace(" | Plugh", "").replace(" | 80,25", "").replace(" | 60,50", "")
    assert only(staged(tmp_path, alone)).rows_loaded == 2


def test_a_column_that_was_given_up_is_not_taken_again(tmp_path: Path) -> None:
    picture = (
        "Bilag | Dato | Tekst | Beløb | Valuta | Beløb i DKK\n1 | 2016-05-02 | Hotel | 2000 | CNY | '2.031,20"
    )
    assert rows(only(staged(tmp_path, picture)), "currency") == [("DKK",)]
