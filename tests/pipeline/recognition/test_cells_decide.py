"""Cells before words: what the cells of a column are decides where headings tie, are generic, or say what can't be."""

import datetime as dt
import time
from pathlib import Path

import pytest

from pipeline.desk.confirmations import Confirmations
from pipeline.messages import sheet_error_sentence
from pipeline.recognition.headings import lexicon
from pipeline.recognition.neighbour import nearest
from pipeline.sources.declarations import load_sources
from pipeline.sources.looks import Asked
from pipeline.staging.workbook import look_at, stage_workbook
from tests.pipeline.drawn import only, read, rows, skipped, staged, warned, workbook
from tests.pipeline.specified import specified

test_sheets = specified("""
== One heading may be two columns and the cells say which (1)
Virksomhed | CVR-nr. | By | Medlem => companies | is_member
DHI A/S | 35128417 | Hørsholm | x  => yes
COWI A/S | 44623528 | Lyngby | nej => no

== One heading may be two columns and the cells say which (2)
Note | CVR-nr. | By | Medlem            => companies | name | is_member
DHI A/S | 35128417 | Hørsholm | DHI A/S => DHI A/S | none
COWI A/S | 44623528 | Lyngby | COWI A/S => COWI A/S | none

== One heading may be two columns and the cells say which (3)
Aftale | Milepæl | Frist | Opnået => milestones | status | done_date
Vand | Rapport | 01-02-2018 | ja  => done | none
Vand | Anlæg | 01-03-2018 | nej   => planned | none

== One heading may be two columns and the cells say which (4)
Aftale | Milepæl | Frist | Opnået        => milestones | done_date
Vand | Rapport | 01-02-2018 | 03-02-2018 => 2018-02-03
Vand | Anlæg | 01-03-2018 |              => none

== Persons who called meetings cost no sheet (1)
Aktivitet | Dato | By | Type | Arrangør | a1 | b1 | c1 | d1 | e1 | f1 | g1 | h1 => activities | danish_party
Møde 1 | 04-03-2019 | Changsha | møde | CLEAN | x | x | x | x | x | x | x | x => CLEAN; told status status-from-date
Møde 2 | 04-03-2019 | Changsha | møde | CLEAN | x | x | x | x | x | x | x | x => CLEAN

== Persons who called meetings cost no sheet (2)
Aktivitet | Dato | By | Type | Arrangør | a1 | b1 | c1 | d1 | e1 | f1 | g1 | h1 => activities | danish_party
Møde 1 | 04-03-2019 | Changsha | møde | Claus Lund | x | x | x | x | x | x | x | x => none; told status status-from-date
Møde 2 | 04-03-2019 | Changsha | møde | Claus Lund | x | x | x | x | x | x | x | x => none

== A party of the other country is no party of ours
活动名称 | 日期 | 地点 | 主办单位 | 类型            => activities | danish_party; told unknown-headings {主办单位 (2)}
研讨会 | 2018-03-01 | 南京 | 江苏省生态环境厅 | 会议 => none; told status status-from-date
考察 | 2018-04-01 | 无锡 | 无锡市环保局 | 考察    => none

== A count below a register costs no reject
Aftale-id | Dansk part | Kinesisk part | Underskrevet | Journal => agreements
A-1 | Vejle Kommune | Wuxi Water | 01-02-2018 | 7               => (record)
A-2 | Odense Kommune | Harbin Heating | 01-03-2018 | 8          => (record)
Antal aftaler | | | | 2                                         => (total)

== A mandate may say yes or no
Dansk part | Kinesisk part | Indgået | Mandat      => agreements | partner_mandate
Vejle Kommune | Wuxi Water | 01-02-2018 | Ja       => Ja
Odense Kommune | Harbin Heating | 03-02-2018 | Nej => Nej

== A mean below rates is no rate [named Kurser]
Måned | USD | CNY         => exchange_rates; exchange_rates
jan. 2019 | 653 | 96      => (record); (record)
feb. 2019 | 655 | n/a     => (record); rejected dkk_per_100 missing
mar. 2019 | 657 | 98      => (record); (record)
Gennemsnit | 655 | 97     => rejected rate_date date; rejected rate_date date

== Projects of Danish parties are no challenges
Projekt | Partner | By | Start | Slut | Budget | Forbrug | Projektleder => (unknown-sheet)
Vand | Aarhus Vand | Wuxi | 01-01-2017 | 31-12-2019 | 1200000 | 800000 | Karl Lind
Slam | Kolding Spildevand | Anshan | 01-06-2018 | 31-05-2020 | 900000 | 200000 | Ida Sand

== Contracts with their days are no budget [named Kontrakter]
Leverandør | Ydelse | Start | Slut | Beløb            => (unknown-sheet)
Tolk ApS | Tolkning | 01-01-2019 | 31-12-2019 | 40000
Rejs A/S | Rejser | 01-01-2019 | 31-12-2020 | 90000

== Where two columns fit none is proposed
Aftalenr. | Aftalens navn | Xyzzy | Kinesisk part | Underskrevet | Status | Plugh => agreements sheet-missing-column danish_party
A-1 | Drikkevand | Aarhus Kommune | Wuxi Water Group | 01-02-2018 | Aktiv | Vejle Kommune
A-2 | Slam | Odense Kommune | Jinan Drainage | 01-03-2019 | Aktiv | Region Syddanmark

== A column that gave way is not asked about
Bilag | Dato | Tekst | Beløb | Valuta | Beløb i DKK => expenses 2031.20 | currency
1 | 2016-05-02 | Hotel | 2000 | CNY | '2.031,20     => DKK
""")


ONE, TWO = "0f8fad5b-d9cb-469f-a165-70867728950e", "7c9e6679-7425-40de-944b-e07fc1f90ae7"


@pytest.mark.parametrize(
    "headings",
    [
        "(Rediger ikke) Firma | (Rediger ikke) Kontrolsum | Firmanavn | CVR-nr. | By",
        "(Do Not Modify) Account | (Do Not Modify) Row Checksum | Account Name | CVR number | City",
        "（请勿修改）企业 | （请勿修改）校验 | 企业名称 | CVR号 | 城市",
        "Firma | Kontrolsum | Firmanavn | CVR-nr. | By",
    ],
)
def test_numbers_of_a_system_are_no_names(tmp_path: Path, headings: str) -> None:
    picture = (
        f"{headings}\n{ONE} | a= | DHI A/S | 35128417 | Hørsholm\n{TWO} | b= | COWI A/S | 44623528 | Lyngby"
    )
    assert rows(only(staged(tmp_path, picture)), "name") == [("DHI A/S",), ("COWI A/S",)]


