"""China in small: provinces by agreements in force; a click on one narrows every page."""

from dashboard import frame, roles
from dashboard.filters_model import Filters
from dashboard.map import scene as scenes
from dashboard.parts import map_chart
from dashboard.words import attention
from locales import text

_MAP = "overview-map"
# Fits a phone; on a wide screen its column is as wide (style.css), so the page need not ask the browser how wide it is.
_WIDTH, _HEIGHT = 350, 300


def draw(filters: Filters) -> None:
    """China in small, without the arcs; a click on a province filters every page."""
    is_guest = roles.is_guest()
    scene = scenes.scene(
        filters,
        width=_WIDTH,
        height=_HEIGHT,
        generation=map_chart.clicks(_MAP),
        for_guests=is_guest,
    )
    takeaway = attention.map_sentence(scene.figures, for_guests=is_guest)
    frame.heading(text("overview-map-title"), takeaway)
    map_chart.draw(scene, _MAP, text("overview-map-alt", takeaway=takeaway))
    frame.link("map", text("overview-link-map-large"), icon=":material/map:")
