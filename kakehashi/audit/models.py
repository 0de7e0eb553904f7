"""The log's one table; a person is held by public id, without a foreign key, so that erasing rewrites nothing."""

import pgtrigger
from django.db import models

from kakehashi.common.privacy import DataPolicy


class Entry(models.Model):
    """One thing that happened. Rows are added and never changed; the database refuses anything else."""

    at = models.DateTimeField()
    action = models.CharField(max_length=60)
    by_public_id = models.CharField(max_length=20, blank=True)
    by_role = models.CharField(max_length=20)
    organization_public_id = models.CharField(max_length=20, blank=True)
    thing = models.CharField(max_length=40)
    thing_public_id = models.CharField(max_length=20, blank=True)
    data = models.JSONField(default=dict)

    data_policy = DataPolicy(
        why="To show later who did what; disputes about places and money are settled by it.",
        until="As long as the installation runs; it holds ids and reasons of organizations, no personal data.",
        internal="at action by_public_id by_role organization_public_id thing thing_public_id data",
    )

    class Meta:
        """Newest first; found by thing and by person."""

        ordering = ("-at", "-id")
        verbose_name_plural = "entries"
        indexes = (
            models.Index(fields=("thing", "thing_public_id"), name="audit_by_thing"),
            models.Index(fields=("by_public_id",), name="audit_by_person"),
        )
        triggers = (
            pgtrigger.Protect(name="append_only", operation=pgtrigger.Update | pgtrigger.Delete),
            pgtrigger.Trigger(
                name="never_emptied",
                when=pgtrigger.Before,
                operation=pgtrigger.Truncate,
                level=pgtrigger.Statement,
                func="RAISE EXCEPTION 'the audit log is never emptied';",
            ),
        )

    def __str__(self) -> str:
        """This function will return what happened and when."""
        return f"{self.at:%Y-%m-%d %H:%M} {self.action}"
