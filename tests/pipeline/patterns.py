"""Every regular expression of the pipeline, wherever it stands, and texts that would slow it down if any could.

Found in the source, so that none escapes: at the top of a module, in a function, made of words that the seeds list, or given to Arrow.
"""

import ast
import importlib
import pkgutil
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from itertools import product
from pathlib import Path
from re import _constants as codes  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from types import ModuleType
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc

import pipeline
from pipeline.forgetting.person import Person
from pipeline.recognition import sheet_words
from tests.pipeline.bounded import Cases

LONGEST = 32_767  # characters that Excel lets a cell hold
LONG = 20_000  # characters that patterns are tried on
UNBOUNDED = 500  # repetitions that a quantifier allows which may make trouble
MOST_TOKENS = 5  # of which pairs are made
MOST_LETTERS = 8  # of a pattern that are said alone
MOST_WAYS = 40  # to what a pattern repeats

_OF_RE = ("compile", "search", "match", "fullmatch", "split", "findall", "finditer", "sub", "subn")
_OF_ARROW = (
    "match_substring_regex",
    "replace_substring_regex",
    "extract_regex",
    "split_pattern_regex",
    "count_substring_regex",
    "find_substring_regex",
)
_OF_COLUMNS = ("matching", "_labelled")  # ours, which give a pattern to Arrow
# Modules in which a pattern is handed to a function that compiles or asks it, and where it is found instead.
UNTOLD = {
    "pipeline.cells.date_grammar": "compiled at the top of the module",
    "pipeline.cells.reference": "of patterns.toml, compiled at the top of the module that reads by them (`_RE`)",
    "pipeline.recognition.headings": "made of the few words of a heading, and asked of headings that are known",
    "pipeline.recognition.sheet_words": "made of the words of each group (`_of_words`)",
    "pipeline.reading.guard": "`struck_cell` with the numbers of styles in the place of STYLE, of patterns.toml",
    "pipeline.reading.sheet": "given to `SheetColumn.matching` (`_OF_COLUMNS`)",
    "pipeline.staging.money": "`CREDIT_NOTE`, which recognition.sheet_words asks too",
    "pipeline.staging.notes": "`CREDIT_NOTE`, `CREDIT_NUMBER` and `REVERSAL` of recognition.sheet_words",
    "pipeline.staging.rows": "given to `_labelled` (`_OF_COLUMNS`)",
    "pipeline.forgetting.person": "made of a person's name (`_of_names`)",
    "pipeline.desk.company_aliases": "a list that the keeper writes",
}
_NOT_IMPORTED = frozenset(("__main__",))


ALL = frozenset(("match", "fullmatch", "scan"))


@dataclass(frozen=True, slots=True)
class Found:
    """A regular expression and where it stands; ``is_arrow`` where RE2 runs it on whole columns; ``asked`` is how it is: `match`, `fullmatch`, or `scan` for all that looks for it all over a text."""

    where: str
    pattern: str | bytes
    flags: int = 0
    is_arrow: bool = False
    asked: frozenset[str] = ALL


def _modules() -> Iterator[ModuleType]:
    for module in pkgutil.walk_packages(pipeline.__path__, "pipeline."):
        if module.name.rpartition(".")[2] not in _NOT_IMPORTED:
            yield importlib.import_module(module.name)


def _of_words() -> Iterator[Found]:
    """Those that `pipeline.recognition.sheet_words` makes of the words of a group, for each group and key of the seed, and of a language."""
    for one, words in sheet_words.languages().items():
        asked = frozenset(("fullmatch",))
        yield Found(f"sheet_words.languages[{one!r}]", words.pattern, re.IGNORECASE, asked=asked)
    for group, keys in sheet_words.seed("sheet_words").items():
        for key, said in keys.items():
            if said and all(isinstance(word, str) for word in said):
                yield Found(
                    f"sheet_words.anywhere({group!r}, {key!r})",
                    sheet_words.anywhere(group, key).pattern,
                    re.IGNORECASE,
                    asked=frozenset(("scan",)),
                )
        if "words" in keys:
            yield Found(
                f"sheet_words.begins({group!r})",
                sheet_words.begins(group).pattern,
                re.IGNORECASE,
                asked=frozenset(("match",)),
            )


def _tree(module: ModuleType) -> ast.Module:
    return ast.parse(Path(module.__file__ or "").read_text(encoding="utf-8"))


def _how(method: str, n_arguments: int) -> frozenset[str]:
    # From a place that is told, a match is a step of a scan.
    return frozenset((method if method in ALL and n_arguments < 2 else "scan",))


