"""The data page as its keeper meets it: drop, look, answer, load, mend, undo; in Danish, English and Chinese."""

import datetime as dt
import errno
import html
import io
import re
import shutil
import unicodedata
from collections.abc import Iterator, Sequence
from pathlib import Path

import openpyxl
import pandas as pd
import pytest
from streamlit.testing.v1 import AppTest

from dashboard import actions, freshness, tables, telemetry, warehouse
from dashboard.data_page import notes
from dashboard.filters_model import Filters
from dashboard.keeping import loading, mending, own_files, trials
from dashboard.model import columns, measures
from dashboard.queries import data_health
from dashboard.theme import palette
from locales import LANGUAGES, speaking, text
from pipeline.commands.watch import Watch
from pipeline.desk import confirmations
from pipeline.desk import names as names_of_files
from pipeline.desk.confirmations import load_confirmations
from pipeline.desk.desk import Desk
from pipeline.desk.said import Said
from pipeline.warehouse.build import build
from tests.pages.desk import open_page as open_data

pytestmark = pytest.mark.usefixtures("few_loaded")

HEADINGS = ["Aftale-id", "Aftalens titel", "Dansk part", "Kinesisk part", "Kinesisk by", "Indgået", "Status"]
WUXI = ["A-1", "Vand i Wuxi", "Viborg Kommune", "Wuxi By", "Wuxi", "01-02-2017", "aktiv"]
JINAN = ["A-2", "Luft i Jinan", "Region Sjælland", "Jinan By", "Jinan", "03-04-2018", "aktiv"]
HARBIN = ["A-3", "Jord i Harbin", "Horsens Kommune", "Harbin By", "Harbin", "05-06-2019", "aktiv"]
FILE = "Aftaler.xlsx"


def workbook(*rows: Sequence[object], headings: Sequence[str] = HEADINGS) -> bytes:
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    sheet.title = "Aftaler"
    for row in (headings, *rows):
        sheet.append(list(row))
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def companies(*names: str) -> bytes:
    book = openpyxl.Workbook()
    for row in (["Virksomhed", "By", "Ansatte"], *([name, "Aarhus", 20] for name in names)):
        book.worksheets[0].append(row)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A desk with nothing in it, as the one that the dashboard works on."""
    monkeypatch.setenv("WAREHOUSE", str(tmp_path / "desk" / "warehouse.duckdb"))
    yield tmp_path / "desk"
    warehouse.close()


@pytest.fixture(scope="module")
def _loaded(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("loaded") / "desk"
    load(folder, FILE, workbook(WUXI, JINAN, HARBIN))
    return folder


@pytest.fixture
def desk(folder: Path, _loaded: Path) -> Path:
    """The same with three agreements loaded."""
    return Path(shutil.copytree(_loaded, folder))


def load(folder: Path, name: str, content: bytes) -> None:
    """Put a file into data/raw and build, as the command line does."""
    (folder / "raw").mkdir(parents=True, exist_ok=True)
    (folder / "raw" / name).write_bytes(content)
    build(Desk(folder / "raw", folder / "warehouse.duckdb"), loaded_by="test")
    warehouse.close()


def open_page(lang: str = "da", tab: str = "load") -> AppTest:
    return open_data("data/data.py", lang, as_of=None, tab=tab)


def drop(at: AppTest, *files: tuple[str, bytes]) -> AppTest:
    """Drop files and wait for the dry run."""
    at.file_uploader[0].set_value([(name, content, "") for name, content in files]).run()
    assert not at.exception, at.exception
    return at


def press(at: AppTest, key: str) -> AppTest:
    at.button(key=key).click().run()
    assert not at.exception, at.exception
    return at


def said(at: AppTest) -> str:
    parts = [
        *at.markdown,
        *at.caption,
        *at.header,
        *at.subheader,
        *at.success,
        *at.warning,
        *at.error,
        *at.info,
        *at.html,
    ]
    words = (str(part.proto.body if hasattr(part.proto, "body") else part.value) for part in parts)
    return html.unescape("\n".join(words))


def line(at: AppTest, source: str = "Aftaler") -> str:
    """The dry run's line about one kind of data."""
    return next(each.label for each in at.expander if each.label.startswith(f"**{source}**"))


# --- The first time ---


