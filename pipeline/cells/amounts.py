"""Amounts of money and exchange rates, in every form that a Danish or Chinese office writes them.

The rule that no magnitude may change silently decides everything here: what can be read in two ways a thousandfold
apart is either settled by the currency's own custom, or loaded with a warning, or refused.
"""

import re
from dataclasses import dataclass, field
from decimal import ROUND_HALF_UP, Decimal
from functools import lru_cache
from math import isnan

from pipeline.cells import money_words
from pipeline.cells.cell import NOTHING, Cell, Kind, Parsed, Problem, cell_parser, guess, problem
from pipeline.cells.money_words import WORD, MoneyWord, Unit, combine, has_small_figures, meaning, plain
from pipeline.cells.reference import patterns
from pipeline.cells.unknown import is_not_stated

__all__ = ["Amount", "Unit", "figure_in", "parse_amount", "parse_rate", "unit_of_heading"]

_RE = patterns("amounts")
_CENT = Decimal("0.01")
_MILLIONTH = Decimal("0.000001")
_LIMIT = Decimal(10) ** 16  # DECIMAL(18,2)
_RATE_LIMIT = Decimal(10) ** 12  # DECIMAL(18,6)
_LONGEST = 80
_PARTS = re.compile(r"[,;，；、](?!\d)")


@dataclass(frozen=True, slots=True)
class Amount:
    """An amount with two decimals; `currency` is ISO 4217, or None where neither cell nor heading says it."""

    amount: Decimal
    currency: str | None


@dataclass(frozen=True, slots=True)
class _Numeral:
    value: Decimal
    is_ambiguous: bool


def _figure(text: str, mark: str, *, is_large_scale: bool, is_rate: bool) -> _Numeral | None:
    """The number that the digits and marks spell, or None. `mark` is the decimal mark of the words around it, or ""."""
    if text.isdigit():
        return _Numeral(Decimal(text), False)
    squeezed = re.sub(r"\s+", " ", text)
    marks = [letter for letter in squeezed if letter in ".,"]
    is_grouped = _RE["groups"].fullmatch(squeezed) is not None
    is_one_mark = len(set(marks)) == 1 and not {" ", "'"} & set(squeezed)
    if not marks or (is_one_mark and len(marks) > 1):
        return _Numeral(Decimal(re.sub("[ .,']", "", squeezed)), False) if is_grouped else None
    # Both marks, or a blank that groups (1 234,50): the last mark is the decimal one and occurs once.
    last = marks[-1]
    if marks.count(last) > 1:
        return None
    whole, _, decimals = squeezed.rpartition(last)
    if is_one_mark and len(decimals) == 3:
        if is_grouped:
            # Money has no third decimal, so 1.234 and 1,234 are thousands; but rates and millions do have one:
            # "1,234 mio. kr." is one million and a quarter; "1.234 mio. kr." in Danish is more than a milliard.
            is_decimal = last == (mark or ",")
            is_fraction = is_rate or (is_large_scale and is_decimal)
            value = Decimal(f"{whole}.{decimals}" if is_fraction else whole + decimals)
            return _Numeral(value, is_rate or is_large_scale or is_decimal)
        if len(whole) > 1 and whole[0] == "0":
            return None
    is_whole = not whole or whole.isdigit() or _RE["groups"].fullmatch(whole)
    plainly = re.sub("[ .,']", "", whole) or "0"
    return _Numeral(Decimal(f"{plainly}.{decimals}"), False) if is_whole and decimals.isdigit() else None


@cell_parser
def parse_amount(cell: Cell, unit: Unit | None = None) -> Parsed:
    """Value: `Amount`. A scale or currency in the cell itself beats that of the heading (`unit`)."""
    kind = cell.kind
    if kind == Kind.NUMBER:
        number = cell.number
        if number is None or isnan(number):
            return problem("amount", cell)
        if abs(number) >= _LIMIT:
            return problem("amount-too-large", cell)
        # Excel keeps 15 significant digits; what is beyond them is float noise (0.1 + 0.2), not a figure.
        exact = Decimal(int(number)) if number.is_integer() else Decimal(format(number, ".15g"))
        return _finished(cell, exact, unit.scale if unit else None, unit.currency if unit else None, ())
    if kind == Kind.TEXT:
        return _amount_of_text(cell, unit)
    return problem({Kind.DATE: "amount-date", Kind.YES_NO: "amount-yes-no"}.get(kind, "amount"), cell)


