"""The minutes of a meeting: who was there, and what was decided and remarked on each case."""

from collections.abc import Mapping, Sequence

from dashboard import desk_records
from dashboard.blocks.facts import Facts
from dashboard.blocks.kinds import Block, Case, Item, Items, Text
from dashboard.blocks.plain import mark_of
from dashboard.blocks.statement import Printed, Statement
from dashboard.parts.board_points import carried_out_by
from locales import formats, text
from records.board_points import Issue


def statement(
    decided: Sequence[Issue], waiting: Sequence[Case], present: str, remarks: Mapping[str, str]
) -> Statement:
    """The minutes as a statement that is printed: the cases decided on the day, those that wait, who was there, and remarks by a case's code."""

    def blocks(_: Facts) -> list[Block]:
        return [
            Text((present,) if present else (), text("meeting-present-none"), text("meeting-present-title")),
            Items(
                (
                    *map(decided_case, decided),
                    *(
                        _item(one.title, [text("meeting-undecided")], remarks.get(one.code, ""), one.mark)
                        for one in waiting
                    ),
                ),
                text("points-issues-title"),
                text("pack-issues-nothing"),
            ),
        ]

    printed = Printed(
        blocks=blocks,
        title=lambda facts: text("meeting-minutes-of", date=facts.filters.as_of),
        kind=lambda: text("meeting-minutes"),
        file=lambda facts: f"minutes-{facts.filters.as_of}",
    )
    return Statement("board", lambda _: (), {}, printed=printed)


def decided_case(one: Issue) -> Item:
    """A decided case: the decision, who carries it out by when, and the remark."""
    return _item(
        one.title,
        [text("meeting-decided", outcome=one.outcome.rstrip(".。")), carried_out_by(one)],
        formats.dotted([one.remark, desk_records.written_in(one)]) if one.remark else "",
        mark_of(one.is_illustrative),
    )


def _item(title: str, lines: list[str], remark: str, mark: str) -> Item:
    remarked = text("meeting-remarked", remark=remark) if remark else ""
    return Item(title, tuple(filter(None, (*lines, remarked))), mark=mark)
