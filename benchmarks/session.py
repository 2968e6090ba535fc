"""One visitor without a browser: Streamlit's websocket, and the values of widgets and the address as a browser keeps and sends them. No page is drawn; what it measures is the server."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

import websockets.asyncio.client
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from streamlit.proto.WidgetStates_pb2 import WidgetState
from websockets.typing import Origin, Subprotocol

LARGEST_MESSAGE = 64 * 2**20
# Widgets whose value a browser keeps.
HOLDS_VALUE = frozenset(["multiselect", "button_group", "selectbox", "date_input", "text_input", "checkbox"])


class NoAnswerError(Exception):
    """The server did not finish a run in time, or hung up."""


@dataclass(frozen=True)
class Reply:
    """The answer to one request: seconds until the script had run, and the errors of the page."""

    seconds: float
    errors: tuple[str, ...]


@dataclass(frozen=True)
class _Drawn:
    element: Any
    kind: str
    script: str


@dataclass
class Session:
    """One visit; use it as an asynchronous context manager."""

    url: str  # where the dashboard is, without a slash at the end
    patience: float = 120.0  # seconds that a run may take
    query: str = ""  # the query string of the browser's address
    page: str = ""  # hash of the page that is open
    pages: dict[str, str] = field(default_factory=dict)  # path → hash, of every page
    _main: str = ""
    _drawn: dict[tuple[int, ...], _Drawn] = field(default_factory=dict)
    _values: dict[str, WidgetState] = field(default_factory=dict)
    _socket: Any = None

    async def __aenter__(self) -> Session:
        self._socket = await websockets.asyncio.client.connect(
            f"{self.url.replace('http', 'ws', 1)}/_stcore/stream",
            origin=Origin(self.url),
            subprotocols=[Subprotocol("streamlit")],
            max_size=LARGEST_MESSAGE,
            open_timeout=self.patience,
            ping_timeout=self.patience,
            proxy=None,
        )
        return self

    async def __aexit__(self, *_: object) -> None:
        await self._socket.close()

    async def open(self, path: str = "", query: str = "") -> Reply:
        """Open an address for the first time, such as ``open("map", "lang=en")``."""
        self.query = query
        return await self._run(path)

    async def go(self, page: str) -> Reply:
        """Go to another page by a link with what the address says now."""
        # Only what is in the frame of every page is still there on the next.
        kept = {drawn.element.id for drawn in self._widgets() if drawn.script == self._main}
        self._values = {name: value for name, value in self._values.items() if name in kept}
        self.page = page
        return await self._run()

    async def press(self, button: str) -> Reply:
        """Press the button of that id."""
        return await self._run(pressed=[WidgetState(id=button, trigger_value=True)])

    async def choose(self, widget: str, labels: list[str]) -> Reply:
        """Choose these labels in a multiselect, pills or segmented control."""
        value = WidgetState(id=widget)
        value.string_array_value.data.extend(labels)
        self._values[widget] = value
        return await self._run()

    def drawn(self, kind: str) -> list[Any]:
        """The elements of that kind ("button", "multiselect", "heading" …) on the page, from top to bottom."""
        return [drawn.element for _, drawn in sorted(self._drawn.items()) if drawn.kind == kind]

    def _widgets(self) -> list[_Drawn]:
        return [drawn for drawn in self._drawn.values() if getattr(drawn.element, "id", "")]

    async def _run(self, page_name: str = "", pressed: Sequence[WidgetState] = ()) -> Reply:
        """Ask for a run with all that the browser remembers, and follow the server until one is done. Raises NoAnswerError where it is not done in time."""
        begun = time.perf_counter()
        asked = BackMsg()
        state = asked.rerun_script
        state.query_string = self.query
        state.page_script_hash = self.page
        state.page_name = page_name
        path = page_name or next((path for path, page in self.pages.items() if page == self.page), "")
        state.context_info.url = f"{self.url}/{path}"
        state.context_info.timezone = "Europe/Copenhagen"
        state.context_info.locale = "en-US"
        on_page = {drawn.element.id for drawn in self._widgets()}
        values = [value for name, value in self._values.items() if name in on_page]
        state.widget_states.widgets.extend([*values, *pressed])
        await self._socket.send(asked.SerializeToString())
        return await self._finished(begun)

    async def _finished(self, begun: float) -> Reply:
        new: dict[tuple[int, ...], _Drawn] = {}
        errors: list[str] = []
        while True:
            message = await self._received(begun + self.patience)
            kind = message.WhichOneof("type")
            if kind == "new_session":
                self._main = message.new_session.main_script_hash
                self.page = message.new_session.page_script_hash or self.page
                new, errors = {}, []
            elif kind == "navigation":
                found = message.navigation.app_pages
                self.pages = {page.url_pathname: page.page_script_hash for page in found}
                self.page = message.navigation.page_script_hash or self.page
            elif kind == "page_info_changed":
                self.query = message.page_info_changed.query_string
            elif kind == "page_not_found":
                errors.append("page not found")
            elif kind == "delta" and message.delta.WhichOneof("type") == "new_element":
                drawn = self._take(message)
                new[tuple(message.metadata.delta_path)] = drawn
                errors += _errors_in(drawn)
            # After one that ended early (a page that opens another, or a newer request) the next run answers.
            elif kind == "script_finished" and message.script_finished != ForwardMsg.FINISHED_EARLY_FOR_RERUN:
                if message.script_finished == ForwardMsg.FINISHED_WITH_COMPILE_ERROR:
                    errors.append("the script does not compile")
                is_fragment = message.script_finished == ForwardMsg.FINISHED_FRAGMENT_RUN_SUCCESSFULLY
                self._drawn = self._drawn | new if is_fragment else new
                return Reply(time.perf_counter() - begun, tuple(errors))

    async def _received(self, until: float) -> ForwardMsg:
        try:
            async with asyncio.timeout(max(until - time.perf_counter(), 0.001)):
                return ForwardMsg.FromString(await self._socket.recv())
        except (TimeoutError, websockets.exceptions.ConnectionClosed) as error:
            raise NoAnswerError(type(error).__name__) from error

    def _take(self, message: ForwardMsg) -> _Drawn:
        element = message.delta.new_element
        kind = element.WhichOneof("type") or ""
        found: Any = getattr(element, kind) if kind else element
        name = getattr(found, "id", "")
        if name and kind in HOLDS_VALUE:
            value = _value_of(kind, found)
            if value is not None and (found.set_value or name not in self._values):
                self._values[name] = value
        return _Drawn(found, kind, message.metadata.active_script_hash)


def _errors_in(drawn: _Drawn) -> list[str]:
    if drawn.kind == "exception":
        return [drawn.element.type or "exception"]
    if drawn.kind == "alert" and drawn.element.format == drawn.element.ERROR:
        return [" ".join(drawn.element.body.split())[:60]]
    return []


def labels(group: Any) -> list[str]:
    """The choices of a group of buttons, as a browser sends them."""
    return [" ".join(filter(None, (one.content_icon, one.content))) for one in group.options]


def _value_of(kind: str, found: Any) -> WidgetState | None:
    """The value that a browser holds for a widget just drawn: the one set by the server, else its default."""
    value = WidgetState(id=found.id)
    if kind in {"multiselect", "button_group"}:
        options = labels(found) if kind == "button_group" else found.options
        default = [options[i] for i in found.default]
        value.string_array_value.data.extend(found.raw_values if found.set_value else default)
    elif kind == "date_input":
        value.string_array_value.data.extend(found.value if found.set_value else found.default)
    elif kind == "selectbox":
        if found.set_value and found.HasField("raw_value"):
            value.string_value = found.raw_value
        elif not found.set_value and found.HasField("default"):
            value.string_value = found.options[found.default]
        else:
            return None
    elif kind == "text_input":
        value.string_value = found.value if found.set_value else found.default
    else:
        value.bool_value = found.value if found.set_value else found.default
    return value
