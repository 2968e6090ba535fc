"""A page as a paper: what its statement prints, set as PDF by the types of its blocks; and the line at the foot that papers share."""

from dataclasses import replace
from typing import Any

from dashboard import warehouse
from dashboard.blocks import plain, statement
from dashboard.blocks.kinds import Block, Chapter, Paper
from dashboard.filters_model import Filters
from dashboard.options import filters_in_words, load_options
from dashboard.scope import reader
from locales import formats, language, text


@warehouse.one_version()
def gather(page: statement.Statement, filters: Filters, *, is_guest: bool) -> Paper:
    """The paper of a page under these filters, in the language in force. Raises ValueError for a page without one, and WarehouseMissing."""
    if page.printed is None:
        raise ValueError(f"the page {page.name} has no paper")
    is_guest = is_guest or page.for_partners or page.printed.for_partners
    with reader.reading(for_guests=is_guest):
        facts = page.facts(filters, is_guest=is_guest)
        blocks = plain.resolve(page.printed.blocks(facts), facts.ledger)
        if not any(isinstance(block, Chapter) for block in blocks):
            blocks = (*blocks, Chapter(""))
        title, kind = page.printed.title(facts), page.printed.kind()
        untold = page.about.filter if page.about else None
        return paper(facts.filters, title, kind, blocks, is_guest=facts.is_guest, title_says=untold)


def paper(
    filters: Filters,
    title: str,
    kind: str,
    blocks: tuple[Block, ...],
    *,
    is_guest: bool = False,
    title_says: str | None = None,
) -> Paper:
    """A paper of one kind on the day of the filters, in the language in force; `title_says` as `foot` takes it."""
    day, kicker = text("denmark-as-of", date=filters.as_of), f"{text('app-name')} · {kind}"
    return Paper(filters, language(), is_guest, title, day, kicker, foot(filters, title_says), blocks)


def pdf(page: statement.Statement, filters: Filters, *, is_guest: bool) -> tuple[bytes, str]:
    """The paper as PDF, and the name of its file; the same inputs give the same bytes."""
    from reports.setting import pdf as setting  # noqa: PLC0415 (typst is loaded by those who print, not by every visit)

    made = gather(page, filters, is_guest=is_guest)
    most = page.printed.pages if page.printed else None
    return setting.write(made, most=most), page.file_name(page.facts(filters, is_guest=is_guest))


def title(page: statement.Statement, filters: Filters, *, is_guest: bool) -> str:
    """The kind of paper, and its title; "" for a page without a paper."""
    facts = page.facts(filters, is_guest=is_guest)
    return formats.labelled(page.printed.kind(), page.printed.title(facts)) if page.printed else ""


def foot(filters: Filters, title_says: str | None = None) -> str:
    """The line at the foot of every page: as-of day, data, sample, and the filters, without the one that the title says."""
    options, parts = load_options(), [text("reports-brief-measured", date=filters.as_of)]
    if options.data_as_of is not None:
        parts.append(text("reports-brief-data", date=options.data_as_of))
    if options.shows_invented:
        parts.append(text("reports-brief-sample"))
    untold: dict[str, Any] = {title_says: ()} if title_says else {}
    if chosen := filters_in_words(replace(filters, **untold), options):
        named = formats.apart(text("reports-brief-filter", name=name, value=value) for name, value in chosen)
        parts.append(text("reports-brief-filters", filters=named))
    return " · ".join(parts)
