"""Parts that the frame draws only when opened are drawn, as on the pages."""

from __future__ import annotations

from tests.pages.conftest import all_is_open

__all__ = ["all_is_open"]
