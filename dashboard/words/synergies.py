"""Synergies in words: the matrix, the network, the suggestions and what was decided about them.

Data frames of `dashboard.queries.synergies` in; rows with texts, sentences and a graph out. `harvested` is what the board report prints.
"""

from __future__ import annotations

import datetime as dt
import itertools
import json
import zlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

import pandas as pd

from dashboard import theme_grid, warehouse
from dashboard.filters_model import Filters
from dashboard.queries import door, options, parties
from dashboard.queries import synergies as ask
from dashboard.words.agreements import cells as texts
from dashboard.words.presence import span_text
from locales import LANGUAGES, formats, language, speaking, text
from records import decisions
from records.decisions import Decision

Row = Mapping[Any, Any]

KINDS = ("shared_trip", "delegation", "partner", "city", "hand_over")
STATES = ("open", "accepted", "dismissed", "done")

# What the matrix can count → the column of `queries.synergies.matrix`; "state" shows overlap, reach and gap instead.
COUNTED = {
    "parties": "cell_party_count",
    "agreements": "cell_agreement_count",
    "challenges": "cell_challenge_count",
    "companies": "cell_company_count",
    "activities": "cell_activity_count",
}
VIEWS = ("state", *COUNTED)

# What a theme and province is, the first that holds; with the mark that says it without colour.
CELL_MARKS = {"gap": "○", "overlap": "◆", "reach": "●", "agreement": "▪", "other": "·"}

_NAMED = 4  # names in a sentence; the facts have them all
_FACTS = 25  # things of a kind that a card shows


# ── The matrix ────────────────────────────────────────────────────────────────────────────────────────────────────


def cell_state(row: Row) -> str:
    """What a theme and province is: gap, overlap, reach, agreement or other."""
    if int(row["cell_gap_count"]):
        return "gap"
    if bool(row["has_overlap"]):
        return "overlap"
    if int(row["cell_reach_count"]):
        return "reach"
    return "agreement" if int(row["cell_agreement_count"]) else "other"


@door.cached
def dressed_matrix(filters: Filters) -> pd.DataFrame:
    """`queries.synergies.matrix` with state, state_text, and names for what is not stated."""
    cells = ask.matrix(filters)
    states = [cell_state(row) for row in cells.to_dict("records")]
    return cells.assign(
        theme_name=cells["theme_name"].fillna(text("synergies-no-theme")),
        province_name=cells["province_name"].fillna(text("synergies-no-province")),
        state=states,
        state_text=[
            text("synergies-marked", mark=CELL_MARKS[state], name=text(f"synergies-cell-{state}"))
            for state in states
        ],
    )


def drawn_matrix(
    cells: pd.DataFrame, view: str, most_themes: int, most_provinces: int
) -> tuple[pd.DataFrame, int, int]:
    """The cells worth drawing, and how many themes and provinces that have some are left out.

    The themes and provinces with most of what is counted are drawn: themes as the seeds order them, provinces with most first.
    """
    column = COUNTED.get(view)
    told = cells[cells["state"] != "other"] if column is None else cells[cells[column] > 0]
    weight = told["cell_agreement_count"] + told["cell_challenge_count"] if column is None else told[column]
    return theme_grid.largest(told, weight, most_themes, most_provinces)


def matrix_takeaway(cells: pd.DataFrame) -> str:
    """How many combinations of theme and province have an agreement, an overlap, a gap, or challenges within reach."""
    found = cells["state"].value_counts()
    with_agreement = int((cells["cell_agreement_count"] > 0).sum())
    overlaps = int(cells["has_overlap"].sum())
    reach = int((cells["cell_reach_count"] > 0).sum())
    gaps = int(found.get("gap", 0))
    return text(
        "synergies-matrix-takeaway",
        count=with_agreement,
        overlaps=overlaps,
        gaps=gaps,
        reach=reach,
    )


def cell_hover(row: Row) -> str:
    """Everything that is counted in a theme and province, a line each."""
    return "<br>".join(
        text(
            "synergies-counted",
            name=text(f"synergies-view-{view}"),
            number=row[column],
        )
        for view, column in COUNTED.items()
    )


def cell_choices(cells: pd.DataFrame) -> dict[str, tuple[str, str]]:
    """Value → theme and province of the cells that can be gone to, those with both stated."""
    stated = cells.dropna(subset=["theme_code", "province_code"])
    return {
        f"{theme}:{province}": (str(theme), str(province))
        for theme, province in zip(stated["theme_code"], stated["province_code"], strict=True)
    }


