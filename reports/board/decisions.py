"""What the board must decide: what the desk has put before it, then what follows from the data, each with its options.

An issue that follows from the data states only figures that stand in the pack, and the option of first priority follows a stated rule:
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
from locales import formats, text
from reports.board.facts import Facts
from reports.board.model import Issue, Option, Severity
from reports.board.risks import examples, quoted

SHOWN = 4

# A board that meets in this many days still has time to act before what comes by then.
_SOON_DAYS = 183


def issues(facts: Facts) -> tuple[Issue, ...]:
    """The issues that stood open on the as-of day, then those of the data, the red ones first, until there are `SHOWN`."""
    written = tuple(_written(facts))
    found = sorted(of_data(facts), key=lambda issue: ("red", "amber", "green", "none").index(issue.severity))
    return (*written, *found[: max(0, SHOWN - len(written))])


def _written(facts: Facts) -> Iterator[Issue]:
    for issue in desk_records.issues(facts.as_of):
        yield Issue(
            title=issue.title,
            text=issue.background,
            options=tuple(Option(option.title, option.consequence) for option in issue.options),
            origin=text("pack-origin-desk", date=facts.date(issue.raised_date)),
            severity="none",
            is_computed=False,
            mark=text("pack-illustrative") if issue.is_illustrative else "",
            code="written",
        )


def of_data(facts: Facts) -> Iterator[Issue]:
    """The issues that the data raises."""
    yield from _cold(facts)
    yield from _lines(facts)
    yield from _unused(facts)
    yield from _expiring(facts)
    yield from _milestones(facts)
    yield from _never(facts)


def _issue(
    facts: Facts, code: str, severity: Severity, options: list[Option], by: dt.date | None, **params: object
) -> Issue:
    return Issue(
        title=text(f"pack-issue-{code}", **params),
        text=text(f"pack-issue-{code}-text", **params),
        options=tuple(options),
        origin=text("pack-origin-data"),
        severity=severity,
        decide_by="" if by is None else text("pack-decide-by", date=facts.date(by)),
        code=code,
    )


def _option(key: str, price: Decimal | None = None, /, **params: object) -> Option:
    return Option(text(f"pack-option-{key}", **params), text(f"pack-option-{key}-then", **params), price)


# --- relations ---


def _cold(facts: Facts) -> Iterator[Issue]:
    """Relations that went cold: visit them, visit some, meet by video, share a journey, or let them rest."""
    cold = facts.in_force[facts.in_force["presence"] == "red"]
    if cold.empty:
        return
    trip = facts.rule("synergy.trip_cost_dkk")
    where = _by_province(cold)
    available = facts.available_dkk
    unplaced = int(cold["province_code"].isna().sum())
    paid = min(facts.journeys_paid, len(where))
    count = {"count": len(cold), "number": facts.number(len(cold))}
    options = [_visit(facts, cold, where, paid)] if paid else []
    options.append(_option("video", Decimal(0), **count))
    if not paid:
        options += _shared(facts, where, available)
    options.append(_option("rest", Decimal(0), **count, **_ends(facts, cold)))
    if paid < len(where):
        is_beyond = available is not None and trip * len(where) > available
        options.insert(
            len(options) if is_beyond else len(options) - 1, _visit(facts, cold, where, len(where))
        )
    latest = cold.sort_values("turns_red_date", ascending=False, kind="stable")
    yield _issue(
        facts,
        "cold",
        "red",
        options,
        None,
        count=len(cold),
        number=facts.number(len(cold)),
        whole=facts.number(len(facts.in_force)),
        names=examples(latest["agreement_name"].tolist()),
        provinces=len(where),
        provinces_text=facts.number(len(where)),
        unplaced=unplaced,
        trip=formats.money(trip),
        percent=facts.number(facts.rule("board.visit_percent")),
        known="no" if available is None else "yes",
        available=formats.money(available),
    )


def _shared(facts: Facts, where: list[tuple[str, pd.DataFrame]], available: Decimal | None) -> list[Option]:
    """A journey to the province where most are reached, shared by so few that the desk's part can be paid; empty where none can.

    Args:
        facts: what the pack is made of.
        where: `_by_province`.
        available: what is left of the grant; None where nobody knows.
    """
    trip, most = facts.rule("synergy.trip_cost_dkk"), int(facts.rule("synergy.journeys_most"))
    parties = next((n for n in range(2, most + 1) if available is not None and trip / n <= available), None)
    if not where or parties is None or available is None:
        return []
    code, reached = where[0]
    part = trip / parties
    return [
        _option(
            "share",
            part,
            province=facts.options.name("provinces", code),
            trip=formats.money(trip),
            parties=facts.number(parties),
            part=formats.money(part),
            available=formats.money(available),
            left=formats.money(available - part),
            reached=len(reached),
            reached_text=facts.number(len(reached)),
            percent=facts.number(facts.rule("board.visit_percent")),
            allowed="yes" if part * 100 <= available * facts.rule("board.visit_percent") else "no",
        )
    ]


def _by_province(rows: pd.DataFrame) -> list[tuple[str, pd.DataFrame]]:
    """The rows by the province that they name first, those with most rows first, by name among equals."""
    placed = rows[rows["province_code"].notna()]
    groups = [(str(code), group) for code, group in placed.groupby("province_code", sort=True)]
    return sorted(groups, key=lambda pair: (-len(pair[1]), pair[0]))


def _visit(facts: Facts, cold: pd.DataFrame, where: list[tuple[str, pd.DataFrame]], trips: int) -> Option:
    """Visits to the first so many provinces: all of them, or some."""
    key = "visit-all" if trips == len(where) else "visit-some"
    trip = facts.rule("synergy.trip_cost_dkk")
    reached = sum(len(group) for _, group in where[:trips])
    names = [facts.options.name("provinces", code) for code, _ in where[:trips]]
    cost = trip * trips
    available = facts.available_dkk
    short = Decimal(0) if available is None else max(Decimal(0), cost - max(available, Decimal(0)))
    return _option(
        key,
        cost,
        count=trips,
        trips=facts.number(trips),
        reached=reached,
        reached_text=facts.number(reached),
        left=len(cold) - reached,
        left_text=facts.number(len(cold) - reached),
        cost=formats.money(cost),
        beyond="yes" if short else "no",
        short=formats.money(short),
        names=examples(names, are_titles=False),
    )


def _ends(facts: Facts, rows: pd.DataFrame) -> dict[str, object]:
    """How many of the rows end by themselves within a year."""
    ending = int(rows["expiry_warning_months"].notna().sum())
    return {"ending": ending, "ending_text": facts.number(ending)}


def _expiring(facts: Facts) -> Iterator[Issue]:
    """Agreements that end before long: renew them or let them end."""
    rows = facts.in_force
    # of one that ends today there is nothing left to decide
    soon = rows[rows["days_to_expiry"].between(1, _SOON_DAYS)]
    if soon.empty:
        return
    soon = soon.sort_values("expires_last_date", kind="stable")
    first = soon["expires_last_date"].iloc[0]
    cold = int(soon["presence"].isin(["red", "never"]).sum())
    held = int(soon["contact_count"].sum())
    open_milestones = int((soon["milestone_count"] - soon["milestones_done"]).sum())
    count = {"count": len(soon), "number": facts.number(len(soon))}
    lively = soon[soon["presence"].isin(["green", "amber"])]
    renew = _option("renew", date=facts.date(first), cold=cold, cold_text=facts.number(cold), **count)
    lapse = _option(
        "lapse",
        held=held,
        held_text=facts.number(held),
        milestones=open_milestones,
        milestones_text=facts.number(open_milestones),
        left=facts.number(len(rows) - len(soon)),
        whole=facts.number(len(rows)),
        **count,
    )
    # an agreement that nobody tends is worth renewing only when somebody means to
    options = [renew, lapse] if len(lively) or held else [lapse, renew]
    yield _issue(
        facts,
        "expiring",
        "red" if int(soon["days_to_expiry"].iloc[0]) <= 92 else "amber",
        options,
        first,
        names=examples(soon["agreement_name"].tolist()),
        date=facts.date(first),
        **count,
    )


def _never(facts: Facts) -> Iterator[Issue]:
    """Agreements in force without any contact that is known: find out, or take them off the list."""
    rows = facts.in_force[facts.in_force["presence"] == "never"]
    if rows.empty:
        return
    count = {"count": len(rows), "number": facts.number(len(rows))}
    by = facts.as_of + dt.timedelta(days=60)
    yield _issue(
        facts,
        "never",
        "amber",
        [
            _option("ask", date=facts.date(by), **count),
            _option(
                "close",
                left=facts.number(len(facts.in_force) - len(rows)),
                whole=facts.number(len(facts.in_force)),
                **count,
            ),
        ],
        None,
        names=examples(rows["agreement_name"].tolist()),
        whole=facts.number(len(facts.in_force)),
        **count,
    )


# --- deliveries and money ---


def _milestones(facts: Facts) -> Iterator[Issue]:
    late = facts.milestones[facts.milestones["is_overdue_then"]]
    if late.empty:
        return
    count = {"count": len(late), "number": facts.number(len(late))}
    dated = [
        (quoted(row["title"], 45), facts.date(row["due_date"], row["due_precision"]))
        for row in late.sort_values("due_date", kind="stable").to_dict("records")
    ]
    names = [text("pack-milestone-due", name=name, date=day) for name, day in dated]
    weeks = facts.as_of + dt.timedelta(days=30)
    yield _issue(
        facts,
        "milestones",
        "amber",
        [
            _option("new-day", date=facts.date(weeks), **count),
            _option("drop", done=facts.number(facts.now["milestones_done"]), **count),
        ],
        None,
        name=dated[0][0],
        date=dated[0][1],
        names=examples(names, are_titles=False),
        **count,
    )


def _lines(facts: Facts) -> Iterator[Issue]:
    """Budget lines that are overspent: cover them from the lines that can spare most, or stop spending on them."""
    over = facts.findings[facts.findings["rule"].eq("line")]
    if over.empty:
        return
    missing = sum((row["amount_dkk"] - row["limit_dkk"] for row in over.to_dict("records")), Decimal(0))
    names = over["budget_line"].tolist()
    titles = [quoted(name) for name in names]
    lines = _line_rows(facts)
    spare = _spare(facts, lines)
    committed = sum(lines.loc[lines["budget_line"].isin(names), "committed_dkk"], Decimal(0))
    needed = missing + committed
    moves = _moves(spare, needed)
    options = []
    if moves:
        left = needed - sum(moves.values(), Decimal(0))
        parts = [text("pack-move-part", amount=amount, line=quoted(line)) for line, amount in moves.items()]
        options.append(
            _option(
                "move",
                parts=formats.listed(parts),
                lines=len(parts),
                enough="no" if left else "yes",
                known="no" if facts.waterfall.empty else "yes",
                open="yes" if committed > 0 else "no",
                committed=formats.money(committed),
                left=formats.money(left),
            )
        )
    options.append(
        _option(
            "stop",
            amount=formats.money(missing),
            committed=formats.money(committed),
            open="yes" if committed > 0 else "no",
        )
    )
    if len(options) < 2:
        options.append(_option("apply", amount=formats.money(missing)))
    yield _issue(
        facts,
        "lines",
        "red" if over["severity"].eq("red").any() else "amber",
        options,
        None,
        count=len(names),
        number=facts.number(len(names)),
        names=formats.listed(titles),
        amount=formats.money(missing),
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


def _spare(facts: Facts, lines: pd.DataFrame) -> dict[str, Decimal]:
    """What each budget line can spare: what is available, less what the forecast will still spend of it."""
    ahead = facts.waterfall
    will_leave = {
        row["budget_line"]: -row["deviation_dkk"]
        for row in ahead.to_dict("records")
        if not formats.is_missing(row["budget_line"]) and not formats.is_missing(row["deviation_dkk"])
    }
    found = {}
    for row in lines.to_dict("records"):
        name, available = row["budget_line"], row["available_dkk"]
        if formats.is_missing(available):
            continue
        spare = min(available, will_leave.get(name, available))
        if spare > 0:
            found[str(name)] = spare
    return found


def _unused(facts: Facts) -> Iterator[Issue]:
    """More of the grant than the rule allows will be left over: spend faster on what matters, or give it back in time."""
    ahead = facts.forecast
    if ahead.get("verdict_code") != "unused" or formats.is_missing(ahead["needed_month_dkk"]):
        return
    unused = ahead["unused_dkk"]
    trip = facts.rule("synergy.trip_cost_dkk")
    trips = int(unused // trip)
    amounts = {
        "unused": formats.money(unused),
        "likely": formats.money(ahead["likely_dkk"]),
        "grant": formats.money(ahead["grant_dkk"]),
        "date": facts.date(ahead["project_end_date"]),
    }
    yield _issue(
        facts,
        "unused",
        "amber",
        [
            _option(
                "spend",
                needed=formats.money(ahead["needed_month_dkk"]),
                pace=formats.money(ahead["pace_month_dkk"]),
                count=trips,
                trips=facts.number(trips),
                **amounts,
            ),
            _option("give-back", **amounts),
        ],
        None,
        percent=formats.percent(unused / ahead["grant_dkk"], 1),
        **amounts,
    )


def _line_rows(facts: Facts) -> pd.DataFrame:
    """One row a budget line of the whole project."""
    table = facts.whole_table
    return table[table["level"].eq("line") & table["budget_line"].notna()]
