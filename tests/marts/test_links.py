"""How rows find each other: provinces, themes, parties, companies, and references that lead nowhere."""

from tests.marts.drawn import drawn_marts, records


def test_an_agreement_in_two_provinces_is_in_both_and_counted_once() -> None:
    with drawn_marts("""
        agreements
        agreement_id | danish_party | province_codes
        A-1          | Aarhus       | CN-JS; CN-SD
        A-2          | Aarhus       |
    """) as con:
        assert records(con, "from marts.agreement_province order by all") == [
            ("A-1", "CN-JS"),
            ("A-1", "CN-SD"),
        ]
        assert records(con, "select count(*) from marts.agreement_at(date '2018-01-01')") == [(2,)]
        assert records(con, "select source, row_id from marts.unplaced") == [("agreements", "A-2")]


def test_an_activity_that_is_placed_nowhere_in_china_has_the_provinces_and_themes_of_its_agreements() -> None:
    with drawn_marts("""
        agreements
        agreement_id | danish_party | province_codes | themes
        A-1          | Aarhus       | CN-JS; CN-SD   | water; air

        activities
        activity_id | agreement_id | title       | province_codes | themes | place_id
        V-1         | A-1          | In Shaanxi  | CN-SN          | soil   |
        V-2         | A-1          | In Aarhus   |                |        | DK-2624652
        V-3         |              | Nowhere     |                |        |
    """) as con:
        assert records(con, "from marts.activity_province order by all") == [
            ("V-1", "CN-SN", False),
            ("V-2", "CN-JS", True),
            ("V-2", "CN-SD", True),
        ]
        assert records(con, "from marts.activity_theme order by all") == [
            ("V-1", "soil", False),
            ("V-2", "air", True),
            ("V-2", "water", True),
        ]
        assert records(con, "select row_id from marts.unplaced where source = 'activities'") == [("V-3",)]


def test_parties_are_split_where_they_are_listed_and_known_where_they_are_joined_by_words() -> None:
    with drawn_marts("""
        agreements
        agreement_id | danish_party
        A-1          | Aarhus Kommune
        A-2          | Region Sjælland
        A-3          | Teknik og Miljø

        activities
        activity_id | agreement_id | title | danish_party
        V-1         |              | One   | aarhus kommune og Region Sjælland
        V-2         |              | Two   | Teknik og Miljø
        V-3         |              | Three | DHI; Aarhus Kommune
        V-4         | A-2          | Four  |
    """) as con:
        assert records(con, "from marts.activity_party order by all") == [
            ("V-1", "Aarhus Kommune"),
            ("V-1", "Region Sjælland"),
            ("V-2", "Teknik og Miljø"),
            ("V-3", "Aarhus Kommune"),
            ("V-3", "DHI"),
            ("V-4", "Region Sjælland"),
        ]


def test_a_company_is_known_by_its_name_whatever_its_form_and_by_its_cvr_first() -> None:
    with drawn_marts("""
        companies
        cvr      | name         | technologies
        56759913 | Grundfos A/S | drikkevand
                 | Aqua-Porin   |

        activities
        activity_id | title | companies
        V-1         | Visit | GRUNDFOS; Aqua Porin ApS; Nobody Ltd

        interests
        cvr      | company_name | theme_code | province_code | level
        56759913 | (new name)   | water      | CN-JS         | active
                 | grundfos     | water      | CN-SD         | interested
                 | Stranger     | water      | CN-SD         | interested
    """) as con:
        assert records(con, "select company_id, is_known from marts.activity_company order by all") == [
            ("56759913", True),
            ("name:aqua porin", True),
            ("name:nobody", False),
        ]
        assert records(con, "select company_id, company_name from marts.fct_interest order by all") == [
            ("56759913", "Grundfos A/S"),
            ("56759913", "Grundfos A/S"),
            ("name:stranger", "Stranger"),
        ]
        assert records(con, "select source, reference from marts.orphan order by all") == [
            ("activities", "Nobody Ltd"),
            ("interests", "Stranger"),
        ]


def test_a_milestone_finds_its_agreement_by_title_unless_two_have_that_title() -> None:
    with drawn_marts("""
        agreements
        agreement_id | title | danish_party
        A-1          | Water | Aarhus
        A-2          | Soil  | Aarhus
        A-3          | Soil  | Odense

        milestones
        agreement_id | agreement_title | title
                     | WATER           | Found
                     | Soil            | Which
        A-3          |                 | By id
        A-9          |                 | Lost
    """) as con:
        assert records(con, "select title, agreement_id from marts.fct_milestone order by all") == [
            ("By id", "A-3"),
            ("Found", "A-1"),
            ("Lost", "A-9"),  # kept as stated
            ("Which", None),
        ]
        assert records(con, "select reference from marts.orphan order by all") == [("A-9",), ("Soil",)]


def test_names_with_commas_are_several_companies_where_the_register_knows_them_all() -> None:
    with drawn_marts("""
        companies
        cvr | name
        1   | Grundfos A/S
        2   | AVK
        3   | Kamstrup
        4   | Bech og Søn

        activities
        activity_id | title | companies
        V-1         | a     | Grundfos, AVK og Kamstrup
        V-2         | b     | Krüger, Aalborg
        V-3         | c     | Bech og Søn; AVK
        V-4         | d     | Grundfos & AVK
        V-5         | e     | Grundfos, Ukendt
    """) as con:
        took_part = records(
            con,
            "select activity_id, list(company_id order by company_id), bool_and(is_known) from marts.activity_company group by 1 order by 1",
        )
    assert took_part == [
        ("V-1", ["1", "2", "3"], True),
        ("V-2", ["name:krüger aalborg"], False),
        ("V-3", ["2", "4"], True),
        ("V-4", ["1", "2"], True),
        ("V-5", ["name:grundfos ukendt"], False),
    ]
