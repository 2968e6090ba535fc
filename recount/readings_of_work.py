"""Each figure about agreements, activities, challenges, companies and tasks, as the contract reads it."""

from recount.desk import Desk
from recount.figures import (
    Catalogue,
    Figure,
    Ratio,
    added,
    average,
    count,
    distinct,
    largest,
    median,
    smallest,
    total,
)
from recount.readings import Day, Row, counted_day, last_day, months_after
from recount.standing import PRESENCES

_CONTACT = ("warm_up", "answer", "talk", "activity")  # actions that are about contact
_PLANS = "agreements activities milestones"


def _best_presence(of: str, where: str) -> Figure:
    return Figure(
        of,
        lambda rows: PRESENCES[max(PRESENCES.index(row.presence) for row in rows)] if rows else None,
        lambda r: getattr(r, where),
    )


def _presence(*presences: str) -> Figure:
    return count("agreements", lambda r: r.is_in_force and r.presence in presences)


def _ends_soon(row: Row) -> bool:
    return bool(row.is_in_force and (row.expiry_warning_months or 99) <= 6 and row.days_to_expiry > 0)


def _meeting(row: Row) -> bool:
    return bool(row.is_contact and not row.is_inquiry)


def agreements(d: Desk) -> Catalogue:
    """The figures about agreements, the map and parties."""

    def runs(row: Row) -> bool:
        """Its beginning or end is known, and it touches the period; one that has ended without a day runs up to its last contact."""
        if row.signed_date is None and row.expires_last_date is None:
            return False
        if row.expires_last_date is None and row.lifecycle in ("ended", "expired"):
            until = row.last_contact_date or row.signed_date
            if until is not None and d.first is not None and until < d.first:
                return False
        return d.touches(row.signed_date, row.expires_last_date)

    return {
        # known: signed by the day, or no day of signing stated
        "agreement_count": count("agreements", lambda r: r.is_known),
        "confirmed_count": count("agreements", lambda r: r.is_known and r.days_since_confirmed is not None),
        "days_since_last_confirmed": smallest("agreements", "days_since_confirmed", lambda r: r.is_known),
        "illustrative_agreement_count": count("agreements", lambda r: r.is_known and r.is_illustrative),
        "signed_agreement_count": count("agreements", lambda r: r.is_signed),
        # in force: active, expiring, or stated without an end
        "in_force_count": count("agreements", lambda r: r.is_in_force),
        "unstated_count": count("agreements", lambda r: r.lifecycle == "unstated"),
        "undated_count": count("agreements", lambda r: r.lifecycle == "undated"),
        "dated_count": count("agreements", lambda r: r.is_in_force and r.expires_last_date is not None),
        "expiring_count": count("agreements", lambda r: r.lifecycle == "expiring"),
        # presence: days since the last contact against the contact interval
        "green_count": _presence("green"),
        "amber_count": _presence("amber"),
        "red_count": _presence("red"),
        "new_count": _presence("new"),
        "never_count": _presence("never"),
        "contacted_in_time_count": _presence("green", "amber"),
        "silent_count": _presence("red", "never"),
        "best_presence": _best_presence("agreements", "is_known"),
        "in_force_presence": _best_presence("agreements", "is_in_force"),
        "turning_red_count": count(
            "agreements",
            lambda r: (
                r.is_in_force
                and r.presence in ("green", "amber")
                and (r.turns_red_date - d.on).days <= d.exports.number("presence.warn_days")
            ),
        ),
        "turning_red_90_count": count(
            "agreements",
            lambda r: (
                r.is_in_force
                and r.presence != "red"
                and r.turns_red_date is not None
                and 0 <= (r.turns_red_date - d.on).days <= 90
            ),
        ),
        "turned_red_in_period_count": count(
            "agreements",
            lambda r: (
                r.is_in_force
                and r.presence == "red"
                and d.touches(r.signed_date, r.expires_last_date)
                and d.within(r.turns_red_date)
            ),
        ),
        "signed_in_period_count": count(
            "agreements",
            lambda r: (
                r.is_signed
                and r.signed_date is not None
                and d.within(min(r.signed_last_date, d.on), otherwise=d.on)
                and (d.first is not None or min(r.signed_last_date, d.on) >= r.signed_date)
            ),
        ),
        "ended_in_period_count": count(
            "agreements", lambda r: r.lifecycle in ("expired", "ended") and d.within(r.expires_last_date)
        ),
        "lifecycle_conflict_count": count("agreements", lambda r: r.conflict is not None),
        "expiring_half_year_count": count("agreements", _ends_soon),
        "expiring_silent_count": count(
            "agreements", lambda r: _ends_soon(r) and r.presence in ("red", "never")
        ),
        "expiring_contact_count": added("agreements", "contact_count", _ends_soon),
        "expiring_milestone_count": count(
            "milestones",
            lambda r: (
                r.is_open
                and r.agreement_id in d.standing.agreements
                and _ends_soon(d.standing.agreements[r.agreement_id])
            ),
        ),
        # vitality: five points, each with its reason
        "vitality_average": average("agreements", "vitality", lambda r: r.is_in_force),
        "vitality_count": count("agreements", lambda r: r.is_in_force),
        "living_count": count("agreements", lambda r: r.is_in_force and r.vitality >= 4),
        "paper_count": count("agreements", lambda r: r.is_in_force and r.vitality <= 1),
        "stuck_agreement_count": count(
            "agreements", lambda r: r.bottleneck is not None and r.lifecycle not in ("ended", "expired")
        ),
        "contact_span_days": added("agreements", "span_days", lambda r: r.is_in_force and r.gap_count > 0),
        "contact_gap_count": added("agreements", "gap_count", lambda r: r.is_in_force and r.gap_count > 0),
        "all_average_interval_days": Ratio("contact_span_days", "contact_gap_count"),
        "measured_agreement_count": count("agreements", lambda r: r.is_in_force and r.gap_count > 0),
        "province_count": distinct("agreement_provinces", "province_code", lambda r: r.is_in_force),
        "agreement_province_count": distinct("agreement_provinces", "province_code", lambda r: r.is_known),
        "dated_agreement_count": count("agreements", runs),
        # the map
        "mapped_agreement_count": count("mapped_agreements"),
        "mapped_in_force_count": count("mapped_agreements", lambda r: r.is_in_force),
        "undated_mapped_count": count("mapped_agreements", lambda r: r.signed_date is None),
        "arc_count": distinct("mapped_agreements", "arc_id"),
        "warm_arc_count": distinct("mapped_agreements", "arc_id", lambda r: r.arc_presence == "green"),
        "mute_arc_count": distinct(
            "mapped_agreements", "arc_id", lambda r: r.arc_presence in ("red", "never") and r.is_signed
        ),
        "unmet_arc_count": distinct(
            "mapped_agreements", "arc_id", lambda r: not r.arc_is_met and r.is_signed
        ),
        "danish_place_count": distinct(
            "mapped_agreements", "denmark_place_id", lambda r: not r.is_illustrative
        ),
        "chinese_place_count": distinct("mapped_agreements", "china_place_id"),
        "mapped_province_count": distinct("mapped_agreements", "province_code"),
        "unmapped_agreement_count": count(
            "agreements", lambda r: r.is_known and d.register.arc(r.agreement_id) is None
        ),
        "white_spot_count": distinct("white_spots", "province_code"),
        # what has come since, and what has no day or place
        "since_count": count("since"),
        "later_agreement_count": count("since", lambda r: r.kind == "agreement"),
        "undated_fact_count": count("undated"),
        "unplaced_count": count("facts", lambda r: not r.is_placed),
        "illustrative_count": count("facts", lambda r: r.is_illustrative),
        # parties
        "danish_party_count": distinct("party_acts", "danish_party"),
        "party_agreement_count": distinct("party_acts", "act_id", lambda r: r.kind == "agreement"),
        "party_in_force_count": distinct(
            "party_acts", "act_id", lambda r: r.kind == "agreement" and r.is_in_force
        ),
        "party_meeting_count": distinct("party_acts", "act_id", lambda r: r.kind == "activity"),
        "first_act_date": smallest("party_acts", "act_date"),
        "last_act_date": largest("party_acts", "act_date", lambda r: r.kind == "activity"),
    }


