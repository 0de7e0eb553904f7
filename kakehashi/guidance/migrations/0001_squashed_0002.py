"""All that the migrations until 0002 made, in one step for a new database."""

import django.db.models.deletion
import kakehashi.common.identity
from django.db import migrations, models


class Migration(migrations.Migration):

    replaces = [
        ('guidance', '0001_initial'),
        ('guidance', '0002_rules_under_answers'),
    ]

    initial = True

    dependencies = [
    ]

    operations = [
        migrations.CreateModel(
            name='Question',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('public_id', kakehashi.common.identity.PublicIdField()),
                ('key', models.SlugField(max_length=60, unique=True)),
                ('audience', models.CharField(choices=[('seeker', 'For seekers'), ('sending_organization', 'For sending organizations'), ('company', 'For supervising organizations and companies'), ('everyone', 'For everyone')], max_length=24)),
                ('genre', models.CharField(choices=[('sign_up', 'Sign up'), ('job_information', 'Job information'), ('costs', 'Costs'), ('programme', 'Programme and rules'), ('safety', 'Safety and personal data')], max_length=16)),
                ('position', models.PositiveSmallIntegerField()),
                ('sources', models.JSONField(default=list)),
                ('checked_on', models.DateField()),
                ('rests_on', models.JSONField(default=list)),
                ('checked_values', models.JSONField(default=dict)),
                ('is_shown', models.BooleanField(default=True)),
            ],
            options={
                'ordering': ('audience', 'genre', 'position', 'id'),
            },
        ),
        migrations.CreateModel(
            name='QuestionText',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('language', models.CharField(max_length=8)),
                ('asked', models.CharField(max_length=300)),
                ('answer', models.TextField()),
                ('changed_at', models.DateTimeField()),
                ('question', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='texts', to='guidance.question')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('question', 'language'), name='a_text_for_each_language')],
            },
        ),
    ]