@pytest.mark.parametrize(
    ("first", "last"),
    [("Ankomst", "Afrejse"), ("Afrejse", "Hjemkomst"), ("Arrival", "Departure"), ("Departure", "Return"), ("Dato", "Slutdato")],
)  # fmt: skip
@pytest.mark.parametrize("is_turned", [False, True])
def test_of_two_days_the_earlier_is_the_first(tmp_path: Path, first: str, last: str, is_turned: bool) -> None:
    days = [(first, last), ("12-03-2018", "16-03-2018"), ("03-06-2018", "09-06-2018")]
    days = [(b, a) for a, b in days] if is_turned else days
    lines = zip(("Besøg", "Delegation", "Studietur"), days, ("By", "Aarhus", "Wuxi"), strict=True)
    sheet = only(staged(tmp_path, "\n".join(f"{a} | {b} | {c} | {d}" for a, (b, c), d in lines)))
    assert rows(sheet, "start_date", "end_date") == [
        (dt.date(2018, 3, 12), dt.date(2018, 3, 16)),
        (dt.date(2018, 6, 3), dt.date(2018, 6, 9)),
    ]


DEPARTMENTS = """
Aarhus Kommune – samarbejder med Kina

{} | Kinesisk part | Provins | Underskrevet | Status
Teknik og Miljø | Harbin Urban Bureau | Heilongjiang | 12-03-2018 | aktiv
Sundhed og Omsorg | Wuxi Health | Jiangsu | 13-04-2019 | aktiv
"""


@pytest.mark.parametrize("heading", ["Forvaltning", "Dansk part", "Afdeling"])
def test_departments_are_no_party_and_the_authority_of_the_title_is_asked_about_once(
    tmp_path: Path, heading: str
) -> None:
    path = workbook(tmp_path / "a.xlsx", {"Ark1": DEPARTMENTS.format(heading)})
    file = read(path)
    sheet = only(stage_workbook(file, Confirmations()))
    asked = [(note.column, note.params["taken"]) for note in sheet.warnings if note.reason == "party-asked"]
    assert asked == [("danish_party", "Aarhus Kommune")]
    assert rows(sheet, "danish_party", "chinese_party")[0] == ("Aarhus Kommune", "Harbin Urban Bureau")
    found = look_at(file.sheets[0], Confirmations(), "a.xlsx", Asked())
    mapping = found.guess()
    assert (mapping.source, dict(mapping.constants)) == ("agreements", {"danish_party": "Aarhus Kommune"})
    sheet = only(stage_workbook(file, Confirmations(mappings=(mapping,))))
    assert rows(sheet, "danish_party", "chinese_party")[0] == ("Aarhus Kommune", "Harbin Urban Bureau")


@pytest.mark.parametrize(
    "note",
    ["Copyright 2019 Erhvervsklyngen", "Ring til Mette på lokal 4711", "Liste til intern brug", "谢谢"],
)
@pytest.mark.parametrize(
    "table",
    [
        "Virksomhed | CVR-nr. | Tema | Provins | Interesse\nDHI A/S | 35128417 | Vand | Jiangsu | aktiv",
        "Virksomhed | CVR-nr. | By | Ansatte\nDHI A/S | 35128417 | Hørsholm | 400",
        "Aktivitet | Dato | Sted | Type\nBesøg | 12-03-2018 | Wuxi | møde",
    ],
)
def test_one_cell_below_the_last_record_is_a_note(tmp_path: Path, table: str, note: str) -> None:
    sheet = only(staged(tmp_path, f"{table}\n\n{note}"))
    assert (sheet.rows_read, skipped(sheet)) == (1, {3: "blank", 4: "note"})


@pytest.mark.parametrize("total", ["合计 12项", "合计：2 次", "I alt 2 møder", "Total | 2"])
def test_what_counts_the_rows_is_a_total(tmp_path: Path, total: str) -> None:
    picture = f"活动名称 | 日期 | 地点 | 类型\n研讨会 | 2018-03-01 | 南京 | 会议\n考察 | 2018-04-01 | 无锡 | 考察\n{total}"
    sheet = only(staged(tmp_path, picture))
    assert (sheet.rows_read, skipped(sheet)) == (2, {4: "total"})


@pytest.mark.parametrize(
    "picture",
    [
        "Dato | Bilag | Tekst | Beløb\n2210 | Rejser\n01-02-2018 | B1 | Fly | 100\n2220 | Møder\n03-02-2018 | B2 | Sal | 75",
        "Konto | Kontonavn | Dato | Bilag | Tekst | Beløb\n2210 | Rejser\n | | 01-02-2018 | B1 | Fly | 100\n2220 | Møder\n | | 03-02-2018 | B2 | Sal | 75",
    ],
)
def test_accounts_head_their_vouchers(tmp_path: Path, picture: str) -> None:
    sheet = only(staged(tmp_path, picture))
    assert rows(sheet, "text", "budget_line") == [("Fly", "2210 Rejser"), ("Sal", "2220 Møder")]
    assert (sheet.rejects, skipped(sheet)) == ([], {2: "title", 4: "title"})


@pytest.mark.parametrize(
    "picture",
    [
        "Hvad | Hvem | Hvornår\nRing til Mette | Bo | 01-02-2019\nBestil lokale | Lis | 02-02-2019",
        "Aktivitet | Ansvarlig | Dato | Status\nRing til Mette | Bo | 01-02-2019 | planlagt\nBestil lokale | Lis | 02-02-2019 | afholdt",
        "Opgave | Ansvarlig | Deadline | Status | Sted\nRing til Mette | Bo | 01-02-2019 | planlagt | kontoret\nBestil lokale | Lis | 02-02-2019 | afholdt | 3. sal",
        "Province | Chinese name\nJiangsu | 江苏\nHebei | 河北\nHunan | 湖南",
        "Navn | Kinesisk navn | By\nJiangsu | 江苏 | Nanjing\nHebei | 河北 | Shijiazhuang",
    ],
)
@pytest.mark.parametrize("name", ["Ark1", "Oversigt"])
def test_without_a_witness_of_this_world_nothing_is_loaded(tmp_path: Path, picture: str, name: str) -> None:
    assert [sheet.rows_loaded for sheet in staged(tmp_path, picture, name=name).sheets] == [0]


@pytest.mark.parametrize(
    "picture",
    [
        "Partner | By | Kontakt | Sidste besøg | Bemærkning\nHarbin Urban Bureau | Harbin | Li Wei | 12-03-2018 | afventer\nWuxi Water | Wuxi | Wang | 03-06-2018 | god dialog",
        "Navn | Dansk part | Kinesisk part | Indgået\nVand | Vejle Kommune | Wuxi Water | 12-03-2018\nJord | Odense Kommune | Harbin Heating | 02-05-2018",
    ],
)
def test_between_two_kinds_that_are_as_likely_a_person_chooses(tmp_path: Path, picture: str) -> None:
    (sheet,) = staged(tmp_path, picture).sheets
    assert sheet.source is None
    assert sheet.error is not None
    assert (sheet.error[0], sheet.rows_loaded) == ("two-kinds", 0)
    assert "; " in sheet.error[1]["kinds"]
    assert sheet_error_sentence(sheet.error)


