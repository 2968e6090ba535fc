import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.cells.gazetteer import Gazetteer, Place
from pipeline.cells.places import PlaceValue, ProvinceValue, locate, parse_place, parse_provinces
from tests.pipeline.cells.cells_of import (
    EMPTY,
    ERROR,
    forms,
    is_nothing,
    number,
    reason,
    rows,
    text,
    warned,
    written,
)

GAZETTEER = Gazetteer.load()

# Text | place ids | province codes | warnings
PLACES = """
    CN-320000 | CN-JS <= 江苏 · 江苏省 · Jiangsu · Jiangsu Province · Jiangsu-provinsen · Provinsen Jiangsu · Kiangsu
    CN-320000 | CN-JS | close-place <= Jiansu
    CN-320100 | CN-JS <= Nanjing · Nanking · 南京市 · Nanjing, Jiangsu, China · 江苏省南京市
    CN-110000 | CN-BJ <= Beijing · Peking · Běijīng
    CN-110000 | CN-BJ | close-place <= Bejing
    CN-610100 | CN-SN <= Xi'an · Xi’an · Xian
    CN-141100 | CN-SX <= Lüliang · Lvliang
    CN-610000 | CN-SN <= Shaanxi · Shannxi
    CN-140000 | CN-SX <= Shanxi
    CN-810000 | CN-HK <= Hong Kong · Hongkong
    CN-150000 | CN-NM <= Indre Mongoliet
    CN-540000 | CN-XZ <= Tibet
    CN-321202 | CN-JS <= Hailing District, Taizhou
    CN-510184 | CN-SC <= Chongzhou (Chengdu)
    CN-330424 | CN-ZJ <= Haiyan (Jiaxing)
    CN-330482 | CN-ZJ <= Pinghu (Jiaxing)
    CN-371323 | CN-SD <= Linyi (Yishui)
    CN-110116 | CN-BJ <= Huairou, Beijing
    CN-320500 | CN-JS <= Suzhou, Jiangsu · 苏州
    CN-341300 | CN-AH <= Suzhou (Anhui) · 宿州
    CN-331000 | CN-ZJ <= 台州市
    CN-320500 | CN-JS | ambiguous-place <= Suzhou
    CN-321200 | CN-JS | ambiguous-place <= Taizhou
    CN-350100 | CN-FJ | ambiguous-place <= Fuzhou
    CN-360900 | CN-JX | ambiguous-place <= Yichun
    CN-450900 | CN-GX | ambiguous-place <= Yulin
    CN-220000 | CN-JL | ambiguous-place <= Jilin
    CN-220200 | CN-JL <= Jilin City · 吉林市
    CN-220000 | CN-JL <= 吉林省
    CN-370100 CN-110000 | CN-SD CN-BJ <= Jinan and Beijing
    CN-110000 CN-120000 CN-310000 | CN-BJ CN-TJ CN-SH <= Beijing, Tianjin og Shanghai
    CN-110000 CN-120000 | CN-BJ CN-TJ <= 北京、天津
    CN-110000 CN-310000 | CN-BJ CN-SH <= Beijing/Shanghai
    CN-110000 CN-310000 CN-120000 | CN-BJ CN-SH CN-TJ | close-place <= Beijing, Shanghai og Tianjn
    CN-500000 | CN-CQ | place-part <= Chongqing flood
    CN-320000 CN-330000 | CN-JS CN-ZJ <= 江苏、浙江两省
    CN-310115 | CN-SH <= 上海市浦东新区
    CN-440000 | CN-GD <= Guangdong Prov.
    CN-320200 | CN-JS | place-part <= Wuxi (Lake Taihu)
    CN-110000 | CN-BJ | place-part <= Beijing and other places
    DK-2618425 | <= København · Kbh. K · Koebenhavn · Copenhagen · KØBENHAVN · 1620 København V
    DK-2618425 | <= DK-2100 København Ø · Copenhagen area · 哥本哈根 · Københavns Kommune
    DK-2624652 | <= Aarhus · Århus · 8000 Aarhus C
    DK-2621942 | <= Frederiksberg
    DK-2613102 | <= Sonderborg · Soenderborg
    DK-84 | <= Greater Copenhagen
    DK-82 | <= Region Midtjylland
"""


@pytest.mark.parametrize("row", written(PLACES), ids=lambda row: row[0])
def test_places(row: tuple[str, ...]) -> None:
    said, ids, provinces, *why = row
    parsed = parse_place(text(said))
    assert parsed.value == PlaceValue(said, tuple(ids.split()), tuple(provinces.split()))
    assert warned(parsed) == tuple(why)


