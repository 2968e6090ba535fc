"""Texts as guests read them where they tell of a person, however the name or the number is written."""

import unicodedata

from tests.marts.drawn import drawn_marts

# Owners of agreements: exports know them.
KNOWN = {"danish_owner": "Mette Holmgreen; Jens-Åge Østergård", "chinese_owner": "李小明"}

HIDDEN = [
    ("Aftale (Mette\u00a0Holmgreen)", "Aftale (…)"),
    ("Aftale METTE HOLMGREEN", "Aftale …"),
    ("Aftale med mette holmgreens folk", "Aftale med … folk"),
    ("Aftale Holmgreen, Mette", "Aftale …"),
    ("Aftale Mette_Holmgreen", "Aftale …"),
    ("Aftale MetteHolmgreen", "Aftale …"),
    ("Aftale M. Holmgreen", "Aftale …"),
    ("Aftale Mette Kirstine Holmgreen", "Aftale …"),
    ("Aftale Mette\u200bHolmgreen", "Aftale …"),
    ("Aftale Mette Holm\u200bgreen", "Aftale …"),
    ("Aftale Mette Holm\u00adgreen", "Aftale …"),
    ("Aftale Ｍｅｔｔｅ Ｈｏｌｍｇｒｅｅｎ", "Aftale …"),
    ("Aftale " + unicodedata.normalize("NFD", "Jens-Åge Østergård"), "Aftale …"),
    ("Aftale Jens-Aage Oestergaard", "Aftale …"),
    ("Mette møder Wuxi", "… møder Wuxi"),
    ("与李小明先生", "与…"),
    ("与李 小明", "与…"),
    ("与李·小明", "与…"),
    ("ring 20 30 40 51", "ring …"),
    ("ring 20-30-40-51", "ring …"),
    ("ring 20‑30‑40‑51", "ring …"),
    ("ring 20 – 30 – 40 – 51", "ring …"),
    ("ring 20/30/40/51", "ring …"),
    ("ring 20·30·40·51", "ring …"),
    ("ring 20\t30\t40\t51", "ring …"),
    ("ring 20\u202f30\u202f40\u202f51", "ring …"),
    ("ring 2 0 3 0 4 0 5 1", "ring …"),
    ("ring 1381\u200b2345678", "ring …"),
    ("ring ２０３０４０５１", "ring …"),
    ("ring ٢٠٣٠٤٠٥١", "ring …"),
    ("lokal, tlf: 1234", "lokal, …"),
    ("电话：一三八一二三四五六七八", "…"),
    ("cpr 010190 1234", "cpr …"),
    ("cpr 010190–1234", "cpr …"),
    ("skriv mette (at) holmx (dot) example", "skriv …"),
    ("skriv mette at holmx dot example", "skriv …"),
    ("skriv mette[snabela]holmx.example", "skriv …"),
    ("skriv mette{at}holmx.example", "skriv …"),
    ("skriv mette﹫holmx.example", "skriv …"),
    ("skriv mette&#64;holmx.example", "skriv …"),
    ("微信 mette_hx", "…"),
    ("svar på wechat mette_hx", "svar på …"),
    ("se linkedin.com/in/mette-hx", "se …"),
    ("Mette møder Wuxi", "… møder Wuxi"),
    ("skriv mailto:mette%40holmx.example", "skriv …"),
    ("skriv mette(a)holmx.dk", "skriv …"),
    ("skriv mette (a) post.holmx (dot) dk", "skriv …"),
    ("skriv mette at holmx.dk", "skriv …"),
    ("skriv mette ａｔ holmx．dk", "skriv …"),
    ("skriv mette-at-holmx.dk", "skriv …"),
    ("skriv bo at home.dk", "skriv …"),
    ("id 110105194912310021", "id …"),
    ("id 11010519491231002X", "id …"),
    ("konto DK5000400440116243", "konto …"),
    ("mit passport E12345678", "mit …"),
    ("mit pas nr. 201234567", "mit …"),
    ("护照号 G12345678", "…"),
    ("ring 070-174 06 05", "ring …"),
    ("ring 040-12 34 56", "ring …"),
    ("kontaktperson Rikke Zornig", "kontaktperson …"),
    ("kontaktpersonen Rikke Zornig", "kontaktpersonen …"),
    ("kontaktpersonerne Rikke Zornig og Bo", "kontaktpersonerne … og Bo"),
    ("tovholder Rikke Zornig Viborg Kommune", "tovholder …"),
    ("tovholder Park Min", "tovholder …"),
    ("tovholder Rikke Vand", "tovholder …"),
    ("kontaktperson Mr. Park, Wuxi", "kontaktperson …, Wuxi"),
    ("Mr. Park i Wuxi", "Mr. … i Wuxi"),
    ("与张伟先生会谈", "与…会谈"),
    ("王先生来访", "…来访"),
    ("王小姐", "…"),
    ("高小姐", "…"),
    ("欧阳小姐", "…"),
    ("司马先生来", "…来"),
]
KEPT = [
    "Aftale om 12 – 14 anlæg",
    "Møde 12.-14. maj 2016",
    "WeChat-gruppe for partnere",
    "Bilag (a) Vand. Luft",
    "Møde at afholde i Wuxi",
    "2016 – 2018 – 2020",
    "第一二三期工程",
    "各位女士、先生",
    "Passage 12 og pas på 3 broer",
    "Enige om at se wuxi.dk",
    "2016-12-24 10 30",
    "The programme is presented in Wuxi, see more at www.wuxi.gov.cn before May",
    "Programmet i Wuxi: læs mere at wuxi.gov.cn",
    "CO2 efter PAS 2050 og ISO 14067 i Wuxi",
    "Standard PAS2035:2019",
    "Digital product passport 2026 – 2030",
    "数字护照 2026–2030",
    "del (a) Wuxi.Nanjing",
    "EU-forordning (a) art.5",
    "drop-at-home.dk",
    "Rev. 010-12 14 16",
    "Kontaktperson Aarhus Vand",
    "tovholder Viborg Kommune",
    "Kontakt: Wuxi Water",
    "高级工程师先生们",
    "江苏女士们",
    "由于女士多",
    "中方女士",
]


def test_a_person_is_left_out_however_they_are_written() -> None:
    texts = [*(said for said, _ in HIDDEN), *KEPT]
    rows = [
        {"agreement_id": f"A-{number}", "title": said, "danish_party": "Viborg Kommune", **KNOWN}
        for number, said in enumerate(texts)
    ]
    with drawn_marts({"agreements": rows}) as con:
        read = dict(con.execute("select agreement_id, title from marts.guest_agreement").fetchall())
    assert {said: read[f"A-{number}"] for number, said in enumerate(texts)} == {
        **dict(HIDDEN),
        **{said: said for said in KEPT},
    }