@pytest.mark.parametrize(
    ("picture", "kind"),
    [
        ("Navn | Universitet | Provins | Startdato | Slutdato\nLi Na | Tsinghua | Beijing | 01-09-2018 | 31-01-2019\nWang Jun | Zheda | Zhejiang | 01-09-2018 | 30-06-2019", None),
        ("Navn | Startdato | Slutdato | By\nBesøg i Wuxi | 12-03-2018 | 16-03-2018 | Wuxi\nWorkshop i Harbin | 02-05-2018 | | Harbin", "activities"),
        ("Navn | Startdato | Slutdato | By | Type\nIE Expo | 12-03-2018 | 16-03-2018 | Shanghai | Konference\nJordseminar | 02-05-2018 | | Harbin | Workshop", "activities"),
    ],
)  # fmt: skip
def test_people_with_days_and_provinces_are_no_activities(
    tmp_path: Path, picture: str, kind: str | None
) -> None:
    (sheet,) = staged(tmp_path, picture).sheets
    assert (sheet.source and sheet.source.name) == kind


@pytest.mark.parametrize(
    "headings", ["Navn | Startdato | Slutdato | By | {}", "Navn | Startdato | Slutdato | Provins | {}"]
)
@pytest.mark.parametrize(
    ("heading", "said"), [("Status", ("Afholdt", "Planlagt")), ("Type", ("Konference", "Workshop"))]
)
def test_names_with_days_and_a_status_are_activities(
    tmp_path: Path, headings: str, heading: str, said: tuple[str, str]
) -> None:
    places = ("Shanghai", "Harbin") if "By" in headings else ("Jiangsu", "Zhejiang")
    lines = (
        f"{name} | 12-03-2018 | 16-03-2018 | {place} | {word}"
        for name, place, word in zip(("IE Expo", "Jordseminar"), places, said, strict=True)
    )
    sheet = only(staged(tmp_path, "\n".join([headings.format(heading), *lines])))
    assert (sheet.source and sheet.source.name, sheet.rows_loaded) == ("activities", 2)


@pytest.mark.parametrize(
    ("headings", "line", "party"),
    [
        ("Arrangør | Deltagere", "Claus Lund | Claus Lund; Peng Yu", None),
        ("Arrangør | Inviterede", "Claus Lund | Peng Yu; Claus Lund", None),
        ("Arrangør | Deltagere", "COWI A/S | COWI A/S; Peng Yu", "COWI A/S"),
        ("Arrangør | Deltagere", "Vejle Kommune | Vejle Kommune; Peng Yu", "Vejle Kommune"),
        ("Arrangør | Deltagere", "Messe München | Peng Yu", "Messe München"),
        ("Dansk vært | Deltagere", "Grundfos | Peng Yu", "Grundfos"),
        ("Dansk vært | Deltagere", "Claus Lund | Peng Yu", "Claus Lund"),
        ("Arrangør | Deltagere", "Rambøll | Peng Yu", "Rambøll"),
        ("Afholdt af | Deltagere", "State of Green | Peng Yu", "State of Green"),
        ("Vært | Deltagere", "格兰富 | Peng Yu", "格兰富"),
        ("Ansvarlig organisation | Deltagere", "SDU | SDU; Tsinghua", "SDU"),
        ("Host | Participants", "Grundfos | Grundfos; Tsinghua", "Grundfos"),
    ],
)  # fmt: skip
def test_who_called_a_meeting_is_a_party_unless_it_is_a_person(
    tmp_path: Path, headings: str, line: str, party: str | None
) -> None:
    picture = f"Mødeemne | Start | Slut | By | {headings}\nOpstart Changsha | 04-03-2019 | 04-03-2019 | Changsha | {line}\nStatus Nanjing | 18-03-2019 | 18-03-2019 | Nanjing | {line}"
    sheet = only(staged(tmp_path, picture))
    assert rows(sheet, "danish_party") == [(party,)] * 2


@pytest.mark.parametrize(
    ("headings", "line", "kind"),
    [
        ("Titel | Type | Dansk part | Kinesisk part | Status | Dato", "MoU om {0} | MoU | {1} | {2} | aktiv | 01-02-2018", "agreements"),
        ("Titel | Dansk part | Kinesisk part | Status | Indgået", "MoU om {0} | {1} | {2} | aktiv | 01-02-2018", "agreements"),
        ("Titel | Dansk part | Kinesisk part | Type | Underskrevet", "MoU om {0} | {1} | {2} | MoU | 01-02-2018", "agreements"),
        ("Title | Danish partner | Chinese partner | Status | Date", "MoU {0} | {1} | {2} | active | 01-02-2018", "agreements"),
        ("Titel | Type | Dato | By | Status", "Møde om {0} | møde | 01-02-2018 | {2} | afholdt", "activities"),
        ("Titel | Dato | By | Dansk part | Status", "Møde om {0} | 01-02-2018 | {2} | {1} | afholdt", "activities"),
        ("Titel | Dato | By | Type | Kommune", "Møde om {0} | 01-02-2018 | {2} | møde | {1}", "activities"),
        ("Titel | By | Tema | Status | Dato", "Problem med {0} | {2} | {0} | åben | 01-02-2018", "challenges"),
        ("Aktivitet | Dato | By | Type | Organisation", "Møde om {0} | 01-02-2018 | {2} | møde | Danfoss", "activities"),
    ],
)  # fmt: skip
def test_plain_sheets_are_not_asked_about(tmp_path: Path, headings: str, line: str, kind: str) -> None:
    said = [("vand", "Vejle Kommune", "Wuxi"), ("jord", "Odense Kommune", "Harbin"), ("luft", "Aarhus Kommune", "Nanjing")]  # fmt: skip
    sheet = only(staged(tmp_path, "\n".join([headings, *(line.format(*each) for each in said)])))
    assert (sheet.source and sheet.source.name, sheet.rows_loaded, sheet.error) == (kind, 3, None)


COMPANIES = "Firma | By | Ansatte | Teknologi | Telefon\nDHI | Hørsholm | 40 | vand | 1\nCOWI | Lyngby | 99 | vand | 2\nNIRAS | Allerød | 12 | jord | 3"


@pytest.mark.parametrize(
    "count",
    [
        "Antal firmaer: 3",
        "3 firmaer",
        "Antal firmaer | | | | 3",
        "Antal firmaer | | 3",
        "Total companies: 3",
        "Total companies | | 3",
        "Antal | 3",
        "3",
        "共3家",
        "Number of companies: 3",
        "Antal medlemmer: 2",
    ],
)
def test_what_says_how_many_rows_are_above_is_no_record(tmp_path: Path, count: str) -> None:
    sheet = only(staged(tmp_path, f"{COMPANIES}\n{count}"))
    assert (rows(sheet, "name"), skipped(sheet)) == ([("DHI",), ("COWI",), ("NIRAS",)], {5: "total"})


