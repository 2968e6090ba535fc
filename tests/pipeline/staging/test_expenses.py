"""Vouchers as accounting systems export them, and as people list them."""

from pathlib import Path

from tests.pipeline.drawn import only, rejected, staged
from tests.pipeline.specified import specified

test_vouchers = specified("""
== Danish ledger with two currencies
Posteringer – CLEAN
Periode: 01-01-2016 – 31-12-2016

Bilagsnr. | Bogf.dato | Konto | Kontonavn | Tekst | Beløb | Valuta | Status => expenses 2000.00 CNY 7550.00 DKK | voucher_id | budget_line | currency
1001 | 15-04-2016 | 2210 | Rejser | Fly CPH-PVG | 8.450,00 | DKK | bogført => 1001 | Rejser | DKK
1002 | 2016-05-02 | 2210 | Rejser | Hotel Nanjing | 2.000,00 | CNY | bogført => 1002 | Rejser | CNY
1003 | 2016-05-02 | 2220 | Ophold | Retur | (450,00) | DKK | bogført => 1003 | Ophold | DKK
1003 | 2016-05-02 | 2220 | Ophold | Retur | (450,00) | DKK | bogført => 1003 | Ophold | DKK
1004 | 2016-05-02 | 2220 | Ophold | Frokost | halvtreds | DKK | bogført => rejected amount amount

== The kroner count where the payment stands beside them (1)
Bilag | Dato | Tekst | Beløb | Valuta | Beløb i DKK => expenses 7031.20 | currency
1 | 2016-05-02 | Hotel | 2000 | CNY | '2.031,20     => DKK
2 | 2016-05-03 | Fly | 5000 | DKK | 5000            => DKK

== The kroner count where the payment stands beside them (2)
Dato | Bilag | Tekst | Beløb i valuta | Valuta | Beløb => expenses 2031.20 | currency
2016-05-02 | 1 | Hotel | 2000 | CNY | 2031.2           => DKK

== Amounts in thousands and in the currency of the heading (1)
Dato | Tekst | Beløb (t.kr.) => expenses 15500.00
2016-05-02 | Hotel | '12,5   => (record)
2016-05-03 | Fly | 3         => (record)

== Amounts in thousands and in the currency of the heading (2)
日期 | 凭证号 | 摘要 | 金额（元）              => expenses 1200.50 | currency | text
2017年5月3日 | 记-12 | 酒店住宿 | 1,200.50 => CNY | 酒店住宿
合计 | | | 1,200.50                  => (total)

== Debits and credits in two columns
Kontokort 2017
Konto 2210 Rejser
Bogføringsdato | Bilagsnr. | Beskrivelse | Debetbeløb | Kreditbeløb | Saldo => expenses 4000.00 | amount
| | Saldo primo | | | 0                                            => (balance)
01-03-17 | F-1 | Fly | 5.000,00 | | 5.000,00                       => 5000; told budget_line line-from-title
05-03-17 | K-1 | Refusion | | 1.000,00 | 4.000,00                  => -1000
| | Saldo ultimo | 5.000,00 | 1.000,00 | 4.000,00                  => (balance)

== Groups subtotals and balances of a ledger
Dato | Bilag | Tekst | Beløb                  => expenses 26000.00
Rejser og ophold                              => (title)
2016-05-01 | 1 | Fly | 5000                   => (record)
2016-05-02 | 2 | Hotel | 1000                 => (record)
Rejser og ophold i alt | | | 6000             => (total)
Løn                                           => (title)
2016-06-30 | 3 | Total Produktion A/S | 20000 => (record)
Løn i alt | | | 20000                         => (total)
I alt | | | 26000                             => (total)
Saldo | | | 856000                            => (balance)

== Total labelled in a later column with a date
Dato | Bilag | Tekst | Beløb => expenses 5000.00
2016-05-01 | 1 | Fly | 5000  => (record)
2016-05-31 | | I alt | 5001  => (total); told amount total-differs

== Balances and totals that are dated like vouchers
Dato | Bilag | Tekst | Beløb                => expenses 850.00
2018-01-01 | | Saldo pr. 01-01-2018 | 12345 => (balance)
2018-01-05 | 1 | Taxa | 100                 => (record)
2018-01-06 | 2 | Hotel i alt | 400          => (record)
2018-01-31 | | Januar i alt | 500           => (total)
2018-02-07 | 3 | Transport | 300            => (record)
2018-02-07 | | Mad i alt | 50               => (record)
2018-02-28 | | Februar i alt | 350          => (total)
2018-02-28 | | Ultimosaldo | 13195          => (balance)

== Chinese ledger with totals of months and pages
日期 | 凭证字号 | 摘要 | 借方金额（元） | 贷方金额（元） | 方向 | 余额   => expenses 31600.00 | amount
| | 承前页 | | | 借 | 0                            => (balance)
2018-03-05 | 记-12 | 付机票款 | 32800 | | 借 | 32800 => 32800
2018-03-19 | 记-31 | 退回差价 | | 1200 | 借 | 31600  => -1200
2018-03-31 | | 本月合计 | 32800 | 1200 | 借 | 31600 => (total)
2018-03-31 | | 本年累计 | 32800 | 1200 | 借 | 31600 => (total)
| | 过次页 | 32800 | 1200 | 借 | 31600             => (balance)
| | 合　计 | 32800 | 1200 | |                     => (total)

== Rows that a form holds ready
Bilag | Dato | Tekst | Beløb | Valuta => expenses 5000.00
1 | 2016-05-01 | Fly | 5000 | DKK     => (record)
2 | | | | DKK                         => (blank)
3 | | | 0 | DKK                       => (blank)
| | | 0 |                             => (blank)
| | I alt | 5000 |                    => (total)

== English list with commitments
Date | Voucher no. | Description | Cost category | Amount (DKK) | Funding | Status => expenses 11450.00 | voucher_id | budget_line | funding_source | status
31 March 2016 | V-1 | Flight to Shanghai | Travel | 8,450.00 | Grant | actual => V-1 | Travel | Grant | actual
1 April 2016 | V-2 | Interpreter | External services | 3,000.00 | Own | committed => V-2 | External services | Own | committed
Total | | | | 11,450.00 | |                                        => (total)

== A list without dates is recognised and not loaded
Bilagsnr. | Kontonavn | Tekst | Beløb | Valuta => expenses sheet-missing-column posted_date
1 | Rejser | Fly | 100 | DKK

== Totals with and without VAT
Faktura nr. | Fakturadato | Leverandør | Beløb ekskl. moms => expenses 150.00
F1 | 01-05-2016 | SAS | 100                                => (record)
F2 | 02-05-2016 | I alt 2 nætter, Hotel Wuxi | 50          => (record)
| | Beløb i alt ekskl. moms | 150                          => (total)

== The same amount in two currencies counts once
Date | Receipt no. | Description | DKK | EUR => expenses 2235.00
2018-03-12 | 1 | Taxi | 745 | 100            => (record)
2018-03-13 | 2 | Hotel | 1490 | 200          => (record)

== Accounts as titles are the budget lines
Kontokort 2017
Dato | Bilag | Posttype | Tekst | Debet | Kredit | Saldo          => expenses 7150.00 | budget_line | status
'2210 Rejser Kina                                                 => (title)
| | | Primopostering | | | 0                                      => (balance)
14.03.2017 | 1201 | Leverandørfaktura | Air China | 7250 | | 7250 => 2210 Rejser Kina | actual; told budget_line line-from-title
| | | '2210 Rejser Kina i alt | 7250 | | 7250                     => (total)
Konto: 2220 Ophold                                                => (title)
15.03.2017 | 1202 | Finansbilag | Hotel Harbin | | 100 | -100     => 2220 Ophold | actual

== SAP with stars for sums
Artskonto | Artskonto tekst | Bilagsnummer | Bogføringsdato | Beløb i firmakodevaluta | Firmakodevaluta => expenses 8000.00 | budget_line
'22400000 | Rejser | '1900012345 | 03.04.2017 | '8.450,00 | DKK    => Rejser
'22400000 | Rejser | '1900012346 | 04.04.2017 | '450,00- | DKK     => Rejser
* 22400000 | Rejser | | | '8.000,00 | DKK                          => (total)
** | | | | '8.000,00 | DKK                                         => (total)

== Chinese amounts without a currency are told
日期 | 凭证号 | 摘要 | 支出金额           => expenses 32800.00
2018-03-05 | 记-12 | 机票 | 32800 => (record); told amount kroner-assumed
""")


def test_a_row_that_lacks_a_required_cell_is_rejected_for_it(tmp_path: Path) -> None:
    sheet = only(
        staged(
            tmp_path,
            """
            Bilag | Dato | Tekst | Beløb
            1 | 2016-05-01 | Fly | 5000
            2 | ukendt | Hotel | 100
            3 | 2016-05-03 | Frokost |
            """,
        )
    )
    assert rejected(sheet) == [(3, "posted_date", "missing"), (4, "amount", "missing")]
    assert next(iter(sheet.rejects)).cells == {
        "Bilag": "2",
        "Dato": "ukendt",
        "Tekst": "Hotel",
        "Beløb": "100",
    }
