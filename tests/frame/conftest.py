"""What the frame draws only when it is opened is drawn, as on the pages."""

from __future__ import annotations

from tests.pages.conftest import all_is_open, doors_stay_open, drawn_desks, shown_desk

__all__ = ["all_is_open", "doors_stay_open", "drawn_desks", "shown_desk"]
