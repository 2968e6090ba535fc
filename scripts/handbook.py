"""Take the handbook's pictures again (`make handbook`): the sample is served, and a browser opens what docs/handbook/pictures.toml says.

Each picture is taken in the languages whose chapters show it, light, and written to static/handbook; what no chapter shows is removed.
"""

import io
import os
import re
import shutil
import subprocess
import sys
import tempfile
import tomllib
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any

from PIL import Image
from playwright.sync_api import BrowserContext, sync_playwright

from dashboard import handbook
from pipeline import paths
from tests.browser.conftest import FLAGS, opened
from tests.frame.served import Served, served_whole
from tests.system_needs import CHROMIUM, sentence

PICTURES = paths.PROJECT / "static" / "handbook"
SHOWN = re.compile(r"static/handbook/(?P<lang>[a-z]+)/(?P<name>[a-z-]+)\.webp")
WIDTH, HEIGHT, QUALITY = 1200, 760, 65


def shown() -> list[tuple[str, str]]:
    """The pictures that chapters show: language and name, sorted."""
    chapters = (file.read_text(encoding="utf-8") for file in handbook.FOLDER.glob("*/*.md"))
    return sorted({(found["lang"], found["name"]) for said in chapters for found in SHOWN.finditer(said)})


def said() -> dict[str, dict[str, Any]]:
    """The entries of docs/handbook/pictures.toml, by picture."""
    return tomllib.loads((handbook.FOLDER / "pictures.toml").read_text(encoding="utf-8"))


@contextmanager
def _desks() -> Iterator[dict[str, Served]]:
    for name in ("DESK", "RECORDS"):
        os.environ.pop(name, None)
    os.environ["LOGNAME"] = "anne"  # who loads
    with tempfile.TemporaryDirectory(prefix="handbook-") as folder, ExitStack() as stack:
        running = {}
        for name in ("sample", "empty"):
            warehouse = Path(folder) / name / "warehouse.duckdb"
            warehouse.parent.mkdir()
            if name == "sample":
                build = [sys.executable, "-m", "pipeline", "build", "--fill-sample"]
                build += ["--warehouse", str(warehouse)]
                subprocess.run(build, check=True, cwd=paths.PROJECT, stdout=subprocess.DEVNULL)  # noqa: S603 (our own command)
            running[name] = stack.enter_context(served_whole(Path(folder) / f"{name}-server", warehouse))
        yield running


def take(context: BrowserContext, server: Served, lang: str, picture: dict[str, Any]) -> bytes:
    """A picture as WebP."""
    visit = opened(context, WIDTH, picture.get("height", HEIGHT))
    link = "&" if "?" in picture["address"] else "?"
    visit.open(f"{server.url}/{picture['address']}{link}lang={lang}")
    for what in picture.get("click", ()):
        visit.page.locator(what).locator("visible=true").first.click()
        visit.settle()
    first = picture.get("from")
    top = visit.page.locator(first).first.bounding_box() if first else None
    title = visit.page.locator("h1").first.bounding_box()
    visit.was_clean()
    taken: Image.Image = Image.open(io.BytesIO(visit.page.screenshot(animations="disabled", caret="hide")))
    visit.page.close()
    if title and not picture.get("menu"):  # what is beside the menu, by its title
        taken = taken.crop((int(title["x"]) - 16, int(top["y"]) - 12 if top else 0, *taken.size))
    written = io.BytesIO()
    taken.convert("RGB").save(written, "WEBP", quality=QUALITY, method=6)
    return written.getvalue()


def main() -> None:
    """Take all pictures."""
    program, described, wanted = CHROMIUM.found(), said(), shown()
    if program is None:
        sys.exit(sentence([CHROMIUM]))
    with tempfile.TemporaryDirectory() as letters, _desks() as desks, sync_playwright() as playwright:
        # Chromium takes Chinese letters from the reports' fonts where the system has none
        shutil.copytree(paths.PROJECT / "reports" / "fonts", Path(letters) / "fonts")
        fonts: dict[str, str | float | bool] = {**os.environ, "XDG_DATA_HOME": letters}
        browser = playwright.chromium.launch(executable_path=program, args=list(FLAGS), env=fonts)
        context = browser.new_context(locale="en-US")
        for lang, name in wanted:
            target = PICTURES / lang / f"{name}.webp"
            target.parent.mkdir(parents=True, exist_ok=True)
            server = desks[described[name].get("desk", "sample")]
            target.write_bytes(take(context, server, lang, described[name]))
            print(f"{target.relative_to(paths.PROJECT)}: {target.stat().st_size // 1000} kB")
        browser.close()
    for path in PICTURES.glob("*/*.webp"):
        if (path.parent.name, path.stem) not in wanted:
            path.unlink()


if __name__ == "__main__":
    main()
