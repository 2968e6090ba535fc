"""What all Danish parties do in a province or on a theme, in words, for screen and paper."""

from __future__ import annotations

import html
from collections.abc import Mapping, Sequence
from typing import Any

import settings
from dashboard.filters_model import Filters
from dashboard.model import columns
from dashboard.words.days import day
from locales import formats, language, text

Row = Mapping[Any, Any]

_MOST_FIELDS = 3  # themes named in the summary


def where(row: Row) -> str | None:
    """The place in its province; the provinces alone where there is no place, or where it is one of them."""
    provinces = list(map(columns.called("province_code"), row["province_codes"] or []))
    place = columns.said("place", row)
    if place is None or place in provinces:
        return formats.joined(provinces) or None
    if not provinces:
        return place
    return text("denmark-where", place=place, province=provinces)


def what(row: Row) -> str:
    """Who has which agreement with whom; the registered name where one of the three is not known, and in Danish, as it is Danish."""
    danish, chinese, kind = (
        columns.said(column, row) for column in ("danish_party", "chinese_party", "agreement_type")
    )
    if language() == "da" or danish is None or chinese is None or kind is None:
        return str(row["agreement_name"])
    return text("denmark-what", danish=danish, chinese=chinese, kind=kind)


def party_lines(row: Row) -> list[str]:
    """What a party has there: its agreements, else its activities; and their themes."""
    counts = text("denmark-party-counts", **row)
    themes = columns.listed("theme_code", row["theme_codes"])
    return [counts] if themes is None else [counts, themes]


def kinds_html(kinds: Mapping[str, tuple[int, Sequence[Row]]]) -> str:
    """Who is there, a card a kind, as one element: how many, the first of them with what each has, and how many more there are.

    Args:
        kinds: kind of party → how many there are, and the rows of the first; what comes from a workbook is text, never markup.
    """
    called, danish = columns.called("danish_kind"), columns.called("danish_party")
    cards = []
    for kind, (number, rows) in kinds.items():
        parties = "".join(
            f"<li>{html.escape(danish(row['danish_party']))}<small>{html.escape(' · '.join(party_lines(row)))}</small></li>"
            for row in rows
        )
        more = number - len(rows)
        rest = f"<p>{html.escape(text('denmark-kind-more', count=more))}</p>" if more else ""
        title = html.escape(text("denmark-kind-count", kind=called(kind), number=number))
        cards.append(f"<section><h3>{title}</h3><ul>{parties}</ul>{rest}</section>")
    return f'<div class="denmark-kinds">{"".join(cards)}</div>'


# ── Sentences: computed, so that they cannot be wrong ─────────────────────────────────────────────────────────────


def title(where: Sequence[str], about: Sequence[str]) -> str:
    """What is shown: Danmark i Jiangsu: vand (da), 丹麦与江苏省的合作：水务 (zh).

    Args:
        where: the names of the chosen provinces; empty for all of China.
        about: the names of the chosen themes; empty for all.
    """
    return text(
        "denmark-title",
        has_province="yes" if where else "no",
        province=list(where),
        has_theme="yes" if about else "no",
        theme=list(about),
    )


def file_name(filters: Filters) -> str:
    """What the paper is called as a file: <desk>-denmark-CN-JS-soil-2020-03-29-zh.pdf."""
    about = "-".join([*filters.provinces, *filters.themes]) or "CN"
    return f"{settings.desk().slug}-denmark-{about}-{filters.as_of.isoformat()}-{language()}.pdf"


def say(
    figures: Mapping[str, Any], where: Sequence[str], about: Sequence[str], themes: Sequence[str]
) -> list[str]:
    """What there is to know in a few sentences; those with nothing to report are left out.

    Args:
        figures: the page's measures.
        where: the names of the chosen provinces.
        about: the names of the chosen themes.
        themes: the codes of the themes with agreements, most agreements first.
    """
    here = formats.listed(where) if where else text("denmark-china")
    said = [text("denmark-say-parties", here=here, **figures)]
    if len(themes) > 1 and not about:
        top = list(map(columns.called("theme_code"), themes[:_MOST_FIELDS]))
        said.append(text("denmark-say-fields", fields=top))
    if figures["meeting_count"]:
        said.append(text("denmark-say-held", last=day(figures, "last_meeting_date"), **figures))
    if figures["activities_planned"]:
        said.append(text("denmark-say-ahead", next=day(figures, "next_visit_date"), **figures))
    if figures["danish_company_count"]:
        said.append(
            text(
                "denmark-say-companies",
                has_theme="yes" if about else "no",
                has_province="yes" if where else "no",
                **figures,
            )
        )
    return said
