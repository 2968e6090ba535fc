"""The public data, described as DCAT-AP 3 (JSON-LD): the European profile by which data portals find data sets.

Only what every data portal asks for is said, and only what is known here: no licence of the data is named, because its owners give it.
"""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import settings
from locales import LANGUAGES, language, speaking, text

_VOCABULARY = "http://publications.europa.eu/resource/authority"
_LANGUAGES = {"da": "DAN", "en": "ENG", "zh": "ZHO"}
_FILE_TYPES = {"csv": "CSV", "parquet": "PARQUET", "json": "JSON"}
_MEDIA_TYPES = {"csv": "text/csv", "parquet": "application/vnd.apache.parquet", "json": "application/json"}
MEDIA_TYPE = "application/ld+json"

CONTEXT = {
    "dcat": "http://www.w3.org/ns/dcat#",
    "dct": "http://purl.org/dc/terms/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}


@dataclass(frozen=True)
class Distribution:
    """One form of a data set: its address, from the catalogue's own, and its kind (`csv`, `parquet`, `json`)."""

    address: str
    kind: str


@dataclass(frozen=True)
class Dataset:
    """A data set: a name that is unique and lasts, what it is called, what a row of it is, and its forms."""

    name: str
    title: str
    about: str
    distributions: Sequence[Distribution]


def catalogue(datasets: Sequence[Dataset], *, issued: dt.date) -> dict[str, Any]:
    """The description of data sets as JSON-LD."""
    desk = settings.desk()
    publisher = {"@type": "foaf:Organization", "foaf:name": desk.organisation}
    return {
        "@context": CONTEXT,
        "@type": "dcat:Catalog",
        "dct:title": [speaking(lang)(_said)(desk.titles[lang]) for lang in LANGUAGES],
        "dct:description": [speaking(lang)(_about)() for lang in LANGUAGES],
        "dct:publisher": publisher,
        "dct:language": _iri(f"language/{_LANGUAGES[language()]}"),
        "dct:modified": _day(issued),
        "dcat:dataset": [_dataset(one, publisher, issued) for one in datasets],
    }


def _dataset(one: Dataset, publisher: dict[str, str], issued: dt.date) -> dict[str, Any]:
    desk = settings.desk()
    return {
        "@type": "dcat:Dataset",
        "dct:identifier": f"{desk.slug}/{one.name}",
        "dct:title": _said(one.title),
        "dct:description": _said(one.about),
        "dct:publisher": publisher,
        "dct:language": _iri(f"language/{_LANGUAGES[language()]}"),
        "dct:accessRights": _iri("access-right/PUBLIC"),
        "dcat:theme": [_iri("data-theme/ENVI"), _iri("data-theme/INTR")],
        "dct:spatial": [_iri("country/DNK"), _iri("country/CHN")],
        "dct:modified": _day(issued),
        "dcat:distribution": [
            {
                "@type": "dcat:Distribution",
                "dcat:accessURL": {"@id": form.address},
                "dct:format": _iri(f"file-type/{_FILE_TYPES[form.kind]}"),
                "dcat:mediaType": {
                    "@id": f"https://www.iana.org/assignments/media-types/{_MEDIA_TYPES[form.kind]}"
                },
            }
            for form in one.distributions
        ],
    }


def _said(words: str) -> dict[str, str]:
    return {"@language": language(), "@value": words}


def _about() -> dict[str, str]:
    return _said(text("dcat-about"))


def _iri(name: str) -> dict[str, str]:
    return {"@id": f"{_VOCABULARY}/{name}"}


def _day(day: dt.date) -> dict[str, str]:
    return {"@type": "xsd:date", "@value": day.isoformat()}
