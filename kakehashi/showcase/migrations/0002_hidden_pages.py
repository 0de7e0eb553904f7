"""Lets pages be hidden while their sending organization is suspended, and hides those of organizations that are."""

from typing import Any

from django.db import migrations, models
from django.utils import timezone


def hide_pages_of_suspended_organizations(apps: Any, _editor: Any) -> None:
    """This function will hide the pages of organizations that are suspended already."""
    suspended = apps.get_model("organizations", "Organization").objects.filter(state="suspended")
    pages = apps.get_model("showcase", "StaffPage").objects
    pages.filter(sending_public_id__in=list(suspended.values_list("public_id", flat=True))).update(
        hidden_since=timezone.now()
    )


class Migration(migrations.Migration):
    dependencies = [("showcase", "0001_initial"), ("organizations", "0001_initial")]

    operations = [
        migrations.RemoveIndex(model_name="staffpage", name="staff_page_newest"),
        migrations.AddField(
            model_name="staffpage",
            name="hidden_since",
            field=models.DateTimeField(blank=True, null=True),
        ),
        migrations.RunPython(hide_pages_of_suspended_organizations, migrations.RunPython.noop),
        migrations.AddIndex(
            model_name="staffpage",
            index=models.Index(
                condition=models.Q(("hidden_since", None), ("is_shown", True)),
                fields=["-published_at", "-id"],
                name="staff_page_newest",
            ),
        ),
        migrations.AddIndex(
            model_name="staffpage",
            index=models.Index(fields=["sending_public_id"], name="staff_page_sending"),
        ),
    ]
