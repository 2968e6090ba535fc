"""The questions that owners were asked: a file each in ``questions/`` beside the warehouse, closed to others, never changed but to forget a person; files and no records, since the build reads them."""

import json
import logging
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import Literal

import settings
from lake import LakeError
from pipeline.desk.said import change_for_all
from pipeline.sources.questions import MARK, Question
from settings import private, written

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Questions:
    """The questions of a desk."""

    folder: Path  # where they are kept

    def heads(self) -> list[Question]:
        """Every question without its sections, the oldest first. One that can't be read is left out: `damaged` names it."""
        found = [head for path in self._files() if (head := _head(path, path.stat().st_mtime_ns))]
        return sorted(found, key=lambda one: (one.asked_date, one.asked_at, one.question_id))

    def damaged(self) -> list[Path]:
        """The files that can't be read."""
        return [path for path in self._files() if _read(path) is None]

    def get(self, question_id: str) -> Question | None:
        """The question of that number; None where there is none, also for what is not a number."""
        if not MARK.fullmatch(f"{question_id}/1"):
            return None
        path = self.folder / f"{question_id}.json"
        return _read(path) if path.is_file() else None

    def keep(self, question: Question) -> None:
        """Keep a question, all or nothing; of a shared desk, for all. Raises OSError where that can't be done."""
        private.folder(self.folder)
        said = json.dumps(asdict(question), ensure_ascii=False, sort_keys=True, default=str).encode()
        path = self.folder / f"{question.question_id}.json"
        if lake := settings.lake_of(self.folder):
            try:
                change_for_all(lake, lambda _: {f"{self.folder.name}/{path.name}": said})
            except LakeError as error:
                raise OSError(str(error)) from error
        private.write(path, said)

    def naming(self, is_named: Callable[[str], bool]) -> list[Path]:
        """The questions in which a person is named."""
        return [one for one in self._files() if is_named(one.read_text(encoding="utf-8", errors="replace"))]

    def rewrite(self, path: Path, change: Callable[[str], str]) -> bool:
        """Write a question again with its texts changed; returns whether that could be done: it may be damaged."""
        try:
            said, _ = written.rewritten(written.from_json(path.read_bytes()), change)
        except ValueError:
            return False
        private.write(path, json.dumps(said, ensure_ascii=False).encode())
        return True

    def _files(self) -> list[Path]:
        return sorted(self.folder.glob("ASK-*.json"))


def _read(path: Path) -> Question | None:
    try:
        return written.made(Question, written.from_json(path.read_bytes()))
    except (OSError, ValueError, TypeError, KeyError, AttributeError) as error:
        _log.warning("%s: %s", path, error)
        return None


@lru_cache(maxsize=4096)
def _head(path: Path, _written: int) -> Question | None:
    """A question is asked for with every list of actions, and its rows are not."""
    question = _read(path)
    return replace(question, sections=()) if question else None


State = Literal["answered", "waiting", "late"]


@dataclass(frozen=True, slots=True)
class Standing:
    """How a question stands on a day."""

    question: Question
    answered_date: date | None  # when the first answer came; None while there is none
    state: State
    is_newest: bool  # whether its subject was not asked again since

    @property
    def day(self) -> date:
        """The day that says how it stands: of the answer, else when that is due."""
        return self.answered_date or self.question.due_date


def standings(questions: Sequence[Question], answered: Mapping[str, date], day: date) -> list[Standing]:
    """How the questions that were asked by a day stand on it, the oldest first, by the day of each one's first answer."""
    asked = [question for question in questions if question.asked_date <= day]
    newest = {(one.kind, one.subject): one.question_id for one in asked}
    came = {number: first for number, first in answered.items() if first <= day}
    found = []
    for one in asked:
        state: State = "late" if one.due_date < day else "waiting"
        state = "answered" if one.question_id in came else state
        is_newest = newest[one.kind, one.subject] == one.question_id
        found.append(Standing(one, came.get(one.question_id), state, is_newest))
    return found
