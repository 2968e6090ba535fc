"""The challenges: an English workbook, one with Chinese headings and names, and invented leads with stages."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path

from scripts.sample.facts import Row, challenge_ids, read_facts
from scripts.sample.office import Column, Line, Table, Value, group, note, workbook

ENGLISH = "China challenges (EN).xlsx"
CHINESE = "挑战清单 2018 清洁取暖（中文）.xlsx"
SAVED = date(2020, 2, 28)

# The list of August 2018 stands in the Chinese workbook, as a Chinese partner would keep it.
CHINESE_SOURCE = "http://en.linuosp.com/news_details/1848603666364555264.html"
PLACES_ZH = {
    "Handan": "邯郸市",
    "Xingtai": "邢台市",
    "Zhangjiakou": "张家口市",
    "Cangzhou": "沧州市",
    "Yangquan": "阳泉市",
    "Changzhi": "长治市",
    "Jincheng": "晋城市",
    "Jinzhong": "晋中市",
    "Yuncheng": "运城市",
    "Linfen": "临汾市",
    "Lüliang": "吕梁市",
    "Zibo": "淄博市",
    "Jining": "济宁市",
    "Binzhou": "滨州市",
    "Dezhou": "德州市",
    "Liaocheng": "聊城市",
    "Heze": "菏泽市",
    "Luoyang": "洛阳市",
    "Anyang": "安阳市",
    "Jiaozuo": "焦作市",
    "Puyang": "濮阳市",
    "Xi'an": "西安市",
    "Xianyang": "咸阳市",
}
PROVINCES_ZH = {
    "Hebei": "河北省",
    "Shanxi": "山西省",
    "Shandong": "山东省",
    "Henan": "河南省",
    "Shaanxi": "陕西省",
}

# Agreement, stage, day of the stage and value, where a fact tells of them; every other challenge is only identified.
DEALS: Mapping[str, tuple[str | None, str, Value, Value]] = {
    "Hailing District, Taizhou": ("A-066", "contract", date(2019, 12, 19), "DKK 28 million"),
    "Nantong": (None, "offer", "2016", "DKK 246 million"),
    "Chongzhou": ("A-014", "dialogue", "2016", None),
    "Anshan": ("A-058", "contract", None, None),
    "Benxi": ("A-059", "contract", "2014", None),
    "Tongchuan": ("A-052", "dialogue", None, None),
    "Shandong coast": ("A-044", "dialogue", "November 2010", None),
}
SHENZHEN_WASTE = ("Shenzhen", "waste")

COLUMNS = (
    Column("Challenge no.", 10),
    Column("Title", 40, "wrap"),
    Column("Place", 26, "wrap"),
    Column("Province", 20, "wrap"),
    Column("Theme", 22, "wrap"),
    Column("Description", 60, "wrap"),
    Column("Stage", 12),
    Column("Year / date of stage", 16, "date"),
    Column("Value", 16, "money"),
    Column("Agreement no.", 10),
    Column("What Denmark can offer", 36, "wrap"),
    Column("Source", 50),
    Column("Confidence", 10),
    Column("Caveat", 36, "wrap"),
    Column("Illustrative", 10, "centre"),
)


def is_chinese(fact: Row) -> bool:
    """Whether the fact stands in the Chinese workbook."""
    return fact["source"] == CHINESE_SOURCE


def _english_line(challenge: str, fact: Row) -> Line:
    agreement, stage, stage_date, value = DEALS.get(fact["place"], (None, "identified", None, None))
    if (fact["place"], fact["theme"]) == SHENZHEN_WASTE:
        stage, stage_date, value = "contract", date(2016, 11, 23), None
    if stage_date is None and fact["year"]:
        stage_date = int(fact["year"])
    return Line(
        (
            challenge,
            f"{fact['place']}: {fact['theme']}",
            fact["place"],
            fact["province"] or "not stated",
            fact["theme"],
            fact["description"],
            stage,
            stage_date,
            value,
            agreement,
            fact["danish_relevance"],
            fact["source"],
            fact["confidence"],
            fact["note"] or None,
            "no",
        )
    )


def english_lines() -> list[Line]:
    """The challenges of the facts, apart from the list that is kept in Chinese, with a title over each kind."""
    lines: list[Line] = []
    kind = None
    for challenge, fact in zip(challenge_ids(), read_facts("challenges"), strict=True):
        if is_chinese(fact):
            continue
        heading = fact["theme"].split(" / ")[0].capitalize()
        if heading != kind:
            lines.append(group(heading))
            kind = heading
        lines.append(_english_line(challenge, fact))
    return lines


CHINESE_COLUMNS = (
    Column("序号", 10),
    Column("城市", 14),
    Column("省份", 12),
    Column("领域", 14),
    Column("挑战名称", 34, "wrap"),
    Column("描述", 60, "wrap"),
    Column("阶段", 10),
    Column("年份", 12),
    Column("来源", 50),
    Column("可信度", 10),
    Column("示例", 8, "centre"),
)


def chinese_lines() -> list[Line]:
    """The second batch of clean heating pilots, places and headings in Chinese, the source's words in English."""
    lines = []
    for challenge, fact in zip(challenge_ids(), read_facts("challenges"), strict=True):
        if not is_chinese(fact):
            continue
        lines.append(
            Line(
                (
                    challenge,
                    PLACES_ZH[fact["place"]],
                    PROVINCES_ZH[fact["province"]],
                    "供热、空气",
                    f"{PLACES_ZH[fact['place']]}：冬季清洁取暖试点",
                    fact["description"],
                    "已识别",
                    f"{fact['year']}年8月",
                    fact["source"],
                    "中",
                    "否",
                )
            )
        )
    return lines