@pytest.mark.parametrize(
    "lines", ["Klimaaftale | 2017-05-03 | 2020-05-02", "Klimaaftale | 2017-05-03 | 2017-06-30"]
)
def test_what_lasts_for_days_is_no_agreement_and_what_lasts_longer_is_asked(
    tmp_path: Path, lines: str
) -> None:
    headings, visit = "Navn | Startdato | Slutdato | By | Dansk part", "2017-06-12 | 2017-06-14 | Harbin"
    picture = f"{headings}\n{{}} | Wuxi | Vejle Kommune\nSeminar | {visit} | Energistyrelsen"
    visits = only(staged(tmp_path, picture.format("Besøg | 2017-05-03 | 2017-05-05")))
    assert (visits.source and visits.source.name, visits.rows_loaded) == ("activities", 2)
    (longer,) = staged(tmp_path, picture.format(lines)).sheets
    assert (longer.rows_loaded, longer.error and longer.error[0]) == (0, "two-kinds")


@pytest.mark.parametrize(
    "picture",
    [
        "Aftale | Dansk part | Kinesisk part | Indgået | Udløber\nMoU | Aarhus Kommune | Harbin | 2018 | 2018\nSlam | Odense Kommune | Shaoxing | 2019 | 2019",
        "Aftale | Dansk part | Kinesisk part | Start | Slut\nMoU | Aarhus Kommune | Harbin | marts 2018 | marts 2018\nSlam | Odense Kommune | Shaoxing | maj 2019 | maj 2019",
        "Aftale | Dansk part | Kinesisk part | Udløber | Underskrevet\nMoU | Aarhus Kommune | Harbin | 2015-03-01 | 2018-03-01\nSlam | Odense Kommune | Shaoxing | 2015-05-01 | 2019-05-01",
        "Agreement | Danish party | Chinese party | Signed | Expires\nWater | Aarhus Municipality | Harbin | 2018-01-01 | 2018-01-31\nSludge | Odense Municipality | Shaoxing | 2018-03-01 | 2018-03-31",
        "Aftale-id | Titel | Dansk part | Kinesisk part | Indgået | Udløb\nA-1 | LoI | Vejle Kommune | Wuxi Water | 2013-02-01 | 2013-02-28\nA-2 | LoI | Region Midtjylland | Shanghai EPB | 2015-02-01 | 2015-03-01",
    ],
)  # fmt: skip
def test_agreements_that_end_soon_are_agreements(tmp_path: Path, picture: str) -> None:
    sheet = only(staged(tmp_path, picture))
    assert (sheet.source and sheet.source.name, sheet.error, sheet.rows_loaded) == ("agreements", None, 2)


def test_days_that_not_each_row_has_leave_the_kind_asked(tmp_path: Path) -> None:
    picture = "Titel | Startdato | Slutdato | By | Dansk part | Kinesisk part\nBesøg | 01-03-2018 | 03-03-2018 | Harbin | Aarhus Kommune | Harbin EPB\nMoU | 11-03-2019 | {} | Shaoxing | Odense Kommune | Shaoxing EPB"
    (asked,) = staged(tmp_path, picture.format("")).sheets
    assert asked.error and asked.error[0] == "two-kinds"
    visits = only(staged(tmp_path, picture.format("12-03-2019")))
    assert (visits.source and visits.source.name, visits.rows_loaded) == ("activities", 2)


@pytest.mark.parametrize(
    ("headings", "lines"),
    [
        ("Dato | Aktivitet | Sted | Kontaktperson", ("04-03-2019 | Møde | Wuxi", "04-03-2019 | Møde | Nanjing")),
        ("År | Aktivitet | Sted | Kontaktperson", ("2018 | Besøg | Wuxi", "2018 | Besøg | Wuxi")),
        ("Måned | Aktivitet | Sted | Projektleder", ("marts 2018 | Besøg | Wuxi", "marts 2018 | Besøg | Wuxi")),
        ("Aktivitets-id | Dato | Aktivitet | Sted | Kontaktperson", ("1 | 04-03-2019 | Besøg | Wuxi", "2 | 04-03-2019 | Besøg | Wuxi")),
        ("Date | Activity | Place | Contact person", ("2019-03-04 | Meeting | Wuxi", "2019-03-04 | Meeting | Nanjing")),
    ],
)  # fmt: skip
def test_activities_with_a_person_each_are_activities(
    tmp_path: Path, headings: str, lines: tuple[str, str]
) -> None:
    listed = "\n".join(f"{line} | {who}" for line, who in zip(lines, ("Lone Holm", "Karl Lind"), strict=True))
    sheet = only(staged(tmp_path, f"{headings}\n{listed}"))
    assert (sheet.source and sheet.source.name, sheet.rows_read) == ("activities", 2)


def test_journeys_of_each_person_are_no_activities(tmp_path: Path) -> None:
    headings = "Medarbejder | Rejse | Fra | Til | Dage"
    lines = ("Lone Hansen | {} | 2018-03-12 | 2018-03-16 | 5", "Per Olsen | {} | 2018-03-12 | 2018-03-16 | 5")
    each = staged(tmp_path, "\n".join((headings, *(line.format("Wuxi") for line in lines)))).sheets[0]
    assert each.source is None
    ours = "\n".join((headings, *map(str.format, lines, ("Delegation til Wuxi", "Besøg i Harbin"))))
    assert only(staged(tmp_path, ours)).rows_loaded == 2


def test_what_a_sheet_can_not_do_without_is_asked_first(tmp_path: Path) -> None:
    picture = "Fra | Til | Hvad | By | Type | Deltagere\n2018-03-12 | 2018-03-16 | Delegation om spildevand | Wuxi | Delegationsrejse | 8\n2018-04-09 | 2018-04-09 | Møde med vandbureauet | Chengdu | Møde | 3"
    sheet = only(staged(tmp_path, picture, name="Kalender 2018"))
    asked = [(note.column, note.value) for note in sheet.warnings if note.reason == "guessed-heading"]
    assert (sheet.rows_loaded, asked) == (0, [("title", "Hvad")])
    assert sheet.error and sheet.error[0] == "sheet-missing-column"


@pytest.mark.parametrize(
    "last",
    ["FORCE | | 3", "Total ApS | | 3", "Total ApS | | | | 3", "Antal 44 | | 44", "Total Vand 7", "FORCE", "Firma 4", "FORCE | Brøndby | | | 3", "Firma 3", "By 3", "Antal 3 ApS", "Antal: 3 ApS", "Region 3 Invest", "3XN", "3 Partnere", "Proces 3 ApS | | | | 44"],
)  # fmt: skip
def test_a_last_record_that_says_little_is_one(tmp_path: Path, last: str) -> None:
    assert only(staged(tmp_path, f"{COMPANIES}\n{last}")).rows_loaded == 4


