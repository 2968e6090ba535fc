"""Vouchers as accounting systems export them, and as people list them."""

from pathlib import Path

from tests.pipeline.drawn import only, rejected, rows, skipped, staged, totals, warned


def test_danish_ledger_with_two_currencies(tmp_path: Path) -> None:
    sheet = only(
        staged(
            tmp_path,
            """
            Posteringer – CLEAN
            Periode: 01-01-2016 – 31-12-2016

            Bilagsnr. | Bogf.dato | Konto | Kontonavn | Tekst | Beløb | Valuta | Status
            1001 | 15-04-2016 | 2210 | Rejser | Fly CPH-PVG | 8.450,00 | DKK | bogført
            1002 | 2016-05-02 | 2210 | Rejser | Hotel Nanjing | 2.000,00 | CNY | bogført
            1003 | 2016-05-02 | 2220 | Ophold | Retur | (450,00) | DKK | bogført
            1003 | 2016-05-02 | 2220 | Ophold | Retur | (450,00) | DKK | bogført
            1004 | 2016-05-02 | 2220 | Ophold | Frokost | halvtreds | DKK | bogført
            """,
        )
    )
    assert sheet.header_row == 4
    assert rows(sheet, "voucher_id", "budget_line", "currency")[:2] == [
        ("1001", "Rejser", "DKK"),
        ("1002", "Rejser", "CNY"),
    ]
    assert totals(sheet) == {
        "amount": {"CNY": "2000.00", "DKK": "7550.00"}
    }  # equal lines are several postings
    assert rejected(sheet) == [(9, "amount", "amount")]


def test_the_kroner_count_where_the_payment_stands_beside_them(tmp_path: Path) -> None:
    sheet = only(
        staged(
            tmp_path,
            """
            Bilag | Dato | Tekst | Beløb | Valuta | Beløb i DKK
            1 | 2016-05-02 | Hotel | 2000 | CNY | '2.031,20
            2 | 2016-05-03 | Fly | 5000 | DKK | 5000
            """,
        )
    )
    assert totals(sheet) == {"amount": "7031.20"}
    assert rows(sheet, "currency") == [("DKK",), ("DKK",)]
    assert warned(sheet) == []
    sheet = only(
        staged(
            tmp_path,
            """
            Dato | Bilag | Tekst | Beløb i valuta | Valuta | Beløb
            2016-05-02 | 1 | Hotel | 2000 | CNY | 2031.2
            """,
        )
    )
    assert (totals(sheet), rows(sheet, "currency")) == ({"amount": "2031.20"}, [("DKK",)])


def test_amounts_in_thousands_and_in_the_currency_of_the_heading(tmp_path: Path) -> None:
    sheet = only(
        staged(tmp_path, "Dato | Tekst | Beløb (t.kr.)\n2016-05-02 | Hotel | '12,5\n2016-05-03 | Fly | 3")
    )
    assert totals(sheet) == {"amount": "15500.00"}
    sheet = only(
        staged(
            tmp_path,
            "日期 | 凭证号 | 摘要 | 金额（元）\n2017年5月3日 | 记-12 | 酒店住宿 | 1,200.50\n合计 | | | 1,200.50",
        )
    )
    assert totals(sheet) == {"amount": "1200.50"}
    assert rows(sheet, "currency", "text") == [("CNY", "酒店住宿")]
    assert skipped(sheet) == {3: "total"}


def test_debits_and_credits_in_two_columns(tmp_path: Path) -> None:
    sheet = only(
        staged(
            tmp_path,
            """
            Kontokort 2017
            Konto 2210 Rejser
            Bogføringsdato | Bilagsnr. | Beskrivelse | Debetbeløb | Kreditbeløb | Saldo
             | | Saldo primo | | | 0
            01-03-17 | F-1 | Fly | 5.000,00 | | 5.000,00
            05-03-17 | K-1 | Refusion | | 1.000,00 | 4.000,00
             | | Saldo ultimo | 5.000,00 | 1.000,00 | 4.000,00
            """,
        )
    )
    assert [str(amount) for (amount,) in rows(sheet, "amount")] == ["5000.00", "-1000.00"]
    assert skipped(sheet) == {4: "balance", 7: "balance"}


