"""The currency column: a code, a sign or a word becomes ISO 4217."""

import re

from pipeline.cells.cell import NOTHING, Cell, Kind, Parsed, cell_parser, problem
from pipeline.cells.money_words import MONEY_WORDS, WORD, meaning, plain
from pipeline.cells.reference import seed
from pipeline.cells.unknown import is_not_stated

_CODE_IN = re.compile(r"(?<![A-Za-z])[A-Z]{3}(?![A-Za-z])")  # "Euro (EUR)", "CNY – renminbi"
_CODES = frozenset(seed("cell_words")["currencies"]["codes"])


@cell_parser
def parse_currency(cell: Cell) -> Parsed:
    """Value: the ISO 4217 code of three letters (CNH is CNY: the same money, traded abroad)."""
    if cell.kind != Kind.TEXT:
        return problem("currency", cell)
    word = MONEY_WORDS.get(" ".join(plain(cell.text).split()))
    if word is not None and word.currency is not None and word.scale is None:
        return Parsed(word.currency)
    if (code := _known(plain(cell.text).upper())) is not None:
        return Parsed(code)
    named = currencies_in(cell.text)
    if len(named) == 1 and not any(letter.isdigit() for letter in cell.text):
        return Parsed(named.pop())
    if is_not_stated(cell.text):
        return NOTHING
    return problem("currency", cell)


def currencies_in(text: str) -> set[str]:
    """The currencies whose codes are in a text: "EUR/DKK" names two."""
    return {code for found in _CODE_IN.findall(text) if (code := _known(found)) is not None}


def currencies_named(text: str) -> set[str]:
    """The currencies that a text names, by code or in words: "美元/人民币" names two. What several countries call theirs (dollar) counts where nothing else is named."""
    words = [(word.currency, word.is_weak) for word in map(meaning, WORD.findall(plain(text)))]
    sure = currencies_in(text) | {code for code, is_weak in words if code and not is_weak}
    return sure or {code for code, _ in words if code}


def _known(code: str) -> str | None:
    return ("CNY" if code == "CNH" else code) if code in _CODES else None