def cell_names(cells: pd.DataFrame) -> dict[str, str]:
    """Value of `cell_choices` → what the reader sees."""
    stated = cells.dropna(subset=["theme_code", "province_code"])
    return {
        f"{row['theme_code']}:{row['province_code']}": text(
            "synergies-cell-name",
            mark=CELL_MARKS[row["state"]],
            theme=str(row["theme_name"]),
            province=str(row["province_name"]),
        )
        for row in stated.to_dict("records")
    }


@door.cached
def dressed_standing(filters: Filters) -> pd.DataFrame:
    """`queries.synergies.standing` with kind_text, and parties as the reader's language calls them."""
    return _dressed_facts(ask.standing(filters))


def _dressed_facts(facts: pd.DataFrame) -> pd.DataFrame:
    danish, chinese = parties.danish(), parties.chinese()
    return facts.assign(
        kind_text=[text(f"synergies-fact-{kind.replace('_', '-')}") for kind in facts["fact_kind"]],
        party=texts(
            None
            if formats.is_missing(party)
            else (chinese if kind == "challenge" else danish).get(str(party), str(party))
            for kind, party in zip(facts["fact_kind"], facts["party"], strict=True)
        ),
    )


def standing_takeaway(standing: pd.DataFrame) -> str:
    """How many agreements, challenges, companies and activities stand in what is chosen."""
    found = standing["fact_kind"].value_counts()
    counts = {
        name: int(found.get(kind, 0))
        for name, kind in (
            ("agreements", "agreement"),
            ("challenges", "challenge"),
            ("companies", "company"),
            ("activities", "activity"),
        )
    }
    return text(
        "synergies-standing-takeaway",
        **counts,
    )


# ── The network ───────────────────────────────────────────────────────────────────────────────────────────────────

# Layer → how many nodes are drawn; the rest share one. At most forty in all.
LAYERS = {"party": 15, "theme": 10, "province": 11}
NARROW_LAYERS = {"party": 12, "province": 12}

REST = "…"  # the node that the folded ones share


@dataclass(frozen=True)
class Node:
    """One node of the network.

    Attributes:
        key: unique: layer and value.
        layer: party, theme or province.
        value: the filter's value; None where several are folded, or nothing is stated.
        name: what the reader sees.
        agreements: how many threads meet in it.
        folded: how many it stands for.
    """

    key: str
    layer: str
    value: str | None
    name: str
    agreements: int
    folded: int = 1


@dataclass(frozen=True)
class Network:
    """Nodes in the order in which each layer is drawn, from above, and threads: (key, key) → agreements."""

    nodes: tuple[Node, ...]
    threads: Mapping[tuple[str, str], int]

    def layer(self, name: str) -> list[Node]:
        """The nodes of a layer, from above."""
        return [node for node in self.nodes if node.layer == name]


def network(links: pd.DataFrame, most: Mapping[str, int]) -> Network:
    """The threads between Danish parties, themes and provinces, the smaller nodes of a layer folded into one.

    Args:
        links: `queries.synergies.links`.
        most: layer → how many nodes are drawn; its order is that of the layers from left to right.
    """
    columns = {
        "party": ("party_key", [parties.danish_name(name) for name in links["danish_party"]]),
        "theme": ("theme_code", links["theme_name"].fillna(text("synergies-no-theme")).tolist()),
        "province": (
            "province_code",
            links["province_name"].fillna(text("synergies-no-province")).tolist(),
        ),
    }
    counts = [int(count) for count in links["agreement_count"]]
    layers = list(most)
    keys: dict[str, list[str]] = {}
    nodes: dict[str, Node] = {}
    for layer in layers:
        column, names = columns[layer]
        values = [None if formats.is_missing(value) else str(value) for value in links[column]]
        # what the filter takes: of a party the name as the agreements write it
        filtered = links["danish_party"].tolist() if layer == "party" else values
        weights: dict[str | None, int] = {}
        for value, count in zip(values, counts, strict=True):
            weights[value] = weights.get(value, 0) + count
        ranked = sorted(weights, key=lambda value: (-weights[value], str(value)))
        # one left over is shown as itself
        kept = set(ranked if len(ranked) <= most[layer] + 1 else ranked[: most[layer]])
        folded = [value for value in ranked if value not in kept]
        keys[layer] = [f"{layer}:{value if value in kept else REST}" for value in values]
        for value, name, chosen in zip(values, names, filtered, strict=True):
            if value in kept:
                key = f"{layer}:{value}"
                nodes.setdefault(
                    key, Node(key, layer, None if value is None else str(chosen), name, weights[value])
                )
        if folded:
            nodes[f"{layer}:{REST}"] = Node(
                f"{layer}:{REST}",
                layer,
                None,
                text(
                    f"synergies-rest-{layer}",
                    count=len(folded),
                ),
                sum(weights[value] for value in folded),
                len(folded),
            )
    threads: dict[tuple[str, str], int] = {}
    for left, right in itertools.pairwise(layers):
        for pair, count in zip(zip(keys[left], keys[right], strict=True), counts, strict=True):
            threads[pair] = threads.get(pair, 0) + count
    return Network(_uncrossed(nodes, threads, layers), threads)


