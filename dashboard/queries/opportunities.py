"""Opportunities: companies against challenges, which agreement opens the door, and where the field's chances lie.

Themes and provinces come as codes; `dashboard.words.opportunities` has their names.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

import pandas as pd

from dashboard.filters_model import Filters
from dashboard.queries import door
from dashboard.queries.scope import ask, name_column, technology_words

PARTS = ("relevance", "interest", "readiness", "access")

# Nobody reads further down a ranking; how many there are is told as a number.
BEST = 200
# Pairs of the whole field are looked for among this many companies and challenges that stand out.
_OUTSTANDING = 40
# A company wants a challenge when it has said so of the theme and the place; a word about something near is a hint only.
_WANTED = "(relevance > 0 and interest > 0 and interest_reason in ('exact', 'general'))"
# As the rankings are read: of equal scores the more relevant, more wanted, more urgent one, then by title.
_BEST_FIRST = """(
    -pair.score, -pair.relevance, -pair.interest,
    coalesce(list_position(['high', 'medium', 'low'], challenge.urgency), 9), lower(challenge.title), pair.challenge_id
)"""


@dataclass(frozen=True, slots=True)
class Weights:
    """How much each part of the score counts; they may add up to anything, each counts as its share of the sum."""

    relevance: Decimal
    interest: Decimal
    readiness: Decimal
    access: Decimal


def _values(weights: Weights) -> dict[str, Any]:
    return {f"{part}_weight": getattr(weights, part) for part in PARTS}


@door.cached
def default_weights() -> pd.DataFrame:
    """The weights of seeds/rules.toml, one row: relevance, interest, readiness, access."""
    return door.query(
        "select weight_relevance as relevance, weight_interest as interest, weight_readiness as readiness, "
        "weight_access as access from marts.opportunity_rule"
    )


@door.cached
def names() -> pd.DataFrame:
    """What themes, provinces and technologies are called: kind (theme, province, technology), code, name, sort_order.

    The code of a technology is its word as the exports have it; a word that means none we know is its own name.
    """
    name = name_column()
    return door.query(
        f"""
        select 'theme' as kind, theme_code as code, {name} as name, sort_order from marts.dim_theme
        union all
        select 'province', province_code, coalesce({name}, name_en), row_number() over (order by {name})
        from marts.dim_province
        union all
        select 'technology', technology.technology,
            min({technology_words()}), min(tech.sort_order)
        from marts.company_technology as technology
        left join marts.dim_technology as tech on technology.technology_code = tech.technology_code
        left join marts.dim_theme as named on technology.named_theme_code = named.theme_code
        group by technology.technology
        """
    )


# ── What there is to choose from ──────────────────────────────────────────────────────────────────────────────────


@door.cached
def companies() -> pd.DataFrame:
    """The companies of the register by name: company_id, name."""
    return door.query("select company_id, name from marts.dim_company order by lower(name), company_id")


def _challenge() -> str:
    """The columns that tell what the row `challenge` is about; `place` is its place."""
    return f"""
        challenge.title, challenge.description, challenge.themes as challenge_themes,
        challenge.province_codes as challenge_provinces,
        coalesce(place.{name_column()}, challenge.place) as place_name,
        challenge.problem_owner, challenge.urgency, challenge.stage, challenge.stage_date,
        challenge.stage_date_precision, challenge.source_url,
        challenge.is_illustrative, challenge._file, challenge._sheet, challenge._row
    """


@door.cached
def challenges(as_of: dt.date) -> pd.DataFrame:
    """The challenges that are open on the day, by title.

    Columns: challenge_id, title, description, challenge_themes and challenge_provinces (codes), place_name,
    problem_owner, urgency, stage, stage_date, stage_date_precision, source_url, is_illustrative, _file, _sheet, _row.
    """
    return door.query(
        f"""
        select challenge.challenge_id, {_challenge()}
        from marts.challenge_at($as_of) as at_day
        inner join marts.fct_challenge as challenge on at_day.challenge_id = challenge.challenge_id
        left join marts.dim_place as place on challenge.place_id = place.place_id
        where at_day.is_open_then
        order by lower(challenge.title), challenge.challenge_id
        """,
        {"as_of": as_of},
    )


@door.cached
def company(company_id: str) -> pd.DataFrame:
    """The facts of one company.

    Columns: company_id, name, technologies, theme_codes (that they serve), active_provinces, danish_place, employees,
    is_member, is_export_ready, is_ad_protected, website, is_illustrative, _file, _sheet, _row.
    """
    return door.query(
        """
        select company_id, name, technologies,
            (select list(theme_code order by theme_code) from marts.company_theme as link
                where link.company_id = company.company_id) as theme_codes,
            active_provinces, danish_place, employees, is_member, is_export_ready, is_ad_protected, website,
            is_illustrative, _file, _sheet, _row
        from marts.dim_company as company
        where company_id = $company_id
        """,
        {"company_id": company_id},
    )


@door.cached
def contacts(company_ids: tuple[str, ...]) -> pd.DataFrame:
    """Whom to ask: company_id, contact_name, contact_email, website, contact_state (free, protected, unknown).

    A company that is not stated to be free of the protection against advertising has neither name nor address here, whoever
    asks. Persons are for those whom `roles.may_see_contacts` allows.
    """
    return door.query(
        """
        select company.company_id, contact.contact_name, contact.contact_email, company.website, company.contact_state
        from marts.dim_company as company
        left join marts.company_contact as contact on company.company_id = contact.company_id
        where company.company_id = any($company_ids)
        """,
        {"company_ids": list(company_ids)},
    )


# ── Rankings ──────────────────────────────────────────────────────────────────────────────────────────────────────


def _ranked(companies: str, challenges: str, condition: str, kept: str = "true") -> str:
    """Common table expressions that end in `described`: scored pairs, best first, with names and titles.

    What `condition` leaves out is not counted either; of the rest only what is `kept` is listed.
    """
    return f"""
        pairs as materialized (
            select pair.*
            from marts.opportunity_score_at(
                $as_of, {companies}, {challenges},
                $relevance_weight, $interest_weight, $readiness_weight, $access_weight
            ) as pair
            where {condition}
        ),
        counted as (
            -- counted here and not over a window: that fails now and then in DuckDB 1.5.5 (WindowLocalSourceState)
            select count(*) filter (where relevance > 0) as fitting_count,
                count(*) filter (where {_WANTED}) as wanted_count
            from pairs
        ),
        scored as (
            select pairs.*, counted.*
            from pairs
            cross join counted
            where {kept}
            order by score desc, relevance desc, interest desc, company_id, challenge_id
            limit $most
        ),
        own_doors as (
            select distinct link.agreement_id, party.company_id
            from marts.agreement_party as link
            inner join marts.synergy_party as party on link.danish_party = party.danish_party
            where party.company_id is not null
        ),
        described as (
            select scored.*, own_doors.company_id is not null and scored.access > 0 as is_own_door, company.name as company_name, company.is_illustrative as is_company_illustrative,
                {_challenge()},
                agreement.agreement_name as access_agreement, agreement.danish_party as access_danish_party,
                agreement.danish_owner as access_danish_owner
            from scored
            inner join marts.dim_company as company on scored.company_id = company.company_id
            inner join marts.fct_challenge as challenge on scored.challenge_id = challenge.challenge_id
            left join marts.dim_place as place on challenge.place_id = place.place_id
            left join marts.fct_agreement as agreement on scored.access_agreement_id = agreement.agreement_id
            left join own_doors
                on scored.access_agreement_id = own_doors.agreement_id and scored.company_id = own_doors.company_id
            -- of equal scores the company whose own agreement it is comes first
            order by scored.score desc, is_own_door desc, scored.relevance desc, scored.interest desc,
                list_position(['high', 'medium', 'low'], challenge.urgency) nulls last,
                lower(company.name), lower(challenge.title), scored.company_id, scored.challenge_id
        )
    """


@door.cached
def for_company(filters: Filters, company_id: str, weights: Weights) -> pd.DataFrame:
    """The challenges in scope that fit the company's technology, best first; at most `BEST`.

    Columns: those of marts.opportunity_score_at and of `challenges`, company_name, is_company_illustrative,
    access_agreement, access_danish_party, access_danish_owner, is_own_door (the agreement is the company's own), and fitting_count and wanted_count: how many fit, and
    how many of these the company has said that it wants.
    """
    in_scope = "pair.relevance > 0 and pair.challenge_id in (select challenge_id from challenges)"
    return ask(
        filters,
        f", {_ranked('[$company_id]', 'null', in_scope)} select * from described",
        company_id=company_id,
        most=BEST,
        **_values(weights),
    )


@door.cached
def for_challenge(
    as_of: dt.date, challenge_id: str, weights: Weights, *, only_wanted: bool = False
) -> pd.DataFrame:
    """The companies whose technology fits the challenge, best first; at most `BEST`. Columns as `for_company`.

    With `only_wanted` those that have said that they want it; both counts stay what they are.
    """
    kept = _WANTED if only_wanted else "true"
    return door.query(
        f"with {_ranked('null', '[$challenge_id]', 'pair.relevance > 0', kept)} select * from described",
        {"as_of": as_of, "challenge_id": challenge_id, "most": BEST, **_values(weights)},
    )


@door.cached
def pair(as_of: dt.date, company_id: str, challenge_id: str, weights: Weights) -> pd.DataFrame:
    """One company and one challenge, whatever their score; no row where the challenge is not open on the day.

    Columns as `for_company`.
    """
    return door.query(
        f"with {_ranked('[$company_id]', '[$challenge_id]', 'true')} select * from described",
        {
            "as_of": as_of,
            "company_id": company_id,
            "challenge_id": challenge_id,
            "most": 1,
            **_values(weights),
        },
    )


@door.cached
def doors(filters: Filters, company_id: str, weights: Weights) -> pd.DataFrame:
    """The agreements that give a company access, by the best opportunity that each gives access to, then by how many.

    Columns: agreement_id, agreement_name, danish_party, danish_owner, chinese_party, province_codes, themes,
    lifecycle, presence, vitality, last_contact_date, opened_count (challenges that it is the best door to),
    best_score, best_challenge_id, best_title, is_illustrative, _file, _sheet, _row.
    """
    return ask(
        filters,
        f"""
        , opened as (
            select pair.access_agreement_id as agreement_id, count(*) as opened_count, max(pair.score) as best_score,
                arg_min(pair.challenge_id, {_BEST_FIRST}) as best_challenge_id
            from marts.opportunity_score_at(
                $as_of, [$company_id], null, $relevance_weight, $interest_weight, $readiness_weight, $access_weight
            ) as pair
            inner join marts.fct_challenge as challenge on pair.challenge_id = challenge.challenge_id
            where pair.relevance > 0 and pair.access > 0
                and pair.challenge_id in (select challenge_id from challenges)
            group by pair.access_agreement_id
        )
        select agreement.agreement_id, agreement.agreement_name, agreement.danish_party, agreement.danish_owner,
            agreement.chinese_party, agreement.province_codes, agreement.themes, at_day.lifecycle, at_day.presence,
            at_day.vitality, at_day.last_contact_date, opened.opened_count, opened.best_score,
            opened.best_challenge_id, challenge.title as best_title, agreement.is_illustrative,
            agreement._file, agreement._sheet, agreement._row
        from opened
        inner join marts.fct_agreement as agreement on opened.agreement_id = agreement.agreement_id
        inner join measured as at_day on opened.agreement_id = at_day.agreement_id
        inner join marts.fct_challenge as challenge on opened.best_challenge_id = challenge.challenge_id
        order by opened.best_score desc, opened.opened_count desc, agreement.agreement_name, agreement.agreement_id
        """,
        company_id=company_id,
        **_values(weights),
    )


@door.cached
def provinces(filters: Filters, company_id: str, weights: Weights) -> pd.DataFrame:
    """The provinces by the best opportunity that a company has there.

    Columns: province_code, opportunity_count, best_score, best_title, best_access (0–1), agreement_id and
    agreement_name (the best door there; missing where there is none), danish_party, danish_owner.
    """
    return ask(
        filters,
        f"""
        , pairs as (
            select pair.challenge_id, pair.score, pair.relevance, pair.interest, pair.access, pair.access_agreement_id
            from marts.opportunity_score_at(
                $as_of, [$company_id], null, $relevance_weight, $interest_weight, $readiness_weight, $access_weight
            ) as pair
            where pair.relevance > 0 and pair.challenge_id in (select challenge_id from challenges)
        ),
        placed as (
            select link.province_code, count(*) as opportunity_count, max(pair.score) as best_score,
                arg_min(pair.challenge_id, {_BEST_FIRST}) as best_challenge_id
            from pairs as pair
            inner join marts.fct_challenge as challenge on pair.challenge_id = challenge.challenge_id
            inner join marts.challenge_province as link on pair.challenge_id = link.challenge_id
            group by link.province_code
        )
        select placed.province_code, placed.opportunity_count, placed.best_score, challenge.title as best_title,
            best.access as best_access, best.access_agreement_id as agreement_id, agreement.agreement_name,
            agreement.danish_party, agreement.danish_owner
        from placed
        inner join pairs as best on placed.best_challenge_id = best.challenge_id
        inner join marts.fct_challenge as challenge on placed.best_challenge_id = challenge.challenge_id
        left join marts.fct_agreement as agreement on best.access > 0 and best.access_agreement_id = agreement.agreement_id
        order by placed.best_score desc, placed.opportunity_count desc, placed.province_code
        """,
        company_id=company_id,
        **_values(weights),
    )


# ── The whole field ───────────────────────────────────────────────────────────────────────────────────────────────

# Counted by theme and province before anything meets: never company by challenge.
_FIELD = """
    needs as (
        select theme.theme_code, province.province_code, count(*) as challenge_count,
            count(*) filter (where challenge.urgency = 'high') as urgent_count,
            bool_or(challenge.is_illustrative) as is_illustrative
        from marts.challenge_at($as_of) as at_day
        inner join challenges as challenge on at_day.challenge_id = challenge.challenge_id
        inner join marts.challenge_theme as theme on challenge.challenge_id = theme.challenge_id
        inner join marts.challenge_province as province on challenge.challenge_id = province.challenge_id
        where at_day.is_open_then
        group by theme.theme_code, province.province_code
    ),
    able as (
        select theme_code, count(*) as fitting_count
        from marts.company_theme
        group by theme_code
    ),
    words as materialized (
        -- what companies have said of themes that they have to do with; a later word has replaced the earlier
        select word.company_id, reach.theme_code, word.province_code, reach.reach,
            word.stated_level = 'no' as is_no,
            word.theme_code is not null as is_of_theme,
            coalesce(word.stated_date, date '0001-01-01') as stated_date,
            if(word.stated_date is null, rule.interest_undated,
                pow(0.5, date_diff('day', word.stated_date, $as_of) / rule.interest_half_life_days)) as freshness
        from marts.opportunity_word as word
        inner join marts.opportunity_reach as reach
            on word.company_id = reach.company_id
            and (word.theme_code = reach.theme_code or word.is_any_theme)
        cross join marts.opportunity_rule as rule
        where coalesce(word.stated_date <= $as_of, true)
            and coalesce(word.replaced_date > $as_of, word.is_last)
            and (word.province_code is not null or word.is_any_province)
            and (
                word.stated_level = 'no'
                or coalesce(date_diff('day', word.stated_date, $as_of) < rule.interest_gone_days, true)
            )
    ),
    heard as materialized (
        select needs.theme_code, needs.province_code, words.* exclude (theme_code, province_code),
            words.is_of_theme::integer + 1 as nearness
        from words
        inner join needs on words.theme_code = needs.theme_code and words.province_code = needs.province_code
        union all
        select needs.theme_code, needs.province_code, words.* exclude (theme_code, province_code),
            words.is_of_theme::integer
        from words
        inner join needs on words.theme_code = needs.theme_code
        where words.province_code is null
    ),
    refused as (
        select company_id, theme_code, province_code,
            list({'nearness': nearness, 'date': stated_date}) as said
        from heard
        where is_no
        group by company_id, theme_code, province_code
    ),
    willing as (
        -- as in marts.opportunity_at: a no holds until something more exact is said, and not earlier
        select heard.*
        from heard
        left join refused using (company_id, theme_code, province_code)
        where not heard.is_no and (
            refused.said is null
            or len(list_filter(refused.said, lambda no: not (
                heard.nearness > no.nearness and heard.stated_date >= no.date
            ))) = 0
        )
    ),
    wanted as (
        select theme_code, province_code, count(distinct company_id) as wanted_count
        from willing
        group by theme_code, province_code
    ),
    field as (
        select needs.*, coalesce(able.fitting_count, 0) as fitting_count,
            coalesce(wanted.wanted_count, 0) as wanted_count,
            coalesce(door.access, 0) as access, coalesce(door.access_reason, 'none') as access_reason,
            door.agreement_id, door.via_theme_code,
            coalesce(door.access_reason in ('theme', 'neighbour'), false) as has_door
        from needs
        left join able on needs.theme_code = able.theme_code
        left join wanted on needs.theme_code = wanted.theme_code and needs.province_code = wanted.province_code
        left join marts.opportunity_door_at($as_of) as door
            on needs.theme_code = door.theme_code and needs.province_code = door.province_code
            and door.challenge_id is null
    )
"""


@door.cached
def field(filters: Filters) -> pd.DataFrame:
    """Themes and provinces with open challenges in scope: what is there, who wants it, and which agreement opens the door.

    First where there are both a door and a company that wants it, then where one of them is lacking.

    Columns: theme_code, province_code, challenge_count, urgent_count, fitting_count (companies whose technology
    serves the theme), wanted_count (companies that fit and have said that they want it), field_state (ready,
    no_door, no_company, neither), access (0–1), access_reason, agreement_id, agreement_name, danish_party,
    via_theme_code, is_illustrative.
    """
    return ask(
        filters,
        f"""
        , {_FIELD}
        select field.* exclude (has_door),
            case
                when field.has_door and field.wanted_count > 0 then 'ready'
                when field.wanted_count > 0 then 'no_door'
                when field.has_door then 'no_company'
                else 'neither'
            end as field_state,
            agreement.agreement_name, agreement.danish_party
        from field
        left join marts.fct_agreement as agreement on field.agreement_id = agreement.agreement_id
        order by list_position(['ready', 'no_door', 'no_company', 'neither'], field_state),
            field.access desc, field.wanted_count desc, field.challenge_count desc,
            field.theme_code, field.province_code
        """,
    )


@door.cached
def strong_pairs(filters: Filters, weights: Weights) -> pd.DataFrame:
    """Pairs that stand out in scope, best first: both fit and wanted. Columns as `for_company`.

    Looked for among the companies that have said that they want just that theme there, most of them first by how
    fresh their word and how open the door is; then each pair is scored as everywhere else.
    """
    outstanding = ask(
        filters,
        f"""
        , {_FIELD},
        voiced as (
            select willing.company_id, field.theme_code, field.province_code,
                max($access_weight * field.access + $interest_weight * willing.freshness
                    + $relevance_weight * willing.reach) as promise
            from willing
            inner join field
                on willing.theme_code = field.theme_code and willing.province_code = field.province_code
            group by willing.company_id, field.theme_code, field.province_code
            order by promise desc, willing.company_id, field.theme_code, field.province_code
            limit $outstanding
        ),
        there as (
            select distinct theme.challenge_id
            from voiced
            inner join marts.challenge_theme as theme on voiced.theme_code = theme.theme_code
            inner join marts.challenge_province as province
                on theme.challenge_id = province.challenge_id and voiced.province_code = province.province_code
            inner join challenges on theme.challenge_id = challenges.challenge_id
        )
        select (select list(distinct company_id) from voiced) as company_ids,
            (select list(challenge_id) from there) as challenge_ids
        """,
        outstanding=_OUTSTANDING,
        **{name: number for name, number in _values(weights).items() if name != "readiness_weight"},
    ).to_dict("records")[0]
    return door.query(
        f"with {_ranked('$company_ids', '$challenge_ids', _WANTED)} select * from described",
        {
            "as_of": filters.as_of,
            "company_ids": list(outstanding["company_ids"] or []),
            "challenge_ids": list(outstanding["challenge_ids"] or []),
            "most": _OUTSTANDING,
            **_values(weights),
        },
    )
