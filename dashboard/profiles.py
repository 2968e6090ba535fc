"""The profile of a province or of a Danish party, as far as both state the same; `provinces` and `parties` are the pages.

Their facts are narrowed to the one that the profile is of. A text of a page is ``<page>-<key>``, else ``profile-<key>``.
"""

import datetime as dt
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Literal

import pandas as pd

import settings
from dashboard import freshness
from dashboard.blocks import kinds
from dashboard.blocks.facts import Counts, Facts
from dashboard.blocks.statement import About, Make, Printed, Statement
from dashboard.filters_model import CHOICES, UNPLACED, Filters
from dashboard.model import measures
from dashboard.model.columns import Row
from dashboard.scope import reader
from dashboard.words.names import day
from locales import formats, has_text, language, text

Name = Literal["provinces", "parties"]

JOURNEYS, OTHERS = ("is_journey", True), ("is_journey", False)
_OF_ROW = "is_illustrative _file _sheet _row"
_RIPEST = (
    "list_position(['high', 'medium', 'low'], urgency) nulls last, reached_date desc nulls last, challenge_id"
)


@dataclass(frozen=True)
class Kind:
    """A kind of profile: of provinces or of parties."""

    name: Name  # the page, and the filter that a profile narrows
    known: Callable[[], pd.DataFrame]  # what is known of each itself: one row each, with the filter's column
    # the same of one of them as a reader sees it, without those that no row states
    facts: Callable[[Row | None], list[tuple[str, str]]]
    travellers: Callable[[Facts], Filters]  # the filters for journeys there, of all parties
    # the measure of its companies, their order, and their columns on screen and on paper
    firms: tuple[str, str | None, str, str]

    def said(self, key: str, **values: object) -> str:
        """A text of this kind by the end of its key, or the one that all profiles share."""
        own = f"{self.name}-{key}"
        return text(own if has_text(own) else f"profile-{key}", **values)

    def value(self, facts: Facts) -> str:
        """Which one the facts are of."""
        chosen: tuple[str, ...] = getattr(facts.filters, self.name)
        return chosen[0]

    def head(self, facts: Facts, coming: kinds.Number, firms: kinds.Number) -> list[kinds.Block]:
        """The first numbers that its readers may see, with what comes next there and its companies; and what is known of it."""
        now = facts.now
        cold = 0 if facts.is_guest else now["red_count"]
        in_force = text("profile-in-force-note", count=now["agreement_count"], cold=cold)
        promised = now["promise_count"]
        overdue = text("profile-promises-note", count=now["promise_overdue_count"]) if promised else None
        known = text("profile-challenges-note", count=now["known_challenge_count"])
        numbers = (
            now.number("in_force_count", in_force),
            _last_contact(facts),
            coming,
            now.number("promise_count", overdue),
            firms,
            now.number("challenge_count", known),
        )
        seen = [one for one in numbers if not facts.is_hidden(one.key.measure)][:5]
        strip = facts.strip(*seen, invented=facts.invented("agreement_count", "activities_held"))
        return [strip, self.itself(facts)]

    def itself(self, facts: Facts) -> kinds.Basis:
        """Its other names, what is known of it, and that it is made up where it is."""
        value, known = self.value(facts), self.known()
        found: Sequence[Row] = known[known[CHOICES[self.name].column] == value].to_dict("records")
        said = self.facts(next(iter(found), None))
        return kinds.Basis("", tuple(said), (text("profile-invented"),) if value in invented(self) else ())

    def next_journey(self, facts: Facts) -> kinds.Number:
        """The next journey there, of any party; unknown where no export of the time has plans."""
        there = self.ahead(facts)
        otherwise = "" if there["activities_planned"] is None else text("profile-no-journey")
        return there.number("next_visit_date", otherwise=otherwise, label=text("profile-next-journey"))

    def agreements(self, facts: Facts) -> kinds.Rows:
        """Its agreements: those in force first, and of these the ones with the latest contact, which the strip says."""
        party = "" if self.name == "parties" else "danish_party"
        return facts.now.table(
            "agreement_count",
            "profile-agreements",
            f"presence agreement_name {party} chinese_party lifecycle last_contact_date next_contact_date expires_date danish_owner {_OF_ROW}",
            name="agreements",
            paper=f"agreement_name {party} chinese_party lifecycle expires_date last_contact_date presence",
            order=f"is_in_force desc, {_BY_CONTACT}",
            empty=self.said("agreements-none"),
            widths=(1.7, *([1.2] if party else []), 1.2, 0.8, 0, 0, 0),
            leads="agreements",
        )

    def ahead(self, facts: Facts) -> Counts:
        """Figures of the journeys there, of all parties."""
        return facts.counts(self.travellers(facts), JOURNEYS)

    def journeys(self, facts: Facts) -> kinds.Rows:
        """Who goes there next: its own first, and of these the nearest. Of a province the strip says that no one does."""
        there = self.ahead(facts)
        chosen = set(facts.filters.parties)
        nothing = text("profile-ahead-none") if self.name == "parties" else ""
        unknown = there["activities_planned"] is None

        def own_first(rows: pd.DataFrame) -> pd.DataFrame:
            """None is another's where no party is chosen."""
            others = [not chosen & set(parties) if chosen else None for parties in rows["danish_parties"]]
            rows = rows.assign(is_other=pd.Series(others, dtype="boolean", index=rows.index))
            return rows.sort_values("is_other", kind="stable", ignore_index=True)

        return _activities(
            there,
            "ahead",
            title=self.said("ahead-title"),
            empty=text("profile-plans-unknown") if unknown else nothing,
            help=self.said("ahead-note"),
            added=own_first,
        )

    def companies(self, facts: Facts) -> kinds.Rows:
        """Its companies, as its kind counts them."""
        measure, order, named, paper = self.firms
        return facts.now.table(
            measure,
            "companies",
            f"{named} {_OF_ROW}" if named else "",
            title=self.said("companies-title"),
            paper=paper,
            order=order,
            shown=10,
            empty=self.said("companies-none"),
            widths=(1.2, 0.8, 2),
        )

    def business(self, facts: Facts) -> Sequence[kinds.Block]:
        """Companies, and the challenges there with how many are accessible."""
        opened = facts.strip("lone_challenge_count", "accessible_count")
        found = [self.companies(facts), challenges(facts)]
        return [*found, opened] if facts.now["challenge_count"] else found


