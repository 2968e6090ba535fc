"""Provinces: what is known of each itself; what is counted there are measures."""

import pandas as pd

from dashboard.scope.asking import query
from dashboard.scope.reader import cached


@cached
def facts() -> pd.DataFrame:
    """One row a province of China, by its code.

    Columns: province_code, name_da, name_en, name_zh, name_zh_short, population (of the 2020 census), gdp_cny (of
    2023), gdp_per_capita_cny (of 2023).
    """
    return query(
        """
        select province_code, name_da, name_en, name_zh, name_zh_short,
            cast(population_2020 as bigint) as population,
            cast(gdp_2023_cny_100m as decimal(18, 1)) * 100000000 as gdp_cny,
            cast(gdp_per_capita_2023_cny as bigint) as gdp_per_capita_cny
        from dim_province
        order by province_code
        """
    )
