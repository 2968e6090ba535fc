"""The first page: traffic lights by stated rule, a handful of numbers, what is new, what comes, and the main problem; and the part that lists what is new."""

import datetime as dt
import tomllib
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from dashboard.blocks import kinds
from dashboard.blocks.plain import mark_of
from dashboard.cards import MARKS
from dashboard.model.columns import called, column
from dashboard.model.rules import rule
from dashboard.money import questions
from dashboard.queries.options import board_lights
from locales import formats, text
from reports.board.facts import PackFacts, examples, quoted
from reports.board.risks import Risk

_NAMED_AHEAD = 4  # dated things of the next three months that the summary names
_SHOWN = 30  # rows on paper; the workbook has all
_FIGURES = "in_force_count contacted_in_time_count activities_12_months milestones_done"
_GUEST_FIGURES = "in_force_count province_count activities_12_months milestones_done company_count"
EVENTS = tomllib.loads(Path(__file__).with_name("events.toml").read_text(encoding="utf-8"))["event"]


def lights(facts: PackFacts) -> kinds.Lights:
    """Overall, economy, relations and deliveries, in the colours of marts.board_light; the overall light is the worst of the others.

    A part of the desk is not judged by the money of the whole.
    """
    now, whole, has_money = facts.now, facts.whole, not facts.is_narrowed and bool(facts.landing)
    said = {"economy": _economy(facts)} if not facts.is_narrowed else {}
    in_force, silent = now["in_force_count"], now["silent_count"]
    red, never, is_all = now["red_count"], now["never_count"], silent == in_force
    said["relations"] = text(
        "pack-light-relations-verdict", count=silent, whole=in_force, all=is_all, red=red, never=never
    )
    late, waiting, done = now["overdue_count"], now["waiting_inquiry_count"], now["milestones_done"]
    said["deliveries"] = text("pack-light-deliveries-verdict", done=done, late=late, waiting=waiting)
    judged = board_lights(
        has_money=has_money,
        red_findings=whole["finding_red_count"] if has_money else 0,
        amber_findings=whole["finding_amber_count"] if has_money else 0,
        holds=questions.first(questions.grant_verdict(facts.filters)).get("severity") if has_money else None,
        outlook=facts.landing.get("severity") if has_money else None,
        silent_count=silent,
        in_force_count=in_force,
        late_count=late + waiting,
        missed_count=now["milestones_overdue"],
        done_count=done,
    )
    colours: dict[str, kinds.Severity] = dict(zip(judged["light_code"], judged["severity"], strict=True))
    worst = colours.pop("overall")
    others = []
    for key, words in said.items():
        is_told = words and (key == "economy" or colours[key] != "none")
        told = words if is_told else text(f"pack-light-{key}-nothing")
        others.append(_light(key, colours[key], told))
    named = [light.title.lower() for light in others if light.severity == worst]
    verdict = text("pack-light-overall-verdict", severity=worst, count=len(named), names=named)
    return kinds.Lights((_light("overall", worst, verdict), *others))


def _light(key: str, severity: kinds.Severity, verdict: str) -> kinds.Light:
    return kinds.Light(
        key,
        severity,
        MARKS[severity],
        text(f"attention-severity-{severity}"),
        text(f"pack-light-{key}"),
        verdict,
        text(
            f"pack-light-{key}-rule",
            amber=rule("board.relation_amber_percent"),
            red=rule("board.relation_red_percent"),
            late=rule("board.late_red_percent"),
            unused=rule("budget.forecast_unused_percent"),
            over=rule("budget.line_over_percent"),
            under=rule("budget.under_plan_percent"),
        ),
    )


def _economy(facts: PackFacts) -> str:
    if not facts.landing:
        return ""
    whole = facts.whole
    count, outlook = whole["finding_count"], facts.landing["verdict_code"]
    percent, elapsed = whole["spent_percent"], facts.clock["elapsed_share"]
    said = [
        text("pack-light-economy-verdict", count=count, outlook=outlook, percent=percent, elapsed=elapsed)
    ]
    by_rule = whole.by("finding_red_count finding_amber_count", "rule_code")
    for severity in ("red", "amber"):
        names = []
        for code, found in by_rule.items():
            if count := found[f"finding_{severity}_count"]:
                name = text(f"attention-kind-{str(code).replace('_', '-')}").lower()
                names.append(text("pack-light-economy-kind", name=name, count=count))
        if names:
            said.append(text("pack-light-economy-why", severity=severity, names=names))
    return formats.together(said)


def figures(facts: PackFacts) -> kinds.Numbers:
    """The main figures, each with the one it is compared with."""
    names = _GUEST_FIGURES if facts.is_guest else _FIGURES
    found = [
        facts.now.number(name, text("pack-against", number=facts.then[name], date=facts.before))
        for name in names.split()
    ]
    money = facts.money
    amounts = ("budget_dkk", "spent_dkk", "committed_dkk", "voucher_count")
    if facts.is_guest or not any(money[name] for name in amounts):
        return kinds.Numbers(tuple(found))
    if facts.is_narrowed:
        return kinds.Numbers((*found, money.number("spent_dkk", text("pack-figure-spent-narrowed"))))
    spent = text("pack-figure-spent-note", percent=money["spent_percent"], budget=money["budget_dkk"])
    left = text("pack-figure-available-note", amount=money["committed_dkk"])
    return kinds.Numbers((*found, money.number("spent_dkk", spent), money.number("available_dkk", left)))


