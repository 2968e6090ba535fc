"""The values that the filters offer, provinces and places, the frame's facts about the data, the project's days, and how the board judges it."""

from functools import partial

import pandas as pd

from dashboard import warehouse
from dashboard.filters_model import CHOICES, Filters
from dashboard.scope.asking import ask, every, mapped, query
from dashboard.scope.reader import cached, remembered


@cached
def values(filter_name: str) -> pd.DataFrame:
    """The values of a filter (dashboard/filters_model.py) that the data has, in the order offered: code, name.

    The filters whose values the code knows (`Choice.codes`) are not asked of the data.
    """
    entry = CHOICES[filter_name]
    if entry.vocabulary is not None:
        return words(entry.vocabulary)
    column = entry.column
    used = " union ".join(
        f"select {column} as code from {table}"
        for table in (
            *(f"{relation}_{entry.link}" for relation in entry.bridges),
            *(f"fct_{relation}" for relation in entry.columns),
        )
    )
    if entry.dimension is None:
        # Typing finds the first that has the letters: a municipality before what is named after it, an explanation in brackets last.
        return query(
            f"""
            select used.code, coalesce(known.name, used.code) as name
            from ({used}) as used
            left join party_name as known on used.code = known.party and known.country = 'DK'
            left join party_kind as kind on used.code = kind.danish_party
            where used.code is not null
            order by contains(used.code, '('),
                list_position(['municipality', 'region', 'state', 'university', 'organisation', 'company'], kind.party_kind) nulls last,
                lower(name)
            """
        )
    return query(
        f"""
        select code, coalesce(known.name, known.name_en) as name
        from ({used}) as used
        inner join {entry.dimension} as known on known.{column} = used.code
        order by {"" if entry.order == "name" else "known."}{entry.order}
        """
    )


@cached
def words(vocabulary: str) -> pd.DataFrame:
    """The words of one vocabulary, such as activity_type, in `lang`: code, name; in the order of the seed."""
    return query("select code, name from words where vocabulary = ? order by sort_order", [vocabulary])


def vocabulary(name: str) -> dict[str, str]:
    """The same as code → name."""
    return dict(words(name).itertuples(index=False, name=None))


_named = remembered(28)(mapped)


def names(dimension: str) -> dict[str, str]:
    """The names of a dimension (province, theme, place): code → name; all of them, in the order of their names. Not to be changed: all callers share it."""
    code = "place_id" if dimension == "place" else f"{dimension}_code"
    return _named(
        f"select {code} as code, coalesce(name, name_en, name_da) as name from dim_{dimension} order by name"
    )


def titles(relation: str) -> dict[str, str]:
    """The names of all agreements, activities, challenges or companies: id → name. Not to be changed: all callers share it."""
    title = {"agreement": "agreement_name", "company": "name"}.get(relation, "title")
    table = "dim_company" if relation == "company" else f"fct_{relation}"
    return _named(f"select {relation}_id as code, {title} as name from {table}")


# The names of the companies that exports name as participants: the name as written → that of the register. Not to be changed
companies_named = partial(
    _named,
    """
    select link.company_name as code, any_value(company.name) as name
    from activity_company as link
    inner join dim_company as company on link.company_id = company.company_id
    group by link.company_name
    """,
)
# The names of the technologies in exports: the word as the export has it → its name, or that of the theme that it names. Not to be changed
technologies = partial(
    _named,
    """
    select technology.technology as code, min(coalesce(tech.name, named.name, technology.technology)) as name
    from company_technology as technology
    left join dim_technology as tech on technology.technology_code = tech.technology_code
    left join dim_theme as named on technology.named_theme_code = named.theme_code
    group by technology.technology
    """,
)


@cached
def dates() -> pd.DataFrame:
    """One row: first_date, last_date, project_start_date, project_end_date, opens_on_today_days.

    last_date is the last day on which anything is known to have happened (an activity held, a milestone done,
    money posted); where that lies after the project and the project has data, it is the project's last day,
    so that the dashboard opens on the project. It opens on today while the newest export is no more than opens_on_today_days old (dashboard/options.py).

    Asked of the warehouse itself: guests and the house open on the same day, whatever it is that happened last.
    """
    return warehouse.query(
        """
        select span.first_date, span.last_date, rule.project_start_date, rule.project_end_date, rule.opens_on_today_days
        from marts.rule as rule
        cross join marts.desk_span as span
        """
    )


@cached
def exports() -> pd.DataFrame:
    """A row per kind of export that was loaded: source, first_data_as_of (of what tells of plans: the oldest export), last_data_as_of (the newest).

    What the desk logs itself is not an export, nor is an answer of one owner. Asked of the warehouse itself: guests and the house open on the same day.
    """
    return warehouse.query(
        """
        select file.source, any_value(plan.first_data_as_of) as first_data_as_of, max(file.data_as_of) as last_data_as_of
        from raw.files as file
        left join marts.plan_source as plan on file.source = plan.source
        where file.source is not null and file.question_id is null
            and file.file not in (select _file from staging.activities where logged_date is not null)
        group by file.source
        order by file.source
        """
    )


# One row per province of China, by its code, with its names, its population in the census of 2020, and its product in yuan in 2023
provinces = partial(
    every,
    """
    select province_code, name_da, name_en, name_zh, name_zh_short,
        cast(population_2020 as bigint) as population,
        cast(gdp_2023_cny_100m as decimal(18, 1)) * 100000000 as gdp_cny,
        cast(gdp_per_capita_2023_cny as bigint) as gdp_per_capita_cny
    from dim_province
    order by province_code
    """,
)
# One row per place that an agreement names on either side
places = partial(
    every,
    """
    select place_id, lat, lon, level, province_code, municipality_code from dim_place
    where place_id in (
        select denmark_place_id from agreement_place union select china_place_id from agreement_place
    )
    """,
)


@cached
def clock(filters: Filters) -> pd.DataFrame:
    """One row about the project's time on the as-of date.

    Columns: project_start_date, project_end_date, project_budget_dkk, days_to_start (above 0 before the project),
    days_left (0 on the last day, below 0 after it), days_in_all, elapsed_share (0–1).
    """
    return ask(filters, "select * from project_clock_at")


@cached
def board_lights(**found: int | str | None) -> pd.DataFrame:
    """The traffic lights of the board report by the rule of `marts.board_light`; what is ``found`` are its arguments.

    Columns: light_code (overall, economy, relations, deliveries), severity.
    """
    given = ", ".join(f"{name} := ${name}" for name in found)
    return query(f"select light_code, severity from board_light({given})", found)


@remembered(2)
def is_sample() -> bool:
    """Whether the warehouse was built from the sample exports that ship with the project."""
    return not query("select 1 from meta.build where key = 'is_sample' and value = 'true'").empty
