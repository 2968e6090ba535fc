"""The version: one home for pyproject.toml, the commands and the benchmarks."""

from __future__ import annotations

VERSION = "0.4.0"
