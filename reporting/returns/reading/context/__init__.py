"""The ledger as it was read, names, words of headings, findings: all that the reading of a return works with."""
