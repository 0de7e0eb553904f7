"""Kakehashi: seekers, sending organizations, supervising organizations and companies meet without brokers."""
