"""``python -m pipeline known``: what people have said once as TOML, and such a TOML in its place."""

import argparse
import json
import re
from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

import tomlkit

from locales import text
from locales.telling import say, say_json
from pipeline.commands.shared import BUILT, CommandError, looked_at
from pipeline.desk.confirmations import take_over
from pipeline.desk.said import KEYED, Document, ListError, Said
from pipeline.warehouse.build import machine_user
from settings.sealed import hash_of

_STATE = re.compile(r"^# state ([0-9a-f]{16})$", re.MULTILINE)


def run_known(options: argparse.Namespace) -> int:
    """Print what people have said, or have a file hold in its place."""
    known = looked_at(options).known
    if (file := options.replace) is not None:
        content = file.read_bytes()
        # nothing else may have been said since it was printed
        state = _STATE.search(content.decode("utf-8", errors="replace").replace("\r\n", "\n"))

        def is_still(said: Document) -> bool:
            return not state or state[1] == _state_of(said)

        try:
            count = take_over(known, file.name, content, is_still=is_still, author=machine_user())
        except ListError as error:
            raise CommandError(f"{error}.") from error
        say(text("known-replaced", count=count))
    elif options.json:
        say_json([asdict(entry) for entry in known.entries()])
    else:
        say(as_toml(known).rstrip("\n"))
    return BUILT


def as_toml(known: Said) -> str:
    """The confirmations in force as TOML, with author and time of each, and their state. Raises ListError for what can't be followed."""
    said = known.document()
    document = tomlkit.document()
    for line in (text("known-head"), f"state {_state_of(said)}"):
        document.add(tomlkit.comment(line))
    for kind, of_kind in said.items():
        document.add(kind, tomlkit.item(of_kind))
    for (kind, key), entry in known.standing().items():
        item: Any = document.get(kind) if kind in KEYED else None
        for part in key:
            item = item.get(part) if item is not None else None
        if item is not None and item == entry.said:
            item.comment(f"{entry.author}, {entry.at[:10]}")
    return tomlkit.dumps(document)


def _state_of(said: Mapping[str, Any]) -> str:
    return hash_of(json.dumps(said, sort_keys=True))[:16]
