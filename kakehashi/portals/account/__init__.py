"""Pages of everyone who is signed in: notices, recovery code, terms, members of no portal in particular."""