# The last row names the number of those above it, and is a record (or a reject, where it lacks what is required).
NUMBERED = {
    "agreement": ("Aftale | Dansk part | Kinesisk part | Underskrevet | Status | Ansvarlig\nVand | Vejle Kommune | Wuxi Water | 25-03-2014 | aktiv | Bo\nLuft | Odense Kommune | Harbin Heating | 14-05-2015 | aktiv | Bo\nVand, fase 2 | Vejle Kommune | Wuxi Water", 3, 0),
    "milestone": ("Aftale | Milepæl | Frist | Status | Ansvarlig\nVand | Fase 1a | 05-03-2014 | nået | A\nVand | Fase 1b | 06-03-2014 | nået | B\nVand | Fase 2 | 06-03-2014 | nået | B\nVand | Fase 3", 4, 0),
    "activity": ("Nr. | Aktivitet | Dato | By | Type | Deltagere | Status\n1 | Møde | 05-03-2014 | Wuxi | møde | A | afholdt\n2 | Rejse | 06-04-2014 | Wuxi | rejse | A | afholdt\n3 | Workshop om fase 2", 3, 0),
    "activity of the same number": ("Nr. | Aktivitet | Dato | By | Type | Deltagere | Status\n1 | Møde | 05-03-2014 | Wuxi | møde | A | afholdt\n3 | Rejse | 06-04-2014 | Wuxi | rejse | A | afholdt\n2 | Besøg", 3, 0),
    "company": ("Firma | By | Ansatte | Teknologi | Telefon\nDHI | Hørsholm | 40 | vand | 1\nCOWI | Lyngby | 99 | vand | 2\nHorizon 2", 3, 0),
    "companies": ("Firma | By | Ansatte | Teknologi | Telefon | Web\nDHI | Hørsholm | 40 | vand | 1 | a.dk\nCOWI | Lyngby | 99 | vand | 2 | b.dk\nFirma 2 | | | | 77\nFirma 3 | | | | 78", 4, 0),
    "interest": ("Virksomhed | Provins | Tema | Niveau | Dato | Kilde\nDHI | Jiangsu | vand | interesseret | 01-02-2018 | mail\nCOWI | Hebei | luft | aktiv | 01-02-2018 | mail\nTeam 2 | | | | | mail", 3, 0),
    "challenge": ("Nr. | Udfordring | Problemejer | Provins | Tema | Trin\nU-5 | Slam | Wuxi Water | Jiangsu | vand | dialog\nU-6 | Røg | Harbin Heating | Heilongjiang | luft | dialog\nU-7 | Jord på grund 2", 2, 1),
}  # fmt: skip


@pytest.mark.parametrize("kind", NUMBERED)
def test_a_record_that_names_how_many_are_above_is_one(tmp_path: Path, kind: str) -> None:
    picture, loaded, rejected = NUMBERED[kind]
    sheet = only(staged(tmp_path, picture))
    assert (sheet.rows_loaded, len({note.row for note in sheet.rejects}), skipped(sheet)) == (
        loaded,
        rejected,
        {},
    )


VOUCHERS = (
    "Konto | Dato | Bilag | Tekst | Beløb\n1 | 01-02-2018 | B1 | Fly | 100\n1 | 03-02-2018 | B2 | Sal | 75"
)


@pytest.mark.parametrize("amount", [175, 176])
def test_a_row_that_lacks_its_day_is_rejected_whatever_it_sums(tmp_path: Path, amount: int) -> None:
    sheet = only(staged(tmp_path, f"{VOUCHERS}\nResultat | | | | {amount}"))
    assert [(note.row, note.reason) for note in sheet.rejects] == [(4, "missing")]


def test_sums_of_groups_and_the_sum_of_all_hold_no_ledger_back(tmp_path: Path) -> None:
    groups = "4110 | Rejser | {0}-01 | 1 | 5\n4110 | Rejser | {0}-02 | 2 | 6\nRejser i alt | | | | 11\n4120 | Ophold | {0}-02 | 3 | 7\n4120 | Ophold | {0}-03 | 4 | 8\nOphold i alt | | | | 15"
    picture = f"Konto | Kontonavn | Dato | Bilag | Beløb\n{groups.format('2016-05')}\nI alt | | | | {{}}"
    sheet = only(staged(tmp_path, picture.format(26)))
    assert (sheet.rows_loaded, sheet.error, skipped(sheet)) == (4, None, dict.fromkeys((4, 7, 8), "total"))
    sheet = only(staged(tmp_path, picture.format(52)))
    assert sheet.error and sheet.error[0] == "total-missed"


@pytest.mark.parametrize(
    "picture",
    [
        f"Dato | Bilag | Tekst | Beløb\n03-02-2018 | B1 | Fly | 100\n03-02-2018 | B1 | Hotel | 100\n{last} | 200\n05-02-2018 | B3 | Leje | 50"
        for last in (" | B2 | Tolk, maj", " | | Tolk, maj", "Marts | | ", " | B2 | ")
    ]
    + [
        "Leverandør | Dato | Bilag | Tekst | Beløb\nA | 03-02-2018 | B1 | Fly | 100\nB | 04-02-2018 | B2 | Sal | 200\nHotel A/S | | | | 300\nC | 05-02-2018 | B4 | Tolk | 20",
        "Udfordring | Problemejer | Provins | Tema | Værdi\nSlam | Wuxi Water | Jiangsu | vand | 10 mio. kr.\nRøg | Harbin Heating | Heilongjiang | luft | 10 mio. kr.\nSpildevand i byen | Ukendt | | | 20 mio. kr.\nJord | Beijing EPB | Beijing | jord | 5 mio. kr.",
    ],
)  # fmt: skip
def test_a_row_with_a_number_or_text_of_its_own_is_rejected_though_it_sums_those_above(
    tmp_path: Path, picture: str
) -> None:
    sheet = only(staged(tmp_path, picture))
    assert (sheet.rows_loaded, {note.row for note in sheet.rejects}, skipped(sheet)) == (3, {4}, {})


@pytest.mark.parametrize("heading", ["Emne", "Subject"])
def test_themes_are_no_titles_where_something_else_identifies_the_records(
    tmp_path: Path, heading: str
) -> None:
    picture = f"Aftalenr. | {heading} | Dansk part | Kinesisk part\nA1 | {{}} | Vejle Kommune | Wuxi Water\nA2 | {{}} | Odense Kommune | Harbin Heating"
    sheet = only(staged(tmp_path, picture.format("Vand", "Fjernvarme")))
    assert rows(sheet, "title", "themes") == [(None, ["water"]), (None, ["district_energy"])]
    for titles in (
        ("Elever på besøg", "Venskab mellem to byer"),
        ("Vand", "MoU om varme"),
        ("Energi", "Sister city"),
    ):
        sheet = only(staged(tmp_path, picture.format(*titles)))
        assert rows(sheet, "title") == [(title,) for title in titles]


