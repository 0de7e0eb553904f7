import django.db.models.deletion
import kakehashi.common.identity
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('accounts', '__first__'),
        ('organizations', '0001_squashed_0004'),
        ('seekers', '0001_squashed_0006'),
    ]

    operations = [
        migrations.CreateModel(
            name='Unreached',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('public_id', kakehashi.common.identity.PublicIdField()),
                ('marks', models.JSONField()),
                ('tries', models.JSONField()),
                ('reason', models.TextField()),
                ('asked_at', models.DateTimeField()),
                ('state', models.CharField(choices=[('asked', 'Asked'), ('consented', 'Consented'), ('refused', 'Refused'), ('overtaken', 'Overtaken')], default='asked', max_length=10)),
                ('decided_at', models.DateTimeField(blank=True, null=True)),
                ('answer', models.TextField(blank=True)),
                ('asked_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('decided_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('organization', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='organizations.organization')),
                ('seeker', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='unreached', to='seekers.seeker')),
            ],
            options={
                'ordering': ('-asked_at', '-id'),
                'constraints': [models.UniqueConstraint(condition=models.Q(('state', 'asked')), fields=('seeker',), name='one_open_unreached'), models.CheckConstraint(condition=models.Q(models.Q(('state', 'refused'), _negated=True), models.Q(('answer', ''), _negated=True), _connector='OR'), name='a_refused_unreached_has_a_reason')],
            },
        ),
        migrations.CreateModel(
            name='Word',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('key', models.CharField(max_length=60)),
                ('mark', models.CharField(max_length=40)),
                ('says_the_same', models.BooleanField()),
                ('sentence', models.TextField(blank=True)),
                ('restated_at', models.DateTimeField()),
                ('state', models.CharField(choices=[('waiting', 'Waiting'), ('confirmed', 'Confirmed'), ('not_right', 'Not Right'), ('consented', 'Consented')], default='waiting', max_length=10)),
                ('reason', models.TextField(blank=True)),
                ('answered_at', models.DateTimeField(blank=True, null=True)),
                ('restated_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('seeker', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='words_given', to='seekers.seeker')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('seeker', 'key'), name='a_word_once'), models.CheckConstraint(condition=models.Q(models.Q(('says_the_same', True), ('sentence', '')), models.Q(('says_the_same', False), models.Q(('sentence', ''), _negated=True)), _connector='OR'), name='the_same_or_a_sentence'), models.CheckConstraint(condition=models.Q(models.Q(('state', 'not_right'), _negated=True), models.Q(('reason', ''), _negated=True), _connector='OR'), name='not_right_has_a_reason'), models.CheckConstraint(condition=models.Q(('state', 'waiting'), ('answered_at__isnull', False), _connector='OR'), name='an_answer_has_its_moment')],
            },
        ),
        migrations.CreateModel(
            name='Question',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('public_id', kakehashi.common.identity.PublicIdField()),
                ('key', models.CharField(max_length=60)),
                ('text', models.TextField()),
                ('asked_at', models.DateTimeField()),
                ('state', models.CharField(choices=[('open', 'Open'), ('answered', 'Answered')], default='open', max_length=10)),
                ('answer', models.TextField(blank=True)),
                ('answered_at', models.DateTimeField(blank=True, null=True)),
                ('asked_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('seeker', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='questions_asked', to='seekers.seeker')),
            ],
            options={
                'ordering': ('asked_at', 'id'),
                'constraints': [models.CheckConstraint(condition=models.Q(('state', 'open'), models.Q(('answer', ''), _negated=True), _connector='OR'), name='an_answered_question_has_an_answer')],
            },
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='question',
            trigger=pgtrigger.compiler.Trigger(name='state_table', sql=pgtrigger.compiler.UpsertTriggerSql(declare='DECLARE _is_valid_transition BOOLEAN;', func='SELECT CONCAT(OLD."state", \':\', NEW."state") = ANY(\'{open:answered}\'::text[]) INTO _is_valid_transition; IF (_is_valid_transition IS FALSE AND OLD."state" IS DISTINCT FROM NEW."state") THEN RAISE EXCEPTION \'pgtrigger: Invalid transition of field "state" from "%" to "%" on table %\', OLD."state", NEW."state", TG_TABLE_NAME; ELSE RETURN NEW; END IF;', hash='b93d7d443976ad7a6793af37171d94e0d68e8914', operation='UPDATE', pgid='pgtrigger_state_table_12edb', table='confirming_question', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='unreached',
            trigger=pgtrigger.compiler.Trigger(name='state_table', sql=pgtrigger.compiler.UpsertTriggerSql(declare='DECLARE _is_valid_transition BOOLEAN;', func='SELECT CONCAT(OLD."state", \':\', NEW."state") = ANY(\'{asked:consented,asked:overtaken,asked:refused}\'::text[]) INTO _is_valid_transition; IF (_is_valid_transition IS FALSE AND OLD."state" IS DISTINCT FROM NEW."state") THEN RAISE EXCEPTION \'pgtrigger: Invalid transition of field "state" from "%" to "%" on table %\', OLD."state", NEW."state", TG_TABLE_NAME; ELSE RETURN NEW; END IF;', hash='ee9aa3a356e1ba74d85002e04380e9fb0dc47111', operation='UPDATE', pgid='pgtrigger_state_table_0fd30', table='confirming_unreached', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='word',
            trigger=pgtrigger.compiler.Trigger(name='state_table', sql=pgtrigger.compiler.UpsertTriggerSql(declare='DECLARE _is_valid_transition BOOLEAN;', func='SELECT CONCAT(OLD."state", \':\', NEW."state") = ANY(\'{confirmed:not_right,confirmed:waiting,consented:confirmed,consented:not_right,consented:waiting,not_right:confirmed,not_right:not_right,not_right:waiting,waiting:confirmed,waiting:consented,waiting:not_right,waiting:waiting}\'::text[]) INTO _is_valid_transition; IF (_is_valid_transition IS FALSE AND OLD."state" IS DISTINCT FROM NEW."state") THEN RAISE EXCEPTION \'pgtrigger: Invalid transition of field "state" from "%" to "%" on table %\', OLD."state", NEW."state", TG_TABLE_NAME; ELSE RETURN NEW; END IF;', hash='52218b319ee4477beb3516cb1727abc40c50a6c1', operation='UPDATE', pgid='pgtrigger_state_table_b60de', table='confirming_word', when='BEFORE')),
        ),
    ]
