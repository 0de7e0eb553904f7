"""What companies do with the people they found: lists, notes, leaving out, saved searches."""
