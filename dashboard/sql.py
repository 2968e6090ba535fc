"""Questions that keepers ask the warehouse in SQL: each in a process of its own, watched, and ended by its asker, as they leave, or by the clock."""

import json
import subprocess
import sys
import threading
import time
from pathlib import Path
from typing import Literal

import pyarrow as pa
from streamlit.runtime import exists
from streamlit.runtime.scriptrunner import get_script_run_ctx

from dashboard import roles, sql_child, uploads
from dashboard.roles import carries_out
from dashboard.warehouse import warehouse_path

SECONDS = 30  # how long a question may take
ROWS = 10_000  # how many rows of an answer are read
# How large: as texts they may be several times as wide, and a browser is sent 50 MB at most (.streamlit/config.toml)
_BYTES = 8 << 20
_LONGEST_ROW = 4  # times that, which its first row alone may be
_AT_ONCE = 2  # questions of all visits together; of one person there is one
_LOOK_SECONDS = 0.5
_ABSENT_SECONDS = (
    5.0  # how long a tab may be gone, as it is where the connection breaks, before its question is let go
)

# How a reader who has no question yet may begin; each a text ``sql-example-<name>``.
EXAMPLES = {
    "agreements": """select danish_party, count(*) as agreements, min(signed_date) as first_signed
from marts.fct_agreement
group by all
order by agreements desc""",
    "on-a-day": """select agreement_name, lifecycle, presence, last_contact_date, vitality
from marts.agreement_at(date '2018-03-30') join marts.fct_agreement using (agreement_id)
order by vitality desc""",
    "money": """select budget_line, funding_source, budget_dkk, spent_dkk, available_dkk
from marts.budget_at(date '2018-03-30', null)
order by budget_line, funding_source""",
}

State = Literal["running", "done", "failed", "cancelled", "late", "large", "lost"]

_PROJECT = Path(__file__).parent.parent
_asking: list[str | None] = []  # who: an address or a visit, None for who has neither
_lock = threading.Lock()


class TooManyError(Exception):
    """Others, or the same person, are asking already; nothing was started."""


class Question:
    """A question that was asked.

    Attributes:
        sql: as it was asked.
        state: running; done, with `rows`; failed, with `reason`; cancelled; late (stopped by the clock), large (the answer is), or lost (the
            process ended without an answer, as when it needs more memory than it may have).
        rows: the answer.
        reason: what DuckDB said, in English.
        seconds: how long it took.
    """

    def __init__(self, sql: str, who: str | None = None, visit: str | None = None) -> None:
        self.sql = sql
        self._who = who
        self._visit = visit
        self.state: State = "running"
        self.rows: pa.Table | None = None
        self.reason = ""
        self.seconds = 0.0
        self._began = time.monotonic()
        self._process = subprocess.Popen(
            [sys.executable, "-m", "dashboard.sql_child"],
            cwd=_PROJECT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )
        self._is_over = threading.Event()
        threading.Thread(target=self._watch, daemon=True).start()
        threading.Thread(target=self._follow, daemon=True).start()

    @property
    def is_cut(self) -> bool:
        """Whether the answer has more rows than were read."""
        return self.rows is not None and sql_child.CUT in (self.rows.schema.metadata or {})

    def running_seconds(self) -> float:
        """How long it has been running."""
        return time.monotonic() - self._began

    def cancel(self) -> None:
        """End it; nothing happens where it has ended."""
        self._end("cancelled")

    def _end(self, state: State) -> None:
        if self.state == "running":
            self.state = state
            self._process.kill()

    def _watch(self) -> None:
        seen = time.monotonic()
        while not self._is_over.wait(_LOOK_SECONDS):
            now = time.monotonic()
            if self._visit is None or not exists() or uploads.is_active(self._visit):
                seen = now
            if now - self._began > SECONDS:
                self._end("late")
            elif now - seen > _ABSENT_SECONDS:
                self._end("cancelled")

    def _follow(self) -> None:
        try:
            said = self._said()
            if self.state == "running":
                rows, reason = sql_child.read(said)
                self.rows, self.reason = rows, reason
                self.state = "done" if rows is not None else "failed" if reason else "lost"
        finally:
            self._is_over.set()
            self._process.kill()
            self._process.wait()
            self.seconds = self.running_seconds()
            with _lock:
                _asking.remove(self._who)

    def _said(self) -> bytes:
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        asked = {"warehouse": str(warehouse_path()), "sql": self.sql, "seconds": SECONDS}
        asked |= {"rows": ROWS, "bytes": _BYTES}
        try:
            with self._process.stdin as to:
                to.write(json.dumps(asked).encode())
        except OSError:  # ended before it read the question
            return b""
        with self._process.stdout as answer:
            said = answer.read(_LONGEST_ROW * _BYTES + 1)
        if len(said) > _LONGEST_ROW * _BYTES:
            self._end("large")
        return said


@carries_out("query")
def ask_in_sql(sql: str) -> Question:
    """Ask a question: one SELECT, of everything that the warehouse holds.

    Raises:
        NotAllowedError: this visit may not.
        TooManyError: others are asking, or the same person in another tab.
    """
    context = get_script_run_ctx(suppress_warning=True)
    visit = context.session_id if context else None
    who = roles.signature() or visit
    with _lock:
        if len(_asking) >= _AT_ONCE or (who and who in _asking):
            raise TooManyError
        _asking.append(who)
    try:
        return Question(sql, who, visit)
    except OSError:
        with _lock:
            _asking.remove(who)
        raise
