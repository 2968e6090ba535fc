"""Texts with amounts as guests read them: the text, with the amount left out."""

import time
from collections.abc import Iterable

import pytest

from tests.marts.drawn import drawn_marts

HIDDEN = [
    ("Investering på DKK 28 million", "Investering på …"),
    ("DKK 28 million plant in Wuxi", "… plant in Wuxi"),
    ("Kontrakt på kr. 1,2 mio. underskrevet", "Kontrakt på … underskrevet"),
    ("Bevilget 1.200.000 kr til pilot", "Bevilget … til pilot"),
    ("1.200.000 kr", "…"),
    ("Worth € 3m over two years", "Worth … over two years"),
    ("项目金额300万元,已签署", "项目金额…,已签署"),
    ("RMB 5 million from the city", "… from the city"),
    ("Eksport for 246 mio. DKK", "Eksport for …"),
    ("5-10 mio. kr. om året", "… om året"),
    ("mellem 5 og 10 millioner kroner", "mellem …"),
    ("28 millioner danske kroner", "…"),
    ("three million kroner was promised", "… was promised"),
    ("en halv mia. kroner", "en halv …"),
    ("Tilskud 500 t.kr.", "Tilskud …"),
    ("12 MDKK, 4 MEUR and 7 tkr.", "…, … and …"),
    ("DKK 5, DKK 6, EUR 7", "…, …, …"),
    ("5 kr/6 kr", "…/…"),
    ("budget: 250.000,-", "budget: …"),
    ("250.000,- kr.", "…"),
    ("DKK28m, 500 t.kr. og MDKK 4", "…, … og …"),
    ("EUR 3.5bn; 100 000 EUR; tyve tusinde kroner", "…; …; …"),
    ("投资DKK300万用于水厂", "投资…用于水厂"),
    ("2.5亿美元贷款", "…贷款"),
    ("¥300万 and $1.5m and £20k", "… and … and …"),
    ("人民币3亿元的项目", "…的项目"),
    ("投资约五千万元", "投资约…"),
    ("３００万元", "…"),
    ("Investering på 28 mio.", "Investering på …"),
    ("kr 12 345,50 udbetalt", "… udbetalt"),
    ("12\u00a0345\u00a0kr. udbetalt", "… udbetalt"),
    ("USD 2 billion", "…"),
    ("1.2 billion yuan park", "… park"),
    ("EUR 3,5 mio.", "…"),
    ("EURO 3 million", "EURO …"),
    ("Omsætning 12 mia", "Omsætning …"),
]  # fmt: skip

KEPT = [
    "Besøg i Wuxi 2019",
    "Euro 6 motors in buses",
    "A city of 8 million people",
    "En by med 8 mio. indbyggere",
    "覆盖300万人口的城市",
    "5万平方公里",
    "5 kræver handling",
    "Kr. Nissum besøger Jinan",
    "28 m long",
    "Aftale nr. 12 om 3 anlæg",
    "Delegation of 25 from CN-JS, 30. marts 2018",
    "PM2.5 under 35",
    "100 percent",
    "元旦 in Beijing",
    "三元区",
    "1.500 tons",
    "2 mio. tons slam",
    "2 mio. m3 vand",
    "Slam … og 12 møder",
    "Møde kl. 10.30",
    "",
]


def _told(texts: Iterable[str], agreements: Iterable[dict[str, str]] = ()) -> dict[str, str]:
    """These titles of activities, each with its text for guests."""
    activities = [{"activity_id": str(number), "title": said or "-"} for number, said in enumerate(texts)]
    with drawn_marts({"agreements": [*agreements], "activities": activities}) as con:
        found = con.execute(
            "select own.title, told.title from marts.guest_activity as told "
            "inner join marts.fct_activity as own on told.activity_id = own.activity_id"
        ).fetchall()
    return dict(found)


def test_an_amount_is_left_out_and_what_is_no_money_stays() -> None:
    wanted = {**dict(HIDDEN), **{said or "-": said or "-" for said in KEPT}}
    assert _told(wanted) == wanted


def test_nothing_else_is_kept_for_guests() -> None:
    """Only texts with an amount are written twice."""
    with drawn_marts(
        {"activities": [{"activity_id": "1", "title": "Besøg", "outcome": "Aftale om DKK 5"}]}
    ) as con:
        assert con.execute("select * from marts.guest_text").fetchall() == [
            ("Aftale om DKK 5", "Aftale om …")
        ]


