import django.db.models.deletion
import kakehashi.common.identity
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('organizations', '0001_squashed_0004'),
    ]

    operations = [
        migrations.CreateModel(
            name='Breakdown',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('public_id', kakehashi.common.identity.PublicIdField()),
                ('currency', models.CharField(max_length=3)),
                ('note', models.TextField(blank=True)),
                ('created_at', models.DateTimeField()),
                ('published_at', models.DateTimeField(blank=True, null=True)),
                ('replaced_at', models.DateTimeField(blank=True, null=True)),
                ('organization', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='breakdowns', to='organizations.organization')),
            ],
            options={
                'constraints': [models.UniqueConstraint(condition=models.Q(('published_at', None)), fields=('organization',), name='one_draft_breakdown'), models.UniqueConstraint(condition=models.Q(('published_at__isnull', False), ('replaced_at', None)), fields=('organization',), name='one_breakdown_in_force')],
            },
        ),
        migrations.CreateModel(
            name='Item',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('public_id', kakehashi.common.identity.PublicIdField()),
                ('kind', models.CharField(choices=[('lectures', 'Lectures before departure'), ('travel', 'Travel to Japan'), ('documents', 'Passport, visa and papers'), ('health_check', 'Health check'), ('lodging', 'Lodging and meals during lectures'), ('insurance', 'Insurance'), ('service_fee', 'Service fee of the sending organization'), ('other', 'Something else')], max_length=16)),
                ('label', models.CharField(blank=True, max_length=120)),
                ('amount', models.DecimalField(decimal_places=2, max_digits=14)),
                ('payer', models.CharField(choices=[('trainee', 'Trainee'), ('sending', 'Sending organization'), ('supervising', 'Supervising organization'), ('company', 'Accepting company')], default='trainee', max_length=12)),
                ('due', models.CharField(choices=[('registration', 'Registration'), ('interview_passed', 'After passing the interview'), ('lectures_begin', 'When the lectures begin'), ('certificate', 'After the certificate of eligibility'), ('visa', 'With the visa'), ('ticket', 'With the air ticket'), ('departure', 'Before departure')], max_length=20)),
                ('refundable', models.BooleanField(default=False)),
                ('position', models.PositiveSmallIntegerField()),
                ('breakdown', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='items', to='costs.breakdown')),
            ],
            options={
                'ordering': ('position', 'id'),
                'constraints': [models.CheckConstraint(condition=models.Q(('amount__gte', 0)), name='an_amount_is_not_negative'), models.CheckConstraint(condition=models.Q(models.Q(('kind', 'other'), _negated=True), models.Q(('label', ''), _negated=True), _connector='OR'), name='something_else_has_a_label')],
            },
        ),
    ]
