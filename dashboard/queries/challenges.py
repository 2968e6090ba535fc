"""Challenges: who has which problem, how far each has come, which agreement opens the door, and who could answer.

All of them are shown as they stood on the as-of date. An export states the present stage and its day only; where that day lies
after the as-of date, an earlier load may tell what stage it was then (history.changes), and else the stage is «unknown».
"""

from __future__ import annotations

import datetime as dt

import pandas as pd

from dashboard.filters_model import Filters
from dashboard.queries import door
from dashboard.queries.scope import ask, name_column, technology_words

# The way of a challenge; one that is lost has left it, and nobody says at which stage.
STAGES = ("identified", "dialogue", "matched", "demonstration", "offer", "contract")

_LIVE = ("fresh", "fading", "undated")

_BIT = "(cast(1 as bigint) << cast(theme.sort_order as integer))"

# What earlier loads said about stage and day, one row a challenge and load that changed either.
_TOLD = """
    changed as (
        select key, load_id, "column", old_value
        from history.changes
        where source = 'challenges' and change = 'changed'
            and "column" in ('stage', 'stage_date', 'stage_date_precision')
    ),
    now_said as (
        select _key as key, challenge_id, stage, stage_date, stage_date_precision from marts.fct_challenge
    ),
    told as (
        -- a value before a load is what the next change of it replaced, or what it is now
        select now_said.challenge_id, loads.load_id,
            coalesce((
                select arg_min_null(c.old_value, c.load_id) from changed as c
                where c.key = loads.key and c.load_id >= loads.load_id and c."column" = 'stage'
            ), if(exists(
                select 1 from changed as c
                where c.key = loads.key and c.load_id >= loads.load_id and c."column" = 'stage'
            ), 'identified', coalesce(now_said.stage, 'identified'))) as stage,
            if(exists(
                select 1 from changed as c
                where c.key = loads.key and c.load_id >= loads.load_id and c."column" = 'stage_date'
            ), (
                select try_cast(arg_min_null(c.old_value, c.load_id) as date) from changed as c
                where c.key = loads.key and c.load_id >= loads.load_id and c."column" = 'stage_date'
            ), now_said.stage_date) as stage_date,
            if(exists(
                select 1 from changed as c
                where c.key = loads.key and c.load_id >= loads.load_id and c."column" = 'stage_date_precision'
            ), (
                select arg_min_null(c.old_value, c.load_id) from changed as c
                where c.key = loads.key and c.load_id >= loads.load_id and c."column" = 'stage_date_precision'
            ), now_said.stage_date_precision) as stage_date_precision
        from (select distinct key, load_id from changed) as loads
        inner join now_said on loads.key = now_said.key
    )
"""

# The stage on the as-of date: as the export says, or as an earlier load said.
_STANDING = f"""
    {_TOLD},
    earlier as (
        select challenge_id, arg_max(stage, (stage_date, load_id)) as stage, max(stage_date) as stage_date,
            arg_max(stage_date_precision, (stage_date, load_id)) as stage_date_precision
        from told
        where stage_date <= $as_of
        group by challenge_id
    ),
    standing as (
        select measure.* exclude (stage_then, is_known_then, is_open_then),
            if(measure.is_stage_ahead and earlier.challenge_id is not null, earlier.stage, measure.stage_then) as stage_then,
            measure.is_known_then or earlier.challenge_id is not null as is_known_then,
            if(
                measure.is_stage_ahead and earlier.challenge_id is not null,
                earlier.stage not in ('contract', 'lost'), measure.is_open_then
            ) as is_open_then,
            if(measure.is_stage_ahead, earlier.stage_date, challenge.stage_date) as reached_date,
            if(measure.is_stage_ahead, earlier.stage_date_precision, challenge.stage_date_precision) as reached_date_precision
        from marts.challenge_at($as_of) as measure
        inner join marts.fct_challenge as challenge on measure.challenge_id = challenge.challenge_id
        left join earlier on measure.challenge_id = earlier.challenge_id
    )
"""


@door.cached
def register(filters: Filters) -> pd.DataFrame:
    """One row a challenge in scope that was known on the as-of date; stuck and urgent ones first.

    Columns: challenge_id, title, description, theme_names, problem_owner, owner_name (the problem owner, else the place),
    has_owner, place_name, province_names, urgency, stage (on the as-of date, «unknown» where nothing tells), stage_text,
    reached_date, reached_date_precision, days_in_stage, is_at_least, stage_limit_days, is_stuck, days_over_limit, is_open, is_case,
    value, currency, value_dkk, agreement_id (that it names), access_count, access_names, best_access_kind, company_count
    (with a technology on a theme), interested_count (of all companies: a live interest in a theme there), source_url,
    is_illustrative, _file, _sheet, _row.
    """
    return _register(filters, None)


