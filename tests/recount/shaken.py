"""A copy of a warehouse whose rows have been shaken: days, statuses, places and references changed by chance, earlier exports put behind them."""

import random
import shutil
from itertools import product
from pathlib import Path

import duckdb

from pipeline.warehouse.marts import create_marts

_DATED = {
    "agreements": "signed_date expires_date next_step_date confirmed_date",
    "activities": "start_date end_date answered_date",
    "milestones": "due_date done_date",
    "challenges": "stage_date",
    "interests": "stated_date confirmed_date",
}
_EMPTIED = {
    "agreements": "status danish_party_type agreement_type danish_owner province_codes themes bottleneck signed_date place_id title",
    "activities": "status province_codes themes outcome agreement_id end_date",
    "milestones": "agreement_id due_date done_date status outcome_type",
    "challenges": "problem_owner stage stage_date theme province_codes agreement_id",
    "companies": "cvr is_member is_ad_protected technologies active_provinces",
    "interests": "province_code theme_code level stated_date",
    "expenses": "budget_line funding_source agreement_id activity_id province_code voucher_id",
    "budget": "funding_source",
}
_SAID = {
    ("agreements", "status"): ["active", "expired", "ended", "proposed"],
    ("activities", "status"): ["held", "planned", "cancelled"],
    ("activities", "activity_type"): ["inquiry", "signing", "demonstration", "meeting"],
    ("milestones", "status"): ["done", "planned", "cancelled"],
    ("milestones", "outcome_type"): ["commercial", "non_commercial"],
    ("challenges", "stage"): ["identified", "dialogue", "matched", "demonstration", "offer", "contract", "lost"],
    ("challenges", "urgency"): ["high", "low"],
    ("interests", "level"): ["no", "active", "interested"],
    ("expenses", "status"): ["committed", "actual", "other"],
    ("expenses", "currency"): ["EUR", "CNY", "DKK", "XXX"],
}  # fmt: skip
_REPLACED = ("agreements", "activities", "milestones", "interests")


def shake(warehouse: Path, copy: Path, seed: int) -> Path:
    """Write a shaken copy of a warehouse file; the same seed gives the same copy."""
    shutil.copy2(warehouse, copy)
    chance = random.Random(seed)
    with duckdb.connect(copy) as con:
        tables = {*_DATED, *_EMPTIED}
        # an order of the rows of its own, so that a seed means the same rows in each copy
        ordered = {table: f"select _key from staging.{table} order by _key" for table in sorted(tables)}
        keys = {table: [key for (key,) in con.execute(sql).fetchall()] for table, sql in ordered.items()}

        def some(table: str, share: float) -> list[str]:
            return [key for key in keys[table] if chance.random() < share]

        def change(table: str, column: str, value: str, rows: list[str]) -> None:
            con.execute(f"update staging.{table} set {column} = {value} where list_contains(?, _key)", [rows])

        # what an earlier export said, before the rows themselves are changed
        for table, days in product(_REPLACED, (200, 900)):
            con.execute(
                f"""insert into staging.{table}_replaced by name
                select * replace (cast(_data_as_of - {days} as date) as _data_as_of, 'earlier ' || _file as _file), {-days} as _position
                from staging.{table} where list_contains(?, _key)""",
                [some(table, 0.3)],
            )
        for table in [*sorted(_DATED), *(f"{name}_replaced" for name in _REPLACED)]:
            source = table.removesuffix("_replaced")
            for column in _DATED[source].split():
                days = chance.randint(-700, 700)
                change(table, column, f"cast({column} + {days} as date)", some(source, 0.3))
                precision = chance.choice(["day", "month", "quarter", "year"])
                rows = some(source, 0.15)
                change(table, f"{column}_precision", f"if({column} is null, null, '{precision}')", rows)
                change(table, column, f"cast(date_trunc('{precision}', {column}) as date)", rows)
        emptied = [(table, name, "null") for table, names in _EMPTIED.items() for name in names.split()]
        said = [(table, name, f"'{word}'") for (table, name), words in _SAID.items() for word in words]
        for table, column, value in (*emptied, *said):
            change(table, column, value, some(table, 0.08))
        for table in sorted(_DATED):
            days = chance.randint(100, 2500)
            change(table, "_data_as_of", f"cast(_data_as_of - {days} as date)", some(table, 0.4))
        # commitments that are paid in parts, and a contact that the desk has logged, too
        change("expenses", "voucher_id", "'V-' || (hash(_key) % 12)", some("expenses", 0.3))
        change("activities", "logged_date", "start_date", some("activities", 0.25))
        con.execute(
            """update staging.activities set title = (select min(title) from staging.activities), agreement_id =
            (select min(agreement_id) from staging.activities) where list_contains(?, _key)""",
            [some("activities", 0.1)],
        )
        create_marts(con)
    return copy
