"""The same bytes for the same content: zip files with fixed times, those inside them included."""

import datetime as dt
import io
import re
import zipfile

_STAMP = re.compile(rb"(<dcterms:(?:created|modified)[^>]*>)[^<]*(</dcterms:)")


def stable(content: bytes, day: dt.date) -> bytes:
    """A document (pptx, xlsx) with `day` as the time of everything in it."""
    # zip times begin in 1980
    at = (max(day.year, 1980), day.month, day.day, 12, 0, 0)
    stamp = f"{day.isoformat()}T12:00:00Z".encode()
    out = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(content)) as old,
        zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as new,
    ):
        for entry in old.infolist():
            part = old.read(entry)
            if entry.filename.endswith(".xlsx"):
                part = stable(part, day)
            elif entry.filename == "docProps/core.xml":
                part = _STAMP.sub(rb"\g<1>" + stamp + rb"\g<2>", part)
            info = zipfile.ZipInfo(entry.filename, at)
            info.compress_type = zipfile.ZIP_DEFLATED
            info.external_attr = 0o600 << 16
            info.create_system = 3
            new.writestr(info, part)
    return out.getvalue()
