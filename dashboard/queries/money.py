"""Where the money went: by province, agreement and activity, and what a contact costs.

A voucher belongs to the province that it states, else to the one province of its activity or agreement; to the agreement
that it states, else to the one of its activity; to the activity that it states. Nothing is split by guess. What can't be
attributed is a row of its own, the last, so that every table adds up to the vouchers of the period. Contacts are held
activities (docs/contract.md#agreements-and-contacts) within the filters, the period and the project's own days: the grant paid for no others.
"""

from __future__ import annotations

from dataclasses import replace

import pandas as pd

from dashboard.filters_model import Filters
from dashboard.queries import door
from dashboard.queries.budget import money_date
from dashboard.queries.scope import ask, name_column

_SUMS = """
        cast(coalesce(sum(spent_dkk), 0) as decimal(18, 2)) as spent_dkk,
        cast(coalesce(sum(committed_dkk), 0) as decimal(18, 2)) as committed_dkk,
        count(*) as voucher_count,
        count(*) filter (where amount_dkk is null) as unconverted_count,
        bool_or(is_illustrative) as is_illustrative
"""

_SHARE = "cast(if(sum(money.spent_dkk) over () = 0, null, money.spent_dkk / sum(money.spent_dkk) over ()) as decimal(18, 4))"

_PER_CONTACT = """
        cast(round(cast(if(contact_count = 0, null, spent_dkk / contact_count) as decimal(28, 6)), 2) as decimal(18, 2))
"""

_CONTACTS = """
        contacts as (
            select activities.activity_id
            from activities
            cross join marts.rule as rule
            where activities.is_contact_then and activities.contact_date >= rule.project_start_date
                and activities.contact_first_date <= rule.project_end_date
        )
"""


def _money(key: str) -> str:
    """The relation money: what was paid and how often somebody met, a row a value of `key`; contacts come from the relation met."""
    return f"""paid as (
            select {key}, {_SUMS}
            from vouchers
            group by 1
        ),
        money as (
            select
                coalesce(paid.{key}, met.{key}) as {key},
                coalesce(paid.spent_dkk, 0) as spent_dkk,
                coalesce(paid.committed_dkk, 0) as committed_dkk,
                if(paid.voucher_count > 0 and paid.{key} is null, null, coalesce(met.contact_count, 0)) as contact_count,
                coalesce(paid.voucher_count, 0) as voucher_count,
                coalesce(paid.unconverted_count, 0) as unconverted_count,
                coalesce(paid.is_illustrative, false) as is_illustrative
            from paid
            full join met on paid.{key} = met.{key}
        )"""


@door.cached
def by_province(filters: Filters) -> pd.DataFrame:
    """A row a province with money or contacts, most money first; money without a province last.

    Columns: province_code (missing = not attributed), name, spent_dkk, spent_share (of all in the table),
    committed_dkk, contact_count (one in two provinces counts in both), dkk_per_contact (missing without any),
    voucher_count, unconverted_count, is_unattributed, is_illustrative.
    """
    name = name_column()
    return ask(
        replace(filters, as_of=money_date(filters)),
        f"""
        , {_CONTACTS},
        met as (
            select place.province_code, count(distinct contacts.activity_id) as contact_count
            from contacts
            inner join marts.activity_province as place on contacts.activity_id = place.activity_id
            {"where place.province_code = any($provinces)" if filters.provinces else ""}
            group by 1
        ),
        {_money("province_code")}
        select
            money.province_code,
            place.{name} as name,
            cast(money.spent_dkk as decimal(18, 2)) as spent_dkk,
            {_SHARE} as spent_share,
            cast(money.committed_dkk as decimal(18, 2)) as committed_dkk,
            money.contact_count,
            {_PER_CONTACT} as dkk_per_contact,
            money.voucher_count,
            money.unconverted_count,
            money.province_code is null as is_unattributed,
            money.is_illustrative
        from money
        left join marts.dim_province as place on money.province_code = place.province_code
        order by is_unattributed, money.spent_dkk desc, money.contact_count desc, money.province_code
        """,
    )


