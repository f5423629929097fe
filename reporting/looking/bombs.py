"""`is_bomb`: a zip that would fill the memory once unpacked."""

import zipfile
from collections.abc import Sequence

_MOST_PARTS, _LARGEST, _LARGEST_RATIO, _SMALL = 20_000, 200 << 20, 200, 1 << 20


def is_bomb(entries: Sequence[zipfile.ZipInfo]) -> bool:
    """Whether a zip has too many parts, or is far too big once unpacked."""
    swollen = (e.file_size > _SMALL and e.file_size > _LARGEST_RATIO * e.compress_size for e in entries)
    return len(entries) > _MOST_PARTS or sum(e.file_size for e in entries) > _LARGEST or any(swollen)
