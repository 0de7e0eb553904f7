"""All that the migrations until 0002 made, in one step for a new database."""

import datetime
from django.db import migrations, models


class Migration(migrations.Migration):

    replaces = [
        ('timing', '0001_initial'),
        ('timing', '0002_renewing'),
    ]

    initial = True

    dependencies = [
    ]

    operations = [
        migrations.CreateModel(
            name='Turn',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('step', models.CharField(choices=[('accept', 'Accept'), ('translate', 'Translate'), ('change', 'Change'), ('renew', 'Renew'), ('forward', 'Forward')], max_length=12)),
                ('organization_public_id', models.CharField(max_length=20)),
                ('seeker_public_id', models.CharField(blank=True, max_length=20)),
                ('thing_public_id', models.CharField(max_length=20)),
                ('began_at', models.DateTimeField()),
                ('paused_since', models.DateTimeField(blank=True, null=True)),
                ('paused_for', models.DurationField(default=datetime.timedelta)),
                ('ended_at', models.DateTimeField(blank=True, null=True)),
                ('told_late_at', models.DateTimeField(blank=True, null=True)),
            ],
            options={
                'ordering': ('began_at', 'id'),
                'indexes': [models.Index(fields=['organization_public_id', 'step', 'ended_at'], name='turn_of_organization'), models.Index(fields=['seeker_public_id'], name='turn_of_seeker')],
                'constraints': [models.UniqueConstraint(condition=models.Q(('ended_at', None)), fields=('step', 'thing_public_id'), name='one_open_turn')],
            },
        ),
    ]
