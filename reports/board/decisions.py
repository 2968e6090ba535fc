"""The cases for the board: those put before it by the desk, then those that follow from the data, each with its alternatives.

A case that follows from the data states only figures of the pack, and the alternative of first priority follows a stated rule:
- cold relations: the journeys and video meetings that keep most alive for the money that is left (`PackFacts.plan`), which presence, the actions and
  `python -m dashboard journeys` say too; then the plans for other amounts, those that need new money last;
- what is over budget: cover it within each funding source, and let another source bear what a source lacks (`covering`);
- the others in the order in which they are written here.
What one case is advised to spend on journeys, the cases after it do not have: the sum runs over the pack, and each case states it. Days bind
as money does: what the project has no days for is not proposed, and what remains is handed over.
"""

import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import replace
from decimal import Decimal

from dashboard import desk_records, journeys
from dashboard.blocks.kinds import Agenda, Alternative, Case, Cases, Item, Severity, Table, TableRow
from dashboard.blocks.plain import mark_of
from dashboard.cards import MARKS
from dashboard.journeys import STEP_DKK, Plan
from dashboard.model.columns import column, group_name
from dashboard.model.rules import rule
from dashboard.words import journeys as words
from locales import formats, text
from records import board_points
from reports.board import covering
from reports.board.facts import PackFacts, examples, origin_of, quoted
from reports.setting.writing import heads

SHOWN = 4
_DAYS = 30  # to carry out what was decided, where nothing else says by when
_STEPS = (Decimal(0), STEP_DKK, 2 * STEP_DKK)  # the amounts that the board may choose between
_SEVERITIES = ("red", "amber", "green", "none")


def cases(facts: PackFacts) -> Cases:
    """The cases that were open on the as-of day, then those of the data, the red ones first, until there are `SHOWN`.

    What was decided about the data and is being carried out is not asked again (`follow_ups` has it).
    """
    written = [
        Case(
            title=issue.title,
            text=issue.background,
            alternatives=tuple(Alternative(option.title, option.consequence) for option in issue.options),
            origin=origin_of(issue),
            severity="none",
            mark=mark_of(issue.is_illustrative),
            code=f"written-{issue.issue_id}",
            due_date=facts.as_of + dt.timedelta(days=_DAYS),
            issue=(issue.issue_id, issue.version),
        )
        for issue in desk_records.issues(facts.as_of)
    ]
    decided = board_points.decided_cases(desk_records.issues(), facts.as_of)
    every = raised(facts)
    found = [case for case in every if case.code not in decided]
    shown = (*written, *found[: max(0, SHOWN - len(written))])
    counted = (*shown, *(case for case in every if case.code in decided))
    money = facts.journeys
    note = ""
    if money is not None and any(case.money for case in counted):
        taken = sum((case.taken_dkk for case in counted), Decimal(0))
        note = text(
            "pack-journeys-sum",
            lines=[quoted(line) for line in money.lines],
            of="line" if money.lines else "grant",
            is_any=bool(money.left_dkk),
            money=money.left_dkk,
            taken=taken,
            left=money.left_dkk - taken,
        )
    return Cases(shown, text("pack-issues-nothing"), note)


def raised(facts: PackFacts) -> list[Case]:
    """The cases that the data raises, the red ones first, whether or not they have been decided.

    A pack of a part of the desk asks for no decision on the money of the whole.
    """
    left = None if facts.journeys is None else facts.journeys.left_dkk
    found = []
    # first those that money decides, each of what those before it leave
    for find in (_cold,) if facts.is_narrowed else (_cold, _over, _unused):
        for case in find(facts, left):
            money = ""
            if left is not None:
                left -= case.taken_dkk
                taken = case.taken_dkk
                money = text("pack-journeys-after", is_any=bool(taken), taken=taken, left=left)
            found.append(replace(case, money=money))
    found += _others(facts)
    later = facts.as_of + dt.timedelta(days=_DAYS)
    found.sort(key=lambda case: _SEVERITIES.index(case.severity))
    return [replace(case, due_date=case.due_date or later) for case in found]


