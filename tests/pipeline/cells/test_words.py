import pytest
from hypothesis import given
from hypothesis import strategies as st

from locales import speaking
from pipeline.cells import reference
from pipeline.cells.lists import Participants, parse_list, parse_participants
from pipeline.cells.themes import ThemeValue, parse_themes
from pipeline.cells.unknown import LONGEST_NOT_STATED, is_not_stated
from pipeline.cells.words import Word, normalise, parse_word
from pipeline.messages import reason_message
from tests.pipeline.cells.cells_of import (
    EMPTY,
    ERROR,
    day,
    forms,
    is_nothing,
    number,
    reason,
    rows,
    text,
    warned,
    written,
)

# ── normalise ────────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("København", "koebenhavn"),
        ("Århus", "Aarhus"),
        ("Næstved", "NAESTVED"),
        ("Aftale-nr.", "aftale nr"),
        ("Budget\n2016", "Budget2016"),
        ("Xi'an", "Xian"),
        ("ＡＢＣ１２", "abc12"),
        ("Lüliang", "luliang"),
        ("  a  b ", "ab"),
        ("å", "a\u030a"),
        ("合作 协议", "合作协议"),
        ("Straße", "strasse"),
    ],
)
def test_spellings_that_are_one_word(one: str, other: str) -> None:
    assert normalise(one) == normalise(other)


def test_normalising_keeps_what_tells_words_apart() -> None:
    assert normalise("江苏") == "江苏"
    assert normalise("Henan") != normalise("Hunan")
    assert normalise("?!") == ""


@given(st.text())
def test_normalising_twice_changes_nothing(said: str) -> None:
    once = normalise(said)
    assert normalise(once) == once or not once.isascii()


# ── not stated ───────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    "said",
    [
        "",
        " ",
        *forms("""
        - | – | — | -- | ? | ?? | … | / | n/a | N/A | n.a. | NA | N / A | tbd | TBD. | tba | TBC
        to be confirmed | ikke oplyst | Ikke oplyst. | uoplyst | ukendt | afventer | (ukendt)
        ingen oplysning | ingen oplysninger | undisclosed | unknown | not stated | none | 未披露 | 不详
        待定 | 未知 | 无 | 暂无 | （未披露） | N／A | ＴＢＤ
    """),
    ],
)
def test_says_nothing(said: str) -> None:
    assert is_not_stated(said)


@pytest.mark.parametrize(
    "said",
    forms("""
        nej | no | 0 | 否 | 0,00 | afventer svar fra Wuxi | ingen bemærkninger | Ukendte veje A/S | 無錫
        无锡 | 无锡市 | 待定项目 | Nan | Na-ion | Tom Hansen | -5 | x | NN A/S | Nantong | tbd-metoden
        1 | K | æ | Ingen Jensen
    """),
)
def test_real_values_are_never_eaten(said: str) -> None:
    assert not is_not_stated(said) or said == "Nan"


@given(st.text(alphabet="0123456789", min_size=1))
def test_figures_are_always_values(said: str) -> None:
    assert not is_not_stated(said)


def test_no_word_for_not_stated_is_long_or_has_a_digit() -> None:
    """`pipeline.staging.typed` asks only about short texts without digits."""
    from pipeline.cells.unknown import _KEYS

    assert all(
        len(key) <= LONGEST_NOT_STATED // 2 and not any(letter.isdigit() for letter in key) for key in _KEYS
    )


# ── words ────────────────────────────────────────────────────────────────────────────────────────────────────────

WORDS = """
    agreement_status | active <= Aktiv · AKTIV · i kraft · 有效 · active (10-year anniversary 2023)
    agreement_status | active <= stadig gældende
    agreement_status | expired <= udløbet · Udloebet
    agreement_status | ended <= inaktiv · inactive
    interest_level | active <= Allerede aktiv · meget interesseret
    interest_level | interested <= 目前感兴趣 · 感兴趣
    agreement_type | mou <= MoU · M.O.U.
    agreement_type | sister_city <= sister city (renewal) · 友好城市 · venskabsby
    agreement_type | cooperation <= cooperation agreement (third renewal)
    agreement_type | sector_cooperation <= strategic sector cooperation (water)
    agreement_type | project <= joint centre
    milestone_status | done <= udført
    milestone_status | planned <= i gang
    activity_status | held <= afholdt · Gennemført · 已举行
    activity_type | delegation <= delegationsrejse
    activity_type | visit <= 考察
    activity_type | inquiry <= forespørgsel
    expense_status | actual <= bogført
    expense_status | committed <= disponeret
    challenge_stage | demonstration <= pilotprojekt
    challenge_stage | lost <= tabt
    urgency | high <= Høj · haster · 紧急
    danish_party_type | organisation <= business association
    outcome_type | non_commercial <= ikke-kommerciel
"""


@pytest.mark.parametrize("row", written(WORDS), ids=lambda row: row[0])
def test_words(row: tuple[str, ...]) -> None:
    said, vocabulary, code = row
    parsed = parse_word(text(said), vocabulary)
    assert parsed.value == Word(code, said)
    assert warned(parsed) == ()