def _reached(row: Row, on: Day) -> Day | None:
    """The day by which a milestone that was reached counts."""
    return counted_day(last_day(row.done_date, row.done_date_precision) or row.due_last_date, on)


def activities(d: Desk) -> Catalogue:
    """The figures about activities, milestones, inquiries and journeys."""
    year_ago, before = months_after(d.on, -12), months_after(d.on, -24)

    def in_period(row: Row) -> bool:
        return d.touches(row.contact_date or row.start_date, row.contact_date or row.last_date)

    def received(row: Row) -> bool:
        day = counted_day(row.start_last_date, d.on)
        return d.touches(day, day)

    def held(row: Row) -> bool:
        return bool(row.is_contact and in_period(row))

    return {
        # contact: held, signings included, and inquiries from their answer; a joint activity counts once
        "activities_held": count("activities", held),
        "activities_12_months": count("activities", lambda r: r.is_contact and r.contact_date > year_ago),
        "activities_12_months_before": count(
            "activities", lambda r: r.is_contact and before < r.contact_date <= year_ago
        ),
        "activity_count": count("activities"),
        "dated_activity_count": count("activities", lambda r: r.start_date is not None and in_period(r)),
        "last_contact_date": largest("activities", "contact_date", lambda r: r.is_contact),
        "days_since_contact": Figure(
            "activities",
            lambda rows: min(((d.on - row.contact_date).days for row in rows), default=None),
            lambda r: r.is_contact,
        ),
        "activities_planned": count("activities", lambda r: r.is_ahead, "activities"),
        "next_visit_date": smallest("activities", "ahead_date", lambda r: r.is_ahead, "activities"),
        "meeting_count": count("activities", lambda r: _meeting(r) and in_period(r)),
        "first_meeting_date": smallest("activities", "contact_date", _meeting),
        "last_meeting_date": largest("activities", "contact_date", _meeting),
        "milestone_count": count("milestones"),
        "milestones_open": count("milestones", lambda r: r.is_open, "milestones"),
        "milestones_done": count("milestones", lambda r: r.is_done),
        "milestones_overdue": count("milestones", lambda r: r.is_overdue),
        "reached_in_period_count": count("milestones", lambda r: r.is_done and d.within(_reached(r, d.on))),
        "company_count": distinct("participations", "company_id", held),
        "inquiry_count": count("inquiries", received),
        "answered_count": count("inquiries", lambda r: r.reaction_days is not None and received(r)),
        "answered_in_time_count": count("inquiries", lambda r: r.reaction_state == "in_time" and received(r)),
        "open_count": count("inquiries", lambda r: r.reaction_state in ("waiting", "overdue")),
        "open_overdue_count": count("inquiries", lambda r: r.reaction_state == "overdue"),
        "unclear_count": count("inquiries", lambda r: r.reaction_state == "unclear" and received(r)),
        "timed_inquiry_count": count(
            "inquiries", lambda r: r.reaction_state in ("in_time", "late", "overdue") and received(r)
        ),
        "median_reaction_days": median("inquiries", "reaction_days", received),
        "within_target_share": Ratio("answered_in_time_count", "timed_inquiry_count"),
        "trip_count": count("trips", plans="activities"),
        "shared_trip_count": count("shared_trips", plans="activities"),
        "shared_saving_dkk": added("shared_trips", "saving_dkk", lambda r: r.is_counted, "activities"),
    }


