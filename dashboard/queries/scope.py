"""What the shared filters mean, written once: common table expressions that every query starts from.

How a filter narrows a relation follows from its entry (dashboard/filters_model.py): by the relation's own column or bridge, else

- activities: by the agreements that they belong to;
- vouchers: by their agreement, or by their activity where activities have a bridge;
- challenges: by the agreements that they name or that give access to them (marts.challenge_access_at);
- milestones: always by their agreement.

The period is held against the days of a row, and an unknown day shuts nothing out: agreements and activities by overlap, milestones by the day
they were due or done, challenges by their stage's day, vouchers by the day they were posted. Vouchers after the as-of date have not happened.
"""

from __future__ import annotations

import re
from typing import Any

import pandas as pd

from dashboard.filters_model import CHOICES, DAYS, Filters
from dashboard.kept import AtDay
from dashboard.queries import door
from locales import language

_PARAMETER = re.compile(r"\$(\w+)")
_WORD = re.compile(r"\w+")

# A table macro asked for one of the filters' days, such as marts.agreement_at($as_of), or of more: marts.expense_at($money_date, $period_from).
_AT = re.compile(
    r"marts\.(?P<macro>\w+_at)(?P<arguments>\(\s*(?:--[^\n]*\s*)*\$(?P<day>as_of|money_date)\s*[,)])"
)

# All agreements: the columns of marts.fct_agreement and the measures of marts.agreement_at.
_AGREEMENTS = """
    -- of the time ahead is known what the newest export of the day said; guests may not read it
    select r.* exclude (_data_as_of, status, status_text, next_step, next_step_date, next_step_date_precision, next_step_last_date, bottleneck,
        confirmed_date, confirmed_date_precision, confirmed_last_date),
        said.next_step, said.next_step_date, said.next_step_date_precision, said.next_step_last_date, said.bottleneck,
        said.confirmed_date, said.confirmed_date_precision, said.days_since_confirmed,
        r.confirmed_date as latest_confirmed_date, r.confirmed_date_precision as latest_confirmed_date_precision,
        m.* exclude (agreement_id, signed_date, expires_date, expires_last_date, contact_interval_days,
        next_step, next_step_date, _file, _sheet, _row), m.contact_interval_days as target_interval_days
    from marts.fct_agreement as r
    inner join measured as m on r.agreement_id = m.agreement_id
    left join marts.agreement_said_at($as_of) as said on r.agreement_id = said.agreement_id"""

# What may be told of a later day, by its title: of an agreement that was signed later no lifecycle is known.
_LATER = (
    ("activity", "title", "marts.fct_activity"),
    ("milestone", "title", "marts.fct_milestone"),
    ("agreement", "agreement_name", "(select *, null as lifecycle from marts.fct_agreement)"),
    ("challenge", "title", "marts.fct_challenge"),
)

# The way of a challenge, stage by stage; one that is lost has left it.
STAGES = ("identified", "dialogue", "matched", "demonstration", "offer", "contract")

# Relation → the condition that the row `r` belongs to one of some agreements.
_FOLLOWS = {
    "activity": "r.activity_id in (select activity_id from marts.activity_agreement where agreement_id in ({agreements}))",
    "expense": "r.agreement_id in ({agreements})",
    "challenge": """(
            r.agreement_id in ({agreements})
            or r.challenge_id in (
                select challenge_id from marts.challenge_access_at($as_of) where agreement_id in ({agreements})
            )
        )""",
}


# A company is within the themes by what it wants or by what it can do.
_ABLE = """(
            list_has_any(r.theme_codes, $themes)
            or r.company_id in (select company_id from marts.company_theme where theme_code = any($themes))
        )"""


def _chosen(filters: Filters) -> list[str]:
    """The filters with several values that are set."""
    return [name for name in CHOICES if getattr(filters, name)]


def is_narrowed(filters: Filters) -> bool:
    """Whether the filters restrict rows by more than time: approved budgets then no longer apply."""
    return bool(_chosen(filters))


def is_restricted(filters: Filters) -> bool:
    """Whether any filter but the as-of day is set, time included."""
    return bool(filters.period_from or filters.period_to) or is_narrowed(filters)


def _bridged(relation: str, name: str) -> str:
    """A SELECT of the keys of a relation that have one of the chosen values in its bridge."""
    entry = CHOICES[name]
    return f"select {relation}_id from marts.{relation}_{entry.link} where {entry.column} = any(${name})"


