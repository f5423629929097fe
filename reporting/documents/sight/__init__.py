"""Whether a run is seen and read as it was written: its letters, row, cell and drawing, and where they stand."""
