"""Several files as one download."""

from __future__ import annotations

import zipfile
from collections.abc import Iterable
from io import BytesIO


def zipped(files: Iterable[tuple[str, bytes]]) -> bytes:
    """A ZIP of files, name and content each; the same files give the same bytes."""
    packed = BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files:
            archive.writestr(zipfile.ZipInfo(name), content, zipfile.ZIP_DEFLATED)
    return packed.getvalue()
