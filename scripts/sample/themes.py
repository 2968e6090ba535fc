"""Danish words for the themes of the facts, as a Danish office would write them in its lists."""

from __future__ import annotations

from scripts.sample.facts import split_list

_DANISH = {
    "air": "luft",
    "biogas": "biogas",
    "business": "erhverv",
    "catalysts": "katalysatorer",
    "cleantech": "cleantech",
    "climate": "klima",
    "climate adaptation": "klimatilpasning",
    "culture": "kultur",
    "district heating": "fjernvarme",
    "drinking water": "drikkevand",
    "education": "uddannelse",
    "energy": "energi",
    "energy efficiency": "energieffektivitet",
    "environment": "miljø",
    "food": "fødevarer",
    "food safety": "fødevaresikkerhed",
    "groundwater": "grundvand",
    "groundwater mapping": "grundvandskortlægning",
    "health": "sundhed",
    "offshore wind": "havvind",
    "renewable energy": "vedvarende energi",
    "research": "forskning",
    "science": "forskning",
    "soil": "jord",
    "soil contamination": "jordforurening",
    "soil remediation": "jordrensning",
    "sponge city": "svampeby",
    "surplus heat": "overskudsvarme",
    "tourism": "turisme",
    "trade": "handel",
    "transport": "transport",
    "urban development": "byudvikling",
    "waste": "affald",
    "waste-to-energy": "affaldsenergi",
    "wastewater": "spildevand",
    "water": "vand",
    "water loss": "vandtab",
    "wind": "vind",
}


def danish_themes(text: str) -> str:
    """The themes of a fact joined by "; ": the common ones in Danish, the others as the fact words them."""
    return "; ".join(_DANISH.get(theme, theme) for theme in split_list(text))
