"""How an overspent grant is covered: first by moving budget between lines within a funding source, then by another source that bears the rest.

A move within a source changes what lines have left and no source; costs that another source bears change what sources have left and no line.
So each line and source keeps its budget once a `Cover` is followed, but for what it says is lacking.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

_NOTHING = Decimal(0)


@dataclass(frozen=True, slots=True)
class Part:
    """A funding source's part of a budget line, and what it has left; below 0 where it is over."""

    line: str | None
    source: str | None
    left_dkk: Decimal


@dataclass(frozen=True, slots=True)
class Move:
    """Budget that goes from one line to another within a source."""

    source: str | None
    giver: str
    taker: str
    amount_dkk: Decimal


@dataclass(frozen=True, slots=True)
class Borne:
    """Costs of a source that is over, borne by another one."""

    source: str
    bearer: str
    amount_dkk: Decimal


@dataclass(frozen=True, slots=True)
class Cover:
    """The cover for lines and sources that are over."""

    over_lines: Mapping[str, Decimal]  # line → by how much it is over
    over_sources: Mapping[str, Decimal]  # source → likewise
    moves: tuple[Move, ...]  # between lines, each within a source
    borne: tuple[Borne, ...]  # between sources
    lines_lack_dkk: Decimal  # the overspending that remains on the lines when all of it is done
    sources_lack_dkk: Decimal  # that on the sources
    needed_dkk: Decimal  # the new money that would cover it all: it lifts a line and a source at once

    def given(self, source: str | None) -> dict[str, Decimal]:
        """The money that each line gives within a source, the largest first."""
        found: dict[str, Decimal] = defaultdict(Decimal)
        for one in self.moves:
            if one.source == source:
                found[one.giver] += one.amount_dkk
        return dict(_largest_first(found))


def cover(
    parts: Sequence[Part], lines: Collection[str], sources: Collection[str], spare: Mapping[str, Decimal]
) -> Cover:
    """Cover the lines and sources that are over with what the others can spare, the fullest parts of the grant first."""
    line_left, source_left = totals(parts)
    over_lines = {line: -line_left[line] for line in lines if line_left[line] < 0}
    over_sources = {source: -source_left[source] for source in sources if source_left[source] < 0}
    # each line that is over takes from the source that overspent on it first, of its fullest parts; no line gives more than it can spare
    most = {one: min(spare.get(one, _NOTHING), left) for one, left in line_left.items() if one is not None}
    left = {
        (one.line, one.source): one.left_dkk
        for one in parts
        if one.line is not None and one.line not in over_lines and one.left_dkk > 0
    }
    moves = []
    for taker, needed in _largest_first(over_lines):
        own = {one.source: one.left_dkk for one in parts if one.line == taker}

        def turn(part: tuple[str, str | None], own: Mapping[str | None, Decimal] = own) -> tuple[object, ...]:
            line, source = part
            return own.get(source, _NOTHING), str(source), -left[part], line

        lacking = needed
        for line, source in sorted(left, key=turn):
            amount = min(left[line, source], most[line], lacking)
            if amount > 0:
                moves.append(Move(source, line, taker, amount))
                left[line, source] -= amount
                most[line] -= amount
                lacking -= amount
    # a source that is over has the fullest others bear the rest
    room = {source: most for source, most in source_left.items() if source is not None and most > 0}
    borne = []
    for over, needed in _largest_first(over_sources):
        lacking = needed
        for bearer, _ in _largest_first(room):
            amount = min(room[bearer], lacking)
            if amount > 0:
                borne.append(Borne(over, bearer, amount))
                room[bearer] -= amount
                lacking -= amount
    on_lines, on_sources = sum(over_lines.values(), _NOTHING), sum(over_sources.values(), _NOTHING)
    return Cover(
        over_lines,
        over_sources,
        tuple(moves),
        tuple(borne),
        on_lines - sum(one.amount_dkk for one in moves),
        on_sources - sum(one.amount_dkk for one in borne),
        max(on_lines, on_sources),
    )


def totals(parts: Iterable[Part]) -> tuple[dict[str | None, Decimal], dict[str | None, Decimal]]:
    """The money left of each line and of each source, in kroner."""
    lines: dict[str | None, Decimal] = defaultdict(Decimal)
    sources: dict[str | None, Decimal] = defaultdict(Decimal)
    for part in parts:
        lines[part.line] += part.left_dkk
        sources[part.source] += part.left_dkk
    return lines, sources


def _largest_first(amounts: Mapping[str, Decimal]) -> list[tuple[str, Decimal]]:
    return sorted(amounts.items(), key=lambda pair: (-pair[1], pair[0]))
