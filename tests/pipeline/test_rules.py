"""The thresholds of rules.toml: each is read by something."""

import re
import tomllib

from pipeline import paths

# Sections that are read whole, each entry by what it is about.
_WHOLE = {"contact_interval_days", "challenge_stage_days"}


def test_every_rule_is_read() -> None:
    rules = tomllib.loads((paths.SEEDS / "rules.toml").read_text(encoding="utf-8"))
    files = [
        path
        for folder in ("pipeline", "dashboard", "reports", "pages")
        for kind in ("*.py", "*.sql", "*.toml")
        for path in (paths.PROJECT / folder).rglob(kind)
        if path.name != "rules.toml"
    ]
    code = "\n".join(path.read_text(encoding="utf-8") for path in files)
    read = {
        *re.findall(r"[\"'.](\w+)\b", code),
        *re.findall(r"\b(\w+): ", code),
        *re.findall(r"\b\w+\.\w+\b", code),
        *re.findall(r"\b\w+_\w+\b", code),  # a column of marts.rule or marts.opportunity_rule
    }
    unread = [
        f"{section}.{name}"
        for section, entries in rules.items()
        if section not in _WHOLE
        for name, value in entries.items()
        if not isinstance(value, dict) and read.isdisjoint({name, f"{section}.{name}", f"{section}_{name}"})
    ]
    assert unread == []
