import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
    ]

    operations = [
        migrations.CreateModel(
            name='Entry',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('at', models.DateTimeField()),
                ('action', models.CharField(max_length=60)),
                ('by_public_id', models.CharField(blank=True, max_length=20)),
                ('by_role', models.CharField(max_length=20)),
                ('organization_public_id', models.CharField(blank=True, max_length=20)),
                ('thing', models.CharField(max_length=40)),
                ('thing_public_id', models.CharField(blank=True, max_length=20)),
                ('data', models.JSONField(default=dict)),
            ],
            options={
                'verbose_name_plural': 'entries',
                'ordering': ('-at', '-id'),
                'indexes': [models.Index(fields=['thing', 'thing_public_id'], name='audit_by_thing'), models.Index(fields=['by_public_id'], name='audit_by_person')],
            },
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='entry',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='1b389f8260e22d0fbf38b4ff1e20214212b176ee', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_a6b88', table='audit_entry', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='entry',
            trigger=pgtrigger.compiler.Trigger(name='never_emptied', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'the audit log is never emptied';", hash='75a9ce71a558cdc95112d2381bb5b65669880c33', level='STATEMENT', operation='TRUNCATE', pgid='pgtrigger_never_emptied_6c9ae', table='audit_entry', when='BEFORE')),
        ),
    ]
