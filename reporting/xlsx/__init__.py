"""An .xlsx file -> its sheets of cells as they are stored, opened without harm. The callers word the faults."""
