"""A workbook that was read -> rows of the ledger, all of them or none."""
