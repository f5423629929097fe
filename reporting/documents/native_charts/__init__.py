"""Charts that a clerk drew in Word: each that asks for a figure is filled with its numbers, and keeps its look."""
