"""The milestones: signings, openings, renewals and deliveries that a source tells of, and invented ones ahead."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from scripts.sample.agreements import TITLES
from scripts.sample.facts import agreement_ids, danish_date, read_facts
from scripts.sample.office import ROW_FLAG, Column, Line, Table, Value, note

COLUMNS = (
    Column("Aftale-id", 9),
    Column("Aftale", 38, "wrap"),
    Column("Milepæl", 46, "wrap"),
    Column("Frist", 14, "date"),
    Column("Nået den", 18, "date"),
    Column("Status", 10),
    Column("Resultat", 44, "wrap"),
    Column("Resultattype", 16),
    Column("Kilde", 50),
    Column("Illustrativ", 9, "centre"),
)

# Agreement, milestone, fact's date of being reached ("" = the source gives none), result, commercial?, and the fact
# whose source tells of it: the number of an activity, or "" for the agreement's own source.
DONE: Sequence[tuple[str, str, str, str | None, bool, str]] = (
    ("A-001", "Søsterbyaftale underskrevet i Beijing", "2012-06", None, False, ""),
    ("A-002", "MoU underskrevet på Københavns Rådhus", "2012-09-26", "Arbejdsgruppe, der mødes mindst hvert år", False, ""),
    ("A-003", "Vandaftale indgået i Beijing", "2014-12", None, False, ""),
    ("A-003", "DHI's rammeaftale med Beijing Water Authority", "2015-05-23", "Indgået inden for byernes aftale, formidlet af CLEAN", True, "AK-039"),
    ("A-006", "Tre jordkontrakter i Wuxi", "", "Pilotoprensning og videncenter", True, "AK-083"),
    ("A-009", "Tredje fornyelse", "2016-11", None, False, ""),
    ("A-009", "Ti år med Wuxi markeret", "2017-08-22", "Omkring 250 gæster", False, "AK-061"),
    ("A-011", "Aftale underskrevet i Danmark", "2013-08-05", None, False, ""),
    ("A-013", "Jordeksperter fra Sichuan på testgrunden i Horsens", "2016-09", "Fem personer på besøg", False, "AK-048"),
    ("A-014", "Aftale underskrevet på vandseminar i Chengdu", "2016", None, False, ""),
    ("A-015", "MoU underskrevet i Nanjing", "2015-01", None, False, ""),
    ("A-015", "Status gjort, udvidet samarbejde aftalt", "2016-11-24", "Politikudveksling, kurser, match og demonstration", False, "AK-053"),
    ("A-017", "Aftale underskrevet på Aarhus Rådhus", "2012-10-02", None, False, ""),
    ("A-024", "Ny venskabsaftale underskrevet i Baoding", "2017-04", None, False, ""),
    ("A-026", "Byaftalen forlænget", "2015-09", "En af fire resultater ved besøget i Sønderborg", False, ""),
    ("A-030", "Changchun åbner kontor i Hjørring", "2018-12-17", "Kontor åbnet", False, "AK-073"),
    ("A-034", "Arbejdsprogrammet lanceret i Beijing", "2017-05-03", None, False, "AK-059"),
    ("A-041", "EU-finansieret arbejde 2018-2021 sat i gang", "2018-06-26", "Workshop og styregruppe i Qingdao", False, "AK-069"),
    ("A-049", "Nyt femårigt program lanceret", "2014-12-16", None, False, "AK-034"),
    ("A-052", "Varmeplan for Tongchuan færdig", "", "Ét projekt kan spare ca. 201.000 ton CO2 om året", False, ""),
    ("A-053", "Aftalen fornyet ved det fjerde forum", "2017-09-18", None, False, ""),
    ("A-054", "Byggestart for centrets hus", "2014-04-26", None, False, "AK-027"),
    ("A-054", "Centrets hus åbnet", "2017-09-25", "Åbnet af kronprinsen", False, "AK-064"),
    ("A-058", "Byggestart for fjernvarmenettet i Anshan", "2013-09-13", None, True, "AK-023"),
    ("A-058", "Danfoss' varmeanlæg i Anshan åbnet", "2018-06-10", "Åbnet med energiministeren", True, "AK-067"),
    ("A-059", "Overskudsvarmen i drift", "", "Fire parter betaler ordningen", True, ""),
    ("A-062", "MoU underskrevet af syv virksomheder", "2012-12", None, True, ""),
    ("A-064", "Kontrakt og rammeaftale underskrevet", "2016-06-17", "Første anlæg 5,6 mio. kr., ramme for op til 100 mere", True, ""),
    ("A-066", "Kontrakt og joint venture underskrevet i Aarhus", "2019-12-19", "Oprensning for 28 mio. kr.", True, ""),
)  # fmt: skip


def _source(agreement: str, activity: str) -> str:
    if activity:
        return read_facts("activities")[int(activity.removeprefix("AK-")) - 1]["source"]
    return read_facts("agreements")[agreement_ids().index(agreement)]["source"]


def fact_lines() -> list[Line]:
    """The milestones that sources tell of, grouped by agreement."""
    lines = []
    for number, (agreement, title, reached, result, commercial, activity) in enumerate(DONE):
        kind = "kommercielt" if commercial else "ikke-kommercielt"
        lines.append(
            Line(
                (
                    agreement,
                    TITLES[agreement][0],
                    title,
                    None,
                    danish_date(reached, number) or "ikke oplyst",
                    "nået",
                    result,
                    kind,
                    _source(agreement, activity),
                    "nej",
                )
            )
        )
        if title == "Kontrakt og rammeaftale underskrevet":
            lines.append(
                Line(
                    (
                        agreement,
                        TITLES[agreement][0],
                        "Første anlæg leveret",
                        "februar 2017",
                        None,
                        "planlagt",
                        "Ingen kilde siger, om det er leveret",
                        "kommercielt",
                        _source(agreement, ""),
                        "nej",
                    )
                )
            )
    return lines


def illustrative_lines() -> list[Line]:
    """Invented milestones of the invented agreements, a repeated row and one whose agreement is not in any register."""
    rows: list[tuple[Value, ...]] = [
        ("A-901", "Eksempel: vand i byen, Ningbo", "Pilotområde udpeget", date(2018, 3, 1), "15-05-2018", "nået", "Bydel med 40.000 indbyggere", "ikke-kommercielt"),
        ("A-901", "Eksempel: vand i byen, Ningbo", "Første målere i drift", date(2020, 6, 30), None, "planlagt", None, "kommercielt"),
        ("A-902", "Eksempel: venskabsby Changsha", "Skoleudveksling aftalt", None, date(2019, 5, 14), "nået", "To skoler", "ikke-kommercielt"),
        ("A-902", "Eksempel: venskabsby Changsha", "Affaldsplan bestilt", date(2019, 12, 31), None, "planlagt", None, "kommercielt"),
        ("A-903", "Eksempel: havnens spildevand, Qingdao", "Prøveanlæg opstillet", date(2019, 10, 1), "1. november 2019", "nået", None, "kommercielt"),
        ("A-903", "Eksempel: havnens spildevand, Qingdao", "Slutrapport", date(2020, 5, 29), None, "planlagt", None, "ikke-kommercielt"),
        ("A-904", "Eksempel: grøn industripark, Guangzhou", "Fælles ansøgning", date(2018, 6, 1), None, "aflyst", "Partneren trak sig", "ikke-kommercielt"),
        ("A-905", "Eksempel: fjernvarmeskole, Xi'an", "Første kursus afholdt", "2. kvt. 2020", None, "planlagt", None, "ikke-kommercielt"),
        ("A-905", "Eksempel: fjernvarmeskole, Xi'an", "Første kursus afholdt", "2. kvt. 2020", None, "planlagt", None, "ikke-kommercielt"),
        ("A-999", "Aftale, der ikke står i registret", "Oplæg sendt", date(2020, 4, 15), None, "planlagt", None, "ikke-kommercielt"),
    ]  # fmt: skip
    return [Line((*row, "Opfundet til demonstration", "ja")) for row in rows]


def milestone_table() -> Table:
    """The sheet of milestones."""
    return Table(
        sheet="Milepæle",
        title=("Milepæle i aftalerne", "CLEAN · China Desk · 31-03-2020", ROW_FLAG),
        columns=COLUMNS,
        lines=[
            *fact_lines(),
            *illustrative_lines(),
            note("* Status »nået« betyder, at en kilde fortæller, at det er sket."),
        ],
        merge=("Aftale-id", "Aftale"),
        freeze_columns=3,
    )
