"""The activities and milestones: facts with their sources, and the desk's invented calendar and inquiries."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path

from scripts.sample.facts import CONFIDENCE_DA, Row, activity_ids, danish_date, read_facts
from scripts.sample.milestones import milestone_table
from scripts.sample.office import (
    BLANK,
    ILLUSTRATIVE,
    ROW_FLAG,
    Column,
    Line,
    Table,
    Value,
    group,
    note,
    workbook,
)
from scripts.sample.themes import danish_themes

FILE = "Aktiviteter og milepæle.xlsx"
SAVED = date(2020, 3, 29)
AFTER_THE_DESK = ("AK-077", "AK-078", "AK-079", "AK-080")

BYCIRKLEN = "Bycirklen (Ballerup, Egedal and Frederikssund)"
SOENDERBORG_HAIYAN = "Sønderborg Kommune and ProjectZero"
UNIVERSITIES = "Eight Danish universities and the Ministry of Higher Education and Science"
SOIL_PARTNERS = "Region Midtjylland, Danish Soil Partnership and VIA University College"
ENERGY_MINISTRY = "Ministry of Energy, Utilities and Climate"

# What the fact makes plain about each activity: its agreement, its kind, the Danish party (named as in the agreements)
# and the companies it names. None = the source does not say.
LINKS: Mapping[str, tuple[str | None, str | None, str | None, str | None]] = {
    "AK-001": (None, "konference", "Region Midtjylland", None),
    "AK-002": ("A-040", "besøg", "Ministry of Environment", None),
    "AK-003": ("A-044", None, "Ministry of Environment, GEUS and the Embassy in Beijing", None),
    "AK-004": ("A-046", "underskrift", "Danish Energy Agency", None),
    "AK-005": ("A-041", "underskrift", "Ministry of Environment (for the EU)", None),
    "AK-006": ("A-023", "delegation", "Sønderborg Kommune", None),
    "AK-007": ("A-019", "konference", "Region Midtjylland", None),
    "AK-008": ("A-001", "underskrift", "Københavns Kommune", None),
    "AK-009": ("A-001", "konference", "Københavns Kommune", None),
    "AK-010": (None, "møde", "Aarhus Kommune", None),
    "AK-011": ("A-058", "underskrift", "Danfoss and COWI", "Danfoss; COWI"),
    "AK-012": (None, "delegation", "Ministry of Environment", None),
    "AK-013": (None, "konference", None, None),
    "AK-014": ("A-002", "underskrift", "Københavns Kommune", None),
    "AK-015": ("A-017", "underskrift", "Aarhus Kommune", None),
    "AK-016": (
        "A-039",
        "delegation",
        "Ministry of Environment",
        "FLS Airtech (FLSmidth); Grontmij (Danish unit); Hasle Refractories; AVK; Novozymes",
    ),
    "AK-017": ("A-062", "underskrift", "COWI and six other Danish companies", "COWI"),
    "AK-018": ("A-062", "besøg", "Danish Energy Agency", None),
    "AK-019": ("A-019", "konference", "Region Midtjylland", None),
    "AK-020": ("A-046", "konference", "Danish Energy Agency", None),
    "AK-021": (None, "workshop", "Ministry of Climate, Energy and Building", None),
    "AK-022": ("A-011", "underskrift", "Horsens Kommune", None),
    "AK-023": ("A-058", None, "Danfoss and COWI", "Danfoss"),
    "AK-024": ("A-025", "underskrift", SOENDERBORG_HAIYAN, None),
    "AK-025": ("A-033", "besøg", "Government of Denmark", None),
    "AK-026": (None, "underskrift", "Haldor Topsøe", "Haldor Topsøe"),
    "AK-027": ("A-054", None, UNIVERSITIES, None),
    "AK-028": ("A-046", "møde", "Danish Energy Agency", None),
    "AK-029": ("A-020", "underskrift", "Region Midtjylland", None),
    "AK-030": (None, "underskrift", "FORCE Technology", "FORCE Technology"),
    "AK-031": ("A-037", "underskrift", "Ministry of Environment", None),
    "AK-032": ("A-025", "workshop", SOENDERBORG_HAIYAN, "Danfoss; COWI"),
    "AK-033": ("A-003", "delegation", "Københavns Kommune", None),
    "AK-034": ("A-049", None, "Danish Energy Agency with CIFF and NREL", None),
    "AK-035": ("A-015", "konference", "Region Hovedstaden", None),
    "AK-036": ("A-015", "underskrift", "Region Hovedstaden", "COWI; Geo"),
    "AK-037": ("A-016", None, "Aarhus Kommune", "DHI"),
    "AK-038": ("A-040", "besøg", "Ministry of Environment", None),
    "AK-039": ("A-063", "underskrift", "DHI", "DHI"),
    "AK-040": ("A-005", "besøg", "Frederikssund Kommune", None),
    "AK-041": ("A-025", "konference", SOENDERBORG_HAIYAN, None),
    "AK-042": ("A-026", "delegation", SOENDERBORG_HAIYAN, None),
    "AK-043": ("A-012", "workshop", "VIA University College and Horsens Kommune", "Rambøll"),
    "AK-044": ("A-015", "konference", "Region Hovedstaden", None),
    "AK-045": ("A-014", "møde", "CLEAN (China Desk)", None),
    "AK-046": (None, None, "Haldor Topsøe", "Haldor Topsøe"),
    "AK-047": ("A-064", "underskrift", "ChinAqua consortium", "ChinAqua; Geo; EUROWATER; Mycometer"),
    "AK-048": ("A-013", "besøg", SOIL_PARTNERS, None),
    "AK-049": ("A-014", "konference", "CLEAN (China Desk)", None),
    "AK-050": (None, "kursus", None, "Grundfos"),
    "AK-051": ("A-009", "delegation", BYCIRKLEN, "LiqTech International"),
    "AK-052": (None, "underskrift", "Babcock & Wilcox Vølund", "Babcock & Wilcox Vølund"),
    "AK-053": ("A-015", "møde", "Region Hovedstaden", None),
    "AK-054": (None, "konference", None, None),
    "AK-055": ("A-015", "konference", "Region Hovedstaden", None),
    "AK-056": (None, "konference", None, None),
    "AK-057": ("A-024", "underskrift", "Sønderborg Kommune", "Danfoss"),
    "AK-058": ("A-040", "møde", "Ministry of Environment", None),
    "AK-059": ("A-034", "underskrift", "Government of Denmark", None),
    "AK-060": ("A-051", "underskrift", ENERGY_MINISTRY, None),
    "AK-061": ("A-009", "konference", BYCIRKLEN, None),
    "AK-062": ("A-051", "møde", ENERGY_MINISTRY, None),
    "AK-063": ("A-053", "konference", "DBDH (Danish Board of District Heating)", "BROEN; LOGSTOR"),
    "AK-064": ("A-054", None, UNIVERSITIES, None),
    "AK-065": ("A-051", "besøg", ENERGY_MINISTRY, None),
    "AK-066": (None, "konference", None, None),
    "AK-067": ("A-058", None, "Danfoss and COWI", "Danfoss"),
    "AK-068": ("A-033", "besøg", "Government of Denmark", None),
    "AK-069": ("A-041", "workshop", "Ministry of Environment (for the EU)", None),
    "AK-070": ("A-042", "møde", "Danish Environmental Protection Agency", None),
    "AK-071": (None, "konference", "Aarhus Kommune", None),
    "AK-072": (None, None, "Arcon-Sunmark", "Arcon-Sunmark"),
    "AK-073": ("A-030", "besøg", "Hjørring Kommune", None),
    "AK-074": (None, None, "Arcon-Sunmark", "Arcon-Sunmark"),
    "AK-075": (None, "besøg", "Ministry of Environment", None),
    "AK-076": ("A-066", "underskrift", "Ejlskov", "Ejlskov"),
    "AK-077": (None, "besøg", None, "ROCKWOOL"),
    "AK-078": ("A-061", "møde", "Danfoss", "Danfoss"),
    "AK-079": ("A-054", None, UNIVERSITIES, None),
    "AK-080": ("A-009", None, BYCIRKLEN, None),
    "AK-081": (None, "kursus", None, "Grundfos"),
    "AK-082": ("A-006", "besøg", BYCIRKLEN, None),
    "AK-083": ("A-006", "underskrift", BYCIRKLEN, "Geo; COWI"),
}

NO_EVENT = ("AK-080",)  # a lapse, as the fact's note says: neither held nor planned

# Places of the facts that are not one town: written as an office list would, several towns with ";".
PLACES: Mapping[str, tuple[str | None, str | None]] = {
    "Shandong": (None, "Shandong"),
    "Baoding, Tianjin, Dalian, Beijing": ("Baoding; Tianjin; Dalian; Beijing", None),
    "Beijing, Tianjin, Chongqing, Shanghai": ("Beijing; Tianjin; Chongqing; Shanghai", None),
    "Beijing, Nanjing, Suzhou, Jiaxing, Shanghai": ("Beijing; Nanjing; Suzhou; Jiaxing; Shanghai", None),
    "Beijing, Shenzhen, Guangzhou": ("Beijing; Shenzhen; Guangzhou", None),
    "Beijing and other places": ("Beijing", "Beijing"),
    "Baoding and Jinan": ("Baoding; Jinan", None),
    "Beijing and Shanghai": ("Beijing; Shanghai", None),
    "Huairou, Beijing": ("Huairou", "Beijing"),
    "Copenhagen": ("København", None),
    "Copenhagen area": ("København", None),
    "Greater Copenhagen": ("København", None),
    "Denmark": (None, None),
    "China": (None, None),
}
PROVINCES = {
    "Anshan": "Liaoning",
    "Baoding": "Hebei",
    "Beijing": "Beijing",
    "Chengdu": "Sichuan",
    "Harbin": "Heilongjiang",
    "Langkazi": "Tibet",
    "Nanjing": "Jiangsu",
    "Qingdao": "Shandong",
    "Shanghai": "Shanghai",
    "Tianjin": "Tianjin",
    "Wuxi": "Jiangsu",
    "Zhengzhou": "Henan",
    "Zhongba": "Tibet",
}

COLUMNS = (
    Column("Aktivitets-id", 9),
    Column("Aktivitet", 44, "wrap"),
    Column("Type", 13, choices="Type"),
    Column("Status", 10, choices="Status"),
    Column("Fra", 16, "date", group="Periode"),
    Column("Til", 12, "date", group="Periode"),
    Column("By", 22, "wrap", group="Sted"),
    Column("Provins", 14, group="Sted"),
    Column("Land", 10, group="Sted"),
    Column("Dansk part", 28, "wrap"),
    Column("Deltagere", 40, "wrap"),
    Column("Virksomheder", 24, "wrap"),
    Column("Temaer", 28, "wrap"),
    Column("Resultat", 50, "wrap"),
    Column("Aftale-id", 9),
    Column("Kilde", 50),
    Column("Sikkerhed i kilden", 11),
    Column("Forbehold", 36, "wrap"),
    Column("Illustrativ", 9, "centre", choices="Ja/nej"),
)
LISTS = {
    "Type": (
        "besøg",
        "delegation",
        "møde",
        "konference",
        "workshop",
        "demonstration",
        "underskrift",
        "kursus",
        "henvendelse",
    ),
    "Status": ("planlagt", "afholdt", "aflyst"),
    "Ja/nej": ("ja", "nej"),
}
COUNTRIES_DA = {"China": "Kina", "Denmark": "Danmark", "France": "Frankrig", "Belgium": "Belgien"}


def _participants(parties: str) -> str:
    """The parties of a fact as a list of names; its ";" between the two sides and "," between names mean the same."""
    return "; ".join(part.strip() for part in parties.replace(", ", "; ").split(";"))


def _fact_line(number: int, activity: str, fact: Row) -> Line:
    agreement, kind, danish_party, companies = LINKS[activity]
    place, province = PLACES.get(fact["place"], (fact["place"] or None, PROVINCES.get(fact["place"])))
    return Line(
        (
            activity,
            fact["title"],
            kind,
            None if activity in NO_EVENT else "afholdt",
            danish_date(fact["date"], number) or "ikke oplyst",
            danish_date(fact["date_end"], number),
            place,
            province,
            COUNTRIES_DA.get(fact["country"], fact["country"]) or None,
            danish_party,
            _participants(fact["parties"]),
            companies,
            danish_themes(fact["theme"]),
            fact["source_said"],
            agreement,
            fact["source"],
            CONFIDENCE_DA[fact["confidence"]],
            fact["note"] or None,
            "nej",
        )
    )


def fact_lines(*, follow_up: bool) -> list[Line]:
    """The fact rows up to March 2020, a group title for each year; or those after the desk closed."""
    lines: list[Line] = []
    year = None
    for number, (activity, fact) in enumerate(zip(activity_ids(), read_facts("activities"), strict=True)):
        if (activity in AFTER_THE_DESK) != follow_up:
            continue
        heading = f"Aktiviteter i {fact['date'][:4]}" if fact["date"] else "Uden årstal i kilden"
        if not follow_up and heading != year:
            lines.append(group(heading))
            year = heading
        lines.append(_fact_line(number, activity, fact))
    return lines


CALENDAR_COLUMNS = (
    Column("Aktivitetsnr.", 11),
    Column("Dato", 14, "date"),
    Column("Slutdato", 14, "date"),
    Column("Aktivitet", 44, "wrap"),
    Column("Type", 13, choices="Type"),
    Column("Status", 10, choices="Status"),
    Column("Sted", 16),
    Column("Provins", 14),
    Column("Arrangør", 24),
    Column("Antal deltagere", 11, "whole"),
    Column("Tema", 24, "wrap"),
    Column("Resultat", 36, "wrap"),
    Column("Næste skridt", 30, "wrap"),
    Column("Aftalenr.", 10),
    Column("Illustrativ", 9, "centre", choices="Ja/nej"),
)


def calendar_lines() -> list[Line]:
    """The desk's invented calendar: held, planned and cancelled visits of invented agreements, trips that vouchers name."""
    desk, town, region = "CLEAN (China Desk)", "Eksempelby Kommune", "Eksempelregionen"
    rows: list[tuple[Value, ...]] = [
        ("AK-901", date(2016, 5, 12), None, "Opstartsmøde i styregruppen", "møde", "afholdt", "København", None, desk, 9, "erhverv", "Årshjul aftalt", "Første rejse i juni", None),
        ("AK-902", date(2017, 3, 13), date(2017, 3, 17), "Rejse til Ningbo: vandtab", "besøg", "afholdt", "Ningbo", "Zhejiang", town, 6, "vandtab", "MoU underskrevet", "Vælg pilotområde", "A-901"),
        ("AK-903", "08-06-2017", None, "Workshop om vandtab med gæster fra Ningbo", "workshop", "afholdt", "Middelfart", None, town, 24, "vandtab", None, None, "A-901"),
        ("AK-904", date(2018, 1, 25), None, "Årsmøde om venskabsbyen Changsha", "møde", "afholdt", "Middelfart", None, town, 11, "kultur; affald", None, "Invitér til genbesøg", "A-902"),
        ("AK-905", date(2018, 9, 10), date(2018, 9, 14), "Rejse til Qingdao og Jinan", "besøg", "afholdt", "Qingdao", "Shandong", region, 5, "spildevand", "Projektaftale underskrevet", None, "A-903"),
        ("AK-906", "3. oktober 2018", None, "Demonstration af slambehandling", "demonstration", "afholdt", "Vejle", None, region, 18, "spildevand", "Tre virksomheder viste anlæg", None, "A-903"),
        ("AK-907", date(2019, 3, 18), date(2019, 3, 21), "Deskens besøg på jordgrunde ved Taizhou", "besøg", "afholdt", "Taizhou", "Jiangsu", desk, 4, "jord", None, None, None),
        ("AK-909", date(2019, 5, 14), None, "Delegation fra Changsha", "delegation", "afholdt", "Middelfart", None, town, 16, "affald", "Enige om skoleudveksling", None, "A-902"),
        ("AK-908", date(2019, 6, 17), date(2019, 6, 20), "Rejse til Changsha: affald", "besøg", "afholdt", "Changsha", "Hunan", town, 5, "affald", None, "Tilbud om affaldsplan", "A-902"),
        ("AK-918", date(2019, 9, 12), None, "Møde om industriparken", "møde", "afholdt", "Guangzhou", "Guangdong", "Eksempelklyngen", 4, "affald", None, "Afklar fornyelse", "A-904"),
        ("AK-910", date(2019, 10, 22), None, "Workshop om varmeplaner", "workshop", "afholdt", "西安", "陕西", "Eksempel Universitet", 31, "fjernvarme", "Kursus aftalt", None, "A-905"),
        ("AK-911", date(2020, 1, 6), date(2020, 1, 10), "Rejse til Ningbo: opfølgning", "besøg", "afholdt", "Ningbo", "Zhejiang", town, 4, "vandtab", None, "Videomøde i april", "A-901"),
        ("AK-912", "24-02-2020", "28-02-2020", "Rejse til Qingdao", "delegation", "aflyst", "Qingdao", "Shandong", region, 12, "spildevand", None, "Ny dato", "A-903"),
        ("AK-919", date(2020, 3, 3), None, "Videomøde om regnvand", "møde", "afholdt", "Wuhan", "Hubei", "Eksempel Miljø A/S", 5, "klimatilpasning", None, "Udkast til aftale", "A-906"),
        ("AK-913", date(2020, 4, 21), None, "Videomøde om pilotområde", "møde", "planlagt", "Ningbo", "Zhejiang", town, 6, "vandtab", None, None, "A-901"),
        ("AK-914", date(2020, 5, 11), date(2020, 5, 15), "Rejse til Nanjing og Taizhou", "besøg", "planlagt", "Nanjing; Taizhou", "Jiangsu", desk, 5, "jord; grundvand", None, None, None),
        ("AK-915", date(2020, 5, 18), date(2020, 5, 20), "Delegation til Changsha", "delegation", "planlagt", "Changsha", "Hunan", town, 8, "affald", None, None, "A-902"),
        ("AK-920", date(2020, 5, 25), date(2020, 5, 27), "Rejse til Suzhou", "besøg", "planlagt", "Suzhou", "Jiangsu", region, 4, "spildevand", None, None, None),
        ("AK-916", "juni 2020", None, "Kursus for driftsledere", "kursus", "planlagt", "Xi'an", "Shaanxi", "Eksempel Universitet", 30, "fjernvarme", None, None, "A-905"),
        ("AK-917", "3. kvt. 2020", None, "Besøg i Guangzhou", "besøg", "planlagt", "Guangzhou", "Guangdong", "Eksempelklyngen", 4, "affald", None, None, "A-904"),
    ]  # fmt: skip
    return [Line((*row, "ja")) for row in rows]


