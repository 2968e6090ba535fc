"""The agreements: all facts on two workbooks, and invented ones that show what an office keeps besides."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path

from scripts.sample.facts import CONFIDENCE_DA, Row, agreement_ids, danish_date, read_facts
from scripts.sample.office import ILLUSTRATIVE, ROW_FLAG, Column, Line, Office, Table, Value, note, workbook
from scripts.sample.themes import danish_themes

MAIN = "Samarbejdsaftaler Kina 2020-03.xlsx"
FOLLOW_UP = "Samarbejdsaftaler Kina 2023-12 opfølgning.xlsx"
SAVED = date(2020, 3, 29)
SAVED_FOLLOW_UP = date(2023, 12, 1)

# What each agreement is called here (the facts have no titles), its type in Danish, its status in the vocabulary
# where the source's words give one, and where the Danish party sits. None = not stated.
TITLES: Mapping[str, tuple[str, str, str | None, str | None]] = {
    "A-001": ("Søsterbyaftale København–Beijing", "Søsterby", "aktiv", "København"),
    "A-002": ("MoU København–Beijing om grøn byplanlægning", "MoU", None, "København"),
    "A-003": ("MoU København–Beijing om byens vand", "MoU", "aktiv", "København"),
    "A-004": ("MoU København–Beijing om turisme", "MoU", None, "København"),
    "A-005": ("MoU Frederikssund–Fengtai om økoby", "MoU", "foreslået", "Frederikssund"),
    "A-006": ("Søsterbyaftale Bycirklen–Wuxi", "Søsterby", "ophørt", "Ballerup"),
    "A-007": ("Samarbejdsaftale Bycirklen–Wuxi 2010 (fornyelse)", "Samarbejdsaftale", "udløbet", "Ballerup"),
    "A-008": ("Søsterbyaftale Bycirklen–Wuxi 2013 (fornyelse)", "Søsterby", "udløbet", "Ballerup"),
    "A-009": (
        "Samarbejdsaftale Bycirklen–Wuxi 2016 (tredje fornyelse)",
        "Samarbejdsaftale",
        "ophørt",
        "Ballerup",
    ),
    "A-010": ("Samarbejdsaftale Ballerup WTC–Wuxi WTC", "Samarbejdsaftale", None, "Ballerup"),
    "A-011": ("Venskabsby Horsens–Chengdu", "Søsterby", "aktiv", "Horsens"),
    "A-012": ("Fælles center for ny energi og miljø, VIA–Chengdu", "Projekt", "aktiv", "Horsens"),
    "A-013": ("Samarbejdsaftale med Sichuan om jord og grundvand", "Samarbejdsaftale", None, None),
    "A-014": ("Projektaftale CLEAN–Chongzhou", "Projektaftale", None, "København"),
    "A-015": ("MoU Region Hovedstaden–Jiangsu om jord og grundvand", "MoU", "aktiv", None),
    "A-016": ("Søsterbyaftale Aarhus–Harbin", "Søsterby", "aktiv", "Aarhus"),
    "A-017": ("Samarbejdsaftale Aarhus–Qixia", "Samarbejdsaftale", None, "Aarhus"),
    "A-018": ("Søsterregion Aarhus Amt–Shanghai", "Søsterby", "ophørt", "Aarhus"),
    "A-019": ("Søsterregion Region Midtjylland–Shanghai (fornyelse)", "Søsterby", "aktiv", None),
    "A-020": ("MoU Region Midtjylland–Shanghai", "MoU", "foreslået", None),
    "A-021": ("MoU Region Midtjylland–Shanghai (STCSM) om forskning", "MoU", None, None),
    "A-022": ("Partnerskabsaftale Sønderborg–Baoding", "Samarbejdsaftale", "ophørt", "Sønderborg"),
    "A-023": ("Venskabsby Sønderborg–Baoding 2012", "Venskabsaftale", None, "Sønderborg"),
    "A-024": ("Venskabsby Sønderborg–Baoding 2017 (ny aftale)", "Venskabsaftale", None, "Sønderborg"),
    "A-025": ("Søsterby Sønderborg–Haiyan (EU–Kina-bypartnerskab)", "Søsterby", "aktiv", "Sønderborg"),
    "A-026": ("Forlængelse af partnerskabet Sønderborg–Haiyan", "Samarbejdsaftale", None, "Sønderborg"),
    "A-027": ("ProjectZeros aftaler med seks kinesiske byer", "Samarbejdsaftale", None, "Sønderborg"),
    "A-028": ("Søsterbyaftale Aalborg–Hefei", "Søsterby", "aktiv", "Aalborg"),
    "A-029": ("Innovationspartnerskab Aalborg–Shanghai", "Samarbejdsaftale", "aktiv", "Aalborg"),
    "A-030": ("Søsterbyaftale Hjørring–Changchun", "Søsterby", "aktiv", "Hjørring"),
    "A-031": ("Partnerskabsaftale Randers–Pinghu", "Samarbejdsaftale", None, "Randers"),
    "A-032": ("Samarbejdsaftale KL–Kinas borgmesterforening", "Samarbejdsaftale", None, "København"),
    "A-033": ("Strategisk partnerskab Danmark–Kina", "Strategisk partnerskab", "aktiv", "København"),
    "A-034": ("Fælles arbejdsprogram Danmark–Kina 2017-2020", "Program", "udløbet", "København"),
    "A-035": ("Grønt fælles arbejdsprogram Danmark–Kina 2023-2026", "Program", None, "København"),
    "A-036": ("Miljøaftale (MoU) 2007", "MoU", "ophørt", "København"),
    "A-037": ("Miljøaftale (MoU) 2014", "MoU", "ophørt", "København"),
    "A-038": ("Miljøaftale (MoU) 2021", "MoU", None, "København"),
    "A-039": ("MoU Miljøministeriet–Jiangsu", "MoU", None, "København"),
    "A-040": ("MoU om vandressourcer 2010", "MoU", "aktiv", "København"),
    "A-041": ("China Europe Water Platform", "Samarbejdsaftale", "aktiv", "København"),
    "A-042": ("Strategisk sektorsamarbejde om vand", "Sektorsamarbejde", "aktiv", "København"),
    "A-043": ("Partnerskab om integreret vand i byer", "Partnerskab", None, "København"),
    "A-044": ("Partnerskab om grundvand i Shandong", "Partnerskab", None, "København"),
    "A-045": ("Partnerskab om spildevand 2016-2018", "Program", None, None),
    "A-046": ("Samarbejdsaftale Energistyrelsen–CNREC", "Samarbejdsaftale", None, "København"),
    "A-047": ("MoU om vedvarende energi 2012", "MoU", None, "København"),
    "A-048": ("Samarbejdsaftale Energistyrelsen–NECC", "Samarbejdsaftale", None, "København"),
    "A-049": ("Femårigt program for vedvarende energi", "Program", None, "København"),
    "A-050": ("Aftale om fleksible kraftværker", "Samarbejdsaftale", "aktiv", "København"),
    "A-051": ("MoU om fjernvarme og havvind 2017", "MoU", "aktiv", "København"),
    "A-052": ("Sektorsamarbejde om fjernvarme, pilot i Tongchuan", "Sektorsamarbejde", None, "København"),
    "A-053": ("Samarbejdsaftale DBDH–CDHA (fornyelse)", "Samarbejdsaftale", "aktiv", None),
    "A-054": ("Sino-Danish Center", "Samarbejdsaftale", "aktiv", None),
    "A-055": ("MAR-China, styret grundvandsdannelse", "Projekt", None, "København"),
    "A-056": ("Handlingsplan for vandsamarbejde 2014-2018", "Program", "udløbet", "København"),
    "A-057": ("MoU om forskning og teknologi", "MoU", None, "København"),
    "A-058": ("Strategisk samarbejdsaftale Danfoss, COWI–Anshan", "Samarbejdsaftale", None, "Nordborg"),
    "A-059": ("Rammeaftale Danfoss–Benxi om overskudsvarme", "Rammeaftale", "aktiv", "Nordborg"),
    "A-060": ("Strategisk samarbejdsaftale Danfoss–Jinan", "Samarbejdsaftale", None, "Nordborg"),
    "A-061": ("Samarbejdsaftale Danfoss–Wuxing", "Samarbejdsaftale", None, "Nordborg"),
    "A-062": ("MoU COWI m.fl.–Nanjing High Tech Zone", "MoU", None, "Kongens Lyngby"),
    "A-063": ("Rammeaftale DHI–Beijing Water Authority", "Rammeaftale", None, "Hørsholm"),
    "A-064": ("Kontrakt og rammeaftale ChinAqua–Yishui", "Rammeaftale", None, None),
    "A-065": ("MoU Ejlskov–Hailing om demonstration", "MoU", None, "Aarhus"),
    "A-066": ("Kontrakt og joint venture Ejlskov–Hailing (HAIFA)", "Projekt", None, "Aarhus"),
    "A-067": ("MoU Ejlskov–Jiangsu", "MoU", None, "Aarhus"),
}

PARTY_TYPES = {
    "municipality": "kommune",
    "region": "region",
    "cluster": "klynge",
    "university": "universitet",
    "state": "stat",
    "business centre": "erhvervscenter",
    "public-private partnership": "offentligt-privat partnerskab",
    "association of municipalities": "kommuneforening",
    "business association": "brancheforening",
    "research institute": "forskningsinstitution",
    "company": "virksomhed",
}

# Signed after the desk closed: they stand in the follow-up, as they could not be known in March 2020.
AFTER_THE_DESK = ("A-035", "A-038", "A-061")
# Ended or replaced after the desk closed: still in force in the export of March 2020, changed by the follow-up.
CHANGED_LATER = {"A-006": "aktiv", "A-009": "aktiv", "A-034": "aktiv", "A-037": "aktiv"}

LISTS = {
    "Status": ("foreslået", "aktiv", "udløbet", "ophørt"),
    "Aftaletype": (
        "Hensigtserklæring",
        "MoU",
        "Samarbejdsaftale",
        "Rammeaftale",
        "Sektorsamarbejde",
        "Program",
        "Projekt",
        "Venskabsaftale",
        "Søsterby",
    ),
    "Parttype": tuple(sorted(PARTY_TYPES.values())),
    "Ja/nej": ("ja", "nej"),
}

COLUMNS = (
    Column("Dansk part", 30, "wrap"),
    Column("Parttype", 14, choices="Parttype"),
    Column("Aftale-id", 9),
    Column("Aftalens titel", 40, "wrap"),
    Column("Aftaletype", 16, choices="Aftaletype"),
    Column("Dansk by", 14),
    Column("Kinesisk part", 34, "wrap"),
    Column("Kinesisk by", 18),
    Column("Provins", 16),
    Column("Temaer", 36, "wrap"),
    Column("Under-\nskrevet", 16, "date"),
    Column("Udløb", 14, "date"),
    Column("Status", 11, choices="Status"),
    Column("Kilde", 50),
    Column("Bemærkning", 60, "wrap"),
    Column("Illustrativ", 9, "centre", choices="Ja/nej"),
)


def _remark(fact: Row) -> str:
    parts = [fact["source_said"]]
    parts += [f"Kildens form: {fact['type']}"]
    parts += [f"Kildens status: {fact['status']}"] if fact["status"] else []
    parts += [fact["note"]] if fact["note"] else []
    parts.append(f"Sikkerhed: {CONFIDENCE_DA[fact['confidence']]}")
    return " · ".join(parts)


def _fact_line(number: int, agreement: str, fact: Row, status: str | None) -> Line:
    title, kind, _, danish_place = TITLES[agreement]
    return Line(
        (
            fact["danish_party"],
            PARTY_TYPES[fact["danish_party_type"]],
            agreement,
            title,
            kind,
            danish_place,
            fact["chinese_party"],
            fact["chinese_city"] or None,
            fact["chinese_province"] or None,
            danish_themes(fact["themes"]),
            danish_date(fact["signed"], number) or ("ikke oplyst" if number % 2 else "-"),
            danish_date(fact["expires"], number),
            status or ("ikke oplyst" if number % 3 == 0 else None),
            fact["source"],
            _remark(fact),
            "nej",
        )
    )


def fact_lines(*, follow_up: bool) -> list[Line]:
    """The fact rows of the export of March 2020, or of the follow-up: what came after, and what changed since."""
    lines = []
    for number, (agreement, fact) in enumerate(zip(agreement_ids(), read_facts("agreements"), strict=True)):
        later = agreement in AFTER_THE_DESK
        status = TITLES[agreement][2]
        if follow_up and (later or agreement in CHANGED_LATER):
            lines.append(_fact_line(number, agreement, fact, status))
        elif not follow_up and not later:
            lines.append(_fact_line(number, agreement, fact, CHANGED_LATER.get(agreement, status)))
    return lines


ILLUSTRATIVE_COLUMNS = (
    Column("Aftalenr.", 9),
    Column("Aftale", 36, "wrap"),
    Column("Type", 16, choices="Aftaletype"),
    Column("Dansk part", 26),
    Column("Type af part", 14),
    Column("Sted i Danmark", 14),
    Column("Kinesisk part", 32, "wrap"),
    Column("By i Kina", 12),
    Column("Kinesisk provins", 14),
    Column("Tema(er)", 28, "wrap"),
    Column("Indgået", 13, "date"),
    Column("Udløber", 13, "date"),
    Column("Status", 11, choices="Status"),
    Column("Ansvarlig (DK)", 18),
    Column("Ansvarlig (Kina)", 22),
    Column("Mandat", 30, "wrap"),
    Column("Kontaktinterval (dage)", 12, "whole"),
    Column("Næste skridt", 30, "wrap"),
    Column("Senest", 13, "date"),
    Column("Flaskehals", 30, "wrap"),
    Column("Bemærkning", 30, "wrap"),
    Column("Illustrativ", 9, "centre", choices="Ja/nej"),
)


def illustrative_lines() -> list[Line]:
    """Invented agreements of invented parties: owners, mandates, intervals, next steps; three of them are faulty."""
    rows: list[tuple[Value, ...]] = [
        ("A-901", "Eksempel: vand i byen, Ningbo", "MoU", "Eksempelby Kommune", "kommune", "Middelfart", "Ningbo Vandmyndighed (eksempel)", "宁波", "浙江省", "vandtab; spildevand", date(2017, 3, 14), date(2021, 3, 13), "aktiv", "Anne Eksempel", "Chen Shili (示例)", "Kan beslutte pilotprojekter op til 5 mio. CNY", 120, "Videomøde om pilotområde", date(2020, 4, 21), None, None),
        ("A-902", "Eksempel: venskabsby Changsha", "Venskabsby", "Eksempelby Kommune", "kommune", "Middelfart", "Changsha (eksempel)", "Changsha", "Hunan", "kultur; uddannelse; affald", "10. maj 2015", None, "aktiv", "Anne Eksempel", "Li Shili (示例)", "Alle beslutninger ligger hos byens udenrigskontor", 365, "Delegation til Changsha", "18-05-2020", "Ny vicebourgmester i Changsha", None),
        ("A-903", "Eksempel: havnens spildevand, Qingdao", "Projekt", "Eksempelregionen", "region", "Vejle", "Qingdao Havn (eksempel)", "Qingdao", "Shandong", "spildevand og energieffektivitet", date(2018, 9, 12), date(2020, 6, 30), "aktiv", "Bo Eksempel", "Zhao Shili (示例)", "Projektledelse; økonomi godkendes i provinsen", 180, "Forlængelse skal forhandles", date(2020, 5, 29), "Rejsen i februar blev aflyst", "Udløber om tre måneder"),
        ("A-904", "Eksempel: grøn industripark, Guangzhou", "Rammeaftale", "Eksempelklyngen", "klynge", "Odense", "Guangzhou Udviklingszone (eksempel)", "广州市", "广东", "affald; cirkulær økonomi", "september 2016", date(2019, 9, 30), "udløbet", "Carl Eksempel", None, None, 180, "Afklar om aftalen fornys", "juni 2020", "Ingen fast kontaktperson i Guangzhou", None),
        ("A-905", "Eksempel: fjernvarmeskole, Xi'an", "Projekt", "Eksempel Universitet", "universitet", "Aalborg", "Xi'an Varmeforsyning (eksempel)", "Xi'an", "Shaanxi", "fjernvarme; uddannelse", date(2019, 2, 1), "31. december 2021", "aktiv", "Dorte Eksempel", "Wang Shili (示例)", "Kan indgå aftaler om undervisning", 180, "Kursus for driftsledere", "juni 2020", None, None),
        ("A-906", "Eksempel: regnvand og klima, Wuhan", "Samarbejdsaftale", "Eksempel Miljø A/S", "virksomhed", "Esbjerg", "Wuhan Byplan (eksempel)", "Wuhan", "Hubei", "klimatilpasning, regnvand & oversvømmelse", None, None, "foreslået", "Eva Eksempel", "Liu Shili (示例)", None, 90, "Udkast til aftale sendes", date(2020, 4, 30), "Wuhan er lukket ned", None),
        ("A-907", "Eksempel: luft i Kunming", "MoU", "Eksempelregionen", "region", "Vejle", "Kunming Miljø (eksempel)", "Kunming", "Yunnan", "luft", "3. kvt. 2018", None, "på pause", "Bo Eksempel", None, None, 365, None, None, "Afventer ny leder", "Fejl i arket med vilje: ukendt statusord"),
        ("A-908", "Eksempel: jord i Tangshan", "Projekt", "Eksempelklyngen", "klynge", "Odense", "Tangshan By (eksempel)", "Tangshan", "Hebei", "jord", "31-02-2017", None, "aktiv", "Carl Eksempel", None, None, 180, None, None, None, "Fejl i arket med vilje: umulig dato"),
        ("A-909", "Eksempel: grundvand i Handan", "MoU", None, "kommune", None, "Handan By (eksempel)", "Handan", "Hebei", "grundvand", "2018", None, "foreslået", None, None, None, None, None, None, None, "Fejl i arket med vilje: dansk part mangler"),
    ]  # fmt: skip
    return [Line((*row, "ja")) for row in rows]


def write_main(folder: Path) -> Path:
    """The export of March 2020: the register, the invented agreements, a cover and a hidden list sheet."""
    path = folder / MAIN
    with workbook(path, title="Samarbejdsaftaler Kina", saved=SAVED) as office:
        office.lists("Lister", LISTS)
        office.page(
            "Læs mig",
            (
                "Samarbejdsaftaler med Kina",
                "Arket »Aftaler« er China Desks register. Hver række har sin kilde; tomme felter er ikke oplyst i kilden.",
                "Titel, aftaletype og dansk by er sat af desken, så aftalerne kan findes; kildens egne ord står i bemærkningen.",
                "Arket »Eksempelaftaler« er opfundet. Det viser ansvarlige, mandat, kontaktinterval, næste skridt og flaskehals,",
                "som ingen offentlig kilde oplyser for de rigtige aftaler.",
            ),
        )
        office.table(
            Table(
                sheet="Aftaler",
                title=(
                    "Samarbejdsaftaler mellem danske og kinesiske parter",
                    "CLEAN · China Desk · opgjort pr. 31-03-2020",
                    "Kilder: åbne kilder, se kolonnen Kilde. " + ROW_FLAG,
                ),
                columns=COLUMNS,
                lines=[
                    *fact_lines(follow_up=False),
                    note("Datoer er så nøjagtige som kilden: dag, måned eller år."),
                ],
                merge=("Dansk part", "Parttype"),
                freeze_columns=4,
            )
        )
        _write_illustrative(office)
    return path


def _write_illustrative(office: Office) -> None:
    office.table(
        Table(
            sheet="Eksempelaftaler",
            title=("Eksempelaftaler", ILLUSTRATIVE, "Parter, personer og aftaler findes ikke."),
            columns=ILLUSTRATIVE_COLUMNS,
            lines=illustrative_lines(),
            freeze_columns=2,
            tab="#C98B2B",
        )
    )


def write_follow_up(folder: Path, activity_table: Table) -> Path:
    """What came after the desk: new and changed agreements, and the activities after March 2020."""
    path = folder / FOLLOW_UP
    with workbook(path, title="Opfølgning på samarbejdsaftaler", saved=SAVED_FOLLOW_UP) as office:
        office.lists("Lister", LISTS)
        office.table(
            Table(
                sheet="Nye og ændrede aftaler",
                title=(
                    "Aftaler, der er kommet til eller ændret efter China Desk",
                    "Opgjort 01-12-2023 efter åbne kilder",
                    ROW_FLAG,
                ),
                columns=COLUMNS,
                lines=fact_lines(follow_up=True),
                freeze_columns=4,
            )
        )
        office.table(activity_table)
    return path