def agenda(found: Cases, waiting: str) -> Agenda:
    """The same in short: each question with its choices in one line; `waiting` says which decisions are being carried out."""
    questions = []
    for case in found.cases:
        choices = (
            text("pack-agenda-choice", number=str(i), title=one.title, first=i == 1)
            for i, one in enumerate(case.alternatives, start=1)
        )
        questions.append(Item(case.title, (" · ".join(choices),), case.severity, case.mark))
    return Agenda(tuple(questions), text("pack-agenda"), found.empty, formats.dotted([waiting, found.note]))


def follow_ups(facts: PackFacts) -> Table:
    """The decisions that are being carried out on the as-of day, those due first coming first, and those done since the last report."""
    rows, states = [], []
    for one in desk_records.follow_ups(facts.as_of, facts.before, facts.asked.since_at):
        state = "late" if one.due_date is not None and one.due_date < facts.as_of else "open"
        if one.done_date is not None and one.done_date <= facts.as_of:
            state = "done"
        is_noted, severity = bool(one.done_note), _STATES[state]
        said = text(f"pack-follow-up-{state}", date=one.done_date, note=one.done_note, noted=is_noted)
        status = formats.dotted([f"{MARKS[severity]} {said}", desk_records.written_in(one)])
        told = (one.title, one.outcome, one.closed_date, one.responsible or None, one.due_date, status)
        states.append(state)
        rows.append(TableRow(told, severity=severity, mark=mark_of(one.is_illustrative)))
    late = states.count("late")
    waiting = text("pack-follow-ups-message", count=states.count("open") + late, late=late)
    return Table(
        "",  # its chapter has the same
        text("pack-sheet-follow-ups"),
        (*heads("issue outcome decided:date responsible due:date"), column("status_text")),
        tuple(rows),
        text("pack-follow-ups-nothing"),
        widths=(1.2, 1.8, 0, 0.8, 0, 0.8),
        message=waiting if rows else "",
    )


# How a decision that is followed up is doing, and the colour that says so.
_STATES: Mapping[str, Severity] = {"open": "none", "late": "red", "done": "green"}


def _case(
    code: str,
    severity: Severity,
    alternatives: list[Alternative],
    by: dt.date | None = None,
    taken: Decimal | None = None,
    **said: object,
) -> Case:
    return Case(
        title=text(f"pack-issue-{code}", **said),
        text=text(f"pack-issue-{code}-text", **said),
        alternatives=tuple(alternatives),
        origin=text("pack-origin-data"),
        severity=severity,
        decide_by="" if by is None else text("pack-decide-by", date=by),
        due_date=by,
        code=code,
        taken_dkk=taken or Decimal(0),
    )


def _option(key: str, price: Decimal | None = None, /, **said: object) -> Alternative:
    return Alternative(text(f"pack-option-{key}", **said), text(f"pack-option-{key}-then", **said), price)


