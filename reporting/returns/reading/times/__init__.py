"""Periods in texts: as they are typed, as titles mention them, as headings of figures have them."""