def test_a_misspelt_word_is_the_nearest_with_a_warning() -> None:
    parsed = parse_word(text("planlgt"), "activity_status")
    assert parsed.value == Word("planned", "planlgt")
    assert warned(parsed) == ("close-word",)


def test_an_unknown_word_is_other_and_kept_as_read() -> None:
    parsed = parse_word(text("noget helt andet her"), "urgency")
    assert parsed.value == Word("other", "noget helt andet her")
    assert warned(parsed) == ("unknown-word",)


@pytest.mark.parametrize(
    ("said", "code"),
    [("unmatched", "matched"), ("nonactive", "active"), ("uaktiv", "active"), ("unplanned", "planned")],
)
def test_a_word_is_never_taken_for_its_opposite(said: str, code: str) -> None:
    for vocabulary, words in reference.vocabularies().items():
        if code in words:
            parsed = parse_word(text(said), vocabulary)
            assert isinstance(parsed.value, Word)
            assert parsed.value.code != code


STATES = """
    activity_status | cancelled <= Aflyst pga. visum · cancelled due to visa
    activity_status | planned <= postponed to autumn
    agreement_status | ended <= Inaktiv siden 2016 · Ikke længere aktiv · ikke aktiv i Kina
    agreement_status | active <= under genforhandling
    challenge_stage | offer <= 招标中
    activity_status | held <= ✓
    activity_type | meeting <= Møde i Wuxi
    agreement_status | other <= delvist aktiv i Kina
    agreement_status | expired <= 已到期，待续签
    agreement_status | proposed <= 未生效
    agreement_type | framework <= 战略合作框架协议
"""


@pytest.mark.parametrize("row", written(STATES), ids=lambda row: row[0])
def test_what_follows_a_state_says_why_or_when(row: tuple[str, ...]) -> None:
    said, vocabulary, code = row
    assert parse_word(text(said), vocabulary).value == Word(code, said)


def test_nothing_and_errors() -> None:
    assert is_nothing(parse_word(EMPTY, "urgency"))
    assert is_nothing(parse_word(text("ikke oplyst"), "urgency"))
    assert reason(parse_word(ERROR, "urgency")) == "error-cell"
    with pytest.raises(KeyError):
        parse_word(text("x"), "no_such_vocabulary")


@pytest.mark.parametrize("vocabulary", list(reference.vocabularies()))
def test_every_spelling_of_the_seed_means_one_code(vocabulary: str) -> None:
    meaning: dict[str, str] = {}
    words = reference.vocabularies()[vocabulary]
    assert "other" in words
    for code, word in words.items():
        for spelling in (code, word.da, word.en, word.zh, *word.spellings):
            assert meaning.setdefault(normalise(spelling), code) == code, spelling
            assert parse_word(text(spelling), vocabulary).value == Word(code, " ".join(spelling.split()))


@given(st.text(max_size=60), st.sampled_from(list(reference.vocabularies())))
def test_words_never_raise_and_are_never_refused(said: str, vocabulary: str) -> None:
    assert reason(parse_word(text(said), vocabulary)) in (None, "error-cell")


# ── lists ────────────────────────────────────────────────────────────────────────────────────────────────────────

LISTS = """
    Danfoss A/S; COWI A/S           | Danfoss A/S ~ COWI A/S         | Danfoss A/S ~ COWI A/S
    Danfoss A/S / COWI              | Danfoss A/S ~ COWI             | Danfoss A/S ~ COWI
    Danfoss A/S og COWI             | Danfoss A/S og COWI            | Danfoss A/S ~ COWI
    Lynetten I/S; BIOFOS            | Lynetten I/S ~ BIOFOS          | Lynetten I/S ~ BIOFOS
    Ejendom P/S                     | Ejendom P/S                    | Ejendom P/S
    a、b；c                         | a ~ b ~ c                      | a ~ b ~ c
    vand, jord og luft              | vand, jord og luft             | vand ~ jord ~ luft
    water & soil                    | water & soil                   | water ~ soil
    R&D, vand                       | R&D, vand                      | R&D ~ vand
    water (drinking, waste), soil   | water (drinking, waste), soil  | water (drinking, waste) ~ soil
    水和土壤                         | 水和土壤                        | 水 ~ 土壤
    1,5 ton                         | 1,5 ton                        | 1,5 ton
    a; a; A; b;                     | a ~ b                          | a ~ b
    a; ; -; b                       | a ~ b                          | a ~ b
    Sogn og by                      | Sogn og by                     | Sogn ~ by
"""


@pytest.mark.parametrize("row", rows(LISTS), ids=lambda row: row[0])
def test_lists(row: tuple[str, ...]) -> None:
    said, plain, with_commas = row
    assert parse_list(text(said)).value == tuple(plain.split(" ~ "))
    assert parse_list(text(said), commas=True).value == tuple(with_commas.split(" ~ "))


def test_lines_and_bullets() -> None:
    assert parse_list(text("- vand\n- jord")).value == ("vand", "jord")
    assert parse_list(text("1. vand\n2. jord")).value == ("vand", "jord")
    assert is_nothing(parse_list(text("n/a")))
    assert parse_list(number(42.0)).value == ("42",)
    assert reason(parse_list(ERROR)) == "error-cell"


