"""What the board must decide: what the desk has put before it, then what follows from the data, each with its alternatives.

A case that follows from the data states only figures of the pack, and the alternative of first priority follows a stated rule:
- cold relations: visit them all if that costs at most a share (rules.toml, `board.visit_percent`) of what is available, else the
  provinces where most of them are reached for that money, else video meetings; what costs more than is available comes last;
- budget lines that are over: cover them from the lines that can spare most;
- the others in the order in which they are written here.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from decimal import Decimal

import pandas as pd

from dashboard import desk_records
from locales import text
from reports.board.facts import PackFacts, long_date
from reports.board.model import Alternative, Case, Cases, Severity
from reports.board.naming import examples, mark_of, quoted

SHOWN = 4
_SEVERITIES = ("red", "amber", "green", "none")


def cases(facts: PackFacts) -> Cases:
    """The cases that were open on the as-of day, then those of the data, the red ones first, until there are `SHOWN`."""
    written = tuple(_written(facts))
    found = sorted(_of_data(facts), key=lambda case: _SEVERITIES.index(case.severity))
    return Cases((*written, *found[: max(0, SHOWN - len(written))]), text("pack-issues-nothing"))


def _written(facts: PackFacts) -> Iterator[Case]:
    for issue in desk_records.issues(facts.as_of):
        yield Case(
            title=issue.title,
            text=issue.background,
            alternatives=tuple(Alternative(option.title, option.consequence) for option in issue.options),
            origin=text("pack-origin-desk", date=issue.raised_date),
            severity="none",
            mark=mark_of(issue.is_illustrative),
            code="written",
        )


def _of_data(facts: PackFacts) -> Iterator[Case]:
    """The cases that the data raises."""
    yield from _cold(facts)
    yield from _lines(facts)
    yield from _unused(facts)
    yield from _expiring(facts)
    yield from _milestones(facts)
    yield from _never(facts)


def _case(
    code: str, severity: Severity, alternatives: list[Alternative], by: dt.date | None = None, **said: object
) -> Case:
    return Case(
        title=text(f"pack-issue-{code}", **said),
        text=text(f"pack-issue-{code}-text", **said),
        alternatives=tuple(alternatives),
        origin=text("pack-origin-data"),
        severity=severity,
        decide_by="" if by is None else text("pack-decide-by", date=by),
        code=code,
    )


def _option(key: str, price: Decimal | None = None, /, **said: object) -> Alternative:
    return Alternative(text(f"pack-option-{key}", **said), text(f"pack-option-{key}-then", **said), price)


# ── Relations ─────────────────────────────────────────────────────────────────────────────────────────────────────


def _cold(facts: PackFacts) -> Iterator[Case]:
    """Relations that went cold: visit them, visit some, meet by video, share a journey, or let them rest."""
    now = facts.now
    count = now["red_count"]
    if not count:
        return
    cold = now.rows("red_count", order="turns_red_date desc, agreement_name, agreement_id")
    trip, available = facts.rule("synergy.trip_cost_dkk"), facts.available_dkk
    where = _by_province(cold)
    paid = min(facts.journeys_paid, len(where))
    alternatives = [_visit(facts, count, where, paid)] if paid else []
    alternatives.append(_option("video", Decimal(0), count=count))
    if not paid:
        alternatives += _shared(facts, where, available)
    ending = int(cold["expiry_warning_months"].notna().sum())
    alternatives.append(_option("rest", Decimal(0), count=count, ending=ending))
    if paid < len(where):
        is_beyond = available is not None and trip * len(where) > available
        place = len(alternatives) if is_beyond else len(alternatives) - 1
        alternatives.insert(place, _visit(facts, count, where, len(where)))
    yield _case(
        "cold",
        "red",
        alternatives,
        count=count,
        whole=now["in_force_count"],
        names=examples(cold["agreement_name"]),
        provinces=len(where),
        unplaced=int(cold["province_code"].isna().sum()),
        trip=trip,
        percent=facts.rule("board.visit_percent"),
        known="no" if available is None else "yes",
        available=available,
    )


def _shared(facts: PackFacts, where: list[tuple[str, int]], available: Decimal | None) -> list[Alternative]:
    """A journey to the province where most are reached, shared by so few that the desk's part can be paid; empty where none can.

    Args:
        facts: what the pack is made of.
        where: `_by_province`.
        available: what is left of the grant; None where it is not known.
    """
    trip, most = facts.rule("synergy.trip_cost_dkk"), int(facts.rule("synergy.journeys_most"))
    parties = next((n for n in range(2, most + 1) if available is not None and trip / n <= available), None)
    if not where or parties is None or available is None:
        return []
    code, reached = where[0]
    part, percent = trip / parties, facts.rule("board.visit_percent")
    return [
        _option(
            "share",
            part,
            province=facts.options.name("provinces", code),
            trip=trip,
            parties=parties,
            part=part,
            available=available,
            left=available - part,
            reached=reached,
            percent=percent,
            allowed="yes" if part * 100 <= available * percent else "no",
        )
    ]


def _by_province(rows: pd.DataFrame) -> list[tuple[str, int]]:
    """The provinces that the rows name first, each with how many, those with most first, by code among equals: a plan, not a figure."""
    counts = rows["province_code"].dropna().value_counts()
    return sorted(
        ((str(code), int(count)) for code, count in counts.items()), key=lambda one: (-one[1], one[0])
    )


def _visit(facts: PackFacts, cold: int, where: list[tuple[str, int]], trips: int) -> Alternative:
    """Visits to the first so many provinces: all of them, or some."""
    cost = facts.rule("synergy.trip_cost_dkk") * trips
    reached = sum(count for _, count in where[:trips])
    available = facts.available_dkk
    short = Decimal(0) if available is None else max(Decimal(0), cost - max(available, Decimal(0)))
    return _option(
        "visit-all" if trips == len(where) else "visit-some",
        cost,
        count=trips,
        reached=reached,
        left=cold - reached,
        cost=cost,
        beyond="yes" if short else "no",
        short=short,
        names=examples(
            (facts.options.name("provinces", code) for code, _ in where[:trips]), are_titles=False
        ),
    )


def _expiring(facts: PackFacts) -> Iterator[Case]:
    """Agreements that end before long: renew them or let them end."""
    now = facts.now
    count, whole = now["expiring_half_year_count"], now["in_force_count"]
    if not count:
        return
    soon = now.rows("expiring_half_year_count", order="expires_last_date, agreement_name, agreement_id")
    first, held = soon["expires_last_date"].iloc[0], now["expiring_contact_count"]
    warned = now.rows("attention_count", ("action_kind", "renew"))
    is_red = warned[warned["agreement_id"].isin(soon["agreement_id"])]["severity"].eq("red").any()
    renew = _option("renew", date=first, cold=now["expiring_silent_count"], count=count)
    lapse = _option(
        "lapse",
        held=held,
        milestones=now["expiring_milestone_count"],
        left=whole - count,
        whole=whole,
        count=count,
    )
    # an agreement without contact is not recommended for renewal
    is_tended = held or now["expiring_silent_count"] < count
    yield _case(
        "expiring",
        "red" if is_red else "amber",
        [renew, lapse] if is_tended else [lapse, renew],
        first,
        names=examples(soon["agreement_name"]),
        date=first,
        count=count,
    )


def _never(facts: PackFacts) -> Iterator[Case]:
    """Agreements in force without any contact that is known: find out, or take them off the list."""
    count, whole = facts.now["never_count"], facts.now["in_force_count"]
    if not count:
        return
    ask = _option("ask", date=facts.as_of + dt.timedelta(days=60), count=count)
    close = _option("close", left=whole - count, whole=whole, count=count)
    names = examples(facts.now.rows("never_count")["agreement_name"])
    yield _case("never", "amber", [ask, close], names=names, whole=whole, count=count)


# ── Deliveries and money ──────────────────────────────────────────────────────────────────────────────────────────


def _milestones(facts: PackFacts) -> Iterator[Case]:
    count = facts.now["milestones_overdue"]
    if not count:
        return
    late = [
        (quoted(row["title"], 45), long_date(row["due_date"], row["due_date_precision"]))
        for row in facts.now.rows("milestones_overdue").to_dict("records")
    ]
    new_day = _option("new-day", date=facts.as_of + dt.timedelta(days=30), count=count)
    drop = _option("drop", done=facts.now["milestones_done"], count=count)
    names = examples(
        (text("pack-milestone-due", name=name, date=day) for name, day in late), are_titles=False
    )
    yield _case(
        "milestones", "amber", [new_day, drop], name=late[0][0], date=late[0][1], names=names, count=count
    )


def _lines(facts: PackFacts) -> Iterator[Case]:
    """Budget lines that are overspent: cover them from the lines that can spare most, or stop spending on them."""
    over = facts.findings[facts.findings["rule"].eq("line")]
    if over.empty:
        return
    lines = facts.whole.by("committed_dkk available_dkk landing_deviation_dkk", "budget_line")
    missing = sum((row["amount_dkk"] - row["limit_dkk"] for row in over.to_dict("records")), Decimal(0))
    names = over["budget_line"].tolist()
    committed = sum((lines[name]["committed_dkk"] for name in names), Decimal(0))
    needed = missing + committed
    moves = _moves(_spare(lines), needed)
    is_open = "yes" if committed > 0 else "no"
    alternatives = []
    if moves:
        left = needed - sum(moves.values(), Decimal(0))
        parts = [text("pack-move-part", amount=amount, line=quoted(line)) for line, amount in moves.items()]
        alternatives.append(
            _option(
                "move",
                parts=parts,
                lines=len(parts),
                enough="no" if left else "yes",
                known="yes" if facts.landing["is_known"] else "no",
                open=is_open,
                committed=committed,
                left=left,
            )
        )
    alternatives.append(_option("stop", amount=missing, committed=committed, open=is_open))
    if len(alternatives) < 2:
        alternatives.append(_option("apply", amount=missing))
    yield _case(
        "lines",
        "red" if over["severity"].eq("red").any() else "amber",
        alternatives,
        count=len(names),
        names=[quoted(name) for name in names],
        amount=missing,
    )


def _moves(spare: dict[str, Decimal], needed: Decimal) -> dict[str, Decimal]:
    """What to take from which line, those that can spare most first, until it is enough; never more than a line can spare."""
    moves: dict[str, Decimal] = {}
    for line, most in sorted(spare.items(), key=lambda pair: (-pair[1], pair[0])):
        if needed <= 0:
            break
        moves[line] = min(most, needed)
        needed -= moves[line]
    return moves


def _spare(lines: dict[str | None, dict[str, Decimal | None]]) -> dict[str, Decimal]:
    """What each budget line can spare: what is available, less what the forecast will still spend of it.

    Args:
        lines: available_dkk and landing_deviation_dkk by budget line.
    """
    found = {}
    for line, figures in lines.items():
        available, deviation = figures["available_dkk"], figures["landing_deviation_dkk"]
        if line is None or available is None:
            continue
        spare = available if deviation is None else min(available, -deviation)
        if spare > 0:
            found[line] = spare
    return found


def _unused(facts: PackFacts) -> Iterator[Case]:
    """More of the grant than the rule allows will be left over: spend faster on what matters, or give it back in time."""
    whole = facts.whole
    if facts.landing.get("verdict_code") != "unused" or whole["needed_month_dkk"] is None:
        return
    said = {
        "unused": whole["unused_dkk"],
        "likely": whole["likely_dkk"],
        "grant": whole["grant_dkk"],
        "date": facts.landing["project_end_date"],
    }
    spend = _option(
        "spend",
        needed=whole["needed_month_dkk"],
        pace=whole["pace_month_dkk"],
        count=int(whole["unused_dkk"] // facts.rule("synergy.trip_cost_dkk")),
        **said,
    )
    yield _case(
        "unused", "amber", [spend, _option("give-back", **said)], percent=whole["unused_share"], **said
    )
