"""One agreement in words: how it stands, when it ends, why it has a point of vitality or not, and what loads changed."""

from dashboard.blocks.kinds import Item
from dashboard.model.columns import Row, called, described
from dashboard.words.names import day, exactness, state
from locales import formats, text

# The five points of vitality, each with the column that gives it.
POINTS = ("has_recent_contact", "has_both_owners", "has_next_step", "has_result", "has_company")


def standing(row: Row, *, for_guests: bool) -> tuple[Item, ...]:
    """How an agreement stands: its lifecycle, and for the house its presence before that and what the export contradicts itself on after it."""
    cycle = _judged(row, "lifecycle", end_text(row))
    if for_guests:
        return (cycle,)
    # since when, against which target, and when it turns red; days since a month or a year would say more than what is known
    since, precision = row["days_since_contact"], row["last_contact_date_precision"]
    turns = "red" if row["presence"] == "red" else "ahead"
    warmth = text(
        "agreements-presence-sentence",
        state="never" if formats.is_missing(since) else turns,
        exact=exactness(precision),
        since=since,
        date=day(row, "last_contact_date"),
        turns=formats.date(row["turns_red_date"], precision),
        target=row["target_interval_days"],
        origin=text(f"presence-target-{row['contact_interval_source']}"),
    )
    stands = (_judged(row, "presence", warmth), cycle)
    code = row["lifecycle_conflict_code"]
    if formats.is_missing(code):
        return stands
    conflict = text(
        f"agreements-conflict-{code.replace('_', '-')}",
        end=day(row, "expires_date"),
        signed=day(row, "signed_date"),
        lifecycle=text(f"lifecycle-{row['lifecycle']}"),
    )
    return (*stands, Item(text("agreements-conflicts-title"), (conflict,), "amber"))


def _judged(row: Row, name: str, said: str) -> Item:
    return Item(formats.labelled(described(name).label, called(name)(row[name])), (said,), is_verdict=True)


def points(row: Row, months: int) -> tuple[Item, ...]:
    """The points of vitality, each with the reason why an agreement has it or has not; a recent contact lies at most some months back."""
    return tuple(
        Item(f"{'✓' if row[one] else '○'} {described(one).label}", (point_text(one, row, months),))
        for one in POINTS
    )


def end_text(row: Row) -> str:
    """When an agreement ends or ended, as precisely as it is known, and how far off that is: 30. jun. 2020 · om 93 dage."""
    if formats.is_missing(row["expires_date"]):
        return text("agreements-end-open")
    away, precision = int(row["days_to_expiry"]), row["expires_date_precision"]
    date = formats.date(row["expires_date"], precision)
    return text("agreements-end", date=date, state=state(away), days=abs(away), exact=exactness(precision))


def confirmed_text(row: Row) -> str:
    """How long ago its owner confirmed what is said about an agreement."""
    since = row["days_since_confirmed"]
    return text("confirmed-never") if formats.is_missing(since) else text("confirmed-ago", days=int(since))


def point_text(point: str, row: Row, months: int) -> str:
    """Why an agreement has a point of vitality, or has not."""
    lacking = [side for side in ("danish", "chinese") if formats.is_missing(row[f"{side}_owner"])]
    # the next step ahead or, without one, the next planned contact
    is_ahead = not formats.is_missing(row["next_step_date"]) and not bool(row["is_next_step_overdue"])
    return text(
        f"agreements-{point.replace('_', '-')}{'' if row[point] else '-not'}",
        date=day(row, "last_contact_date"),
        ever=not formats.is_missing(row["last_contact_date"]),
        danish=row["danish_owner"],
        chinese=row["chinese_owner"],
        # which owner it lacks; *then* where both are named, by a later export alone
        missing="both" if len(lacking) == 2 else next(iter(lacking), "then"),
        next=day(row, "next_step_date" if is_ahead else "next_contact_date"),
        overdue=bool(row["is_next_step_overdue"]),
        companies=row["company_count"],
        months=months,
    )
