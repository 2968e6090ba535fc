"""Registers of agreements: municipal lists, Podio exports, reports of regions, Chinese partner lists."""

from tests.pipeline.specified import specified

test_registers = specified(r"""
== Danish register below a title block
Samarbejdsaftaler med Kina
Opdateret 31-03-2020

Aftalenr. | Aftale | Dansk part | Kinesisk part | Kinesisk by | Provins | Aftaletype | Status | Temaer | Underskrevet | Udløber => agreements | agreement_id | agreement_type | status | province_code | signed_date_precision
A-1 | MoU om vand | Aarhus Kommune | Harbin EPB | Harbin | Heilongjiang | MoU | aktiv | vand; klima | 26-09-2012 | 31-12-2020 => A-1 | mou | active | CN-HL | day
A-2 | Venskabsby | Odense Kommune | Shaoxing Kommune | Shaoxing | | venskabsby | udløbet | kultur | juni 2012 | => A-2 | sister_city | expired | CN-ZJ | month
A-3 | Sundhed | | Shanghai | Shanghai | | MoU | aktiv | sundhed | 2014 | => rejected danish_party missing
A-4 | Vand | Vejle Kommune | Wuxi | Wuxi | | MoU | aktiv | vand | 31-02-2017 | => rejected signed_date date-impossible

== Heading of two merged rows [merged A3:A4 B3:C3 D3:F3 G3:H3]
Samarbejdsaftaler med Kina

Aftale | Dansk part | | Kinesisk part | | | Periode |
| Navn | Kontaktperson | Navn | By | Provins | Fra | Til           => agreements | title | danish_party | danish_owner | chinese_party | chinese_place | chinese_province_code | signed_date | expires_date
MoU om vand | Aarhus Kommune | Anne | Wuxi EPB | Wuxi | Jiangsu | 26-09-2012 | 31-12-2020 => MoU om vand | Aarhus Kommune | Anne | Wuxi EPB | Wuxi | CN-JS | 2012-09-26 | 2020-12-31

== Line breaks hyphens and abbreviations in headings
Kommune / region | Samarbejds-\npartner (kinesisk) | By/provins | Type aftale | Indgået\n(år) | Udløber/\ngenforhandles | Områder | Bem. => agreements | chinese_party | agreement_type | expires_date | note | province_code
Aarhus Kommune | Harbin Municipal Government | Harbin, Heilongjiang | Venskabsby | 1984 | - | Vand, miljø og kultur | se note => Harbin Municipal Government | sister_city | none | se note | CN-HL

== English register
Danish-Chinese partnership agreements

No. | Danish municipality / region | Chinese counterpart | Province/City | Type of agreement | Date of signing | Valid until | Main areas of cooperation | Contact (DK) | Status (2018) => agreements | danish_party | province_code | agreement_type | status | danish_owner
1 | City of Copenhagen | Beijing Municipal Commission | Beijing | MoU | 12 June 2012 | 12 June 2017 | Climate; Energy efficiency | J. Hansen | Expired => City of Copenhagen | CN-BJ | mou | expired | J. Hansen

== Chinese register
中丹环境合作协议一览表（截至2018年12月）

序号 | 丹麦合作方 | 中方合作单位 | 省（市） | 协议名称 | 签署时间 | 有效期至 | 合作领域 | 协议状态 | 备注 => agreements | danish_party | chinese_province_code | signed_date_precision | themes
1 | 奥胡斯市 | 哈尔滨市政府 | 黑龙江省 | 友好城市协议 | 1984年 | 2030年12月31日 | 水处理、文化 | 有效 | => 奥胡斯市 | CN-HL | year | water + culture
2 | 首都大区 | 江苏省环境保护厅 | 江苏省 | 谅解备忘录 | 2015年1月 | 2018年12月31日 | 土壤、地下水 | 有效 | 续签中 => 首都大区 | CN-JS | month | soil + groundwater

== Columns of a Podio export
Podio ID | App Item ID | Created on | Created by | Titel | Dansk part | Kinesisk part | Provins | Tema (kategori) | Status | Underskrevet | Ansvarlig | Noter | Files | Comments | Tags => agreements | agreement_id | title | danish_owner
12345 | 1 | 2016-05-01 | Mette | MoU vand | Aarhus Kommune | Harbin | Heilongjiang | vand | Aktiv | 2012-05-01 | Anne | x | 0 | 0 | => 12345 | MoU vand | Anne

== A sheet without a required column is recognised and not loaded [named Internationale aftaler]
Land | Samarbejdspartner | Indgået | Udløber | Indhold | Status    => agreements sheet-missing-column danish_party
Kina | Shanghai Municipal Commission | 2012 | 2020 | Sundhed, IT | Aktiv

== The same person heading beside each party
Dansk part | Kontaktperson | Kinesisk part | Kontaktperson | Underskrevet => agreements | danish_owner | chinese_owner
Aarhus Kommune | Anne | Harbin | Wang Li | 1984                    => Anne | Wang Li

== Two parties without a number and the same agreement twice
Dansk part | Kinesisk part | Aftale | Underskrevet | Status => agreements
Aarhus Kommune | Harbin | Venskabsby | 1984 | Aktiv         => (record)
Aarhus Kommune | Harbin | Venskabsby | 1984 | aktiv         => rejected danish_party duplicate {Aarhus Kommune | Harbin | Venskabsby | 1984-01-01, 2}
Aarhus Kommune | Harbin | Venskabsby | 1984 | udløbet       => rejected status conflict {expired, 2, Aarhus Kommune | Harbin | Venskabsby | 1984-01-01, active, Status}
Aarhus Kommune | Harbin | Venskabsby | 1985 | aktiv         => (record)

== A period in one cell gives both ends
Dansk part | Kinesisk part | Type | Aftaleperiode | Status        => agreements | signed_date | expires_date
Odense Kommune | Wuxi | MoU | 2015-2020 | aktiv                   => 2015-01-01 | 2020-12-31
Vejle Kommune | Nanjing | MoU | 01.01.2016 - 31.12.2018 | udløbet => 2016-01-01 | 2018-12-31
Aarhus Kommune | Harbin | venskabsby | 1984 | aktiv               => 1984-01-01 | none
""")
