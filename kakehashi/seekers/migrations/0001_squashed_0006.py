"""All that the migrations until 0006 made, in one step for a new database."""

import django.db.models.deletion
import kakehashi.common.identity
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    replaces = [
        ('seekers', '0001_initial'),
        ('seekers', '0002_what_decides'),
        ('seekers', '0003_entered_in_full'),
        ('seekers', '0004_files'),
        ('seekers', '0005_versions'),
        ('seekers', '0006_certificates_and_sex'),
    ]

    initial = True

    dependencies = [
        ('accounts', '__first__'),
        ('catalogue', '0001_squashed_0002'),
        ('organizations', '0001_squashed_0004'),
    ]

    operations = [
        migrations.CreateModel(
            name='Seeker',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('public_id', kakehashi.common.identity.PublicIdField()),
                ('birth_on', models.DateField()),
                ('country', models.CharField(max_length=2)),
                ('name_native', models.CharField(blank=True, max_length=120)),
                ('name_passport', models.CharField(blank=True, max_length=120)),
                ('name_katakana', models.CharField(blank=True, max_length=120)),
                ('called_as', models.CharField(blank=True, max_length=60)),
                ('phone', models.CharField(blank=True, max_length=24)),
                ('phone_owner', models.CharField(blank=True, choices=[('mine', 'It is mine'), ('family', 'It belongs to my family'), ('neighbour', 'It belongs to a neighbour or friend')], max_length=10)),
                ('safe_times', models.CharField(blank=True, max_length=200)),
                ('contact_email', models.EmailField(blank=True, max_length=254)),
                ('address', models.TextField(blank=True)),
                ('no_contact_persons', models.BooleanField(default=False)),
                ('no_education', models.BooleanField(default=False)),
                ('no_licences', models.BooleanField(default=False)),
                ('no_jobs', models.BooleanField(default=False)),
                ('other_wish', models.CharField(blank=True, max_length=200)),
                ('other_wish_kind', models.CharField(blank=True, choices=[('production', 'Production'), ('service', 'Service'), ('sales', 'Sales')], max_length=10)),
                ('other_wish_field', models.CharField(blank=True, max_length=24)),
                ('plan_filed_on', models.DateField(blank=True, null=True)),
                ('no_plan_filed_by', models.DateField(blank=True, null=True)),
                ('starts_from_year', models.PositiveSmallIntegerField(blank=True, null=True)),
                ('starts_from_month', models.PositiveSmallIntegerField(blank=True, null=True)),
                ('start_open', models.BooleanField(default=False)),
                ('self_promotion', models.TextField(blank=True)),
                ('no_languages', models.BooleanField(default=False)),
                ('no_stays', models.BooleanField(default=False)),
                ('sex', models.CharField(blank=True, choices=[('male', 'Male'), ('female', 'Female'), ('x', 'X'), ('by_hand', 'I do not say it here. I write it by hand.')], max_length=12)),
                ('registered_at', models.DateTimeField()),
                ('user', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name='seeker', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'constraints': [models.CheckConstraint(condition=models.Q(('starts_from_month', None), models.Q(('starts_from_month__range', (1, 12)), ('starts_from_year__isnull', False)), _connector='OR'), name='a_start_is_in_a_month')],
            },
        ),
        migrations.CreateModel(
            name='Schooling',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('public_id', kakehashi.common.identity.PublicIdField()),
                ('kind', models.CharField(choices=[('primary', 'Primary school'), ('lower_secondary', 'Lower secondary school'), ('upper_secondary', 'Upper secondary school'), ('vocational', 'Vocational school'), ('college', 'College'), ('university', 'University')], max_length=16)),
                ('name', models.CharField(max_length=160)),
                ('field', models.CharField(blank=True, max_length=160)),
                ('from_year', models.PositiveSmallIntegerField(blank=True, null=True)),
                ('until_year', models.PositiveSmallIntegerField(blank=True, null=True)),
                ('finished', models.BooleanField(default=True)),
                ('seeker', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='schools', to='seekers.seeker')),
            ],
            options={
                'ordering': ('from_year', 'id'),
            },
        ),
        migrations.CreateModel(
            name='Photo',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('public_id', kakehashi.common.identity.PublicIdField()),
                ('picture', models.FileField(max_length=80, upload_to='')),
                ('preview', models.FileField(max_length=80, upload_to='')),
                ('width', models.PositiveSmallIntegerField()),
                ('height', models.PositiveSmallIntegerField()),
                ('size', models.PositiveIntegerField()),
                ('added_at', models.DateTimeField()),
                ('seeker', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name='photo', to='seekers.seeker')),
            ],
        ),
        migrations.CreateModel(
            name='Licence',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('public_id', kakehashi.common.identity.PublicIdField()),
                ('kind', models.CharField(choices=[('driving', 'Driving licence'), ('machine', 'Machine, crane or forklift'), ('trade', 'Trade or skill test'), ('safety', 'Safety or first aid'), ('other', 'Another certificate')], max_length=10)),
                ('name', models.CharField(max_length=160)),
                ('issued_year', models.PositiveSmallIntegerField(blank=True, null=True)),
                ('seeker', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='licences', to='seekers.seeker')),
            ],
            options={
                'ordering': ('issued_year', 'id'),
            },
        ),
        migrations.CreateModel(
            name='LanguageSkill',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('public_id', kakehashi.common.identity.PublicIdField()),
                ('language', models.CharField(max_length=8)),
                ('level', models.CharField(max_length=8)),
                ('certificate_kind', models.CharField(blank=True, max_length=12)),
                ('certificate', models.CharField(blank=True, max_length=120)),
                ('certificate_year', models.PositiveSmallIntegerField(blank=True, null=True)),
                ('certificate_score', models.DecimalField(blank=True, decimal_places=1, max_digits=4, null=True)),
                ('seeker', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='languages', to='seekers.seeker')),
            ],
            options={
                'ordering': ('language',),
                'constraints': [models.UniqueConstraint(fields=('seeker', 'language'), name='a_language_once'), models.CheckConstraint(condition=models.Q(('certificate_kind', ''), ('certificate', ''), _connector='OR'), name='a_certificate_is_named_once')],
            },
        ),
        migrations.CreateModel(
            name='Job',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('public_id', kakehashi.common.identity.PublicIdField()),
                ('employer', models.CharField(max_length=160)),
                ('other_work', models.CharField(blank=True, max_length=160)),
                ('duties', models.TextField(blank=True)),
                ('from_year', models.PositiveSmallIntegerField()),
                ('from_month', models.PositiveSmallIntegerField(blank=True, null=True)),
                ('until_year', models.PositiveSmallIntegerField(blank=True, null=True)),
                ('until_month', models.PositiveSmallIntegerField(blank=True, null=True)),
                ('work', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='catalogue.work')),
                ('seeker', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='jobs', to='seekers.seeker')),
            ],
            options={
                'ordering': ('-from_year', '-from_month', '-id'),
                'constraints': [models.CheckConstraint(condition=models.Q(('work__isnull', False), models.Q(('other_work', ''), _negated=True), _connector='OR'), name='a_job_has_a_work'), models.CheckConstraint(condition=models.Q(('until_year', None), ('until_year__gte', models.F('from_year')), _connector='OR'), name='a_job_ends_after_it_begins'), models.CheckConstraint(condition=models.Q(models.Q(('from_month', None), ('from_month__range', (1, 12)), _connector='OR'), models.Q(('until_month', None), ('until_month__range', (1, 12)), _connector='OR')), name='job_months_are_months')],
            },
        ),
        migrations.CreateModel(
            name='Document',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('public_id', kakehashi.common.identity.PublicIdField()),
                ('kind', models.CharField(choices=[('passport', 'Passport'), ('school', 'School certificate'), ('licence', 'Licence'), ('language', 'Language certificate'), ('work', 'Work certificate'), ('other', 'Other document')], max_length=20)),
                ('note', models.CharField(blank=True, max_length=200)),
                ('state', models.CharField(choices=[('preparing', 'Preparing'), ('ready', 'Ready'), ('unreadable', 'Unreadable')], default='preparing', max_length=10)),
                ('reason', models.CharField(blank=True, max_length=20)),
                ('upload', models.FileField(blank=True, max_length=80, upload_to='')),
                ('size', models.PositiveIntegerField(default=0)),
                ('added_at', models.DateTimeField()),
                ('seeker', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='documents', to='seekers.seeker')),
            ],
            options={
                'ordering': ('added_at', 'id'),
                'constraints': [models.CheckConstraint(condition=models.Q(('state', 'unreadable'), ('reason', ''), _connector='XOR'), name='an_unreadable_document_says_why'), models.CheckConstraint(condition=models.Q(('state', 'preparing'), ('upload', ''), _connector='XOR'), name='what_was_sent_waits_only_to_be_read')],
            },
        ),
        migrations.CreateModel(
            name='DesiredWork',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('field', models.CharField(blank=True, max_length=24)),
                ('position', models.PositiveSmallIntegerField()),
                ('work', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='catalogue.work')),
                ('seeker', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='desired_works', to='seekers.seeker')),
            ],
            options={
                'ordering': ('position', 'id'),
                'constraints': [models.UniqueConstraint(fields=('seeker', 'work'), name='a_work_is_wished_once')],
            },
        ),
        migrations.CreateModel(
            name='ContactPerson',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('public_id', kakehashi.common.identity.PublicIdField()),
                ('name', models.CharField(max_length=120)),
                ('relation', models.CharField(choices=[('family', 'Family'), ('friend', 'Friend'), ('neighbour', 'Neighbour'), ('teacher', 'Teacher'), ('other', 'Somebody else')], max_length=10)),
                ('phone', models.CharField(max_length=24)),
                ('phone_owner', models.CharField(choices=[('theirs', 'It is their own'), ('family', 'It belongs to their family'), ('neighbour', 'It belongs to a neighbour or friend')], max_length=10)),
                ('safe_times', models.CharField(blank=True, max_length=200)),
                ('knows', models.BooleanField()),
                ('seeker', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='contact_persons', to='seekers.seeker')),
            ],
            options={
                'ordering': ('id',),
                'constraints': [models.CheckConstraint(condition=models.Q(('knows', True)), name='a_contact_person_knows')],
            },
        ),
        migrations.CreateModel(
            name='Consent',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('purpose', models.CharField(choices=[('share_with_organization', 'Share With Organization'), ('publish_to_companies', 'Publish To Companies'), ('transfer_to_japan', 'Transfer To Japan'), ('show_photo', 'Show Photo')], max_length=32)),
                ('version', models.CharField(max_length=10)),
                ('language', models.CharField(max_length=8)),
                ('given_at', models.DateTimeField()),
                ('withdrawn_at', models.DateTimeField(blank=True, null=True)),
                ('seeker', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='consents', to='seekers.seeker')),
            ],
            options={
                'constraints': [models.UniqueConstraint(condition=models.Q(('withdrawn_at', None)), fields=('seeker', 'purpose'), name='one_consent_at_a_time')],
            },
        ),
        migrations.CreateModel(
            name='SendingChoice',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('public_id', kakehashi.common.identity.PublicIdField()),
                ('state', models.CharField(choices=[('chosen', 'Chosen'), ('accepted', 'Accepted'), ('declined', 'Declined'), ('left', 'Left')], default='chosen', max_length=10)),
                ('chosen_at', models.DateTimeField()),
                ('decided_at', models.DateTimeField(blank=True, null=True)),
                ('reason', models.TextField(blank=True)),
                ('organization', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='chosen_by', to='organizations.organization')),
                ('seeker', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='choices', to='seekers.seeker')),
            ],
            options={
                'ordering': ('-chosen_at', '-id'),
                'constraints': [models.UniqueConstraint(condition=models.Q(('state__in', ('chosen', 'accepted'))), fields=('seeker',), name='one_open_choice'), models.CheckConstraint(condition=models.Q(models.Q(('state', 'declined'), _negated=True), models.Q(('reason', ''), _negated=True), _connector='OR'), name='a_declined_choice_has_a_reason')],
            },
        ),
        migrations.CreateModel(
            name='Stay',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('public_id', kakehashi.common.identity.PublicIdField()),
                ('purpose', models.CharField(choices=[('training', 'Technical intern training'), ('construction_measure', 'Measure for former trainees in construction'), ('shipbuilding_measure', 'Measure for former trainees in shipbuilding'), ('esd', 'Employment for skill development'), ('ssw', 'Specified skilled worker (1)'), ('work', 'Other work'), ('study', 'School or university'), ('visit', 'Visit or travel')], max_length=24)),
                ('stage', models.PositiveSmallIntegerField(blank=True, null=True)),
                ('field', models.CharField(blank=True, max_length=24)),
                ('completed', models.BooleanField(blank=True, null=True)),
                ('from_year', models.PositiveSmallIntegerField()),
                ('from_month', models.PositiveSmallIntegerField(blank=True, null=True)),
                ('until_year', models.PositiveSmallIntegerField()),
                ('until_month', models.PositiveSmallIntegerField(blank=True, null=True)),
                ('seeker', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='stays', to='seekers.seeker')),
                ('work', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='catalogue.work')),
            ],
            options={
                'ordering': ('-from_year', '-id'),
                'constraints': [models.CheckConstraint(condition=models.Q(('until_year__gte', models.F('from_year'))), name='a_stay_ends_after_it_begins'), models.CheckConstraint(condition=models.Q(('stage', None), models.Q(('purpose', 'training'), ('stage__range', (1, 3))), _connector='OR'), name='training_alone_has_stages'), models.CheckConstraint(condition=models.Q(('work', None), ('purpose__in', ('training', 'construction_measure', 'shipbuilding_measure')), _connector='OR'), name='a_stay_by_work'), models.CheckConstraint(condition=models.Q(('field', ''), ('purpose__in', ('esd', 'ssw')), _connector='OR'), name='a_stay_by_field'), models.CheckConstraint(condition=models.Q(('completed', None), ('purpose__in', ('training', 'construction_measure', 'shipbuilding_measure', 'esd', 'ssw')), _connector='OR'), name='a_programme_is_completed')],
            },
        ),
        migrations.CreateModel(
            name='Version',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('section', models.CharField(max_length=24)),
                ('what', models.CharField(choices=[('added', 'Added'), ('changed', 'Changed'), ('removed', 'Removed')], max_length=8)),
                ('entries', models.CharField(blank=True, max_length=16)),
                ('entry_public_id', models.CharField(blank=True, max_length=32)),
                ('entry_name', models.CharField(blank=True, max_length=200)),
                ('before', models.JSONField(default=dict)),
                ('after', models.JSONField(default=dict)),
                ('changed_at', models.DateTimeField()),
                ('helper_name', models.CharField(blank=True, max_length=120)),
                ('helper_relation', models.CharField(blank=True, max_length=10)),
                ('confirmed_at', models.DateTimeField(blank=True, null=True)),
                ('changed_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('seeker', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='versions', to='seekers.seeker')),
            ],
            options={
                'ordering': ('-changed_at', '-id'),
                'indexes': [models.Index(fields=['seeker', '-changed_at', '-id'], name='versions_newest_first'), models.Index(condition=models.Q(models.Q(('helper_name', ''), _negated=True), ('confirmed_at', None)), fields=['seeker'], name='versions_to_confirm')],
                'constraints': [models.CheckConstraint(condition=models.Q(('confirmed_at', None), models.Q(('helper_name', ''), _negated=True), _connector='OR'), name='only_help_is_confirmed'), models.CheckConstraint(condition=models.Q(('entries', ''), models.Q(('entry_public_id', ''), _negated=True), _connector='XOR'), name='a_version_of_an_entry_names_it')],
            },
        ),
        migrations.CreateModel(
            name='Page',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('number', models.PositiveSmallIntegerField()),
                ('picture', models.FileField(max_length=80, upload_to='')),
                ('preview', models.FileField(max_length=80, upload_to='')),
                ('width', models.PositiveSmallIntegerField()),
                ('height', models.PositiveSmallIntegerField()),
                ('size', models.PositiveIntegerField()),
                ('document', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='pages', to='seekers.document')),
            ],
            options={
                'ordering': ('number',),
                'constraints': [models.UniqueConstraint(fields=('document', 'number'), name='a_page_has_its_number_alone')],
            },
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='document',
            trigger=pgtrigger.compiler.Trigger(name='state_table', sql=pgtrigger.compiler.UpsertTriggerSql(declare='DECLARE _is_valid_transition BOOLEAN;', func='SELECT CONCAT(OLD."state", \':\', NEW."state") = ANY(\'{preparing:preparing,preparing:ready,preparing:unreadable,ready:preparing,unreadable:preparing}\'::text[]) INTO _is_valid_transition; IF (_is_valid_transition IS FALSE AND OLD."state" IS DISTINCT FROM NEW."state") THEN RAISE EXCEPTION \'pgtrigger: Invalid transition of field "state" from "%" to "%" on table %\', OLD."state", NEW."state", TG_TABLE_NAME; ELSE RETURN NEW; END IF;', hash='b6b7a7181a37d81abfb31e7204f5fd26b3a630e6', operation='UPDATE', pgid='pgtrigger_state_table_5db48', table='seekers_document', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='sendingchoice',
            trigger=pgtrigger.compiler.Trigger(name='state_table', sql=pgtrigger.compiler.UpsertTriggerSql(declare='DECLARE _is_valid_transition BOOLEAN;', func='SELECT CONCAT(OLD."state", \':\', NEW."state") = ANY(\'{accepted:left,chosen:accepted,chosen:declined,chosen:left}\'::text[]) INTO _is_valid_transition; IF (_is_valid_transition IS FALSE AND OLD."state" IS DISTINCT FROM NEW."state") THEN RAISE EXCEPTION \'pgtrigger: Invalid transition of field "state" from "%" to "%" on table %\', OLD."state", NEW."state", TG_TABLE_NAME; ELSE RETURN NEW; END IF;', hash='eb07287ff057ae875f3b1a6db1fde4134657433c', operation='UPDATE', pgid='pgtrigger_state_table_56470', table='seekers_sendingchoice', when='BEFORE')),
        ),
    ]
