"""The challenges of the facts: in English, and the list of August 2018 in Chinese, as a Chinese partner would keep it."""

from __future__ import annotations

from scripts.sample.facts import Cells, Row, by_key, numbered, titled, words
from scripts.sample.office import Line

CHINESE_SOURCE = "http://en.linuosp.com/news_details/1848603666364555264.html"
# Of most challenges the sources report only that they exist.
IDENTIFIED = {"stage": "identified", "stage_date": None, "value": None, "agreement_id": None}


def is_chinese(fact: Row) -> bool:
    """Whether the fact is in the Chinese workbook."""
    return fact["source"] == CHINESE_SOURCE


def english_cells() -> list[Line | Cells]:
    """The challenges of the facts, apart from the list that is kept in Chinese, with a title over each kind."""
    return titled(
        (fact["theme"].split(" / ")[0].capitalize(), _english_cells(challenge, fact))
        for challenge, fact in numbered("challenges").items()
        if not is_chinese(fact)
    )


def _english_cells(challenge: str, fact: Row) -> Cells:
    stage = by_key("challenge_stages").get(challenge, IDENTIFIED)
    return {
        **fact,
        **stage,
        "challenge_id": challenge,
        "title": f"{fact['place']}: {fact['theme']}",
        "place": fact["place"],
        "province": fact["province"] or "not stated",
        "stage_date": stage["stage_date"] or (int(fact["year"]) if fact["year"] else None),
        "illustrative": "no",
    }


def chinese_cells() -> list[Cells]:
    """The second batch of clean heating pilots, places and headings in Chinese, the source's words in English."""
    places, provinces = words("place in Chinese"), words("province in Chinese")
    return [
        {
            **fact,
            "challenge_id": challenge,
            "place": places[fact["place"]],
            "province": provinces[fact["province"]],
            "theme": "供热、空气",
            "title": f"{places[fact['place']]}：冬季清洁取暖试点",
            "stage": "已识别",
            "year": f"{fact['year']}年8月",
            "confidence": "中",
            "illustrative": "否",
        }
        for challenge, fact in numbered("challenges").items()
        if is_chinese(fact)
    ]
