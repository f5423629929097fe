"""The text itself: its paragraphs, clean words with their places, sentences and headings, personal data struck out."""
