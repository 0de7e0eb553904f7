"""Questions and answers and explained rules, maintained by the Secretariat in each language."""