def about(kind: Kind, names: Callable[[], Mapping[str, str]], search: Literal["prefix", "contains"]) -> About:
    """That the page is of one: those with agreements are offered first, so that «Jiang» finds Jiangsu before Jiangxi, which has none."""

    def default(filters: Filters) -> str | None:
        chosen: tuple[str, ...] = getattr(filters, kind.name)
        if len(chosen) == 1:
            return chosen[0]
        counted = _counts(kind.name, filters)
        known = kind.known()
        local = known[known["party_kind"] == "municipality"] if "party_kind" in known else known
        preferred = set(local[CHOICES[kind.name].column])
        first = [one for one in counted if one in preferred] or list(counted)
        return next(iter(first or names()), None)

    @reader.remembered(12)  # there may be thousands, and a page asks for them at every click
    def offered(as_of: dt.date) -> dict[str, str]:
        called, counted, made_up = names(), _counts(kind.name, Filters(as_of=as_of)), invented(kind)
        return {
            one: text(
                "profile-option-invented" if one in made_up else "profile-option",
                name=called[one],
                number=counted.get(one, 0),
            )
            for one in sorted(called, key=lambda one: (one == UNPLACED, not counted.get(one)))
        }

    return About(kind.name, names, offered, default, search)


def _counts(name: Name, filters: Filters) -> dict[str, int]:
    by, missing = CHOICES[name].column, CHOICES[name].missing
    found = measures.grouped(filters, "agreement_count", by)
    counted = dict(zip(found[by].fillna(missing or ""), found["agreement_count"], strict=True))
    return {str(one): int(count) for one, count in counted.items() if one and count}


def invented(kind: Kind) -> frozenset[str]:
    """The profiles of a kind of which everything known is invented for the sample."""
    known = kind.known()
    if "is_illustrative" not in known:
        return frozenset()
    return frozenset(known[known["is_illustrative"].astype(bool)][CHOICES[kind.name].column])


def other_names(known: Row, *langs: str) -> list[tuple[str, str]]:
    """Its names in other languages than the reader's, where they differ."""
    own = known[f"name_{language()}"]
    names = dict.fromkeys(known[f"name_{one}"] for one in langs)
    told = [str(one) for one in names if not formats.is_missing(one) and one != own]
    return [(text("profile-names"), formats.joined(told))] if told else []


