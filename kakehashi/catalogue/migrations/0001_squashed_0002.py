"""All that the migrations until 0002 made, in one step for a new database."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):

    replaces = [
        ('catalogue', '0001_initial'),
        ('catalogue', '0002_readings'),
    ]

    initial = True

    dependencies = [
    ]

    operations = [
        migrations.CreateModel(
            name='Category',
            fields=[
                ('code', models.CharField(max_length=12, primary_key=True, serialize=False)),
                ('name_ja', models.CharField(max_length=80)),
                ('reading_ja', models.CharField(db_default='', max_length=80)),
                ('name_en', models.CharField(max_length=120)),
                ('name_vi', models.CharField(max_length=120)),
                ('name_ja_confidence', models.CharField(choices=[('sourced', 'Sourced'), ('own_wording', 'Own Wording')], max_length=12)),
                ('name_en_confidence', models.CharField(choices=[('sourced', 'Sourced'), ('own_wording', 'Own Wording')], max_length=12)),
                ('name_vi_confidence', models.CharField(choices=[('sourced', 'Sourced'), ('own_wording', 'Own Wording')], max_length=12)),
                ('valid_from', models.DateField()),
                ('valid_until', models.DateField(blank=True, null=True)),
                ('sort_key', models.CharField(db_index=True, max_length=12)),
            ],
            options={
                'verbose_name_plural': 'categories',
                'ordering': ('sort_key',),
                'abstract': False,
                'constraints': [models.CheckConstraint(condition=models.Q(('valid_until__isnull', True), ('valid_until__gt', models.F('valid_from')), _connector='OR'), name='category_days_in_order'), models.CheckConstraint(condition=models.Q(('reading_ja__regex', '^[ぁ-ゖー・]*$')), name='category_reading_is_hiragana'), models.CheckConstraint(condition=models.Q(('name_ja_confidence__in', ['sourced', 'own_wording'])), name='category_name_ja_confidence_known'), models.CheckConstraint(condition=models.Q(('name_en_confidence__in', ['sourced', 'own_wording'])), name='category_name_en_confidence_known'), models.CheckConstraint(condition=models.Q(('name_vi_confidence__in', ['sourced', 'own_wording'])), name='category_name_vi_confidence_known')],
            },
        ),
        migrations.CreateModel(
            name='Occupation',
            fields=[
                ('code', models.CharField(max_length=12, primary_key=True, serialize=False)),
                ('name_ja', models.CharField(max_length=80)),
                ('reading_ja', models.CharField(db_default='', max_length=80)),
                ('name_en', models.CharField(max_length=120)),
                ('name_vi', models.CharField(max_length=120)),
                ('name_ja_confidence', models.CharField(choices=[('sourced', 'Sourced'), ('own_wording', 'Own Wording')], max_length=12)),
                ('name_en_confidence', models.CharField(choices=[('sourced', 'Sourced'), ('own_wording', 'Own Wording')], max_length=12)),
                ('name_vi_confidence', models.CharField(choices=[('sourced', 'Sourced'), ('own_wording', 'Own Wording')], max_length=12)),
                ('valid_from', models.DateField()),
                ('valid_until', models.DateField(blank=True, null=True)),
                ('sort_key', models.CharField(db_index=True, max_length=12)),
                ('category', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='occupations', to='catalogue.category')),
            ],
            options={
                'ordering': ('sort_key',),
                'abstract': False,
                'constraints': [models.CheckConstraint(condition=models.Q(('valid_until__isnull', True), ('valid_until__gt', models.F('valid_from')), _connector='OR'), name='occupation_days_in_order'), models.CheckConstraint(condition=models.Q(('reading_ja__regex', '^[ぁ-ゖー・]*$')), name='occupation_reading_is_hiragana'), models.CheckConstraint(condition=models.Q(('name_ja_confidence__in', ['sourced', 'own_wording'])), name='occupation_name_ja_confidence_known'), models.CheckConstraint(condition=models.Q(('name_en_confidence__in', ['sourced', 'own_wording'])), name='occupation_name_en_confidence_known'), models.CheckConstraint(condition=models.Q(('name_vi_confidence__in', ['sourced', 'own_wording'])), name='occupation_name_vi_confidence_known')],
            },
        ),
        migrations.CreateModel(
            name='Work',
            fields=[
                ('code', models.CharField(max_length=12, primary_key=True, serialize=False)),
                ('name_ja', models.CharField(max_length=80)),
                ('reading_ja', models.CharField(db_default='', max_length=80)),
                ('name_en', models.CharField(max_length=120)),
                ('name_vi', models.CharField(max_length=120)),
                ('name_ja_confidence', models.CharField(choices=[('sourced', 'Sourced'), ('own_wording', 'Own Wording')], max_length=12)),
                ('name_en_confidence', models.CharField(choices=[('sourced', 'Sourced'), ('own_wording', 'Own Wording')], max_length=12)),
                ('name_vi_confidence', models.CharField(choices=[('sourced', 'Sourced'), ('own_wording', 'Own Wording')], max_length=12)),
                ('valid_from', models.DateField()),
                ('valid_until', models.DateField(blank=True, null=True)),
                ('sort_key', models.CharField(db_index=True, max_length=12)),
                ('stage3_allowed', models.BooleanField()),
                ('stage3_confidence', models.CharField(choices=[('confirmed', 'Confirmed'), ('unconfirmed', 'Unconfirmed')], max_length=12)),
                ('search_key', models.TextField(editable=False)),
                ('occupation', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='works', to='catalogue.occupation')),
            ],
            options={
                'ordering': ('sort_key',),
                'abstract': False,
                'constraints': [models.CheckConstraint(condition=models.Q(('valid_until__isnull', True), ('valid_until__gt', models.F('valid_from')), _connector='OR'), name='work_days_in_order'), models.CheckConstraint(condition=models.Q(('reading_ja__regex', '^[ぁ-ゖー・]*$')), name='work_reading_is_hiragana'), models.CheckConstraint(condition=models.Q(('name_ja_confidence__in', ['sourced', 'own_wording'])), name='work_name_ja_confidence_known'), models.CheckConstraint(condition=models.Q(('name_en_confidence__in', ['sourced', 'own_wording'])), name='work_name_en_confidence_known'), models.CheckConstraint(condition=models.Q(('name_vi_confidence__in', ['sourced', 'own_wording'])), name='work_name_vi_confidence_known'), models.CheckConstraint(condition=models.Q(('stage3_confidence__in', ['confirmed', 'unconfirmed'])), name='work_stage3_confidence_known')],
            },
        ),
    ]