@pytest.mark.parametrize(
    ("said", "parts"),
    [
        ("(a, b), c", ("(a, b)", "c")),
        ("(a, b, c", ("(a", "b", "c")),
        ("a (b, c) d, e (f", ("a (b, c) d", "e (f")),
        ("((a, b), c), d", ("((a, b), c)", "d")),
        ("a (b] c, d) e, f", ("a (b] c, d) e", "f")),
        ("a  &  b  og  c", ("a", "b", "c")),
        ("Arla A / S / Grundfos A/S", ("Arla A / S", "Grundfos A/S")),
    ],
)
def test_lists_are_not_split_inside_brackets_that_close(said: str, parts: tuple[str, ...]) -> None:
    assert parse_list(text(said), commas=True).value == parts


@given(st.text(max_size=100), st.booleans())
def test_lists_lose_no_letters(said: str, commas: bool) -> None:
    """Whatever is split, each part stands in the text, and none is empty."""
    from pipeline.cells.text import clean

    parsed = parse_list(text(said), commas=commas)
    for part in parsed.value or ():  # type: ignore[attr-defined]
        assert part and part in clean(said)


@pytest.mark.parametrize(
    ("said", "names", "count", "why"),
    [
        ("12", (), 12, ()),
        ("ca. 50", (), 50, ("approximate",)),
        ("50 deltagere", (), 50, ()),
        ("约50人", (), 50, ("approximate",)),
        ("45 (heraf 12 danske)", (), 45, ("approximate",)),
        ("12-person delegation", (), 12, ("approximate",)),
        ("16 officials from Hunan", (), 16, ("approximate",)),
        ("Anders Jensen; Bo Hansen", ("Anders Jensen", "Bo Hansen"), 2, ()),
        ("Anders Jensen; Bo Hansen; +3 andre", ("Anders Jensen", "Bo Hansen"), 5, ()),
        ("Anders Jensen, Bo Hansen", ("Anders Jensen, Bo Hansen",), None, ()),
        ("李雷、韩梅梅", ("李雷", "韩梅梅"), 2, ()),
    ],
)
def test_participants(said: str, names: tuple[str, ...], count: int | None, why: tuple[str, ...]) -> None:
    parsed = parse_participants(text(said))
    assert parsed.value == Participants(names, count)
    assert warned(parsed) == why


def test_participants_of_other_cells() -> None:
    assert parse_participants(number(12.0)).value == Participants((), 12)
    assert is_nothing(parse_participants(EMPTY))
    assert reason(parse_participants(number(12.5))) == "integer-fraction"
    assert [reason(parse_participants(cell)) for cell in (number(-1.0), text("-1"), text("−12"))] == [
        "below-zero"
    ] * 3
    assert reason(parse_participants(day("2016-03-31"))) is not None


# ── themes ───────────────────────────────────────────────────────────────────────────────────────────────────────

THEMES = """
    vand                          | water
    Vand, jord og luft            | water soil air
    water; wastewater             | water wastewater
    stormwater / sponge city      | climate_adaptation
    heating / air                 | district_energy air
    water / black and odorous river | water
    groundwater / salt water      | groundwater
    soil/groundwater              | soil groundwater
    district heating and cooling  | district_energy
    food and agriculture          | food
    energy and environment        | environment
    later sponge city and water   | climate_adaptation
    fjernvarme og fjernkøling     | district_energy
    海绵城市、地下水                | climate_adaptation groundwater
    水污染防治                     | water
    vand m.m.                     | water
    WATER                         | water
    sponge city (Jinan)           | climate_adaptation
"""


@pytest.mark.parametrize("row", rows(THEMES), ids=lambda row: row[0])
def test_themes(row: tuple[str, ...]) -> None:
    said, codes = row
    parsed = parse_themes(text(said))
    assert parsed.value == ThemeValue(tuple(codes.split()), said)
    assert warned(parsed) == ()


def test_unknown_and_misspelt_themes_are_told() -> None:
    unknown = parse_themes(text("vand; kvantefysik"))
    assert unknown.value == ThemeValue(("water", "other"), "vand; kvantefysik")
    assert warned(unknown) == ("unknown-theme",)
    close = parse_themes(text("spildvand"))
    assert close.value == ThemeValue(("wastewater",), "spildvand")
    assert warned(close) == ("close-theme",)
    [doubt] = close.guesses
    with speaking("zh"):
        assert "主题“污水处理”" in reason_message("warning", doubt.reason, dict(doubt.params))


def test_every_name_and_synonym_of_the_seed_means_its_theme() -> None:
    meaning: dict[str, str] = {}
    for code, theme in reference.themes().items():
        for name in (code, theme.da, theme.en, theme.zh, *theme.spellings):
            assert meaning.setdefault(normalise(name), code) == code, name
            assert parse_themes(text(name)).value == ThemeValue((code,), name)


@given(st.text(max_size=80))
def test_themes_never_raise(said: str) -> None:
    assert reason(parse_themes(text(said))) in (None, "error-cell")
