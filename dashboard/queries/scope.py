"""What the shared filters mean, written once: common table expressions that every query starts from.

- Agreements: province, theme and Danish party by their bridges, status by the lifecycle on the as-of date,
period by
  overlap: an agreement that ended before the period or was signed after it is out; an unknown date shuts
  nothing out.
- Activities: the provinces and themes that they state, else those of their agreements; the parties they name
and those
  of their agreements; status by their agreements; period by overlap, undated ones always in.
- Milestones: those of the agreements in scope, due or done in the period, undated ones always in.
- Vouchers: the province that they or their one activity or agreement state; theme,
party and status by activity and
  agreement; period by the posted date. Vouchers after the as-of date have not happened.
- Challenges: their provinces and themes; party and status by the agreements that they name or that give access to them
(marts.challenge_access_at); period by stage date, undated ones always in.

`UNPLACED` among the provinces adds the rows that no place was found for.
"""

from __future__ import annotations

import re
from typing import Any

import pandas as pd

from dashboard import warehouse
from dashboard.filters_model import UNPLACED, Filters
from dashboard.queries import door

_PARAMETER = re.compile(r"\$(\w+)")

LANGUAGES = ("da", "en", "zh")


_MEASURED = "measured as (select * from marts.agreement_at($as_of))"

# A table macro asked for the as-of day, such as marts.agreement_at($as_of).
_AT = re.compile(r"marts\.(\w+_at)\(\$as_of\)")


def _province(bridge: str, key: str, filters: Filters) -> str:
    """A condition: the row `r` lies in one of the chosen provinces, or is unplaced if that is chosen."""
    if not filters.provinces:
        return "true"
    parts = []
    if any(province != UNPLACED for province in filters.provinces):
        parts.append(f"r.{key} in (select {key} from marts.{bridge} where province_code = any($provinces))")
    if UNPLACED in filters.provinces:
        parts.append("not r.is_placed")
    return f"({' or '.join(parts)})"


def _theme(bridge: str, key: str, filters: Filters) -> str:
    return (
        f"r.{key} in (select {key} from marts.{bridge} where theme_code = any($themes))"
        if filters.themes
        else "true"
    )


def _party(bridge: str, key: str, filters: Filters) -> str:
    return (
        f"r.{key} in (select {key} from marts.{bridge} where danish_party = any($parties))"
        if filters.parties
        else "true"
    )


def _overlaps(first: str, last: str, filters: Filters) -> str:
    """A condition: the days from `first` to `last` touch the period; an unknown end shuts nothing out."""
    conditions = ["true"]
    if filters.period_from:
        conditions.append(f"coalesce({last} >= $period_from, true)")
    if filters.period_to:
        conditions.append(f"coalesce({first} <= $period_to, true)")
    return " and ".join(conditions)


def _agreements(filters: Filters) -> str:
    status = "m.lifecycle = any($statuses)" if filters.statuses else "true"
    return f"""
agreements as (
    select r.*, m.* exclude (agreement_id, signed_date, expires_date, expires_last_date,
    contact_interval_days,
        next_step, next_step_date, _file, _sheet, _row), m.contact_interval_days as target_interval_days
    from marts.fct_agreement as r
    inner join measured as m on r.agreement_id = m.agreement_id
    where {_province("agreement_province", "agreement_id", filters)}
        and {_theme("agreement_theme", "agreement_id", filters)}
        and {_party("agreement_party", "agreement_id", filters)}
        and {status}
        and {_overlaps("r.signed_date", "r.expires_last_date", filters)}
)"""


def _activities(filters: Filters) -> str:
    status = (
        """r.activity_id in (
            select link.activity_id
            from marts.activity_agreement as link
            inner join measured as m on link.agreement_id = m.agreement_id
            where m.lifecycle = any($statuses)
        )"""
        if filters.statuses
        else "true"
    )
    return f"""
activities as (
    select r.*
    from marts.fct_activity as r
    where {_province("activity_province", "activity_id", filters)}
        and {_theme("activity_theme", "activity_id", filters)}
        and {_party("activity_party", "activity_id", filters)}
        and {status}
        and {_overlaps("r.start_date", "r.last_date", filters)}
)"""


def _milestones(filters: Filters) -> str:
    return f"""
milestones as (
    select r.*
    from marts.fct_milestone as r
    where {"r.agreement_id in (select agreement_id from agreements)" if is_narrowed(filters) else "true"}
        and {
        _overlaps("coalesce(r.done_date, r.due_date)", "coalesce(r.done_date, r.due_last_date)", filters)
    }
)"""


def _voucher_links(bridge: str, column: str, parameter: str) -> str:
    return f"""(
            r.agreement_id in (select agreement_id from marts.agreement_{bridge} where {column} =
            any({parameter}))
            or r.activity_id in (select activity_id from marts.activity_{bridge} where {column} =
            any({parameter}))
        )"""