_STATED = ("contract", "demonstration", "commercial", "non_commercial")


def results(d: Desk) -> Catalogue:
    """The figures about what came of the work."""
    few = d.exports.number("effect.few")  # of fewer a median would be no rule

    def in_period(row: Row, *kinds: str) -> bool:
        return row.result_kind in kinds and d.touches(row.counted, row.counted)

    def of(*kinds: str) -> Figure:
        return count("results", lambda r: in_period(r, *kinds))

    def at(side: str | None) -> Figure:
        """Of stated kinds on one side of the project's days, whatever the period."""
        return count("results", lambda r: r.result_kind != "unstated" and r.project_side == side)

    def worth(kind: str) -> Figure:
        return total("results", "value_dkk", lambda r: in_period(r, kind) and r.value_dkk is not None)

    return {
        "outcome_count": of(*_STATED, "unstated"),
        "stated_outcome_count": of(*_STATED),
        "unstated_outcome_count": of("unstated"),
        "contract_outcome_count": of("contract"),
        "demonstration_outcome_count": of("demonstration"),
        "commercial_outcome_count": of("commercial"),
        "non_commercial_outcome_count": of("non_commercial"),
        "project_outcome_count": at("within"),
        "earlier_outcome_count": at("before"),
        "later_outcome_count": at("after"),
        "undated_outcome_count": at(None),
        "valued_contract_count": count(
            "results", lambda r: in_period(r, "contract") and r.value_dkk is not None
        ),
        "contract_value_dkk": worth("contract"),
        "demonstration_value_dkk": worth("demonstration"),
        "first_outcome_agreement_count": count("first_results", lambda r: r.first_result_date is not None),
        "timed_agreement_count": count("first_results", lambda r: r.months_to_result is not None),
        "median_months_to_result": median("first_results", "months_to_result", least=few),
        "median_contacts_to_result": median(
            "first_results", "contacts_to_result", lambda r: r.months_to_result is not None, least=few
        ),
        "participant_count": distinct("participants", "cvr"),
        "participant_row_count": count("participants"),
        "dkk_per_outcome": Ratio("spent_dkk", "project_outcome_count", is_money=True),
    }


