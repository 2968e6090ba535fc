"""Every form of a cell that docs/contract.md#cells names, in a sheet, from workbook to staging. What else cells may say: tests/pipeline/cells."""

from tests.pipeline.specified import specified

# tests/test_docs.py reads it, too
SPECIFIED = r"""
== Amounts
Dato | Bilag | Tekst | Beløb | Valuta => expenses 50020.00 CNY 1508821.00 DKK 10.00 EUR | amount | currency
2016-05-01 | 1 | x | 1.234,50 |       => 1234.5 | DKK; told amount currency-mixed
2016-05-01 | 2 | x | 1,234.50 |       => 1234.5 | DKK
2016-05-01 | 3 | x | 1 234,50 |       => 1234.5 | DKK
2016-05-01 | 4 | x | kr. 1.234 |      => 1234 | DKK
2016-05-01 | 5 | x | 1.234,- |        => 1234 | DKK
2016-05-01 | 6 | x | (1.234,50) |     => -1234.5 | DKK
2016-05-01 | 7 | x | 1.234,50- |      => -1234.5 | DKK
2016-05-01 | 8 | x | '-1234.5 |       => -1234.5 | DKK
2016-05-01 | 9 | x | −5 |             => -5 | DKK
2016-05-01 | 10 | x | 5 t.kr. |       => 5000 | DKK
2016-05-01 | 11 | x | 1,5 mio. kr. |  => 1500000 | DKK
2016-05-01 | 12 | x | € 5 |           => 5 | EUR
2016-05-01 | 13 | x | 5 EUR |         => 5 | EUR
2016-05-01 | 14 | x | ¥5 |            => 5 | CNY
2016-05-01 | 15 | x | ￥5 |            => 5 | CNY
2016-05-01 | 16 | x | CNY 5 |         => 5 | CNY
2016-05-01 | 17 | x | RMB 5 |         => 5 | CNY
2016-05-01 | 18 | x | 5万元 |           => 50000 | CNY
2016-05-01 | 19 | x | １２３ |           => 123 | DKK
2016-05-01 | 20 | x | 50 øre |        => 0.5 | DKK
2016-05-01 | 21 | x | 1234.5 |        => 1234.5 | DKK
2016-05-01 | 22 | x | halvtreds |     => rejected amount amount
2016-05-01 | 23 | x | 12,34,56 |      => rejected amount amount
2016-05-01 | 24 | x | ja |            => rejected amount amount
2016-05-01 | 25 | x | 2016-05-01 |    => rejected amount amount-date

== Days
Aktivitet | Dato | Sted | Deltagere  => activities | start_date | start_date_precision
Besøg 1 | 2016-03-31 | Wuxi | 3      => 2016-03-31 | day; told status status-from-date
Besøg 2 | '31-03-2016 | Wuxi | 3     => 2016-03-31 | day
Besøg 3 | '31/03/2016 | Wuxi | 3     => 2016-03-31 | day
Besøg 4 | '31.3.16 | Wuxi | 3        => 2016-03-31 | day
Besøg 5 | '2016-03-31 | Wuxi | 3     => 2016-03-31 | day
Besøg 6 | '2017/9/21 | Wuxi | 3      => 2017-09-21 | day
Besøg 7 | 31. marts 2016 | Wuxi | 3  => 2016-03-31 | day
Besøg 8 | 31 March 2016 | Wuxi | 3   => 2016-03-31 | day
Besøg 9 | marts 2017 | Wuxi | 3      => 2017-03-01 | month
Besøg 10 | juni–juli 2016 | Wuxi | 3 => 2016-06-01 | month
Besøg 11 | Q3 2016 | Wuxi | 3        => 2016-07-01 | quarter
Besøg 12 | 3. kvt. 2016 | Wuxi | 3   => 2016-07-01 | quarter
Besøg 13 | 1. halvår 2016 | Wuxi | 3 => 2016-01-01 | half_year
Besøg 14 | 2016 | Wuxi | 3           => 2016-01-01 | year
Besøg 15 | 2016年3月31日 | Wuxi | 3     => 2016-03-31 | day
Besøg 16 | 2016年3月 | Wuxi | 3        => 2016-03-01 | month
Besøg 17 | '04/05/2016 | Wuxi | 3    => 2016-05-04 | day
Besøg 18 | '31-02-2017 | Wuxi | 3    => rejected start_date date-impossible
Besøg 19 | '30-02-2016 | Wuxi | 3    => rejected start_date date-impossible
Besøg 20 | i går | Wuxi | 3          => rejected start_date date
Besøg 21 | '13/13/2016 | Wuxi | 3    => rejected start_date date-impossible

== A day that nothing beside it decides has the day first
Aktivitet | Dato | Sted | Deltagere => activities | start_date | start_date_precision
Besøg | '04/05/2016 | Wuxi | 3      => 2016-05-04 | day; told status status-from-date

== Provinces
Virksomhed | Tema | Provins | Niveau      => interests | province | province_code
Firma 1 | vand | 江苏 | aktiv               => 江苏 | CN-JS
Firma 2 | vand | 江苏省 | aktiv              => 江苏省 | CN-JS
Firma 3 | vand | Jiangsu | aktiv          => Jiangsu | CN-JS
Firma 4 | vand | Jiangsu Province | aktiv => Jiangsu Province | CN-JS
Firma 5 | vand | Kiangsu | aktiv          => Kiangsu | CN-JS
Firma 6 | vand | Nanjing | aktiv          => Nanjing | CN-JS
Firma 7 | vand | Jiansu | aktiv           => Jiansu | CN-JS; told province close-place

== Danish places
Virksomhed | By | Ansatte => companies | danish_place | danish_place_id
Firma 1 | København | 3   => København | DK-2618425
Firma 2 | Kbh. K | 3      => Kbh. K | DK-2618425
Firma 3 | Koebenhavn | 3  => Koebenhavn | DK-2618425
Firma 4 | Copenhagen | 3  => Copenhagen | DK-2618425

== Yes and no
Virksomhed | By | Medlem  => companies | is_member
Firma 1 | Lyngby | ja     => yes
Firma 2 | Lyngby | x      => yes
Firma 3 | Lyngby | ✓      => yes
Firma 4 | Lyngby | yes    => yes
Firma 5 | Lyngby | 是      => yes
Firma 6 | Lyngby | true   => yes
Firma 7 | Lyngby | 1      => yes
Firma 8 | Lyngby | nej    => no
Firma 9 | Lyngby | no     => no
Firma 10 | Lyngby | 否     => no
Firma 11 | Lyngby | false => no
Firma 12 | Lyngby | 0     => no
Firma 13 | Lyngby | måske => rejected is_member yes-no

== Whole numbers
Virksomhed | By | Ansatte => companies | employees
Firma 1 | Lyngby | '1.200 => 1200
Firma 2 | Lyngby | '1,200 => 1200
Firma 3 | Lyngby | 1200   => 1200
Firma 4 | Lyngby | ca. 50 => 50; told employees approximate

== Lists
Aktivitet | Dato | Sted | Virksomheder          => activities | companies
Besøg 1 | 2016-05-01 | Wuxi | COWI; Geo         => COWI + Geo; told status status-from-date
Besøg 2 | 2016-05-01 | Wuxi | COWI\nGeo         => COWI + Geo
Besøg 3 | 2016-05-01 | Wuxi | COWI、Geo；DHI      => COWI + Geo + DHI
Besøg 4 | 2016-05-01 | Wuxi | COWI / Geo        => COWI + Geo
Besøg 5 | 2016-05-01 | Wuxi | COWI A/S; Geo P/S => COWI A/S + Geo P/S
Besøg 6 | 2016-05-01 | Wuxi | Krüger, Aalborg   => Krüger, Aalborg

== Themes are divided by commas and words
Aktivitet | Dato | Sted | Temaer                  => activities | themes
Besøg 1 | 2016-05-01 | Wuxi | vand, luft og jord  => water + air + soil; told status status-from-date
Besøg 2 | 2016-05-01 | Wuxi | vand & luft; jord   => water + air + soil
Besøg 3 | 2016-05-01 | Wuxi | vand、luft、jord      => water + air + soil
Besøg 4 | 2016-05-01 | Wuxi | water, air and soil => water + air + soil

== Company numbers
CVR | Virksomhed | By          => companies | cvr
35128417 | Firma 1 | Lyngby    => 35128417
'44623528 | Firma 2 | Lyngby   => 44623528
83 64 88 13 | Firma 3 | Lyngby => 83648813
DK20165715 | Firma 4 | Lyngby  => 20165715
２８３１５６９４ | Firma 5 | Lyngby    => 28315694
1234560 | Firma 6 | Lyngby     => 01234560; told cvr cvr-leading-zero

== Words for not stated are null, and in a required column a reject
Udfordring | By | Værdi | Tema | Hastegrad              => challenges | value | urgency
Grund 1 | Taizhou | ikke oplyst | jord | ikke oplyst    => none | none; told place ambiguous-place
Grund 2 | Taizhou | uoplyst | jord | uoplyst            => none | none; told place ambiguous-place
Grund 3 | Taizhou | afventer | jord | afventer          => none | none; told place ambiguous-place
Grund 4 | Taizhou | undisclosed | jord | undisclosed    => none | none; told place ambiguous-place
Grund 5 | Taizhou | n/a | jord | n/a                    => none | none; told place ambiguous-place
Grund 6 | Taizhou | tbd | jord | tbd                    => none | none; told place ambiguous-place
Grund 7 | Taizhou | - | jord | -                        => none | none; told place ambiguous-place
Grund 8 | Taizhou | – | jord | –                        => none | none; told place ambiguous-place
Grund 9 | Taizhou | 未披露 | jord | 未披露                    => none | none; told place ambiguous-place
Grund 10 | Taizhou | 不详 | jord | 不详                     => none | none; told place ambiguous-place
Grund 11 | Taizhou | 待定 | jord | 待定                     => none | none; told place ambiguous-place
Grund 12 | Taizhou | ? | jord | ?                       => none | none; told place ambiguous-place
Grund 13 | Taizhou | efter aftale | jord | efter aftale => none | none; told place ambiguous-place
Grund 14 | Taizhou | 面议 | jord | 面议                     => none | none; told place ambiguous-place
ikke oplyst | Taizhou | 1 | jord | høj                  => rejected title missing
uoplyst | Taizhou | 2 | jord | høj                      => rejected title missing
afventer | Taizhou | 3 | jord | høj                     => rejected title missing
undisclosed | Taizhou | 4 | jord | høj                  => rejected title missing
n/a | Taizhou | 5 | jord | høj                          => rejected title missing
tbd | Taizhou | 6 | jord | høj                          => rejected title missing
- | Taizhou | 7 | jord | høj                            => rejected title missing
– | Taizhou | 8 | jord | høj                            => rejected title missing
未披露 | Taizhou | 9 | jord | høj                          => rejected title missing
不详 | Taizhou | 10 | jord | høj                          => rejected title missing
待定 | Taizhou | 11 | jord | høj                          => rejected title missing
? | Taizhou | 12 | jord | høj                           => rejected title missing
efter aftale | Taizhou | 13 | jord | høj                => rejected title missing
面议 | Taizhou | 14 | jord | høj                          => rejected title missing

== A place nobody knows is loaded and told
Aktivitet | Dato | Sted        => activities | place | place_id
Besøg | 2016-05-01 | Fantasiby => Fantasiby | none; told status status-from-date; told place unplaced
Møde | 2016-05-02 | Wuxi       => Wuxi | CN-320200
"""

test_cells = specified(SPECIFIED)
