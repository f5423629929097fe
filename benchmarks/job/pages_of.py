"""The HTML pages of equal records in one process: `pages_of.py RECORD NUMBER`."""

import sys
from pathlib import Path

from reporting.notebooks.record_page import page_of

if __name__ == "__main__":
    for _ in range(int(sys.argv[2])):
        page_of(Path(sys.argv[1]))
