"""The files that are written of a text: a workbook to confirm, a page to read beside it, JSON for programs."""