@door.cached
def one(challenge_id: str, as_of: dt.date) -> pd.DataFrame:
    """The one challenge with all columns of `register`; no row if it was not known on the as-of date."""
    return _register(Filters(as_of=as_of), challenge_id)


def _register(filters: Filters, challenge_id: str | None) -> pd.DataFrame:
    name = name_column()
    only = "" if challenge_id is None else "and challenges.challenge_id = $challenge_id"
    return ask(
        filters,
        f"""
        , {_STANDING},
        asked as (
            select challenges.* exclude (is_open_then, is_known_then), standing.* exclude (challenge_id, as_of_date)
            from challenges
            inner join standing on challenges.challenge_id = standing.challenge_id
            where standing.is_known_then {only}
        ),
        doors as (
            select door.challenge_id, count(*) as access_count, min(door.access_rank) as best_access_rank,
                arg_min(door.access_kind, door.access_rank) as best_access_kind,
                array_to_string(list_sort(list(agreement.agreement_name)), '; ') as access_names
            from marts.challenge_access_at($as_of) as door
            semi join asked on door.challenge_id = asked.challenge_id
            inner join marts.fct_agreement as agreement on door.agreement_id = agreement.agreement_id
            group by door.challenge_id
        ),
        offers as (
            select theme_bits, count(*) as company_count
            from (
                select link.company_id, bit_or({_BIT}) as theme_bits
                from marts.company_theme as link
                inner join marts.dim_theme as theme on link.theme_code = theme.theme_code
                group by link.company_id
            )
            group by theme_bits
        ),
        themed as (
            select asked.challenge_id, bit_or({_BIT}) as theme_bits,
                array_to_string(
                    list_transform(list_sort(list((theme.sort_order, theme.{name}))), lambda pair: pair[2]), ', '
                ) as theme_names
            from asked
            inner join marts.challenge_theme as link on asked.challenge_id = link.challenge_id
            inner join marts.dim_theme as theme on link.theme_code = theme.theme_code
            group by asked.challenge_id
        ),
        answers as (
            select need.theme_bits, sum(offers.company_count) as company_count
            from (select distinct theme_bits from themed) as need
            inner join offers on (need.theme_bits & offers.theme_bits) <> 0
            group by need.theme_bits
        ),
        wishes as materialized (
            select distinct company_id, theme_code, province_code
            from marts.interest_at($as_of)
            where interest_state in {_LIVE}
        ),
        wanted as (
            select challenge_id, count(distinct company_id) as interested_count
            from (
                select link.challenge_id, wishes.company_id
                from marts.challenge_theme as link
                semi join asked on link.challenge_id = asked.challenge_id
                inner join marts.challenge_province as place on link.challenge_id = place.challenge_id
                inner join wishes
                    on link.theme_code = wishes.theme_code and place.province_code = wishes.province_code
                union all
                select link.challenge_id, wishes.company_id
                from marts.challenge_theme as link
                semi join asked on link.challenge_id = asked.challenge_id
                inner join wishes on link.theme_code = wishes.theme_code and wishes.province_code is null
            )
            group by challenge_id
        ),
        placed as (
            select link.challenge_id,
                array_to_string(list_sort(list(coalesce(province.{name}, province.name_en))), ', ') as province_names
            from marts.challenge_province as link
            inner join marts.dim_province as province on link.province_code = province.province_code
            group by link.challenge_id
        )
        select asked.challenge_id, asked.title, asked.description, themed.theme_names, asked.problem_owner,
            coalesce(asked.problem_owner, place.{name}, place.name_en, asked.place, placed.province_names, asked.title) as owner_name,
            asked.problem_owner is not null as has_owner,
            coalesce(place.{name}, place.name_en, asked.place) as place_name, placed.province_names,
            asked.urgency, asked.stage_then as stage, asked.stage_text, asked.reached_date, asked.reached_date_precision,
            asked.days_in_stage, asked.is_at_least, asked.stage_limit_days, asked.is_stuck, asked.days_over_limit,
            asked.is_open_then as is_open, asked.is_case, asked.value, asked.currency, asked.value_dkk, asked.agreement_id,
            coalesce(doors.access_count, 0) as access_count, doors.access_names, doors.best_access_kind,
            coalesce(cast(answers.company_count as bigint), 0) as company_count,
            coalesce(wanted.interested_count, 0) as interested_count,
            asked.source_url, asked.is_illustrative, asked._file, asked._sheet, asked._row
        from asked
        left join marts.dim_place as place on asked.place_id = place.place_id
        left join placed on asked.challenge_id = placed.challenge_id
        left join themed on asked.challenge_id = themed.challenge_id
        left join answers on themed.theme_bits = answers.theme_bits
        left join wanted on asked.challenge_id = wanted.challenge_id
        left join doors on asked.challenge_id = doors.challenge_id
        order by asked.is_stuck desc, asked.days_over_limit desc nulls last, asked.is_open_then desc,
            list_position(['high', 'medium', 'low'], asked.urgency) nulls last,
            asked.reached_date desc nulls last, asked.challenge_id
        """,
        challenge_id=challenge_id,
    )


