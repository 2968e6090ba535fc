"""How challenges stood on a day, and what the desk's work had come to: results."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterator
from functools import cached_property

from recount.readings import Day, by, counted_day, last_day, months_between, side
from recount.rows import Row, Rows, changed, columns, gathered, listed, mapped
from recount.standing import Standing


def _day(said: str | None) -> Day | None:
    try:
        return None if said is None else dt.date.fromisoformat(said)
    except ValueError:  # of a version in which the day was a text
        return None


class Cases:
    """Challenges and results as of the day."""

    def __init__(self, standing: Standing) -> None:
        self.standing = standing
        self.register = standing.register
        self.exports = standing.exports
        self.on = standing.on
        words = [row for row in self.exports["seeds.words"] if row.vocabulary == "challenge_stage"]
        stages = [row.code for row in sorted(words, key=lambda row: row.sort_order)]
        # a challenge that is lost has left the way
        self.way = [stage for stage in stages if stage not in ("lost", "other")]

    def _step(self, stage: str) -> int:
        return self.way.index(stage) + 1 if stage in self.way else 1

    @cached_property
    def told_before(self) -> dict[str, Rows]:
        """Challenge → the stages that held before loads which changed them: a value before a load is what its next change replaced."""
        changes = gathered((row.key, row) for row in self.exports["history.changes"])
        found: dict[str, Rows] = defaultdict(list)
        for key, challenge in self.register.challenges.items():
            newest_first = sorted(changes[challenge._key], key=lambda row: -row.load_id)
            for load in sorted({row.load_id for row in newest_first}):
                values = columns(challenge, "stage stage_date stage_date_precision")
                for row in newest_first:
                    if row.load_id >= load and row.column in values:
                        old = row.old_value
                        values[row.column] = _day(old) if row.column == "stage_date" else old
                if by(values["stage_date"], self.on):
                    stage = values.pop("stage") or "identified"
                    found[key].append(Row(stage=stage, load_id=load, **values))
        return found

    @mapped
    def challenges(self) -> Iterator[tuple[str, Row]]:
        """Challenges that are known on the day."""
        activities = self.standing.activities.values()
        spoken = gathered((key, activity) for activity in activities for key in activity.challenge_ids)
        for key, row in self.register.challenges.items():
            if (stood := self._challenge(row, spoken[key])).is_known:
                yield key, stood

    @listed
    def needs(self) -> Iterator[tuple[Row, str, str]]:
        """Open challenge × theme × province."""
        for row in self.challenges.values():
            if row.is_open:
                yield from ((row, theme, province) for theme in row.themes for province in row.provinces)

    def _challenge(self, row: Row, activities: Rows) -> Row:
        on = self.on
        declared = row.stage or "identified"
        # a stage without a day counts from the export that states it
        is_stage_ahead = declared != "identified" and not by(row._data_as_of, on)
        if row.stage_date is not None:
            is_stage_ahead = row.stage_date > on
        stage_last = None if is_stage_ahead else last_day(row.stage_date, row.stage_date_precision)
        days_in_stage = None if stage_last is None else max((on - stage_last).days, 0)
        limits = self.exports.rules_of("challenge_stage_days.")
        limit = int(limits[declared]) if declared in limits and not is_stage_ahead else None
        contacts = [one for one in activities if one.is_contact]
        has_someone = bool(contacts) or any((row.owner_contact, row.problem_owner, row.agreement_reference))
        is_case = (declared != "identified" and not is_stage_ahead) or has_someone
        # the last that was heard of it: that it was spoken of, or came to its stage
        last_spoken = max((one.contact_date for one in contacts), default=None)
        news = [day for day in (last_spoken, counted_day(stage_last, on)) if day is not None]
        days_silent = (on - max(news)).days if news else None
        if not has_someone:
            dialogue = "nobody"
        elif is_stage_ahead and days_silent is None:
            dialogue = "unknown"  # the export tells of a later time, and nothing of this one
        else:  # what is planned answers the silence; an undated one counts as not heard of
            limit_of_silence = self.exports.number("challenge_dialogue.silent_days")
            is_quiet = days_silent is None or days_silent > limit_of_silence
            dialogue = "silent" if is_quiet and not any(one.is_ahead for one in activities) else "talking"
        before = [one for one in self.told_before[row.challenge_id] if one.stage_date is not None]
        held = max(before, key=lambda one: (one.stage_date, one.load_id), default=None)
        now = held if is_stage_ahead else changed(row, stage=declared)
        stage = "unknown" if now is None else now.stage
        reached = None if now is None else counted_day(last_day(now.stage_date, now.stage_date_precision), on)
        is_told = declared != "identified" or by(row.stage_date, on)
        return changed(
            row,
            value_dkk=self.exports.in_dkk(row.value, row.currency, on) if is_stage_ahead else row.value_dkk,
            is_known=held is not None or is_told,
            stage_then=stage,
            # the present word says whether it was known at all; what earlier loads said, that it was open
            is_open=stage not in ("contract", "lost") and (is_told or (is_stage_ahead and held is not None)),
            # as the export alone knows it, without what earlier loads said
            stage_by_export="unknown" if is_stage_ahead else declared,
            is_open_by_export=is_told and (is_stage_ahead or declared not in ("contract", "lost")),
            days_in_stage=days_in_stage,
            is_case=is_case,
            is_stuck=is_case and None not in (days_in_stage, limit) and (days_in_stage or 0) > (limit or 0),
            dialogue=dialogue,
            is_old=days_silent is not None
            and days_silent > self.exports.number("opportunity.ripeness_old_days"),
            reached_date=reached,
            farthest=max([self._step(stage), *(self._step(one.stage) for one in before)]),
        )

    @listed
    def results(self) -> Iterator[Row]:
        """A challenge that became a demonstration or a contract, a milestone reached, an activity with an outcome: each once. What is told twice (a milestone «plant opened» and the visit to its opening) is counted as what says most."""
        found = [*self._of_challenges(), *self._of_milestones(), *self._of_activities()]
        dated = [one for one in found if one.result_date is not None and one.precision is not None]
        for row in found:
            alike = [one for one in dated if one.rank < row.rank and one.precision == row.precision]
            same = [one for one in alike if row.agreement_ids and row.agreement_ids <= one.agreement_ids]
            is_dated = row.result_date is not None
            if not any(is_dated and row.result_date <= one.result_date <= row.last for one in same):
                counted = counted_day(row.last, self.on)
                year = row.result_date.year if row.result_date else None
                agreements = (self.register.agreements.get(one) for one in row.agreement_ids)
                parties = row.parties.union(*(one.parties for one in agreements if one))
                where = side(counted, *self.standing.project)
                yield changed(row, counted=counted, project_side=where, result_year=year, parties=parties)

    def _of_challenges(self) -> Iterator[Row]:
        for key, row in self.challenges.items():
            present = row.stage_date is not None or row.stage is None or by(row._data_as_of, self.on)
            steps = [(one.stage, one.stage_date, one.stage_date_precision) for one in self.told_before[key]]
            if present and by(row.stage_date, self.on):
                steps.append((row.stage or "identified", row.stage_date, row.stage_date_precision))
            for stage in ("demonstration", "contract"):
                reached = [(day, precision) for one, day, precision in steps if one == stage]
                # a stage without a day counts from the export that states it
                day, precision = min(reached, key=lambda one: one[0] or dt.date.max, default=(None, None))
                if reached and (day is not None or row.stage_then == stage):
                    agreements = {row.agreement_id} if row.agreement_id is not None else set()
                    yield changed(
                        row, rank=1, result_kind=stage, agreement_ids=agreements, result_date=day, precision=precision,
                        last=last_day(day, precision), parties=set(),
                    )  # fmt: skip

    def _of_milestones(self) -> Iterator[Row]:
        for row in self.standing.milestones.values():
            if row.is_result:
                precision = row.due_date_precision if row.done_date is None else row.done_date_precision
                is_kind = row.outcome_type in ("commercial", "non_commercial")
                kind = row.outcome_type if is_kind else "unstated"
                agreements = {row.agreement_id} if row.agreement_id is not None else set()
                known = self.register.agreements.get(row.agreement_id)
                yield changed(
                    row, rank=2, result_kind=kind, agreement_ids=agreements, result_date=row.reached_date,
                    precision=precision, last=last_day(row.reached_date, precision), themes=known.themes if known else set(),
                    parties=set(), value_dkk=None,
                )  # fmt: skip

    def _of_activities(self) -> Iterator[Row]:
        for row in self.standing.activities.values():
            is_shown = row.is_contact and row.activity_type == "demonstration"
            # a demonstration that was held is a result, whatever is noted of it
            if row.is_result or is_shown:
                precision = row.answered_date_precision if row.is_inquiry else row.first_stated_date_precision
                yield changed(
                    row, rank=3, result_kind="demonstration" if row.activity_type == "demonstration" else "unstated",
                    result_date=row.contact_first_date, precision=precision, last=row.contact_last_date, value_dkk=None,
                )  # fmt: skip

    @listed
    def first_results(self) -> Iterator[Row]:
        """Agreements signed up to the day, and the way to their first result of a stated kind: anything reached before signing does not count."""
        dated = (one for one in self.results if one.result_date is not None)
        stated = [one for one in dated if one.result_kind != "unstated"]
        for key, row in self.standing.agreements.items():
            if not row.is_signed or row.signed_date is None or row.signed_date > self.on:
                continue
            after = [one for one in stated if key in one.agreement_ids and one.result_date >= row.signed_date]
            first = min(after, key=lambda one: (one.result_date, one.precision != "day"), default=None)
            months = contacts = None
            if first is not None:
                # from a day that is known to the year alone no months can be counted
                known = ("day", "month")
                if row.signed_date_precision in known and first.precision in known:
                    months = months_between(row.signed_date, first.result_date)
                last = min(one.counted for one in after)
                met = [one for one in self.standing.contacts.get(key, ()) if not one.is_signing]
                met = [one for one in met if row.signed_date <= one.contact_date]
                contacts = sum(one.contact_first_date <= last for one in met)
            day = None if first is None else first.result_date
            yield changed(row, first_result_date=day, months_to_result=months, contacts_to_result=contacts)
