"""The glossary: all measures with their words, as the warehouse was built with; tooltips use dashboard.measures."""

from __future__ import annotations

import pandas as pd

from dashboard.queries import door
from dashboard.queries.scope import name_column


@door.cached
def glossary() -> pd.DataFrame:
    """A row a measure, in the order of seeds/measures.toml: measure, name, words, formula, unit, source."""
    name = name_column()
    return door.query(
        f"""
        select measure, {name} as name, {name.replace("name", "words")} as words, formula, unit, source
        from seeds.measures
        order by sort_order
        """
    )
