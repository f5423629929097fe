"""What may leave the analysis: its classes, its form as JSON, how it is published and read again."""
