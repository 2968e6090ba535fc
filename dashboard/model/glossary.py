"""The glossary: every measure, and every column that is explained, with the words of their own entries; nothing is written for it alone."""

from dataclasses import dataclass

from dashboard.model import columns, measures, pages


@dataclass(frozen=True)
class Entry:
    """One word of the glossary, in the language in force."""

    key: str  # its key in the catalogue, and in links (``/glossary?measure=presence``)
    name: str  # what it is called
    meaning: str  # what it means
    subject: str  # the page where its rows are at home; "" for a column
    kind: str  # how it is shown: `integer`, `money`, `date` and so on, as columns and measures say it
    formula: str  # how it is counted, in the words of the warehouse; "" for a column
    pages: tuple[str, ...]  # the pages that state it
    is_internal: bool  # whether guests do not see it


def entries(*, for_guests: bool) -> list[Entry]:
    """The measures, then the columns that have a meaning of their own, each once; for guests without what is internal, and without formulas."""
    stated: dict[str, list[str]] = {}
    for page in pages.catalogue().values():
        for name in dict.fromkeys([*page.figures, *(one for named in page.groups.values() for one in named)]):
            stated.setdefault(name, []).append(page.name)
    found = [
        Entry(
            name,
            measure.label(),
            measure.meaning(),
            measure.of.page,
            measure.kind,
            "" if for_guests else measure.formula,
            tuple(stated.get(name, ())),
            measure.is_internal,
        )
        for name, measure in measures.catalogue().items()
    ]
    known = {entry.meaning for entry in found}
    for key in columns.catalogue():
        column = columns.described(key)
        if key not in measures.catalogue() and column.help and column.help not in known:
            known.add(column.help)
            found.append(Entry(key, column.label, column.help, "", column.kind, "", (), column.is_internal))
    return [entry for entry in found if not (for_guests and entry.is_internal)]