def _of_names() -> Iterator[Found]:
    """The patterns that `pipeline.forgetting.person` makes of a person's name or address."""
    for name in ("Mette Østergaard", "Åse-Marie von der Lühe", "王小明", "mette.oestergaard@example.dk"):
        pattern = Person.of(name)._pattern
        yield Found(
            f"forgetting.Person({name!r})", pattern.pattern, re.IGNORECASE, asked=frozenset(("scan",))
        )


def _called(node: ast.expr) -> str | None:
    """A module's name for a pattern, or its place in a table of them."""
    is_in_table = isinstance(node, ast.Subscript) and isinstance(node.value, ast.Name)
    return ast.unparse(node) if is_in_table or isinstance(node, ast.Name) else None


def _uses(tree: ast.Module) -> Mapping[str, frozenset[str]]:
    """How each name of a module is asked as a pattern is; the patterns of a list by the names that loops give them."""
    uses: dict[str, frozenset[str]] = {}
    lists: dict[str, set[str]] = {}
    for node in ast.walk(tree):
        called = node.func if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) else None
        if called and called.attr in _OF_RE and (name := _called(called.value)):
            n_arguments = len(node.args)  # type: ignore[attr-defined]
            uses[name] = uses.get(name, frozenset()) | _how(called.attr, n_arguments)
        if isinstance(node, ast.Call):
            # Handed on to a function, which may do anything.
            uses |= {name: ALL for argument in node.args if (name := _called(argument))}
        if isinstance(node, ast.For | ast.comprehension):
            targets = {inner.id for inner in ast.walk(node.target) if isinstance(inner, ast.Name)}
            for inner in ast.walk(node.iter):
                if isinstance(inner, ast.Name):
                    lists.setdefault(inner.id, set()).update(targets)
    for name, targets in lists.items():
        asked = frozenset().union(*(uses.get(target, frozenset()) for target in targets))
        uses[name] = uses.get(name, frozenset()) | asked
    return uses


def _patterns_in(module: ModuleType, tree: ast.Module) -> Iterator[Found | str]:
    """The patterns that a module's source names where it uses them, or the place of one whose pattern can't be told."""
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Attribute):
            continue
        owner = node.func.value.id if isinstance(node.func.value, ast.Name) else ""
        name, where = node.func.attr, f"{module.__name__}:{node.lineno}"
        if owner == "re" and name in _OF_RE and name != "compile":
            flags = next((k.value for k in node.keywords if k.arg == "flags"), None)
            if (
                flags is None
                and name in ("search", "match", "fullmatch", "findall", "finditer")
                and len(node.args) > 2
            ):
                flags = node.args[2]
            yield _evaluated(module, where, node.args[0], flags, asked=_how(name, 0))
        elif owner == "re" and name == "compile":
            if any(
                node is inner
                for outer in ast.walk(tree)
                if isinstance(outer, ast.FunctionDef)
                for inner in ast.walk(outer)
            ):
                yield _evaluated(module, where, node.args[0], node.args[1] if len(node.args) > 1 else None)
        elif owner == "pc" and name in _OF_ARROW:
            said = (
                node.args[1]
                if len(node.args) > 1
                else next(k.value for k in node.keywords if k.arg == "pattern")
            )
            yield _evaluated(module, where, said, None, is_arrow=True)
        elif name in _OF_COLUMNS:
            given = _evaluated(module, where, node.args[0], None, is_arrow=True)
            several: Any = given.pattern if isinstance(given, Found) else given
            for one in several if isinstance(several, tuple) else [several]:
                yield given if isinstance(given, str) else replace(given, pattern=one)


def _evaluated(
    module: ModuleType, where: str, said: ast.expr, flags: ast.expr | None, **how: Any
) -> Found | str:
    def value(node: ast.expr) -> Any:
        return eval(compile(ast.Expression(node), where, "eval"), dict(vars(module)))

    try:
        return Found(where, value(said), int(value(flags)) if flags else 0, **how)
    except NameError as error:
        return f"{where} {error}"


def _objects(thing: object, where: str, depth: int = 0) -> Iterator[Found]:
    """The compiled patterns in a value of a module."""
    if isinstance(thing, re.Pattern):
        yield Found(where, thing.pattern, thing.flags & ~re.UNICODE)
    elif depth < 4 and isinstance(thing, dict):
        for key, value in thing.items():
            yield from _objects(key, where, depth + 1)
            yield from _objects(value, f"{where}[{key!r:.40}]", depth + 1)
    elif depth < 4 and isinstance(thing, list | tuple | set | frozenset):
        for number, value in enumerate(thing):
            yield from _objects(value, f"{where}[{number}]", depth + 1)


