"""Questions of the registers of agreements, challenges and companies besides their measures (dashboard/model/subjects): changes by loads, ends ahead, rows to choose from, contacts.

Contact persons are handed out only when asked for, and only those of company_contact: of companies that an export says are not protected against advertising.
"""

import datetime as dt
import math
from functools import partial

import pandas as pd

from dashboard.filters_model import Filters
from dashboard.queries import parties
from dashboard.scope.asking import ask, every, query
from dashboard.scope.reader import cached
from locales import text

# The way of a challenge, stage by stage; one that is lost has left it.
STAGES = ("identified", "dialogue", "matched", "demonstration", "offer", "contract")


@cached
def agreement_changes(agreement_id: str) -> pd.DataFrame:
    """The changes that loads made to one agreement, its milestones and its activities; newest load first.

    A row that a load brought in is one line without column and values; a change is one line a value.
    """
    return query(
        """
        with mine as (
            select 'agreements' as source, _key as key, agreement_name as subject
            from fct_agreement
            where agreement_id = $agreement_id
            union all
            select 'milestones', _key, title
            from fct_milestone
            where agreement_id = $agreement_id
            union all
            select 'activities', a._key, a.title
            from fct_activity as a
            inner join activity_agreement as link on a.activity_id = link.activity_id
            where link.agreement_id = $agreement_id
        ),
        seen as (
            select h.load_id, mine.source, mine.subject, h.key, h.change,
                if(h.change = 'added', null, h."column") as "column",
                if(h.change = 'added', null, h.old_value) as old_value,
                if(h.change = 'added', null, h.new_value) as new_value
            from history.changes as h
            inner join mine on h.source = mine.source and h.key = mine.key
        )
        select distinct seen.load_id, loads.finished_at, loads.loaded_by, seen.source, seen.subject, seen.key, seen.change,
            seen."column", seen.old_value, seen.new_value
        from seen
        left join meta.loads as loads on seen.load_id = loads.load_id
        order by seen.load_id desc, seen.source = 'agreements' desc, seen.source, seen.subject, seen."column"
        """,
        {"agreement_id": agreement_id},
    )


@cached
def notices(filters: Filters) -> pd.DataFrame:
    """A row a day on which an end ahead asks for something: 12, 6 and 3 months before, and the end (months_before 0); of agreements in scope."""
    return ask(
        filters,
        """
        select agreements.agreement_id, agreements.agreement_name, agreements.danish_party, agreements.chinese_party,
            agreements.danish_owner, notice.months_before, notice.notice_date, notice.is_past,
            agreements.expires_date, agreements.expires_date_precision, agreements.expires_last_date,
            agreements.days_to_expiry, agreements.is_illustrative
        from chosen_agreements as agreements
        inner join expiry_notice_at as notice on agreements.agreement_id = notice.agreement_id
        order by agreements.expires_last_date, agreements.agreement_id, notice.notice_date
        """,
    )


@cached
def agreements_to_choose(filters: Filters) -> pd.DataFrame:
    """All agreements by agreement_id, those in scope first: name, danish_party, other_party, is_chosen."""
    found = ask(
        filters,
        """
        select r.agreement_id, r.agreement_name, r.title, r.danish_party,
            coalesce(r.chinese_party, r.chinese_place, r.chinese_province) as other_party,
            r.agreement_id in (select agreement_id from chosen_agreements) as is_chosen
        from agreement_day as r
        order by is_chosen desc, r.lifecycle in ('ended', 'expired'), r.danish_party, r.agreement_name, r.agreement_id
        """,
    )
    danish, chinese = parties.danish(), parties.chinese()
    both = [
        text("action-between", danish=danish.get(one, one), chinese=chinese.get(other, other))
        for one, other in zip(found["danish_party"], found["other_party"].fillna("?"), strict=True)
    ]
    sides = pd.Series(both, index=found.index)
    titled = found["title"].notna() & (found["title"] != sides)
    name = sides.where(~titled, sides + " · " + found["title"].fillna(""))
    return found.assign(name=name).set_index("agreement_id")


