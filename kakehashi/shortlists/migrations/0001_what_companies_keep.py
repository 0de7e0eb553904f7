import django.db.models.deletion
import kakehashi.common.identity
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('accounts', '__first__'),
        ('organizations', '0001_squashed_0004'),
        ('showcase', '0001_squashed_0006'),
    ]

    operations = [
        migrations.CreateModel(
            name='Shortlist',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('public_id', kakehashi.common.identity.PublicIdField()),
                ('name', models.CharField(max_length=80)),
                ('made_at', models.DateTimeField()),
                ('organization', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='shortlists', to='organizations.organization')),
            ],
            options={
                'ordering': ('-made_at', '-id'),
                'constraints': [models.UniqueConstraint(fields=('organization', 'name'), name='a_list_of_a_name_once')],
            },
        ),
        migrations.CreateModel(
            name='Entry',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('added_at', models.DateTimeField()),
                ('page', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='showcase.staffpage')),
                ('shortlist', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='entries', to='shortlists.shortlist')),
            ],
            options={
                'ordering': ('-added_at', '-id'),
                'constraints': [models.UniqueConstraint(fields=('shortlist', 'page'), name='on_a_list_once')],
            },
        ),
        migrations.CreateModel(
            name='LeftOut',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('left_out_at', models.DateTimeField()),
                ('organization', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='organizations.organization')),
                ('page', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='showcase.staffpage')),
            ],
            options={
                'verbose_name_plural': 'left out',
                'ordering': ('-left_out_at', '-id'),
                'constraints': [models.UniqueConstraint(fields=('organization', 'page'), name='left_out_once')],
            },
        ),
        migrations.CreateModel(
            name='Note',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('public_id', kakehashi.common.identity.PublicIdField()),
                ('text', models.TextField(max_length=2000)),
                ('written_at', models.DateTimeField()),
                ('organization', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='organizations.organization')),
                ('page', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='showcase.staffpage')),
                ('written_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'ordering': ('-written_at', '-id'),
                'indexes': [models.Index(fields=['organization', 'page'], name='notes_of_organization')],
            },
        ),
        migrations.CreateModel(
            name='SavedSearch',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('public_id', kakehashi.common.identity.PublicIdField()),
                ('name', models.CharField(max_length=80)),
                ('query', models.CharField(blank=True, max_length=4000)),
                ('wanted', models.JSONField(default=dict)),
                ('rhythm', models.CharField(choices=[('off', 'No mail'), ('daily', 'Every day'), ('weekly', 'Every week')], default='off', max_length=6)),
                ('made_at', models.DateTimeField()),
                ('looked_at', models.DateTimeField()),
                ('organization', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='organizations.organization')),
                ('user', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='saved_searches', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'verbose_name_plural': 'saved searches',
                'ordering': ('-made_at', '-id'),
                'indexes': [models.Index(condition=models.Q(('rhythm', 'off'), _negated=True), fields=['looked_at'], name='searches_to_mail')],
            },
        ),
    ]
