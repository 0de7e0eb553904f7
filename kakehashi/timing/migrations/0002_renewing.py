"""The turn in which a page is brought up to date."""

from django.db import migrations, models


class Migration(migrations.Migration):
    """Names the new step."""

    dependencies = [("timing", "0001_initial")]

    operations = [
        migrations.AlterField(
            "turn",
            "step",
            models.CharField(
                choices=[
                    ("accept", "Accept"),
                    ("translate", "Translate"),
                    ("change", "Change"),
                    ("renew", "Renew"),
                    ("forward", "Forward"),
                ],
                max_length=12,
            ),
        )
    ]