LEAD_COLUMNS = (
    Column("Lead ID", 9),
    Column("Problem owner", 28),
    Column("City", 14),
    Column("Province", 14),
    Column("Theme", 22),
    Column("Project", 34, "wrap"),
    Column("Urgency", 10),
    Column("Estimated value\n(万元)", 14, "thousands"),
    Column("Stage", 14),
    Column("Stage since", 14, "date"),
    Column("Agreement ref.", 10),
    Column("Illustrative", 10, "centre"),
)


def lead_lines() -> list[Line]:
    """Invented leads at every stage; one number is used twice with different values."""
    owner = "Example owner (示例)"
    rows: list[tuple[Value, ...]] = [
        ("L-01", "Ningbo Water (example)", "Ningbo", "Zhejiang", "water loss", "Example: leakage pilot for 40,000 people", "high", 450, "demonstration", date(2019, 6, 3), "A-901"),
        ("L-02", owner, "Changsha", "Hunan", "waste", "Example: sorting plan for schools", "medium", 80, "offer", date(2019, 7, 1), "A-902"),
        ("L-03", "Qingdao Port (example)", "Qingdao", "Shandong", "wastewater", "Example: sludge treatment at the port", "high", "1,250.5", "demonstration", date(2019, 11, 1), "A-903"),
        ("L-03", "Qingdao Port (example)", "Qingdao", "Shandong", "wastewater", "Example: sludge treatment at the port", "high", 1900, "offer", date(2020, 2, 20), "A-903"),
        ("L-04", "Xi'an Heat (example)", "Xi'an", "Shaanxi", "district heating", "Example: heat plan for two districts", "medium", 300, "matched", "22 October 2019", "A-905"),
        ("L-05", "Wuhan Planning (example)", "Wuhan", "Hubei", "climate adaptation", "Example: rainwater park", "high", "undisclosed", "dialogue", date(2020, 3, 3), "A-906"),
        ("L-06", owner, "Guangzhou", "Guangdong", "waste", "Example: industrial park without landfill", "low", 2200, "lost", date(2018, 6, 1), "A-904"),
        ("L-07", owner, "Nanjing", "Jiangsu", "soil", "Example: survey of a closed works", "medium", 600, "contract", date(2019, 12, 2), None),
        ("L-08", owner, "Tangshan", "Hebei", "air", "Example: filters at a small steel works", "low", None, "identified", "Q1 2020", None),
    ]  # fmt: skip
    return [Line((*row, "yes")) for row in rows]


def write_english(folder: Path) -> Path:
    """The English workbook: challenges of the facts, and invented leads."""
    path = folder / ENGLISH
    with workbook(path, title="China challenges", saved=SAVED) as office:
        office.lists(
            "Lists",
            {"Stage": ("identified", "dialogue", "matched", "demonstration", "offer", "contract", "lost")},
        )
        office.table(
            Table(
                sheet="Challenges",
                title=(
                    "Environmental challenges in Chinese cities and provinces",
                    "CLEAN · China Desk · February 2020",
                    "Every row has its source. Stage and value only where the source tells of them.",
                ),
                columns=COLUMNS,
                lines=[*english_lines(), note("Titles are the desk's: place and theme of the source.")],
                freeze_columns=2,
            )
        )
        office.table(
            Table(
                sheet="Leads (illustrative)",
                title=(
                    "Leads by stage",
                    "Illustrative figures – invented for demonstration (opfundet til demonstration)",
                ),
                columns=LEAD_COLUMNS,
                lines=lead_lines(),
                tab="#C98B2B",
            )
        )
    return path


def write_chinese(folder: Path) -> Path:
    """The workbook with Chinese headings and names."""
    path = folder / CHINESE
    with workbook(path, title="挑战清单", saved=SAVED) as office:
        office.table(
            Table(
                sheet="清洁取暖试点",
                title=(
                    "第二批北方地区冬季清洁取暖试点城市",
                    "来源见“来源”一栏；2018年8月公布",
                ),
                columns=CHINESE_COLUMNS,
                lines=chinese_lines(),
                merge=("省份",),
                freeze_columns=2,
            )
        )
    return path
