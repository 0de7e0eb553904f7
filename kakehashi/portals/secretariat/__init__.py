"""The Secretariat's pages: admission, opportunities, messages, questions and answers, the log."""
