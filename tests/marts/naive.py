"""The score of an opportunity as it would be written in a notebook: a second way to the same answer, for tests and for `benchmarks.ranking`."""

from __future__ import annotations

import datetime as dt
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
    """The last day that a date may mean of which only the month, quarter, half-year or year is known."""
    months = first.year * 12 + first.month - 1 + _MONTHS.get(known_to, 0)
    return dt.date(months // 12, months % 12 + 1, 1) - dt.timedelta(days=1) if known_to in _MONTHS else first


class Naive:
    """The same score as it would be written in a notebook: a cross join of companies and challenges, and a function a row.

    It begins where our query begins, at the tables of the warehouse, and takes from them what holds on the day: which agreements
    are in force and how alive they are, which challenges are open. The score shares no code with the marts.
    """

    def __init__(self, con: duckdb.DuckDBPyConnection, as_of: dt.date) -> None:
        self.as_of = as_of

        def rows(sql: str) -> list[dict[str, Any]]:
            return con.execute(sql, {"as_of": as_of} if "$as_of" in sql else {}).df().to_dict("records")

        self.rule = rows("select * from marts.opportunity_rule")[0]
        self.companies = con.execute(
            "select company_id, technologies, is_member, is_export_ready, employees from marts.dim_company"
        ).df()
        self.challenges = con.execute(
            """
            select challenge.challenge_id, coalesce(themes, []) as themes, coalesce(province_codes, []) as provinces,
                coalesce(place_ids, []) as places, is_placed, agreement_id, lower(trim(problem_owner)) as owner,
                stage_then, stage_date, stage_date_precision, is_stage_ahead, value_dkk::double as value_dkk,
                offer_holder, offer_company_id
            from marts.fct_challenge as challenge
            inner join marts.challenge_at($as_of) as at_day on challenge.challenge_id = at_day.challenge_id
            where is_open_then and is_known_then
            """,
            {"as_of": as_of},
        ).df()
        # challenge → how many days ago it was spoken of
        self.spoken: dict[str, list[int]] = {}
        for row in rows(
            "select challenge_id, contact_date from marts.activity_challenge "
            "inner join marts.activity_at($as_of) using (activity_id) where is_contact_then"
        ):
            age = (as_of - row["contact_date"].date()).days
            self.spoken.setdefault(row["challenge_id"], []).append(age)
        self.near: dict[str, set[str]] = {}
        for row in rows("select theme_code, near_theme_code from marts.opportunity_neighbour"):
            self.near.setdefault(row["theme_code"], set()).add(row["near_theme_code"])
        self.serves: dict[str, set[str]] = {}
        for row in rows("select technology_code, theme_code from marts.technology_theme"):
            self.serves.setdefault(row["technology_code"], set()).add(row["theme_code"])
        # company → theme → whether a technology serves it, or it is only stated
        self.serving: dict[str, set[str]] = {}
        self.stated: dict[str, set[str]] = {}
        self.codes: dict[str, set[str]] = {}
        for row in rows("select company_id, technology_code, named_theme_code from marts.company_technology"):
            company = row["company_id"]
            self.codes.setdefault(company, set()).add(row["technology_code"])
            self.serving.setdefault(company, set()).update(self.serves.get(row["technology_code"], set()))
            if isinstance(row["named_theme_code"], str):
                self.stated.setdefault(company, set()).add(row["named_theme_code"])
        for company, stated in self.stated.items():
            if self.codes[company] & ADVICE:
                self.serving[company] |= stated
        self.named: dict[str, set[str]] = {}
        for row in rows("select challenge_id, technology_code from marts.opportunity_named"):
            self.named.setdefault(row["challenge_id"], set()).add(row["technology_code"])
        self.words: dict[str, list[dict[str, Any]]] = {}
        for row in rows(
            "select * from marts.opportunity_word where coalesce(said_date <= $as_of, true) "
            "and coalesce(replaced_date > $as_of, is_last)"
        ):
            row["date"] = None if pd.isna(row["stated_date"]) else row["stated_date"].date()
            self.words.setdefault(row["company_id"], []).append(row)
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
        self.known: dict[str, set[str]] = {}
        for row in rows(
            """
            select company_id, province_code from marts.company_province
            union
            select link.company_id, province.province_code
            from marts.activity_company as link
            inner join marts.fct_activity as activity on link.activity_id = activity.activity_id
            inner join marts.activity_province as province on activity.activity_id = province.activity_id
            where activity.contact_first_date <= $as_of
            """
        ):
            self.known.setdefault(row["company_id"], set()).add(row["province_code"])
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
                lower(trim(chinese_party)) as party, at_day.vitality, at_day.access_share, danish_party_type,
                if(place.level in ('province', 'municipality', 'sar'), null, place.place_id) as city,
                place.province_code as city_province
            from marts.fct_agreement as agreement
            inner join marts.agreement_at($as_of) as at_day on agreement.agreement_id = at_day.agreement_id
            left join marts.dim_place as place on agreement.place_id = place.place_id
            where at_day.access_share > 0
            """
        )
        self.agreements = [row for row in self.agreements if row["agreement_id"] not in self.contracts]

    def ranking(self, company_id: str | None = None, challenge_id: str | None = None) -> pd.DataFrame:
        """Every pair with its five parts, score and is_fit, best first."""
        companies, challenges = self.companies, self.challenges
        if company_id is not None:
            companies = companies[companies["company_id"] == company_id]
        if challenge_id is not None:
            challenges = challenges[challenges["challenge_id"] == challenge_id]
        challenges = challenges.assign(
            doors=[self._doors(row) for _, row in challenges.iterrows()],
            ripe=[self._ripe(row) for _, row in challenges.iterrows()],
        )
        pairs = companies.merge(challenges, how="cross")
        for part in PARTS:
            pairs[part] = pairs.apply(getattr(self, f"_{part}"), axis=1)
        pairs["score"] = sum(
            (100 * float(self.rule[f"weight_{part}"]) * pairs[part]).round(1) for part in PARTS
        )
        pairs["is_fit"] = pairs["relevance"] > float(self.rule["relevance_neighbour"])
        return pairs.sort_values("score", ascending=False)

    def _rungs(self, pair: pd.Series) -> dict[str, float]:
        """How far up the ladder the company is for each theme of the challenge."""
        company = pair["company_id"]
        serving, stated = self.serving.get(company, set()), self.stated.get(company, set())
        named = [
            self.serves.get(code, set())
            for code in self.codes.get(company, set()) & self.named.get(pair["challenge_id"], set())
        ]
        rungs = {}
        for theme in pair["themes"]:
            kind = None
            if any(theme in themes for themes in named):
                kind = "technology"
            elif theme in serving:
                kind = "theme"
            elif theme in stated:
                kind = "stated"
            elif self.near.get(theme, set()) & (serving | stated):
                kind = "neighbour"
            rungs[theme] = float(self.rule[f"relevance_{kind}"]) if kind else 0.0
        return rungs

    def _relevance(self, pair: pd.Series) -> float:
        return max(self._rungs(pair).values(), default=0.0)

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
                about = float(self.rule["interest_general"])
            elif word["theme_code"] in near:
                about = float(self.rule["interest_neighbour"])
            where = float(self.rule["interest_elsewhere"])
            if there:
                where = 1.0
            elif word["is_any_province"] or not pair["is_placed"]:
                where = float(self.rule["interest_general"])
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
            return level * float(self.rule["interest_undated"])
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
            experience = float(self.rule["experience_elsewhere"])
        return float(
            (pair["is_export_ready"] is True) * float(self.rule["readiness_export"])
            + experience * float(self.rule["readiness_experience"])
            + (pair["is_member"] is True) * float(self.rule["readiness_member"])
            + (not pd.isna(pair["employees"])) * float(self.rule["readiness_size"])
        )

    def _access(self, pair: pd.Series) -> float:
        """By the widest door to the themes that the company meets best; where it meets none, by the widest of all."""
        rungs = self._rungs(pair)
        best = max(rungs.values(), default=0.0)
        doors: dict[str | None, float] = pair["doors"]
        return max(access for theme, access in doors.items() if not best or rungs[str(theme)] == best)

    def _doors(self, challenge: pd.Series) -> dict[str | None, float]:
        """Theme of the challenge (None where it has none) → how far the widest door to it is open."""
        themes: list[str | None] = list(challenge["themes"]) or [None]
        return {theme: self._door(challenge, theme) for theme in themes}

    def _door(self, challenge: pd.Series, theme: str | None) -> float:
        provinces = set(challenge["provinces"])
        best = 0.0
        for agreement in self.agreements:
            covers = set(agreement["themes"])
            is_city = isinstance(agreement["city"], str)
            base, nearness = 0.0, 1.0
            if agreement["agreement_id"] == challenge["agreement_id"] or (
                isinstance(challenge["owner"], str) and agreement["party"] == challenge["owner"]
            ):
                base = float(self.rule["access_theme"])
            else:
                is_there = is_city and agreement["city"] in challenge["places"]
                if not is_there and not provinces & set(agreement["provinces"]):
                    continue
                near = self.near.get(theme, set()) if theme else set()
                kind = "theme" if theme in covers else "neighbour" if covers & near else "other"
                base = float(self.rule[f"access_{kind}"])
                if agreement["danish_party_type"] == "state":
                    nearness *= float(self.rule["access_state"])
                if is_city and not is_there:
                    nearness *= float(self.rule["access_city"])
            paper = float(self.rule["access_paper"])
            share = float(agreement["access_share"])
            best = max(best, share * base * nearness * (paper + (1 - paper) * agreement["vitality"] / 5))
        return best

    def _ripe(self, challenge: pd.Series) -> float:
        date, ages = challenge["stage_date"], list(self.spoken.get(challenge["challenge_id"], ()))
        if not (pd.isna(date) or challenge["is_stage_ahead"]):
            ages.append(max((self.as_of - _last_day(date.date(), challenge["stage_date_precision"])).days, 0))
        fresh = float(self.rule["ripeness_undated"])
        if ages:
            fresh = 0.5 ** (min(ages) / self.rule["ripeness_half_life_days"])
        news, stage = float(self.rule["ripeness_news_share"]), float(self.rule["ripeness_stage_share"])
        value, size = challenge["value_dkk"], 0.0
        if not pd.isna(value):
            large = "large" if value >= LARGE else "medium" if value >= MEDIUM else "small"
            size = float(self.rule[f"ripeness_{large}"])
        return fresh * (news + stage * STAGES.get(challenge["stage_then"], 0.2) + (1 - news - stage) * size)

    def _ripeness(self, pair: pd.Series) -> float:
        is_held = (
            pair["stage_then"] == "offer"
            and isinstance(pair["offer_holder"], str)
            and pair["offer_company_id"] != pair["company_id"]
        )
        return float(pair["ripe"]) * (float(self.rule["ripeness_taken"]) if is_held else 1.0)
