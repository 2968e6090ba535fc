"""The papers of a journey: a brief with the agenda in each language, an invitation per party, and the agenda as a calendar file.

Guests read the invitations, so letters tell no colours, no amounts and no persons; the brief is for those who travel. Invented relations stand in
the brief, marked, and no letters are written about them.
"""

import datetime as dt
from collections.abc import Iterable, Sequence
from email.message import EmailMessage
from email.policy import SMTP
from itertools import groupby
from typing import Literal, get_args

import settings
from dashboard import actions, journeys, warehouse
from dashboard.blocks import kinds
from dashboard.blocks.plain import mark_of
from dashboard.command_line import FilterError
from dashboard.filters_model import Filters
from dashboard.model import columns, measures
from dashboard.model.columns import Row
from dashboard.profiles import plain
from dashboard.scope import reader
from dashboard.words import journeys as words
from dashboard.words.actions import reason
from locales import LANGUAGES, formats, language, speaking, text
from reports import calendar
from reports.papers import paper
from reports.setting import pdf, writing

Paper = tuple[str, bytes]  # the name of the file, and what it holds
Kind = Literal["invitations", "agenda", "brief"]
_HOSTS = "zh"  # the language of the Chinese side
_GUESTS = "da"  # that of the Danish
_SHOWN = 12  # companies and challenges


@warehouse.one_version()
@reader.reading(for_guests=False)
def papers(filters: Filters, journey: str, kinds: Sequence[Kind] = get_args(Kind)) -> list[Paper]:
    """The files of a journey, which is complete regardless of filters; the same inputs give the same bytes. Raises FilterError where the day has no such journey."""
    alone, slug = Filters(as_of=filters.as_of), settings.desk().slug
    known = measures.rows(alone, "contact_journey_count")["journey"].tolist()
    if journey not in known:
        raise FilterError(text("reports-journey-unknown", journey=journey[:60], any=bool(known), known=known))
    made = []
    if "agenda" in kinds:
        made.append(
            (f"{slug}-agenda-{journey}-{alone.as_of}.ics", _agenda(*_rows(alone, journey), alone.as_of))
        )
    for lang in LANGUAGES if "brief" in kinds else ():
        with speaking(lang):
            row, stops = _rows(alone, journey)
            name = f"{slug}-brief-{journey}-{alone.as_of}-{lang}.pdf"
            made.append((name, pdf.write(_brief(alone, row, stops))))
    sides = ((_GUESTS, "danish_party"), (_HOSTS, "chinese_party"))
    for lang, column in sides if "invitations" in kinds else ():
        with speaking(lang):
            made += _letters(*_rows(alone, journey), column, alone.as_of)
    return made


def _rows(filters: Filters, journey: str) -> tuple[Row, list[Row]]:
    group = ("journey", journey)
    row = measures.rows(filters, "contact_journey_count", group).to_dict("records")[0]
    stops: list[Row] = [*measures.rows(filters, "journey_stop_count", group).to_dict("records")]
    return row, stops


def _day(row: Row, stop: Row) -> dt.date | None:
    days = dt.timedelta(days=int(stop["visit_day"]) - 1)
    return min(row["first_day"] + days, row["last_day"]) if row["first_day_precision"] == "day" else None


def _when(row: Row, stop: Row) -> str:
    day = _day(row, stop)
    return text("journey-day", number=int(stop["visit_day"])) if day is None else formats.date(day)


def _city(stop: Row) -> str:
    return columns.said("place", stop) or columns.said("province_code", stop) or ""


def _title(row: Row) -> str:
    return text("journey-title", provinces=words.provinces(row), days=words.days(row))


