"""Challenges: the stages that the loads stated of one of them, and all of them to choose from. Register, figures and groups are measures (dashboard/model/subjects/challenges.toml)."""

import datetime as dt

import pandas as pd

from dashboard.filters_model import Filters
from dashboard.queries import parties
from dashboard.scope.asking import ask
from dashboard.scope.reader import cached

# The way of a challenge, stage by stage; one that is lost has left it.
STAGES = ("identified", "dialogue", "matched", "demonstration", "offer", "contract")


@cached
def journey(challenge_id: str, as_of: dt.date) -> pd.DataFrame:
    """The stages that the loads stated of one challenge, oldest first: stage, stage_date, stage_date_precision."""
    return ask(
        Filters(as_of=as_of),
        """
        select stage, stage_date, stage_date_precision
        from challenge_journey_at
        where challenge_id = $challenge_id
        order by stage_date nulls first, step
        """,
        challenge_id=challenge_id,
    )


@cached
def to_choose(filters: Filters) -> pd.DataFrame:
    """All challenges to choose one from, by challenge_id: first those in scope and those that are open.

    Columns: name (title and owner or place), owner (as exports write it), place (where it is one place that is known), agreement_id (its own, where that is known).
    """
    found = ask(
        filters,
        """
        select r.challenge_id, r.title, r.problem_owner, coalesce(place.name, place.name_en, r.place) as place_name,
            if(r.place_id is null, null, r.place) as place, if(r.has_known_agreement, r.agreement_id, null) as agreement_id
        from challenge_day as r
        left join dim_place as place on r.place_id = place.place_id
        order by r.challenge_id in (select challenge_id from chosen_challenges) desc, r.is_open_then desc, r.is_case desc, r.title, r.challenge_id
        """,
    )
    owners = found["problem_owner"].map(lambda owner: parties.chinese().get(owner, owner), na_action="ignore")
    about = owners.fillna(found["place_name"])
    name = found["title"].where(about.isna(), found["title"] + " · " + about.fillna(""))
    return found.assign(name=name, owner=found["problem_owner"].fillna(found["place_name"])).set_index(
        "challenge_id"
    )
