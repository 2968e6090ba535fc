"""The part of the warehouse that guests may read: ``seeds/guests.toml`` opens marts by their columns, all else is closed; where guests read less than all, an edition ``marts.guest_…`` is made as any mart is."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cache

from pipeline.cells.reference import seed
from pipeline.sources.declarations import DeclarationError
from settings import written

_HEADS = ("keys", "links", "references", "other")


@dataclass(frozen=True, slots=True)
class Opening:
    """The columns of one mart that guests may read."""

    mart: str
    edition: str  # the mart that they read in its place; its own name where nothing differs
    open: tuple[str, ...] = ()  # the columns that they read as they are
    # columns with texts of exports, and lists of such texts (``lists``): read without persons and amounts
    said: tuple[str, ...] = ()
    lists: tuple[str, ...] = ()
    closed: tuple[str, ...] = ()  # columns that are there and empty
    # column → what guests read in its place, an expression of the mart's columns
    instead: Mapping[str, str] = field(default_factory=dict)
    read: str | None = None  # a SELECT of the rows that they read, where these are not all
    arguments: str = ""  # those of the edition where the mart itself has none


@cache
def openings() -> Mapping[str, Opening]:
    """The openings, by mart. Raises DeclarationError for an entry that says what none may say, or decides on a column twice."""
    found: dict[str, Opening] = {}
    for mart, entry in seed("guests").items():
        if mart in _HEADS:
            continue
        try:
            one = written.made(Opening, {**entry, "mart": mart, "edition": mart}, in_words=True)
        except (TypeError, ValueError) as error:
            raise DeclarationError(f"guests.toml: [{mart}]: {error}") from error
        decided = [*one.open, *one.said, *one.lists, *one.closed, *one.instead]
        if twice := {name for name in decided if decided.count(name) > 1}:
            raise DeclarationError(f"guests.toml: [{mart}] decides twice on {', '.join(sorted(twice))}.")
        if decided != [*one.open] or one.read is not None:
            edition = f"guest_{mart.removeprefix('fct_')}{'_at' if one.arguments else ''}"
            one = replace(one, edition=edition)
        found[mart] = one
    return found


def editions(arguments: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """The editions that are made, by each mart's arguments, with the text of their SQL file, and ``said_text``, of which `marts.guest_text` is made."""
    made = [one for one in openings().values() if one.edition != one.mart]
    yield "said_text", _said_text([one for one in made if not arguments.get(one.mart)])
    for one in made:
        given = one.arguments or arguments.get(one.mart, "")
        row = f"one row of marts.{one.mart} as guests may know of it (seeds/guests.toml)."
        if given:
            kind = f"Table macro {one.edition}({given}): {row}"
        elif one.lists or len(one.said) > 2:
            kind = row.capitalize()
        else:  # few texts are looked up more cheaply than kept
            kind = f"View: {row}"
        source = one.read or f"select * from marts.{one.mart}{f'({given})' if given else ''}"
        # a link that names a person is null in guest_text
        cleaned = "if(said_{0}.text is null, read.{0}, said_{0}.guest_text) as {0}"
        cleaned_list = (
            "(select list(coalesce(said.guest_text, one.text) order by one.place)"
            " from (select unnest(read.{0}) as text, generate_subscripts(read.{0}, 1) as place) as one"
            " left join marts.guest_text as said on one.text = said.text) as {0}"
        )
        columns = [
            *(f"read.{name}" for name in one.open),
            *map(cleaned.format, one.said),
            *map(cleaned_list.format, one.lists),
            *(f"if(false, read.{name}, null) as {name}" for name in one.closed),
            *(f"{said} as {name}" for name, said in one.instead.items()),
        ]
        join = "\nleft join marts.guest_text as said_{0} on read.{0} = said_{0}.text"
        joins = "".join(map(join.format, one.said))
        listed = ",\n    ".join(columns)
        yield one.edition, f"-- {kind}\nwith read as (\n{source}\n)\nselect\n    {listed}\nfrom read{joins}\n"


def _said_text(made: list[Opening]) -> str:
    keys, links, references = (set(seed("guests")[name].split()) for name in ("keys", "links", "references"))
    read = []
    for one in made:
        said = [name for name in one.said if not references & {name, f"{one.mart}.{name}"}]
        parts = (said, [name in keys for name in said], [name in links for name in said])
        if said:
            unnested = ", ".join(f"unnest([{', '.join(map(str, part))}])" for part in parts)
            read.append(f"select {unnested} from marts.{one.mart}")
        read += [f"select unnest({name}), {name in keys}, false from marts.{one.mart}" for name in one.lists]
    return (
        "-- One row per text of an export that guests may read (seeds/guests.toml), whether it names what others refer to, and whether it is a link.\n"
        f"with read(text, is_key, is_link) as (\n{' union all '.join(read)}\n)\n"
        "select text, bool_or(is_key) as is_key, bool_or(is_link) as is_link from read where text is not null group by text\n"
    )
