"""Challenges: the stages that the loads stated of one of them. Register, figures and groups are measures (dashboard/model/subjects/challenges.toml)."""

from __future__ import annotations

import datetime as dt

import pandas as pd

from dashboard.queries import door


@door.cached
def journey(challenge_id: str, as_of: dt.date) -> pd.DataFrame:
    """The stages that the loads stated of one challenge, oldest first: stage, stage_date, stage_date_precision, is_present."""
    return door.query(
        """
        select stage, stage_date, stage_date_precision, is_present
        from marts.challenge_journey_at($as_of)
        where challenge_id = $challenge_id
        order by stage_date nulls first, step
        """,
        {"challenge_id": challenge_id, "as_of": as_of},
    )
