"""People who sign in: their kind, language, passwords, recovery codes and accepted terms."""
