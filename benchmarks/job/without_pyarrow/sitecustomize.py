"""Python processes that find this folder on their path have no pyarrow: pandas starts faster without it."""  # noqa: INP001 - a folder of the path

import sys

sys.modules["pyarrow"] = None  # type: ignore[assignment]  # as the import system wants it
