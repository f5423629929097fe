"""The door: a Word file comes in only as what is known; all else is refused with its place, or left outside."""