def test_groups_subtotals_and_balances_of_a_ledger(tmp_path: Path) -> None:
    sheet = only(
        staged(
            tmp_path,
            """
            Dato | Bilag | Tekst | Beløb
            Rejser og ophold
            2016-05-01 | 1 | Fly | 5000
            2016-05-02 | 2 | Hotel | 1000
            Rejser og ophold i alt | | | 6000
            Løn
            2016-06-30 | 3 | Total Produktion A/S | 20000
            Løn i alt | | | 20000
            I alt | | | 26000
            Saldo | | | 856000
            """,
        )
    )
    assert (sheet.rows_read, sheet.rows_loaded, warned(sheet)) == (3, 3, [])
    assert skipped(sheet) == {2: "title", 5: "total", 6: "title", 8: "total", 9: "total", 10: "balance"}
    assert totals(sheet) == {"amount": "26000.00"}


def test_total_labelled_in_a_later_column_with_a_date(tmp_path: Path) -> None:
    sheet = only(
        staged(
            tmp_path,
            """
            Dato | Bilag | Tekst | Beløb
            2016-05-01 | 1 | Fly | 5000
            2016-05-31 | | I alt | 5001
            """,
        )
    )
    assert sheet.rows_read == 1
    assert warned(sheet) == [(3, "amount", "total-differs")]


def test_balances_and_totals_that_are_dated_like_vouchers(tmp_path: Path) -> None:
    sheet = only(
        staged(
            tmp_path,
            """
            Dato | Bilag | Tekst | Beløb
            2018-01-01 | | Saldo pr. 01-01-2018 | 12345
            2018-01-05 | 1 | Taxa | 100
            2018-01-06 | 2 | Hotel i alt | 400
            2018-01-31 | | Januar i alt | 500
            2018-02-07 | 3 | Transport | 300
            2018-02-07 | | Mad i alt | 50
            2018-02-28 | | Februar i alt | 350
            2018-02-28 | | Ultimosaldo | 13195
            """,
        )
    )
    assert skipped(sheet) == {2: "balance", 5: "total", 8: "total", 9: "balance"}
    assert (totals(sheet), sheet.rows_loaded, warned(sheet)) == ({"amount": "850.00"}, 4, [])


def test_chinese_ledger_with_totals_of_months_and_pages(tmp_path: Path) -> None:
    sheet = only(
        staged(
            tmp_path,
            """
            日期 | 凭证字号 | 摘要 | 借方金额（元） | 贷方金额（元） | 方向 | 余额
             | | 承前页 | | | 借 | 0
            2018-03-05 | 记-12 | 付机票款 | 32800 | | 借 | 32800
            2018-03-19 | 记-31 | 退回差价 | | 1200 | 借 | 31600
            2018-03-31 | | 本月合计 | 32800 | 1200 | 借 | 31600
            2018-03-31 | | 本年累计 | 32800 | 1200 | 借 | 31600
             | | 过次页 | 32800 | 1200 | 借 | 31600
             | | 合　计 | 32800 | 1200 | |
            """,
        )
    )
    assert skipped(sheet) == {2: "balance", 5: "total", 6: "total", 7: "balance", 8: "total"}
    assert [str(amount) for (amount,) in rows(sheet, "amount")] == ["32800.00", "-1200.00"]


def test_rows_that_a_form_holds_ready(tmp_path: Path) -> None:
    sheet = only(
        staged(
            tmp_path,
            """
            Bilag | Dato | Tekst | Beløb | Valuta
            1 | 2016-05-01 | Fly | 5000 | DKK
            2 | | | | DKK
            3 | | | 0 | DKK
             | | | 0 |
             | | I alt | 5000 |
            """,
        )
    )
    assert (sheet.rows_read, sheet.rows_rejected, warned(sheet)) == (1, 0, [])


