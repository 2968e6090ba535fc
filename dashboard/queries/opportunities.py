"""Opportunities: the usual weights, and the companies to choose from. Rankings and counts are measures (dashboard/model/subjects/opportunities.toml)."""

from __future__ import annotations

import pandas as pd

from dashboard.scope.asking import query
from dashboard.scope.reader import cached


@cached
def default_weights() -> pd.DataFrame:
    """The weights of seeds/rules.toml, one row: relevance, interest, readiness, access, ripeness."""
    return query(
        "select weight_relevance as relevance, weight_interest as interest, weight_readiness as readiness, "
        "weight_access as access, weight_ripeness as ripeness from opportunity_rule"
    )


@cached
def companies() -> pd.DataFrame:
    """The companies of the register by name: company_id, name."""
    return query("select company_id, name from dim_company order by lower(name), company_id")
