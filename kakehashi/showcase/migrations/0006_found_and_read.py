"""One index for every question of the search, the moment since when a page waits, and the facts that it filters by; and
who opened a page, from whom it is hidden.

The indexes of pages that are there are made by ``prepare_database``, since that needs the dictionary.
"""

import django.contrib.postgres.fields
import django.contrib.postgres.indexes
import django.db.models.deletion
from django.db import migrations, models

SEEN = models.Q(("hidden_since", None), ("is_shown", True))
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
    dependencies = [("showcase", "0005_papers")]

    operations = [
        migrations.RemoveIndex(model_name="staffpage", name="staff_page_words"),
        migrations.RemoveIndex(model_name="staffpage", name="staff_page_wished"),
        migrations.RemoveIndex(model_name="staffpage", name="staff_page_worked"),
        migrations.AlterField("staffpage", "code", models.CharField(max_length=32, unique=True)),
        migrations.AddField("staffpage", "months_by_work", models.JSONField(default=dict)),
        migrations.AddField(
            "staffpage",
            "programmes",
            django.contrib.postgres.fields.ArrayField(
                base_field=models.CharField(max_length=24), default=list, size=None
            ),
        ),
        migrations.AddField("staffpage", "index_made", models.PositiveSmallIntegerField(default=0)),
        migrations.AddField("staffpage", "waiting_since", models.DateTimeField(null=True)),
        migrations.RunSQL(
            "UPDATE showcase_staffpage SET waiting_since = published_at; SET CONSTRAINTS ALL IMMEDIATE",
            migrations.RunSQL.noop,
        ),
        migrations.AlterField("staffpage", "waiting_since", models.DateTimeField()),
        migrations.RunSQL(ROWS, ROWS_BACK),
        migrations.AddIndex(
            "staffpage",
            django.contrib.postgres.indexes.GinIndex(
                condition=SEEN, fastupdate=False, fields=["words"], name="staff_page_words"
            ),
        ),
        migrations.AddIndex(
            "staffpage",
            models.Index(condition=SEEN, fields=["waiting_since", "id"], name="staff_page_waiting"),
        ),
        migrations.AddIndex("staffpage", models.Index(fields=["index_made"], name="staff_page_index_made")),
        migrations.AddField(
            model_name='paper',
            name='seekers',
            field=django.contrib.postgres.fields.ArrayField(base_field=models.CharField(max_length=20), default=list, size=None),
        ),
        migrations.AlterField(
            model_name='paper',
            name='seeker_public_id',
            field=models.CharField(blank=True, max_length=20),
        ),
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
    ]
