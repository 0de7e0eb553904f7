"""All that the migrations until 0005 made, in one step for a new database."""

import django.contrib.postgres.fields
import django.contrib.postgres.indexes
import django.db.models.deletion
import kakehashi.common.identity
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    replaces = [
        ('translation', '0001_initial'),
        ('translation', '0002_checked_and_present'),
        ('translation', '0003_reasons_for_declining'),
        ('translation', '0004_memory'),
        ('translation', '0005_glossary'),
    ]

    initial = True

    dependencies = [
        ('accounts', '__first__'),
        ('organizations', '0001_squashed_0004'),
        ('seekers', '0001_squashed_0006'),
    ]

    operations = [
        migrations.CreateModel(
            name='OwnTerm',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('public_id', kakehashi.common.identity.PublicIdField()),
                ('language', models.CharField(max_length=8)),
                ('term', models.CharField(max_length=120)),
                ('key', models.CharField(max_length=120)),
                ('japanese', django.contrib.postgres.fields.ArrayField(base_field=models.CharField(max_length=120), size=None)),
                ('forbidden', django.contrib.postgres.fields.ArrayField(base_field=models.CharField(max_length=120), blank=True, default=list, size=None)),
                ('note', models.CharField(blank=True, max_length=300)),
                ('changed_at', models.DateTimeField()),
                ('changed_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('organization', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='organizations.organization')),
            ],
            options={
                'ordering': ('key', 'id'),
                'constraints': [models.UniqueConstraint(fields=('organization', 'language', 'key'), name='an_own_term_once'), models.CheckConstraint(condition=models.Q(('japanese', []), _negated=True), name='an_own_term_has_japanese')],
            },
        ),
        migrations.CreateModel(
            name='Pair',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('public_id', kakehashi.common.identity.PublicIdField()),
                ('language', models.CharField(max_length=8)),
                ('source', models.TextField()),
                ('japanese', models.TextField()),
                ('mark', models.CharField(max_length=40)),
                ('words', models.PositiveSmallIntegerField()),
                ('grams', django.contrib.postgres.fields.ArrayField(base_field=models.IntegerField(), size=None)),
                ('given_by', django.contrib.postgres.fields.ArrayField(base_field=models.CharField(max_length=32), default=list, size=None)),
                ('origin', models.CharField(choices=[('approved', 'Approved'), ('imported', 'Imported')], max_length=8)),
                ('used_count', models.PositiveIntegerField(default=1)),
                ('made_on', models.DateField()),
                ('used_on', models.DateField()),
                ('organization', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='organizations.organization')),
            ],
            options={
                'indexes': [django.contrib.postgres.indexes.GinIndex(fastupdate=False, fields=['grams'], name='pair_by_grams'), django.contrib.postgres.indexes.GinIndex(fields=['given_by'], name='pair_by_giver')],
                'constraints': [models.UniqueConstraint(fields=('organization', 'language', 'mark'), name='a_pair_once'), models.CheckConstraint(condition=models.Q(models.Q(('source', ''), _negated=True), models.Q(('japanese', ''), _negated=True)), name='a_pair_has_both_sides')],
            },
        ),
        migrations.CreateModel(
            name='Part',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('key', models.CharField(max_length=60)),
                ('source', models.TextField()),
                ('japanese', models.TextField(blank=True)),
                ('state', models.CharField(choices=[('draft', 'Draft'), ('checked', 'Checked'), ('approved', 'Approved'), ('outdated', 'Outdated')], default='draft', max_length=10)),
                ('changed_at', models.DateTimeField()),
                ('approved_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('changed_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('checked_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('seeker', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='translated_parts', to='seekers.seeker')),
                ('written_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('seeker', 'key'), name='a_part_once'), models.CheckConstraint(condition=models.Q(models.Q(('state__in', ('checked', 'approved')), _negated=True), models.Q(('japanese', ''), _negated=True), _connector='OR'), name='finished_japanese_is_there')],
            },
        ),
        migrations.CreateModel(
            name='PassedWarning',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('key', models.CharField(max_length=60)),
                ('code', models.CharField(max_length=20)),
                ('detail', models.TextField(blank=True)),
                ('reason', models.TextField(blank=True)),
                ('passed_at', models.DateTimeField()),
                ('passed_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('seeker', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='passed_warnings', to='seekers.seeker')),
            ],
            options={
                'ordering': ('-passed_at', '-id'),
                'indexes': [models.Index(fields=['seeker', 'key'], name='passed_warnings_of_a_part')],
            },
        ),
        migrations.CreateModel(
            name='Presence',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('since', models.DateTimeField()),
                ('seen_at', models.DateTimeField(db_index=True)),
                ('seeker', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='at_the_desk', to='seekers.seeker')),
                ('user', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('seeker', 'user'), name='present_once')],
            },
        ),
        migrations.CreateModel(
            name='SharedMemory',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('shared_at', models.DateTimeField()),
                ('organization', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='organizations.organization')),
            ],
        ),
        migrations.CreateModel(
            name='TermList',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('public_id', kakehashi.common.identity.PublicIdField()),
                ('text', models.TextField()),
                ('sent_at', models.DateTimeField()),
                ('organization', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='organizations.organization')),
                ('sent_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
        ),
        migrations.CreateModel(
            name='Upload',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('public_id', kakehashi.common.identity.PublicIdField()),
                ('rows', models.JSONField()),
                ('uploaded_at', models.DateTimeField()),
                ('organization', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='organizations.organization')),
                ('seeker', models.ForeignKey(null=True, on_delete=django.db.models.deletion.CASCADE, related_name='uploads', to='seekers.seeker')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('organization', 'seeker'), name='one_upload_at_a_time', nulls_distinct=False)],
            },
        ),
        migrations.CreateModel(
            name='ChangeRequest',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('public_id', kakehashi.common.identity.PublicIdField()),
                ('key', models.CharField(max_length=60)),
                ('before', models.TextField()),
                ('wanted', models.TextField()),
                ('state', models.CharField(choices=[('requested', 'Requested'), ('accepted', 'Accepted'), ('declined', 'Declined'), ('taken_back', 'Taken Back')], default='requested', max_length=10)),
                ('requested_at', models.DateTimeField()),
                ('decided_at', models.DateTimeField(blank=True, null=True)),
                ('cause', models.CharField(blank=True, max_length=20)),
                ('reason', models.TextField(blank=True)),
                ('decided_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('seeker', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='change_requests', to='seekers.seeker')),
            ],
            options={
                'ordering': ('-requested_at', '-id'),
                'constraints': [models.UniqueConstraint(condition=models.Q(('state', 'requested')), fields=('seeker', 'key'), name='one_open_change'), models.CheckConstraint(condition=models.Q(models.Q(('state', 'declined'), _negated=True), models.Q(('reason', ''), _negated=True), models.Q(('cause__in', ('', 'other')), _negated=True), _connector='OR'), name='a_declined_change_has_a_reason')],
            },
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='changerequest',
            trigger=pgtrigger.compiler.Trigger(name='state_table', sql=pgtrigger.compiler.UpsertTriggerSql(declare='DECLARE _is_valid_transition BOOLEAN;', func='SELECT CONCAT(OLD."state", \':\', NEW."state") = ANY(\'{requested:accepted,requested:declined,requested:taken_back}\'::text[]) INTO _is_valid_transition; IF (_is_valid_transition IS FALSE AND OLD."state" IS DISTINCT FROM NEW."state") THEN RAISE EXCEPTION \'pgtrigger: Invalid transition of field "state" from "%" to "%" on table %\', OLD."state", NEW."state", TG_TABLE_NAME; ELSE RETURN NEW; END IF;', hash='874ffbc5ac58603b0ade623c7c75e4e4a82d9272', operation='UPDATE', pgid='pgtrigger_state_table_44460', table='translation_changerequest', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='part',
            trigger=pgtrigger.compiler.Trigger(name='state_table', sql=pgtrigger.compiler.UpsertTriggerSql(declare='DECLARE _is_valid_transition BOOLEAN;', func='SELECT CONCAT(OLD."state", \':\', NEW."state") = ANY(\'{approved:draft,approved:outdated,checked:approved,checked:draft,checked:outdated,draft:approved,draft:checked,draft:draft,draft:outdated,outdated:approved,outdated:checked,outdated:draft}\'::text[]) INTO _is_valid_transition; IF (_is_valid_transition IS FALSE AND OLD."state" IS DISTINCT FROM NEW."state") THEN RAISE EXCEPTION \'pgtrigger: Invalid transition of field "state" from "%" to "%" on table %\', OLD."state", NEW."state", TG_TABLE_NAME; ELSE RETURN NEW; END IF;', hash='7869c9b09e8dee2a366d4151ac665f8d2d038215', operation='UPDATE', pgid='pgtrigger_state_table_e26c0', table='translation_part', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='part',
            trigger=pgtrigger.compiler.Trigger(name='second_person', sql=pgtrigger.compiler.UpsertTriggerSql(func="\n        IF NEW.state = 'approved'\n            AND (TG_OP = 'INSERT' OR OLD.state <> 'approved' OR OLD.japanese <> NEW.japanese)\n            AND (NEW.approved_by_id IS NULL OR NEW.approved_by_id IN (NEW.written_by_id, NEW.checked_by_id))\n            AND EXISTS (\n                SELECT 1 FROM seekers_sendingchoice choice\n                JOIN organizations_organization organization ON organization.id = choice.organization_id\n                WHERE choice.seeker_id = NEW.seeker_id AND choice.state = 'accepted'\n                    AND organization.second_person_approves\n            )\n        THEN\n            RAISE EXCEPTION 'second_person: whoever wrote or checked this Japanese cannot approve it';\n        END IF;\n        RETURN NEW;\n    ", hash='02e4236d0e3b4e042c1d3f4fd3fe9e9823b72a5e', operation='INSERT OR UPDATE', pgid='pgtrigger_second_person_2f34c', table='translation_part', when='BEFORE')),
        ),
    ]