@cached
def ends(filters: Filters) -> pd.DataFrame:
    """One row per agreement in scope that is known on the as-of day, and Danish party of it: where it lies on either side."""
    return ask(
        filters,
        """
        select agreements.agreement_id, party.danish_party, place.denmark_place_id, place.china_place_id, place.arc_id,
            agreements.is_illustrative
        from chosen_agreements as agreements
        inner join agreement_place as place on agreements.agreement_id = place.agreement_id
        left join agreement_party as party on agreements.agreement_id = party.agreement_id
        where agreements.is_known_then
        order by party.danish_party, agreements.agreement_id
        """,
    )


@cached
def challenge_journey(challenge_id: str, as_of: dt.date) -> pd.DataFrame:
    """The stages that the loads stated of one challenge, oldest first: stage, stage_date, stage_date_precision."""
    return ask(
        Filters(as_of=as_of),
        """
        select stage, stage_date, stage_date_precision
        from challenge_journey_at
        where challenge_id = $challenge_id
        order by stage_date nulls first, step
        """,
        challenge_id=challenge_id,
    )


@cached
def challenges_to_choose(filters: Filters) -> pd.DataFrame:
    """All challenges to choose one from, by challenge_id: first those in scope and those that are open.

    Columns: name (title and owner or place), owner (as exports write it), place (where it is one place that is known), agreement_id (its own, where that is known).
    """
    found = ask(
        filters,
        """
        select r.challenge_id, r.title, r.problem_owner, coalesce(place.name, place.name_en, r.place) as place_name,
            if(r.place_id is null, null, r.place) as place, if(r.has_known_agreement, r.agreement_id, null) as agreement_id
        from challenge_day as r
        left join dim_place as place on r.place_id = place.place_id
        order by r.challenge_id in (select challenge_id from chosen_challenges) desc, r.is_open_then desc, r.is_case desc, r.title, r.challenge_id
        """,
    )
    owners = found["problem_owner"].map(lambda owner: parties.chinese().get(owner, owner), na_action="ignore")
    about = owners.fillna(found["place_name"])
    name = found["title"].where(about.isna(), found["title"] + " · " + about.fillna(""))
    return found.assign(name=name, owner=found["problem_owner"].fillna(found["place_name"])).set_index(
        "challenge_id"
    )


@cached
def contacts(company_ids: tuple[str, ...]) -> pd.DataFrame:
    """Contacts of companies: company_id, contact_name, contact_email, website, contact_state (free, protected, unknown).

    A company that is not stated to be free of the protection against advertising has neither name nor address here for any role.
    Persons are for the house (`roles.is_guest`).
    """
    return query(
        """
        select company.company_id, contact.contact_name, contact.contact_email, company.website, company.contact_state
        from dim_company as company
        left join company_contact as contact on company.company_id = contact.company_id
        where company.company_id = any($company_ids)
        """,
        {"company_ids": list(company_ids)},
    )


# The weights of seeds/rules.toml, one row: relevance, interest, readiness, access, ripeness
default_weights = partial(
    every,
    "select weight_relevance as relevance, weight_interest as interest, weight_readiness as readiness, "
    "weight_access as access, weight_ripeness as ripeness from opportunity_rule",
)
# The companies of the register by name: company_id, name
companies = partial(every, "select company_id, name from dim_company order by lower(name), company_id")


@cached
def ablest(theme_codes: tuple[str, ...], most: int) -> pd.DataFrame:
    """For each of the themes as many of the companies that can do most for it, real ones first, that `most` are all: company_id."""
    return query(
        """
        select distinct reach.company_id
        from opportunity_reach as reach
        inner join dim_company as company on reach.company_id = company.company_id
        where reach.theme_code = any($theme_codes)
        qualify row_number() over (
            partition by reach.theme_code
            order by
                coalesce(company.is_illustrative, false), reach.reach desc,
                coalesce(company.is_export_ready, false)::integer + coalesce(company.is_member, false)::integer desc,
                company._file, company._sheet, company._row, company.company_id
        ) <= $most_each
        order by reach.company_id
        """,
        {"theme_codes": list(theme_codes), "most_each": math.ceil(most / max(len(theme_codes), 1))},
    )
