"""Where the project lies: the folder that holds data/, notebooks/, templates/ and outputs/."""

from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
