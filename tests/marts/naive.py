"""The score of an opportunity as it would be written in a notebook: a second way to the same answer, for tests and for `benchmarks.ranking`."""

from __future__ import annotations

import datetime as dt
from typing import Any

import duckdb
import pandas as pd

PARTS = ("relevance", "interest", "readiness", "access")
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
                is_placed, agreement_id, lower(trim(problem_owner)) as owner
            from marts.fct_challenge as challenge
            inner join marts.challenge_at($as_of) as at_day on challenge.challenge_id = at_day.challenge_id
            where is_open_then and is_known_then
            """,
            {"as_of": as_of},
        ).df()
        self.near: dict[str, set[str]] = {}
        for row in rows("select theme_code, near_theme_code from marts.opportunity_neighbour"):
            self.near.setdefault(row["theme_code"], set()).add(row["near_theme_code"])
        self.serves: dict[str, set[str]] = {}
        for row in rows("select technology_code, theme_code from marts.technology_theme"):
            self.serves.setdefault(row["technology_code"], set()).add(row["theme_code"])
        self.can: dict[str, set[str]] = {}
        self.codes: dict[str, set[str]] = {}
        for row in rows("select company_id, technology_code, named_theme_code from marts.company_technology"):
            themes = self.can.setdefault(row["company_id"], set())
            themes |= self.serves.get(row["technology_code"], set())
            if isinstance(row["named_theme_code"], str):
                themes.add(row["named_theme_code"])
            self.codes.setdefault(row["company_id"], set()).add(row["technology_code"])
        self.named: dict[str, set[str]] = {}
        for row in rows("select challenge_id, technology_code from marts.opportunity_named"):
            self.named.setdefault(row["challenge_id"], set()).add(row["technology_code"])
        self.words: dict[str, list[dict[str, Any]]] = {}
        for row in rows(
            "select * from marts.opportunity_word where coalesce(stated_date <= $as_of, true) "
            "and coalesce(replaced_date > $as_of, is_last)"
        ):
            row["date"] = None if pd.isna(row["stated_date"]) else row["stated_date"].date()
            self.words.setdefault(row["company_id"], []).append(row)
        self.known: dict[str, set[str]] = {}
        for row in rows(
            "select company_id, province_code from marts.opportunity_experience "
            "where is_registered or first_activity_date <= $as_of"
        ):
            self.known.setdefault(row["company_id"], set()).add(row["province_code"])
        self.agreements = rows(
            """
            select agreement.agreement_id, coalesce(themes, []) as themes, coalesce(province_codes, []) as provinces,
                lower(trim(chinese_party)) as party, at_day.vitality, at_day.access_share
            from marts.fct_agreement as agreement
            inner join marts.agreement_at($as_of) as at_day on agreement.agreement_id = at_day.agreement_id
            where at_day.access_share > 0
            """
        )

    def ranking(self, company_id: str | None = None, challenge_id: str | None = None) -> pd.DataFrame:
        """Every pair with its four parts and score, best first."""
        companies, challenges = self.companies, self.challenges
        if company_id is not None:
            companies = companies[companies["company_id"] == company_id]
        if challenge_id is not None:
            challenges = challenges[challenges["challenge_id"] == challenge_id]
        challenges = challenges.assign(access=challenges.apply(self._access, axis=1))
        pairs = companies.merge(challenges, how="cross")
        for part in ("relevance", "interest", "readiness"):
            pairs[part] = pairs.apply(getattr(self, f"_{part}"), axis=1)
        pairs["score"] = sum(
            (100 * float(self.rule[f"weight_{part}"]) * pairs[part]).round(1) for part in PARTS
        )
        return pairs.sort_values("score", ascending=False)

    def _relevance(self, pair: pd.Series) -> float:
        themes = set(pair["themes"])
        technologies = self.codes.get(pair["company_id"], set()) & self.named.get(pair["challenge_id"], set())
        if any(self.serves.get(code, set()) & themes for code in technologies):
            return float(self.rule["relevance_technology"])
        can = self.can.get(pair["company_id"], set())
        if can & themes:
            return float(self.rule["relevance_theme"])
        if any(self.near.get(theme, set()) & can for theme in themes):
            return float(self.rule["relevance_neighbour"])
        return 0.0

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

    def _access(self, challenge: pd.Series) -> float:
        themes, provinces = set(challenge["themes"]), set(challenge["provinces"])
        near = {theme for one in themes for theme in self.near.get(one, set())}
        best = 0.0
        for agreement in self.agreements:
            covers = set(agreement["themes"])
            base = 0.0
            if agreement["agreement_id"] == challenge["agreement_id"] or (
                isinstance(challenge["owner"], str) and agreement["party"] == challenge["owner"]
            ):
                base = float(self.rule["access_theme"])
            elif provinces & set(agreement["provinces"]):
                kind = "theme" if covers & themes else "neighbour" if covers & near else "other"
                base = float(self.rule[f"access_{kind}"])
            paper = float(self.rule["access_paper"])
            share = float(agreement["access_share"])
            best = max(best, share * base * (paper + (1 - paper) * agreement["vitality"] / 5))
        return best
