"""What goes out: the ledger and a period become one form workbook for each enterprise that reports."""
