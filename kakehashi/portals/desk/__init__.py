"""The report desk: its own process, without sessions, so that whoever writes cannot be told apart."""
