"""What the filters offer, and what the frame says about the data."""

from __future__ import annotations

import datetime as dt

import pandas as pd

from dashboard import warehouse
from dashboard.queries import door
from dashboard.queries.scope import name_column


@door.cached
def provinces(lang: str) -> pd.DataFrame:
    """The provinces that the data knows: province_code, name; by name, without the unplaced bucket."""
    name = name_column(lang)
    return door.query(
        f"""
        with used as (
            select province_code from marts.agreement_province
            union
            select province_code from marts.activity_province
            union
            select province_code from marts.challenge_province
            union
            select province_code from marts.company_province
            union
            select province_code from marts.fct_expense
            union
            select province_code from marts.fct_interest
        )
        select province.province_code, coalesce(province.{name}, province.name_en) as name
        from marts.dim_province as province
        inner join used on province.province_code = used.province_code
        order by name
        """
    )


@door.cached
def themes(lang: str) -> pd.DataFrame:
    """The themes that the data knows: theme_code, name, is_environmental; in the order of the seed."""
    return door.query(
        f"""
        with used as (
            select theme_code from marts.agreement_theme
            union
            select theme_code from marts.activity_theme
            union
            select theme_code from marts.challenge_theme
            union
            select theme_code from marts.company_theme
            union
            select theme_code from marts.fct_interest
        )
        select theme.theme_code, theme.{name_column(lang)} as name, theme.is_environmental
        from marts.dim_theme as theme
        inner join used on theme.theme_code = used.theme_code
        order by theme.sort_order
        """
    )


@door.cached
def parties() -> pd.DataFrame:
    """The Danish parties that agreements or activities name: danish_party, agreement_count; by name."""
    return door.query(
        """
        with named as (
            select danish_party, agreement_id from marts.agreement_party
            union
            select danish_party, null from marts.activity_party
        )
        select danish_party, count(agreement_id) as agreement_count
        from named
        group by danish_party
        order by danish_party
        """
    )


@door.cached
def words(vocabulary: str, lang: str) -> pd.DataFrame:
    """The words of one vocabulary, such as activity_type, in `lang`: code, name; in the order of the seed."""
    return door.query(
        f"select code, {name_column(lang)} as name from seeds.words where vocabulary = ? order by sort_order",
        [vocabulary],
    )


@warehouse.cached
def dates() -> pd.DataFrame:
    """One row: first_date, last_date, data_as_of, project_start_date, project_end_date.

    last_date is the last day on which anything is known to have happened (an activity held, a milestone done,
    money posted); where that lies after the project and the project has data, it is the project's last day,
    so that the dashboard opens on the project. data_as_of is the newest date of the files.

    Asked of the warehouse itself: guests and the house open on the same day, whatever it is that happened last.
    """
    return warehouse.query(
        """
        with happened as (
            select last_date as day_date from marts.fct_activity where status = 'held'
            union all
            select coalesce(done_date, due_date) from marts.fct_milestone where status = 'done'
            union all
            select posted_date from marts.fct_expense where not is_commitment
        ),
        begun as (
            select day_date from happened
            union all
            select signed_date from marts.fct_agreement
        ),
        files as (
            select max(data_as_of) as data_as_of from raw.files
        )
        select
            (select min(day_date) from begun) as first_date,
            case
                when exists (
                    select 1 from happened where day_date between rule.project_start_date
                    and rule.project_end_date
                ) then least((select max(day_date) from happened), rule.project_end_date)
                else coalesce((select max(day_date) from happened), (select max(day_date) from begun))
            end as last_date,
            files.data_as_of,
            rule.project_start_date,
            rule.project_end_date
        from marts.rule as rule
        cross join files
        """
    )


def default_as_of() -> dt.date | None:
    """The as-of day that the dashboard opens with: `dates().last_date`; None without data."""
    day = dates()["last_date"].iloc[0]
    return None if pd.isna(day) else day


def is_sample() -> bool:
    """Whether the warehouse was built from the sample exports that ship with the project."""
    return not _sample_marks().empty


@door.cached
def _sample_marks() -> pd.DataFrame:
    """One row where the build says that it was the sample, none where it does not: value."""
    return door.query("select value from meta.build where key = 'is_sample' and value = 'true'")
