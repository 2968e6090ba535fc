"""Makes sure that a Chromium is there before the tests start: installs Debian's where we may, else says what to do."""

import os
import shutil
import subprocess
import sys


def main() -> int:
    """0 when a browser is there."""
    if os.environ.get("CHROMIUM") or any(
        map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))
    ):
        return 0
    if shutil.which("apt-get") and os.geteuid() == 0:
        subprocess.run(["apt-get", "update", "-qq"], check=True)
        subprocess.run(["apt-get", "install", "-y", "-qq", "--no-install-recommends", "chromium"], check=True)
        return 0
    sys.stderr.write(
        "The tests need Chromium or Chrome. Install it (Debian: sudo apt-get install chromium) "
        "or name it: CHROMIUM=/path/to/chrome make test\n"
    )
    return 1


if __name__ == "__main__":
    sys.exit(main())