def _brief(filters: Filters, row: Row, stops: Sequence[Row]) -> kinds.Paper:
    chosen = {one.journey["journey"]: one for one in journeys.plan(filters).chosen}
    advised = chosen.get(row["journey"])
    intro = words.reason(advised) if advised else text("journey-not-advised", price=row["price_dkk"])
    lead, seated = columns.said("lead_party", row), actions.seats(filters.as_of).get(row["journey"], ())
    named = (
        ("journey-companies", row["company_names"], "journey-names"),
        ("journey-challenges", row["challenge_titles"], "journey-titles"),
        *([("journey-seats", seated, "journey-names")] if seated else []),
    )
    heads = (text(f"journey-column-{name}") for name in ("day", "city", "parties", "why"))
    rows = []
    for stop in stops:
        parties = (columns.said("danish_party", stop), columns.said("chinese_party", stop))
        who = formats.dotted([*parties, writing.short_text(stop["agreement_name"])])
        told = (_when(row, stop), _city(stop), who, reason(stop))
        rows.append(kinds.TableRow(told, mark=mark_of(stop["is_illustrative"])))
    return paper(
        filters,
        _title(row),
        text("journey-kind"),
        (
            kinds.Text((intro, *([text("journey-lead", party=lead)] if lead else [])), ""),
            kinds.Table(
                "",
                "",
                tuple(columns.column("what", label=head) for head in heads),
                tuple(rows),
                "",
                widths=(0, 0, 1.3, 1),
            ),
            kinds.Chapter(""),
            *(kinds.Text((_some(names, said),), "", text(title)) for title, names, said in named),
        ),
    )


def _some(names: Sequence[str], said: str) -> str:
    if not len(names):
        return text("journey-none")
    # those without a Chinese name come last where that is said
    known = sorted(names, key=lambda one: one.endswith(text("name-without-chinese", name="").strip()))
    return text(said, names=known[:_SHOWN], more=max(0, len(names) - _SHOWN))


def _letters(row: Row, stops: Sequence[Row], column: str, as_of: dt.date) -> Iterable[Paper]:
    side, other = ("host", "danish_party") if column == "chinese_party" else ("guest", "chinese_party")
    real = [stop for stop in stops if not (stop["is_illustrative"] or formats.is_missing(stop[column]))]
    real.sort(key=lambda stop: (str(stop[column]), int(stop["visit"])))
    for party, of_party in groupby(real, key=lambda stop: str(stop[column])):
        visits = [*of_party]
        lines = []
        for stop in visits:
            day, city = _when(row, stop), _city(stop)
            met = columns.said(other, stop) or formats.not_stated()
            agreement = writing.short_text(stop["agreement_name"])
            lines.append(text("journey-letter-visit", day=day, city=city, party=met, agreement=agreement))
        message = EmailMessage(policy=SMTP)
        message["Subject"] = _title(row)
        message["X-Unsent"] = "1"
        said = {
            "party": columns.said(column, visits[0]) or party,
            "days": words.days(row),
            "provinces": words.provinces(row),
        }
        begin, end = text(f"journey-letter-{side}", **said), text(f"journey-letter-{side}-asked")
        message.set_content("\n\n".join([begin, "\n".join(lines), f"{end}\n"]))
        message.add_attachment(
            _agenda(row, visits, as_of),
            maintype="text",
            subtype="calendar",
            filename=f"{row['journey']}.ics",
            params={"charset": "utf-8", "method": "PUBLISH"},
        )
        message["Content-Language"] = language()
        message.set_boundary(f"{row['journey']}-{language()}")
        name = f"{settings.desk().slug}-invitation-{plain(party)}-{as_of}-{language()}.eml"
        yield name, message.as_bytes()


def _agenda(row: Row, stops: Sequence[Row], as_of: dt.date) -> bytes:
    entries = []
    for (number, city), group in groupby(stops, key=lambda stop: (int(stop["visit_day"]), _city(stop))):
        visits = [*group]
        about = []
        for stop in visits:
            parties = (columns.said(side, stop) for side in ("danish_party", "chinese_party"))
            about.append(formats.dotted([*parties, str(stop["agreement_name"])]))
        day = _day(row, visits[0])
        uid = f"journey-{row['journey']}-{row['first_day']}-{number}-{visits[0]['agreement_id']}"
        title = text("journey-visit", city=city, count=len(visits))
        first, last = day or row["first_day"], day or row["last_day"]
        entries.append(calendar.Entry(uid, first, last, title, tuple(about)))
    return calendar.calendar(_title(row), entries, as_of)
