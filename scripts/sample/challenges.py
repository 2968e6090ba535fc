"""The challenges of the facts: in English, and the list of August 2018 in Chinese, as a Chinese partner would keep it."""

from __future__ import annotations

from scripts.sample.facts import Row, by_key, numbered, words
from scripts.sample.office import Line, group

CHINESE_SOURCE = "http://en.linuosp.com/news_details/1848603666364555264.html"
# Of most challenges the sources report only that they exist.
IDENTIFIED = {"stage": "identified", "stage_date": None, "value": None, "agreement_id": None}


def is_chinese(fact: Row) -> bool:
    """Whether the fact is in the Chinese workbook."""
    return fact["source"] == CHINESE_SOURCE


def _english_line(challenge: str, fact: Row) -> Line:
    stage = by_key("challenge_stages").get(challenge, IDENTIFIED)
    return Line(
        (
            challenge,
            f"{fact['place']}: {fact['theme']}",
            fact["place"],
            fact["province"] or "not stated",
            fact["theme"],
            fact["description"],
            stage["stage"],
            stage["stage_date"] or (int(fact["year"]) if fact["year"] else None),
            stage["value"],
            stage["agreement_id"],
            fact["danish_relevance"],
            fact["source"],
            fact["confidence"],
            fact["note"] or None,
            "no",
        )
    )


def english_lines() -> list[Line]:
    """The challenges of the facts, apart from the list that is kept in Chinese, with a title over each kind."""
    lines: list[Line] = []
    kind = None
    for challenge, fact in numbered("challenges").items():
        if is_chinese(fact):
            continue
        heading = fact["theme"].split(" / ")[0].capitalize()
        if heading != kind:
            lines.append(group(heading))
            kind = heading
        lines.append(_english_line(challenge, fact))
    return lines


def chinese_lines() -> list[Line]:
    """The second batch of clean heating pilots, places and headings in Chinese, the source's words in English."""
    places, provinces = words("place in Chinese"), words("province in Chinese")
    return [
        Line(
            (
                challenge,
                places[fact["place"]],
                provinces[fact["province"]],
                "供热、空气",
                f"{places[fact['place']]}：冬季清洁取暖试点",
                fact["description"],
                "已识别",
                f"{fact['year']}年8月",
                fact["source"],
                "中",
                "否",
            )
        )
        for challenge, fact in numbered("challenges").items()
        if is_chinese(fact)
    ]
