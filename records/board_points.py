"""The risks, and the issues that the board must decide, each from the day on which it was raised to that on which it was closed; a decision that names who or by when is followed up (`follow_ups`)."""

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from typing import Any, Literal

import sqlalchemy as sa

from records import database, edits
from records.database import metadata

SCALE = range(1, 6)  # likelihood and impact: 1 very small … 5 very large
LEAST_OPTIONS = 2

# What an issue says while it is open.
_UNDECIDED: dict[str, Any] = {
    "outcome": "", "responsible": "", "due_date": None, "done_date": None, "done_note": "", "remark": "",
}  # fmt: skip

# From these scores on (likelihood times impact) a risk is red and amber.
_RED_SCORE, _AMBER_SCORE = 15, 8


def severity_of(score: int) -> Literal["red", "amber", "green"]:
    """The colour of a risk by its score."""
    return "red" if score >= _RED_SCORE else "amber" if score >= _AMBER_SCORE else "green"


@dataclass(frozen=True, slots=True)
class Risk:
    """One risk."""

    risk_id: int  # its number; 0 for one that is not kept yet
    title: str  # what may happen
    likelihood: int  # 1 (very unlikely) to 5 (almost certain)
    impact: int  # 1 (hardly noticed) to 5 (the project stops)
    mitigation: str  # what is done about it
    owner: str  # who sees to that
    raised_date: dt.date  # the day from which it is in the papers
    closed_date: dt.date | None  # the day from which it no longer does; None while it is open
    edited_by: str  # who wrote it last
    edited_at: dt.datetime  # when, in UTC
    version: int  # 1, and one more with each edit
    is_illustrative: bool  # whether it came with the sample

    @property
    def score(self) -> int:
        """Likelihood times impact, 1–25."""
        return self.likelihood * self.impact


@dataclass(frozen=True, slots=True)
class Option:
    """One way to decide an issue: what would be done, and what follows from it."""

    title: str
    consequence: str


@dataclass(frozen=True, slots=True)
class Issue:
    """One issue for the board to decide."""

    issue_id: int  # its number
    title: str  # the question
    background: str  # why it must be decided
    options: tuple[Option, ...]  # at least two, in order of priority: the first is recommended
    raised_date: dt.date  # the day from which it is in the papers
    closed_date: dt.date | None  # the day on which it was decided; None while it is open
    outcome: str  # what was decided; empty while it is open
    responsible: str  # who carries the decision out; empty where none is named
    due_date: dt.date | None  # by when; None where no day is named
    done_date: dt.date | None  # the day on which it was carried out; None before
    done_note: str  # what came of it
    edited_by: str  # who wrote it last
    edited_at: dt.datetime  # when, in UTC
    version: int  # 1, and one more with each edit
    is_illustrative: bool  # whether it came with the sample
    code: str  # of the case of the pack that it decided; empty for what people wrote
    remark: str  # what was said at the table when it was decided, for the minutes

    @property
    def is_followed_up(self) -> bool:
        """Whether the decision names a responsible person or a due date."""
        return self.closed_date is not None and (bool(self.responsible) or self.due_date is not None)


_risks = database.table_of(
    "board_risk",
    Risk,
    sa.CheckConstraint("likelihood between 1 and 5", name="likelihood"),
    sa.CheckConstraint("impact between 1 and 5", name="impact"),
)
_issues = database.table_of("board_issue", Issue, elsewhere="options")
_options = sa.Table(
    "board_option",
    metadata,
    *database.needed(issue_id=sa.ForeignKey("board_issue.issue_id"), priority=sa.Integer),
    *database.needed(title=sa.Text, consequence=sa.Text),
    sa.PrimaryKeyConstraint("issue_id", "priority"),
)


def keep_risk(
    title: str,
    likelihood: int,
    impact: int,
    *,
    mitigation: str,
    owner: str,
    raised_date: dt.date,
    author: str,
    number: int = 0,  # of the risk that is changed, and the version of it that was read; 0 for a new one
    version: int = 0,
    is_illustrative: bool = False,
) -> int:
    """Keep a new risk, or change one; returns its number. Raises ValueError where title or author is empty, or likelihood or impact is not 1–5, database.ChangedMeanwhileError (nothing was kept), and database.NoSuchEntryError."""
    if likelihood not in SCALE or impact not in SCALE:
        raise ValueError(f"likelihood and impact are 1–5, not {likelihood} and {impact}")
    said = {
        "title": database.stated(title, "title"),
        "likelihood": likelihood,
        "impact": impact,
        "mitigation": database.clean(mitigation),
        "owner": database.clean(owner),
        "raised_date": raised_date,
    }
    if number:
        edits.change(_risks, number, said, version=version, author=author)
        return number
    values = {**said, "is_illustrative": is_illustrative}
    return int(edits.add(_risks, values, author=author, said=said).risk_id)


def close_risk(risk_id: int, *, closed_date: dt.date | None, author: str, version: int) -> None:
    """Take a risk out of the papers from a day on, or (None) into them again. Raises as `keep_risk` does."""
    edits.change(_risks, risk_id, {"closed_date": closed_date}, version=version, author=author)


def risks(as_of: dt.date | None = None) -> list[Risk]:
    """The risks, the largest first: those open on a day, or all of them."""
    asked = sa.select(_risks)
    if as_of is not None:
        asked = asked.where(_open_on(_risks, as_of))
    found = database.entries(asked, Risk)
    return sorted(found, key=lambda risk: (-risk.score, -risk.impact, risk.raised_date, risk.risk_id))