@door.cached
def by_agreement(filters: Filters) -> pd.DataFrame:
    """A row an agreement with money or contacts, most money first; money without an agreement last.

    Columns: agreement_id (missing = not attributed), name (missing where the reference leads nowhere), danish_party,
    province_names (a list, in `lang`), spent_dkk, spent_share, committed_dkk, contact_count (a joint one counts with each), dkk_per_contact,
    voucher_count, unconverted_count, is_known (False: the vouchers name an agreement that is not there),
    is_unattributed, is_illustrative.
    """
    name = name_column()
    return ask(
        replace(filters, as_of=money_date(filters)),
        f"""
        , {_CONTACTS},
        met as (
            select link.agreement_id, count(distinct contacts.activity_id) as contact_count
            from contacts
            inner join marts.activity_agreement as link on contacts.activity_id = link.activity_id
            inner join agreements on link.agreement_id = agreements.agreement_id
            group by 1
        ),
        {_money("agreement_id")},
        places as (
            select link.agreement_id, list(place.{name} order by place.{name}) as province_names
            from marts.agreement_province as link
            inner join marts.dim_province as place on link.province_code = place.province_code
            group by 1
        )
        select
            money.agreement_id,
            agreement.agreement_name as name,
            agreement.danish_party,
            places.province_names,
            cast(money.spent_dkk as decimal(18, 2)) as spent_dkk,
            {_SHARE} as spent_share,
            cast(money.committed_dkk as decimal(18, 2)) as committed_dkk,
            money.contact_count,
            {_PER_CONTACT} as dkk_per_contact,
            money.voucher_count,
            money.unconverted_count,
            money.agreement_id is null or agreement.agreement_id is not null as is_known,
            money.agreement_id is null as is_unattributed,
            money.is_illustrative
        from money
        left join marts.fct_agreement as agreement on money.agreement_id = agreement.agreement_id
        left join places on money.agreement_id = places.agreement_id
        order by is_unattributed, money.spent_dkk desc, money.contact_count desc, money.agreement_id
        """,
    )


@door.cached
def by_activity(filters: Filters) -> pd.DataFrame:
    """A row an activity with money, most money first; money without an activity last.

    Columns: activity_id (missing = not attributed), name, activity_type, type_name (in `lang`), status, start_date,
    start_date_precision, province_names (a list, in `lang`), spent_dkk, spent_share, committed_dkk, is_contact (held, begun by the day), voucher_count,
    unconverted_count, is_known (False: the vouchers name an activity that is not there), is_unattributed, is_illustrative.
    """
    name = name_column()
    return ask(
        replace(filters, as_of=money_date(filters)),
        f"""
        , money as (
            select activity_id, {_SUMS}
            from vouchers
            group by 1
        ),
        places as (
            select link.activity_id, list(place.{name} order by place.{name}) as province_names
            from marts.activity_province as link
            inner join marts.dim_province as place on link.province_code = place.province_code
            group by 1
        )
        select
            money.activity_id,
            activity.title as name,
            activity.activity_type,
            word.{name} as type_name,
            activity.status,
            activity.start_date,
            activity.start_date_precision,
            places.province_names,
            money.spent_dkk,
            {_SHARE} as spent_share,
            money.committed_dkk,
            coalesce(activity.contact_first_date <= $as_of, false) as is_contact,
            money.voucher_count,
            money.unconverted_count,
            money.activity_id is null or activity.activity_id is not null as is_known,
            money.activity_id is null as is_unattributed,
            money.is_illustrative
        from money
        left join marts.fct_activity as activity on money.activity_id = activity.activity_id
        left join seeds.words as word on word.vocabulary = 'activity_type' and activity.activity_type = word.code
        left join places on money.activity_id = places.activity_id
        order by is_unattributed, money.spent_dkk desc, money.activity_id
        """,
    )


@door.cached
def per_contact(filters: Filters) -> pd.DataFrame:
    """One row: what a contact cost, counted both ways.

    Columns: contact_count (held activities), spent_dkk (all), attributed_dkk (on vouchers that name an activity held), spent_per_contact_dkk (all
    money ÷ contacts: what the desk costs a contact), attributed_per_contact_dkk (only the money that vouchers state for
    contacts that have any), contact_with_money_count. What divides by 0 is missing.
    """
    return ask(
        replace(filters, as_of=money_date(filters)),
        f"""
        , {_CONTACTS},
        counted as (
            select count(*) as contact_count from contacts
        ),
        money as (
            select
                coalesce(sum(spent_dkk), 0) as spent_dkk,
                coalesce(sum(spent_dkk) filter (where activity_id in (select activity_id from contacts)), 0) as attributed_dkk,
                count(distinct activity_id) filter (where activity_id in (select activity_id from contacts)
                    and not is_commitment) as contact_with_money_count
            from vouchers
        )
        select
            counted.contact_count,
            cast(money.spent_dkk as decimal(18, 2)) as spent_dkk,
            cast(money.attributed_dkk as decimal(18, 2)) as attributed_dkk,
            money.contact_with_money_count,
            cast(round(cast(
                if(counted.contact_count = 0, null, money.spent_dkk / counted.contact_count) as decimal(28, 6)
            ), 2) as decimal(18, 2)) as spent_per_contact_dkk,
            cast(round(cast(
                if(money.contact_with_money_count = 0, null, money.attributed_dkk / money.contact_with_money_count)
                as decimal(28, 6)
            ), 2) as decimal(18, 2)) as attributed_per_contact_dkk
        from counted, money
        """,
    )
