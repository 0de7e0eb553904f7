"""Registered information of seekers and their choice of sending organization."""