def every_pattern() -> tuple[Sequence[Found], Sequence[str]]:
    """All of them, each once, and the places of those that can't be told from the source alone."""
    found: dict[tuple[str | bytes, int, bool], Found] = {}
    untold: list[str] = []

    def keep(one: Found) -> None:
        key = (one.pattern, one.flags, one.is_arrow)
        known = found.get(key)
        found[key] = replace(one, asked=one.asked | known.asked) if known else one

    for module in _modules():
        tree = _tree(module)
        uses = _uses(tree)
        for name, value in vars(module).items():
            for each in _objects(value, f"{module.__name__}.{name}"):
                place = each.where.removeprefix(f"{module.__name__}.")
                keep(replace(each, asked=uses.get(place) or uses.get(name, frozenset())))
        for one in _patterns_in(module, tree):
            if isinstance(one, str):
                untold.append(one)
            elif not isinstance(one.pattern, re.Pattern):
                keep(one)
    for one in (*_of_words(), *_of_names()):
        keep(one)
    # A pattern without a visible caller may be asked in any way.
    return [replace(one, asked=one.asked or ALL) for one in found.values()], untold


# ── Texts that may slow a pattern ────────────────────────────────────────────────────────────────────────────────────

_CANDIDATES = " a1-.,/(（)\nA中é\t_:*\x00"
_CATEGORIES = {
    codes.CATEGORY_DIGIT: "1",
    codes.CATEGORY_NOT_DIGIT: "a -",
    codes.CATEGORY_SPACE: " \n",
    codes.CATEGORY_NOT_SPACE: "a1-",
    codes.CATEGORY_WORD: "a1",
    codes.CATEGORY_NOT_WORD: " -(",
}


def _members(items: Any) -> list[str]:
    """Letters that a class holds: a few of them."""
    negated = items[0][0] is codes.NEGATE
    letters: list[str] = []
    for code, value in items:
        if code is codes.LITERAL:
            letters.append(chr(value))
        elif code is codes.RANGE:
            letters.append(chr(value[0]))
        elif code is codes.CATEGORY:
            letters += _CATEGORIES.get(value, "a")
    if negated:
        return [letter for letter in _CANDIDATES if letter not in letters][:5]
    return letters[:8]


def _samples(tree: Any) -> list[str]:
    """A few texts that a part of a pattern matches: of a class some of its members, of alternatives the first ones."""
    texts = [""]
    for code, value in tree:
        parts = _samples_of(code, value)
        texts = [text + part for text, part in product(texts, parts[: 6 if len(texts) == 1 else 1])]
    return texts


def _samples_of(code: Any, value: Any) -> list[str]:
    if code is codes.LITERAL:
        return [chr(value)]
    if code is codes.NOT_LITERAL:
        return [letter for letter in _CANDIDATES if letter != chr(value)][:3]
    if code is codes.IN:
        return _members(value) or ["a"]
    if code is codes.ANY:
        return list(_CANDIDATES[:4])
    if code is codes.BRANCH:
        return [_samples(branch)[0] for branch in value[1]]
    if code is codes.SUBPATTERN:
        return _samples(value[3])
    if code is codes.ATOMIC_GROUP:
        return _samples(value)
    if code in (codes.MAX_REPEAT, codes.MIN_REPEAT, codes.POSSESSIVE_REPEAT):
        least, _, body = value
        return [text * max(least, 1) for text in _samples(body)]
    return [""]


def _repeats(tree: Any, before: str = "") -> Iterator[tuple[str, list[str]]]:
    """The parts of a pattern that may repeat without end, each with a text that leads there."""
    for code, value in tree:
        if code in (codes.MAX_REPEAT, codes.MIN_REPEAT, codes.POSSESSIVE_REPEAT):
            _, most, body = value
            if most >= UNBOUNDED:
                yield before, _samples(body)
            yield from _repeats(body, before)
        elif code is codes.SUBPATTERN:
            yield from _repeats(value[3], before)
        elif code is codes.ATOMIC_GROUP:
            yield from _repeats(value, before)
        elif code is codes.BRANCH:
            for branch in value[1]:
                yield from _repeats(branch, before)
        elif code in (codes.ASSERT, codes.ASSERT_NOT):
            yield from _repeats(value[1], before)
            continue
        before += next(iter(_samples_of(code, value)), "")[:50]


