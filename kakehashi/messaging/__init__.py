"""Notices and mail, sent through the queue; knows no domain."""