def challenges(_: Desk) -> Catalogue:
    """The figures about challenges and who could answer them."""
    return {
        "challenge_count": count("challenges", lambda r: r.is_open),
        "known_challenge_count": count("challenges"),
        # a case: it has left the first stage, or there is someone to contact about it
        "case_count": count("challenges", lambda r: r.is_open and r.is_case),
        "nobody_challenge_count": count("challenges", lambda r: r.is_open and r.dialogue == "nobody"),
        "silent_challenge_count": count("challenges", lambda r: r.is_open and r.dialogue == "silent"),
        "stuck_count": count("challenges", lambda r: r.is_stuck),
        "accessible_count": count("challenges", lambda r: r.is_open and r.access_count > 0),
        "inaccessible_count": count("challenges", lambda r: r.is_open and r.access_count == 0),
        "answerable_count": count("challenges", lambda r: r.is_open and r.company_count > 0),
        "unanswerable_count": count("challenges", lambda r: r.is_open and r.company_count == 0),
        "wanted_challenge_count": count("challenges", lambda r: r.is_open and r.interested_count > 0),
        "lone_challenge_count": count("challenges", lambda r: r.is_open and r.agreement_id is None),
        "contract_count": count("challenges", lambda r: r.stage_then == "contract"),
        "urgent_challenge_count": count("challenges", lambda r: r.is_open and r.urgency == "high"),
        "stage_longest_days": largest("challenges", "days_in_stage"),
        "challenge_value_dkk": total("challenges", "value_dkk"),
        "open_value_dkk": total("challenges", "value_dkk", lambda r: r.is_open),
        "latest_step_date": largest("challenges", "reached_date"),
        "named_owner_count": distinct("challenges", "owner_name", lambda r: r.problem_owner is not None),
        "ownerless_place_count": distinct("challenges", "owner_name", lambda r: r.problem_owner is None),
        "log_count": count("challenge_log"),
        # the way from a problem to a contract, a step a stage; what is lost has left it where it had come to
        "step_count": count("challenge_steps"),
        "reached_count": count("challenge_steps", lambda r: r.farthest >= r.step),
        "here_count": count("challenge_steps", lambda r: r.stage_then == r.way_stage),
        "lost_count": count("challenge_steps", lambda r: r.stage_then == "lost" and r.farthest == r.step),
        "passed_count": count(
            "challenge_steps",
            lambda r: (
                r.farthest >= r.step
                and r.stage_then != r.way_stage
                and not (r.stage_then == "lost" and r.farthest == r.step)
            ),
        ),
        "before_count": count("challenge_steps", lambda r: r.step > 1 and r.farthest >= r.step - 1),
        "share_of_previous": Ratio("reached_count", "before_count"),
        "share_of_all": Ratio("reached_count", "step_count"),
        "access_count": count("challenge_access"),
        "answering_company_count": count("answers"),
        "active_answering_company_count": count("answers", lambda r: r.is_active),
        "answerable_challenge_count": count("answers", lambda r: r.is_open),
        "near_challenge_count": count("answers", lambda r: r.is_open and r.is_near),
        "near_open_challenge_count": count(
            "answers", lambda r: r.is_open and r.is_near and r.access_count > 0
        ),
        # themes × provinces of open challenges
        "field_state": smallest("field", "state"),
        "field_challenge_count": count("field"),
        "field_urgent_count": count("field", lambda r: r.urgency == "high"),
        "field_cell_count": distinct("field", "cell"),
        "ready_cell_count": distinct("field", "cell", lambda r: r.state == "ready"),
        "no_door_cell_count": distinct("field", "cell", lambda r: r.state == "no_door"),
        "no_company_cell_count": distinct("field", "cell", lambda r: r.state == "no_company"),
        "able_company_count": count("able"),
        "wanting_company_count": distinct("willing", "company_id"),
    }