@pytest.mark.dealt(3)
@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize("lang", LANGUAGES)
def test_without_a_warehouse_the_page_says_how_to_get_one(lang: str) -> None:
    at = open_page(lang)
    assert speaking(lang)(text)("data-first-title") in said(at)
    assert at.button(key="load-sample").label == speaking(lang)(text)("data-first-sample")
    assert at.file_uploader[0].label == speaking(lang)(text)("data-load-drop")


def test_the_first_file_makes_the_warehouse(folder: Path) -> None:
    at = drop(open_page(), (FILE, workbook(WUXI, JINAN)))
    assert line(at) == "**Aftaler**: 2 tilføjes · 0 ændres · 0 står kun i tidligere eksporter · 0 afvises"
    assert not (folder / "warehouse.duckdb").exists()
    at.text_input(key="author-load").set_value("Anna").run()
    press(at, "load-confirm")
    assert (folder / "raw" / FILE).exists()
    assert text("data-done", load="1") in said(at)
    assert "2 rækker fra 1 fil er indlæst." in said(at)
    assert list(data_health.loads()["loaded_by"]) == ["Anna"]


# --- The dry run ---


def test_a_column_that_is_not_known_is_named_before_anything_is_loaded(folder: Path) -> None:
    at = drop(open_page(), (FILE, workbook([*WUXI, "Lageret"], headings=[*HEADINGS, "Kasse"])))
    (unread,) = [one.value for one in at.warning if text("data-unread") in one.value]
    assert unread.endswith("- Aftaler.xlsx › Aftaler: Kasse (1)")
    assert not drop(open_page(), (FILE, workbook(WUXI))).warning


@pytest.mark.dealt(3)
@pytest.mark.parametrize(
    ("lang", "expected"),
    [
        ("da", "**Aftaler**: 1 tilføjes · 1 ændres · 1 står kun i tidligere eksporter · 1 afvises"),
        ("en", "**Agreements**: 1 new · 1 changed · 1 only in earlier exports · 1 rejected"),
        ("zh", "**协议**：新增1 · 更改1 · 仅见于以前的导出文件1 · 拒收1"),
    ],
)
def test_the_dry_run_counts_and_lists_and_writes_nothing(desk: Path, lang: str, expected: str) -> None:
    before = (desk / "warehouse.duckdb").stat()
    changed = [*WUXI[:1], "Rent vand i Wuxi", *WUXI[2:]]
    new = ["A-4", "Affald i Xian", "Aarhus Kommune", "Xi'an By", "Xi'an", "07-08-2019", "aktiv"]
    bad = ["A-5", "Umulig", "Aarhus Kommune", "Xi'an By", "Xi'an", "31-02-2019", "aktiv"]
    at = drop(open_page(lang), (FILE, workbook(changed, JINAN, new, bad)))
    assert expected in [each.label for each in at.expander]
    at.session_state["trial-notes"] = True  # opened
    at.run()
    assert speaking(lang)(text)("reject-date-impossible", value="31-02-2019")[:12] in said(at)
    after = (desk / "warehouse.duckdb").stat()
    assert (before.st_ino, before.st_mtime_ns) == (after.st_ino, after.st_mtime_ns)
    # The changed value stands there before and after.
    table = next(
        each.value for each in at.dataframe if speaking(lang)(text)("data-old") in each.value.columns
    )
    assert table[
        [speaking(lang)(text)("data-old"), speaking(lang)(text)("data-new")]
    ].to_numpy().tolist() == [["Vand i Wuxi", "Rent vand i Wuxi"]]


def test_the_same_file_again_need_not_be_loaded(desk: Path) -> None:
    at = drop(open_page(), (FILE, (desk / "raw" / FILE).read_bytes()))
    assert text("data-trial-nothing", files=1) in said(at)
    assert at.button(key="load-confirm").disabled


@pytest.mark.soak
@pytest.mark.usefixtures("desk")
def test_what_may_still_be_corrected_is_told_before_a_load_alone() -> None:
    visits = workbook(
        ["B-1", "Møde i Wuxi", "møde", "03-03-2018", "X-9"],
        headings=["Aktivitets-id", "Aktivitet", "Type", "Dato", "Aftale-id"],
    )
    at = drop(open_page(), ("Besøg.xlsx", visits))
    assert text("data-loose") in said(at)
    press(at, "load-confirm")
    assert at.success and text("data-loose") not in said(at)


