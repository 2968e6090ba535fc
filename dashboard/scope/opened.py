"""The marts that guests may read, and which edition of each; every other is empty for them until an entry opens it."""

from __future__ import annotations

# Mart → what guests read in its place: an edition without inquiries, owners, next steps, bottlenecks and notes, without milestones that are not
# reached, without money in figures or words, without contacts.
EDITIONS = {
    "fct_activity": "guest_activity",
    "fct_agreement": "guest_agreement",
    "fct_challenge": "guest_challenge",
    "fct_milestone": "guest_milestone_at",
    "search_name": "guest_search_name",
    "search_thing": "guest_search_thing",
}
# Columns that are no guests' business in marts that are open: they read them as null.
HIDDEN = {"agreement_at": ("next_step",), "trip_at": ("title",)}
OPEN = frozenset(
    [
        "activity_agreement",
        "activity_at",
        "activity_challenge",
        "activity_company",
        "activity_party",
        "activity_province",
        "activity_same",
        "activity_theme",
        "agreement_at",
        "agreement_called",
        "agreement_party",
        "agreement_place",
        "agreement_province",
        "agreement_theme",
        "board_light",
        "challenge_access_at",
        "challenge_at",
        "challenge_journey_at",
        "challenge_province",
        "challenge_standing_at",
        "challenge_theme",
        "company_duplicate",
        "company_home",
        "company_province",
        "company_province_at",
        "company_row",
        "company_same",
        "company_technology",
        "company_theme",
        "contact_at",
        "contact_gap_at",
        "desk_span",
        "dim_company",
        "dim_date",
        "dim_municipality",
        "dim_place",
        "dim_province",
        "dim_technology",
        "dim_theme",
        "expiry_notice_at",
        "fct_interest",
        "interest_at",
        "milestone_at",
        "opportunity_at",
        "opportunity_door_at",
        "opportunity_reach",
        "opportunity_rule",
        "opportunity_score_at",
        "opportunity_word",
        "party_kind",
        "party_name",
        "place_called",
        "project_clock_at",
        "rate_by_day",
        "reaction_at",
        "result_at",
        "rule",
        "search_tag",
        "shared_trip_at",
        "synergy_fact_at",
        "synergy_suggestion_at",
        "technology_theme",
        "trip_at",
    ]
)


def edition_for_guests(name: str) -> str | None:
    """The mart that guests read by this name; None where they read nothing."""
    return EDITIONS.get(name, name if name in OPEN else None)
