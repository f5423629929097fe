"""The folder of the project, which has data/, notebooks/, templates/ and outputs/."""

from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
TEMPLATES = ROOT / "templates"
