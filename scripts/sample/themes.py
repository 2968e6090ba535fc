"""Danish words for the themes of the facts, as a Danish office would write them in its lists."""

from __future__ import annotations

from scripts.sample.facts import split_list

_DANISH = {
    "air": "luft",
    "biogas": "biogas",
    "business": "erhverv",
    "catalysts": "katalysatorer",
    "cleantech": "cleantech",
    "climate adaptation": "klimatilpasning",
    "climate": "klima",
    "consulting": "rådgivning",
    "culture": "kultur",
    "district heating": "fjernvarme",
    "drinking water": "drikkevand",
    "education": "uddannelse",
    "energy efficiency": "energieffektivitet",
    "energy": "energi",
    "environment": "miljø",
    "food safety": "fødevaresikkerhed",
    "food": "fødevarer",
    "groundwater mapping": "grundvandskortlægning",
    "groundwater": "grundvand",
    "health": "sundhed",
    "offshore wind": "havvind",
    "renewable energy": "vedvarende energi",
    "research": "forskning",
    "science": "forskning",
    "soil contamination": "jordforurening",
    "soil remediation": "jordrensning",
    "soil": "jord",
    "sponge city": "svampeby",
    "surplus heat": "overskudsvarme",
    "tourism": "turisme",
    "trade": "handel",
    "transport": "transport",
    "urban development": "byudvikling",
    "waste": "affald",
    "waste-to-energy": "affaldsenergi",
    "wastewater": "spildevand",
    "water loss": "vandtab",
    "water": "vand",
    "wind": "vind",
}


def danish_themes(text: str) -> str:
    """The themes of a fact joined by "; ": the common ones in Danish, the others as the fact words them."""
    return "; ".join(_DANISH.get(theme, theme) for theme in split_list(text))