def changes(facts: PackFacts) -> kinds.Text:
    """The sentences of the part before its tables."""
    since = facts.asked.since
    count = len(list(_events(facts)))
    return kinds.Text(
        (text("pack-changes-since" if since else "pack-changes-first", date=since or facts.period_first),),
        "",
        message=text("pack-events-message", count=count, date=facts.since_day),
    )


def events(facts: PackFacts) -> kinds.Table:
    """The events, newest first: contacts, milestones, agreements signed and ended, relations that went cold."""
    # of one day by its kind and title
    found = sorted(_events(facts), key=lambda one: (one[0], *map(str, one[1].values[1:3])), reverse=True)
    return kinds.Table(
        text("pack-events"),
        text("pack-sheet-events"),
        (column("event_date"), column("kind_text"), column("what"), column("danish_party", words=None)),
        tuple(row for _, row in found),
        text("pack-since-nothing"),
        shown=_SHOWN,
        widths=(0, 0.8, 2, 1.5),
        message=text("pack-events-message", count=len(found), date=facts.since_day),
    )


def _events(facts: PackFacts) -> Iterator[tuple[dt.date, kinds.TableRow]]:
    named = called("danish_party")
    for event in EVENTS:
        if facts.is_hidden(event["measure"]):
            continue
        for row in facts.news.rows(event["measure"]).to_dict("records"):
            days = (event["last"], "due_last_date")
            last = next(row[one] for one in days if not formats.is_missing(row.get(one)))
            precision: Any = row.get(f"{event['day']}_precision")
            is_exact = formats.is_missing(precision) or precision == "day"
            # the day, or a text that says no more of it than is known
            day = last if is_exact else formats.date(row[event["day"]], precision)
            found: Any = row.get(event["party"])
            title: Any = row[event["title"]]
            title = None if formats.is_missing(title) else " ".join(str(title).split())
            parties = [found] if isinstance(found, str) else [] if formats.is_missing(found) else found
            kind = text(f"pack-event-{event.get('kind', 'activity')}")
            if "kind" not in event and not formats.is_missing(row["activity_type"]):
                words = called("activity_type")(row["activity_type"])
                kind = words[:1].upper() + words[1:]
            values = (day, kind, title, formats.joined(map(named, parties)) or None)
            yield min(last, facts.as_of), kinds.TableRow(values, mark=mark_of(row.get("is_illustrative")))


def since(facts: PackFacts) -> kinds.Text:
    """Events since the last report (else in the period), in a few sentences."""
    news = facts.news
    said = []
    for event in EVENTS:
        name, title = event["measure"], event["title"]
        if facts.is_hidden(name) or not news[name]:
            continue
        order = f"{event.get('order', event['last'])} desc, {title}"
        names = news.rows(name, order=order)[title].tolist()
        said.append(text(f"pack-since-{event['sentence']}", count=news[name], names=examples(names)))
    if not facts.is_guest and news["spent_period_dkk"]:
        said.append(text("pack-since-spent", amount=news["spent_period_dkk"]))
    begin = "period" if facts.asked.since is None else "report"
    title = text(f"pack-since-{begin}", date=facts.since_day)
    shown = (event["measure"] for event in EVENTS if not facts.is_hidden(event["measure"]))
    count = sum(news[name] or 0 for name in shown)
    message = text("pack-events-message", count=count, date=facts.since_day) if count else ""
    return kinds.Text(tuple(said), text("pack-since-nothing"), title, message)


def ahead(facts: PackFacts) -> kinds.Text:
    """The next three months: the first items by day, and how many more."""
    name = "ahead_90_count" if facts.is_guest else "due_90_count"
    due = facts.now.rows(name)
    said = [
        text(
            "pack-ahead-item",
            date=formats.long_date(row["due_date"], row["due_precision"]),
            kind=text(f"overview-due-{row['kind'].replace('_', '-')}").lower(),
            subject=None if formats.is_missing(row["subject"]) else quoted(row["subject"]),
        )
        for row in due.head(_NAMED_AHEAD).to_dict("records")
    ]
    if more := (facts.now[name] or 0) - len(said):
        said.append(text("pack-ahead-more", count=more))
    if not facts.is_guest and (count := facts.now["turning_red_90_count"]):
        names = examples(facts.now.rows("turning_red_90_count")["agreement_name"])
        said.append(text("pack-ahead-cooling", count=count, names=names))
    none = "pack-ahead-unknown" if facts.now[name] is None else "pack-ahead-nothing"
    return kinds.Text(tuple(said), text(none), text("pack-ahead"))


def problem(ranked: Sequence[Risk]) -> kinds.Block:
    """The main problem: the largest risk."""
    said: list[str] = []
    for worst in ranked[:1]:
        said = [text("pack-problem-is", title=worst.title.rstrip(".。")), worst.text, worst.response]
    return kinds.Text(tuple(filter(None, said)), text("pack-problem-nothing"), text("pack-problem"))
