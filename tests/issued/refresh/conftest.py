"""The hands that edit a briefing are those of the tests of verify."""

import sys
from pathlib import Path

sys.path.append(str(Path(__file__).parents[1] / "verify"))