def _uncrossed(
    nodes: Mapping[str, Node], threads: Mapping[tuple[str, str], int], layers: Sequence[str]
) -> tuple[Node, ...]:
    """The nodes ordered so that few threads cross: each layer by the weighted middle of its neighbours, a few times over.

    The order is found without chance: the same data give the same picture.
    """
    weights: dict[str, dict[str, int]] = {key: {} for key in nodes}
    for (left, right), weight in threads.items():
        weights[left][right] = weights[right][left] = weight
    order = {
        layer: sorted(
            (key for key, node in nodes.items() if node.layer == layer),
            key=lambda key: (nodes[key].folded > 1, -nodes[key].agreements, key),
        )
        for layer in layers
    }
    for _ in range(6):
        for layer in layers:
            place = {
                key: i / max(len(keys) - 1, 1)
                for name, keys in order.items()
                if name != layer
                for i, key in enumerate(keys)
            }

            def middle(key: str, place: Mapping[str, float] = place) -> float:
                met = weights[key]
                total = sum(met.values())
                return sum(place[other] * weight for other, weight in met.items()) / total if total else 1.0

            # the folded ones stand below the others
            order[layer].sort(key=lambda key: (nodes[key].folded > 1, middle(key), key))
    return tuple(nodes[key] for layer in layers for key in order[layer])


def dressed_links(links: pd.DataFrame) -> pd.DataFrame:
    """`queries.synergies.links` with party_name, and names for what is not stated."""
    return links.assign(
        party_name=[parties.danish_name(name) for name in links["danish_party"]],
        theme_name=links["theme_name"].fillna(text("synergies-no-theme")),
        province_name=links["province_name"].fillna(text("synergies-no-province")),
    )


def network_takeaway(links: pd.DataFrame) -> str:
    """How many parties, themes and provinces the agreements in force join, and which party reaches the most provinces."""
    stated = links.dropna(subset=["province_code"])
    reach = stated.groupby("party_key")["province_code"].nunique()
    widest = sorted(reach.index, key=lambda key: (-reach[key], key))[:1]
    widest_key = widest[0] if widest else (links["party_key"].iloc[0] if len(links) else None)
    name = (
        str(links.loc[links["party_key"] == widest_key, "danish_party"].iloc[0])
        if widest_key is not None
        else ""
    )
    counts = {
        "parties": links["party_key"].nunique(),
        "themes": links["theme_code"].nunique(),
        "provinces": links["province_code"].nunique(),
    }
    return text(
        "synergies-network-takeaway",
        count=counts["parties"],
        themes_count=counts["themes"],
        provinces_count=counts["provinces"],
        widest=parties.danish_name(name),
        reach=int(reach[widest[0]]) if widest else 0,
    )


# ── The suggestions ───────────────────────────────────────────────────────────────────────────────────────────────


def named(names: Sequence[str], most: int = _NAMED) -> str:
    """Names in a row as a sentence has them; many of them end in "og 3 andre"."""
    shown = list(names)
    if len(shown) > most + 1:
        more = len(shown) - most
        return text(
            "synergies-and-others",
            names=shown[:most],
            count=more,
        )
    # Chinese names hold the word for "and" themselves
    return formats.joined(shown) if language() == "zh" else formats.listed(shown)


def _partner(row: Row) -> str:
    if formats.is_missing(row["partner_name"]):
        return ""
    return parties.chinese_name(row["partner_name"])