@pytest.mark.parametrize(
    "titles",
    [("Vandrensning i Wuxi", "Fjernvarme", "Ren luft i Beijing", "Jordforurening ved floden"), ("Vand", "MoU om varme", "Luftkvalitet", "Venskabsby"), ("Vand", "Luft", "Energi", "Jord")],
)  # fmt: skip
def test_titles_by_which_agreements_are_known_stay(tmp_path: Path, titles: tuple[str, ...]) -> None:
    """Two of them are of one day and of the same parties."""
    lines = (f"{title} | Vejle Kommune | Wuxi Water | 25-03-2014" for title in titles)
    sheet = only(staged(tmp_path, "\n".join(("Emne | Dansk part | Kinesisk part | Underskrevet", *lines))))
    assert (rows(sheet, "title"), sheet.rejects) == ([(title,) for title in titles], [])


ENTRIES = "Projekt | Dato | Afdeling | Tekst | Beløb\nX | 01-01-2020 | 1 | Løn | 35000\nX | 01-02-2020 | 2 | Rejser | 9000"


@pytest.mark.parametrize("name", ["Budgetposter", "预算"])
def test_dated_lines_of_a_budget_are_no_vouchers(tmp_path: Path, name: str) -> None:
    def loaded(picture: str) -> int:
        sheets = staged(tmp_path, picture, name=name).sheets
        return sum(sheet.rows_loaded for sheet in sheets if sheet.source and sheet.source.name == "expenses")

    assert loaded(ENTRIES) == 0
    # Numbers of vouchers, days of posting or within months, and uneven amounts make them such.
    for other, voucher in (("Afdeling", "Bilagsnr."), ("Dato", "Bogføringsdato"), ("01-02-2020", "03-02-2020"), ("9000", "9120")):  # fmt: skip
        assert loaded(ENTRIES.replace(other, voucher)) == 2, voucher


LEDGER = "Dato | Tekst | Konto | Beløb\n03-02-2018 | Flybillet Beijing | 2210 | 4500\n14-02-2018 | Hotel Wuxi | 2210 | 2300"
RENT = "Dato | Tekst | Beløb | {}\n01-02-2018 | Husleje | 5000 | Bo\n01-03-2018 | Husleje | 5000 | Bo"


@pytest.mark.parametrize(
    ("picture", "name", "file"),
    [
        (LEDGER, "Ark1", "Budgetopfølgning 2018.xlsx"),
        (LEDGER, "Ark1", "预算执行.xlsx"),
        (LEDGER, "Bevilling 4410", "a.xlsx"),
        (LEDGER, "Budgetforbrug", "a.xlsx"),
        (f"Bevilling 34009-17-1234\n\n{LEDGER}", "Ark1", "a.xlsx"),
        (f"Budgetansvarlig: Bo Eksempel\n\n{LEDGER}", "Ark1", "a.xlsx"),
        (f"Budget holder: Bo Example\n\n{LEDGER}", "Ark1", "a.xlsx"),
        (LEDGER.replace("Tekst | Konto", "Budgetpost | Beskrivelse"), "Ark1", "Budget Kina.xlsx"),
        (RENT.format("Budgetansvarlig"), "Bevilling 4410", "a.xlsx"),
        (RENT.format("Budgetområde"), "Budgetforbrug", "a.xlsx"),
    ],
)
def test_vouchers_beside_a_word_of_a_budget_are_vouchers(
    tmp_path: Path, picture: str, name: str, file: str
) -> None:
    assert only(staged(tmp_path, picture, name=name, file=file)).rows_loaded == 2


@pytest.mark.parametrize(
    ("title", "currency", "told"),
    [
        ("币别：人民币", "CNY", "unit-asked"),
        ("Beløb: EUR", "EUR", "unit-asked"),
        ("Valuta: EUR", "EUR", "unit-asked"),
        ("Beløb: EUR 100.000", "DKK", "currency-mentioned"),
        ("Regnskab EUR", "DKK", "currency-mentioned"),
        ("Omregnet fra: EUR", "DKK", "currency-mentioned"),
        ("Kurs: EUR", "DKK", "currency-mentioned"),
        ("Rejse til Kina – 1 CNY = 0,95 kr.", "DKK", None),
        ("Regnskab i EUR og DKK", "DKK", None),
    ],
)
def test_a_currency_above_a_table_is_taken_or_told(
    tmp_path: Path, title: str, currency: str, told: str | None
) -> None:
    sheet = only(staged(tmp_path, f"{title}\n{VOUCHERS}"))
    assert set(rows(sheet, "currency")) == {(currency,)}
    assert [note.reason for note in sheet.warnings if note.reason != "unknown-headings"] == [told] * bool(
        told
    )


TOLD = "amount-beside"


