"""Changes to a document that people edited, as tracked changes that they accept or reject in Word."""