def _or_empty(value: Any) -> str:
    return "" if formats.is_missing(value) else str(value)


def title(row: Row) -> str:
    """What is suggested, in a line."""
    kind = str(row["suggestion_kind"]).replace("_", "-")
    holders = parties.danish_names(row["holder_parties"])
    names = parties.danish_names(row["danish_parties"])
    return text(
        f"synergies-title-{kind}",
        parties=named(names, 2),
        first=names[0] if names else "",
        theme=_or_empty(row["theme_name"]),
        province=_or_empty(row["province_names"]),
        partner=_partner(row),
        place=_or_empty(row["place_name"]),
        challenge=_or_empty(row["challenge_title"]),
        holder="yes" if holders else "no",
    )


def why(row: Row) -> str:
    """The facts behind a suggestion in a sentence or two."""
    kind = str(row["suggestion_kind"]).replace("_", "-")
    holders = parties.danish_names(row["holder_parties"])
    gap = 0 if formats.is_missing(row["gap_days"]) else int(row["gap_days"])
    counts = {
        "agreements": len(row["agreement_ids"]),
        "challenges": int(row["suggested_challenge_count"]),
        "companies": int(row["suggested_company_count"]),
    }
    return text(
        f"synergies-why-{kind}",
        parties=named(parties.danish_names(row["danish_parties"])),
        party_count=int(row["suggested_party_count"]),
        holders=named(holders) if holders else "",
        holder="yes" if holders else "no",
        theme=_or_empty(row["theme_name"]),
        province=_or_empty(row["province_names"]),
        partner=_partner(row),
        place=_or_empty(row["place_name"]),
        dates=""
        if formats.is_missing(row["first_date"])
        else span_text(row["first_date"], "day", row["last_date"]),
        exact="no" if formats.is_missing(row["is_exact"]) or not bool(row["is_exact"]) else "yes",
        gap=gap,
        **counts,
    ).strip()


def arithmetic(row: Row) -> str:
    """The saving worked out, or the gain where no journey is saved."""
    if formats.is_missing(row["saving_dkk"]):
        return text(
            "synergies-gain",
            kind=str(row["suggestion_kind"]),
            companies=int(row["suggested_company_count"]),
            challenges=int(row["suggested_challenge_count"]),
        )
    journeys, party_count = int(row["journey_count"]), int(row["suggested_party_count"])
    return text(
        "synergies-arithmetic",
        journeys=journeys,
        cost=row["trip_cost_dkk"],
        apart=row["apart_dkk"],
        together=row["together_dkk"],
        saving=row["saving_dkk"],
        capped="yes" if row["suggestion_kind"] != "shared_trip" and journeys < party_count else "no",
        parties=party_count,
    ).strip()


_POINTS = ("journey", "challenge", "company", "contact", "urgency")


def points_text(row: Row) -> str:
    """The points of a suggestion and what each was given for."""
    parts = [
        text(f"synergies-points-{name}", count=int(row[f"{name}_points"]))
        for name in _POINTS
        if int(row[f"{name}_points"])
    ]
    return text(
        "synergies-points",
        count=int(row["suggestion_points"]),
        parts=formats.joined(parts) if parts else text("synergies-points-none"),
    )


@door.cached
def dressed_suggestions(filters: Filters) -> pd.DataFrame:
    """`queries.synergies.suggestions` with kind_text, title, why, arithmetic_text, points_text and parties_text."""
    found = ask.suggestions(filters)
    rows = found.to_dict("records")
    return found.assign(
        kind_text=[text(f"synergies-kind-{str(row['suggestion_kind']).replace('_', '-')}") for row in rows],
        title=[title(row) for row in rows],
        why=[why(row) for row in rows],
        # the stars of Markdown are for the cards
        arithmetic_text=[arithmetic(row).replace("**", "") for row in rows],
        points_text=[points_text(row) for row in rows],
        parties_text=[formats.joined(parties.danish_names(row["danish_parties"])) for row in rows],
        holders_text=texts(
            formats.joined(parties.danish_names(row["holder_parties"])) or None for row in rows
        ),
    )


def fact_ids(row: Row) -> dict[str, list[str]]:
    """Kind of thing → the ids that a card shows; of a challenge also the agreement that it names."""
    ids = {
        kind: [str(thing) for thing in row[f"{kind}_ids"]][:_FACTS]
        for kind in ("activity", "agreement", "challenge", "company")
    }
    holder = row.get("holder_agreement_id")
    if not formats.is_missing(holder) and str(holder) not in ids["agreement"]:
        ids["agreement"].append(str(holder))
    return ids


