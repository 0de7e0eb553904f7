import django.db.models.deletion
import kakehashi.common.identity
import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
    ]

    operations = [
        migrations.CreateModel(
            name='ContactMessage',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('public_id', kakehashi.common.identity.PublicIdField()),
                ('subject', models.CharField(choices=[('question', 'A question about this site or the programme'), ('deposit', 'A deposit, contract or payment'), ('organization', 'How an organization or company behaves'), ('account', 'My account or signing in'), ('other', 'Something else')], max_length=12)),
                ('organization_named', models.CharField(blank=True, max_length=160)),
                ('body', models.TextField()),
                ('reply_to', models.CharField(blank=True, max_length=200)),
                ('language', models.CharField(max_length=8)),
                ('received_on', models.DateField()),
                ('state', models.CharField(choices=[('new', 'New'), ('answered', 'Answered'), ('closed', 'Closed')], default='new', max_length=10)),
            ],
            options={
                'ordering': ('received_on', 'id'),
            },
        ),
        migrations.CreateModel(
            name='Answer',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('body', models.TextField()),
                ('answered_on', models.DateField()),
                ('by_public_id', models.CharField(max_length=20)),
                ('message', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='answers', to='complaints.contactmessage')),
            ],
            options={
                'ordering': ('id',),
            },
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='contactmessage',
            trigger=pgtrigger.compiler.Trigger(name='state_table', sql=pgtrigger.compiler.UpsertTriggerSql(declare='DECLARE _is_valid_transition BOOLEAN;', func='SELECT CONCAT(OLD."state", \':\', NEW."state") = ANY(\'{answered:answered,answered:closed,closed:new,new:answered,new:closed}\'::text[]) INTO _is_valid_transition; IF (_is_valid_transition IS FALSE AND OLD."state" IS DISTINCT FROM NEW."state") THEN RAISE EXCEPTION \'pgtrigger: Invalid transition of field "state" from "%" to "%" on table %\', OLD."state", NEW."state", TG_TABLE_NAME; ELSE RETURN NEW; END IF;', hash='9b4769e9ed1028153083f75c25ef2e16282bf52c', operation='UPDATE', pgid='pgtrigger_state_table_be54a', table='complaints_contactmessage', when='BEFORE')),
        ),
    ]