@pytest.mark.soak
def test_missing_rows_of_whole_lists_go_only_after_a_yes_to_their_number(desk: Path) -> None:
    """One question a drop, which names the earlier versions; rows of one that is a part stay."""
    load(desk, "Virksomheder.xlsx", companies("Grundfos", "Danfoss", "COWI"))
    at = drop(open_page(), (FILE, workbook(WUXI)), ("Virksomheder.xlsx", companies("Grundfos")))
    files = [FILE, "Virksomheder.xlsx"]
    assert [radio.label for radio in at.radio] == [text("data-scope-ask", count=4, files=files)]
    at.radio[0].set_value("whole").run()
    assert at.button(key="load-confirm").disabled
    sure = at.checkbox[0]
    kinds = ["Aftaler (2)", "Virksomheder (2)"]
    assert sure.label == text("data-scope-sure", count=4, kinds=kinds)
    sure.check().run()
    assert at.button(key="load-confirm").label == text("data-load-confirm-gone", count=4)

    def whole(*chosen: tuple[str, str]) -> None:
        next(each for each in at.button_group if each.key.startswith("scope-kinds-")).set_value(chosen).run()

    whole()
    assert at.button(key="load-confirm").disabled
    assert text("data-scope-no-kind") in said(at)
    whole(("companies", "Virksomheder.xlsx"))
    assert at.button(key="load-confirm").disabled  # another number is another question
    at.checkbox[0].check().run()
    press(at, "load-confirm")
    assert warehouse.query("select count(*) as n from staging.agreements").iloc[0]["n"] == 3
    assert warehouse.query("select name from staging.companies")["name"].tolist() == ["Grundfos"]


@pytest.mark.dealt(3)
@pytest.mark.parametrize("lang", LANGUAGES)
def test_each_file_that_is_none_gets_a_sentence(desk: Path, lang: str) -> None:
    at = drop(
        open_page(lang),
        ("brev.pdf", b"%PDF-1.7"),
        ("tom.xlsx", b""),
        ("fremmed.xlsx", workbook(["x", "y"], headings=["Kage", "Antal"])),
        ("tekst.csv", b"a;b\n1;2\n"),
    )
    sentences = [error.value for error in at.error]
    assert len(sentences) == 4
    assert any(speaking(lang)(text)("file-pdf") in sentence for sentence in sentences)
    assert any(speaking(lang)(text)("data-file-unknown") in sentence for sentence in sentences)
    assert at.button(key="load-confirm").disabled
    assert len((desk / "warehouse.history" / "loads.jsonl").read_text("utf-8").splitlines()) == 1


@pytest.mark.soak
def test_a_bad_file_beside_a_good_one_is_left_out(desk: Path) -> None:
    more = ["A-4", "Affald", "Aarhus Kommune", "Xi'an By", "Xi'an", "07-08-2019", "aktiv"]
    at = drop(open_page(), ("brev.pdf", b"%PDF-1.7"), (FILE, workbook(WUXI, JINAN, HARBIN, more)))
    assert text("data-load-without", files=1) in said(at)
    press(at, "load-confirm")
    assert sorted(path.name for path in (desk / "raw").iterdir()) == [FILE]


def test_a_file_of_rejects_alone_is_not_loaded_but_can_be_mended(desk: Path) -> None:
    bad = ["A-5", "Umulig", "Aarhus Kommune", "Xi'an By", "Xi'an", "31-02-2019", "aktiv"]
    at = drop(open_page(), ("Nye.xlsx", workbook(bad)))
    assert any(text("data-file-all-rejected") in error.value for error in at.error)
    assert at.button(key="load-confirm").disabled
    assert [each.label for each in at.get("download_button")].count(text("data-marked-download")) >= 1


@pytest.mark.soak
def test_rows_that_miss_their_total_load_once_somebody_says_that_they_are_right(desk: Path) -> None:
    headings = ["Budgetpost", "2017", "I alt"]
    content = workbook(["Løn (t.kr.)", 25000, 25], ["I alt", 25000, 25], headings=headings)
    at = drop(open_page(), ("Budget.xlsx", content))
    assert [each.label for each in at.button if each.key == "held-accept-0"] == [text("data-held-accept")]
    assert load_confirmations(Said(desk)).totals == {}
    press(at, "held-accept-0")
    assert not [each for each in at.button if each.key == "held-accept-0"]
    assert line(at, "Budget")
    assert load_confirmations(Said(desk)).totals["budget"].keys() == {"Aftaler"}


