"""Which earlier files a new one is the next version of: only their rows can be missing in it."""

from collections.abc import Collection, Sequence

from pipeline.child.staged_workbook import StagedWorkbook
from pipeline.desk.ledger import ActiveFile

Staged = tuple[ActiveFile, StagedWorkbook]


def predecessors(files: Sequence[Staged], new: Collection[int], source: str) -> frozenset[int]:
    """The positions of earlier files that new ones take the place of in one source.

    A file takes the place of what had its name; where nothing had, of what says the same kind under the same headings.
    """
    earlier = [position for position in range(len(files)) if position not in new]
    found: set[int] = set()
    for position in new:
        headings = _headings(files[position][1], source)
        if not headings:
            continue
        holding = [at for at in earlier if _headings(files[at][1], source)]
        of_name = [at for at in holding if files[at][0].file == files[position][0].file]
        found |= set(of_name or (at for at in holding if _headings(files[at][1], source) & headings))
    return frozenset(found)


def _headings(file: StagedWorkbook, source: str) -> frozenset[tuple[str, ...]]:
    return frozenset(
        tuple(sheet.headings)
        for sheet in file.sheets
        if sheet.source and sheet.source.name == source and not sheet.question
    )
