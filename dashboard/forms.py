"""Shared by the forms that write to the records: keep what was typed, or say at the form why it was not kept."""

import logging
import zlib
from collections.abc import Callable

import streamlit as st

from dashboard import author, roles
from dashboard.roles import Act
from locales import formats, text
from records.database import ChangedMeanwhileError, RecordsUnreachableError

_log = logging.getLogger(__name__)


def keep(
    act: Act,
    form: str,
    wrong: str | None,
    save: Callable[..., object],
    changed: Callable[[ChangedMeanwhileError], None] | None = None,
    *,
    no_name: str = "commentary-no-name",
    not_kept: str = "commentary-not-kept",
) -> bool:
    """Try to keep something; returns whether it was kept. What was typed stays in its form, where `complaint` says why not: ``wrong`` is the key of what is wrong with it.

    ``changed`` takes the version that stands now where another was faster, so that the next try replaces that.
    """
    forget(act)
    who = author.signed(form)
    if not roles.may(act):  # the role went while the page was open: its forms go, too
        author.tell_refused()
        return False
    if wrong is None and not who:
        wrong = no_name
    if wrong is None:
        try:
            save(author=who)
        except roles.NotAllowedError:
            author.tell_refused()
            return False
        except ChangedMeanwhileError as error:
            if changed is not None:
                changed(error)
            by, when = formats.markdown_safe(error.by), error.at.astimezone()
            complain(act, form, text("commentary-changed-meanwhile", author=by, time=f"{when:%H:%M}"))
            return False
        except RecordsUnreachableError:
            _log.exception("the records can't be written")
            wrong = not_kept
        else:
            return True
    complain(act, form, text(wrong))
    return False


def complain(act: Act, form: str, sentence: str) -> None:
    """Remember why the last try failed."""
    st.session_state[_state(act)] = (form, sentence)


def forget(act: Act) -> None:
    """Forget why the last try failed."""
    st.session_state.pop(_state(act), None)


def complaint(act: Act, form: str | None = None) -> None:
    """Show why the last attempt failed, below the form it was made in; below any form if none is named."""
    wrong = st.session_state.get(_state(act))
    if wrong is not None and form in (None, wrong[0]):
        st.error(wrong[1], icon=":material/error:")


def slug(key: str) -> str:
    """A key of a record in a widget's key: budget lines and suggestions have names of any letters."""
    return f"{zlib.crc32(key.encode()):08x}"


def _state(act: Act) -> str:
    return f"{act}-wrong"
