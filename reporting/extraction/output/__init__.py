"""The files that are written of a text: a workbook for a person to confirm, a page to read beside it, and JSON for programs."""
