"""Places: provinces, where places are, and which agreements lie between them; what is counted there are measures."""

from functools import partial

import pandas as pd

from dashboard.filters_model import Filters
from dashboard.scope.asking import ask, every
from dashboard.scope.reader import cached

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
