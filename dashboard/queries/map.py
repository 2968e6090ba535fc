"""Map: where places are, and which agreements lie between them; what is counted there are measures."""

import pandas as pd

from dashboard.filters_model import Filters
from dashboard.scope.asking import ask, query
from dashboard.scope.reader import cached


@cached
def places() -> pd.DataFrame:
    """One row a place that an agreement names on either side: place_id, lat, lon, level, province_code, municipality_code."""
    return query(
        """
        select place_id, lat, lon, level, province_code, municipality_code from dim_place
        where place_id in (
            select denmark_place_id from agreement_place union select china_place_id from agreement_place
        )
        """
    )


@cached
def ends(filters: Filters) -> pd.DataFrame:
    """One row an agreement in scope that is known on the as-of day, and Danish party of it: where it lies on either side.

    Columns: agreement_id, danish_party, denmark_place_id, china_place_id, arc_id, is_illustrative.
    """
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
