"""The map's geometry, shading, labels and words, without drawing it."""

import datetime as dt
import json
from dataclasses import replace
from decimal import Decimal

import pandas as pd
import pytest

from dashboard.filters_model import Filters
from dashboard.map import ground, labels, shading, words
from dashboard.map import scene as scenes
from dashboard.map.deck import deck
from dashboard.map.ground import Layout
from dashboard.map.scene import Scene
from dashboard.theme import DARK, LIGHT
from locales import speaking
from scripts.draw_inset import inset


@pytest.mark.parametrize("layout", [ground.WIDE, ground.TALL], ids=lambda layout: layout.name)
def test_the_enlarged_denmark_on_disk_is_what_the_code_draws(layout: Layout) -> None:
    assert (ground.GEOMETRY / f"denmark_{layout.name}.json").read_text(encoding="utf-8") == inset(layout)


@pytest.mark.parametrize("layout", [ground.WIDE, ground.TALL], ids=lambda layout: layout.name)
def test_denmark_lies_in_its_frame_and_the_frames_do_not_touch(layout: Layout) -> None:
    x0, y0, x1, y1 = ground.panel(layout)
    shapes = json.loads((ground.GEOMETRY / f"denmark_{layout.name}.json").read_text(encoding="utf-8"))

    def points(part: list[object]) -> list[list[float]]:
        return [part] if isinstance(part[0], float | int) else [p for piece in part for p in points(piece)]  # type: ignore[arg-type, list-item]

    for feature in shapes["features"]:
        for lon, lat in points(feature["geometry"]["coordinates"]):
            assert x0 < lon < x1
            assert y0 < ground.mercator_y(lat) < y1
    china = ground.CHINA
    assert x1 < china[0] or y0 > china[3]


def test_mercator_there_and_back() -> None:
    assert ground.latitude(ground.mercator_y(56.2)) == pytest.approx(56.2)


@pytest.mark.parametrize(("width", "height"), [(350, 480), (1060, 450), (1600, 680)])
@pytest.mark.parametrize("view", ground.VIEWS)
def test_the_camera_shows_all_of_what_it_promises(view: str, width: int, height: int) -> None:
    layout = ground.WIDE if width >= 640 else ground.TALL
    camera = ground.camera(view, layout, width, height)
    pixels = 512 * 2**camera.zoom / 360
    x0, y0, x1, y1 = ground.bounds(view, layout)
    assert (x1 - x0) * pixels <= width
    assert (y1 - y0) * pixels <= height
    assert camera.longitude == pytest.approx((x0 + x1) / 2, abs=0.01)


def _measures(**values: object) -> pd.DataFrame:
    return pd.DataFrame({"province_code": list(values), "agreement_count": list(values.values())})


def test_shading_leaves_zero_and_unknown_unshaded() -> None:
    shades = shading.shading(_measures(JS=5, SD=0, BJ=None), "agreement_count", LIGHT)
    assert set(shades.colours) == {"JS"}
    assert [shade.label for shade in shades.classes] == ["5"]


def test_shading_classes_follow_each_other_without_gap() -> None:
    shades = shading.shading(_measures(a=1, b=2, c=3, d=5, e=12, f=26), "agreement_count", LIGHT)
    assert [shade.label for shade in shades.classes] == ["1–2", "3", "4–5", "6–12", "over 12"]
    assert len(set(shades.colours.values())) == len(shades.classes)
    assert shades.colours["f"] == LIGHT.scale[-1]
    assert shades.colours["a"] == LIGHT.scale[0]


def test_a_long_silence_is_the_strongest_colour_and_never_has_none() -> None:
    frame = pd.DataFrame({"province_code": ["JS", "SD", "BJ"], "days_since_contact": [10, 4000, None]})
    shades = speaking("en")(shading.shading)(frame, "days_since_contact", DARK)
    assert shades.colours == {"JS": DARK.scale[0], "SD": DARK.scale[-1]}
    assert [s.label for s in shades.classes] == ["0–90", "91–180", "181–365", "366–730", "above 730"]


def test_nothing_to_shade_has_no_classes() -> None:
    assert shading.shading(_measures(JS=0), "agreement_count", LIGHT) == shading.Shading({}, ())


@pytest.mark.parametrize("scene_name", ["both", "china", "denmark"])
def test_the_deck_asks_for_nothing_from_outside(sample_scene: Scene, scene_name: str) -> None:
    spec = deck(sample_scene, LIGHT).to_json()
    assert "http" not in spec
    assert "carto" not in spec
    assert len(spec) < 400_000


def test_labels_stay_apart(sample_scene: Scene) -> None:
    layout = ground.WIDE
    zoom = ground.camera("both", layout, sample_scene.width, sample_scene.height).zoom
    scale = 512 * 2**zoom / 360
    found = labels.labels(sample_scene, layout, zoom)
    boxes = [labels.covered(label, scale) for label in found]
    assert len(found) > 10
    assert not [1 for i, a in enumerate(boxes) for b in boxes[:i] if labels.overlaps(a, b)]


