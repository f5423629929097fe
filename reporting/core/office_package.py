"""An Office file <-> its parts: the same parts give the same bytes, and a seal that any edit breaks."""

import io
import re
import zipfile
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

CONTENT_TYPES, CORE = "[Content_Types].xml", "docProps/core.xml"
# The clock is not an input: the same parts must give the same file.
EPOCH = (1980, 1, 1, 0, 0, 0)
UNSEALED = "sha256:" + "0" * 64
# A draft, a checked document and a form have seals of other kinds: nothing that asks for a briefing takes them for one.
DRAFT = "draft:"
UNSEALED_DRAFT = DRAFT + "0" * 64
CHECKED = "checked:"
UNSEALED_CHECKED = CHECKED + "0" * 64
_UNSEALED_FORM = f"<dc:identifier>form:{'0' * 64}</dc:identifier></cp:coreProperties>".encode()
_SEAL_WORDS = re.compile(r"sha256:[0-9a-f]{64}")
_SEAL = re.compile(rb"(?<=<dc:identifier>)(sha256|draft|checked|form):[0-9a-f]{64}(?=</dc:identifier>)")


def unpack(package: bytes, wanted: Callable[[str], bool] = lambda _: True) -> dict[str, bytes]:
    """The parts by name; only parts with a wanted name are read."""
    with zipfile.ZipFile(io.BytesIO(package)) as archive:
        names = (name for name in archive.namelist() if not name.endswith("/"))
        return {name: archive.read(name) for name in names if wanted(name)}


def pack(parts: dict[str, bytes]) -> bytes:
    """The parts as one file: content types first, the others by name."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", compresslevel=6) as archive:
        for name in sorted(parts, key=lambda name: (name != CONTENT_TYPES, name)):
            entry = zipfile.ZipInfo(name, EPOCH)
            # A PNG is compressed already; to compress it again would take longer than all other work on a picture.
            entry.compress_type = zipfile.ZIP_STORED if name.endswith(".png") else zipfile.ZIP_DEFLATED
            entry.create_system = 0
            archive.writestr(entry, parts[name])
    return stream.getvalue()


def seal(parts: dict[str, bytes]) -> bytes:
    """The parts as a file of fixed bytes, with their digest in its properties.

    The properties must have the identifier UNSEALED, UNSEALED_DRAFT or UNSEALED_CHECKED, which the digest replaces.
    """
    digest = _digest(parts).encode()
    return pack(parts | {CORE: _SEAL.sub(rb"\1:" + digest, parts[CORE])})


def seal_form(workbook: bytes) -> bytes:
    """A form for the enterprises with its seal; the library that writes workbooks gives them no identifier."""
    parts = unpack(workbook)
    return seal(parts | {CORE: parts[CORE].replace(b"</cp:coreProperties>", _UNSEALED_FORM)})


def is_sealed(briefing: Path | bytes) -> bool:
    """Whether every part of a briefing is still as this program wrote it: any other save breaks the seal."""
    return _holds_seal(briefing, "sha256")


def is_sealed_draft(draft: Path | bytes) -> bool:
    """The same for a draft."""
    return _holds_seal(draft, "draft")


def is_sealed_checked(checked: Path | bytes) -> bool:
    """The same for a document with the comments of a check."""
    return _holds_seal(checked, "checked")


def is_sealed_form(form: Path | bytes) -> bool:
    """The same for a form: nobody has begun to fill it in."""
    return _holds_seal(form, "form")


def seal_of(package: bytes) -> str:
    """The seal in the properties of a file, whether it still holds or not; empty without one."""
    seal = _SEAL.search(unpack(package, lambda name: name == CORE).get(CORE, b""))
    return "" if seal is None else seal.group().decode()


def is_seal(identifier: str) -> bool:
    """Whether an identifier says which edition a file is of."""
    return _SEAL_WORDS.fullmatch(identifier) is not None


def _holds_seal(briefing: Path | bytes, kind: str) -> bool:
    try:
        parts = unpack(briefing.read_bytes() if isinstance(briefing, Path) else briefing)
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, EOFError):
        return False
    seal = _SEAL.search(parts.get(CORE, b""))
    return seal is not None and seal.group() == f"{kind}:{_digest(parts)}".encode()


def part_digests(package: bytes) -> dict[str, str]:
    """The digest of each unpacked part, by name: equal on every machine, while the zipped bytes may differ."""
    return {name: sha256(part).hexdigest() for name, part in sorted(unpack(package).items())}


def _digest(parts: dict[str, bytes]) -> str:
    plain = parts | {CORE: _SEAL.sub(rb"\1:" + b"0" * 64, parts.get(CORE, b""))}
    lines = (f"{sha256(plain[name]).hexdigest()}  {name}\n" for name in sorted(plain))
    return sha256("".join(lines).encode()).hexdigest()