def _vouchers(filters: Filters) -> str:
    conditions = ["true"]
    if filters.provinces:
        parts = []
        if any(province != UNPLACED for province in filters.provinces):
            parts.append("r.province_code = any($provinces)")
        if UNPLACED in filters.provinces:
            parts.append("r.province_code is null")
        conditions.append(f"({' or '.join(parts)})")
    if filters.themes:
        conditions.append(_voucher_links("theme", "theme_code", "$themes"))
    if filters.parties:
        conditions.append(_voucher_links("party", "danish_party", "$parties"))
    if filters.statuses:
        conditions.append(
            "r.agreement_id in (select agreement_id from measured where lifecycle = any($statuses))"
        )
    if filters.period_to:
        conditions.append("r.posted_date <= $period_to")
    return f"""
all_vouchers as (
    -- before and in the period: the grant table shows both
    select r.*
    from marts.expense_at($as_of, $period_from) as r
    where {" and ".join(conditions)}
),
vouchers as (
    select * from all_vouchers
    where {"posted_date >= $period_from" if filters.period_from else "true"}
)"""


def _reached(agreements: str) -> str:
    """A condition: the challenge `r` names one of the agreements, or one of them in force gives access to it."""
    return f"""(
            r.agreement_id in ({agreements})
            or r.challenge_id in (
                select door.challenge_id
                from marts.challenge_access_at($as_of) as door
                where door.agreement_id in ({agreements})
            )
        )"""


def _challenges(filters: Filters) -> str:
    conditions = ["true"]
    if filters.parties:
        conditions.append(
            _reached("select agreement_id from marts.agreement_party where danish_party = any($parties)")
        )
    if filters.statuses:
        conditions.append(_reached("select agreement_id from measured where lifecycle = any($statuses)"))
    return f"""
challenges as (
    select r.*
    from marts.fct_challenge as r
    where {_province("challenge_province", "challenge_id", filters)}
        and {_theme("challenge_theme", "challenge_id", filters)}
        and {" and ".join(conditions)}
        and {_overlaps("r.stage_date", "r.stage_date", filters)}
)"""


def is_narrowed(filters: Filters) -> bool:
    """Whether the filters restrict rows by more than time: approved budgets then no longer apply."""
    return bool(filters.provinces or filters.themes or filters.parties or filters.statuses)


def is_restricted(filters: Filters) -> bool:
    """Whether any filter but the as-of day is set, time included."""
    return bool(filters.period_from or filters.period_to) or is_narrowed(filters)


def scope_sql(filters: Filters) -> str:
    """The common table expressions that hold what is in scope.

    They are ``agreements, activities, milestones, vouchers, all_vouchers, challenges``.

    Begin a query with ``with {scope_sql(filters)} select …``; run it by `ask`. ``agreements`` holds the
    columns of marts.fct_agreement and the measures of marts.agreement_at; expressions that a query does not
    mention cost nothing.
    """
    parts = (_agreements, _activities, _milestones, _vouchers, _challenges)
    return ",".join([_MEASURED, *(part(filters) for part in parts)])


def parameters(filters: Filters) -> dict[str, Any]:
    """The values of the parameters that the expressions of `scope_sql` may use."""
    return {
        "as_of": filters.as_of,
        "period_from": filters.period_from,
        "period_to": filters.period_to,
        "provinces": [province for province in filters.provinces if province != UNPLACED],
        "themes": list(filters.themes),
        "parties": list(filters.parties),
        "statuses": list(filters.statuses),
    }


def ask(filters: Filters, select: str, **values: Any) -> pd.DataFrame:
    """The answer to a SELECT on top of `scope_sql`; its CTEs go in `select` as ``, name as (…) select …``.

    What the table macros say of the as-of day is worked out once and kept: every question begins with it, and at a
    hundred times the sample most of a page's time went there.
    """
    kept: dict[str, warehouse.Kept] = {}

    def keep(found: re.Match[str]) -> str:
        macro = found[1]
        kept[macro] = warehouse.Kept(
            f"{macro} {filters.as_of.isoformat()}",
            f"select * from marts.{macro}(cast(? as date))",
            (filters.as_of,),
        )
        return kept[macro].table

    sql = _AT.sub(keep, f"with {scope_sql(filters)} {select}")
    known = {**parameters(filters), **values}
    return door.query(
        sql, {name: known[name] for name in set(_PARAMETER.findall(sql))}, kept=list(kept.values())
    )


def name_column(lang: str) -> str:
    """The column that holds names in `lang`: name_da, name_en or name_zh. ValueError for another language."""
    if lang not in LANGUAGES:
        raise ValueError(f"no names in «{lang}»")
    return f"name_{lang}"


def place_words(row: str, lang: str, *, stated: str = "place", of: str = "place") -> str:
    """An expression: a place of the row `row` in `lang` where it is one that we know, else as it was stated.

    The row has place_ids; a text that names several places stays as it is.

    Args:
        row: the table or its alias.
        lang: da, en or zh.
        stated: the column with the place as it was stated.
        of: what the id's column is called before `_id`: place, or danish_place, which names one place at most.
    """
    name = name_column(lang)
    is_one = f" and coalesce(len({row}.place_ids), 1) < 2" if of == "place" else ""
    return f"""coalesce(
        (select coalesce(known.{name}, known.name_en) from marts.dim_place as known
            where known.place_id = {row}.{of}_id{is_one}),
        {row}.{stated}
    )"""


def technology_words(lang: str) -> str:
    """An expression: a technology in `lang` where its word is one that we know or names a theme, else that word itself.

    For marts.company_technology as `technology`, joined to marts.dim_technology as `tech` and marts.dim_theme as `named`.
    """
    name = name_column(lang)
    return f"coalesce(tech.{name}, named.{name}, technology.technology)"
