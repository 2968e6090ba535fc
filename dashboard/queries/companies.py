"""Companies: the register with what each offers, wants and took part in; one company in full; doubles; gaps.

The shared filters mean here: a province that a company is active in, wants or has worked in (`UNPLACED`: none at all); a theme
that one of its technologies serves or that it has shown interest in; a Danish party in whose municipality or region it is at
home, or in whose activities it took part. Period and agreement status choose no companies, only the challenges counted.

Contact persons are handed out only when asked for (`with_contacts`), and only those of marts.company_contact: of companies that
an export says are not protected against advertising.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

import pandas as pd

from dashboard.filters_model import UNPLACED, Filters
from dashboard.queries import door, search
from dashboard.queries.scope import ask, name_column, technology_words


@dataclass(frozen=True, slots=True)
class Choice:
    """What the companies page lets one choose beside the shared filters; None means everything.

    Attributes:
        words: words to look for in name, CVR number, town and technologies; all must be there.
        technology: as `technology_choices` names it.
        municipality: its four-figure code.
        interest: live (fresh, fading or undated), faded (gone or refused), none.
        member: yes, no or unknown.
        cvr: has or lacks.
        activity: yes (took part in something) or no.
        gap: whether only companies without an open challenge are wanted.
        order: name, interest, activity or challenges.
    """

    words: str = ""
    technology: str | None = None
    municipality: str | None = None
    interest: str | None = None
    member: str | None = None
    cvr: str | None = None
    activity: str | None = None
    gap: bool = False
    order: str = "name"


EVERYTHING = Choice()
ORDERS = ("name", "interest", "activity", "challenges")
_ORDER_SQL = {
    "name": "",
    "interest": "interest_weight desc nulls last, live_interest_count desc,",
    "activity": "activity_count desc, last_activity_date desc nulls last,",
    "challenges": "challenge_count desc,",
}

# What a technology is called in the list: its name, else the theme that its word names, else the word.
_KEY = "coalesce(technology.technology_code, 'theme-' || technology.named_theme_code, 'word-' || technology.technology)"

_LIVE = ("fresh", "fading", "undated")

# Themes as bits of a number: so a company's themes are held against a challenge's by one operation.
_BIT = "(cast(1 as bigint) << cast(theme.sort_order as integer))"


def _chosen(filters: Filters, choice: Choice, *, is_one: bool) -> str:
    """The conditions on `companies` (marts.dim_company with its place) that filters and choice make."""
    if is_one:
        return "company.company_id = $company_id"
    conditions = ["true"]
    if filters.provinces:
        parts = []
        if any(province != UNPLACED for province in filters.provinces):
            parts.append(
                "company.company_id in (select company_id from reach where province_code = any($provinces))"
            )
        if UNPLACED in filters.provinces:
            parts.append(
                "company.company_id not in (select company_id from reach where province_code is not null)"
            )
        conditions.append(f"({' or '.join(parts)})")
    if filters.themes:
        conditions.append(
            "(company.company_id in (select company_id from marts.company_theme where theme_code = any($themes))"
            " or company.company_id in (select company_id from interests"
            " where theme_code = any($themes) and interest_state <> 'refused'))"
        )
    if filters.parties:
        conditions.append(
            "(place.municipality_code in (select municipality_code from homes)"
            " or place.region_code in (select region_code from homes where municipality_code is null)"
            " or company.company_id in (select link.company_id from marts.activity_company as link"
            " inner join marts.activity_party as party on link.activity_id = party.activity_id"
            " where party.danish_party = any($parties)))"
        )
    if choice.technology:
        conditions.append(
            "company.company_id in (select company_id from marts.company_technology as technology"
            f" where {_KEY} = $technology)"
        )
    if choice.municipality:
        conditions.append("place.municipality_code = $municipality")
    if choice.member:
        conditions.append(
            {
                "yes": "company.is_member",
                "no": "not company.is_member",
                "unknown": "company.is_member is null",
            }[choice.member]
        )
    if choice.cvr:
        conditions.append({"has": "company.cvr is not null", "lacks": "company.cvr is null"}[choice.cvr])
    return " and ".join(conditions)


def _after(choice: Choice) -> str:
    """The conditions on what has been counted."""
    conditions = ["true"]
    if choice.interest:
        conditions.append(
            {
                "live": "live_interest_count > 0",
                "faded": "live_interest_count = 0 and stated_count > 0",
                "none": "stated_count = 0",
            }[choice.interest]
        )
    if choice.activity:
        conditions.append({"yes": "activity_count > 0", "no": "activity_count = 0"}[choice.activity])
    if choice.gap:
        conditions.append("challenge_count = 0")
    if choice.words.strip():
        # every word stands in it, or the search, which forgives slips, finds it by its name
        conditions.append(
            "(list_bool_and(list_transform($sought, lambda word: contains(searched, word)))"
            " or list_contains($found, company_id))"
        )
    return " and ".join(conditions)


# The plain letters of `queries.search.fold`: å, aa and a are one, so are ø, oe and o, and æ, ae and a.
_FOLD = "replace(replace(replace(strip_accents(replace(replace(lower({0}), 'æ', 'ae'), 'ø', 'o')), 'ae', 'a'), 'oe', 'o'), 'aa', 'a')"


def folded(words: str) -> list[str]:
    """The words of a search as the query compares them: lower case, in plain letters."""
    found = door.query(f"select {_FOLD.format('$words')} as words", {"words": words})
    return str(found["words"].iloc[0]).split()


@door.cached
def register(filters: Filters, choice: Choice, *, with_contacts: bool = False) -> pd.DataFrame:
    """One row a company in scope.

    Columns: company_id, company_name, cvr, danish_place, municipality_name, employees, technology_names, theme_names (that they
    serve), province_names (active or worked in), wanted_names (provinces wanted), stated_count, live_interest_count,
    interest_weight (of the freshest), interest_state, last_stated_date, last_stated_date_precision, activity_count,
    last_activity_date, challenge_count (open challenges in scope on its themes), is_member, is_export_ready, is_ad_protected,
    contact_state (free, protected, unknown), website, fact_source, row_count, is_illustrative, _file, _sheet, _row; with contacts: contact_name, contact_email, missing
    unless the export says that the company is not protected (marts.company_contact).
    """
    return _register(filters, choice, with_contacts=with_contacts, company_id=None)


@door.cached
def one(company_id: str, as_of: dt.date, *, with_contacts: bool = False) -> pd.DataFrame:
    """The one company with all columns of `register`; no row if there is none.

    Contacts of companies that are protected, or of which nobody says that they are not, are handed out to nobody.
    """
    nothing = Filters(as_of=as_of)
    return _register(nothing, EVERYTHING, with_contacts=with_contacts, company_id=company_id)


def _register(
    filters: Filters, choice: Choice, *, with_contacts: bool, company_id: str | None
) -> pd.DataFrame:
    name = name_column()
    is_one = company_id is not None
    contacts = "contact.contact_name, contact.contact_email," if with_contacts else ""
    label = technology_words()
    return ask(
        filters,
        f"""
        , interests as materialized (
            select * from marts.interest_at($as_of) {"where company_id = $company_id" if is_one else ""}
        ),
        reach as materialized (
            -- as company_province_at says it, without its dates and origins, which cost more than all else here
            select company_id, province_code, if(bool_or(is_active), 'active', 'interested') as engagement
            from (
                select company_id, province_code, level = 'active' as is_active
                from interests
                where interest_state <> 'refused'
                union all
                select company_id, province_code, true from marts.company_province
                union all
                select link.company_id, place.province_code, true
                from marts.activity_company as link
                inner join marts.activity_at($as_of) as activity on link.activity_id = activity.activity_id
                inner join marts.activity_province as place on link.activity_id = place.activity_id
                where activity.is_contact_then
            )
            {"where company_id = $company_id" if is_one else ""}
            group by company_id, province_code
        ),
        homes as (
            -- a municipality's companies are those at home in it, a region's those in all of it
            select distinct if(agreement.danish_party_type = 'region', null, place.municipality_code) as municipality_code,
                coalesce(place.region_code, agreement.danish_place_id) as region_code
            from marts.fct_agreement as agreement
            inner join marts.agreement_party as party on agreement.agreement_id = party.agreement_id
            left join marts.dim_place as place on agreement.danish_place_id = place.place_id
            where party.danish_party = any($parties) and agreement.danish_party_type in ('municipality', 'region')
        ),
        companies as (
            select company.*, place.municipality_code, place.municipality_name
            from marts.dim_company as company
            left join marts.dim_place as place on company.danish_place_id = place.place_id
            where {_chosen(filters, choice, is_one=is_one)}
        ),
        offered as (
            select technology.company_id,
                array_to_string(list_sort(list_distinct(list({label}))), ', ') as technology_names
            from marts.company_technology as technology
            semi join companies on technology.company_id = companies.company_id
            left join marts.dim_technology as tech on technology.technology_code = tech.technology_code
            left join marts.dim_theme as named on technology.named_theme_code = named.theme_code
            group by technology.company_id
        ),
        served as (
            select link.company_id,
                array_to_string(
                    list_transform(list_sort(list((theme.sort_order, theme.{name}))), lambda pair: pair[2]), ', '
                ) as theme_names,
                bit_or({_BIT}) as theme_bits
            from marts.company_theme as link
            semi join companies on link.company_id = companies.company_id
            inner join marts.dim_theme as theme on link.theme_code = theme.theme_code
            group by link.company_id
        ),
        wanted as (
            select company_id,
                count(*) as stated_count,
                count(*) filter (where interest_state in {_LIVE}) as live_interest_count,
                max(interest_weight) as interest_weight,
                arg_min(
                    interest_state, list_position(['fresh', 'fading', 'undated', 'gone', 'refused'], interest_state)
                ) as interest_state,
                max(stated_date) as last_stated_date,
                arg_max(stated_date_precision, stated_date) as last_stated_date_precision
            from interests
            group by company_id
        ),
        placed as (
            -- sorted lists: an ordered string_agg takes five times as long
            select reach.company_id,
                array_to_string(list_sort(list(coalesce(province.{name}, province.name_en))
                    filter (where reach.engagement = 'active')), ', ') as province_names,
                array_to_string(list_sort(list(coalesce(province.{name}, province.name_en))
                    filter (where reach.engagement = 'interested')), ', ') as wanted_names
            from reach
            semi join companies on reach.company_id = companies.company_id
            inner join marts.dim_province as province on reach.province_code = province.province_code
            group by reach.company_id
        ),
        worked as (
            select link.company_id, count(distinct activity.activity_id) as activity_count,
                max(activity.contact_date) as last_activity_date
            from marts.activity_company as link
            semi join companies on link.company_id = companies.company_id
            inner join marts.activity_at($as_of) as activity on link.activity_id = activity.activity_id
            where activity.is_contact_then
            group by link.company_id
        ),
        needs as (
            -- how many open challenges there are of each set of themes
            select theme_bits, count(*) as challenge_count
            from (
                select challenges.challenge_id, bit_or({_BIT}) as theme_bits
                from challenges
                inner join marts.challenge_at($as_of) as measure on challenges.challenge_id = measure.challenge_id
                inner join marts.challenge_theme as link on challenges.challenge_id = link.challenge_id
                inner join marts.dim_theme as theme on link.theme_code = theme.theme_code
                where measure.is_open_then
                group by challenges.challenge_id
            )
            group by theme_bits
        ),
        answers as (
            select offer.theme_bits, sum(needs.challenge_count) as challenge_count
            from (select distinct theme_bits from served) as offer
            inner join needs on (offer.theme_bits & needs.theme_bits) <> 0
            group by offer.theme_bits
        ),
        counted as (
            select company.company_id, company.name as company_name, company.cvr, company.danish_place,
                company.municipality_name, company.employees, offered.technology_names, served.theme_names,
                placed.province_names, placed.wanted_names,
                coalesce(wanted.stated_count, 0) as stated_count,
                coalesce(wanted.live_interest_count, 0) as live_interest_count,
                wanted.interest_weight, wanted.interest_state, wanted.last_stated_date, wanted.last_stated_date_precision,
                coalesce(worked.activity_count, 0) as activity_count, worked.last_activity_date,
                coalesce(cast(answers.challenge_count as bigint), 0) as challenge_count,
                company.is_member, company.is_export_ready, company.is_ad_protected, company.contact_state, {contacts}
                company.website, company.fact_source, company.row_count, company.is_illustrative,
                company._file, company._sheet, company._row,
                {_FOLD.format("concat_ws(' ', company.name, company.cvr, company.danish_place, company.municipality_name, offered.technology_names)")}
                    as searched
            from companies as company
            left join marts.company_contact as contact on company.company_id = contact.company_id
            left join offered on company.company_id = offered.company_id
            left join served on company.company_id = served.company_id
            left join answers on served.theme_bits = answers.theme_bits
            left join wanted on company.company_id = wanted.company_id
            left join placed on company.company_id = placed.company_id
            left join worked on company.company_id = worked.company_id
        )
        select * exclude (searched)
        from counted
        where {_after(choice)}
        order by {_ORDER_SQL[choice.order]} lower(company_name), company_id
        """,
        company_id=company_id,
        technology=choice.technology,
        municipality=choice.municipality,
        sought=folded(choice.words) if choice.words.strip() else [],
        found=sorted(search.ids(choice.words, "company")) if choice.words.strip() else [],
    )


@door.cached
def technology_choices() -> pd.DataFrame:
    """The technologies that companies offer, most companies first: technology, name, company_count."""
    return door.query(
        f"""
        select {_KEY} as technology, min({technology_words()}) as name,
            count(distinct technology.company_id) as company_count
        from marts.company_technology as technology
        left join marts.dim_technology as tech on technology.technology_code = tech.technology_code
        left join marts.dim_theme as named on technology.named_theme_code = named.theme_code
        group by 1
        order by name
        """
    )


@door.cached
def municipality_choices() -> pd.DataFrame:
    """The municipalities that companies are at home in, by name: municipality_code, municipality_name, company_count."""
    return door.query(
        """
        select place.municipality_code, min(place.municipality_name) as municipality_name, count(*) as company_count
        from marts.dim_company as company
        inner join marts.dim_place as place on company.danish_place_id = place.place_id
        where place.municipality_code is not null
        group by place.municipality_code
        order by municipality_name
        """
    )


@door.cached
def names() -> pd.DataFrame:
    """All companies by name, for choosing one: company_id, company_name, cvr."""
    name_column()
    return door.query(
        "select company_id, name as company_name, cvr from marts.dim_company order by lower(name), company_id"
    )


@door.cached
def technologies(company_id: str) -> pd.DataFrame:
    """What one company offers: technology (as the export words it), technology_name, theme_names (that it serves), is_known."""
    name = name_column()
    return door.query(
        f"""
        select technology.technology, {technology_words()} as technology_name,
            coalesce(
                string_agg(theme.{name}, ', ' order by theme.sort_order), min(named.{name})
            ) as theme_names,
            bool_or(technology.technology_code is not null or technology.named_theme_code is not null) as is_known
        from marts.company_technology as technology
        left join marts.dim_technology as tech on technology.technology_code = tech.technology_code
        left join marts.dim_theme as named on technology.named_theme_code = named.theme_code
        left join marts.technology_theme as link on technology.technology_code = link.technology_code
        left join marts.dim_theme as theme on link.theme_code = theme.theme_code
        where technology.company_id = $company_id
        group by technology.technology, technology_name
        order by technology_name
        """,
        {"company_id": company_id},
    )


@door.cached
def interests(company_id: str, as_of: dt.date, *, with_refusals: bool = True) -> pd.DataFrame:
    """What one company has said it wants, freshest first.

    Columns: theme_name, province_name (missing: all of China), level, stated_date, stated_date_precision, interest_age_days,
    interest_weight, interest_state, fact_source, is_illustrative, _file, _sheet, _row.
    """
    name = name_column()
    return door.query(
        f"""
        select theme.{name} as theme_name, coalesce(province.{name}, province.name_en) as province_name, said.level,
            said.stated_date, said.stated_date_precision, said.interest_age_days, said.interest_weight, said.interest_state,
            said.fact_source, said.is_illustrative, said._file, said._sheet, said._row
        from marts.interest_at($as_of) as said
        left join marts.dim_theme as theme on said.theme_code = theme.theme_code
        left join marts.dim_province as province on said.province_code = province.province_code
        where said.company_id = $company_id and ($with_refusals or said.interest_state <> 'refused')
        order by said.interest_weight desc nulls last, said.stated_date desc nulls last, theme.sort_order, province_name
        """,
        {"company_id": company_id, "as_of": as_of, "with_refusals": with_refusals},
    )


@door.cached
def took_part(company_id: str, as_of: dt.date) -> pd.DataFrame:
    """The activities with one company held by the as-of date, and those planned from it on; newest first.

    Columns: title, activity_type, status, start_date, start_date_precision, place, province_names, danish_parties (list),
    agreement_names, outcome, source_url, is_illustrative, _file, _sheet, _row.
    """
    name = name_column()
    return door.query(
        f"""
        select activity.title, activity.activity_type, at_day.status_then as status, activity.start_date, activity.start_date_precision,
            coalesce(place.{name}, place.name_en, activity.place) as place,
            (select string_agg(coalesce(province.{name}, province.name_en), ', ' order by province.{name})
                from marts.activity_province as link inner join marts.dim_province as province using (province_code)
                where link.activity_id = activity.activity_id) as province_names,
            coalesce((select list(danish_party order by danish_party) from marts.activity_party as party
                where party.activity_id = activity.activity_id), []) as danish_parties,
            (select string_agg(agreement.agreement_name, '; ' order by agreement.agreement_name)
                from marts.activity_agreement as link
                inner join marts.fct_agreement as agreement on link.agreement_id = agreement.agreement_id
                where link.activity_id = activity.activity_id) as agreement_names,
            activity.outcome, activity.source_url, activity.is_illustrative,
            activity._file, activity._sheet, activity._row
        from marts.activity_company as company
        inner join marts.fct_activity as activity on company.activity_id = activity.activity_id
        inner join marts.activity_at($as_of) as at_day on company.activity_id = at_day.activity_id
        left join marts.dim_place as place on activity.place_id = place.place_id
        where company.company_id = $company_id
            -- held by the day, on an unknown day, or ahead
            and (at_day.is_contact_then or at_day.is_ahead_then or at_day.status_then = 'held')
        order by activity.start_date desc nulls last, activity.activity_id
        """,
        {"company_id": company_id, "as_of": as_of},
    )


@door.cached
def could_serve(company_id: str, as_of: dt.date) -> pd.DataFrame:
    """The open challenges on the themes that one company's technologies serve; where it is engaged and most urgent first.

    Columns: challenge_id, title, theme_names (shared), technology_names (that serve them), problem_owner, place_name,
    province_names, stage, urgency, is_near (in a province that it is active in, wants or has worked in), agreement_count (in force
    that open a door), is_illustrative, _file, _sheet, _row.
    """
    name = name_column()
    return door.query(
        f"""
        with mine as (
            select theme_code from marts.company_theme where company_id = $company_id
        ),
        offered as (
            select coalesce(link.theme_code, technology.named_theme_code) as theme_code,
                {technology_words()} as technology_name
            from marts.company_technology as technology
            left join marts.dim_technology as tech on technology.technology_code = tech.technology_code
            left join marts.dim_theme as named on technology.named_theme_code = named.theme_code
            left join marts.technology_theme as link on technology.technology_code = link.technology_code
            where technology.company_id = $company_id
        ),
        shared as (
            select link.challenge_id, string_agg(distinct theme.{name}, ', ' order by theme.{name}) as theme_names,
                string_agg(distinct offered.technology_name, ', ' order by offered.technology_name) as technology_names
            from marts.challenge_theme as link
            inner join mine on link.theme_code = mine.theme_code
            inner join marts.dim_theme as theme on link.theme_code = theme.theme_code
            left join offered on link.theme_code = offered.theme_code
            group by link.challenge_id
        ),
        near as (
            select distinct place.challenge_id
            from marts.challenge_province as place
            inner join marts.company_province_at($as_of) as reach on place.province_code = reach.province_code
            where reach.company_id = $company_id
        ),
        doors as (
            select challenge_id, count(*) as agreement_count from marts.challenge_access_at($as_of) group by challenge_id
        )
        select challenge.challenge_id, challenge.title, shared.theme_names, shared.technology_names,
            challenge.problem_owner, coalesce(place.{name}, place.name_en, challenge.place) as place_name,
            (select string_agg(coalesce(province.{name}, province.name_en), ', ' order by province.{name})
                from marts.challenge_province as link inner join marts.dim_province as province using (province_code)
                where link.challenge_id = challenge.challenge_id) as province_names,
            measure.stage_then as stage, challenge.urgency, near.challenge_id is not null as is_near,
            coalesce(doors.agreement_count, 0) as agreement_count, challenge.is_illustrative,
            challenge._file, challenge._sheet, challenge._row
        from shared
        inner join marts.fct_challenge as challenge on shared.challenge_id = challenge.challenge_id
        inner join marts.challenge_at($as_of) as measure on shared.challenge_id = measure.challenge_id
        left join marts.dim_place as place on challenge.place_id = place.place_id
        left join near on shared.challenge_id = near.challenge_id
        left join doors on shared.challenge_id = doors.challenge_id
        where measure.is_open_then
        order by is_near desc, list_position(['high', 'medium', 'low'], challenge.urgency) nulls last,
            agreement_count desc, challenge.stage_date desc nulls last, challenge.challenge_id
        """,
        {"company_id": company_id, "as_of": as_of},
    )


@door.cached
def rows_behind(company_id: str) -> pd.DataFrame:
    """The rows of the company lists that one company is made of, the one that counts first.

    Columns: name, cvr, danish_place, technologies, is_member, is_said_same (a person has said so), _file, _sheet, _row.
    """
    return door.query(
        """
        select name, cvr, danish_place, technologies, is_member, is_said_same, _file, _sheet, _row
        from marts.company_row
        where company_id = $company_id
        order by row_rank
        """,
        {"company_id": company_id},
    )


@door.cached
def duplicates() -> pd.DataFrame:
    """Companies that may be the same and nobody has answered for, the surest first.

    Columns: company_id, company_name, cvr, other_id, other_name, other_cvr, is_other_registered, mention_count, reason
    (same_name, close_name, part_of_name).
    """
    return door.query(
        """
        select company_id, company_name, cvr, other_id, other_name, other_cvr, is_other_registered, mention_count, reason
        from marts.company_duplicate
        order by list_position(['same_name', 'close_name', 'part_of_name'], reason), company_name, other_name, other_id
        """
    )


@door.cached
def merged() -> pd.DataFrame:
    """What has been merged: by a person's word, or because rows without a CVR number have the very same name.

    Columns: company_id, company_name, other_name, is_said (by a person), is_in_use (False: the entry matches no company),
    reason, who, said_date, _file, _sheet, _row (of the row merged into the other; missing for a bare name).
    """
    return door.query(
        """
        select same.company_id, coalesce(company.name, same.company) as company_name, same.alias as other_name, true as is_said,
            same.is_in_use, same.reason, same.who, same.said_date, row._file, row._sheet, row._row
        from marts.company_same as same
        left join marts.dim_company as company on same.company_id = company.company_id
        left join marts.company_row as row on same.alias_id = row.own_id and same.is_in_use
        union all
        select row.company_id, company.name, row.name, false, true, null, null, null, row._file, row._sheet, row._row
        from marts.company_row as row
        inner join marts.dim_company as company on row.company_id = company.company_id
        where row.row_rank > 1 and not row.is_said_same
        order by company_name, is_said desc, other_name
        """
    )


@door.cached
def unanswered_challenges(filters: Filters) -> pd.DataFrame:
    """The open challenges in scope on whose themes no company has a technology, most urgent first.

    Columns: challenge_id, title, theme_names, place_name, province_names, problem_owner, stage, urgency, is_illustrative, _file,
    _sheet, _row.
    """
    name = name_column()
    return ask(
        filters,
        f"""
        , answered as (
            select distinct link.challenge_id
            from marts.challenge_theme as link
            where link.theme_code in (select theme_code from marts.company_theme)
        )
        select challenges.challenge_id, challenges.title,
            (select string_agg(theme.{name}, ', ' order by theme.sort_order)
                from marts.challenge_theme as link inner join marts.dim_theme as theme using (theme_code)
                where link.challenge_id = challenges.challenge_id) as theme_names,
            coalesce(place.{name}, place.name_en, challenges.place) as place_name,
            (select string_agg(coalesce(province.{name}, province.name_en), ', ' order by province.{name})
                from marts.challenge_province as link inner join marts.dim_province as province using (province_code)
                where link.challenge_id = challenges.challenge_id) as province_names,
            challenges.problem_owner, measure.stage_then as stage, challenges.urgency, challenges.is_illustrative,
            challenges._file, challenges._sheet, challenges._row
        from challenges
        inner join marts.challenge_at($as_of) as measure on challenges.challenge_id = measure.challenge_id
        left join marts.dim_place as place on challenges.place_id = place.place_id
        anti join answered on challenges.challenge_id = answered.challenge_id
        where measure.is_open_then
        order by list_position(['high', 'medium', 'low'], challenges.urgency) nulls last, challenges.challenge_id
        """,
    )


@door.cached
def answers_built() -> pd.DataFrame:
    """The answers about companies that this warehouse was built with: alias_id, company_id, is_same."""
    return door.query("select alias_id, company_id, is_same from staging.company_aliases")


@door.cached
def theme_balance(filters: Filters, choice: Choice, *, with_contacts: bool = False) -> pd.DataFrame:
    """What the companies of the register offer against what is asked for, a row a theme; most open challenges first.

    The companies are those of `register` with the same arguments, which a page has asked for already.

    Columns: theme_code, theme_name, company_count (with a technology that serves it), interested_count (with a live interest in
    it, in the provinces of the filters or in all of China), challenge_count (open, in scope), technology_names.
    """
    name = name_column()
    shown = register(filters, choice, with_contacts=with_contacts)["company_id"].tolist()
    return ask(
        filters,
        f"""
        , shown as materialized (
            select unnest($shown) as company_id
        ),
        offered as (
            select link.theme_code, count(*) as company_count
            from marts.company_theme as link
            semi join shown on link.company_id = shown.company_id
            group by link.theme_code
        ),
        interested as (
            select said.theme_code, count(distinct said.company_id) as interested_count
            from marts.interest_at($as_of) as said
            semi join shown on said.company_id = shown.company_id
            where interest_state in {_LIVE}
                and (len($provinces) = 0 or province_code is null or province_code = any($provinces))
            group by said.theme_code
        ),
        needed as (
            select link.theme_code, count(*) as challenge_count
            from challenges
            inner join marts.challenge_at($as_of) as measure on challenges.challenge_id = measure.challenge_id
            inner join marts.challenge_theme as link on challenges.challenge_id = link.challenge_id
            where measure.is_open_then
            group by link.theme_code
        ),
        served as (
            select used.theme_code, string_agg(tech.{name}, ', ' order by tech.{name}) as technology_names
            from (
                select distinct link.theme_code, link.technology_code
                from marts.company_technology as technology
                semi join shown on technology.company_id = shown.company_id
                inner join marts.technology_theme as link on technology.technology_code = link.technology_code
            ) as used
            inner join marts.dim_technology as tech on used.technology_code = tech.technology_code
            group by used.theme_code
        )
        select theme.theme_code, theme.{name} as theme_name, coalesce(offered.company_count, 0) as company_count,
            coalesce(interested.interested_count, 0) as interested_count,
            coalesce(needed.challenge_count, 0) as challenge_count, served.technology_names
        from marts.dim_theme as theme
        left join offered on theme.theme_code = offered.theme_code
        left join interested on theme.theme_code = interested.theme_code
        left join needed on theme.theme_code = needed.theme_code
        left join served on theme.theme_code = served.theme_code
        where (offered.company_count > 0 or interested.interested_count > 0 or needed.challenge_count > 0)
            and (len($themes) = 0 or theme.theme_code = any($themes))
        order by challenge_count desc, company_count desc, theme.sort_order
        """,
        shown=shown,
    )


@door.cached
def half_life() -> pd.DataFrame:
    """How interest fades, one row: half_life_days, gone_days."""
    return door.query(
        """
        select cast(max(value) filter (where name = 'opportunity.interest_half_life_days') as bigint) as half_life_days,
            cast(max(value) filter (where name = 'opportunity.interest_gone_days') as bigint) as gone_days
        from seeds.rules
        """
    )


@door.cached
def municipality_of(place_id: str) -> pd.DataFrame:
    """The municipality of a Danish place: municipality_code; no row where it has none."""
    return door.query(
        "select municipality_code from marts.dim_place where place_id = $place_id and municipality_code is not null",
        {"place_id": place_id},
    )
