"""An organization may want a second person to approve Japanese."""

from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('organizations', '0003_confirmed_partners'),
    ]

    operations = [
        migrations.AddField(
            model_name='organization',
            name='second_person_approves',
            field=models.BooleanField(default=False),
        ),
    ]