@pytest.mark.usefixtures("desk")
def test_loads_are_counted_for_whoever_runs_the_server() -> None:
    def counted(outcome: str) -> int:
        found = re.search(
            rf'chinadesk_loads_total{{outcome="{outcome}"}} (\d+)', telemetry.exposition({}, {}).decode()
        )
        assert found
        return int(found[1])

    made, failed = counted("made"), counted("failed")
    assert loading.load_files(loading.Request(undoes=99), author="Anna").error  # a sentence
    assert (counted("made"), counted("failed")) == (made, failed + 1)
    assert not loading.load_files(loading.Request(), author="Anna").error
    assert (counted("made"), counted("failed")) == (made + 1, failed + 1)


def test_a_heading_that_was_guessed_is_confirmed_once(desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    headings = [*HEADINGS[:5], "Indgåett", *HEADINGS[6:]]
    at = drop(open_page(), (FILE, workbook(WUXI, JINAN, HARBIN, headings=headings)))
    with monkeypatch.context() as full:

        def remember(*_: object, **__: object) -> None:
            raise OSError(errno.ENOSPC, "No space left on device")

        full.setattr(confirmations, "remember", remember)
        press(at, "confirm-trial-0")
        assert any("No space left on device" in error.value for error in at.error)
    press(at, "confirm-trial-0")
    assert "Indgåett" in Said(desk).document()["headings"]["agreements"]
    assert not [each for each in at.button if each.key == "confirm-trial-0"]


# --- The sample gives way ---


@pytest.mark.soak
def test_of_a_sample_that_stays_no_row_is_asked_about(
    sample_desk: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = Path(shutil.copytree(sample_desk, tmp_path / "desk"))
    monkeypatch.setenv("WAREHOUSE", str(folder / "warehouse.duckdb"))
    at = drop(open_page(), ("Vores aftaler.xlsx", workbook(["X-1", *WUXI[1:]])))
    assert text("mapping-open") in [each.label for each in at.expander]  # what a sheet is may be said first
    at.radio[0].set_value("keep").run()
    assert len(at.radio) == 1
    assert line(at) == "**Aftaler**: 1 tilføjes · 0 ændres · 0 står kun i tidligere eksporter · 0 afvises"
    assert not at.button(key="load-confirm").disabled
    # Once own files stand beside the sample, the answer does.
    load(folder, "Vores aftaler.xlsx", workbook(["X-1", *WUXI[1:]]))
    at = drop(open_page(), ("Flere aftaler.xlsx", workbook(["X-2", *JINAN[1:]])))
    assert at.radio[0].value == "keep"


# --- Mending ---


@pytest.fixture(scope="module")
def _faulty(tmp_path_factory: pytest.TempPathFactory) -> Path:
    rows = [
        WUXI,
        ["A-2", "Umulig", "Aarhus Kommune", "Xi'an By", "Xi'an", "31-02-2019", "aktiv"],
        WUXI,
        ["A-1", "Andet navn", *WUXI[2:]],
        ["A-6", "Sært sted", "Aarhus Kommune", "Ukendt part", "Nanjinj Hitech", "01-01-2019", "aktiv"],
        ["A-7", "Uden part", None, "Harbin By", "Harbin", "01-01-2019", "aktiv"],
    ]
    folder = tmp_path_factory.mktemp("faulty") / "desk"
    load(folder, FILE, workbook(*rows))
    return folder


@pytest.fixture
def faulty(_faulty: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A desk whose file has a bad date, a row twice, two rows that disagree, and an unknown place. Only for reading."""
    monkeypatch.setenv("WAREHOUSE", str(_faulty / "warehouse.duckdb"))
    return _faulty


@pytest.fixture
def own_faulty(folder: Path, _faulty: Path) -> Path:
    """The same for a test that loads something."""
    return Path(shutil.copytree(_faulty, folder))


@pytest.mark.dealt(3)
@pytest.mark.usefixtures("faulty")
@pytest.mark.parametrize("lang", LANGUAGES)
def test_rejects_are_told_in_the_readers_language_with_their_place(lang: str) -> None:
    at = open_page(lang, "mend")
    words = said(at)
    assert speaking(lang)(text)("reject-date-impossible", value="31-02-2019").split(" ")[-1][:6] in words
    assert "31-02-2019" in words
    assert FILE.removesuffix(".xlsx") in words


@pytest.mark.dealt(3)
@pytest.mark.usefixtures("faulty")
@pytest.mark.parametrize("lang", LANGUAGES)
def test_assumptions_are_told_when_somebody_opens_them(lang: str) -> None:
    at = open_page(lang, "mend")
    sentence = speaking(lang)(text)("warning-unplaced", value="Nanjinj Hitech")
    assert notes.sentence(sentence) not in said(at)
    at.session_state["warnings-open"] = True
    at.run()
    assert notes.sentence(sentence) in said(at)


def test_an_unplaced_name_gets_its_place_and_keeps_it(own_faulty: Path) -> None:
    at = open_page("da", "mend")
    assert int(data_health.counts().iloc[0]["unplaced_count"]) == 1
    at.selectbox(key="alias-place-Nanjinj Hitech").set_value("CN-320100").run()
    press(at, "alias-save")
    assert "Nanjinj Hitech" in Said(own_faulty).document()["places"]
    assert int(data_health.counts().iloc[0]["unplaced_count"]) == 0


@pytest.mark.soak
def test_cells_are_corrected_on_screen_told_apart_and_taken_back(own_faulty: Path) -> None:
    at = open_page("da", "mend")
    faulty = data_health.rejects().set_index("reason").loc["date-impossible"]
    at.session_state["mended-loaded"] = (mending.mend({**faulty, "kind": "reject"}, "28-02-2019"),)
    at.run()
    assert not at.exception, at.exception
    assert "Én række mere indlæses, og ingen rækker ændres. Intet er gemt endnu." in said(at)
    at.text_input(key="mend-reason").set_value("Oplyst af parten")
    at.text_input(key="author-mend").set_value("Anna").run()
    press(at, "mend-save")
    assert "Én gælder." in said(at)
    assert "Rettet af Anna" in said(at)
    assert "Oplyst af parten" in said(at)
    assert int(data_health.counts().iloc[0]["rows_rejected"]) == 3
    # told apart wherever its row is shown, and in its files
    rows = warehouse.query("select agreement_id, _file, _sheet, _row from staging.agreements")
    shown = tables.screen(rows, "agreement_id _file _sheet _row", palette())
    told = shown.data.data[columns.columns("_corrected")[0].label].dropna().tolist()
    assert told == ["Indgået: rettet her af Anna; eksporten oplyser »31-02-2019«"]
    number = data_health.corrections().iloc[0]["correction_id"]
    press(at, f"mend-withdraw-{number}")
    assert data_health.corrections().empty
    assert int(data_health.counts().iloc[0]["rows_rejected"]) == 4


@pytest.mark.usefixtures("faulty")
@pytest.mark.parametrize(
    ("source", "column", "heading", "new", "expected"),
    [
        ("agreements", "signed_date", "Indgået", "31. maj 2018", "læses som 31. maj 2018."),
        ("agreements", "signed_date", "Indgået", "maj 2018", "læses som maj 2018."),
        ("agreements", "signed_date", "Indgået", "31-02-2018", None),
        ("agreements", "status", "Status", "aktiv", "læses som aktiv."),
        ("agreements", "danish_place", "Dansk by", "Aarhus", "læses som Aarhus."),
        ("agreements", "note", "Note", "-", "læses som »ikke oplyst«."),
        ("expenses", "amount", "Beløb (t.kr.)", "1,5", "læses som 1.500,00 DKK."),
    ],
)
def test_what_is_typed_is_read_at_once(
    source: str, column: str, heading: str, new: str, expected: str | None
) -> None:
    note = {"source": source, "file": FILE, "sheet": "Aftaler", "row": 3, "index": 5, "column": column}
    one = mending.mend({**note, "heading": heading, "value": "x"}, new)
    is_readable, read_as = mending.reading(one)
    assert is_readable == (expected is not None)
    assert expected is None or read_as == expected


def test_a_mended_file_takes_its_faults_with_it(own_faulty: Path) -> None:
    assert int(data_health.counts().iloc[0]["rows_rejected"]) == 4
    load(own_faulty, FILE, workbook(WUXI, JINAN))
    counts = data_health.counts().iloc[0]
    assert int(counts["rows_rejected"]) == 0
    assert data_health.rejects().empty
    assert data_health.files()["rows_read"].tolist() == [2]


@pytest.mark.dealt(3)
@pytest.mark.usefixtures("faulty")
@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_marked_workbook_is_the_users_own(lang: str) -> None:
    content = speaking(lang)(own_files.marked_from_history)(FILE)
    book = openpyxl.load_workbook(io.BytesIO(content))
    assert book.sheetnames[1:] == ["Aftaler"]
    comments = [cell.comment.text for row in book["Aftaler"].iter_rows() for cell in row if cell.comment]
    assert any("31-02-2019" in comment for comment in comments)


# --- Watched folders ---


@pytest.mark.soak
def test_a_file_that_waits_in_a_watched_folder_is_told_and_brought_here(desk: Path, tmp_path: Path) -> None:
    folder = tmp_path / "ind"
    folder.mkdir()
    bad = ["A-5", "Umulig", "Aarhus Kommune", "Xi'an By", "Xi'an", "31-02-2019", "aktiv"]
    (folder / "Nye.xlsx").write_bytes(workbook(WUXI, bad))
    Watch(Desk.of(desk / "warehouse.duckdb"), folder, lambda _: None, 0.01).run(once=True)
    at = open_page()
    assert str(folder) in said(at).replace("\\", "")
    assert "**Nye.xlsx** har ventet siden" in said(at)
    assert "Afviste rækker: 1." in said(at)
    day = dt.datetime.now().astimezone().date()
    rows = measures.rows(actions.noted(Filters(as_of=day)), "action_count", ("action_kind", "file"))
    assert rows["subject"].tolist() == ["Nye.xlsx"]
    press(at, "watched-fetch-0-0")
    assert line(at).startswith("**Aftaler**: 0 tilføjes")


# --- Files and their names ---


def names(*files: tuple[str, bytes], into: Path) -> list[str]:
    return [path.name for path in loading.receive(files, into)]


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize(
    ("files", "kept"),
    [
        ([("a.xlsx", b"1"), ("a.xlsx", b"2")], ["a.xlsx", "a (2).xlsx"]),
        ([("a.xlsx", b"1"), ("a.xlsx", b"1")], ["a.xlsx"]),
        ([("../../etc/a.xlsx", b"1")], ["a.xlsx"]),
        ([("C:\\mine\\~$a.xlsx", b"1")], ["a.xlsx"]),
        ([(unicodedata.normalize("NFD", "Rejser på å.xlsx"), b"1")], ["Rejser på å.xlsx"]),
        ([("nul\0 og\nlinje.xlsx", b"1")], ["nul oglinje.xlsx"]),
        ([("å" * 400 + ".xlsx", b"1")], ["å" * ((names_of_files.LONGEST - 5) // 2) + ".xlsx"]),
    ],
    ids=[
        "two of one name are kept apart",
        "one file twice is one",
        "a path leads out of no folder",
        "nor does one of Windows",
        "a Mac's letters are everybody's",
        "what no file system takes is left out",
        "it is no longer than file systems take",
    ],
)
def test_files_are_kept_by_names_of_their_own(
    files: list[tuple[str, bytes]], kept: list[str], tmp_path: Path
) -> None:
    assert names(*files, into=tmp_path / "drop") == kept


def test_a_marked_workbook_is_known_by_the_name_it_was_made_from(desk: Path, tmp_path: Path) -> None:
    for lang in LANGUAGES:
        marked = speaking(lang)(own_files.marked_title)(FILE)
        again = marked.replace(".xlsx", " (1).xlsx")
        assert names((marked, b"x"), into=tmp_path / "drop") == [FILE]
        assert names((again, b"x"), into=tmp_path / "drop") == [FILE]
    assert names(("Andre (rettes).xlsx", b"x"), into=tmp_path / "drop") == ["Andre (rettes).xlsx"]


# --- Freshness ---


@pytest.mark.parametrize(
    ("days", "state"), [(0, "green"), (45, "green"), (46, "amber"), (100, "amber"), (101, "red")]
)
@pytest.mark.usefixtures("desk")
def test_freshness_follows_the_limits_of_rules_toml(days: int, state: str) -> None:
    written = data_health.files().iloc[0]["data_as_of"]
    found = data_health.freshness_on(written + dt.timedelta(days=days)).set_index("source")
    assert found.loc["agreements", "freshness"] == state
    assert found.loc["agreements", "age_days"] == days
    assert found.loc["budget", "freshness"] == "missing"


def test_freshness_is_said_in_words_with_a_mark() -> None:
    assert freshness.words("red", 200) == "■ Forældet (200 dage)"
    assert speaking("en")(freshness.words)("missing", None) == "○ Not loaded"
    assert speaking("zh")(freshness.words)("amber", 1).startswith("▲ 将过时")


# --- History ---


def test_this_load_is_taken_back_and_not_a_colleagues_later_one(desk: Path) -> None:
    at = drop(open_page(), (FILE, workbook(["A-1", "Nyt navn", *WUXI[2:]], JINAN, HARBIN)))
    at = press(at, "load-confirm")
    load(desk, "Kollegas.xlsx", workbook(["A-77", "En kollegas", *WUXI[2:]]))
    at.session_state["author-known"] = ""
    press(at, "undo-yes-done")
    assert text("author-missing") in said(at)
    assert len(data_health.loads()) == 3  # nothing is undone without a name
    at.text_input(key="author-undo-done").set_value("Anna").run()
    press(at, "undo-yes-done")
    assert data_health.loads().iloc[0]["loaded_by"] == "Anna"
    rows = warehouse.query("select agreement_id, title from staging.agreements order by agreement_id")
    assert dict(zip(rows["agreement_id"], rows["title"], strict=True))["A-1"] == "Vand i Wuxi"
    assert "A-77" in set(rows["agreement_id"])


@pytest.mark.soak
def test_a_load_shows_what_has_changed_since_its_dry_run(desk: Path) -> None:
    at = drop(open_page(), (FILE, workbook(["A-1", "Nyt navn", *WUXI[2:]], JINAN, HARBIN)))
    load(desk, "Kollegas.xlsx", workbook(["A-77", "En kollegas", *WUXI[2:]]))
    at = press(at, "load-confirm")
    assert text("cli-changed-meanwhile") in said(at)
    assert len(data_health.loads()) == 2  # the colleague's; ours waits for another yes
    assert not at.radio  # the colleague's row is of another file, about which nothing is asked
    at = press(at, "load-confirm")
    assert len(data_health.loads()) == 3


def test_a_damaged_list_of_loads_is_a_sentence_on_the_page(desk: Path) -> None:
    ledger = desk / "warehouse.history" / "loads.jsonl"
    ledger.write_bytes(ledger.read_bytes()[:-30])
    assert "loads.bak" in said(open_page())


@pytest.mark.usefixtures("desk")
def test_history_values_are_what_the_export_said() -> None:
    values = pd.DataFrame(
        [
            ("agreements", "A-1", "added", "status", None, "active"),
            ("agreements", "A-1", "added", "status_text", None, "i kraft"),
            ("agreements", "A-1", "added", "signed_date", None, "2017-02-01"),
            ("agreements", "A-1", "added", "signed_date_precision", None, "day"),
            ("agreements", "A-1", "added", "place_id", None, "CN-320200"),
            ("agreements", "A-1", "added", "is_illustrative", None, "true"),
            ("agreements", "A-2", "changed", "place_id", None, "CN-370100"),
            ("expenses", " | 17-1 | ", "changed", "amount", "1000.50", "-2000.00"),
        ],
        columns=["source", "key", "change", "column", "old_value", "new_value"],
    )
    assert trials.readable(values.assign(load_id=2))["load_id"].tolist() == [2] * 5
    found = trials.readable(values)
    assert found[["key", "column", "new_value"]].to_numpy().tolist() == [
        ["A-1", "status_text", "i kraft"],
        ["A-1", "signed_date", "01-02-2017"],
        ["A-1", "is_illustrative", "ja"],
        ["A-2", "place_id", "CN-370100"],  # nothing else has changed, so the code is shown
        ["17-1", "amount", "\u22122.000,00"],
    ]


# --- Templates ---


@pytest.mark.dealt(3)
@pytest.mark.usefixtures("desk")
@pytest.mark.parametrize("lang", LANGUAGES)
def test_there_is_a_template_for_each_of_the_nine_kinds(lang: str) -> None:
    at = open_page(lang, "templates")
    labels = [each.label for each in at.get("download_button")]
    assert labels.count(speaking(lang)(text)("data-template-download")) == 9
    made = [make() for *_, make in speaking(lang)(own_files.templates)()]
    assert all(openpyxl.load_workbook(io.BytesIO(content)).sheetnames for content in made)
