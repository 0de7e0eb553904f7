"""Who wrote, checked and approved each part; and who has a desk open."""

import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('seekers', '0001_initial'),
        ('translation', '0001_initial'),
        ('organizations', '0004_second_person'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='Presence',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('since', models.DateTimeField()),
                ('seen_at', models.DateTimeField(db_index=True)),
            ],
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='part',
            name='state_table',
        ),
        migrations.RemoveConstraint(
            model_name='part',
            name='approved_japanese_is_there',
        ),
        migrations.AddField(
            model_name='part',
            name='approved_by',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='part',
            name='checked_by',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='part',
            name='written_by',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AlterField(
            model_name='part',
            name='state',
            field=models.CharField(choices=[('draft', 'Draft'), ('checked', 'Checked'), ('approved', 'Approved'), ('outdated', 'Outdated')], default='draft', max_length=10),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='part',
            trigger=pgtrigger.compiler.Trigger(name='state_table', sql=pgtrigger.compiler.UpsertTriggerSql(declare='DECLARE _is_valid_transition BOOLEAN;', func='SELECT CONCAT(OLD."state", \':\', NEW."state") = ANY(\'{approved:draft,approved:outdated,checked:approved,checked:draft,checked:outdated,draft:approved,draft:checked,draft:draft,draft:outdated,outdated:approved,outdated:checked,outdated:draft}\'::text[]) INTO _is_valid_transition; IF (_is_valid_transition IS FALSE AND OLD."state" IS DISTINCT FROM NEW."state") THEN RAISE EXCEPTION \'pgtrigger: Invalid transition of field "state" from "%" to "%" on table %\', OLD."state", NEW."state", TG_TABLE_NAME; ELSE RETURN NEW; END IF;', hash='7869c9b09e8dee2a366d4151ac665f8d2d038215', operation='UPDATE', pgid='pgtrigger_state_table_e26c0', table='translation_part', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='part',
            trigger=pgtrigger.compiler.Trigger(name='second_person', sql=pgtrigger.compiler.UpsertTriggerSql(func="\n        IF NEW.state = 'approved'\n            AND (TG_OP = 'INSERT' OR OLD.state <> 'approved' OR OLD.japanese <> NEW.japanese)\n            AND (NEW.approved_by_id IS NULL OR NEW.approved_by_id IN (NEW.written_by_id, NEW.checked_by_id))\n            AND EXISTS (\n                SELECT 1 FROM seekers_sendingchoice choice\n                JOIN organizations_organization organization ON organization.id = choice.organization_id\n                WHERE choice.seeker_id = NEW.seeker_id AND choice.state = 'accepted'\n                    AND organization.second_person_approves\n            )\n        THEN\n            RAISE EXCEPTION 'second_person: whoever wrote or checked this Japanese cannot approve it';\n        END IF;\n        RETURN NEW;\n    ", hash='02e4236d0e3b4e042c1d3f4fd3fe9e9823b72a5e', operation='INSERT OR UPDATE', pgid='pgtrigger_second_person_2f34c', table='translation_part', when='BEFORE')),
        ),
        migrations.AddConstraint(
            model_name='part',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('state__in', ('checked', 'approved')), _negated=True), models.Q(('japanese', ''), _negated=True), _connector='OR'), name='finished_japanese_is_there'),
        ),
        migrations.AddField(
            model_name='presence',
            name='seeker',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='at_the_desk', to='seekers.seeker'),
        ),
        migrations.AddField(
            model_name='presence',
            name='user',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddConstraint(
            model_name='presence',
            constraint=models.UniqueConstraint(fields=('seeker', 'user'), name='present_once'),
        ),
        # What is there was written by whoever touched it last, and approved by them where it is approved.
        migrations.RunSQL(
            """
            SET CONSTRAINTS ALL IMMEDIATE;
            UPDATE translation_part SET written_by_id = changed_by_id,
                approved_by_id = CASE WHEN state = 'approved' THEN changed_by_id END;
            SET CONSTRAINTS ALL DEFERRED;
            """,
            migrations.RunSQL.noop,
        ),
    ]
