"""Workbooks whose rows were drafted from a text: a person confirms each row, and only these are taken in."""
