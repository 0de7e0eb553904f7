import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('seekers', '0001_squashed_0006'),
    ]

    operations = [
        migrations.CreateModel(
            name='Release',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('rules_version', models.CharField(max_length=40, unique=True)),
                ('used_from', models.DateTimeField()),
                ('values', models.JSONField()),
            ],
            options={
                'ordering': ('-used_from', '-id'),
            },
        ),
        migrations.CreateModel(
            name='Answer',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('asked_on', models.DateField()),
                ('rules_version', models.CharField(max_length=40)),
                ('facts_hash', models.CharField(max_length=64)),
                ('ways', models.JSONField()),
                ('seeker', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name='answer', to='seekers.seeker')),
            ],
            options={
                'indexes': [models.Index(fields=['asked_on', 'rules_version'], name='answer_by_day_and_rules')],
            },
        ),
        migrations.CreateModel(
            name='Change',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('found_on', models.DateField()),
                ('rules_version', models.CharField(max_length=40)),
                ('programme', models.CharField(choices=[('titp', 'Titp'), ('construction_measure', 'Construction Measure'), ('shipbuilding_measure', 'Shipbuilding Measure'), ('esd', 'Esd'), ('ssw', 'Ssw')], max_length=24)),
                ('stage', models.PositiveSmallIntegerField(blank=True, null=True)),
                ('before', models.CharField(choices=[('possible', 'Possible'), ('not_possible', 'Not Possible'), ('depends', 'Depends')], max_length=12)),
                ('after', models.CharField(choices=[('possible', 'Possible'), ('not_possible', 'Not Possible'), ('depends', 'Depends')], max_length=12)),
                ('finding', models.JSONField()),
                ('organization_told', models.BooleanField(default=False)),
                ('seeker', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='changes_of_outcome', to='seekers.seeker')),
            ],
            options={
                'ordering': ('-found_on', '-id'),
                'indexes': [models.Index(condition=models.Q(('organization_told', False)), fields=['seeker'], name='change_not_told_yet')],
            },
        ),
    ]
