"""The values that the shared filters offer, the value meant by a written text, and the filters in words. No Streamlit here: reports and commands ask too."""

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from dashboard import clock, warehouse
from dashboard.filters_model import CHOICES, TEXTS, Filters
from dashboard.queries import options
from dashboard.scope import reader
from locales import formats, text

# The filters offer days up to this many years after today, or after the data where it reaches further.
YEARS_AHEAD = 10


@dataclass(frozen=True)
class Options:
    """The choices of the filters and the facts of the frame, in one language."""

    # filter with several values → value → name, in the order offered
    choices: Mapping[str, Mapping[str, str]]
    first_date: dt.date  # the first day on which anything happened, else the first of the project
    last_date: dt.date  # the last day in the data
    # the day of the newest export; None when none says. The desk's own log of contacts is not an export
    data_as_of: dt.date | None
    opens_on_today_days: int  # the dashboard opens on today while the newest export is no older than this
    is_sample: bool  # whether the data shown is the sample that ships with the project
    # whether the last day is that of the project, however far its data reaches
    ends_with_project: bool = False
    has_invented: bool = False  # whether any row of the data is invented, shown or not
    shows_invented: bool = False  # whether the sample is shown with what is invented in it

    @property
    def opens_on(self) -> dt.date:
        """The as-of day where none has been chosen: today while the data is fresh, else the last day in the data."""
        today = clock.today()
        if self.data_as_of is None or (today - self.data_as_of).days > self.opens_on_today_days:
            return self.last_date
        return today

    @property
    def opens_why(self) -> str:
        """Why it opens on that day: the newest export is fresh; else it is too old or says no day, and the project has ended or the data has."""
        if self.opens_on == clock.today():
            return "fresh"
        return "project" if self.ends_with_project else "undated" if self.data_as_of is None else "old"

    @property
    def first_day(self) -> dt.date:
        """The first day that may be asked for: the start of the year in which the data begins."""
        return dt.date(min(self.first_date, self.last_date).year, 1, 1)

    @property
    def last_day(self) -> dt.date:
        """The last day that may be asked for: `YEARS_AHEAD` from now, because expiries and plans lie ahead."""
        return dt.date(max(clock.today(), self.last_date).year + YEARS_AHEAD, 12, 31)

    def name(self, filter_name: str, value: str) -> str:
        """The name of a filter's value; the value itself where the data has it no longer."""
        return self.choices[filter_name].get(value, value)

    def meant(self, filter_name: str, said: Iterable[str]) -> tuple[list[str], list[str]]:
        """The values of a filter as written, by themselves or separated by commas; and what is none of them."""
        known = self.choices[filter_name]
        parts = [part for whole in said for part in ([whole] if whole in known else whole.split(","))]
        return (
            [part for part in dict.fromkeys(parts) if part in known],
            [part for part in parts if part and part not in known],
        )


@reader.remembered(8)
def load_options() -> Options:
    """The options in `lang`, from the warehouse; remembered, since every table of a page asks for them. WarehouseMissing or WarehouseDamaged where it can't be asked."""
    dates = options.dates().iloc[0]
    choices = {}
    for name, entry in CHOICES.items():
        names = {code: text(f"{entry.column}-{code}") for code in entry.codes}
        if not entry.codes:
            names = dict(options.values(name).itertuples(index=False, name=None))
        if entry.missing is not None:
            names[entry.missing] = text(f"filter-{entry.missing}")
        choices[name] = names
    is_sample = options.is_sample()
    last_date = dates["last_date"] or dates["project_end_date"]
    return Options(
        choices=choices,
        first_date=dates["first_date"] or dates["project_start_date"],
        # A warehouse with no dated row at all still opens: on the last day of the project.
        last_date=last_date,
        data_as_of=max(options.exports()["last_data_as_of"].dropna(), default=None),
        opens_on_today_days=int(dates["opens_on_today_days"]),
        is_sample=is_sample,
        ends_with_project=last_date == dates["project_end_date"],
        has_invented=warehouse.has_invented(),
        shows_invented=is_sample and not reader.is_without_invented(),
    )


def filters_in_words(filters: Filters, options: Options) -> list[tuple[str, str]]:
    """Name and value of every filter that restricts, and that what is invented is left out, as a reader of a download needs them."""
    lines = []
    if options.has_invented and reader.is_without_invented() and not reader.is_for_guests():
        lines.append((text("invented"), text("invented-left-out")))
    if filters.has_period:
        lines.append((text("filter-period"), formats.period(filters.period_from, filters.period_to)))
    for name in CHOICES:
        if values := getattr(filters, name):
            named = formats.listed([options.name(name, value) for value in values])
            lines.append((text(TEXTS[name]), named))
    return lines