INQUIRY_COLUMNS = (
    Column("Nr.", 9),
    Column("Modtaget", 14, "date"),
    Column("Besvaret", 14, "date"),
    Column("Henvendelse", 50, "wrap"),
    Column("Type", 13),
    Column("Status", 10),
    Column("Sted", 16),
    Column("Provins", 14),
    Column("Tema", 20),
    Column("Virksomhed", 24),
    Column("Aftale", 9),
    Column("Illustrativ", 9, "centre"),
)


def inquiry_lines() -> list[Line]:
    """Invented inquiries with the day of the first answer; one is still unanswered, one comes from an unknown place."""
    rows: list[tuple[Value, ...]] = [
        ("AK-951", date(2017, 2, 6), date(2017, 2, 8), "Hvem kan måle vandtab i ældre net?", "Ningbo", "Zhejiang", "vandtab", None, "A-901"),
        ("AK-952", "15-05-2017", "16-05-2017", "Ønsker program for besøg i Middelfart", "Ningbo", "Zhejiang", "vandtab", None, "A-901"),
        ("AK-953", date(2017, 11, 20), date(2017, 12, 11), "Spørger til affaldssortering i skoler", "长沙", "湖南省", "affald", None, "A-902"),
        ("AK-954", date(2018, 4, 9), date(2018, 4, 10), "Virksomhed søger partner til slam", "Qingdao", "Shandong", "spildevand", "Eksempel Spildevand A/S", "A-903"),
        ("AK-955", date(2018, 8, 27), date(2018, 9, 3), "Ønsker møde med havnen under rejsen", "Qingdao", "Shandong", "spildevand", "Eksempel Spildevand A/S", "A-903"),
        ("AK-956", "12.02.2019", "14.02.2019", "Spørger til rensning uden opgravning", "Nantong", "Jiangsu", "jord", None, None),
        ("AK-957", date(2019, 4, 1), date(2019, 4, 29), "Vil have pris på affaldsplan", "Changsha", "Hunan", "affald", "Eksempel Affald ApS", "A-902"),
        ("AK-958", date(2019, 8, 5), date(2019, 8, 6), "Søger undervisere i fjernvarme", "Xi'an", "Shaanxi", "fjernvarme", None, "A-905"),
        ("AK-959", date(2019, 11, 14), date(2019, 11, 18), "Vil se reference på filteranlæg", "Fantasiby", None, "luft", "Eksempel Luft A/S", None),
        ("AK-960", date(2020, 1, 20), date(2020, 1, 22), "Spørger om mødet i april kan holdes som video", "Ningbo", "Zhejiang", "vandtab", None, "A-901"),
        ("AK-961", date(2020, 2, 17), date(2020, 3, 9), "Regnvand: ønsker danske eksempler", "Wuhan", "Hubei", "klimatilpasning", None, "A-906"),
        ("AK-962", date(2020, 3, 16), None, "Ønsker ny dato for rejsen til Qingdao", "Qingdao", "Shandong", "spildevand", None, "A-903"),
    ]  # fmt: skip
    lines = []
    for number, received, answered, title, place, province, theme, company, agreement in rows:
        lines.append(
            Line(
                (
                    number,
                    received,
                    answered,
                    title,
                    "henvendelse",
                    "afholdt" if answered else None,
                    place,
                    province,
                    theme,
                    company,
                    agreement,
                    "ja",
                )
            )
        )
    return lines


