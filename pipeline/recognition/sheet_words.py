"""The words of ``seeds/sheet_words.toml``, as patterns and sets: by them a table is distinguished from what surrounds it."""

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from itertools import product

from pipeline.cells.cell import LONGEST_MATCHED
from pipeline.cells.reference import patterns, seed, spelt_out
from pipeline.cells.words import normalise

WORLD = "world_"  # groups of words of other worlds


def words(group: str, key: str = "words") -> tuple[str, ...]:
    """The words of a group as the seed has them. KeyError where there is no such group."""
    return tuple(seed("sheet_words")[group][key])


@cache
def whole(group: str, key: str = "words") -> frozenset[str]:
    """The words of a group, normalised, for cells that say one of them and nothing else."""
    return frozenset(map(normalise, words(group, key)))


MINUS = frozenset("-−–")  # in a column of signs


@cache
def words_of_sides() -> tuple[frozenset[str], frozenset[str]]:
    """The words, normalised, by which a cell says that its row is a debit, and those for a credit."""
    debits, credits_ = zip(*pairs_of_sides(), strict=True)
    return frozenset(debits), frozenset(credits_)


@cache
def pairs_of_sides() -> frozenset[tuple[str, str]]:
    """The words, normalised, for a debit and a credit that are said beside each other."""
    pairs = [pair.split("/") for pair in words("sides", "pairs")]
    spelt = [(normalise(debit), normalise(credit)) for debit, credit in pairs]
    return frozenset((*spelt, *product(whole("debits"), whole("credits"))))


@cache
def anywhere(group: str, key: str = "words") -> re.Pattern[str]:
    """Matches a text that contains one of the words."""
    return re.compile(alternatives(words(group, key)), re.IGNORECASE)


@cache
def begins(group: str, *keys: str) -> re.Pattern[str]:
    """Matches a text that begins with one of the words."""
    spelt = [word for key in keys or ("words",) for word in words(group, key)]
    return re.compile(rf"\s*+(?:[-–•·]\s*+)?(?:{alternatives(spelt)})", re.IGNORECASE)


def speaks_of(group: str, text: str, key: str = "words") -> bool:
    """Whether a text contains one of the words of a group; a text too long to be matched mentions nothing."""
    return len(text) <= LONGEST_MATCHED and anywhere(group, key).search(text) is not None


def begins_with(group: str, text: str, *keys: str) -> bool:
    """Whether a text begins with one of the words of a group, behind a bullet or not."""
    return len(text) <= LONGEST_MATCHED and begins(group, *keys).match(text) is not None


@cache
def languages() -> Mapping[str, re.Pattern[str]]:
    """Matches a word that tells a language from Danish, or Danish from the others, by the currency of its country."""
    spoken = seed("cell_words")["languages"].items()
    return {one: re.compile(alternatives(said), re.IGNORECASE) for one, said in spoken}


def words_by_language(texts: Iterable[str]) -> Mapping[str, int]:
    """How many different words of texts tell each language (`languages`)."""
    said = {word for text in texts for word in re.findall(r"[^\W\d_]{2,30}", text)}
    return {one: sum(bool(only.fullmatch(word)) for word in said) for one, only in languages().items()}


def alternatives(spelt: Sequence[str]) -> str:
    """A regular expression for any of the words, the longest first; Latin words end where they end."""
    found = []
    for word in sorted(spelt, key=len, reverse=True):
        # A word that may begin in any way is looked for where a word begins: from each of its letters would take the square of its length.
        pattern = re.sub(r"^\\\*", r"(?<!\\w)\\w*", re.escape(word))
        pattern = pattern.replace(r"\*", r"\w*").replace(r"\ ", r"\s+").replace(":", "[:：]")
        before, after = (r"\b" if re.match("[A-Za-z0-9æøåÆØÅ]", end) else "" for end in (word[0], word[-1]))
        found.append(f"{before}{pattern}{after}")
    return "|".join(found)


# The label of a total is looked for in whole columns by Arrow, whose RE2 knows neither look-arounds nor Danish word ends.


