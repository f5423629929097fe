"""The forms that go out: the ledger and a period become one workbook for each enterprise that reports."""
