import kakehashi.common.identity
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
    ]

    operations = [
        migrations.CreateModel(
            name='Notice',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('public_id', kakehashi.common.identity.PublicIdField()),
                ('to_public_id', models.CharField(max_length=20)),
                ('kind', models.CharField(max_length=60)),
                ('about', models.CharField(blank=True, max_length=40)),
                ('about_public_id', models.CharField(blank=True, max_length=20)),
                ('data', models.JSONField(default=dict)),
                ('created_at', models.DateTimeField()),
                ('read_at', models.DateTimeField(blank=True, null=True)),
                ('mailed_at', models.DateTimeField(blank=True, null=True)),
            ],
            options={
                'ordering': ('-created_at', '-id'),
                'indexes': [models.Index(fields=['to_public_id', '-created_at'], name='notice_for_person')],
            },
        ),
    ]
