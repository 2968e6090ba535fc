"""What all Danish parties do in a province or on a theme, in words, for screen and paper."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from dashboard.denmark import View
from dashboard.filters_model import Filters
from dashboard.model import columns
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
    counts = text(
        "denmark-party-counts",
        agreements=row["party_agreement_count"],
        held=row["party_meeting_count"],
    )
    themes = columns.listed("theme_code", row["theme_codes"])
    return [counts] if themes is None else [counts, themes]


# ── Sentences: computed, so that they cannot be wrong ─────────────────────────────────────────────────────────────


def title(view: View) -> str:
    """What is shown: Danmark i Jiangsu: vand (da), 丹麦与江苏省的合作：水务 (zh)."""
    return text(
        "denmark-title",
        has_province="yes" if view.where else "no",
        province=list(view.where),
        has_theme="yes" if view.about else "no",
        theme=list(view.about),
    )


def file_name(filters: Filters) -> str:
    """What the paper is called as a file: china-desk-denmark-CN-JS-soil-2020-03-29-zh.pdf."""
    about = "-".join([*filters.provinces, *filters.themes]) or "CN"
    return f"china-desk-denmark-{about}-{filters.as_of.isoformat()}-{language()}.pdf"


def say(view: View) -> list[str]:
    """What there is to know in a few sentences; those with nothing to tell are left out."""
    counted = view.figures
    said = [
        text(
            "denmark-say-parties",
            here=formats.listed(view.where) if view.where else text("denmark-china"),
            parties=counted["danish_party_count"],
            agreements=counted["signed_agreement_count"],
            in_force=counted["in_force_count"],
        )
    ]
    if len(view.fields) > 1 and not view.about:
        top = list(map(columns.called("theme_code"), view.fields["theme_code"].head(_MOST_FIELDS)))
        said.append(text("denmark-say-fields", fields=top))
    if counted["meeting_count"]:
        said.append(
            text(
                "denmark-say-held",
                count=counted["meeting_count"],
                year=counted["first_meeting_date"],
                last=_day(counted, "last_meeting_date"),
            )
        )
    if counted["activities_planned"]:
        said.append(
            text(
                "denmark-say-ahead",
                count=counted["activities_planned"],
                next=_day(counted, "next_visit_date"),
            )
        )
    if counted["danish_company_count"]:
        said.append(
            text(
                "denmark-say-companies",
                count=counted["danish_company_count"],
                has_theme="yes" if view.about else "no",
                has_province="yes" if view.where else "no",
            )
        )
    return said


def _day(figures: Mapping[str, Any], name: str) -> str:
    """A day among the figures, no more precise than it is known."""
    return formats.date(figures[name], figures[f"{name}_precision"])