@pytest.mark.parametrize(
    "said",
    forms("""
        National | China | Kina | 中国 | Denmark | Danmark | Northern China | 2+26 cities
        several provinces | Marseille | Bruxelles | Hinan | xyz | flere byer | online | Teams | 12
        50000.00 | 22000 | Henen
    """),
)
def test_what_is_no_place_of_ours_is_loaded_as_unplaced(said: str) -> None:
    parsed = parse_place(text(said))
    assert parsed.value == PlaceValue(said)
    assert parsed.value.place_ids == ()
    assert warned(parsed) == ("unplaced",)


SETTLED = """
    CN-AH | CN-341300 <= Suzhou · Suzhu
    CN-JS | CN-320500 <= Suzhou
    CN-ZJ | CN-331000 <= Taizhou
    CN-JX | CN-361000 <= Fuzhou
    CN-HL | CN-230700 <= Yichun
    CN-SN | CN-610800 <= Yulin
    CN-JL | CN-220200 <= Jilin
    CN-JS | CN-320113 <= Qixia District
"""


@pytest.mark.parametrize("row", written(SETTLED), ids=lambda row: row[0])
def test_the_province_of_the_row_settles_it(row: tuple[str, ...]) -> None:
    said, hint, place_id = row
    found = GAZETTEER.find(said, near=(hint,))
    assert found.place_ids[0] == place_id
    assert "ambiguous-place" not in {doubt.reason for doubt in found.doubts}


def test_nothing_errors_and_numbers() -> None:
    assert is_nothing(parse_place(EMPTY))
    assert is_nothing(parse_place(text("ikke oplyst")))
    assert reason(parse_place(ERROR)) == "error-cell"
    assert warned(parse_place(number(12.0))) == ("unplaced",)


PROVINCES = """
    CN-JL <= Jilin
    CN-HI <= Hainan · 海南
    CN-JS <= CN-JS · JS · 320000 · Nanjing
    CN-SD CN-BJ <= Shandong and Beijing
    CN-BJ CN-TJ CN-HE CN-SX CN-SD CN-HA <= Beijing, Tianjin, Hebei, Shanxi, Shandong, Henan
    CN-GX <= 广西 · Guangxi Zhuang Autonomous Region
    CN-NM <= 内蒙古自治区
    CN-JS | close-place <= Jiansu
    CN-JS | ambiguous-place <= Suzhou
"""


@pytest.mark.parametrize("row", written(PROVINCES), ids=lambda row: row[0])
def test_provinces(row: tuple[str, ...]) -> None:
    said, codes, *why = row
    parsed = parse_provinces(text(said))
    assert parsed.value == ProvinceValue(said, tuple(codes.split()))
    assert warned(parsed) == tuple(why)


def test_an_unknown_province_is_unplaced() -> None:
    parsed = parse_provinces(text("several provinces"))
    assert parsed.value == ProvinceValue("several provinces")
    assert warned(parsed) == ("unplaced",)


PARTIES = """
    CN | Beijing Municipality                         | CN-110000
    CN | Jiangsu Environmental Protection Department  | CN-320000
    CN | Hailing District of Taizhou                  | CN-321202
    CN | Science and Technology Commission of Shanghai Municipality (STCSM) | CN-310000
    CN | Liaoning EPD, Benxi City Government and Bengang Group | CN-210500
    CN | Wuxi World Trade Center                      | CN-320200
    CN | 江苏省环保厅                                    | CN-320000
    CN | 南京市人民政府                                  | CN-320100
    CN | Fengtai District                             | CN-110106
    CN | Chongzhou City Government                    | CN-510184
    CN | Shandong water authorities                   | CN-370000
    CN | Ministry of Water Resources                  |
    CN | China Association of Mayors                  |
    CN | University of Chinese Academy of Sciences and CAS |
    CN | China National Renewable Energy Centre (CNREC) |
    CN | State Environmental Protection Administration (later MEP) |
    DK | Københavns Kommune                           | DK-2618425
    DK | Region Midtjylland                           | DK-82
    DK | Bornholms Regionskommune                     | DK-0400
    DK | VIA University College and Horsens Kommune   | DK-2619771
    DK | ProjectZero (Sønderborg)                     | DK-2613102
    DK | Bycirklen (Ballerup, Egedal and Frederikssund) | DK-2624341 DK-0240 DK-2621912
    DK | Aalborg (innovation partnership)             | DK-2624886
    DK | Danfoss A/S                                  |
    DK | COWI                                         |
    DK | Ministry of Environment                      |
    DK | Danish Energy Agency with CIFF and NREL      |
    DK | KL (Local Government Denmark)                |
"""


