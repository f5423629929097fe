"""The moment of release: the manifest, files written aside, the moves, and the last check for personal data."""
