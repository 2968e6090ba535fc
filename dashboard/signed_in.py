"""The sender of a request outside of a visit, by the cookie that Streamlit set at sign-in."""

import json
from collections.abc import Mapping
from typing import Any

from starlette.requests import HTTPConnection
from streamlit.auth_util import get_cookie_with_chunks
from streamlit.web.server.server_util import AUTH_COOKIE_NAME, get_cookie_secret
from streamlit.web.server.starlette.starlette_app_utils import decode_signed_value

from dashboard import roles


def claims(request: HTTPConnection) -> Mapping[str, Any]:
    """The claims of the sign-in behind a request; empty without sign-in, and where no cookie holds."""
    if not roles.is_sign_in_configured():
        return {}

    def one(name: str) -> bytes | None:
        value = request.cookies.get(name)
        if value is None:
            return None
        days = roles.LASTS_SECONDS / 86400
        return decode_signed_value(get_cookie_secret(), name, value.encode("latin-1", "replace"), days)

    stated = get_cookie_with_chunks(one, AUTH_COOKIE_NAME)
    try:
        found = json.loads(stated) if stated else {}
    except ValueError:  # signed by us and no JSON: another version of Streamlit wrote it
        return {}
    return found if isinstance(found, dict) else {}