@pytest.mark.parametrize("row", rows(PARTIES), ids=lambda row: row[1])
def test_places_in_the_names_of_parties(row: tuple[str, ...]) -> None:
    country, said, ids = row
    assert GAZETTEER.within(said, country).place_ids == tuple(ids.split())


# ── Rows ─────────────────────────────────────────────────────────────────────────────────────────────────────────


def _located(
    *,
    place: str | None = None,
    province: str | None = None,
    hint: str | None = None,
    country: str | None = "CN",
):  # type: ignore[no-untyped-def]
    return locate(
        places=[place] if place else [],
        provinces=[province] if province else [],
        hints=[hint] if hint else [],
        country=country,
    )


def test_a_row_is_placed_by_its_place_then_its_province_then_its_party() -> None:
    assert _located(place="Suzhou", province="Anhui").place_ids == ("CN-341300",)
    assert _located(place="Suzhou", province="Anhui").guesses == ()
    assert _located(province="Jilin").province_codes == ("CN-JL",)
    assert _located(place="Jilin", province="Jilin").place_ids == ("CN-220200",)
    assert _located(hint="Wuxi Municipality").place_ids == ("CN-320200",)
    assert _located(province="Jiangsu", hint="Wuxi Municipality").place_ids == ("CN-320000",)


def test_a_row_whose_place_is_unknown_lies_in_its_province_and_is_told() -> None:
    located = _located(place="Ukendtby", province="Jiangsu")
    assert located.province_codes == ("CN-JS",)
    assert [guess.reason for guess in located.guesses] == ["unplaced"]


def test_a_row_without_any_place_is_unplaced_once() -> None:
    located = _located(place="Denmark", country=None)
    assert located.place_ids == ()
    assert [guess.reason for guess in located.guesses] == ["unplaced"]
    assert _located().guesses == ()


def test_a_place_outside_its_stated_province_keeps_both_visible() -> None:
    assert _located(place="Nanjing", province="Zhejiang").province_codes == ("CN-JS", "CN-ZJ")


def test_parsed_values_and_texts_place_alike() -> None:
    parsed = parse_place(text("Suzhou")).value
    assert locate(places=[parsed], provinces=["Anhui"], hints=[], country="CN").place_ids == ("CN-341300",)


def test_names_that_people_have_confirmed() -> None:
    aliases = {"Nanjing Hi-Tech": "CN-320100", "Delta": "CN-JS", "Gone": "CN-000000", "Suzhou": "CN-341300"}
    assert parse_place(text("nanjing hi tech"), aliases=aliases).value == PlaceValue(
        "nanjing hi tech", ("CN-320100",), ("CN-JS",)
    )
    assert parse_provinces(text("Delta"), aliases=aliases).value == ProvinceValue("Delta", ("CN-JS",))
    assert warned(parse_place(text("Gone"), aliases=aliases)) == ("unplaced",)
    assert parse_place(text("Suzhou"), aliases=aliases).value == PlaceValue(
        "Suzhou", ("CN-341300",), ("CN-AH",)
    )
    assert warned(parse_place(text("Suzhou"))) == ("ambiguous-place",)


# ── The seeds ────────────────────────────────────────────────────────────────────────────────────────────────────


def test_the_seeds_agree_with_themselves() -> None:
    assert len(GAZETTEER.provinces) == 34
    assert set(GAZETTEER.province_places) == {province.code for province in GAZETTEER.provinces}
    assert len(GAZETTEER.by_id) == len(GAZETTEER.places)
    for place in GAZETTEER.places:
        if place.country == "CN":
            assert place.province_code in GAZETTEER.province_places
            assert 16 < place.lat < 54 and 73 < place.lon < 136
        elif place.place_id == "XX":
            assert math.isnan(place.lat) and place.province_code is place.region_code is None
        else:
            assert place.region_code
            assert 54 < place.lat < 58 and 8 < place.lon < 15.3


def test_a_name_that_people_say_lies_elsewhere_is_asked_for_no_more() -> None:
    assert warned(parse_place(text("Bruxelles"))) == ("unplaced",)
    parsed = parse_place(text("Bruxelles"), aliases={"Bruxelles": "XX"})
    assert isinstance(parsed.value, PlaceValue)
    assert (parsed.value.place_ids, warned(parsed)) == (("XX",), ())


def _names(place: Place) -> list[str]:
    return [name for name in (place.name_da, place.name_en, place.name_zh, *place.aliases) if name]