def _finished(
    cell: Cell,
    value: Decimal,
    scale: Decimal | int | None,
    currency: str | None,
    guesses: tuple[Problem, ...],
) -> Parsed:
    if scale is not None and scale != 1:
        value *= scale
    if abs(value) >= _LIMIT:
        return problem("amount-too-large", cell)
    rounded = value.quantize(_CENT, ROUND_HALF_UP)
    if rounded != value:
        guesses = (*guesses, guess("rounded", cell.text, rounded=figures(rounded)))
    return Parsed(Amount(rounded if rounded else _CENT * 0, currency), guesses=guesses)


def figures(value: Decimal) -> str:
    """The number for messages in any language: ungrouped, so that no mark can be taken for another (1234.50)."""
    if value == value.to_integral_value():
        return f"{value:f}"
    return f"{value:.2f}" if value * 100 % 1 == 0 else f"{value.normalize():f}"


@dataclass(frozen=True, slots=True)
class _MoneyText:
    value: Decimal
    says: MoneyWord
    doubts: tuple[str, ...]


@dataclass(slots=True)
class _Around:
    words: list[MoneyWord] = field(default_factory=list)
    signs: list[str] = field(default_factory=list)
    is_rough: bool = False
    is_noted: bool = False

    def take(self, text: str, side: str) -> bool:
        """Read one side of the figure; False where something there is no part of an amount."""
        at = 0
        while at < len(text):
            if (found := _RE["filler"].match(text, at)) is not None:
                pass
            elif side == "after" and (found := _RE["remark"].match(text, at)) is not None:
                bracketed = WORD.fullmatch(found[0].strip("() "))  # only a currency or scale: "500 (EUR)"
                self.words += [meaning(bracketed[0])] if bracketed else []
                self.is_noted |= bracketed is None
            elif text[at] in "+-()÷":
                self.signs.append(text[at].replace("÷", "-") + side)
                at += 1
                continue
            elif (found := _RE[f"sign_{side}"].match(text, at)) is not None:
                self.signs.append(("-" if found["minus"] else "+") + side)
            elif (found := WORD.match(text, at)) is not None:
                self.words.append(meaning(found[0]))
            elif side == "before" and (found := _RE["approximate"].match(text, at)) is not None:
                self.is_rough = True
            else:
                return False
            at = found.end()
        return True


@lru_cache(maxsize=4096)
def _read(text: str, unit: Unit | None, *, is_rate: bool) -> _MoneyText | None:
    """The signed number and the money words of a text, or None where it is not an amount.

    The heading's unit only helps to distinguish a decimal mark from a thousands mark here; it is not multiplied in.
    """
    if len(text) > _LONGEST or has_small_figures(text):
        return None
    bare = plain(text)
    # An apostrophe marks a number as text in Excel, or quotes are on both sides; 1" stays an inch.
    bare = bare[1:-1] if len(bare) > 2 and bare[0] == bare[-1] == '"' else bare.removeprefix("'")
    # "2亿3000万"
    in_one_unit = _RE["compound"].sub(
        lambda m: f"{int(m['large']) * 10**4 + Decimal(m['small'])}{m['unit']}", bare
    )
    shape = _RE["shape"].fullmatch(in_one_unit)
    if shape is None:
        return None
    around = _Around()
    after = _RE["no_cents"].sub(" ", shape["after"], count=1)
    if not (around.take(shape["before"], "before") and around.take(after, "after")):
        return None
    is_lone = _RE["lone_scale"].fullmatch(shape["after"]) and not shape["before"].strip("+-(÷ ")
    if is_lone and not _RE["plainly_scaled"].fullmatch(shape["figure"]):
        return None
    says = combine(around.words)
    is_negative = _SIGNS.get(tuple(around.signs))
    if says is None or is_negative is None:
        return None
    own = says.currency or says.scale
    scale = says.scale if own else unit.scale if unit else None
    mark = says.decimal_mark or (money_words.mark_of(unit.currency) if unit and not own else "")
    figure = _figure(shape["figure"], mark, is_large_scale=(scale or 1) >= 10**4, is_rate=is_rate)
    if figure is None:
        return None
    value = -figure.value if is_negative else figure.value
    doubts = {
        "decimal-mark": figure.is_ambiguous,
        "approximate": around.is_rough,
        "amount-note": around.is_noted,
    }
    return _MoneyText(value, says, tuple(why for why, holds in doubts.items() if holds))


