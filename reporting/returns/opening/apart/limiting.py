"""Limits on the process that reads one file: its memory and its time."""

_MEMORY = 1536 * 2**20
_SECONDS = 20  # for when nobody waits any more: who waits does so for less


def limit() -> None:
    """Limit this process. What a system does not limit, the clock of the process that waits for this one does."""
    try:
        import resource  # noqa: PLC0415 - Windows has none
    except ImportError:
        return
    resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (_SECONDS, _SECONDS))
