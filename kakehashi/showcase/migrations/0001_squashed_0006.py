"""All that the migrations until 0006 made, in one step for a new database."""

import django.contrib.postgres.fields
import django.contrib.postgres.indexes
import django.contrib.postgres.search
import django.db.models.deletion
import kakehashi.common.identity
from django.db import migrations, models

# The words stay in the row, as they are: the search looks at those of many rows, one after the other. What a page
# says goes out of the row instead. Statistics of more lexemes tell frequent questions from rare ones.
ROWS = """
ALTER TABLE showcase_staffpage ALTER COLUMN words SET STORAGE MAIN;
ALTER TABLE showcase_staffpage ALTER COLUMN words SET STATISTICS 400;
ALTER TABLE showcase_staffpage SET (toast_tuple_target = 8160);
"""
ROWS_BACK = """
ALTER TABLE showcase_staffpage RESET (toast_tuple_target);
ALTER TABLE showcase_staffpage ALTER COLUMN words SET STATISTICS -1;
ALTER TABLE showcase_staffpage ALTER COLUMN words SET STORAGE EXTENDED;
"""


class Migration(migrations.Migration):

    replaces = [
        ('showcase', '0001_initial'),
        ('showcase', '0002_hidden_pages'),
        ('showcase', '0003_photos'),
        ('showcase', '0004_honest_line'),
        ('showcase', '0005_papers'),
        ('showcase', '0006_found_and_read'),
    ]

    initial = True

    dependencies = [
    ]

    operations = [
        migrations.CreateModel(
            name='Hiding',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('seeker_public_id', models.CharField(max_length=20)),
                ('organization_public_id', models.CharField(max_length=20)),
                ('hidden_at', models.DateTimeField()),
            ],
            options={
                'indexes': [models.Index(fields=['organization_public_id'], name='hiding_by_organization')],
                'constraints': [models.UniqueConstraint(fields=('seeker_public_id', 'organization_public_id'), name='hidden_once')],
            },
        ),
        migrations.CreateModel(
            name='Paper',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('public_id', kakehashi.common.identity.PublicIdField()),
                ('fingerprint', models.CharField(max_length=64, unique=True)),
                ('seeker_public_id', models.CharField(blank=True, max_length=20)),
                ('seekers', django.contrib.postgres.fields.ArrayField(base_field=models.CharField(max_length=20), default=list, size=None)),
                ('data', models.JSONField(default=dict)),
                ('photo', models.BinaryField(null=True)),
                ('content', models.BinaryField(null=True)),
                ('asked_at', models.DateTimeField()),
                ('made_at', models.DateTimeField(blank=True, null=True)),
                ('failed_at', models.DateTimeField(blank=True, null=True)),
            ],
            options={
                'indexes': [models.Index(fields=['seeker_public_id'], name='paper_of_seeker'), models.Index(fields=['asked_at'], name='paper_by_age')],
                'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('content', None), ('made_at', None)), models.Q(('content__isnull', False), ('failed_at', None), ('made_at__isnull', False)), _connector='OR'), name='a_made_paper_has_its_file')],
            },
        ),
        migrations.CreateModel(
            name='StaffPage',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('public_id', kakehashi.common.identity.PublicIdField()),
                ('code', models.CharField(max_length=32, unique=True)),
                ('seeker_public_id', models.CharField(max_length=20, unique=True)),
                ('sending_public_id', models.CharField(max_length=20)),
                ('sending_name', models.CharField(max_length=160)),
                ('initial', models.CharField(max_length=2)),
                ('country', models.CharField(max_length=2)),
                ('birth_year', models.PositiveSmallIntegerField()),
                ('wished_works', django.contrib.postgres.fields.ArrayField(base_field=models.CharField(max_length=10), default=list, size=None)),
                ('worked_works', django.contrib.postgres.fields.ArrayField(base_field=models.CharField(max_length=10), default=list, size=None)),
                ('months_of_experience', models.PositiveSmallIntegerField(default=0)),
                ('months_by_work', models.JSONField(default=dict)),
                ('japanese_level', models.CharField(blank=True, max_length=4)),
                ('programmes', django.contrib.postgres.fields.ArrayField(base_field=models.CharField(max_length=24), default=list, size=None)),
                ('sections', models.JSONField(default=list)),
                ('words', django.contrib.postgres.search.SearchVectorField()),
                ('index_made', models.PositiveSmallIntegerField(default=0)),
                ('waiting_since', models.DateTimeField()),
                ('is_shown', models.BooleanField(default=True)),
                ('hidden_since', models.DateTimeField(blank=True, null=True)),
                ('published_at', models.DateTimeField()),
                ('changed_at', models.DateTimeField()),
                ('translated_on', models.DateField(blank=True, null=True)),
                ('confirmed_on', models.DateField(blank=True, null=True)),
                ('consented_on', models.DateField(blank=True, null=True)),
                ('changed_since', models.DateField(blank=True, null=True)),
            ],
            options={
                'ordering': ('-published_at', '-id'),
                'indexes': [django.contrib.postgres.indexes.GinIndex(condition=models.Q(('hidden_since', None), ('is_shown', True)), fastupdate=False, fields=['words'], name='staff_page_words'), models.Index(condition=models.Q(('hidden_since', None), ('is_shown', True)), fields=['waiting_since', 'id'], name='staff_page_waiting'), models.Index(condition=models.Q(('hidden_since', None), ('is_shown', True)), fields=['-published_at', '-id'], name='staff_page_newest'), models.Index(fields=['sending_public_id'], name='staff_page_sending'), models.Index(fields=['index_made'], name='staff_page_index_made')],
            },
        ),
        migrations.CreateModel(
            name='StaffPhoto',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('picture', models.FileField(max_length=80, upload_to='')),
                ('width', models.PositiveSmallIntegerField()),
                ('height', models.PositiveSmallIntegerField()),
                ('photo_public_id', models.CharField(max_length=20)),
                ('copied_at', models.DateTimeField()),
                ('page', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name='photo', to='showcase.staffpage')),
            ],
        ),
        migrations.CreateModel(
            name='Opening',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('organization_public_id', models.CharField(max_length=20)),
                ('in_list', models.BooleanField(default=False)),
                ('opened_at', models.DateTimeField()),
                ('page', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='openings', to='showcase.staffpage')),
            ],
            options={
                'indexes': [models.Index(fields=['page', 'organization_public_id', '-opened_at'], name='opening_of_page'), models.Index(fields=['organization_public_id', 'page'], name='opening_by_organization'), models.Index(fields=['opened_at'], name='opening_by_age')],
            },
        ),
        migrations.RunSQL(ROWS, ROWS_BACK),
    ]