@door.cached
def board(filters: Filters) -> pd.DataFrame:
    """The stages, in order, with `lost` and, where there is any, `other` and `unknown` last.

    Columns: stage, challenge_count, stuck_count, oldest_days (in the stage), value_dkk (of those whose value is known in kroner),
    valued_count, stage_limit_days.
    """
    return ask(
        filters,
        f"""
        , {_STANDING},
        limits as (
            select replace(name, 'challenge_stage_days.', '') as stage, cast(value as bigint) as stage_limit_days
            from seeds.rules
            where starts_with(name, 'challenge_stage_days.')
        ),
        stages as (
            select unnest([{", ".join(f"'{stage}'" for stage in STAGES)}, 'lost', 'other', 'unknown']) as stage,
                generate_subscripts([{", ".join("1" for _ in range(len(STAGES) + 3))}], 1) as stage_order
        ),
        counted as (
            select standing.stage_then as stage, count(*) as challenge_count,
                count(*) filter (where standing.is_stuck) as stuck_count, max(standing.days_in_stage) as oldest_days,
                cast(sum(challenges.value_dkk) as decimal(18, 2)) as value_dkk,
                count(challenges.value_dkk) as valued_count
            from challenges
            inner join standing on challenges.challenge_id = standing.challenge_id
            where standing.is_known_then
            group by standing.stage_then
        )
        select stages.stage, coalesce(counted.challenge_count, 0) as challenge_count,
            coalesce(counted.stuck_count, 0) as stuck_count, counted.oldest_days, counted.value_dkk,
            coalesce(counted.valued_count, 0) as valued_count, limits.stage_limit_days
        from stages
        left join counted on stages.stage = counted.stage
        left join limits on stages.stage = limits.stage
        where stages.stage not in ('other', 'unknown') or counted.challenge_count > 0
        order by stages.stage_order
        """,
    )


@door.cached
def funnel(filters: Filters) -> pd.DataFrame:
    """How far the challenges have come, a row a stage of the way.

    A challenge that stands at a stage counts as having passed those before it. A lost one counts as far as an earlier load saw
    it, else as identified only; so does one whose stage on the as-of date nothing tells.

    Columns: stage, here_count (stand there), reached_count (came so far or farther), share_of_all (of the first stage),
    share_of_previous (of the stage before; missing for the first), lost_count (last seen here before they were lost).
    """
    stages = ", ".join(f"'{stage}'" for stage in STAGES)
    return ask(
        filters,
        f"""
        , {_STANDING},
        seen as (
            -- the farthest stage that an earlier load saw, up to the as-of date
            select challenge_id, max(list_position([{stages}], stage)) as farthest
            from told
            where coalesce(stage_date <= $as_of, false)
            group by challenge_id
        ),
        known as (
            select standing.challenge_id, standing.stage_then,
                coalesce(list_position([{stages}], standing.stage_then), 1) as position,
                greatest(
                    coalesce(list_position([{stages}], standing.stage_then), 1), coalesce(seen.farthest, 1)
                ) as farthest
            from challenges
            inner join standing on challenges.challenge_id = standing.challenge_id
            left join seen on challenges.challenge_id = seen.challenge_id
            where standing.is_known_then
        ),
        stages as (
            select unnest([{stages}]) as stage, generate_subscripts([{stages}], 1) as position
        ),
        counted as (
            select stages.stage, stages.position,
                count(*) filter (where known.stage_then = stages.stage) as here_count,
                count(*) filter (where known.farthest >= stages.position) as reached_count,
                count(*) filter (where known.stage_then = 'lost' and known.farthest = stages.position) as lost_count
            from stages
            left join known on true
            group by stages.stage, stages.position
        )
        select stage, here_count, reached_count,
            cast(reached_count / nullif(first(reached_count) over (order by position), 0) as decimal(9, 6)) as share_of_all,
            cast(reached_count / nullif(lag(reached_count) over (order by position), 0) as decimal(9, 6)) as share_of_previous,
            lost_count
        from counted
        order by position
        """,
    )