@pytest.mark.parametrize(
    ("headings", "amounts", "reading", "told"),
    [
        ("Amount in transaction currency | Currency | Amount", ("100 | CNY | 97", "50 | DKK | 50"), ("97", "DKK"), [TOLD]),
        ("Amount in transaction currency | Currency | Amount", ("100 | CNY | 97", "50 | CNY | 48.5"), ("97", "CNY"), [TOLD]),
        ("Currency | Amount | Company currency | Amount in company currency", ("CNY | 100 | DKK | 97", "DKK | 50 | DKK | 50"), ("100", "CNY"), [TOLD]),
        ("Currency | Amount in doc. curr. | Amount in local currency | Local currency", ("CNY | 100 | 97 | DKK", "CNY | 50 | 48.5 | DKK"), ("97", "DKK"), []),
        ("Amount | Currency | VAT in currency", ("100 | CNY | 20", "50 | CNY | 10"), ("100", "CNY"), []),
        ("Amount | Currency | Tax amount in currency", ("100 | CNY | 20", "50 | CNY | 10"), ("100", "CNY"), []),
        ("Beløb | Valuta | Moms i valuta", ("100 | CNY | 20", "50 | CNY | 10"), ("100", "CNY"), []),
        ("Beløb | Valuta | Rest (original)", ("100 | CNY | 50", "50 | CNY | 25"), ("100", "CNY"), []),
        ("金额 | 币种 | 外币余额", ("97 | CNY | 194", "48 | CNY | 96"), ("97", "CNY"), []),
        ("Beløb | Valutakode | Beløb (RV)", ("100 | CNY | 97", "50 | | 50"), ("100", "CNY"), [TOLD]),
        ("Beløb DKK | Valuta | Beløb i valuta", ("97 | CNY | 100", "50 | DKK | 50"), ("97", "DKK"), []),
        ("Amount in local currency | Local currency | Amount in doc. currency", ("97 | DKK | 100", "50 | DKK | 50"), ("97", "DKK"), []),
        ("Amount in Company Code Currency | Company Code Currency | Amount in Transaction Currency | Transaction Currency", ("97 | DKK | 100 | CNY", "50 | DKK | 50 | DKK"), ("97", "DKK"), []),
        ("Beløb | Valuta | Valutakurs", ("100 | CNY | 97", "50 | CNY | 97"), ("100", "CNY"), []),
        ("Amount | Currency | VAT", ("100 | CNY | 20", "50 | CNY | 10"), ("100", "CNY"), []),
        ("Amount | Currency | VAT in currency", ("100 | CNY | 20", "50 | DKK | 10"), ("100", "CNY"), []),
        ("Currency Code | Amount | Amount (LCY)", ("CNY | 100 | 97", "CNY | 50 | 48.5"), ("100", "CNY"), []),
        ("Currency Code | Amount | Amount (LCY)", ("CNY | 100 | 97", "EUR | 50 | 373"), ("100", "CNY"), []),
        ("Currency Code | Amount | Amount (LCY)", ("CNY | 100 | 97", "| 50 | 50"), ("100", "CNY"), []),
        ("Currency Code | Amount | Amount (LCY)", ("CNY | 100 | 97", "CNY | 50 | 60"), ("100", "CNY"), []),
        ("Currency Code | Amount (LCY) | Amount", ("CNY | 97 | 100", "EUR | 50 | "), ("97", "CNY"), [TOLD]),
        ("Currency Code | Amount (LCY) in thousands | Amount", ("CNY | 97 | 100", "CNY | 48.5 | 50"), ("97000", "CNY"), [TOLD]),
        ("Valuta | Beløb (i 1.000) | Beløb", ("CNY | 2 | 2000", "EUR | 1 | 1000"), ("2000", "CNY"), []),
        ("Valuta | Beløb i tusind | Beløb", ("CNY | 2 | 2000", "EUR | 1 | 1000"), ("2000", "CNY"), []),
        ("Currency | Amount EUR | Amount", ("CNY | 200 | 1500", "CNY | 100 | 750"), ("200", "EUR"), []),
        ("Currency | Amount | Amount incl. VAT", ("CNY | 100 | 125", "CNY | 50 | 62.5"), ("125", "CNY"), []),
        ("Currency | Amount | Amount in DKK", ("CNY | 100 | 97", "CNY | 50 | 48.5"), ("97", "DKK"), []),
        ("Currency | Amount in document currency | Amount in local currency", ("CNY | 100 | 97", "CNY | 50 | 48.5"), ("97", "CNY"), [TOLD]),
        ("Valuta | Beløb i valuta | Beløb i regnskabsvaluta", ("CNY | 100 | 97", "CNY | 50 | 48.5"), ("100", "CNY"), []),
        ("Valuta | Beløb i valuta | Moms i valuta", ("CNY | 100 | 20", "CNY | 50 | 10"), ("100", "CNY"), []),
    ],
)  # fmt: skip
def test_an_amount_is_in_its_own_currency_and_the_same_in_another_is_told(
    tmp_path: Path,
    headings: str,
    amounts: tuple[str, str],
    reading: tuple[str, str],
    told: list[str],
) -> None:
    lines = "\n".join(f"0{n + 1}-02-2018 | B{n} | Fly | {line}" for n, line in enumerate(amounts))
    sheet = only(staged(tmp_path, f"Dato | Bilag | Tekst | {headings}\n{lines}"))
    amount, currency = rows(sheet, "amount", "currency")[0]
    assert (f"{amount:.0f}", currency) == reading
    assert [note.reason for note in sheet.warnings if note.reason == TOLD] == told


@pytest.mark.parametrize(
    ("headings", "line", "column"),
    [
        ("Budgetpost | Periode | Beløb | Valuta | Beløb i valuta", "{0} | 2018 | {1} | EUR | {2}", "budget_amount"),
        ("Udfordring | Kinesisk by | Tema | Investering | Valuta | Investering i valuta", "{0} | Wuxi | vand | {1} | CNY | {2}", "value"),
        ("Dato | Bilag | Tekst | Beløb | Valuta | Beløb i valuta", "01-02-2018 | 1 | {0} | {1} | EUR | {2}", "amount"),
    ],
)  # fmt: skip
def test_the_same_amounts_are_told_of_each_kind_whichever_row_is_rejected(
    tmp_path: Path, headings: str, line: str, column: str
) -> None:
    lines = [line.format("Løn", 746, 100), line.format("Rejser", 1492, 200), line.format("Tolk", 373, 50)]
    lines[0] = lines[0].replace("01-02-2018", "mandag")
    sheet = only(staged(tmp_path, "\n".join([headings, *lines])))
    assert [note.column for note in sheet.warnings if note.reason == TOLD] == [column]


@pytest.mark.parametrize(
    ("heading", "cells", "read"),
    [
        ("Referat", ("Ja", "Nej"), None),
        ("Resultat", ("Ja", "Nej"), None),
        ("Referat", ("Enighed om plan", "Nej"), "Enighed om plan"),
    ],
)
def test_yes_and_no_are_no_text(
    tmp_path: Path, heading: str, cells: tuple[str, str], read: str | None
) -> None:
    picture = f"Aktivitet | Dato | By | Type | {heading}\nMøde A | 01-02-2018 | Wuxi | møde | {{}}\nMøde B | 03-02-2018 | Nanjing | møde | {{}}"
    sheet = only(staged(tmp_path, picture.format(*cells)))
    assert rows(sheet, "outcome")[0] == (read,)
    assert "status" not in [note.column for note in sheet.warnings if note.reason == "guessed-heading"]


@pytest.mark.parametrize(
    ("heading", "cells", "column"),
    [
        ("Name", ("Water cooperation Odense–Wuxi", "Soil cooperation Vejle–Harbin"), "title"),
        ("Created On", ("2018-03-01", "2018-03-02"), None),
        ("Sidste besøg", ("2018-03-01", "2018-03-02"), None),
        ("Renewed until", ("2021-03-01", "2022-03-02"), "expires_date"),
        ("Danish municipal town", ("Vejle", "Odense"), "danish_place"),
    ],
)
def test_what_is_asked_about_fits_the_cells(
    tmp_path: Path, heading: str, cells: tuple[str, str], column: str | None
) -> None:
    lines = (
        "Vejle Municipality | Wuxi Water | 01-02-2018",
        "Odense Municipality | Harbin Heating | 03-02-2018",
    )
    picture = "\n".join(f"{line} | {cell}" for line, cell in zip(lines, cells, strict=True))
    sheet = only(staged(tmp_path, f"Danish party | Chinese party | Signed | {heading}\n{picture}"))
    asked = [note.column for note in sheet.warnings if note.reason == "guessed-heading"]
    assert asked == ([column] if column else [])


