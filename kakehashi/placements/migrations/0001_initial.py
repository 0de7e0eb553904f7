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
        ('opportunities', '0001_squashed_0004'),
        ('organizations', '0001_squashed_0004'),
        ('seekers', '0001_squashed_0006'),
    ]

    operations = [
        migrations.CreateModel(
            name='Placement',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('public_id', kakehashi.common.identity.PublicIdField()),
                ('page_code', models.CharField(max_length=8)),
                ('page_initial', models.CharField(max_length=2)),
                ('name_for_company', models.CharField(blank=True, max_length=120)),
                ('origin', models.CharField(choices=[('application', 'Application'), ('invitation', 'Invitation')], max_length=12)),
                ('state', models.CharField(choices=[('applied', 'Applied'), ('invited', 'Invited'), ('passed_on', 'Passed On'), ('forwarded', 'Forwarded'), ('times_proposed', 'Times Proposed'), ('interview_confirmed', 'Interview Confirmed'), ('passed', 'Passed'), ('offered', 'Offered'), ('accepted', 'Accepted'), ('not_forwarded', 'Not Forwarded'), ('refused', 'Refused'), ('declined', 'Declined'), ('withdrawn', 'Withdrawn'), ('closed', 'Closed')], max_length=20)),
                ('message', models.TextField(blank=True)),
                ('place_number', models.PositiveSmallIntegerField(blank=True, null=True)),
                ('began_at', models.DateTimeField()),
                ('moved_at', models.DateTimeField()),
                ('opportunity', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='placements', to='opportunities.opportunity')),
                ('seeker', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='placements', to='seekers.seeker')),
                ('sending', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='placements_as_sending', to='organizations.organization')),
            ],
            options={
                'ordering': ('moved_at', 'id'),
                'constraints': [models.UniqueConstraint(condition=models.Q(('state__in', ['applied', 'forwarded', 'interview_confirmed', 'invited', 'offered', 'passed', 'passed_on', 'times_proposed'])), fields=('seeker', 'opportunity'), name='one_open_placement_of_a_pair'), models.UniqueConstraint(condition=models.Q(('state', 'accepted')), fields=('seeker',), name='one_accepted_placement'), models.UniqueConstraint(fields=('opportunity', 'place_number'), name='a_place_is_filled_once'), models.CheckConstraint(condition=models.Q(models.Q(('state', 'accepted'), ('place_number__isnull', False)), models.Q(models.Q(('state', 'accepted'), _negated=True), ('place_number', None)), _connector='OR'), name='an_accepted_placement_has_a_place')],
            },
        ),
        migrations.CreateModel(
            name='PhoneCall',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('public_id', kakehashi.common.identity.PublicIdField()),
                ('kind', models.CharField(max_length=60)),
                ('data', models.JSONField(default=dict)),
                ('created_at', models.DateTimeField()),
                ('due_at', models.DateTimeField()),
                ('done_at', models.DateTimeField(blank=True, null=True)),
                ('done_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('placement', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='calls', to='placements.placement')),
            ],
            options={
                'ordering': ('due_at', 'id'),
            },
        ),
        migrations.CreateModel(
            name='Offer',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('monthly_wage', models.DecimalField(decimal_places=0, max_digits=10)),
                ('monthly_deductions', models.DecimalField(decimal_places=0, max_digits=10)),
                ('weekly_hours', models.DecimalField(decimal_places=1, max_digits=4)),
                ('starts_on', models.DateField()),
                ('months', models.PositiveSmallIntegerField()),
                ('conditions', models.TextField(blank=True)),
                ('offered_at', models.DateTimeField()),
                ('answer_until', models.DateField()),
                ('placement', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name='offer', to='placements.placement')),
            ],
            options={
                'constraints': [models.CheckConstraint(condition=models.Q(('monthly_deductions__lt', models.F('monthly_wage'))), name='an_offer_leaves_a_wage')],
            },
        ),
        migrations.CreateModel(
            name='Move',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('name', models.CharField(max_length=24)),
                ('state_before', models.CharField(blank=True, max_length=20)),
                ('state_after', models.CharField(max_length=20)),
                ('at', models.DateTimeField()),
                ('party', models.CharField(choices=[('seeker', 'Seeker'), ('sender', 'Sender'), ('company', 'Company'), ('supervising', 'Supervising'), ('program', 'Program')], max_length=12)),
                ('by_public_id', models.CharField(blank=True, max_length=20)),
                ('cause', models.CharField(blank=True, choices=[('accepted_elsewhere', 'Accepted Elsewhere'), ('places_filled', 'Places Filled'), ('opportunity_closed', 'Opportunity Closed'), ('offer_lapsed', 'Offer Lapsed'), ('left_organization', 'Left Organization'), ('consent_withdrawn', 'Consent Withdrawn'), ('left_site', 'Left Site')], max_length=20)),
                ('reason', models.TextField(blank=True)),
                ('placement', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='moves', to='placements.placement')),
            ],
            options={
                'ordering': ('at', 'id'),
            },
        ),
        migrations.CreateModel(
            name='Interview',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('proposed', models.JSONField(default=list)),
                ('how', models.CharField(choices=[('video', 'video'), ('on_site', 'on_site')], max_length=12)),
                ('place', models.CharField(blank=True, max_length=200)),
                ('confirmed_for', models.DateTimeField(blank=True, null=True)),
                ('result_note', models.TextField(blank=True)),
                ('placement', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name='interview', to='placements.placement')),
            ],
        ),
        migrations.CreateModel(
            name='Hold',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('reason', models.TextField()),
                ('since', models.DateTimeField()),
                ('lifted_at', models.DateTimeField(blank=True, null=True)),
                ('by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('placement', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='holds', to='placements.placement')),
            ],
            options={
                'constraints': [models.UniqueConstraint(condition=models.Q(('lifted_at', None)), fields=('placement',), name='one_hold_at_a_time'), models.CheckConstraint(condition=models.Q(('reason', ''), _negated=True), name='a_hold_has_a_reason')],
            },
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='placement',
            trigger=pgtrigger.compiler.Trigger(name='state_table', sql=pgtrigger.compiler.UpsertTriggerSql(declare='DECLARE _is_valid_transition BOOLEAN;', func='SELECT CONCAT(OLD."state", \':\', NEW."state") = ANY(\'{applied:closed,applied:forwarded,applied:not_forwarded,applied:withdrawn,forwarded:closed,forwarded:refused,forwarded:times_proposed,forwarded:withdrawn,interview_confirmed:closed,interview_confirmed:passed,interview_confirmed:refused,interview_confirmed:withdrawn,invited:closed,invited:not_forwarded,invited:passed_on,invited:withdrawn,offered:accepted,offered:closed,offered:declined,offered:withdrawn,passed:closed,passed:offered,passed:refused,passed:withdrawn,passed_on:closed,passed_on:declined,passed_on:forwarded,passed_on:withdrawn,times_proposed:closed,times_proposed:forwarded,times_proposed:interview_confirmed,times_proposed:refused,times_proposed:times_proposed,times_proposed:withdrawn}\'::text[]) INTO _is_valid_transition; IF (_is_valid_transition IS FALSE AND OLD."state" IS DISTINCT FROM NEW."state") THEN RAISE EXCEPTION \'pgtrigger: Invalid transition of field "state" from "%" to "%" on table %\', OLD."state", NEW."state", TG_TABLE_NAME; ELSE RETURN NEW; END IF;', hash='7112e749a75c47bb8c1b5aa02b56ead520ddf2b1', operation='UPDATE', pgid='pgtrigger_state_table_e822a', table='placements_placement', when='BEFORE')),
        ),
    ]