def _cold(facts: PackFacts, left: Decimal | None) -> Iterator[Case]:
    """Relations that went cold: the plans for what is left (None: not known) and for round amounts, hand them over, or let them rest."""
    now, money = facts.now, facts.journeys
    if not (count := now["red_count"]):
        return
    cold = now.rows("red_count", order="turns_red_date desc, agreement_name, agreement_id")
    plans: dict[object, Plan] = {}
    for one in (facts.plan, *(journeys.plan(facts.filters, amount) for amount in _STEPS)):
        if one.chosen or one.met:
            plans.setdefault(_made(one), one)
    ways = []
    for one in plans.values():
        said = words.lines(one) if one is facts.plan else words.short(one)
        if left is not None and one.cost_dkk > left:
            said = [text("pack-option-plan-short", short=one.cost_dkk - left), *said]
        title = text("pack-option-plan", journeys=len(one.chosen), met=len(one.met), cost=one.cost_dkk)
        ways.append(Alternative(title, formats.together(said), one.cost_dkk))
    if _made(facts.plan) not in plans:
        ways.insert(0, _option("hand-over", Decimal(0), count=count))
    ending = int(cold["expiry_warning_months"].notna().sum())
    rest = _option("rest", Decimal(0), count=count, ending=ending)
    dear = [one for one in ways if left is not None and (one.cost_dkk or 0) > left]
    alternatives = [*(one for one in ways if one not in dear), rest, *dear]
    known = "no"
    if not facts.can_travel:
        known = "late"
    elif money is not None and not money.lines:
        known = "grant"
    elif money is not None:
        known = "line" if money.available_dkk >= 0 else "over"
    yield _case(
        "cold",
        "red",
        alternatives,
        taken=alternatives[0].cost_dkk,
        count=count,
        whole=now["in_force_count"],
        all=count == now["in_force_count"],
        names=examples(cold["agreement_name"]),
        never=now["never_count"] if plans else 0,
        provinces=cold["province_code"].nunique(),
        unplaced=int(cold["province_code"].isna().sum()),
        trip=rule("synergy.trip_cost_dkk"),
        weeks=int(rule("journey.lead_days")) // 7,
        known=known,
        lines=[quoted(line) for line in money.lines] if money else [],
        available=money.available_dkk if money else None,
        lacking=-money.available_dkk if money else None,
        left=left,
    )


def _made(plan: Plan) -> object:
    """The key that tells plans apart: their journeys with the project's price, and the relations met."""
    journeys = frozenset((one.journey["journey"], one.price_dkk) for one in plan.chosen)
    return journeys, frozenset(row["agreement_id"] for row in plan.met)


def _others(facts: PackFacts) -> Iterator[Case]:
    now, whole = facts.now, facts.now["in_force_count"]
    if count := now["expiring_half_year_count"]:
        soon = now.rows("expiring_half_year_count", order="expires_last_date, agreement_name, agreement_id")
        ends, held = soon["expires_last_date"].min(), now["expiring_contact_count"]
        warned = now.rows("attention_count", ("action_kind", "renew"))
        is_red = warned[warned["agreement_id"].isin(soon["agreement_id"])]["severity"].eq("red").any()
        renew = _option("renew", date=ends, cold=now["expiring_silent_count"], count=count)
        due = now["expiring_milestone_count"]
        lapse = _option("lapse", held=held, milestones=due, left=whole - count, whole=whole, count=count)
        # an agreement without contact is not recommended for renewal
        is_tended = held or now["expiring_silent_count"] < count
        ways = [renew, lapse] if is_tended else [lapse, renew]
        names = examples(soon["agreement_name"])
        severity: Severity = "red" if is_red else "amber"
        yield _case("expiring", severity, ways, ends, names=names, date=ends, count=count)
    if count := now["milestones_overdue"]:
        late = [
            (quoted(row["title"]), formats.long_date(row["due_date"], row["due_date_precision"]))
            for row in now.rows("milestones_overdue").to_dict("records")
        ]
        day = facts.day_within(30)
        first = _option("new-day", date=day, count=count) if day else _option("hand-over", count=count)
        drop = _option("drop", done=now["milestones_done"], count=count)
        said = (text("pack-milestone-due", name=name, date=due) for name, due in late)
        names = examples(said, are_titles=False)
        name, due = late[0]
        yield _case("milestones", "amber", [first, drop], name=name, date=due, names=names, count=count)
    if count := now["never_count"]:
        day = facts.day_within(60)
        first = _option("ask", date=day, count=count) if day else _option("hand-over", count=count)
        close = _option("close", left=whole - count, whole=whole, count=count)
        names = examples(now.rows("never_count")["agreement_name"])
        yield _case("never", "amber", [first, close], names=names, whole=whole, count=count)


