"""Write static/geo/denmark_wide.json, denmark_tall.json and south_china_sea_inset.json: what the map draws in frames of its own, moved there.

After a change of the frames in `dashboard.map.ground`, of denmark.json or of south_china_sea.json: ``python -m scripts.draw_inset``.
"""

import json
from collections.abc import Iterable

from dashboard.map import ground


def inset(layout: ground.Layout) -> str:
    """The GeoJSON text of Denmark in one layout."""
    found = ground.features("denmark")
    shapes = ((one["properties"]["code"], one["geometry"]) for one in found)
    return _text(({"code": code}, ground.enlarged_geometry(shape, layout)) for code, shape in shapes)


def sea() -> str:
    """The GeoJSON text of the South China Sea in its frame."""
    found = ground.features("south_china_sea")
    return _text((one["properties"], ground.moved(one["geometry"], ground.at_sea)) for one in found)


def _text(shapes: Iterable[tuple[object, object]]) -> str:
    features = [{"type": "Feature", "properties": said, "geometry": shape} for said, shape in shapes]
    return json.dumps({"type": "FeatureCollection", "features": features}, separators=(",", ":")) + "\n"


def main() -> None:
    """Write the files and say so."""
    (ground.GEOMETRY / "south_china_sea_inset.json").write_text(sea(), encoding="utf-8")
    print("Wrote south_china_sea_inset.json.")
    for layout in (ground.WIDE, ground.TALL):
        path = ground.GEOMETRY / f"denmark_{layout.name}.json"
        path.write_text(inset(layout), encoding="utf-8")
        print(f"Wrote {path.name}.")


if __name__ == "__main__":
    main()
