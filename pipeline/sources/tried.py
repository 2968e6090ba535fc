"""Why a sheet was taken for one kind of export and not for another."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Tried:
    """The nearest that a sheet came to one source, and why it was taken for it or not."""

    source: str
    header_row: int  # the row of the heading, from 1
    points: Mapping[str, float]  # what each rule of `scoring` gave, by its name
    refused: str | None = None  # the name of the rule that refused it; None where it counted

    @property
    def score(self) -> float:
        """All points together."""
        return sum(self.points.values())