def test_english_list_with_commitments(tmp_path: Path) -> None:
    sheet = only(
        staged(
            tmp_path,
            """
            Date | Voucher no. | Description | Cost category | Amount (DKK) | Funding | Status
            31 March 2016 | V-1 | Flight to Shanghai | Travel | 8,450.00 | Grant | actual
            1 April 2016 | V-2 | Interpreter | External services | 3,000.00 | Own | committed
            Total | | | | 11,450.00 | |
            """,
        )
    )
    found = rows(sheet, "voucher_id", "budget_line", "funding_source", "status")
    assert found == [("V-1", "Travel", "Grant", "actual"), ("V-2", "External services", "Own", "committed")]
    assert totals(sheet) == {"amount": "11450.00"}


def test_a_list_without_dates_is_recognised_and_not_loaded(tmp_path: Path) -> None:
    sheet = only(
        staged(tmp_path, "Bilagsnr. | Kontonavn | Tekst | Beløb | Valuta\n1 | Rejser | Fly | 100 | DKK")
    )
    assert sheet.error is not None
    assert sheet.error[1]["names"] == "posted_date"
    assert (sheet.rows_read, sheet.rows_loaded) == (0, 0)


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
    assert sheet.rejects[0].cells == {"Bilag": "2", "Dato": "ukendt", "Tekst": "Hotel", "Beløb": "100"}


def test_totals_with_and_without_vat(tmp_path: Path) -> None:
    sheet = only(
        staged(
            tmp_path,
            """
            Faktura nr. | Fakturadato | Leverandør | Beløb ekskl. moms
            F1 | 01-05-2016 | SAS | 100
            F2 | 02-05-2016 | I alt 2 nætter, Hotel Wuxi | 50
             | | Beløb i alt ekskl. moms | 150
            """,
        )
    )
    assert (sheet.rows_read, skipped(sheet), warned(sheet)) == (2, {4: "total"}, [])


def test_the_same_amount_in_two_currencies_counts_once(tmp_path: Path) -> None:
    sheet = only(
        staged(
            tmp_path,
            "Date | Receipt no. | Description | DKK | EUR\n2018-03-12 | 1 | Taxi | 745 | 100\n2018-03-13 | 2 | Hotel | 1490 | 200",
        )
    )
    assert totals(sheet) == {"amount": "2235.00"}


def test_accounts_as_titles_are_the_budget_lines(tmp_path: Path) -> None:
    sheet = only(
        staged(
            tmp_path,
            """
            Kontokort 2017
            Dato | Bilag | Posttype | Tekst | Debet | Kredit | Saldo
            '2210 Rejser Kina
             | | | Primopostering | | | 0
            14.03.2017 | 1201 | Leverandørfaktura | Air China | 7250 | | 7250
             | | | '2210 Rejser Kina i alt | 7250 | | 7250
            Konto: 2220 Ophold
            15.03.2017 | 1202 | Finansbilag | Hotel Harbin | | 100 | -100
            """,
        )
    )
    assert rows(sheet, "budget_line", "status") == [("2210 Rejser Kina", "actual"), ("2220 Ophold", "actual")]
    assert warned(sheet) == [(5, "budget_line", "line-from-title")]
    assert skipped(sheet) == {3: "title", 4: "balance", 6: "total", 7: "title"}


def test_sap_with_stars_for_sums(tmp_path: Path) -> None:
    sheet = only(
        staged(
            tmp_path,
            """
            Artskonto | Artskonto tekst | Bilagsnummer | Bogføringsdato | Beløb i firmakodevaluta | Firmakodevaluta
            '22400000 | Rejser | '1900012345 | 03.04.2017 | '8.450,00 | DKK
            '22400000 | Rejser | '1900012346 | 04.04.2017 | '450,00- | DKK
            * 22400000 | Rejser | | | '8.000,00 | DKK
            ** | | | | '8.000,00 | DKK
            """,
        )
    )
    assert (totals(sheet), skipped(sheet), warned(sheet)) == (
        {"amount": "8000.00"},
        {4: "total", 5: "total"},
        [],
    )
    assert {line for (line,) in rows(sheet, "budget_line")} == {"Rejser"}


def test_chinese_amounts_without_a_currency_are_told(tmp_path: Path) -> None:
    sheet = only(staged(tmp_path, "日期 | 凭证号 | 摘要 | 支出金额\n2018-03-05 | 记-12 | 机票 | 32800"))
    assert warned(sheet) == [(2, "amount", "kroner-assumed")]
