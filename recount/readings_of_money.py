"""Each figure about money as the contract reads it: approved, spent before, this period, in all, left, open commitments, and the end."""

from decimal import ROUND_HALF_UP, Decimal

from recount.desk import Desk
from recount.figures import Catalogue, Figure, Ratio, Where, added, count, distinct, total
from recount.readings import OERE, Row, Rows


def _of(*entries: str) -> Where:
    return lambda r: r.entry in entries


def _spent(where: Where) -> Figure:
    return added("money", "spent_dkk", lambda r: r.entry == "spent" and where(r))


def _at_end(column: str) -> Figure:
    return total("landing", column, lambda r: getattr(r, column))


def _month(column: str) -> Figure:
    def of_rows(rows: Rows) -> Decimal | None:
        parts = [getattr(row, column) for row in rows]
        return sum(parts, Decimal(0)).quantize(OERE, ROUND_HALF_UP) if parts else None

    return Figure("landing", of_rows, lambda r: getattr(r, column) is not None)


_VOUCHER = ("spent", "committed")


def money(d: Desk) -> Catalogue:
    """The figures about money."""

    def in_period(row: Row) -> bool:
        return row.entry == "spent" and d.touches(row.posted_date, row.posted_date)

    return {
        "budget_dkk": added("money", "budget_dkk", _of("budget")),
        "original_budget_dkk": added("money", "original_dkk", _of("original")),
        "plan_dkk": added("money", "plan_dkk", _of("budget")),
        "plan_deviation_dkk": Figure(
            "money",
            lambda rows: sum((r.spent_dkk or 0) if r.entry == "spent" else -(r.plan_dkk or 0) for r in rows),
            _of("spent", "budget"),
        ),
        "plan_deviation_share": Ratio("plan_deviation_dkk", "plan_dkk"),
        "spent_before_dkk": _spent(lambda r: d.first is not None and r.posted_date < d.first),
        "spent_period_dkk": added("money", "spent_dkk", in_period),
        "spent_dkk": added("money", "spent_dkk", _of("spent")),
        "spent_share": Ratio("spent_dkk", "spent_dkk", is_share=True),
        "spent_period_share": Ratio("spent_period_dkk", "spent_period_dkk", is_share=True),
        "spent_percent": Ratio("spent_dkk", "budget_dkk"),
        "remaining_dkk": added("money", "effect_dkk", _of("budget", "spent")),
        "committed_dkk": added("money", "committed_dkk", _of("committed")),
        # available: budget less what is spent and what is ordered
        "available_dkk": added("money", "effect_dkk", _of("budget", "spent", "committed")),
        "voucher_count": count("money", _of(*_VOUCHER)),
        "voucher_period_count": count(
            "money", lambda r: r.entry in _VOUCHER and d.touches(r.posted_date, r.posted_date)
        ),
        # what has no rate of its day is in no sum, and told
        "unconverted_count": count("money", lambda r: r.entry in _VOUCHER and r.amount_dkk is None),
        "unconverted_amount": added(
            "money", "amount", lambda r: r.entry in _VOUCHER and r.amount_dkk is None
        ),
        "illustrative_money_count": count("money", lambda r: r.is_illustrative and r.entry != "original"),
        "spent_on_lines_dkk": _spent(lambda r: r.line_kind == "approved"),
        "spent_on_unknown_line_dkk": _spent(lambda r: r.line_kind == "unknown"),
        "spent_without_line_dkk": _spent(lambda r: r.line_kind == "none"),
        "spent_before_project_dkk": _spent(lambda r: r.project_side == "before"),
        "spent_after_project_dkk": _spent(lambda r: r.project_side == "after"),
        "spent_by_province_dkk": added(
            "money", "spent_dkk", lambda r: in_period(r) and r.province_code is not None
        ),
        "spent_by_province_share": Ratio("spent_by_province_dkk", "spent_period_dkk"),
        "spent_by_agreement_dkk": added(
            "money", "spent_dkk", lambda r: in_period(r) and r.agreement_id is not None
        ),
        "spent_by_agreement_share": Ratio("spent_by_agreement_dkk", "spent_period_dkk"),
        "spent_by_activity_dkk": added(
            "money", "spent_dkk", lambda r: in_period(r) and r.activity_id is not None
        ),
        "spent_by_activity_share": Ratio("spent_by_activity_dkk", "spent_period_dkk"),
        "attributed_dkk": added("money", "spent_dkk", lambda r: in_period(r) and r.is_on_contact),
        "contact_with_money_count": distinct(
            "money", "activity_id", lambda r: in_period(r) and r.is_on_contact
        ),
        "attributed_per_contact_dkk": Ratio("attributed_dkk", "contact_with_money_count", is_money=True),
        "project_contact_count": count(
            "project_contacts", lambda r: d.touches(r.contact_date, r.contact_date)
        ),
        "dkk_per_contact": Ratio("spent_period_dkk", "project_contact_count", is_money=True),
        "year_budget_dkk": added("budget_years", "year_budget_dkk"),
        # the end of the project
        "grant_dkk": total("landing", "amount_dkk", _of("grant")),
        "grant_left_dkk": total("landing", "effect_dkk", _of("grant", "spent", "committed")),
        "estimate_dkk": added("estimates", "estimate_dkk"),
        "low_dkk": _at_end("low_dkk"),
        "likely_dkk": _at_end("likely_dkk"),
        "high_dkk": _at_end("high_dkk"),
        "unused_dkk": total("landing", "unused_dkk", lambda r: r.is_known and r.unused_dkk),
        "unused_share": Ratio("unused_dkk", "grant_dkk"),
        "landing_deviation_dkk": total(
            "landing", "deviation_dkk", lambda r: r.is_known and r.deviation_dkk and r.entry != "grant"
        ),
        "needed_month_dkk": _month("needed_dkk"),
        "pace_month_dkk": _month("pace_dkk"),
        "finding_count": count("findings"),
        "finding_red_count": count("findings", lambda r: r.severity == "red"),
        "finding_amber_count": count("findings", lambda r: r.severity == "amber"),
        "line_trouble_count": count("line_troubles"),
    }