@door.cached
def journey(challenge_id: str, as_of: dt.date) -> pd.DataFrame:
    """The stages that the loads have told of one challenge, oldest first: stage, stage_date, stage_date_precision, is_present."""
    return door.query(
        f"""
        with {_TOLD},
        steps as (
            select stage, stage_date, stage_date_precision, false as is_present, load_id
            from told
            where challenge_id = $challenge_id
            union all
            select coalesce(stage, 'identified'), stage_date, stage_date_precision, true, 9223372036854775807
            from marts.fct_challenge
            where challenge_id = $challenge_id
        )
        select stage, min(stage_date) as stage_date, arg_min(stage_date_precision, stage_date) as stage_date_precision,
            bool_or(is_present) as is_present
        from steps
        where coalesce(stage_date <= $as_of, true)
        group by stage
        order by stage_date nulls first, min(load_id)
        """,
        {"challenge_id": challenge_id, "as_of": as_of},
    )


@door.cached
def owners(filters: Filters) -> pd.DataFrame:
    """The problem owners in scope, a row an owner: those with stuck and open challenges first.

    A challenge without an owner stands under its place, with has_owner false.

    Columns: owner_name, has_owner, challenge_count, open_count, stuck_count, stage_words (codes with counts, «dialogue:2;offer:1»),
    theme_names, province_names, latest_date, value_dkk, valued_count, urgency (the highest), is_illustrative.
    """
    name = name_column()
    return ask(
        filters,
        f"""
        , {_STANDING},
        asked as (
            select challenges.* exclude (is_open_then), standing.stage_then, standing.is_open_then, standing.is_stuck, standing.reached_date,
                coalesce(challenges.problem_owner, place.{name}, place.name_en, challenges.place, challenges.title) as owner_name
            from challenges
            inner join standing on challenges.challenge_id = standing.challenge_id
            left join marts.dim_place as place on challenges.place_id = place.place_id
            where standing.is_known_then
        ),
        staged as (
            select owner_name, has_owner, string_agg(stage || ':' || challenge_count, ';' order by stage_order) as stage_words
            from (
                select owner_name, problem_owner is not null as has_owner, stage_then as stage, count(*) as challenge_count,
                    coalesce(list_position([{", ".join(f"'{stage}'" for stage in STAGES)}, 'lost'], stage_then), 9) as stage_order
                from asked
                group by owner_name, problem_owner is not null, stage_then
            )
            group by owner_name, has_owner
        ),
        themed as (
            select asked.owner_name, asked.problem_owner is not null as has_owner,
                array_to_string(list_sort(list_distinct(list(theme.{name}))), ', ') as theme_names
            from asked
            inner join marts.challenge_theme as link on asked.challenge_id = link.challenge_id
            inner join marts.dim_theme as theme on link.theme_code = theme.theme_code
            group by asked.owner_name, asked.problem_owner is not null
        ),
        placed as (
            select asked.owner_name, asked.problem_owner is not null as has_owner,
                array_to_string(list_sort(list_distinct(list(coalesce(province.{name}, province.name_en)))), ', ')
                    as province_names
            from asked
            inner join marts.challenge_province as link on asked.challenge_id = link.challenge_id
            inner join marts.dim_province as province on link.province_code = province.province_code
            group by asked.owner_name, asked.problem_owner is not null
        ),
        grouped as (
            select owner_name, problem_owner is not null as has_owner, count(*) as challenge_count,
                count(*) filter (where is_open_then) as open_count, count(*) filter (where is_stuck) as stuck_count,
                max(reached_date) as latest_date,
                cast(sum(value_dkk) filter (where is_open_then) as decimal(18, 2)) as value_dkk,
                count(value_dkk) filter (where is_open_then) as valued_count,
                arg_min(urgency, list_position(['high', 'medium', 'low'], urgency)) as urgency,
                bool_or(is_illustrative) as is_illustrative
            from asked
            group by owner_name, problem_owner is not null
        )
        select grouped.owner_name, grouped.has_owner, grouped.challenge_count, grouped.open_count, grouped.stuck_count,
            staged.stage_words, themed.theme_names, placed.province_names, grouped.latest_date, grouped.value_dkk,
            grouped.valued_count, grouped.urgency, grouped.is_illustrative
        from grouped
        left join staged on grouped.owner_name = staged.owner_name and grouped.has_owner = staged.has_owner
        left join themed on grouped.owner_name = themed.owner_name and grouped.has_owner = themed.has_owner
        left join placed on grouped.owner_name = placed.owner_name and grouped.has_owner = placed.has_owner
        order by grouped.has_owner desc, grouped.stuck_count desc, grouped.open_count desc, grouped.challenge_count desc,
            grouped.owner_name
        """,
    )


