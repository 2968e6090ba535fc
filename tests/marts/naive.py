"""The score of an opportunity as it would be written in a notebook: a second way to the same answer."""

import datetime as dt
from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import Any

import duckdb
import pandas as pd

PARTS = ("relevance", "interest", "readiness", "access", "ripeness")
ADVICE = {"consulting", "project_development"}
STAGES = {"dialogue": 0.5, "matched": 0.6, "demonstration": 0.8, "offer": 1.0}
LARGE, MEDIUM = 50_000_000, 5_000_000
_FIRST_DAY = dt.date(1, 1, 1)
_MONTHS = {"month": 1, "quarter": 3, "half_year": 6, "year": 12}


def _last_day(first: dt.date, known_to: str) -> dt.date:
    """The last possible day of a date known only to the month, quarter, half-year or year."""
    months = first.year * 12 + first.month - 1 + _MONTHS.get(known_to, 0)
    return dt.date(months // 12, months % 12 + 1, 1) - dt.timedelta(days=1) if known_to in _MONTHS else first


def _listed(value: Any) -> set[str]:
    return set() if value is None or isinstance(value, float) else set(value)


def _lists(pairs: Iterable[tuple[str, Any]]) -> dict[str, list[Any]]:
    """The second parts of the pairs by their first."""
    found: dict[str, list[Any]] = {}
    for of, one in pairs:
        found.setdefault(of, []).append(one)
    return found


def _sets(pairs: Iterable[tuple[str, Any]]) -> dict[str, set[Any]]:
    return {of: set(every) for of, every in _lists(pairs).items()}


def _shares(parts: Iterable[tuple[str, str, Any]]) -> dict[str, dict[str, Any]]:
    """Shares by the first part, then by the second."""
    return {of: dict(every) for of, every in _lists((of, (one, share)) for of, one, share in parts).items()}


class Naive:
    """The same score as it would be written in a notebook: a cross join of companies and challenges, and a function a row.

    It begins where our query begins, at the tables of the warehouse, and takes from them what holds on the day: which agreements
    are in force and how alive they are, which challenges are open. The score shares no code with the marts.
    """

    def __init__(self, con: duckdb.DuckDBPyConnection, as_of: dt.date) -> None:
        self.as_of = as_of

        def rows(sql: str) -> list[dict[str, Any]]:
            return con.execute(sql, {"as_of": as_of} if "$as_of" in sql else {}).df().to_dict("records")

        def told(sql: str) -> list[Any]:
            return con.execute(sql, {"as_of": as_of} if "$as_of" in sql else {}).fetchall()

        found = rows("select * from marts.opportunity_rule")[0]
        self.rule = {
            name: float(one) for name, one in found.items() if isinstance(one, int | float | Decimal)
        }
        self.companies = con.execute(
            "select company_id, technologies, is_member, is_export_ready, employees, is_illustrative from marts.dim_company"
        ).df()
        self.challenges = con.execute(
            """
            select challenge.challenge_id, coalesce(themes, []) as themes, coalesce(province_codes, []) as provinces,
                coalesce(place_ids, []) as places, is_placed, is_illustrative, agreement_id, lower(trim(problem_owner)) as owner,
                stage_then, stage_date, stage_date_precision, is_stage_ahead, at_day.value_dkk::double as value_dkk,
                offer_holder, offer_company_id
            from marts.fct_challenge as challenge
            inner join marts.challenge_at($as_of) as at_day on challenge.challenge_id = at_day.challenge_id
            where is_open_then and is_known_then
            """,
            {"as_of": as_of},
        ).df()
        # challenge → how many days ago it was spoken of
        spoken = told(
            "select challenge_id, $as_of - contact_date from marts.activity_challenge "
            "inner join marts.activity_at($as_of) using (activity_id) where is_contact_then"
        )
        self.spoken = _lists(spoken)
        self.near = _sets(told("select theme_code, near_theme_code from marts.opportunity_neighbour"))
        held = told("select theme_code, held_theme_code, share::double from marts.opportunity_holding")
        self.holds = _shares(held)
        # technology → theme → whether it is a main use
        self.serves = _shares(told("select technology_code, theme_code, is_main from marts.technology_theme"))
        able = told("select company_id, technology_code, named_theme_code from marts.company_technology")
        self.said = _lists((company, (code, theme)) for company, code, theme in able)
        self.codes = _sets((company, code) for company, code, _ in able)
        self.stated = _sets((company, theme) for company, _, theme in able if theme is not None)
        self.named = _sets(told("select challenge_id, technology_code from marts.opportunity_named"))
        words = rows(
            "select * from marts.opportunity_word where coalesce(said_date <= $as_of, true) "
            "and coalesce(replaced_date > $as_of, is_last)"
        )
        for row in words:
            row["date"] = None if pd.isna(row["stated_date"]) else row["stated_date"].date()
        self.words = _lists((row["company_id"], row) for row in words)
        contracts = rows(
            """
            select agreement.agreement_id, party.company_id, agreement.signed_date, agreement.status, province_codes
            from marts.fct_agreement as agreement
            left join marts.agreement_party as link on agreement.agreement_id = link.agreement_id
            left join marts.synergy_party as party on link.danish_party = party.danish_party
            where agreement.danish_party_type = 'company'
                or (agreement.danish_party_type is null and party.company_id is not null)
            """
        )
        self.contracts = {row["agreement_id"] for row in contracts}
        active = told(
            """
            select company_id, province_code from marts.company_province
            union
            select link.company_id, province.province_code
            from marts.activity_company as link
            inner join marts.fct_activity as activity on link.activity_id = activity.activity_id
            inner join marts.activity_province as province on activity.activity_id = province.activity_id
            where activity.contact_first_date <= $as_of
            """
        )
        self.known = _sets(active)
        for row in contracts:
            signed = None if pd.isna(row["signed_date"]) else row["signed_date"].date()
            if (
                isinstance(row["company_id"], str)
                and row["status"] != "proposed"
                and (signed or _FIRST_DAY) <= as_of
            ):
                self.known.setdefault(row["company_id"], set()).update(row["province_codes"])
        self.agreements = rows(
            """
            select agreement.agreement_id, coalesce(themes, []) as themes, coalesce(agreement.province_codes, []) as provinces,
                lower(trim(chinese_party)) as party, agreement.is_illustrative, at_day.vitality, at_day.access_share, danish_party_type,
                if(place.level in ('province', 'municipality', 'sar'), null, place.place_id) as city,
                place.province_code as city_province
            from marts.fct_agreement as agreement
            inner join marts.agreement_at($as_of) as at_day on agreement.agreement_id = at_day.agreement_id
            left join marts.dim_place as place on agreement.place_id = place.place_id
            where at_day.access_share > 0
            """
        )
        self.agreements = [row for row in self.agreements if row["agreement_id"] not in self.contracts]
        # company → what it has done: on which theme, whether on that alone, in which provinces
        deeds = rows(
            """
            select link.company_id, theme.themes, place.provinces
            from marts.activity_company as link
            inner join marts.dim_company as company on link.company_id = company.company_id
            inner join marts.fct_activity as activity on link.activity_id = activity.activity_id
            inner join (select activity_id, list(theme_code) as themes from marts.activity_theme group by activity_id) as theme
                on link.activity_id = theme.activity_id
            left join (
                select activity_id, list(province_code) as provinces from marts.activity_province group by activity_id
            ) as place on link.activity_id = place.activity_id
            where contact_first_date between $as_of - (select done_gone_days from marts.opportunity_rule) and $as_of
                and (company.is_illustrative or not activity.is_illustrative)
            union all
            select contract.company_id, agreement.themes, agreement.province_codes
            from marts.company_contract as contract
            inner join marts.dim_company as company on contract.company_id = company.company_id
            inner join marts.fct_agreement as agreement on contract.agreement_id = agreement.agreement_id
            where coalesce(signed_date <= $as_of, true) and status is distinct from 'proposed'
                and (company.is_illustrative or not agreement.is_illustrative)
            """
        )
        self.deeds = _lists((row["company_id"], row) for row in deeds)

    def pairs(self) -> pd.DataFrame:
        """Every pair with its five parts and its focus."""
        challenges = self.challenges.assign(
            door=[self._door(row) for _, row in self.challenges.iterrows()],
            ripe=[self._ripe(row) for _, row in self.challenges.iterrows()],
        )
        pairs = self.companies.merge(challenges, how="cross")
        for part in (*PARTS, "focus"):
            pairs[part] = pairs.apply(getattr(self, f"_{part}"), axis=1)
        return pairs

    def _best(self, pair: pd.Series) -> tuple[float, float, bool, bool]:
        """Of the challenge's themes the one on which most counts for the company: how much, its share, whether it fits, whether it has done something there."""
        found = [(0.0, 0.0, False, False)]
        for number, theme in enumerate(pair["themes"]):
            share = 1.0 if number == 0 else self.rule["relevance_later"]
            deeds = [
                deed for deed in self.deeds.get(pair["company_id"], []) if self._tells(pair, deed, theme)
            ]
            is_there = any(_listed(deed["provinces"]) & set(pair["provinces"]) for deed in deeds)
            lift = self.rule["relevance_done_there" if is_there else "relevance_done_more"] if deeds else 0.0
            for rung, fits in self._rungs(pair, theme, bool(deeds)):
                found.append((min(1.0, rung + lift * fits) * share, share, fits, is_there))
        # what only neighbours one of its themes says nothing where another is the company's own
        return max(found, key=lambda one: (one[2], one))

    def _tells(self, pair: pd.Series, deed: dict[str, Any], theme: str) -> bool:
        themes = _listed(deed["themes"])
        return theme in themes and (len(themes) == 1 or self._has_technology(pair["company_id"], theme))

    def _has_technology(self, company: str, theme: str) -> bool:
        codes = self.codes.get(company, set())
        is_advice = bool(codes & ADVICE) and theme in self.stated.get(company, set())
        return is_advice or any(theme in self.serves.get(code, {}) for code in codes)

    def _rungs(self, pair: pd.Series, theme: str, has_done: bool) -> Iterator[tuple[float, bool]]:
        """The rungs on which the company stands for a theme, and whether each is more than a neighbour's."""
        company = pair["company_id"]
        stated, codes = self.stated.get(company, set()), self.codes.get(company, set())
        held = {one: share for each in stated for one, share in self.holds.get(each, {}).items()}
        mains = {
            code: [one for one, is_main in self.serves.get(code, {}).items() if is_main] for code in codes
        }
        meant = stated | held.keys()
        done = meant | {one[0] for one in mains.values() if len(one) == 1}
        near = done | {one for each in done for one in self.near.get(each, set())}
        for code in codes:
            uses = self.serves.get(code, {})
            if theme in uses:
                is_broad = len(mains[code]) > 1
                is_beside = bool(uses.keys() & done) and not done & set(mains[code])
                is_far = is_broad and is_beside and theme not in near
                if not is_far and code in self.named.get(pair["challenge_id"], set()):
                    yield self.rule["relevance_technology"], True
                has_others = is_broad and bool(uses.keys() & meant)
                is_main = theme in meant or (uses[theme] and not is_far and not has_others)
                yield self.rule["relevance_theme" if is_main else "relevance_side"], True
        word = self.rule["relevance_theme" if codes & ADVICE else "relevance_stated"]
        if theme in stated:
            yield word, True
        if theme in held:
            most = max(self.holds[each].get(theme, 0) for each in stated if each in self.holds)
            yield round(word * most, 4), True
        if has_done:
            yield self.rule["relevance_done"], True
        served = stated | {one for code in codes for one in self.serves.get(code, {})}
        if self.near.get(theme, set()) & served:
            yield self.rule["relevance_neighbour"], False

    def _focus(self, pair: pd.Series) -> float:
        said, themes = self.said.get(pair["company_id"], []), set(pair["themes"])
        served = [
            {theme, *self.serves.get(code, {}), *self.holds.get(theme, {})} & themes for code, theme in said
        ]
        return sum(map(bool, served)) / len(said) if said else 0.0

    def _relevance(self, pair: pd.Series) -> float:
        return self._best(pair)[0]

    def _interest(self, pair: pd.Series) -> float:
        themes, provinces = set(pair["themes"]), set(pair["provinces"])
        near = {theme for one in themes for theme in self.near.get(one, set())}
        noes: list[tuple[int, dt.date]] = []
        wishes: list[tuple[float, int, dt.date]] = []
        for word in self.words.get(pair["company_id"], []):
            on_theme, there = word["theme_code"] in themes, word["province_code"] in provinces
            about = 0.0
            if on_theme:
                about = 1.0
            elif word["is_any_theme"]:
                about = self.rule["interest_general"]
            elif word["theme_code"] in near:
                about = self.rule["interest_neighbour"]
            where = self.rule["interest_elsewhere"]
            if there:
                where = 1.0
            elif word["is_any_province"] or not pair["is_placed"]:
                where = self.rule["interest_general"]
            if about == 0:
                continue
            is_near = (on_theme or word["is_any_theme"]) and (there or word["is_any_province"])
            nearness = 1 + on_theme + there if is_near else 0
            date = word["date"] or _FIRST_DAY
            if word["stated_level"] == "no":
                if nearness:
                    noes.append((nearness, date))
                continue
            wishes.append((self._strength(word) * about * where, nearness, date))
        left = [
            strength
            for strength, nearness, date in wishes
            if all((nearness > no and date >= said) or (nearness == 3 and no == 3) for no, said in noes)
        ]
        return max(left, default=0.0)

    def _strength(self, word: dict[str, Any]) -> float:
        level = float(
            self.rule["interest_active" if word["stated_level"] == "active" else "interest_interested"]
        )
        if word["date"] is None:
            return level * self.rule["interest_undated"]
        days = max((self.as_of - _last_day(word["date"], word["stated_date_precision"])).days, 0)
        if days >= self.rule["interest_gone_days"]:
            return 0.0
        return float(level * 0.5 ** (days / self.rule["interest_half_life_days"]))

    def _readiness(self, pair: pd.Series) -> float:
        known = self.known.get(pair["company_id"], set())
        experience = 0.0
        if known & set(pair["provinces"]):
            experience = 1.0
        elif known:
            experience = self.rule["experience_elsewhere"]
        return float(
            (pair["is_export_ready"] is True) * self.rule["readiness_export"]
            + experience * self.rule["readiness_experience"]
            + (pair["is_member"] is True) * self.rule["readiness_member"]
            + (not pd.isna(pair["employees"])) * self.rule["readiness_size"]
        )

    def _access(self, pair: pd.Series) -> float:
        """By the widest door, and by what the company has done there itself."""
        own = self.rule["access_done"] if self._best(pair)[3] else 0.0
        return float(pair["door"] + (1 - pair["door"]) * own)

    def _door(self, challenge: pd.Series) -> float:
        """How far the widest door to a challenge is open."""
        doors = [
            (kind, access, bool(agreement["is_illustrative"]))
            for agreement in self.agreements
            if challenge["is_illustrative"] or not agreement["is_illustrative"]
            for kind, access in [self._opened(challenge, agreement)]
        ]
        has_nearer = any(kind not in ("other", "") and not is_invented for kind, _, is_invented in doors)
        return max((access for kind, access, _ in doors if kind != "other" or not has_nearer), default=0.0)

    def _opened(self, challenge: pd.Series, agreement: dict[str, Any]) -> tuple[str, float]:
        """How an agreement opens a challenge ("" where it does not), and how far."""
        themes, covers = set(challenge["themes"]), set(agreement["themes"])
        is_city = isinstance(agreement["city"], str)
        is_there = is_city and agreement["city"] in challenge["places"]
        near, kind = 1.0, "theme"
        if agreement["agreement_id"] != challenge["agreement_id"] and not (
            isinstance(challenge["owner"], str) and agreement["party"] == challenge["owner"]
        ):
            in_province = bool(set(challenge["provinces"]) & set(agreement["provinces"]))
            if not is_there and not in_province:
                return "", 0.0
            near_themes = {one for theme in themes for one in self.near.get(theme, set())}
            kind = "theme" if themes & covers else "neighbour" if near_themes & covers else "other"
            if kind == "other" and is_city and not is_there:
                return "", 0.0
            near *= self.rule["access_state"] if agreement["danish_party_type"] == "state" else 1.0
            near *= self.rule["access_city"] if is_city and not is_there else 1.0
        paper, share = self.rule["access_paper"], float(agreement["access_share"])
        return kind, share * self.rule[f"access_{kind}"] * near * (
            paper + (1 - paper) * agreement["vitality"] / 5
        )

    def _ripe(self, challenge: pd.Series) -> float:
        date, ages = challenge["stage_date"], list(self.spoken.get(challenge["challenge_id"], ()))
        if not (pd.isna(date) or challenge["is_stage_ahead"]):
            ages.append(max((self.as_of - _last_day(date.date(), challenge["stage_date_precision"])).days, 0))
        fresh = self.rule["ripeness_undated"]
        if ages:
            fresh = 0.5 ** (min(ages) / self.rule["ripeness_half_life_days"])
        news, stage = self.rule["ripeness_news_share"], self.rule["ripeness_stage_share"]
        value, size = challenge["value_dkk"], 0.0
        if not pd.isna(value):
            large = "large" if value >= LARGE else "medium" if value >= MEDIUM else "small"
            size = self.rule[f"ripeness_{large}"]
        return fresh * (news + stage * STAGES.get(challenge["stage_then"], 0.2) + (1 - news - stage) * size)

    def _ripeness(self, pair: pd.Series) -> float:
        is_held = (
            pair["stage_then"] == "offer"
            and isinstance(pair["offer_holder"], str)
            and pair["offer_company_id"] != pair["company_id"]
        )
        return float(pair["ripe"]) * (self.rule["ripeness_taken"] if is_held else 1.0)
