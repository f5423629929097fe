"""Whose each table of a workbook is, and of when: the parts that a file is taken apart into."""
