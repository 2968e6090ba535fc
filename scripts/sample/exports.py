"""The rows of each export of the sample from the facts and the desk's additions (data/facts/sample), as cells by name: a row a fact."""

from collections.abc import Iterator

from scripts.sample.facts import (
    Cells,
    Row,
    by_key,
    danish_date,
    danish_themes,
    numbered,
    read_facts,
    sample_rows,
    split_list,
    titled,
    words,
)  # fmt: skip
from scripts.sample.office import Line

# ── Agreements and milestones ────────────────────────────────────────────────────────────────────────────────────
# With what the desk calls them (agreement_register.csv, milestones.csv).


def _remark(fact: Row) -> str:
    parts = [fact["source_said"], f"Kildens form: {fact['type']}"]
    parts += [f"Kildens status: {fact['status']}"] if fact["status"] else []
    parts += [fact["note"]] if fact["note"] else []
    return " · ".join([*parts, f"Sikkerhed: {words('confidence')[fact['confidence']]}"])


def agreement_cells(export: str) -> list[Cells]:
    """The facts of one export: the register of "2020-03", or "2023-12": what came after, and what changed since."""
    status = {"2020-03": "status_2020_03", "2023-12": "status"}[export]
    facts = numbered("agreements").values()
    return [
        {
            **fact,
            **entry,
            "party_type": words("party type")[fact["danish_party_type"]],
            "themes": danish_themes(fact["themes"]),
            "signed": danish_date(fact["signed"], number) or ("ikke oplyst" if number % 2 else "-"),
            "expires": danish_date(fact["expires"], number),
            "status": entry[status] or ("ikke oplyst" if number % 3 == 0 else None),
            "remark": _remark(fact),
        }
        for number, (entry, fact) in enumerate(zip(sample_rows("agreement_register"), facts, strict=True))
        if export in entry["exports"].split()
    ]


def milestone_cells() -> list[Cells]:
    """The milestones that sources report, grouped by agreement, each with the source of the fact that reports it."""
    sources = {**numbered("agreements"), **numbered("activities")}
    register = by_key("agreement_register")
    return [
        {
            **row,
            "agreement": register[row["agreement_id"]]["title"],
            "source": sources[row["source_of"]]["source"],
        }
        for row in sample_rows("milestones")
    ]


# ── Activities ───────────────────────────────────────────────────────────────────────────────────────────────────
# Each with what it makes plain about itself (activity_links.csv).


def _activity(number: int, links: Cells, fact: Row) -> Cells:
    place = by_key("places").get(fact["place"], {"town": fact["place"], "province": None})
    return {
        **fact,
        **place,
        **links,
        "date": danish_date(fact["date"], number) or "ikke oplyst",
        "date_end": danish_date(fact["date_end"], number),
        "country": words("country").get(fact["country"], fact["country"]),
        # ";" between the two sides and "," between names mean the same
        "participants": "; ".join(part.strip() for part in fact["parties"].replace(", ", "; ").split(";")),
        "themes": danish_themes(fact["theme"]),
        "confidence": words("confidence")[fact["confidence"]],
    }


def activity_cells(export: str) -> list[Line | Cells]:
    """The facts of one export, "2020-03" or "2023-12", in order; in that of March 2020 with a title for each year."""
    facts = numbered("activities").values()
    pairs = enumerate(zip(sample_rows("activity_links"), facts, strict=True))
    chosen = [
        (fact["date"][:4], _activity(i, one, fact)) for i, (one, fact) in pairs if one["export"] == export
    ]
    if export != "2020-03":
        return [cells for _, cells in chosen]
    return titled(
        (f"Aktiviteter i {year}" if year else "Uden årstal i kilden", cells) for year, cells in chosen
    )


# ── Challenges ───────────────────────────────────────────────────────────────────────────────────────────────────
# In English, and the list of August 2018 in Chinese, as a Chinese partner would keep it.


CHINESE_SOURCE = "http://en.linuosp.com/news_details/1848603666364555264.html"
# Of most challenges the sources report only that they exist.
IDENTIFIED = {"stage": "identified", "stage_date": None, "value": None, "agreement_id": None}


def is_chinese(fact: Row) -> bool:
    """Whether the fact is in the Chinese workbook."""
    return fact["source"] == CHINESE_SOURCE


def english_cells() -> list[Line | Cells]:
    """The challenges of the facts, apart from the list that is kept in Chinese, with a title over each kind."""
    return titled(
        (fact["theme"].split(" / ")[0].capitalize(), _english(challenge, fact))
        for challenge, fact in numbered("challenges").items()
        if not is_chinese(fact)
    )


def _english(challenge: str, fact: Row) -> Cells:
    stage = by_key("challenge_stages").get(challenge, IDENTIFIED)
    return {
        **fact,
        **stage,
        "challenge_id": challenge,
        "title": f"{fact['place']}: {fact['theme']}",
        **by_key("challenge_titles")[challenge],
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
            **by_key("challenge_titles")[challenge],
            "stage": "已识别",
            "year": f"{fact['year']}年8月",
            "confidence": "中",
            "illustrative": "否",
        }
        for challenge, fact in numbered("challenges").items()
        if is_chinese(fact)
    ]


# ── Companies and interests ──────────────────────────────────────────────────────────────────────────────────────
# And the interests that a source shows them to have.


def _provinces(fact: Row) -> list[Cells]:
    """Where a fact says that the company is, or was, active, with how interested it is and since when (company_provinces.csv)."""
    return [row for row in sample_rows("company_provinces") if row["company"] == fact["name"]]


def company_cells() -> list[Cells]:
    """The companies of the facts, with their names in China where the desk knows one (company_names.csv). A CVR number is a number where Excel would have made it one."""
    return [
        {
            **fact,
            **by_key("company_names").get(fact["name"], {"name_zh": None, "name_zh_source": None}),
            "cvr": int(fact["cvr"]) if fact["name"] == "COWI" else fact["cvr"],
            "city": fact["city_dk"] or "ikke oplyst",
            "themes": danish_themes(fact["technology_areas"]),
            "provinces": "; ".join(row["province"] for row in _provinces(fact)),
            "said": " · ".join(filter(None, _said(fact))),
            "confidence": words("confidence")[fact["confidence"]],
        }
        for fact in read_facts("companies")
    ]


def _said(fact: Row) -> Iterator[str]:
    yield fact["source_said"]
    yield f"I Kina: {fact['active_in_china']}" if fact["active_in_china"] else ""
    yield fact["cvr_note"]
    yield f"By: {fact['city_basis']}" if fact["city_dk"] else "By: ikke fundet"


def interest_cells() -> list[Cells]:
    """A company's activity in a province as interest: "aktiv", or "interesseret" after a trip."""
    found: list[Cells] = []
    for fact in read_facts("companies"):
        themes = [theme for theme in split_list(fact["technology_areas"]) if theme != "consulting"]
        theme = danish_themes(themes[0] if themes else "consulting")
        found += ({**fact, **row, "theme": theme} for row in _provinces(fact))
    return found
