"""Agreements and supervision count once the other side has confirmed them; those recorded before stay in force."""

import django.contrib.postgres.constraints
import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('organizations', '0002_workforce'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.RemoveConstraint(
            model_name='agreement',
            name='agreements_apart',
        ),
        migrations.RemoveConstraint(
            model_name='supervision',
            name='supervisions_apart',
        ),
        migrations.AddField(
            model_name='agreement',
            name='decided_at',
            field=models.DateTimeField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name='agreement',
            name='decided_by',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='agreement',
            name='reason',
            field=models.TextField(blank=True),
        ),
        migrations.AddField(
            model_name='agreement',
            name='state',
            field=models.CharField(choices=[('waiting', 'Waiting'), ('confirmed', 'Confirmed'), ('declined', 'Declined')], default='confirmed', max_length=10),
        ),
        migrations.AddField(
            model_name='supervision',
            name='decided_at',
            field=models.DateTimeField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name='supervision',
            name='decided_by',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='supervision',
            name='reason',
            field=models.TextField(blank=True),
        ),
        migrations.AddField(
            model_name='supervision',
            name='state',
            field=models.CharField(choices=[('waiting', 'Waiting'), ('confirmed', 'Confirmed'), ('declined', 'Declined')], default='confirmed', max_length=10),
        ),
        migrations.AlterField(
            model_name='agreement',
            name='state',
            field=models.CharField(choices=[('waiting', 'Waiting'), ('confirmed', 'Confirmed'), ('declined', 'Declined')], default='waiting', max_length=10),
        ),
        migrations.AlterField(
            model_name='supervision',
            name='state',
            field=models.CharField(choices=[('waiting', 'Waiting'), ('confirmed', 'Confirmed'), ('declined', 'Declined')], default='waiting', max_length=10),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='agreement',
            trigger=pgtrigger.compiler.Trigger(name='state_table', sql=pgtrigger.compiler.UpsertTriggerSql(declare='DECLARE _is_valid_transition BOOLEAN;', func='SELECT CONCAT(OLD."state", \':\', NEW."state") = ANY(\'{waiting:confirmed,waiting:declined}\'::text[]) INTO _is_valid_transition; IF (_is_valid_transition IS FALSE AND OLD."state" IS DISTINCT FROM NEW."state") THEN RAISE EXCEPTION \'pgtrigger: Invalid transition of field "state" from "%" to "%" on table %\', OLD."state", NEW."state", TG_TABLE_NAME; ELSE RETURN NEW; END IF;', hash='f05dc60a82f523a5dbdb267e4a584fb53c7f9594', operation='UPDATE', pgid='pgtrigger_state_table_a68e1', table='organizations_agreement', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='supervision',
            trigger=pgtrigger.compiler.Trigger(name='state_table', sql=pgtrigger.compiler.UpsertTriggerSql(declare='DECLARE _is_valid_transition BOOLEAN;', func='SELECT CONCAT(OLD."state", \':\', NEW."state") = ANY(\'{waiting:confirmed,waiting:declined}\'::text[]) INTO _is_valid_transition; IF (_is_valid_transition IS FALSE AND OLD."state" IS DISTINCT FROM NEW."state") THEN RAISE EXCEPTION \'pgtrigger: Invalid transition of field "state" from "%" to "%" on table %\', OLD."state", NEW."state", TG_TABLE_NAME; ELSE RETURN NEW; END IF;', hash='cb8a81a8e0eb374d0ceb5c57cc285135006e3580', operation='UPDATE', pgid='pgtrigger_state_table_e293e', table='organizations_supervision', when='BEFORE')),
        ),
        migrations.AddConstraint(
            model_name='agreement',
            constraint=django.contrib.postgres.constraints.ExclusionConstraint(condition=models.Q(('state', 'declined'), _negated=True), expressions=[(models.Func(models.F('supervising_id'), models.F('supervising_id'), models.Value('[]'), function='int8range'), '&&'), (models.Func(models.F('sending_id'), models.F('sending_id'), models.Value('[]'), function='int8range'), '&&'), ('period', '&&')], name='agreements_apart'),
        ),
        migrations.AddConstraint(
            model_name='agreement',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('state', 'declined'), _negated=True), models.Q(('reason', ''), _negated=True), _connector='OR'), name='a_declined_agreement_has_a_reason'),
        ),
        migrations.AddConstraint(
            model_name='supervision',
            constraint=django.contrib.postgres.constraints.ExclusionConstraint(condition=models.Q(('state', 'declined'), _negated=True), expressions=[(models.Func(models.F('supervising_id'), models.F('supervising_id'), models.Value('[]'), function='int8range'), '&&'), (models.Func(models.F('company_id'), models.F('company_id'), models.Value('[]'), function='int8range'), '&&'), ('period', '&&')], name='supervisions_apart'),
        ),
        migrations.AddConstraint(
            model_name='supervision',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('state', 'declined'), _negated=True), models.Q(('reason', ''), _negated=True), _connector='OR'), name='a_declined_supervision_has_a_reason'),
        ),
    ]
