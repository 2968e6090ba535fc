"""The sentences of the forecast: where the money lands, how that was worked out, which lines are in trouble.

Nothing here asks the warehouse and nothing draws: rows of `dashboard.money.questions` in, rows and sentences out.
"""

from collections.abc import Mapping, Sequence
from typing import Any

import pandas as pd

from dashboard.blocks.kinds import Item, Items, Light
from dashboard.cards import MARKS
from dashboard.model.columns import group_name
from dashboard.money.grant import left_out_sentence
from dashboard.money.rules import Limits
from locales import formats, text

_SHOWN = 3  # lines in trouble that the verdict names


def landing_sentence(row: Mapping[Any, Any], limits: Limits) -> str:
    """Where the money lands, with the low and high estimate and what that leaves of the grant; or why there is no estimate yet."""
    if row["state_code"] == "before":
        return text("outlook-before", **row)
    if not row["is_known"]:
        return text("outlook-unknown", least=limits.forecast_least_methods, **row)
    key = "outlook-ended" if row["state_code"] == "ended" else "outlook-running"
    unused, grant = row["unused_dkk"], row["grant_dkk"]
    verdict = "within" if row["verdict_code"] == "unused" else str(row["verdict_code"])
    if unused == 0 and verdict != "may_exceed":
        verdict = "exact"
    return text(
        key,
        band="one" if row["low_dkk"] == row["high_dkk"] else "wide",
        verdict=verdict,
        gap=abs(unused),
        over=row["high_dkk"] - grant,
        share=abs(unused) / grant if grant else None,  # of the grant, left unused or exceeded
        **row,
    )


def verdict_light(
    whole: Mapping[Any, Any],
    sources: Sequence[Mapping[Any, Any]],
    troubles: Sequence[Mapping[Any, Any]],
    landing: Mapping[Any, Any],
) -> Light:
    """Whether the grant is kept, in one word, and what speaks against it: uncounted money, sources over their part, lines in trouble, the gravest first."""
    said = []
    if whole["left_out_count"]:
        said.append(left_out_sentence(int(whole["left_out_count"]), whole["left_out_dkk"]))
    for one in sources:
        source, amount = group_name("funding_source", one["funding_source"]), one["over_dkk"]
        said.append(text("answer-source-over", source=source, spent=one["state_code"], amount=amount))
    for one in troubles[:_SHOWN]:
        line = group_name("budget_line", one["budget_line"])
        trouble = one["trouble_code"].replace("_", "-")
        said.append(text(f"answer-line-{trouble}", line=line, amount=one["trouble_dkk"]))
    if len(troubles) > _SHOWN:
        said.append(text("answer-lines-more", count=len(troubles) - _SHOWN))
    if not troubles:
        is_foreseen = landing["is_known"] and landing["state_code"] == "running"
        said.append(text("answer-lines-none" if is_foreseen else "answer-lines-none-yet"))
    severity = whole["severity"]
    word = text(f"budget-status-{whole['state_code'].replace('_', '-')}")
    word = word[:1].upper() + word[1:]
    verdict = formats.together(said)
    return Light("grant", severity, MARKS[severity], word, "", verdict, text("answer-grant-help"))


def methods(found: pd.DataFrame, row: Mapping[Any, Any], day: Any, limits: Limits) -> Items:
    """The methods as a list: name, estimate and role of each, with its idea and arithmetic, or why it can't be used.

    When the project is over there is one way only: what was spent and what is still committed.
    """
    is_over = row["state_code"] == "ended"
    shown = found[found["method_code"] == "committed"] if is_over else found
    items = []
    for method in shown.to_dict("records"):
        code, amount = method["method_code"].replace("_", "-"), method["estimate_dkk"]
        key = "ended" if is_over else code
        if code == "committed":
            roles = [] if is_over else [text("outlook-role-floor")]
        else:
            roles = [text(f"outlook-role-{one}") for one in ("low", "likely", "high") if method[f"is_{one}"]]
        estimate = "" if formats.is_missing(amount) else formats.money(amount)
        said = (text(f"outlook-method-{key}"), estimate, formats.joined(roles))
        items.append(Item(formats.dotted(said), (_how(method, key, day, limits),)))
    few = {3: "three", 2: "two"}.get(int(row["method_count"]), "few") if row["is_known"] else "few"
    more = text(f"outlook-methods-{'ended' if is_over else few}")  # how the band follows from them
    return Items(tuple(items), text("outlook-methods-title"), more=more)


def _how(method: Mapping[Any, Any], key: str, day: Any, limits: Limits) -> str:
    idea = text(f"outlook-how-{key}", first=method["pace_from_date"], last=day)
    reason = method["reason_code"]
    if not formats.is_missing(reason):
        count = int(method["pace_voucher_count"])
        said = text(
            f"outlook-reason-{reason.replace('_', '-')}",
            months=limits.forecast_least_months,
            percent=limits.forecast_least_plan_percent,
            count=count,
            least=limits.forecast_least_vouchers,
        )
        return said if reason == "before_start" else formats.together([idea, said])
    said = f"outlook-sum-{method['method_code'].replace('_', '-')}"
    return formats.together([idea, text(said, more=bool(method["beyond_dkk"]), **method)])