def keep_issue(
    title: str,
    options: Sequence[Option],
    *,
    background: str,
    raised_date: dt.date,
    author: str,
    number: int = 0,  # of the issue that is changed, and the version of it that was read; 0 for a new one
    version: int = 0,
    is_illustrative: bool = False,
    code: str = "",
) -> int:
    """Keep a new issue with its options in order of priority, or change one; returns its number. Raises ValueError where a text is empty, or there are fewer than two options, and as `keep_risk` does."""
    fields = {
        "title": database.stated(title, "title"),
        "background": database.clean(background),
        "raised_date": raised_date,
    }
    chosen = [Option(database.stated(o.title, "option"), database.clean(o.consequence)) for o in options]
    if len(chosen) < LEAST_OPTIONS:
        raise ValueError("an issue needs at least two options")
    said = {**fields, "options": [[one.title, one.consequence] for one in chosen]}
    with database.writing() as connection:
        if number:
            edits.change(_issues, number, fields, version=version, author=author, said=said)
            connection.execute(sa.delete(_options).where(_options.c.issue_id == number))
        else:
            values = {**fields, **_UNDECIDED, "is_illustrative": is_illustrative, "code": code}
            number = int(edits.add(_issues, values, author=author, said=said).issue_id)
        rows = [{"issue_id": number, "priority": i, **asdict(o)} for i, o in enumerate(chosen, start=1)]
        connection.execute(sa.insert(_options), rows)
    return number


def close_issue(
    issue_id: int,
    *,
    closed_date: dt.date | None,
    outcome: str,
    author: str,
    version: int,
    responsible: str = "",
    due_date: dt.date | None = None,
    remark: str = "",
) -> None:
    """Record what was decided on a day, what was remarked, who carries it out and by when, or (None) open the issue again. Raises as `keep_risk` does."""
    said = {**_UNDECIDED, "closed_date": closed_date, "outcome": database.clean(outcome)}
    if closed_date is not None:
        named = {"responsible": database.clean(responsible), "remark": database.clean(remark)}
        said |= {**named, "due_date": due_date}
    edits.change(_issues, issue_id, said, version=version, author=author)


def decide_case(
    title: str,
    options: Sequence[Option],
    *,
    background: str,
    code: str,
    closed_date: dt.date,
    outcome: str,
    author: str,
    responsible: str = "",
    due_date: dt.date | None = None,
    remark: str = "",
) -> int:
    """Keep what was decided on a case that follows from the data: the issue and its decision, or neither. Raises as `keep_issue` does."""
    named: dict[str, Any] = {"responsible": responsible, "due_date": due_date, "remark": remark}
    with database.writing():
        number = keep_issue(
            title, options, background=background, raised_date=closed_date, author=author, code=code
        )
        close_issue(number, closed_date=closed_date, outcome=outcome, author=author, version=1, **named)
    return number


def finish_follow_up(
    issue_id: int, *, done_date: dt.date | None, note: str, author: str, version: int
) -> None:
    """Record that a decision was carried out on a day and what came of it, or (None) that it was not. Raises as `keep_risk` does."""
    said = {"done_date": done_date, "done_note": database.clean(note) if done_date else ""}
    edits.change(_issues, issue_id, said, version=version, author=author)


def issues(as_of: dt.date | None = None) -> list[Issue]:
    """The issues in the order in which they were raised: those open on a day, or all of them."""
    asked = sa.select(_issues).order_by(_issues.c.raised_date, _issues.c.issue_id)
    if as_of is not None:
        asked = asked.where(_open_on(_issues, as_of))
    with database.reading() as connection:
        found = connection.execute(asked).all()
        options: dict[int, list[Option]] = {}
        for row in connection.execute(sa.select(_options).order_by(_options.c.issue_id, _options.c.priority)):
            options.setdefault(row.issue_id, []).append(Option(row.title, row.consequence))
    return [Issue(**row._mapping, options=tuple(options.get(row.issue_id, ()))) for row in found]


def follow_ups(
    as_of: dt.date, done_since: dt.date | None = None, said_since: dt.datetime | None = None
) -> list[Issue]:
    """The decisions to be carried out by a day, those due first first; behind them those done, or said to be done, after the days named."""
    decided = [one for one in issues() if one.is_followed_up and one.closed_date and one.closed_date <= as_of]
    waiting = [one for one in decided if one.done_date is None or one.done_date > as_of]
    waiting.sort(key=lambda one: (one.due_date is None, one.due_date, one.issue_id))
    if done_since is None:
        return waiting
    done = [(one, one.done_date) for one in decided if one.done_date and one.done_date <= as_of]
    new = [one for one, day in done if day > done_since or (said_since and one.edited_at > said_since)]
    return waiting + new


def decided_cases(found: Iterable[Issue], as_of: dt.date) -> set[str]:
    """The codes of the cases that are not asked again on a day: decided on that very day, or decided before and not carried out yet."""
    decided = [one for one in found if one.code and one.closed_date is not None and one.closed_date <= as_of]
    open_ = (one for one in decided if not (one.done_date and one.done_date <= as_of))
    left = {one.code for one in open_ if one.is_followed_up}
    return left | {one.code for one in decided if one.closed_date == as_of}


def _open_on(table: sa.Table, day: dt.date) -> Any:
    return (table.c.raised_date <= day) & sa.or_(table.c.closed_date.is_(None), table.c.closed_date > day)