def _last_contact(facts: Facts) -> kinds.Number:
    """The last contact, and how long ago it was; where it was outside the agreements, the last one of these."""
    told = measures.values(facts.filters, "last_contact_date days_since_contact")
    shown = "last_contact_date last_contact_date_precision"
    latest = measures.rows(facts.filters, "agreement_count", order=_BY_CONTACT, limit=1, only=shown)
    found = latest.to_dict("records")
    note = ""
    if found and not formats.is_missing(told["last_contact_date"]):
        of_agreements = found[0]["last_contact_date"]
        if formats.is_missing(of_agreements):
            note = text("profile-last-outside")
        elif of_agreements != told["last_contact_date"]:
            is_later, last = of_agreements > told["last_contact_date"], day(found[0], "last_contact_date")
            note = text("profile-last-agreements", date=last, is_later=is_later)
    if not note and told["last_contact_date_precision"] == "day":
        note = text("profile-last-note", **told)
    return facts.now.number("last_contact_date", note, otherwise=text("profile-never"))


_BY_CONTACT = "last_contact_date desc nulls last, agreement_id"


def owners(facts: Facts) -> kinds.Rows:
    """Who has the agreements, and what stands in their way, of those that say so: for paper."""
    return facts.now.table(
        "agreement_count",
        "profile-owners",
        "agreement_name danish_owner chinese_owner partner_mandate bottleneck",
        name="owners",
        order=f"is_in_force desc, {_BY_CONTACT}",
        widths=(1.4, 0.9, 0.9, 1, 1.4),
        added=lambda rows: rows.dropna(subset=["danish_owner", "chinese_owner", "bottleneck"], how="all"),
    )


def promises(facts: Facts) -> kinds.Rows:
    """Open promises: the overdue first, then the nearest."""
    return facts.now.table(
        "promise_count",
        "profile-promises",
        name="promises",
        paper="due_date promise promise_kind danish_party danish_owner agreement_name",
        shown=8,
        widths=(0, 2, 0.9, 1, 0.8, 1.4),
    )


def milestones(facts: Facts) -> kinds.Rows:
    """Milestones still to come, the nearest first."""
    unknown = facts.now["milestones_open"] is None
    return facts.now.table(
        "milestones_open",
        "milestones",
        f"milestone_title due_date milestone_state agreement_name danish_party {_OF_ROW}",
        title=measures.measure("milestones_open").label(),
        paper="due_date milestone_title milestone_state agreement_name",
        shown=6,
        empty=text("profile-plans-unknown" if unknown else "profile-milestones-none"),
        widths=(0, 1.6, 0.8, 1.6),
    )


def plans(facts: Facts) -> kinds.Rows:
    """Other planned activities, which need no journey."""
    there = facts.counts(facts.filters, OTHERS)
    return _activities(there, "plans", title=text("profile-plans-title"), empty="")


def _activities(counts: Counts, name: str, **said: Any) -> kinds.Rows:
    is_other = " is_other" if "added" in said else ""
    return counts.table(
        "activities_planned",
        name,
        f"start_date end_date activity_title activity_type place danish_parties{is_other} agreement_ids {_OF_ROW}",
        paper="start_date activity_type activity_title place danish_parties",
        order="ahead_date, start_date, activity_id",
        shown=6,
        widths=(0, 0.7, 1.8, 0.8, 1.4),
        **said,
    )


def contacts(facts: Facts) -> kinds.Rows:
    """Past activities, the latest first."""
    return facts.now.table(
        "activities_held",
        "profile-contacts",
        # the day that the strip calls the last contact
        f"contact_date activity_title activity_type place danish_parties outcome next_step agreement_ids {_OF_ROW}",
        name="contacts",
        paper="contact_date activity_type activity_title place danish_parties outcome",
        order="contact_date desc, start_date desc, activity_id",
        shown=7,
        widths=(0, 0.7, 1.6, 0.7, 1.2, 1.7),
    )


def history(facts: Facts) -> list[kinds.Block]:
    """Past activities, then the years of all; that there is nothing is said once."""
    drawn = years(facts)
    return [contacts(facts), *([] if drawn.empty else [drawn])]


def years(facts: Facts) -> kinds.Chart:
    """Activities year by year: those held, and above them those that are planned."""
    looks = {"held": "", "planned": "/"}
    names = [f"activities_{one}" for one in looks]
    found = measures.grouped(facts.filters, " ".join(names), "start_year").dropna(subset=["start_year"])
    counted = found.set_index("start_year")[names]
    counted = counted.mask(counted == 0).dropna(how="all")
    # with the years between in which nothing was
    shown = range(int(counted.index.min()), int(counted.index.max()) + 1) if len(counted) else range(0)
    marks = [
        (f"activities_{one}", "accent", pattern, text(f"profile-chart-{one}"))
        for one, pattern in looks.items()
    ]
    return facts.now.bars(
        "start_year",
        counted.reindex(shown).rename_axis("start_year").reset_index(),
        marks,
        "profile-chart",
        kind="columns",
        empty="" if len(counted) else text("profile-contacts-none"),
        name="profile-years",
        is_stacked=True,
        invented=facts.invented("activities_held"),
    )