def _is_settled(place: Place, said: str) -> bool:
    found = GAZETTEER.find(said, country=place.country)
    if place in found.places or any(doubt.reason == "ambiguous-place" for doubt in found.doubts):
        return True
    # The same town at another level: a municipality and its seat, a prefecture and its city.
    chosen = next(iter(found.places), None)
    if chosen is None:
        return False
    near = abs(chosen.lat - place.lat) < 0.3 and abs(chosen.lon - place.lon) < 0.3
    near = near or (len(place.adcode) == 6 and place.adcode[:4] == chosen.adcode[:4])
    same = (
        near
        and chosen.province_code == place.province_code
        and chosen.municipality_code == place.municipality_code
    )
    # A hamlet that shares the name of a whole municipality gives way to it.
    return same or (
        place.country == "DK"
        and place.level == "town"
        and place.population < 5000
        and chosen.name_da == chosen.municipality_name
    )


@pytest.mark.parametrize("country", ["CN", "DK"])
def test_every_place_is_found_by_its_own_names_or_a_told_ambiguity(country: str) -> None:
    lost = [
        (place.place_id, name)
        for place in GAZETTEER.places
        if place.country == country
        for name in _names(place)
        if not _is_settled(place, name)
    ]
    assert lost == []


def test_every_chinese_place_is_found_with_its_province() -> None:
    lost = []
    for place in GAZETTEER.places:
        if place.country != "CN" or place.is_province:
            continue
        province = GAZETTEER.province_places[place.province_code or ""]
        for said in (f"{place.name_en}, {province.name_en}", f"{province.name_zh}{place.name_zh}"):
            if place.name_zh and not _is_settled(place, said):
                lost.append((place.place_id, said))
    assert lost == []


def test_every_province_is_found_by_all_its_names_without_a_guess() -> None:
    for province in GAZETTEER.provinces:
        for name in (
            province.code,
            province.name_da,
            province.name_en,
            province.name_zh,
            province.name_zh_short,
            *province.aliases,
            province.adcode,
        ):
            parsed = parse_provinces(text(name))
            assert parsed.value == ProvinceValue(name, (province.code,)), name
            assert parsed.guesses == (), name


@given(st.sampled_from(GAZETTEER.provinces), st.data())
def test_a_province_with_a_slip_is_told_or_unplaced_never_silently_another(province, data) -> None:  # type: ignore[no-untyped-def]
    name = province.name_en
    at = data.draw(st.integers(min_value=0, max_value=len(name) - 1))
    slip = name[:at] + name[at + 1 :]
    parsed = parse_provinces(text(slip))
    value = parsed.value
    if value is not None and value.province_codes[:1] != (province.code,):  # type: ignore[attr-defined]
        # Dropping a letter of Shaanxi makes Shanxi: another province's own name can't be told from a slip.
        is_own_name = any(slip.casefold() == p.name_en.casefold() for p in GAZETTEER.provinces)
        assert is_own_name or parsed.guesses


@given(st.text(max_size=80))
def test_never_raises_and_never_refuses(said: str) -> None:
    assert reason(parse_place(text(said))) in (None, "error-cell")
    assert reason(parse_provinces(text(said))) in (None, "error-cell")
    GAZETTEER.within(said, "CN")
    locate(places=[said], provinces=[said], hints=[said], country=None)


@given(
    st.lists(st.sampled_from(GAZETTEER.places), min_size=1, max_size=3, unique=True),
    st.sampled_from([", ", "; ", " og ", " / ", "、"]),
)
def test_several_places_are_all_found(places: list[Place], mark: str) -> None:
    chinese = [place for place in places if place.country == "CN" and not place.is_province]
    said = mark.join(place.name_zh or place.name_en for place in chinese)
    if not chinese:
        return
    found = GAZETTEER.find(said, country="CN")
    for place in chinese:
        contained = any(other.prefecture == place.prefecture and other is not place for other in chinese)
        assert place in found.places or found.doubts or found.unread or contained


AREAS = """
    CN-JS <= Taihu · 太湖
    CN-YN <= Lake Dianchi
    CN-SH CN-JS CN-ZJ CN-AH <= 长三角
    CN-BJ CN-TJ CN-HE <= Beijing-Tianjin-Hebei
     <= Yangtze
    CN-ZJ <= 浙
    CN-HL <= CN-23
    CN-SC <= 蜀
"""


@pytest.mark.parametrize("row", written(AREAS), ids=lambda row: row[0])
def test_lakes_lie_in_a_province_and_regions_in_several(row: tuple[str, ...]) -> None:
    said, codes = row
    assert GAZETTEER.find(said, country="CN").province_codes == tuple(codes.split())


def test_a_town_abroad_is_no_misspelt_danish_one() -> None:
    assert parse_place(text("Stoholmm")).value != PlaceValue("Stoholmm")  # the near miss that it is not
    assert parse_place(text("Stockholm")).value == PlaceValue("Stockholm")