def _own(relation: str, name: str, filters: Filters) -> str:
    """A condition: the row `r` of a relation has one of the chosen values in its own column or bridge, or none if that is chosen."""
    entry, values = CHOICES[name], getattr(filters, name)
    is_bridged = relation in entry.bridges
    parts = []
    if any(value != entry.missing for value in values):
        parts.append(
            f"r.{relation}_id in ({_bridged(relation, name)})"
            if is_bridged
            else f"r.{entry.column} = any(${name})"
        )
    if entry.missing in values:
        parts.append(f"not r.{entry.has_any}" if is_bridged else f"r.{entry.column} is null")
    return f"({' or '.join(parts)})"


def _narrows(relation: str, filters: Filters) -> str:
    """A condition: the row `r` of a relation is within what the filters with several values choose."""
    conditions = ["true"]
    for name in _chosen(filters):
        entry = CHOICES[name]
        if relation in (*entry.bridges, *entry.columns):
            conditions.append(_own(relation, name, filters))
            continue
        agreements = (
            f"select r.agreement_id from every_agreement as r where {_own('agreement', name, filters)}"
        )
        follows = _FOLLOWS[relation].format(agreements=agreements)
        if relation == "expense" and "activity" in entry.bridges:
            follows = f"({follows} or r.activity_id in ({_bridged('activity', name)}))"
        conditions.append(follows)
    return " and ".join(conditions)


def agreements_as_chosen(filters: Filters) -> str | None:
    """A SELECT, for use with `ask`, of the agreement_id that those filters leave which look at agreements alone, such as status.

    None where no such filter is set.
    """
    names = [name for name in _chosen(filters) if CHOICES[name].columns == ("agreement",)]
    if not names:
        return None
    return f"select agreement_id from every_agreement as r where {' and '.join(_own('agreement', name, filters) for name in names)}"


def in_period(first: str, last: str, filters: Filters) -> str:
    """A condition: the days from `first` to `last` touch the period; an unknown end shuts nothing out."""
    conditions = ["true"]
    if filters.period_from:
        conditions.append(f"coalesce({last} >= $period_from, true)")
    if filters.period_to:
        conditions.append(f"coalesce({first} <= $period_to, true)")
    return " and ".join(conditions)


def expressions(filters: Filters) -> dict[str, str]:
    """The common table expressions that hold what is in scope, each by its name and after those that it reads.

    They are ``chosen_agreements, agreements, activities, milestones, vouchers, all_vouchers, challenges``, ``engaged`` (companies and the provinces that they
    want or are active in), ``since`` (what is known now of later days), and ``every_agreement`` whatever is chosen. ``agreements`` holds the columns of marts.fct_agreement and the
    measures of marts.agreement_at, ``challenges`` those of marts.challenge_standing_at.
    """
    of_agreements = (
        "r.agreement_id in (select agreement_id from agreements)" if is_narrowed(filters) else "true"
    )
    reached = "if(at_day.is_done_then, r.done_date, null)"
    staged = "if(at_day.is_stage_ahead, null, r.stage_date)"
    return {
        "measured": "select * from marts.agreement_at($as_of)",
        "every_agreement": _AGREEMENTS,
        # as those filters leave them which look at agreements alone, such as status
        "chosen_agreements": agreements_as_chosen(filters) or "select agreement_id from every_agreement",
        "agreements": f"""
    select r.*
    from every_agreement as r
    where {_narrows("agreement", filters)} and {in_period("r.signed_date", "r.expires_last_date", filters)}""",
        "activities": f"""
    -- what came of it is known when it is over, and its days as of then
    select r.* exclude (status, status_text, start_date, start_date_precision, start_last_date, end_date, end_date_precision,
            last_date, last_date_precision) replace (
            if(at_day.is_over_then, r.outcome, null) as outcome, if(at_day.is_over_then, r.next_step, null) as next_step,
            if(at_day.is_over_then, r.next_step_date, null) as next_step_date,
            if(r.answered_date <= $as_of, r.answered_date, null) as answered_date
        ), at_day.* exclude (activity_id, as_of_date, _file, _sheet, _row)
    from marts.fct_activity as r
    inner join marts.activity_at($as_of) as at_day on r.activity_id = at_day.activity_id
    where {_narrows("activity", filters)} and {in_period("at_day.start_date", "at_day.last_date", filters)}""",
        "milestones": f"""
    -- its day of doing and what came of it when it is done, the day by which it is due as of then
    select r.* exclude (status, status_text) replace (
            {reached} as done_date, if(at_day.is_done_then, r.reached_date, null) as reached_date,
            if(at_day.is_done_then, r.outcome, null) as outcome,
            if(at_day.is_done_then, r.due_date, at_day.due_date) as due_date,
            if(at_day.is_done_then, r.due_date_precision, at_day.due_date_precision) as due_date_precision,
            if(at_day.is_done_then, r.due_last_date, at_day.due_last_date) as due_last_date
        ), at_day.* exclude (milestone_id, as_of_date, due_date, due_date_precision, due_last_date, _file, _sheet, _row)
    from marts.fct_milestone as r
    inner join marts.milestone_at($as_of) as at_day on r.milestone_id = at_day.milestone_id
    where {of_agreements}
        and {in_period(f"coalesce({reached}, at_day.due_date)", f"coalesce({reached}, at_day.due_last_date)", filters)}""",
        "all_vouchers": f"""
    select r.*
    from marts.expense_at($money_date, $period_from) as r
    where {_narrows("expense", filters)} and {"r.posted_date <= $period_to" if filters.period_to else "true"}""",
        "vouchers": f"""
    select * from all_vouchers
    where {"posted_date >= $period_from" if filters.period_from else "true"}""",
        "challenges": f"""
    -- of a stage that it came to later neither the word nor the day, nor who holds its offer
    select r.* replace (
            {staged} as stage_date, if(at_day.is_stage_ahead, null, r.stage) as stage,
            if(at_day.is_stage_ahead, null, r.stage_text) as stage_text,
            if(at_day.is_stage_ahead, null, r.offer_holder) as offer_holder,
            if(at_day.is_stage_ahead, null, r.offer_company_id) as offer_company_id
        ), at_day.* exclude (challenge_id)
    from marts.fct_challenge as r
    inner join marts.challenge_standing_at($as_of) as at_day on r.challenge_id = at_day.challenge_id
    where at_day.is_known_then and {_narrows("challenge", filters)} and {in_period(staged, staged, filters)}""",
        "since": " union all ".join(
            f"""
    select at_day.*, r.{title} as title, r.is_illustrative
    from marts.since_at($as_of) as at_day
    inner join {rows} as r on at_day.kind = '{relation}' and at_day.thing_id = r.{relation}_id
    where {of_agreements if relation == "milestone" else _narrows(relation, filters)}"""
            for relation, title, rows in _LATER
        ),
        # whoever chose a party or a status still wants to know which companies are there
        "engaged": f"""
    select r.*
    from marts.company_province_at($as_of) as r
    where {_own("interest", "provinces", filters) if filters.provinces else "true"}
        and {_ABLE if filters.themes else "true"}""",
    }