def facts_behind(filters: Filters, rows: pd.DataFrame) -> pd.DataFrame:
    """What the suggestions of `rows` stand on: one question for all of them; `facts_of_one` picks those of a card."""
    wanted: dict[str, dict[str, None]] = {
        kind: {} for kind in ("activity", "agreement", "challenge", "company")
    }
    for row in rows.to_dict("records"):
        for kind, ids in fact_ids(row).items():
            wanted[kind].update(dict.fromkeys(ids))
    found = ask.facts_of(
        filters,
        agreement_ids=tuple(wanted["agreement"]),
        activity_ids=tuple(wanted["activity"]),
        challenge_ids=tuple(wanted["challenge"]),
        company_ids=tuple(wanted["company"]),
    )
    dressed = _dressed_facts(found)
    return dressed.assign(
        state_text=texts(
            None
            if formats.is_missing(lifecycle)
            else text(
                "synergies-state-of",
                lifecycle=text(f"lifecycle-{lifecycle}"),
                presence=text(f"presence-{presence}"),
            )
            for lifecycle, presence in zip(dressed["lifecycle"], dressed["presence"], strict=True)
        )
    )


def is_cut(row: Row) -> bool:
    """Whether a suggestion rests on more than a card shows."""
    kinds = ("activity", "agreement", "challenge", "company")
    return any(len(row[f"{kind}_ids"]) > _FACTS for kind in kinds)


def facts_of_one(facts: pd.DataFrame, row: Row) -> pd.DataFrame:
    """The facts of one suggestion."""
    ids = {(kind, thing) for kind, things in fact_ids(row).items() for thing in things}
    return facts.loc[[pair in ids for pair in zip(facts["fact_kind"], facts["fact_id"], strict=True)]]


def suggestions_takeaway(rows: pd.DataFrame) -> str:
    """How many suggestions are open, and what the first of them says it would save."""
    first = rows.iloc[0] if len(rows) else None
    return text(
        "synergies-suggestions-takeaway",
        count=len(rows),
        first="" if first is None else str(first["title"]),
        has_saving="no" if first is None or formats.is_missing(first["saving_dkk"]) else "yes",
        saving=None if first is None else first["saving_dkk"],
    )


# ── What was decided ──────────────────────────────────────────────────────────────────────────────────────────────


def _belongs(decision: Decision, is_sample: bool) -> bool:
    """Decisions on sample data are not among a desk's own."""
    return is_sample or not decision.is_illustrative


def standing_decisions() -> dict[str, Decision]:
    """The decision that stands on each suggestion that has one.

    Raises:
        records.database.RecordsUnreachableError: nobody can tell.
    """
    is_sample = options.is_sample()
    return {key: found for key, found in decisions.latest().items() if _belongs(found, is_sample)}


def state_of(key: str, standing: Mapping[str, Decision]) -> str:
    """Open, accepted, dismissed or done."""
    return standing[key].decision if key in standing else "open"


def in_state(
    rows: pd.DataFrame, standing: Mapping[str, Decision], state: str, kind: str | None = None
) -> pd.DataFrame:
    """The suggestions in a state, of one kind or of all."""
    states = [state_of(str(key), standing) for key in rows["suggestion_key"]]
    kept = rows.loc[[found == state for found in states]]
    return kept if kind is None else kept[kept["suggestion_kind"] == kind]


def state_counts(rows: pd.DataFrame, standing: Mapping[str, Decision]) -> dict[str, int]:
    """State → how many of the suggestions; all four are there."""
    states = [state_of(str(key), standing) for key in rows["suggestion_key"]]
    return {state: states.count(state) for state in STATES}


def slug(key: str) -> str:
    """A suggestion's key in a widget's key: ids may hold any letters."""
    return f"{zlib.crc32(key.encode()):08x}"


def decided_text(decision: Decision) -> str:
    """Who decided what, and when."""
    return text(
        f"synergies-decided-{decision.decision}",
        author=decision.author,
        date=decision.decided_at.astimezone().date(),
        reason=decision.reason,
    )


def whole_kroner(amount: object) -> int:
    """A saving in whole kroner, for a field; 0 where none is named."""
    return 0 if formats.is_missing(amount) else int(Decimal(str(amount)).to_integral_value())


