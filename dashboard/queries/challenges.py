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
        with steps as (
            select stage, stage_date, stage_date_precision, false as is_present, load_id
            from marts.challenge_said_at($as_of)
            where challenge_id = $challenge_id
            union all
            select coalesce(stage, 'identified'), stage_date, stage_date_precision, true, 9223372036854775807
            from marts.fct_challenge
            where challenge_id = $challenge_id
        )
        select stage, min(stage_date) as stage_date, arg_min(stage_date_precision, stage_date) as stage_date_precision,
            bool_or(is_present) as is_present
        from steps
        where coalesce(stage_date <= $as_of, true)
        group by stage
        order by stage_date nulls first, min(load_id)
        """,
        {"challenge_id": challenge_id, "as_of": as_of},
    )
