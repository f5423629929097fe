"""What a notebook does that nobody can follow, in words: for this it is run each time."""

_DOES = {
    "another program": "it starts another program",
    "another process": "it starts another process",
    "the network": "it speaks to the network",
    "a database": "it reads a database",
    "a library of its own": "it loads a library of its own",
    "a file that it changes itself": "it changes a file that it read",
    "a module that is not there": "it looks for a module that is not there",
    "the machine": "it reads what is no file (/proc, /dev, a pipe)",
}
# By what they ask: names that do it wherever they are used, and names of other things as well that do it when called.
_ASKS = {
    "the clock": (
        *("ctime", "formatdate", "gmtime", "localtime", "monotonic", "now", "perf_counter", "process_time", "time"),
        "today",
    ),
    "chance": ("random", "secrets", "urandom", "uuid", "uuid1", "uuid3", "uuid4", "uuid5"),
    "for an environment variable": ("environ", "getenv"),
    "what file is there, and since when": (
        *("access", "dir_fd", "exists", "getmtime", "getsize", "is_dir", "is_file", "isdir", "isfile", "islink"),
        *("lstat", "readlink", "stat"),
    ),
}
_CALLS = {
    "chance": ("choice", "choices", "mkdtemp", "mkstemp", "permutation", "sample", "shuffle"),
    "for an environment variable": ("expanduser", "expandvars"),
    "the machine": (
        *("cpu_count", "disk_usage", "gethostname", "getloadavg", "getlogin", "getpid", "getppid", "getrusage"),
        *("gettempdir", "getuser", "home", "node", "uname", "which"),
    ),
}
ASKING, CALLING = ([name for names in each.values() for name in names] for each in (_ASKS, _CALLS))
_WORDS = _DOES | {
    name: f"it asks {what} ({name})" for each in (_ASKS, _CALLS) for what, names in each.items() for name in names
}


def unfollowed(what: str) -> str:
    """Why a notebook cannot be followed, by what was observed of it; whatever else is a library that reads files."""
    return _WORDS.get(what, f"it reads through a library of its own ({what})")
