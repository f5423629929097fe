"""From the cells of a returned workbook to rows in the columns of the ledger."""