@pytest.mark.dealt(3)
@pytest.mark.parametrize(
    "piece", ["1", "1.", "1 ", "kr ", "DKK 1 mio. ", "million ", "万", "1-", "five million "]
)
def test_a_text_made_to_be_slow_is_not(piece: str) -> None:
    """RE2 reads a text once, whatever it says; ten times the text takes about ten times as long."""
    with drawn_marts({"activities": [{"activity_id": "1", "title": piece * (200_000 // len(piece))}]}) as con:
        con.execute("select count(*) from marts.fct_activity")
        started = time.process_time()
        con.execute("select count(*) from marts.guest_text")
        assert time.process_time() - started < 10


# ── Persons ──────────────────────────────────────────────────────────────────────────────────────────────────────

OWNERS = (
    ("Mette Holmgreen", "李小明"), ("Jens-Åge Østergård", "何曼"), ("Christian Winter", "李阳"), ("Mads Viborg", "欧阳修文"), ("Urban Planning", "安阳"),
    ("Lene Berlin", "于建国"), ("Jonas Hansson", "林海峰"),
)  # fmt: skip

PERSONS = [
    ("MoU med Mette", "MoU med …"),
    ("MoU v. Holmgreen", "MoU v. …"),
    ("Mettes besøg hos METTE", "… besøg hos …"),
    ("Østergårds og Oestergaards plan", "… og … plan"),
    ("HOLMGREEN-aftalen", "…-aftalen"),
    ("MoU Li Xiaoming", "MoU …"),
    ("MoU Xiaoming Li", "MoU …"),
    ("li xiaoming", "…"),
    ("MoU LI XIAO MING", "MoU …"),
    ("Mr. X. Li og Li Xiao-Ming", "Mr. … og …"),
    ("Xiaoming kommer", "… kommer"),
    ("Ouyang Xiuwen", "…"),
    ("He Man", "…"),
    ("李主任、李经理", "…、…"),
    ("请林局长、李主任来园林局", "请…、…来园林局"),
    ("关于于局长来访", "关于…来访"),
    ("Jianguo på Jianguo Hotel", "… på … Hotel"),
    ("Mette & Jianguo", "… & …"),
    ("Lene Berlin rejser til Berlin", "… rejser til Berlin"),
    ("ring 20,30,40,51", "ring …"),
    ("ring 20 304 051", "ring …"),
    ("20 304 051 eller mail", "… eller mail"),
    ("ring 203 04 051", "ring …"),
    ("ring 203 040 51", "ring …"),
    ("ring 20 30 4051", "ring …"),
    ("ring 2030 40 51", "ring …"),
    ("ring 203040 51", "ring …"),
    ("ring 203 04051", "ring …"),
    ("ring 138 12 34 56 78", "ring …"),
    ("20 304 051 kr.", "…"),
    ("ring 20 30\n40 51", "ring …"),
    ("ring 20_30_40_51", "ring …"),
    ("ring 20|30|40|51", "ring …"),
    ("ring (20)(30)(40)(51)", "ring …"),
    ("ring २०३०४०५१", "ring …"),
    ("ring ②⓪ 30 40 51", "ring …"),
    ("cpr 01.01.90-1234", "cpr …"),
]  # fmt: skip

NOBODY = [
    "Clean winter heating, Winter heating",
    "urban planning in Viborg",
    "Holm, Holmen og Metteborg",
    "Kirsten og Hans Hansen",
    "Liyang og Anyang, 安阳市",
    "for he man know",
    "江苏省长、南京市长",
    "20 304 051 indbyggere, 20 304 051 m3, 20 304 051人",
    "25 500 250 træer, 25 500 250 trees, 25 500 250 boliger",
    "uge 32,33,35,36 og linje 38,39,40,41",
    "关于局长来访的安排",
    "园林局长、园林处长",
    "Jianguo Hotel, Jianguo River",
    "Carl Hansson & Søn, Hansson A/S",
    "Rejse til Berlin",
    "Budget 20 304 000 til 12 500 000",
    "01 05 2016, 2016 05 01, 2016 2017",
    "2016, 2017, 2018",
    "uge 20,30,40,50,51",
    "A-2016-001, 12.345.678, 31-12-2016",
    "01.02.16-2018, 01.02.16-1998",
    "16\n20",
    "kl. 10.30-12.30 den 12.05.2016",
]


def test_a_known_person_is_left_out_however_called_and_what_is_no_person_stays() -> None:
    agreements = [
        {
            "agreement_id": f"A-{number}",
            "title": "Aftale",
            "danish_party": "Viborg Kommune",
            "danish_owner": danish,
            "chinese_owner": chinese,
        }
        for number, (danish, chinese) in enumerate(OWNERS)
    ]
    wanted = {**dict(PERSONS), **{said: said for said in NOBODY}}
    assert _told(wanted, agreements) == wanted
