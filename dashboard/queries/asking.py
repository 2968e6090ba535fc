"""The answers to questions that owners were asked."""

from __future__ import annotations

import pandas as pd

from dashboard.scope.asking import query
from dashboard.scope.reader import cached


@cached
def answers() -> pd.DataFrame:
    """One row a question that was answered: question_id, answered_date (of the first answer), rows_confirmed, values_changed, rows_added, values_overtaken."""
    return query(
        """
        select question_id, min(answered_date) as answered_date,
            cast(sum(rows_confirmed) as bigint) as rows_confirmed, cast(sum(values_changed) as bigint) as values_changed,
            cast(sum(rows_added) as bigint) as rows_added, cast(sum(values_overtaken) as bigint) as values_overtaken
        from meta.answers
        group by question_id
        order by question_id
        """
    )