def _over(facts: PackFacts, left: Decimal | None) -> Iterator[Case]:
    over = facts.findings[facts.findings["rule"].isin(["line", "committed", "source"])]
    parts, spare = facts.after_journeys()
    lines, sources = (over[column].dropna().tolist() for column in ("budget_line", "funding_source"))
    found = covering.cover(parts, lines, sources, spare)
    if not found.needed_dkk:
        return
    alternatives = []
    if found.moves or found.borne:
        alternatives.append(_covered(facts, found))
    if found.lines_lack_dkk or found.sources_lack_dkk:
        covers = "some" if alternatives else "nothing"
        alternatives.append(_option("apply", amount=found.needed_dkk, covers=covers))
    alternatives.append(_option("stop", amount=found.needed_dkk))
    over_lines, over_sources = found.over_lines.items(), found.over_sources.items()
    beyond_budget = [text("pack-over-part", name=quoted(line), amount=amount) for line, amount in over_lines]
    beyond_budget += [text("pack-over-source", name=name, amount=amount) for name, amount in over_sources]
    travel = facts.journeys.lines if facts.journeys else ()
    given = sum((one.amount_dkk for one in found.moves if one.giver in travel), Decimal(0))
    # what the lines for journeys can spare beyond what the sources let them pay is given first
    beyond = sum((spare[line] for line in travel), Decimal(0)) - (left or Decimal(0))
    yield _case(
        "lines",
        "red" if over["severity"].eq("red").any() else "amber",
        alternatives,
        taken=max(Decimal(0), given - beyond),
        lines=len(found.over_lines),
        names=[quoted(line) for line in found.over_lines],
        sources=[*found.over_sources],
        amount=sum((found.over_lines or found.over_sources).values(), Decimal(0)),
        parts=beyond_budget,
    )


def _covered(facts: PackFacts, found: covering.Cover) -> Alternative:
    said = []
    for source in dict.fromkeys(one.source for one in found.moves):
        given = found.given(source).items()
        parts = [text("pack-move-part", amount=amount, line=quoted(line)) for line, amount in given]
        said.append(text("pack-cover-moved", source=group_name("funding_source", source), parts=parts))
    if found.over_lines:
        lacking = found.lines_lack_dkk
        said.append(text("pack-cover-lines", enough=not lacking, left=lacking))
    for source, amount in found.over_sources.items():
        borne = [one for one in found.borne if one.source == source]
        lacking = amount - sum((one.amount_dkk for one in borne), Decimal(0))
        bearers = [
            text("pack-bear-part", source=one.bearer, amount=one.amount_dkk, whole=one.amount_dkk == amount)
            for one in borne
        ]
        covered = text(
            "pack-cover-source",
            source=source,
            amount=amount,
            bearers=bearers,
            enough="nothing" if not borne else "no" if lacking else "yes",
            left=lacking,
        )
        said.append(covered)
    if found.moves:
        said.append(text("pack-cover-rules", known=bool(facts.landing["is_known"])))
    return Alternative(
        text(
            "pack-option-cover",
            how="both" if found.moves and found.borne else "move" if found.moves else "bear",
            moved=sum((one.amount_dkk for one in found.moves), Decimal(0)),
            borne=sum((one.amount_dkk for one in found.borne), Decimal(0)),
            bearers=[*dict.fromkeys(one.bearer for one in found.borne)],
        ),
        formats.together(said),
    )


def _unused(facts: PackFacts, left: Decimal | None) -> Iterator[Case]:
    """More of the grant than the rule allows will be left over: spend faster on what matters, or give it back in time."""
    whole = facts.whole
    if facts.landing.get("verdict_code") != "unused" or whole["needed_month_dkk"] is None:
        return
    said = {"unused": whole["unused_dkk"], "likely": whole["likely_dkk"], "grant": whole["grant_dkk"]}
    said["date"] = facts.landing["project_end_date"]
    spend = _option(
        "spend",
        needed=whole["needed_month_dkk"],
        pace=whole["pace_month_dkk"],
        count=int((left or 0) // rule("synergy.trip_cost_dkk")),
        left=left,
        **said,
    )
    give_back = _option("give-back", **said)
    alternatives = [spend, give_back] if facts.can_travel else [give_back, spend]
    yield _case("unused", "amber", alternatives, percent=whole["unused_share"], **said)