def amount_kept(value: object) -> Decimal | None:
    """What the field says was saved, as it is kept; nothing saved names no amount."""
    return Decimal(str(value)).quantize(Decimal("0.01")) if value else None


def facts_to_keep(filters: Filters, key: str) -> str:
    """What a suggestion says now, in every language, for the log: the data goes on, and so does the reader's language."""
    said = {}
    for lang in LANGUAGES:
        with speaking(lang):
            rows = dressed_suggestions(filters)
        one = rows[rows["suggestion_key"] == key]
        if len(one):
            row = one.iloc[0]
            said[lang] = formats.together([f"{row['title']}.", str(row["why"])])
    return json.dumps(said, ensure_ascii=False)


def said_then(facts: str) -> str:
    """What a suggestion said when somebody decided, in `lang` where it was kept so."""
    try:
        said = json.loads(facts)
    except ValueError:
        return facts
    if not isinstance(said, dict):
        return facts
    return str(said.get(language()) or next(iter(said.values()), ""))


@warehouse.one_version()  # it says the same in three languages
def decide(
    filters: Filters,
    row: Row,
    verdict: decisions.Verdict,
    *,
    author: str,
    seen: int | None,
    reason: str = "",
    saving_dkk: Decimal | None = None,
) -> None:
    """Keep a decision on a suggestion with what it says now.

    Args:
        filters: those under which the suggestion is seen.
        row: of `dressed_suggestions`.
        verdict: accepted, dismissed, done or reopened.
        author: who decides.
        seen: the number of the decision that stood when the author decided; None where none did.
        reason: why; a dismissal needs one.
        saving_dkk: what was really saved, for done; else what the suggestion names.

    Raises:
        ValueError: no author.
        records.database.ChangedMeanwhileError: somebody else has decided meanwhile; nothing was kept.
        records.database.RecordsUnreachableError: nothing was kept.
    """
    named_saving = None if formats.is_missing(row["saving_dkk"]) else Decimal(str(row["saving_dkk"]))
    decisions.record(
        str(row["suggestion_key"]),
        verdict,
        author=author,
        seen=seen,
        reason=reason,
        facts=facts_to_keep(filters, str(row["suggestion_key"])),
        saving_dkk=saving_dkk if verdict == "done" else named_saving,
        is_illustrative=options.is_sample(),
    )


def harvested(up_to: dt.date | None = None, after: dt.date | None = None) -> pd.DataFrame:
    """One row a synergy that was harvested: a suggestion whose standing decision is done, newest first.

    Args:
        up_to: the last day of deciding that counts; None for all.
        after: the last day that does not count any more; None for all.

    Returns:
        suggestion_key, decided_date, what (the suggestion as it read then), reason, author, saving_dkk (Decimal; missing where no
        journey was saved), is_illustrative. `harvested_total` sums it up.

    Raises:
        records.database.RecordsUnreachableError: nobody can tell.
    """
    rows = []
    for key, decision in standing_decisions().items():
        day = decision.decided_at.astimezone().date()
        is_within = (up_to is None or day <= up_to) and (after is None or day > after)
        if decision.decision == "done" and is_within:
            rows.append(
                {
                    "suggestion_key": key,
                    "decided_date": day,
                    "what": said_then(decision.facts),
                    "reason": decision.reason or None,
                    "author": decision.author,
                    "saving_dkk": decision.saving_dkk,
                    "is_illustrative": decision.is_illustrative,
                    "_order": decision.decision_id,
                }
            )
    columns = ["suggestion_key", "decided_date", "what", "reason", "author", "saving_dkk", "is_illustrative"]
    rows.sort(key=lambda row: -int(str(row["_order"])))
    return pd.DataFrame(rows, columns=columns)


def harvested_total(rows: pd.DataFrame) -> Decimal:
    """The sum of what was saved, in kroner; what names no amount adds nothing."""
    return sum(
        (Decimal(str(value)) for value in rows["saving_dkk"] if not formats.is_missing(value)),
        Decimal("0.00"),
    )


def harvested_takeaway(rows: pd.DataFrame) -> str:
    """How many synergies were harvested and what they saved together."""
    return text(
        "synergies-harvest-takeaway",
        count=len(rows),
        total=harvested_total(rows),
        priced=sum(not formats.is_missing(value) for value in rows["saving_dkk"]),
    )
