"""The seeker's word: whether the Japanese says what the person said, and questions to the person about a text."""
