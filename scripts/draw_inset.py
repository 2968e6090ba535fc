"""Write static/geo/denmark_wide.json and denmark_tall.json: Denmark as the map draws it, enlarged and moved.

After a change of `dashboard.map.ground.WIDE` or `TALL`, or of denmark.json: ``python -m scripts.draw_inset``.
"""

from __future__ import annotations

import json

from dashboard.map import ground


def inset(layout: ground.Layout) -> str:
    """The GeoJSON text of Denmark in one layout."""
    shapes = [
        {
            "type": "Feature",
            "properties": {"code": feature["properties"]["code"]},
            "geometry": ground.enlarged_geometry(feature["geometry"], layout),
        }
        for feature in ground.features("denmark")
    ]
    return json.dumps({"type": "FeatureCollection", "features": shapes}, separators=(",", ":")) + "\n"


def main() -> None:
    """Write both files and say so."""
    for layout in (ground.WIDE, ground.TALL):
        path = ground.GEOMETRY / f"denmark_{layout.name}.json"
        path.write_text(inset(layout), encoding="utf-8")
        print(f"Wrote {path.name}.")


if __name__ == "__main__":
    main()