# Signs that may occur together, in their order, and whether they make the amount negative. Anything else is no
# amount: "-(5)" and "(-5)" mean plus to some and minus to others.
_PLUS: tuple[tuple[str, ...], ...] = ((), ("+before",), ("+after",))
_MINUS: tuple[tuple[str, ...], ...] = (("-before",), ("-after",), ("(before", ")after"))
_SIGNS = dict.fromkeys(_PLUS, False) | dict.fromkeys(_MINUS, True)


def _amount_of_text(cell: Cell, unit: Unit | None) -> Parsed:
    text = cell.text
    scale: Decimal | int | None = unit.scale if unit else None
    currency = unit.currency if unit else None
    number = text
    if (kroner := _RE["kroner"].fullmatch(text)) is not None and scale in (None, 1):
        number, currency = kroner["before"] or kroner["after"], "DKK"
    if _RE["plain_number"].fullmatch(number):
        return _finished(cell, Decimal(number.replace(",", ".")), scale, currency, ())
    if _RE["grouped_danish"].fullmatch(number):
        return _finished(cell, Decimal(number.replace(".", "").replace(",", ".")), scale, currency, ())
    read = _read(text, unit, is_rate=False)
    if read is None:
        return NOTHING if is_not_stated(text) else problem("amount", cell)
    says = read.says
    taken = figures(read.value * (says.scale or 1))
    guesses = tuple(guess(reason, text, taken=taken) for reason in read.doubts)
    scale, currency = says.scale, says.currency
    if unit is not None:
        if scale is None and currency is None:
            scale = unit.scale
        elif scale is None and unit.scale != 1:
            # "500 kr." under "t.kr.": the cell's own words win, but a factor of a thousand hangs on them.
            guesses = (*guesses, guess("unit-of-cell", text, taken=figures(read.value)))
        currency = currency or unit.currency
    return _finished(cell, read.value, scale, currency, guesses)


def figure_in(cell: Cell, unit: Unit | None = None) -> Decimal | None:
    """The amount that a cell states, without its currency; None where it states none that can be read."""
    value = parse_amount(cell, unit).value
    return value.amount if isinstance(value, Amount) else None


@cell_parser
def parse_rate(cell: Cell) -> Parsed:
    """Value: Decimal with six decimals, above 0: an exchange rate, as kroner per 100 or per one of the currency."""
    guesses: tuple[Problem, ...] = ()
    if cell.kind == Kind.NUMBER and cell.number is not None:
        if not abs(cell.number) < 1e12:
            return problem("rate", cell)
        value = Decimal(format(cell.number, ".15g"))
    elif cell.kind == Kind.TEXT:
        read = _read(cell.text, None, is_rate=True)
        if read is None or read.says.scale is not None:
            return NOTHING if is_not_stated(cell.text) else problem("rate", cell)
        value = read.value
        guesses = tuple(guess(reason, cell.text, taken=figures(value)) for reason in read.doubts)
    else:
        return problem("rate", cell)
    if value <= 0 or value >= _RATE_LIMIT:
        return problem("rate", cell)
    rounded = value.quantize(_MILLIONTH, ROUND_HALF_UP)
    if rounded <= 0:
        return problem("rate", cell)
    if rounded != value:
        guesses = (*guesses, guess("rounded", cell.text, rounded=figures(rounded)))
    return Parsed(rounded, guesses=guesses)


