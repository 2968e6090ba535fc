"""The tables of the warehouse and their columns, for questions in SQL."""

from __future__ import annotations

import pandas as pd

from dashboard.scope.asking import query
from dashboard.scope.reader import cached


@cached
def columns() -> pd.DataFrame:
    """Every column: table_name (with its schema), column_name, type_text; in the order of the tables."""
    return query(
        """
        select schema_name || '.' || table_name as table_name, column_name, lower(data_type) as type_text
        from duckdb_columns()
        where database_name = 'warehouse' and schema_name in ('marts', 'staging', 'history', 'meta', 'raw')
        order by list_position(['marts', 'staging', 'history', 'meta', 'raw'], schema_name), table_name, column_index
        """
    )