def test_a_map_of_nothing_chosen_is_quiet(sample_warehouse: object) -> None:
    filters = Filters(as_of=dt.date(2020, 3, 29))
    shown = scenes.scene(filters, measure="agreement_count", view="both", width=1060)
    ribbons = scenes.drawn(shown)
    provinces = shown.provinces.loc[shown.provinces["agreement_count"] > 0, "province_code"]
    assert {arc.row["province_code"] for arc in ribbons} == set(provinces)
    coloured = [arc for arc in ribbons if not arc.is_quiet]
    assert 0 < len(coloured) <= 5 < len(ribbons)
    told = {
        arc.row["province_code"]: arc.row["days_since_contact"]
        for arc in ribbons
        if arc.row["in_force_count"]
    }
    known = [days for days in told.values() if not pd.isna(days)]
    longest = max(known)
    assert longest in [arc.row["days_since_contact"] for arc in coloured]
    guests = scenes.scene(filters, measure="agreement_count", view="both", width=1060, for_guests=True)
    assert all(arc.is_quiet for arc in scenes.drawn(guests))
    # zoomed in, the mark of a province opens into its cities
    (cities,) = [layer.data for layer in deck(shown, LIGHT).layers if layer.id == "cities"]
    assert len(cities) == len(shown.china)
    assert all(one["text"].split()[-1].isdigit() for one in cities)


def test_what_is_chosen_has_an_arc_a_relation(sample_warehouse: object) -> None:
    filters = Filters(as_of=dt.date(2020, 3, 29), provinces=("CN-SD",))
    shown = scenes.scene(filters, measure="agreement_count", view="both", width=1060)
    assert [arc.row["arc_id"] for arc in scenes.drawn(shown)] == shown.arcs["arc_id"].tolist()
    assert {row["province_code"] for row, _ in scenes.places(shown, "china")} == {"CN-SD"}


def test_a_click_tells_what_was_hit() -> None:
    feature = {"type": "Feature", "properties": {"province_code": "CN-JS"}}
    event = {"selection": {"indices": {"provinces-3": [7]}, "objects": {"provinces-3": [feature]}}}
    assert scenes.picked(event) == {"province_code": "CN-JS"}
    assert scenes.picked({"selection": {"indices": {}, "objects": {}}}) is None
    assert scenes.picked(None) is None


def _filters(**chosen: tuple[str, ...]) -> Filters:
    return Filters(as_of=dt.date(2020, 3, 29), **chosen)


def test_a_click_filters_and_the_same_click_again_clears() -> None:
    jiangsu = {"province_code": "CN-JS"}
    assert scenes.after_click(jiangsu, _filters(), {}) == {"provinces": ("CN-JS",)}
    assert scenes.after_click(jiangsu, _filters(provinces=("CN-JS",)), {}) == {"provinces": ()}
    assert scenes.after_click(jiangsu, _filters(provinces=("CN-SD",)), {}) == {"provinces": ("CN-JS",)}


def test_a_click_on_a_danish_place_filters_its_parties_and_one_on_an_arc_both_ends() -> None:
    parties = {"DK-1": ("Aarhus Kommune", "Ejlskov")}
    aarhus = {"danish_place_id": "DK-1"}
    assert scenes.after_click(aarhus, _filters(), parties) == {"parties": ("Aarhus Kommune", "Ejlskov")}
    turned = _filters(parties=("Ejlskov", "Aarhus Kommune"))
    assert scenes.after_click(aarhus, turned, parties) == {"parties": ()}
    half = _filters(provinces=("CN-JS",))
    assert scenes.after_click(aarhus | {"province_code": "CN-JS"}, half, parties) == {
        "provinces": ("CN-JS",),
        "parties": ("Aarhus Kommune", "Ejlskov"),
    }


def test_a_click_beside_everything_changes_nothing() -> None:
    assert scenes.after_click({}, _filters(provinces=("CN-JS",)), {}) == {}


def test_a_province_is_described_as_a_person_would() -> None:
    row = {
        "agreement_count": 1,
        "in_force_count": 0,
        "days_since_contact": None,
        "last_contact_date": None,
        "activities_12_months": 0,
        "challenge_count": 18,
        "active_company_count": 2,
        "spent_dkk": Decimal("0.00"),
        "white_spot_count": 1,
    }
    assert words.province_lines(row).split("\n") == [
        "Én aftale, ikke i kraft.",
        "Ingen kendt kontakt.",
        "Ingen kontakter de seneste 12 måneder.",
        "Åbne udfordringer: 18. Virksomheder: 2.",
        "Hvid plet: åbne udfordringer, men ingen aftale i kraft.",
    ]


def test_a_contact_known_to_the_month_has_no_number_of_days() -> None:
    """«I maj 2017, for 1.050 dage siden» would say more than anybody knows."""
    row = {"last_contact_date": dt.date(2017, 5, 31), "days_since_contact": 1033}
    said = {
        p: words.contact_words({**row, "last_contact_date_precision": p}) for p in ("day", "month", "year")
    }
    assert said == {
        "day": "Seneste kontakt 31. maj 2017, for 1.033 dage siden.",
        "month": "Seneste kontakt maj 2017.",
        "year": "Seneste kontakt 2017.",
    }


def test_the_table_of_arcs_holds_what_the_map_counts(sample_scene: Scene) -> None:
    assert sample_scene.arcs["agreement_count"].sum() == sample_scene.figures["mapped_agreement_count"]
    assert len(sample_scene.arcs) == sample_scene.figures["arc_count"]
    assert len(sample_scene.provinces) == len(ground.features("provinces"))


@pytest.fixture
def sample_scene(sample_warehouse: object) -> Scene:
    filters = Filters(as_of=dt.date(2020, 3, 29))
    scene = scenes.scene(filters, measure="agreement_count", view="both", width=1060)
    return replace(scene, chosen_provinces=("CN-JS",))
