"""All that the migrations until 0004 made, in one step for a new database."""

import django.contrib.postgres.constraints
import django.contrib.postgres.fields.ranges
import django.db.models.deletion
import kakehashi.common.identity
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    replaces = [
        ('organizations', '0001_initial'),
        ('organizations', '0002_workforce'),
        ('organizations', '0003_confirmed_partners'),
        ('organizations', '0004_second_person'),
    ]

    initial = True

    dependencies = [
        ('accounts', '__first__'),
    ]

    operations = [
        migrations.CreateModel(
            name='Organization',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('public_id', kakehashi.common.identity.PublicIdField()),
                ('kind', models.CharField(choices=[('sending', 'Sending organization'), ('supervising', 'Supervising organization'), ('accepting', 'Accepting company')], max_length=12)),
                ('state', models.CharField(choices=[('applied', 'Applied'), ('admitted', 'Admitted'), ('refused', 'Refused'), ('suspended', 'Suspended')], default='applied', max_length=10)),
                ('name', models.CharField(max_length=160)),
                ('name_ja', models.CharField(blank=True, max_length=160)),
                ('sort_key', models.CharField(max_length=200)),
                ('country', models.CharField(max_length=2)),
                ('licence_number', models.CharField(blank=True, max_length=80)),
                ('recommended_by', models.CharField(blank=True, max_length=200)),
                ('representative', models.CharField(blank=True, max_length=120)),
                ('address', models.TextField(blank=True)),
                ('telephone', models.CharField(blank=True, max_length=40)),
                ('email', models.EmailField(blank=True, max_length=254)),
                ('website', models.URLField(blank=True)),
                ('about', models.TextField(blank=True)),
                ('partner', models.CharField(blank=True, max_length=200)),
                ('applied_at', models.DateTimeField()),
                ('decided_at', models.DateTimeField(blank=True, null=True)),
                ('decision_reason', models.TextField(blank=True)),
                ('second_person_approves', models.BooleanField(default=False)),
                ('applied_under', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='organizations.organization')),
            ],
            options={
                'ordering': ('sort_key', 'id'),
                'constraints': [models.CheckConstraint(condition=models.Q(('state', 'applied'), ('decided_at__isnull', False), _connector='OR'), name='a_decision_has_a_moment'), models.CheckConstraint(condition=models.Q(models.Q(('state__in', ('refused', 'suspended')), _negated=True), models.Q(('decision_reason', ''), _negated=True), _connector='OR'), name='a_refusal_has_a_reason')],
            },
        ),
        migrations.CreateModel(
            name='Membership',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('public_id', kakehashi.common.identity.PublicIdField()),
                ('role', models.CharField(choices=[('owner', 'Owner'), ('member', 'Member')], max_length=8)),
                ('joined_at', models.DateTimeField()),
                ('left_at', models.DateTimeField(blank=True, null=True)),
                ('user', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='memberships', to=settings.AUTH_USER_MODEL)),
                ('organization', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='memberships', to='organizations.organization')),
            ],
            options={
                'constraints': [models.UniqueConstraint(condition=models.Q(('left_at', None)), fields=('user',), name='one_organization_at_a_time')],
            },
        ),
        migrations.CreateModel(
            name='Invitation',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('public_id', kakehashi.common.identity.PublicIdField()),
                ('email', models.EmailField(max_length=254)),
                ('role', models.CharField(choices=[('owner', 'Owner'), ('member', 'Member')], max_length=8)),
                ('token_hash', models.CharField(max_length=64, unique=True)),
                ('created_at', models.DateTimeField()),
                ('expires_at', models.DateTimeField()),
                ('accepted_at', models.DateTimeField(blank=True, null=True)),
                ('withdrawn_at', models.DateTimeField(blank=True, null=True)),
                ('invited_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('organization', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='invitations', to='organizations.organization')),
            ],
        ),
        migrations.CreateModel(
            name='Agreement',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('public_id', kakehashi.common.identity.PublicIdField()),
                ('period', django.contrib.postgres.fields.ranges.DateRangeField()),
                ('recorded_at', models.DateTimeField()),
                ('state', models.CharField(choices=[('waiting', 'Waiting'), ('confirmed', 'Confirmed'), ('declined', 'Declined')], default='waiting', max_length=10)),
                ('decided_at', models.DateTimeField(blank=True, null=True)),
                ('reason', models.TextField(blank=True)),
                ('decided_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('recorded_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('sending', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='agreements_as_sending', to='organizations.organization')),
                ('supervising', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='agreements_as_supervising', to='organizations.organization')),
            ],
            options={
                'constraints': [django.contrib.postgres.constraints.ExclusionConstraint(condition=models.Q(('state', 'declined'), _negated=True), expressions=[(models.Func(models.F('supervising_id'), models.F('supervising_id'), models.Value('[]'), function='int8range'), '&&'), (models.Func(models.F('sending_id'), models.F('sending_id'), models.Value('[]'), function='int8range'), '&&'), ('period', '&&')], name='agreements_apart'), models.CheckConstraint(condition=models.Q(models.Q(('state', 'declined'), _negated=True), models.Q(('reason', ''), _negated=True), _connector='OR'), name='a_declined_agreement_has_a_reason')],
            },
        ),
        migrations.CreateModel(
            name='Supervision',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('public_id', kakehashi.common.identity.PublicIdField()),
                ('period', django.contrib.postgres.fields.ranges.DateRangeField()),
                ('recorded_at', models.DateTimeField()),
                ('state', models.CharField(choices=[('waiting', 'Waiting'), ('confirmed', 'Confirmed'), ('declined', 'Declined')], default='waiting', max_length=10)),
                ('decided_at', models.DateTimeField(blank=True, null=True)),
                ('reason', models.TextField(blank=True)),
                ('company', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='supervised_by', to='organizations.organization')),
                ('decided_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('recorded_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('supervising', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='supervisions', to='organizations.organization')),
            ],
            options={
                'constraints': [django.contrib.postgres.constraints.ExclusionConstraint(condition=models.Q(('state', 'declined'), _negated=True), expressions=[(models.Func(models.F('supervising_id'), models.F('supervising_id'), models.Value('[]'), function='int8range'), '&&'), (models.Func(models.F('company_id'), models.F('company_id'), models.Value('[]'), function='int8range'), '&&'), ('period', '&&')], name='supervisions_apart'), models.CheckConstraint(condition=models.Q(models.Q(('state', 'declined'), _negated=True), models.Q(('reason', ''), _negated=True), _connector='OR'), name='a_declined_supervision_has_a_reason')],
            },
        ),
        migrations.CreateModel(
            name='Workforce',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('public_id', kakehashi.common.identity.PublicIdField()),
                ('full_time_staff', models.PositiveIntegerField()),
                ('staff_as_of', models.DateField()),
                ('rated_excellent', models.BooleanField(null=True)),
                ('rating_as_of', models.DateField()),
                ('titp_1', models.PositiveIntegerField()),
                ('titp_2', models.PositiveIntegerField()),
                ('titp_3', models.PositiveIntegerField()),
                ('esd', models.PositiveIntegerField()),
                ('trainees_as_of', models.DateField()),
                ('recorded_at', models.DateTimeField()),
                ('company', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name='workforce', to='organizations.organization')),
                ('recorded_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('recorded_for', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='organizations.organization')),
            ],
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='organization',
            trigger=pgtrigger.compiler.Trigger(name='state_table', sql=pgtrigger.compiler.UpsertTriggerSql(declare='DECLARE _is_valid_transition BOOLEAN;', func='SELECT CONCAT(OLD."state", \':\', NEW."state") = ANY(\'{admitted:suspended,applied:admitted,applied:refused,refused:admitted,suspended:admitted}\'::text[]) INTO _is_valid_transition; IF (_is_valid_transition IS FALSE AND OLD."state" IS DISTINCT FROM NEW."state") THEN RAISE EXCEPTION \'pgtrigger: Invalid transition of field "state" from "%" to "%" on table %\', OLD."state", NEW."state", TG_TABLE_NAME; ELSE RETURN NEW; END IF;', hash='e125ca7af4aa04d44b7fadb766a2a56e57a719cc', operation='UPDATE', pgid='pgtrigger_state_table_402ad', table='organizations_organization', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='agreement',
            trigger=pgtrigger.compiler.Trigger(name='state_table', sql=pgtrigger.compiler.UpsertTriggerSql(declare='DECLARE _is_valid_transition BOOLEAN;', func='SELECT CONCAT(OLD."state", \':\', NEW."state") = ANY(\'{waiting:confirmed,waiting:declined}\'::text[]) INTO _is_valid_transition; IF (_is_valid_transition IS FALSE AND OLD."state" IS DISTINCT FROM NEW."state") THEN RAISE EXCEPTION \'pgtrigger: Invalid transition of field "state" from "%" to "%" on table %\', OLD."state", NEW."state", TG_TABLE_NAME; ELSE RETURN NEW; END IF;', hash='f05dc60a82f523a5dbdb267e4a584fb53c7f9594', operation='UPDATE', pgid='pgtrigger_state_table_a68e1', table='organizations_agreement', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='supervision',
            trigger=pgtrigger.compiler.Trigger(name='state_table', sql=pgtrigger.compiler.UpsertTriggerSql(declare='DECLARE _is_valid_transition BOOLEAN;', func='SELECT CONCAT(OLD."state", \':\', NEW."state") = ANY(\'{waiting:confirmed,waiting:declined}\'::text[]) INTO _is_valid_transition; IF (_is_valid_transition IS FALSE AND OLD."state" IS DISTINCT FROM NEW."state") THEN RAISE EXCEPTION \'pgtrigger: Invalid transition of field "state" from "%" to "%" on table %\', OLD."state", NEW."state", TG_TABLE_NAME; ELSE RETURN NEW; END IF;', hash='cb8a81a8e0eb374d0ceb5c57cc285135006e3580', operation='UPDATE', pgid='pgtrigger_state_table_e293e', table='organizations_supervision', when='BEFORE')),
        ),
    ]
