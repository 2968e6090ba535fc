"""Denmark in China: what all Danish parties do in a province or on a theme, for Chinese partners, the same for every reader."""

from collections.abc import Sequence
from functools import partial

import pandas as pd

import settings
from dashboard.blocks.facts import Facts
from dashboard.blocks.kinds import Block, Groups, Rows, Text
from dashboard.blocks.statement import Printed, Statement
from dashboard.model import columns, measures
from dashboard.queries import parties as ask
from dashboard.words.names import codes_of, day, told
from locales import formats, language, text

_NAMED_THEMES = 3  # in the summary


def _head(facts: Facts, *, on_paper: bool = False) -> list[Block]:
    kept = "of-real" if facts.options.has_invented and not on_paper else "note"
    signed = text(f"denmark-card-in-force-{kept}", number=facts.now["signed_agreement_count"])
    in_force = facts.now.number("in_force_count", signed)
    return [facts.strip("danish_party_count", in_force, "meeting_count", "danish_company_count")]


def title(facts: Facts) -> str:
    """The title: Danmark i Jiangsu: vand (da), 丹麦与江苏省的合作：水务 (zh)."""
    where, about = facts.filters.provinces, facts.filters.themes
    return text(
        "denmark-title",
        has_province=bool(where),
        province=[facts.options.name("provinces", code) for code in where],
        has_theme=bool(about),
        theme=[facts.options.name("themes", code) for code in about],
    )


def summary(facts: Facts) -> Text:
    """A summary in a few sentences; those with nothing to report are left out."""
    now, where, about = facts.now, facts.filters.provinces, facts.filters.themes
    names = [facts.options.name("provinces", code) for code in where]
    here = formats.listed(names) if names else text("denmark-china")
    said = [text("denmark-say-parties", here=here, **now)]
    by_theme = measures.grouped(facts.filters, "party_agreement_count", "theme_code")
    themes = by_theme[by_theme["party_agreement_count"] > 0]["theme_code"].dropna().tolist()
    if len(themes) > 1 and not about:
        fields = list(map(columns.called("theme_code"), themes[:_NAMED_THEMES]))
        said.append(text("denmark-say-fields", fields=fields))
    days = measures.values(facts.filters, "last_meeting_date next_visit_date")
    if now["meeting_count"]:
        said.append(text("denmark-say-held", last=day(days, "last_meeting_date"), **now))
    if now["activities_planned"]:
        said.append(text("denmark-say-ahead", next=day(days, "next_visit_date"), **now))
    if now["danish_company_count"]:
        said.append(text("denmark-say-companies", has_theme=bool(about), has_province=bool(where), **now))
    return Text(tuple(said), text("denmark-empty"))


def parties(facts: Facts) -> Groups:
    """Who is there: each Danish party with its kind, what it has, and on which themes and where."""
    acts = measures.rows(facts.filters, "danish_party_count")

    def added(rows: pd.DataFrame) -> pd.DataFrame:
        rows = rows.assign(kind=[ask.kinds().get(party, "other") for party in rows["danish_party"]])
        rows = rows.join(codes_of(acts, "danish_party", "province_codes", "theme_codes"), on="danish_party")
        most = ["party_in_force_count", "party_agreement_count", "party_meeting_count"]
        upwards = [False, False, False, True]
        return rows.sort_values([*most, "danish_party"], ascending=upwards, ignore_index=True)

    return facts.groups(
        "danish_party",
        "denmark-parties",
        "party_agreement_count party_in_force_count party_meeting_count",
        more="danish_kind theme_codes province_codes",
        added=added,
        shown=30,
        widths=(1.3, 0.9, 1.6, 1.1, 0, 0, 0),
    )


def cooperation(facts: Facts) -> Rows:
    """The agreements: their Danish and Chinese parties, and whether they are in force."""
    named = "cooperation" if language() == "da" else "cooperation registered_name"
    return facts.now.table(
        "signed_agreement_count",
        "denmark-cooperation",
        f"{named} agreement_type theme_codes place province_codes signed_date partner_state danish_party chinese_party source_url",
        paper="cooperation theme_codes place signed_date partner_state",
        order="is_in_force desc, signed_date desc nulls last, agreement_id",
        shown=24,
        widths=(1.6, 1, 0.8, 0, 0),
        help=columns.column("lifecycle").help or "",
        added=partial(told, what=_what),
        leads="agreements",
    )


def _what(row: columns.Row) -> str:
    danish, chinese = columns.said("danish_party", row), columns.said("chinese_party", row)
    kind = columns.said("agreement_type", row)
    if language() == "da" or danish is None or chinese is None or kind is None:
        return str(row["agreement_name"])
    return text("denmark-what", danish=danish, chinese=chinese, kind=kind)


def activities(facts: Facts) -> list[Rows]:
    """Planned activities, soonest first, and past ones, latest first."""
    found = []
    for part, measure, when, order, shown in (
        ("ahead", "activities_planned", "start_date", "start_date", 6),
        ("held", "meeting_count", "contact_date", "contact_date desc", 12),
    ):
        named = f"{when} activity_type danish_parties place activity_title"
        rows = facts.now.table(
            measure,
            f"denmark-{part}",
            f"{named} source_url",
            paper=named,
            order=f"{order}, activity_id",
            shown=shown,
            widths=(0, 0, 1.2, 0.7, 1.6),
        )
        found.append(rows)
    return found


def companies(facts: Facts) -> Rows:
    """Which Danish companies are active there, and what they know."""
    return facts.now.table(
        "danish_company_count",
        "denmark-companies",
        "company_name technologies able_theme_codes province_codes website",
        paper="company_name technologies able_theme_codes",
        shown=24,
        widths=(1, 1.25, 1.25),
        help=columns.column("engagement").help or "",
    )


def _printed(facts: Facts) -> Sequence[Block]:
    return [
        summary(facts),
        *_head(facts, on_paper=True),
        parties(facts),
        cooperation(facts),
        *activities(facts),
        companies(facts),
        Text((text("denmark-paper-note"),), ""),
    ]


def _file(facts: Facts) -> str:
    about = "-".join([*facts.filters.provinces, *facts.filters.themes]) or "CN"
    return f"{settings.desk().slug}-denmark-{about}-{facts.filters.as_of.isoformat()}"


PAGE = Statement(
    "denmark",
    _head,
    {
        "parties": lambda facts: [parties(facts)],
        "cooperation": lambda facts: [cooperation(facts)],
        "activities": activities,
        "companies": lambda facts: [companies(facts)],
    },
    "danish_party_count danish_company_count activities_planned",
    printed=Printed(
        _printed,
        title,
        lambda: text("denmark-paper-kind"),
        _file,
        lang="zh",
        help=lambda: text("denmark-paper-help"),
    ),
)