@pytest.mark.parametrize(
    ("heading", "is_asked"),
    [("Ikke-medlem", False), ("Må kontaktes", False), ("Tidligere medlem", False), ("Er de medlem?", True)],
)
def test_ticks_are_asked_about_where_little_else_is_said(
    tmp_path: Path, heading: str, *, is_asked: bool
) -> None:
    sheet = only(staged(tmp_path, COMPANIES.replace("Telefon", heading).replace("| 1\n", "| ja\n").replace("| 2\n", "| nej\n").replace("| 3", "| ja")))  # fmt: skip
    assert ["guessed-heading" in {note.reason for note in sheet.warnings}] == [is_asked]


@pytest.mark.parametrize(
    ("owners", "is_read"),
    [
        (("Wuxi Water Bureau",), True),
        (("Hedensted Environment",), True),
        (("Aarhus-Harbin Joint Lab",), True),
        (("Aarhus-Harbin Joint Lab", "Aarhus Vand"), True),
        (("Wuxi Water", "Aarhus Vand"), True),
        (("Aarhus Vand", "Odense Kommune"), False),
    ],
)
def test_parties_in_denmark_own_no_problems(tmp_path: Path, owners: tuple[str, ...], is_read: bool) -> None:
    lines = "".join(f"\nSlam {owner} | {owner} | Wuxi | Spildevand" for owner in owners)
    sheet = only(staged(tmp_path, f"Udfordring | Problemejer | By | Tema{lines}"))
    assert rows(sheet, "problem_owner") == [(owner if is_read else None,) for owner in owners]
    assert bool(sheet.warnings) != is_read


@pytest.mark.parametrize(
    ("heading", "cells", "sign"),
    [("D/K", "DK", -1), ("H/S", "SH", -1), ("Debet/Kredit", ("Debet", "Kredit"), -1), ("S/C", "SC", 1)],
)
def test_a_side_is_said_by_a_pair_of_one_language(
    tmp_path: Path, heading: str, cells: tuple[str, str], sign: int
) -> None:
    debit, credit = cells
    picture = f"Dato | Bilag | Tekst | Beløb | {heading}\n03-02-2018 | B1 | Fly | 100 | {debit}\n04-02-2018 | B2 | Sal | 200 | {credit}"
    assert rows(only(staged(tmp_path, picture)), "amount") == [(100,), (200 * sign,)]


# --- What an unknown heading is near to ---

AGREEMENTS = (
    "Aftalenr. | Aftalens navn | {0} | Kinesisk part | Underskrevet | Status\n"
    "A-1 | Drikkevand | Aarhus Kommune | Wuxi Water Group | 01-02-2018 | Aktiv\n"
    "A-2 | Slam | Odense Kommune | Jinan Drainage | 01-03-2019 | Aktiv"
)


@pytest.mark.parametrize(
    ("source", "heading", "column"),
    [
        ("agreements", "Undersrkevet", "signed_date"),
        ("agreements", "Udløbsdatoen for aftalen", "expires_date"),
        ("agreements", "Kontaktperson i kommunen", "danish_owner"),
        ("interests", "Hvad hedder jeres virksomhed?", "company_name"),
        ("interests", "Hvilken kinesisk provins er mest relevant for jer?", "province"),
        ("interests", "您感兴趣的省份是？", "province"),
        ("companies", "Number of employees 2018", "employees"),
        ("expenses", "Artskontobetegnelse", "budget_line"),
        ("activities", "Mødested i Kina", "place"),
    ],
)
def test_the_nearest_column_of_a_heading_in_other_words(source: str, heading: str, column: str) -> None:
    near = nearest(heading, lexicon(load_sources()[source]))
    assert max(near, key=lambda name: near[name]) == column


def test_what_people_have_said_of_other_tables_is_near_too() -> None:
    agreements = load_sources()["agreements"]
    said = lexicon(agreements, mapped={"Xyzzy plugh": "danish_owner", "Farve": ""})
    assert said.match("Xyzzy plugh") is None
    assert max(nearest("Xyzzy plughs", said).items(), key=lambda one: one[1])[0] == "danish_owner"


def test_what_is_near_or_required_is_asked_about_and_never_loaded(tmp_path: Path) -> None:
    near = only(staged(tmp_path, AGREEMENTS.format("Dansk part").replace("Underskrevet", "Undersrkevet")))
    assert warned(near) == [(1, "signed_date", "guessed-heading")]
    assert rows(near, "signed_date") == [(None,), (None,)]
    sheet = only(staged(tmp_path, AGREEMENTS.format("Xyzzy")))
    assert (sheet.error and sheet.error[0], sheet.rows_loaded) == ("sheet-missing-column", 0)
    (told,) = sheet.warnings
    assert (told.reason, told.column, told.heading, told.params["by"]) == ("guessed-heading", "danish_party", "Xyzzy", "cells")  # fmt: skip
    sure = Confirmations({"agreements": {"Xyzzy": "danish_party"}})
    path = workbook(tmp_path / "b.xlsx", {"Ark1": AGREEMENTS.format("Xyzzy")})
    assert only(stage_workbook(read(path), sure)).rows_loaded == 2


@pytest.mark.parametrize(("code", "proposed"), [("4410", []), ("4411", ["activity_id"])])
def test_a_code_that_all_rows_share_is_proposed_for_no_number(
    tmp_path: Path, code: str, proposed: list[str]
) -> None:
    picture = f"Dato | Bilag | Projektkode | Tekst | Beløb\n01-02-2018 | B1 | 4410 | Fly | 100\n03-02-2018 | B2 | {code} | Sal | 75"
    sheet = only(staged(tmp_path, picture))
    assert [note.column for note in sheet.warnings if note.reason == "guessed-heading"] == proposed


@pytest.mark.soak
def test_a_wide_sheet_costs_what_its_cells_cost(tmp_path: Path) -> None:
    """Recognition looks at a sample of each column once, whatever the number of kinds and headings."""

    def cost(n_columns: int) -> float:
        heads = ["Titel", "Dato", "Sted", "Status", *(f"Måling nr {n} af faktor" for n in range(n_columns))]
        line = ["Besøg", "01-02-2019", "Wuxi", "afholdt", *(f"tekst {n}" for n in range(n_columns))]
        picture = "\n".join(" | ".join(each) for each in (heads, *[line] * 60))
        file = read(workbook(tmp_path / f"{n_columns}.xlsx", {"Ark1": picture}))
        start = time.process_time()
        stage_workbook(file, Confirmations())
        return time.process_time() - start

    cost(5)
    assert cost(160) < 40 * max(cost(8), 0.01)