def _reading(filters: Filters, select: str) -> str:
    """The SELECT after those of the `expressions` that it reads, itself or through another."""
    read = _WORD.findall(select)
    parts: list[str] = []
    for name, sql in reversed(expressions(filters).items()):
        if name in read:
            parts.insert(0, f"{name} as ({sql})")
            read += _WORD.findall(sql)
    if parts:
        return f"with {', '.join(parts)} {select}"
    own = select.lstrip()  # which may bring expressions of its own
    return f"with {own[1:]}" if own.startswith(",") else own


def parameters(filters: Filters) -> dict[str, Any]:
    """The values of the parameters that the `expressions` may use; ``<filter>_missing`` is whether rows without any are chosen."""
    chosen = {
        name: [value for value in getattr(filters, name) if value != entry.missing]
        for name, entry in CHOICES.items()
    }
    lacking = {f"{name}_missing": entry.missing in getattr(filters, name) for name, entry in CHOICES.items()}
    lacking["are_agreements_chosen"] = agreements_as_chosen(filters) is not None
    return (
        {name: getattr(filters, name) for name in DAYS}
        | {"money_date": filters.money_date}
        | chosen
        | lacking
    )


def ask(filters: Filters, select: str, **values: Any) -> pd.DataFrame:
    """The answer to a SELECT on top of the `expressions`; its CTEs go in `select` as ``, name as (…) select …``.

    Expressions that it does not mention are left out. What the table macros say of the as-of day is worked out once and kept: every
    question begins with it, and at a hundred times the sample most of a page's time went there.
    """
    kept: dict[AtDay, None] = {}

    def keep(found: re.Match[str]) -> str:
        if door.is_hidden(found["macro"]):  # a guest reads nothing of it, kept or not
            return found[0]
        wanted = AtDay(found["macro"], getattr(filters, found["day"]), door.edition())
        kept[wanted] = None
        return wanted.asked(found["arguments"])

    sql = _AT.sub(keep, _reading(filters, select))
    known = {**parameters(filters), **values}
    # A guest's edition may take a day that the question itself does not name.
    named = set(_PARAMETER.findall(door.for_reader(sql)))
    return door.query(sql, {name: known[name] for name in named}, kept=list(kept))


def name_column() -> str:
    """The column that holds names in the language in force: name_da, name_en or name_zh."""
    return f"name_{language()}"
