"""Tests, of which every module says about an assertion what was compared, helpers too."""

from pathlib import Path

import pytest

pytest.register_assert_rewrite(*(f"tests.{one.stem}" for one in Path(__file__).parent.iterdir()))