def _letters(tree: Any) -> Iterator[str]:
    """All letters and some members of each class in a pattern."""
    for code, value in tree:
        if code in (codes.LITERAL, codes.NOT_LITERAL):
            yield chr(value)
        elif code is codes.IN:
            yield from _members(value)
        elif code is codes.BRANCH:
            for branch in value[1]:
                yield from _letters(branch)
        elif code is codes.SUBPATTERN:
            yield from _letters(value[3])
        elif code is codes.ATOMIC_GROUP:
            yield from _letters(value)
        elif code in (codes.MAX_REPEAT, codes.MIN_REPEAT, codes.POSSESSIVE_REPEAT):
            yield from _letters(value[2])
        elif code in (codes.ASSERT, codes.ASSERT_NOT):
            yield from _letters(value[1])


def slow_texts(pattern: str, flags: int = 0, length: int = LONG) -> Iterator[str]:
    """Texts of that length made of a pattern's own letters: runs of each letter, of what it repeats, and of pairs; each also with an end that breaks it."""
    tree = parser.parse(pattern, flags)
    repeats = list(_repeats(tree))
    runs = dict.fromkeys(token for _, tokens in repeats for token in tokens if token)
    tokens = list(runs)[:MOST_TOKENS]
    sample = _samples(tree)[0]
    letters = list(dict.fromkeys(letter for letter in _letters(tree) if letter))
    ways = list(dict.fromkeys((before, token) for before, own in repeats for token in own if token))
    said: dict[tuple[str, str], None] = {}
    for number in range(0, len(letters), -(-len(letters) // MOST_LETTERS) or 1):
        said[("", letters[number])] = None
    said |= dict.fromkeys(("", one + other) for one, other in product(tokens, tokens) if one != other)
    said |= dict.fromkeys(ways[:MOST_WAYS])
    said |= dict.fromkeys(("", before + token) for before, token in ways[:MOST_WAYS] if before)
    if sample:
        said |= {("", sample): None, ("", sample[:-1] or sample): None, (sample, sample): None}
    for before, run in said:
        text = before + run * ((length - len(before)) // len(run))
        yield text
        yield text[:-1] + "\x00"


def _python(found: Found, texts: Sequence[str]) -> None:
    compiled: re.Pattern[Any] = re.compile(found.pattern, found.flags)
    for text in texts:
        subject: Any = text if isinstance(compiled.pattern, str) else text.encode("latin-1", "replace")
        if "match" in found.asked:
            compiled.match(subject)
        if "fullmatch" in found.asked:
            compiled.fullmatch(subject)
        for _ in compiled.finditer(subject) if "scan" in found.asked else ():
            pass


def _arrow(pattern: str, texts: Sequence[str]) -> None:
    pc.match_substring_regex(pa.array(texts), pattern)


def cases(length: int = LONG) -> Cases:
    """Each pattern on each of its texts."""
    for found in every_pattern()[0]:
        text = found.pattern if isinstance(found.pattern, str) else found.pattern.decode("latin-1")
        call: Callable[[Sequence[str]], None]
        call = partial(_arrow, text) if found.is_arrow else partial(_python, found)
        # Several of RE2's patterns in one may each begin with a flag.
        for slow in slow_texts(text.replace("(?i)", ""), found.flags, length):
            yield f"{found.where} {text[:60]!r} on {slow[:12]!r} … {slow[-3:]!r}", partial(call, [slow])


_SLOW = (
    r"\w*budget\w*",
    r"\s*/\s*",
    r"[(][^)]*[)]",
    r"\s*[-–]?\s*x",
    r"<c\b([^>]*)>",
    r"[\s,]+(?:19|20)\d\d$",
)
_FAST = (
    r"(?<!\w)\w*budget\w*", r"(?:(?<!\s)\s++)?/\s*", r"[(][^)]{0,200}[)]", r"(?<!\s)\s*+(?:[-–]\s*+)?x", r"<c\b([^<>]*+)>",
    r"(?<![\s,])[\s,]++(?:19|20)\d\d$",
)  # fmt: skip


def slow_ones() -> Cases:
    """Patterns that are slow, each on all of its texts."""
    for pattern in _SLOW:
        yield pattern, partial(_python, Found("", pattern), list(slow_texts(pattern)))


def fast_ones() -> Cases:
    """The same, mended."""
    for pattern in _FAST:
        yield (
            pattern,
            partial(_python, Found("", pattern, asked=frozenset(("scan",))), list(slow_texts(pattern))),
        )
