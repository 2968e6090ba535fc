"""The tuned numbers of recognition, by their names in ``rules.toml``."""

from types import SimpleNamespace

from pipeline.cells.reference import seed

TUNED = SimpleNamespace(**seed("rules")["recognition"])