def _plainly(spelt: Sequence[str]) -> str:
    # Chinese words are spread over their cell: "合　计".
    return "|".join(
        re.escape(word).replace(r"\ ", r"\s*") if re.match("[A-Za-z0-9æøå]", word) else r"[\s　]*".join(word)
        for word in sorted(spelt, key=len, reverse=True)
    )


LONGEST_LABEL = 200  # characters of a total's label, blanks and signs around it included
_PIECES = {
    **seed("patterns")["sheet_words"]["pieces"],
    "totals": _plainly(words("totals")),
    "alone": _plainly(words("totals", "alone")),
    "latin_endings": _plainly([word for word in words("totals", "endings") if word.isascii()]),
    "chinese_endings": _plainly([word for word in words("totals", "endings") if not word.isascii()]),
    "sure_balances": _plainly(words("balances", "sure")),
    "examples": _plainly(words("examples")),
}
_RE = patterns("sheet_words", _PIECES)
TOTAL_LABEL, LOOSE_TOTAL, SURE_BALANCE, EXAMPLE = (
    spelt_out(_PIECES[name], _PIECES)
    for name in ("total_in_column", "loose_total", "sure_balance", "example")
)
# "Kreditnota 1021", "Credit memo", and as a column of types shortens them: "KRE" beside "FAK".
_SIZES = (3, 4, 5)  # letters of such a type
_LATIN = [word for word in words("credit_notes") if word.isascii()]
_SHORT = "|".join(sorted({word[:size] for word in _LATIN for size in _SIZES}))
CREDIT_NOTE = rf"(?i)^\s*(?:(?:{_plainly(words('credit_notes'))})(?:[^a-zæøå]|$)|(?:{_SHORT}|k-?nota)\.?\s*$)"
# How a number of a credit note may begin: "KN10044".
CREDIT_NUMBER = r"(?i)^\s*[kc]n[- ]?\d{2,}$"
# "Storno bilag 502"
REVERSAL = rf"(?i)^\s*(?:{_plainly(words('reversals'))})"
# "Modtaget fra EU", "Indbetaling: DHI", "Refusion af visum"; never "Modtaget faktura", "Indbetaling til messe", "Refusionsgebyr".
RECEIPT = (
    rf"(?i)^\s*(?:(?:{_plainly(words('receipts'))})(?:\s*$|\s*[:(–-]|\s+(?:fra|from)\s)|"
    rf"(?:{_plainly(words('receipts', 'sure'))})(?:\s*$|[^a-zæøå\s]|\s+(?:[^t\s]|t[^io]|ti[^l]|to\S)))"
)
_INVOICES = ("fak", "inv", "rech")  # how the type of an invoice begins


def says_credits(types: Sequence[str]) -> bool:
    """Whether one of the texts of a column of types is a credit note; a short one ("KRE") beside an invoice alone, as it may be a creditor."""
    noted = [text for text in types if re.match(CREDIT_NOTE, text)]
    are_invoiced = any(text.lstrip().casefold().startswith(_INVOICES) for text in types)
    return any(len(text.strip(" .")) > max(_SIZES) for text in noted) or bool(noted and are_invoiced)


def is_total_label(text: str) -> bool:
    """Whether a text can be the label of a total."""
    return len(text) <= LONGEST_LABEL and _RE["total_label"].match(text) is not None


def is_loose_total(text: str) -> bool:
    """Whether a text mentions a total in its middle: "Beløb i alt ekskl. moms"."""
    return len(text) <= LONGEST_LABEL and re.match(LOOSE_TOTAL, text) is not None


def is_bare_total(text: str) -> bool:
    """Whether a text says total and nothing else."""
    return len(text) <= LONGEST_LABEL and _RE["bare_total"].fullmatch(text) is not None


def label_stem(label: str) -> str:
    """The subject of a total's label, normalised: "Tilskud i alt" → "tilskud", "I alt" → ""."""
    label = label if len(label) <= LONGEST_MATCHED else ""
    return normalise(_RE["beside"].sub(" ", _RE["total_word"].sub(" ", label)))
