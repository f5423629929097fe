"""Files that are no .xlsx, read in a process of their own: bytes -> sheets of stored cells."""