def companies(_: Desk) -> Catalogue:
    """The figures about companies, and what stands in each theme and province."""
    return {
        "registered_count": count("companies"),
        "member_count": count("companies", lambda r: r.is_member),
        "unstated_member_count": count("companies", lambda r: r.is_member is None),
        "cvr_count": count("companies", lambda r: r.cvr is not None),
        "active_registered_count": count("companies", lambda r: r.is_active),
        "interested_registered_count": count("companies", lambda r: r.has_live),
        "participating_count": count("companies", lambda r: r.took_part),
        "unasked_count": count("companies", lambda r: r.challenge_count == 0),
        "protected_count": count("companies", lambda r: r.is_ad_protected),
        "company_row_count": count("company_rows"),
        "merge_count": count("company_merges"),
        "gap_company_count": count("company_gaps"),
        "gap_cvr_count": count("company_gaps", lambda r: "cvr" in r.gaps),
        "gap_protection_count": count("company_gaps", lambda r: "protection" in r.gaps),
        "gap_interest_count": count("company_gaps", lambda r: "interest" in r.gaps),
        "wishing_count": distinct("wishes", "company_id", lambda r: r.is_live),
        "wish_count": count("wishes", lambda r: r.state != "refused"),
        "live_wish_count": count("wishes", lambda r: r.is_live),
        "undated_wish_count": count("wishes", lambda r: r.state == "undated"),
        "refusal_count": count("wishes", lambda r: r.state == "refused"),
        "participation_count": count("company_activities", lambda r: r.is_contact),
        "participation_ahead_count": count("company_activities", lambda r: r.is_ahead, "activities"),
        "participation_listed_count": count("company_activities"),
        "last_participation_date": largest("company_activities", "contact_date", lambda r: r.is_contact),
        "engaged_company_count": distinct("engaged", "company_id"),
        "active_company_count": distinct("engaged", "company_id", lambda r: r.is_active),
        "interested_company_count": distinct("engaged", "company_id", lambda r: not r.is_active),
        "danish_company_count": distinct("engaged", "company_id", lambda r: r.is_active),
        # what stands in a theme and province
        "standing_count": count("cells"),
        "cell_party_count": distinct("cells", "thread_party", lambda r: r.kind == "agreement"),
        "cell_agreement_count": distinct("cells", "thing_id", lambda r: r.kind == "agreement"),
        "cell_challenge_count": distinct("cells", "thing_id", lambda r: r.kind == "challenge"),
        "cell_company_count": distinct("cells", "thing_id", lambda r: r.kind == "company"),
        "cell_activity_count": distinct("cells", "thing_id", lambda r: r.kind == "activity"),
        "cell_gap_count": distinct("cells", "thing_id", lambda r: r.kind == "challenge" and r.has_gap),
        "cell_reach_count": distinct("cells", "thing_id", lambda r: r.kind == "challenge" and r.has_reach),
        "cell_state": smallest("cells", "cell_state"),
        "agreement_cell_count": distinct("cells", "cell", lambda r: r.kind == "agreement"),
        "overlap_cell_count": distinct("cells", "cell", lambda r: r.kind == "agreement" and r.has_overlap),
        "gap_cell_count": distinct("cells", "cell", lambda r: r.kind == "challenge" and r.has_gap),
        "reach_cell_count": distinct(
            "cells", "cell", lambda r: r.kind in ("agreement", "challenge") and r.has_reach
        ),
        "thread_province_count": distinct("cells", "province_code", lambda r: r.thread_party is not None),
    }


def tasks(d: Desk) -> Catalogue:
    """The figures about what has to be done."""
    return {
        "promise_count": count("promises"),
        "promise_overdue_count": count("promises", lambda r: r.due is not None and r.due < d.on),
        "due_count": count("due", plans=_PLANS),
        "due_30_count": count("due", lambda r: r.days_left <= 30, _PLANS),
        "due_90_count": count("due", lambda r: r.days_left <= 90, _PLANS),
        "ahead_90_count": count("due", lambda r: r.days_left <= 90 and r.kind != "next_step", _PLANS),
        "next_due_date": smallest("due", "due_by", plans=_PLANS),
        "reason_count": count("reasons"),
        "attention_count": count("reasons", lambda r: not r.is_ahead_only),
        "overdue_count": count(
            "reasons", lambda r: r.kind in ("next_step_overdue", "activity_overdue", "milestone_overdue")
        ),
        "waiting_inquiry_count": count("reasons", lambda r: r.action_kind == "answer"),
        # as exports alone give them: what people have noted or decided is in the records
        "action_count": count("actions"),
        "action_red_count": count("actions", lambda r: r.severity == "red"),
        "contact_action_count": count("actions", lambda r: r.action_kind in _CONTACT),
        "contact_action_red_count": count(
            "actions", lambda r: r.action_kind in _CONTACT and r.severity == "red"
        ),
        "journey_stop_count": count("calls"),
        "contact_journey_count": distinct("calls", "journey"),
        "rows_read_count": added("read_sheets", "rows_read"),
        "rows_rejected_count": count("rejected_rows"),
    }