@door.cached
def access(challenge_id: str, as_of: dt.date) -> pd.DataFrame:
    """The agreements in force that open a door to one challenge, the best first.

    Columns: agreement_id, agreement_name, danish_party, chinese_party, access_kind (stated, party, theme), lifecycle, presence,
    vitality, last_contact_date, days_since_contact, danish_owner, theme_names, province_names, is_illustrative, _file, _sheet, _row.
    """
    name = name_column()
    return door.query(
        f"""
        select agreement.agreement_id, agreement.agreement_name, agreement.danish_party, agreement.chinese_party,
            door.access_kind, door.lifecycle, door.presence, door.vitality, door.last_contact_date, door.days_since_contact,
            agreement.danish_owner,
            (select string_agg(theme.{name}, ', ' order by theme.sort_order)
                from marts.agreement_theme as link inner join marts.dim_theme as theme using (theme_code)
                where link.agreement_id = agreement.agreement_id) as theme_names,
            (select string_agg(coalesce(province.{name}, province.name_en), ', ' order by province.{name})
                from marts.agreement_province as link inner join marts.dim_province as province using (province_code)
                where link.agreement_id = agreement.agreement_id) as province_names,
            agreement.is_illustrative, agreement._file, agreement._sheet, agreement._row
        from marts.challenge_access_at($as_of) as door
        inner join marts.fct_agreement as agreement on door.agreement_id = agreement.agreement_id
        where door.challenge_id = $challenge_id
        order by door.access_rank, door.presence desc, door.vitality desc, agreement.agreement_id
        """,
        {"challenge_id": challenge_id, "as_of": as_of},
    )


@door.cached
def companies_for(challenge_id: str, as_of: dt.date) -> pd.DataFrame:
    """The companies with a technology on one of the challenge's themes: those with a live interest there first.

    Columns: company_id, company_name, technology_names (that serve it), interest_state (in a theme of it, there or in all of China;
    missing: none), interest_weight, is_near (active in the province or has worked there), is_member, is_illustrative, _file, _sheet,
    _row.
    """
    return door.query(
        f"""
        with needed as (
            select theme_code from marts.challenge_theme where challenge_id = $challenge_id
        ),
        places as (
            select province_code from marts.challenge_province where challenge_id = $challenge_id
        ),
        able as (
            select technology.company_id,
                array_to_string(
                    list_sort(list_distinct(list({technology_words()}))), ', '
                ) as technology_names
            from marts.company_technology as technology
            left join marts.dim_technology as tech on technology.technology_code = tech.technology_code
            left join marts.dim_theme as named on technology.named_theme_code = named.theme_code
            left join marts.technology_theme as link on technology.technology_code = link.technology_code
            where coalesce(link.theme_code, technology.named_theme_code) in (select theme_code from needed)
            group by technology.company_id
        ),
        wishes as (
            select company_id, max(interest_weight) as interest_weight,
                arg_min(
                    interest_state, list_position(['fresh', 'fading', 'undated', 'gone', 'refused'], interest_state)
                ) as interest_state
            from marts.interest_at($as_of)
            where theme_code in (select theme_code from needed)
                and (province_code is null or province_code in (select province_code from places))
            group by company_id
        ),
        near as (
            select company_id from marts.company_province where province_code in (select province_code from places)
            union
            select link.company_id
            from marts.activity_company as link
            inner join marts.activity_at($as_of) as activity on link.activity_id = activity.activity_id
            inner join marts.activity_province as place on link.activity_id = place.activity_id
            where activity.is_contact_then
                and place.province_code in (select province_code from places)
        )
        select company.company_id, company.name as company_name, able.technology_names, wishes.interest_state,
            wishes.interest_weight, near.company_id is not null as is_near, company.is_member, company.is_illustrative,
            company._file, company._sheet, company._row
        from able
        inner join marts.dim_company as company on able.company_id = company.company_id
        left join wishes on able.company_id = wishes.company_id
        left join near on able.company_id = near.company_id
        order by list_position(['fresh', 'fading', 'undated'], wishes.interest_state) nulls last,
            wishes.interest_weight desc nulls last, is_near desc, company.is_member desc nulls last, lower(company.name)
        """,
        {"challenge_id": challenge_id, "as_of": as_of},
    )
