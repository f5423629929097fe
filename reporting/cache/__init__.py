"""What need not be made again: results kept with digests of all that they were made from, never by time stamps."""