def _unit_phrase(text: str, *, needs_word: bool) -> Unit | None:
    """The unit that a whole phrase states ("i 1.000 kr.", "DKK, ekskl. moms"), or None where it says anything else."""
    rest = plain(text).replace("_", " ")
    fillers = _RE["fillers"] if needs_word else _RE["fillers_in_brackets"]
    words: list[MoneyWord] = []
    spelt: int | None = None
    at = 0
    while at < len(rest):
        if (found := _RE["thousands_spelt"].match(rest, at)) is not None:
            if spelt is not None:
                return None
            digits = re.sub(r"\D", "", found[0])
            spelt = int(digits) if digits[0] == "1" else 1000
        elif (found := WORD.match(rest, at)) is not None:
            words.append(meaning(found[0]))
        elif (found := fillers.match(rest, at)) is not None:
            pass
        else:
            return None
        at = found.end()
    says = combine(words)
    # A letter alone is a name of something else: "Kommune (K)".
    if says is None or re.fullmatch(r"[tkm]\.?", rest.strip()):
        return None
    is_said = bool(words) or (spelt is not None and not needs_word)
    says_nothing = needs_word and says.currency is None and says.scale is None
    if not is_said or says_nothing or (says.scale is not None and spelt is not None):
        return None
    return Unit(Decimal(says.scale or spelt or 1), says.currency)


@lru_cache(maxsize=4096)
def unit_of_heading(heading: str) -> tuple[Unit | None, str]:
    """The unit that a heading states, and the heading without it: "Budget (t.kr.)" → (thousands of DKK, "Budget")."""
    heading = heading.strip()
    if not heading or len(heading) > 200:
        return None, heading
    for found in _RE["brackets"].finditer(heading):
        unit, beside = _unit_phrase(found[1], needs_word=False), ""
        parts = _PARTS.split(found[1]) if unit is None else []
        about_money = [part for part in parts if WORD.search(plain(part))]
        if len(about_money) == 1:  # the others may be more than a remark: "1.000 kr., 2020-priser"
            unit = _unit_phrase(about_money[0], needs_word=True)
            said = [part.strip() for part in parts if part not in about_money]
            others = [part for part in said if not _RE["remark"].fullmatch(part)]
            beside = f"({', '.join(others)})" if others else ""
        if unit is not None:
            rest = (heading[: found.start()] + beside + " " + heading[found.end() :]).strip(" \n\t:-–,_")
            rest, is_other = re.sub(r"[ \t]{2,}", " ", rest), False
            break
    else:
        whole = _unit_phrase(heading, needs_word=True)
        unit, rest = (whole, "") if whole is not None else _unit_at_an_end(heading)
        is_other = " " in rest and re.match(r"\s+(?!in?\s)", heading[len(rest) :]) is not None
        is_other = is_other or not heading.startswith(rest)
    is_other = is_other or WORD.search(plain(rest)) is not None  # "Beløb uden øre", "Kr. (øre)"
    return (None, heading) if unit and unit.scale < 1 and is_other else (unit, rest)


def _unit_at_an_end(heading: str) -> tuple[Unit | None, str]:
    # From the left: the first place from which everything to the end is a unit gives the longest unit.
    for found in re.finditer(r"(?<=[\s,;:/_\-–])(?=[^\s,;:/_\-–])|(?<=[一-鿿])(?=[\x00-\x7f一-鿿])", heading):
        tail = heading[found.start() :]
        starts_with_in = re.match(r"(?:i|in)\s", tail, re.IGNORECASE) is not None
        unit = _unit_phrase(tail, needs_word=not starts_with_in)
        if unit is not None:
            rest = heading[: found.start()].strip(" \n\t:;,/_-–")
            # A single Chinese letter left of the unit means that a word was cut in two ("单元").
            is_cut = len(rest) == 1 and not rest.isascii()
            if rest and not is_cut and not _RE["word_in_yuan"].search(rest + tail[:1]):
                return unit, rest
    for found in reversed(list(re.finditer(r"(?<=[^\s_])(?=[\s_])", heading))):
        head, rest = heading[: found.start()], heading[found.start() :]
        unit = None if _RE["ends_in"].search(head) else _unit_phrase(head, needs_word=True)
        if unit is not None and not _RE["leading_stop"].match(plain(rest)):
            return unit, rest.strip(" \n\t:;,/_-–")
    return None, heading
