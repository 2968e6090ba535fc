"""How fresh the exports are: on which day that is judged, the words for it, and what none of them can tell of an earlier day."""

import datetime as dt

from dashboard import clock
from dashboard.filters_model import Filters
from dashboard.keeping.exports import source_titles
from dashboard.model import pages
from dashboard.options import Options
from dashboard.queries import options
from dashboard.scope.reader import remembered
from dashboard.theme import PRESENCE_MARKS
from locales import formats, text


def day_of(filters: Filters, known: Options) -> dt.date:
    """The day on which freshness is judged: today, unless another day is chosen, or the sample is shown, whose time is past."""
    if known.is_sample or filters.as_of != known.opens_on:
        return filters.as_of
    return clock.today()


def of_page(page: str) -> str | None:
    """How old the newest exports are that a page rests on, by their kind; None where it rests on none in particular, or none says its day."""
    names = source_titles()
    said = [
        # only the first begins a sentence
        text("data-exports-of", sources=[names[first], *(names[one].lower() for one in rest)], date=day)
        for day, (first, *rest) in _by_day(page, "last_data_as_of").items()
    ]
    return " · ".join(said) or None


def told_then(page: str, as_of: dt.date) -> list[str]:
    """Sentences on what is not known of an earlier day, and what is shown as it is known today, for the head of a page or paper."""
    said = [
        text("data-plans-unknown", sources=[text(f"data-plans-{source}") for source in sources], date=day)
        for day, sources in _by_day(page, "first_data_as_of").items()
        if as_of < day
    ]
    newest = next(iter(_by_day(page, "last_data_as_of")), None)
    if newest is not None and as_of < newest:
        said.append(text("data-described-today", date=newest))
    return said


@remembered(64)
def _by_day(page: str, column: str) -> dict[dt.date, list[str]]:
    rests_on = pages.catalogue()[page].rests_on if page in pages.catalogue() else ()
    known = options.exports().set_index("source")[column].dropna().to_dict()
    found: dict[dt.date, list[str]] = {}
    for source in sorted((one for one in rests_on if one in known), key=known.__getitem__, reverse=True):
        found.setdefault(known[source], []).append(source)
    return found


def words(state: str, age_days: object) -> str:
    """A state in words with its mark, such as "▲ Ved at blive gammel (60 dage)"."""
    said = text(f"data-fresh-{state}")
    mark = PRESENCE_MARKS.get(state, PRESENCE_MARKS["never"])  # shape and word before colour
    if formats.is_missing(age_days):
        return f"{mark} {said}"
    age = formats.days(int(str(age_days)))
    return text("data-fresh-age", mark=mark, state=said, age=age)
