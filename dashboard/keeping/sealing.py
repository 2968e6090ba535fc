"""The seal of a report: what it was made of, signed with the desk's own key, and whether a file is still what was sealed.

The key is made at first use and stands beside the warehouse, closed to others; its public half says whose reports are whose. Signing is
deterministic: the same pack has the same bytes.
"""

import json
import os
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

from dashboard.keeping import shown_desk
from dashboard.roles import carries_out
from locales import text
from pipeline.child.process import keep_ready
from pipeline.child.stager import DiskFullError, Stager
from pipeline.desk.confirmations import Confirmations
from pipeline.desk.names import plain_name
from pipeline.reading import report_seal
from pipeline.reading.guard import RefusedError
from settings import private, written

Said = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Sealed:
    """The seal of a file."""

    said: Said  # what it was made of
    is_ours: bool  # whether this desk has signed what it says
    is_unchanged: bool  # whether, besides, every byte of the file is what was sealed


class NoReportError(Exception):
    """The file carries no seal; the message is the sentence that says so."""


def public_key() -> str:
    """The public half of the desk's key, as it is shown and compared."""
    return _key().public_key().public_bytes_raw().hex()


def sign(said: bytes) -> bytes:
    """The desk's signature (64 bytes) of something that it gives out and that is not a report: it must not begin with a brace."""
    return _key().sign(said)


def is_signed(said: bytes, signature: bytes) -> bool:
    """Whether that is this desk's signature of it."""
    try:
        _key().public_key().verify(signature, said)
    except InvalidSignature:
        return False
    return True


def seal(content: bytes, said: Said) -> bytes:
    """A report (PDF, pptx, xlsx) with its seal."""
    key = _key()

    def signed(digest: str) -> bytes:
        shown = {"digest": digest, "said": said, "key": key.public_key().public_bytes_raw().hex()}
        return _plain(shown | {"signature": key.sign(_plain(shown)).hex()})

    return report_seal.put(content, signed)


def read(path: Path) -> Sealed:
    """The seal of a file, whose bytes the limited child alone reads. NoReportError where it has none or can't be read, OSError of the disk."""
    try:
        with Stager(Confirmations()) as stager:
            found = stager.seal(path)
    except RefusedError:
        found = None
    except DiskFullError as error:
        raise OSError(str(error)) from error
    if found is None:
        raise NoReportError(text("verify-no-report", file=path.name))
    try:
        shown = written.from_json(found["seal"])
        signature, key = bytes.fromhex(shown.pop("signature")), bytes.fromhex(shown["key"])
        Ed25519PublicKey.from_public_bytes(key).verify(signature, _plain(shown))
        holds = True
    except InvalidSignature:
        holds = False
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise NoReportError(text("verify-no-report", file=path.name)) from error
    is_ours = holds and shown["key"] == public_key()
    return Sealed(shown["said"], is_ours, is_ours and shown["digest"] == found["digest"])


@carries_out("try")
def read_dropped(name: str, content: bytes) -> Sealed:
    """A dropped file, as `read`."""
    with shown_desk.receiving_folder() as folder:
        path = Path(folder) / plain_name(name, set())
        private.write(path, content)
        try:
            return read(path)
        finally:
            keep_ready()


def _plain(shown: Mapping[str, Any]) -> bytes:
    return json.dumps(shown, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()


def _key() -> Ed25519PrivateKey:
    """The desk's key, made where there is none yet; of two who make one at once the first is the desk's. Raises OSError where it can't be read."""
    file = shown_desk.desk().report_key
    if not file.exists():
        made = Ed25519PrivateKey.generate().private_bytes(
            serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
        )
        part = private.part_of(file)
        private.write(part, made)
        try:
            with suppress(FileExistsError):
                os.link(part, file)
        finally:
            os.remove(part)  # noqa: PTH107 - ours alone, and no act of a visit
    with suppress(ValueError, TypeError):
        key = serialization.load_pem_private_key(file.read_bytes(), None)
        if isinstance(key, Ed25519PrivateKey):
            return key
    raise OSError(f"{file} holds no Ed25519 key")
