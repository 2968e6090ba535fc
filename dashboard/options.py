"""What the shared filters offer, and what the frame says about the data; the one place that asks for it."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from dashboard import warehouse
from dashboard.queries import options


@dataclass(frozen=True)
class Options:
    """The choices of the filters and the facts of the frame, in one language.

    Attributes:
        provinces: ISO code → name, in the order offered; without the bucket of unplaced rows.
        themes: theme code → name.
        parties: Danish parties as the agreements write them.
        first_date: the first day on which anything happened; None without data.
        last_date: the last day in the data: the default as-of day.
        data_as_of: the newest date of the files behind the data; None when no file says.
        is_sample: whether the data shown is the sample that ships with the project.
    """

    provinces: dict[str, str]
    themes: dict[str, str]
    parties: tuple[str, ...]
    first_date: dt.date | None
    last_date: dt.date
    data_as_of: dt.date | None
    is_sample: bool


@warehouse.remembered(8)
def load_options(lang: str) -> Options:
    """The options in `lang`, from the warehouse; remembered, since every table of a page asks for them.

    Raises:
        WarehouseMissing: there is no warehouse to ask.
        WarehouseDamaged: there is one, and it can't be read.
    """
    provinces, themes, dates = options.provinces(lang), options.themes(lang), options.dates().iloc[0]
    return Options(
        provinces=dict(zip(provinces["province_code"], provinces["name"], strict=True)),
        themes=dict(zip(themes["theme_code"], themes["name"], strict=True)),
        parties=tuple(options.parties()["danish_party"]),
        first_date=_day(dates["first_date"]),
        # A warehouse with no dated row at all still opens: on the last day of the project.
        last_date=_day(dates["last_date"]) or dates["project_end_date"],
        data_as_of=_day(dates["data_as_of"]),
        is_sample=options.is_sample(),
    )


def _day(value: object) -> dt.date | None:
    return value if isinstance(value, dt.date) else None
