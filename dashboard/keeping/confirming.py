"""Facts that a user states once and that hold from then on: headings, totals, places, and companies that are the same."""

from collections.abc import Mapping
from functools import cache, partial
from typing import Any, Literal

from dashboard import clock
from dashboard.keeping import shown_desk
from dashboard.keeping.trials import Asked
from dashboard.roles import carries_out
from locales import speaking, text
from pipeline.cells.gazetteer import Gazetteer, read_provinces
from pipeline.desk import company_aliases, confirmations, orders
from pipeline.sources.mappings import unit_of

Kind = Literal["headings", "totals", "facts", "places"]
YEARS = (1990, 2100)  # that a budget or a calendar may be of
LONGEST_NAME, LONGEST_SOURCE = confirmations.LONGEST_NAME, confirmations.LONGEST_SOURCE


@carries_out("confirm")
def confirm(kind: Kind, said: Mapping[str, Any], *, author: str) -> str | None:
    """Remember what a person says, as `Confirmations` has each kind, so that it is asked no more. Returns a sentence where the list can't be changed."""
    return shown_desk.kept(confirmations.remember, {kind: said}, author=author)


def is_readable(asked: Asked, answer: str) -> bool:
    """Whether an answer about a budget, a year, a unit or a party, which any name answers, can be followed."""
    if asked.about == "version":
        return answer in asked.options
    if asked.about == "unit":
        return unit_of(answer) is not None
    return asked.about == "party" or (answer.isdecimal() and YEARS[0] <= int(answer) <= YEARS[1])


@cache
def place_choices(lang: str) -> Mapping[str, str]:
    """Every province and place that a name can be an alias of: code → its name, with the province where that helps."""
    gazetteer = Gazetteer.load()
    names = {province.code: getattr(province, f"name_{lang}") for province in read_provinces()}
    for place in gazetteer.by_id.values():
        if not place.is_province:
            within = names.get(place.province_code or "", place.municipality_name)
            name = getattr(place, f"name_{lang}") or place.name_en
            names[place.place_id] = (
                speaking(lang)(text)("data-place-in", place=name, within=within) if within else name
            )
    return names


@carries_out("name")
def say_chinese_name(kind: str, name: str, chinese: str, source: str, *, author: str) -> str | None:
    """Remember what a company (by CVR number), party or partner is called in Chinese, and where that is written, from the next build; returns why it can't be kept."""
    said = {"kind": kind, "name": name, "chinese": chinese, "source": source, "who": author}
    return shown_desk.kept(confirmations.say_name, {**said, "said_at": orders.now()})


@carries_out("name")
def take_back_chinese_name(kind: str, name: str, *, author: str) -> str | None:
    """Withdraw a stated Chinese name; takes effect with the next build. Returns a sentence where the list can't be changed."""
    return shown_desk.kept(confirmations.take_back, "names", confirmations.key_of(kind, name), author=author)


@carries_out("company")
def compare_companies(one: str, other: str, *, are_same: bool, author: str) -> str | None:
    """Remember that two CVR numbers or names mean one company, named by the first, or only look alike and are not asked about again; as `split_company`."""
    change = company_aliases.merge if are_same else company_aliases.keep_apart
    day = clock.today()
    return shown_desk.kept(
        confirmations.say_of_companies,
        lambda said: change(said, one, other, who=author, on=day),
        author=author,
    )


@carries_out("company")
def split_company(name: str, *, author: str) -> str | None:
    """Take back what was said about a name: a company of its own from the next build. Returns a sentence if the file can't be followed."""
    split = partial(company_aliases.split, name=name)
    return shown_desk.kept(confirmations.say_of_companies, split, author=author)
