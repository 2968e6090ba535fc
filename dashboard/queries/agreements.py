"""Agreements: what the loads did to one, and the days on which ends ahead ask for something; all else are measures and their rows."""

import pandas as pd

from dashboard.filters_model import Filters
from dashboard.queries import parties
from dashboard.scope.asking import ask, query
from dashboard.scope.reader import cached
from locales import text


@cached
def changes(agreement_id: str) -> pd.DataFrame:
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
def to_choose(filters: Filters) -> pd.DataFrame:
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