def follow_up_table() -> Table:
    """The activities after March 2020, for the follow-up workbook."""
    return Table(
        sheet="Aktiviteter efter projektet",
        title=("Aktiviteter efter China Desk", "Opgjort 01-12-2023 efter åbne kilder", ROW_FLAG),
        columns=[Column(c.heading, c.width, c.look) for c in COLUMNS],
        lines=fact_lines(follow_up=True),
        freeze_columns=2,
    )


def write(folder: Path) -> Path:
    """The workbook of activities, the invented calendar and inquiries, and the milestones."""
    path = folder / FILE
    with workbook(path, title="Aktiviteter og milepæle", saved=SAVED) as office:
        office.lists("Hjælpeark", LISTS)
        office.table(
            Table(
                sheet="Aktiviteter",
                title=(
                    "Aktiviteter i det dansk-kinesiske miljøsamarbejde",
                    "CLEAN · China Desk · opgjort pr. 31-03-2020",
                    ROW_FLAG,
                ),
                columns=COLUMNS,
                lines=[
                    *fact_lines(follow_up=False),
                    BLANK,
                    note(
                        "Titler og resultater står på engelsk, som i faktasamlingen. Kun måned eller år, hvor kilden ikke siger mere."
                    ),
                ],
                freeze_columns=2,
            )
        )
        office.table(
            Table(
                sheet="Deskens kalender",
                title=("Deskens kalender", ILLUSTRATIVE, "Udtræk 31-03-2020"),
                columns=CALENDAR_COLUMNS,
                lines=calendar_lines(),
                tab="#C98B2B",
            )
        )
        office.table(
            Table(
                sheet="Henvendelser",
                title=("Henvendelser til China Desk", ILLUSTRATIVE),
                columns=INQUIRY_COLUMNS,
                lines=inquiry_lines(),
                tab="#C98B2B",
            )
        )
        office.table(milestone_table())
    return path
