"""All that the migrations until 0004 made, in one step for a new database."""

import django.contrib.postgres.fields
import django.db.models.deletion
import kakehashi.common.identity
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    replaces = [
        ('opportunities', '0001_initial'),
        ('opportunities', '0002_the_whole_terms'),
        ('opportunities', '0003_job_alerts'),
        ('opportunities', '0004_texts_in_other_languages_and_pictures'),
    ]

    initial = True

    dependencies = [
        ('accounts', '__first__'),
        ('catalogue', '0001_squashed_0002'),
        ('organizations', '0001_squashed_0004'),
        ('seekers', '0001_squashed_0006'),
    ]

    operations = [
        migrations.CreateModel(
            name='Alert',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('public_id', kakehashi.common.identity.PublicIdField()),
                ('works', django.contrib.postgres.fields.ArrayField(base_field=models.CharField(max_length=12), blank=True, default=list, size=None)),
                ('prefectures', django.contrib.postgres.fields.ArrayField(base_field=models.CharField(max_length=2), blank=True, default=list, size=None)),
                ('told_until', models.DateTimeField()),
                ('seeker', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name='alert', to='seekers.seeker')),
            ],
        ),
        migrations.CreateModel(
            name='Opportunity',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('public_id', kakehashi.common.identity.PublicIdField()),
                ('state', models.CharField(choices=[('draft', 'Draft'), ('submitted', 'Submitted'), ('approved', 'Approved'), ('refused', 'Refused'), ('paused', 'Paused'), ('filled', 'Filled'), ('closed', 'Closed')], default='draft', max_length=10)),
                ('programme', models.CharField(choices=[('titp', 'Technical intern training (TITP)'), ('esd', 'Employment for skill development (ESD)'), ('ssw', 'Specified skilled worker (SSW)')], max_length=8)),
                ('stage', models.CharField(blank=True, choices=[('i', 'Stage (i)'), ('ii', 'Stage (ii)'), ('iii', 'Stage (iii)')], max_length=4)),
                ('starts_on', models.DateField()),
                ('months', models.PositiveSmallIntegerField(blank=True, null=True)),
                ('open_until', models.DateField()),
                ('duties_ja', models.TextField(blank=True)),
                ('day_ja', models.TextField(blank=True)),
                ('prefecture', models.CharField(blank=True, max_length=2)),
                ('municipality_ja', models.CharField(blank=True, max_length=40)),
                ('places', models.PositiveSmallIntegerField(default=1)),
                ('weekly_hours', models.DecimalField(decimal_places=1, default=0, max_digits=4)),
                ('daily_hours', models.DecimalField(blank=True, decimal_places=2, max_digits=4, null=True)),
                ('overtime_hours', models.PositiveSmallIntegerField(blank=True, null=True)),
                ('days_off_a_year', models.PositiveSmallIntegerField(blank=True, null=True)),
                ('days_off_ja', models.CharField(blank=True, max_length=200)),
                ('monthly_wage', models.DecimalField(decimal_places=0, default=0, max_digits=10)),
                ('monthly_deductions', models.DecimalField(decimal_places=0, default=0, max_digits=10)),
                ('equal_pay_declared_at', models.DateTimeField(blank=True, null=True)),
                ('equal_pay_declared_by', models.CharField(blank=True, max_length=20)),
                ('lodging', models.CharField(blank=True, choices=[('dormitory', 'Dormitory of the company'), ('flat', 'Flat or house that the company rents'), ('own', 'The worker looks for a place')], max_length=10)),
                ('persons_a_room', models.PositiveSmallIntegerField(blank=True, null=True)),
                ('area_a_person', models.DecimalField(blank=True, decimal_places=1, max_digits=4, null=True)),
                ('support_ja', models.TextField(blank=True)),
                ('taught_ja', models.TextField(blank=True)),
                ('japanese_level', models.CharField(blank=True, max_length=4)),
                ('selection', django.contrib.postgres.fields.ArrayField(base_field=models.CharField(choices=[('video', 'Interview by video'), ('on_site', 'Interview on site'), ('practical', 'Practical test'), ('written', 'Written test')], max_length=10), blank=True, default=list, size=None)),
                ('selection_on', models.DateField(blank=True, null=True)),
                ('selection_ja', models.TextField(blank=True)),
                ('created_at', models.DateTimeField()),
                ('submitted_at', models.DateTimeField(blank=True, null=True)),
                ('decided_at', models.DateTimeField(blank=True, null=True)),
                ('decision_reason', models.TextField(blank=True)),
                ('asked_at', models.DateTimeField(blank=True, null=True)),
                ('held_true_at', models.DateTimeField(blank=True, null=True)),
                ('company', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='opportunities', to='organizations.organization')),
                ('supervising', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='supervised_opportunities', to='organizations.organization')),
                ('work', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='catalogue.work')),
            ],
            options={
                'verbose_name_plural': 'opportunities',
                'ordering': ('-created_at', '-id'),
                'indexes': [models.Index(fields=['state', 'open_until'], name='opportunity_by_state'), models.Index(fields=['-created_at', '-id'], name='opportunity_newest')],
                'constraints': [models.CheckConstraint(condition=models.Q(('places__gte', 1)), name='an_opportunity_has_places'), models.CheckConstraint(condition=models.Q(('monthly_deductions__lt', models.F('monthly_wage')), models.Q(('monthly_wage', 0), ('state__in', ('draft', 'closed'))), _connector='OR'), name='deductions_leave_a_wage'), models.CheckConstraint(condition=models.Q(('open_until__lte', models.F('starts_on'))), name='applications_end_before_the_start'), models.CheckConstraint(condition=models.Q(('programme', 'titp'), ('stage', ''), _connector='OR'), name='only_training_has_stages'), models.CheckConstraint(condition=models.Q(models.Q(('programme', 'titp'), _negated=True), models.Q(('stage', ''), _negated=True), _connector='OR'), name='training_names_its_stage'), models.CheckConstraint(condition=models.Q(models.Q(('state', 'refused'), _negated=True), models.Q(('decision_reason', ''), _negated=True), _connector='OR'), name='a_refused_opportunity_has_a_reason'), models.CheckConstraint(condition=models.Q(models.Q(('state__in', ['approved', 'filled', 'paused', 'submitted']), _negated=True), models.Q(('weekly_hours__gt', 0), models.Q(('prefecture', ''), _negated=True), models.Q(('duties_ja', ''), _negated=True)), _connector='OR'), name='what_is_shown_tells_work_place_and_hours')],
            },
        ),
        migrations.CreateModel(
            name='Deduction',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('kind', models.CharField(choices=[('tax', 'Taxes'), ('social', 'Health insurance and pension'), ('employment', 'Employment insurance'), ('rent', 'Rent'), ('utilities', 'Electricity, gas and water'), ('food', 'Food'), ('other', 'Something else')], max_length=10)),
                ('label_ja', models.CharField(blank=True, max_length=60)),
                ('amount', models.DecimalField(decimal_places=0, max_digits=10)),
                ('opportunity', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='deductions', to='opportunities.opportunity')),
            ],
            options={
                'ordering': ('id',),
                'constraints': [models.UniqueConstraint(fields=('opportunity', 'kind'), name='each_deduction_is_told_once'), models.CheckConstraint(condition=models.Q(('amount__gte', 0)), name='a_deduction_is_not_negative'), models.CheckConstraint(condition=models.Q(models.Q(('kind', 'other'), _negated=True), models.Q(('label_ja', ''), _negated=True), _connector='OR'), name='another_deduction_has_a_name')],
            },
        ),
        migrations.CreateModel(
            name='CostBefore',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('kind', models.CharField(choices=[('lectures', 'Lectures before departure'), ('travel', 'Travel to Japan'), ('documents', 'Passport, visa and papers'), ('health_check', 'Health check'), ('lodging', 'Lodging and meals during lectures'), ('insurance', 'Insurance'), ('service_fee', 'Service fee of the sending organization'), ('other', 'Something else')], max_length=16)),
                ('payer', models.CharField(choices=[('trainee', 'Trainee'), ('sending', 'Sending organization'), ('supervising', 'Supervising organization'), ('company', 'Accepting company')], max_length=12)),
                ('opportunity', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='costs_before', to='opportunities.opportunity')),
            ],
            options={
                'ordering': ('id',),
                'constraints': [models.UniqueConstraint(fields=('opportunity', 'kind'), name='each_cost_before_is_told_once')],
            },
        ),
        migrations.CreateModel(
            name='PlacePicture',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('public_id', kakehashi.common.identity.PublicIdField()),
                ('content', models.BinaryField()),
                ('width', models.PositiveSmallIntegerField()),
                ('height', models.PositiveSmallIntegerField()),
                ('added_at', models.DateTimeField()),
                ('opportunity', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name='place_picture', to='opportunities.opportunity')),
            ],
        ),
        migrations.CreateModel(
            name='TranslatedText',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('language', models.CharField(max_length=8)),
                ('key', models.CharField(max_length=20)),
                ('source', models.TextField()),
                ('words', models.TextField(blank=True)),
                ('state', models.CharField(choices=[('draft', 'Draft'), ('checked', 'Checked'), ('approved', 'Approved'), ('outdated', 'Outdated')], default='draft', max_length=10)),
                ('reason', models.CharField(blank=True, max_length=300)),
                ('changed_at', models.DateTimeField()),
                ('approved_at', models.DateTimeField(blank=True, null=True)),
                ('approved_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('opportunity', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='translated_texts', to='opportunities.opportunity')),
                ('organization', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='organizations.organization')),
                ('written_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('opportunity', 'organization', 'language', 'key'), name='an_opportunity_text_once'), models.CheckConstraint(condition=models.Q(models.Q(('state', 'approved'), _negated=True), models.Q(models.Q(('words', ''), _negated=True), ('approved_at__isnull', False)), _connector='OR'), name='an_approved_opportunity_text_is_there')],
            },
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='opportunity',
            trigger=pgtrigger.compiler.Trigger(name='state_table', sql=pgtrigger.compiler.UpsertTriggerSql(declare='DECLARE _is_valid_transition BOOLEAN;', func='SELECT CONCAT(OLD."state", \':\', NEW."state") = ANY(\'{approved:closed,approved:filled,approved:paused,approved:refused,draft:closed,draft:submitted,paused:approved,paused:closed,paused:filled,paused:refused,refused:closed,refused:submitted,submitted:approved,submitted:closed,submitted:filled,submitted:refused}\'::text[]) INTO _is_valid_transition; IF (_is_valid_transition IS FALSE AND OLD."state" IS DISTINCT FROM NEW."state") THEN RAISE EXCEPTION \'pgtrigger: Invalid transition of field "state" from "%" to "%" on table %\', OLD."state", NEW."state", TG_TABLE_NAME; ELSE RETURN NEW; END IF;', hash='db6dc8dafc9e9f8fd80091767ffa8295fc97daa3', operation='UPDATE', pgid='pgtrigger_state_table_9c201', table='opportunities_opportunity', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='translatedtext',
            trigger=pgtrigger.compiler.Trigger(name='state_table', sql=pgtrigger.compiler.UpsertTriggerSql(declare='DECLARE _is_valid_transition BOOLEAN;', func='SELECT CONCAT(OLD."state", \':\', NEW."state") = ANY(\'{approved:draft,approved:outdated,checked:approved,checked:draft,checked:outdated,draft:approved,draft:checked,draft:draft,draft:outdated,outdated:approved,outdated:checked,outdated:draft}\'::text[]) INTO _is_valid_transition; IF (_is_valid_transition IS FALSE AND OLD."state" IS DISTINCT FROM NEW."state") THEN RAISE EXCEPTION \'pgtrigger: Invalid transition of field "state" from "%" to "%" on table %\', OLD."state", NEW."state", TG_TABLE_NAME; ELSE RETURN NEW; END IF;', hash='4b770c9bfc583e5d37208301fd592d5ea0a11a2b', operation='UPDATE', pgid='pgtrigger_state_table_fc73b', table='opportunities_translatedtext', when='BEFORE')),
        ),
    ]
