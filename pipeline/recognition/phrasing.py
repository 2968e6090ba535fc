"""What a heading names that is said as a sentence: "Hvad hedder jeres virksomhed?", "您感兴趣的省份是？"."""

from __future__ import annotations

from functools import lru_cache

from pipeline.cells.reference import patterns

_RE = patterns("phrasing")


def plainly_asked(heading: str) -> str:
    """What a question or a request names and nothing else: "What is your CVR number?" → "CVR number"; "" where it is no such."""
    said = _RE["closing"].sub("", heading)
    for opening in ("request", "question", "addressed"):
        said = _RE[opening].sub("", said)
    said = said.strip()
    return said if said != heading.strip() else ""


@lru_cache(maxsize=16384)
def asked_about(heading: str) -> tuple[str, ...]:
    """What a question may ask about, the longest first: "Hvilken kinesisk provins er mest relevant for jer?" → …, "kinesisk provins", "kinesisk"."""
    said: list[str] = []
    if found := _RE["which"].search(heading):
        words = found["said"].split()
        said += [" ".join(words[:n]) for n in range(len(words), 0, -1)]
        said += words[1:2]  # "Which environmental theme …"
    if found := _RE["which_chinese"].search(heading):
        said.append(found["said"])
    if found := _RE["described"].search(heading):
        said.append(found["said"])
    if found := _RE["extent"].match(heading):
        said.append(found["said"])
    if found := _RE["how"].match(heading):  # "How interested are you in taking part?"
        said.append(found[0])
    return tuple(said)
