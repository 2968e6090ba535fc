"""Where one desk's data is kept."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import settings
from pipeline import paths
from pipeline.desk.fingerprint import pipeline_fingerprint
from pipeline.desk.ledger import Ledger, scan
from pipeline.desk.said import LISTS, Said
from settings.sealed import hash_of


@dataclass(frozen=True, slots=True)
class Desk:
    """The exports of a desk, its warehouse, and beside that its history and what people have confirmed."""

    raw: Path
    warehouse: Path
    inbox: Path | None = None  # where exports lie until `shelf` takes them into ``raw``; None: there at once

    @classmethod
    def of(cls, warehouse: Path, raw: Path | None = None) -> Desk:
        """The desk of a warehouse; its exports are beside it where no other folder is named, so that a warehouse that is named elsewhere has its own. Of a lake's copy that folder is the inbox."""
        if settings.lake_of(warehouse):
            return cls(warehouse.with_name("raw"), warehouse, inbox=raw or settings.desk().data / "raw")
        return cls(raw or warehouse.with_name("raw"), warehouse)

    @property
    def ledger(self) -> Ledger:
        """The loads of this warehouse."""
        return Ledger(self.warehouse)

    @property
    def known(self) -> Said:
        """The log of confirmations."""
        return Said(self.warehouse.parent)

    @property
    def report_key(self) -> Path:
        """The key with which reports are signed."""
        return self.warehouse.parent / paths.REPORT_KEY

    @property
    def written(self) -> tuple[Path, ...]:
        """The files in which people have said something: what they have confirmed, and the questions that were asked."""
        return *self.known.files, *sorted(self.questions.glob("*.json"))

    @property
    def beside(self) -> tuple[Path, ...]:
        """The files and folders beside the warehouse that can't be made again, apart from the history and the records: people's answers, and the key."""
        lists = (self.warehouse.parent / name for name in LISTS)
        return self.known.list, self.known.backup, *lists, self.questions, self.report_key

    @property
    def questions(self) -> Path:
        """The folder of the questions to owners."""
        return self.warehouse.parent / paths.QUESTIONS

    def confirmed_hash(self) -> str:
        """A hash of everything that people have confirmed."""
        said = next((path.read_bytes() for path in self.known.files), b"")
        return hash_of(said)[:16]

    def state(self, raw: Mapping[str, str] | None = None) -> str:
        """A hash of all that a load starts from: the latest load, data/raw (``raw``, if it was scanned already), what people have said, the code. Raises LedgerError."""
        latest = self.ledger.latest()
        raw = scan(self.raw) if raw is None else raw
        said = [latest.load_id if latest else 0, dict(raw), self.confirmed_hash(), pipeline_fingerprint()]
        return hash_of(json.dumps(said, sort_keys=True))[:16]