def challenges(facts: Facts) -> kinds.Rows:
    """The open challenges there, the most urgent first."""
    return facts.now.table(
        "known_challenge_count",
        "profile-challenges",
        f"challenge_title stage_then reached_date urgency theme_codes place problem_owner value_dkk description {_OF_ROW}",
        group=("is_open_then", True),
        name="challenges",
        title=measures.measure("challenge_count").label(),
        paper="challenge_title stage_then urgency theme_codes place problem_owner",
        order=_RIPEST,
        shown=8,
        widths=(1.8, 0.7, 0, 1.1, 0.9, 1.3),
        leads="challenges",
    )


def spent(facts: Facts) -> kinds.Numbers:
    """Amounts spent and committed, and how many vouchers are in neither."""
    lost = facts.now.number("unconverted_count") if facts.now["unconverted_count"] else None
    return facts.strip("spent_dkk", "committed_dkk", lost)


def statement(
    kind: Kind, about: About, page: Callable[[Facts], list[kinds.Block]], parts: Mapping[str, Make]
) -> Statement:
    """A page of profiles: its parts and the money; a guest sees neither that nor tasks."""
    counts = ("agreement_count", "activities_held", "promise_count", "known_challenge_count", "voucher_count")

    def nothing(facts: Facts) -> str:
        stated = any(facts.now[one] for one in (*counts, kind.firms[0]))
        stated = stated or bool(kind.ahead(facts)["activities_planned"])
        return "" if stated else kind.said("empty", name=about.name(facts.filters))

    def money(facts: Facts) -> list[kinds.Block]:
        vouchers = facts.now.table(
            "voucher_count",
            "money",
            f"posted_date text budget_line entry_kind amount_dkk voucher_id {_OF_ROW}",
            title=kind.said("money-title"),
            empty=kind.said("money-none"),
        )
        return [spent(facts), vouchers]

    return Statement(
        kind.name,
        page,
        {**parts, "money": money},
        nothing,
        internal="tasks money",
        printed=_printed(kind, page, about.name),
        about=about,
        words="profile",
    )


def _printed(
    kind: Kind, page: Callable[[Facts], list[kinds.Block]], name: Callable[[Filters], str]
) -> Printed:
    def blocks(facts: Facts) -> Sequence[kinds.Block]:
        internal = [] if facts.is_guest else [promises(facts), milestones(facts)]
        rest = [
            *internal,
            kind.journeys(facts),
            plans(facts),
            kind.agreements(facts),
            *([] if facts.is_guest else [owners(facts)]),
            contacts(facts),
            kind.companies(facts),
            challenges(facts),
        ]
        # of what is not there the numbers above say enough, but for what a reader would look for
        kept = [one if one.name in ("ahead", "agreements") else replace(one, empty="") for one in rest]
        said = [*freshness.told_then(kind.name, facts.filters.as_of), kind.said("facts-source")]
        if not facts.is_guest:
            said.insert(0, text("reports-brief-presence-note"))
        if facts.options.shows_invented:
            said.append(text("reports-brief-illustrative-note"))
        # of events since, day and title alone
        title = measures.measure("since_count").label()
        since = facts.now.table(
            "since_count", "since", title=title, paper="event_date title", shown=5, widths=(0, 1)
        )
        return [
            kind.itself(facts),
            *(one for one in page(facts) if isinstance(one, kinds.Numbers)),
            kinds.Chapter(""),
            *kept,
            *([] if facts.is_guest else [spent(facts)]),
            since,
            kinds.Basis("", (), tuple(said)),
        ]

    def file(facts: Facts) -> str:
        value = kind.value(facts)
        named = f"{settings.desk().slug}-{plain(value)}-{facts.filters.as_of.isoformat()}"
        return "" if value == UNPLACED else named

    def title(facts: Facts) -> str:
        called = name(facts.filters)
        return kind.said("brief-for-guests", name=called) if facts.is_guest else called

    return Printed(
        blocks,
        title,
        lambda: kind.said("brief"),
        file,
        help=lambda: kind.said("brief-help"),
        asks_guest=True,
        pages=2,
    )


def plain(name: str) -> str:
    """A name in letters that every file system takes."""
    return re.sub(r"[^\w-]+", "-", name).strip("-")
