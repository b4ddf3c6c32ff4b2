import django.contrib.auth.validators
import django.core.serializers.json
import django.db.models.deletion
import django.db.models.functions.datetime
import django.db.models.functions.text
import django.utils.timezone
import uuid
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('auth', '0012_alter_user_first_name_max_length'),
    ]

    operations = [
        migrations.CreateModel(
            name='User',
            fields=[
                ('password', models.CharField(max_length=128, verbose_name='password')),
                ('last_login', models.DateTimeField(blank=True, null=True, verbose_name='last login')),
                ('is_superuser', models.BooleanField(default=False, help_text='Designates that this user has all permissions without explicitly assigning them.', verbose_name='superuser status')),
                ('username', models.CharField(error_messages={'unique': 'A user with that username already exists.'}, help_text='Required. 150 characters or fewer. Letters, digits and @/./+/-/_ only.', max_length=150, unique=True, validators=[django.contrib.auth.validators.UnicodeUsernameValidator()], verbose_name='username')),
                ('first_name', models.CharField(blank=True, max_length=150, verbose_name='first name')),
                ('last_name', models.CharField(blank=True, max_length=150, verbose_name='last name')),
                ('is_active', models.BooleanField(default=True, help_text='Designates whether this user should be treated as active. Unselect this instead of deleting accounts.', verbose_name='active')),
                ('date_joined', models.DateTimeField(default=django.utils.timezone.now, verbose_name='date joined')),
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True, db_default=django.db.models.functions.datetime.Now())),
                ('updated_at', models.DateTimeField(auto_now=True, db_default=django.db.models.functions.datetime.Now())),
                ('email', models.EmailField(blank=True, max_length=254, null=True, unique=True, verbose_name='e-mail address')),
                ('is_staff', models.BooleanField(db_column='is_admin', default=False, help_text="May sign in to the staff's site.", verbose_name='staff')),
                ('is_guest', models.BooleanField(db_default=False, default=False, verbose_name='guest')),
                ('generation_budget', models.DecimalField(blank=True, decimal_places=6, help_text="Most US dollars a month for making books; empty: the site's default.", max_digits=12, null=True)),
                ('groups', models.ManyToManyField(blank=True, help_text='The groups this user belongs to. A user will get all permissions granted to each of their groups.', related_name='user_set', related_query_name='user', to='auth.group', verbose_name='groups')),
                ('user_permissions', models.ManyToManyField(blank=True, help_text='Specific permissions for this user.', related_name='user_set', related_query_name='user', to='auth.permission', verbose_name='user permissions')),
            ],
            options={
                'db_table': 'users',
                'abstract': False,
                'base_manager_name': 'objects',
                'indexes': [models.Index(condition=models.Q(('is_guest', True)), fields=['created_at'], name='users_abandoned_guests')],
                'constraints': [models.CheckConstraint(condition=models.Q(('username', ''), _negated=True), name='users_username_not_empty', violation_error_message='Please fill this in.'), models.UniqueConstraint(django.db.models.functions.text.Lower('email'), name='users_email_unique_any_case', violation_error_message='There is already an account with this e-mail address.'), models.CheckConstraint(condition=models.Q(models.Q(('email__isnull', True), ('is_guest', True)), models.Q(('email__isnull', False), ('is_guest', False), models.Q(('email', ''), _negated=True)), _connector='OR'), name='users_email_unless_guest', violation_error_message='Everybody but a guest has an e-mail address.'), models.CheckConstraint(condition=models.Q(('is_guest', False), models.Q(('is_staff', False), ('is_superuser', False)), _connector='OR'), name='users_guest_is_no_staff', violation_error_message='A guest cannot be staff.'), models.CheckConstraint(condition=models.Q(('generation_budget__gte', 0)), name='users_generation_budget_not_negative', violation_error_message='A budget cannot be less than nothing.')],
            },
        ),
        migrations.CreateModel(
            name='Consent',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True, db_default=django.db.models.functions.datetime.Now())),
                ('updated_at', models.DateTimeField(auto_now=True, db_default=django.db.models.functions.datetime.Now())),
                ('user', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='consents', to=settings.AUTH_USER_MODEL)),
                ('kind', models.CharField(choices=[('terms', 'Terms of use'), ('privacy', 'Privacy notice'), ('child_photo', "A child's photo")], max_length=30)),
                ('version', models.CharField(max_length=30)),
                ('granted_at', models.DateTimeField(db_default=django.db.models.functions.datetime.Now(), default=django.utils.timezone.now)),
                ('withdrawn_at', models.DateTimeField(blank=True, null=True)),
            ],
            options={
                'db_table': 'consents',
                'ordering': ['-granted_at'],
                'abstract': False,
                'base_manager_name': 'objects',
                'constraints': [models.CheckConstraint(condition=models.Q(('kind__in', ['terms', 'privacy', 'child_photo'])), name='consents_kind_allowed', violation_error_message='Please choose one of the offered values.'), models.CheckConstraint(condition=models.Q(('version', ''), _negated=True), name='consents_version_not_empty', violation_error_message='Please fill this in.'), models.CheckConstraint(condition=models.Q(('withdrawn_at__gte', models.F('granted_at'))), name='consents_withdrawn_after_granted', violation_error_message='A consent is withdrawn after it was given.'), models.UniqueConstraint(condition=models.Q(('withdrawn_at__isnull', True)), fields=('user', 'kind', 'version'), name='consents_one_standing', violation_error_message='This consent already stands.')],
            },
        ),
        migrations.CreateModel(
            name='AuditLog',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True, db_default=django.db.models.functions.datetime.Now())),
                ('updated_at', models.DateTimeField(auto_now=True, db_default=django.db.models.functions.datetime.Now())),
                ('entity_type', models.CharField(help_text='For example stories.Story.', max_length=60)),
                ('entity_id', models.UUIDField()),
                ('action', models.CharField(choices=[('create', 'Created'), ('update', 'Changed'), ('delete', 'Deleted')], max_length=30)),
                ('request_id', models.CharField(blank=True, default='', max_length=64)),
                ('actor', models.CharField(blank=True, default='', help_text='user:<id>, worker:<name> or system.', max_length=80)),
                ('old_value', models.JSONField(blank=True, encoder=django.core.serializers.json.DjangoJSONEncoder, null=True)),
                ('new_value', models.JSONField(blank=True, encoder=django.core.serializers.json.DjangoJSONEncoder, null=True)),
                ('timestamp', models.DateTimeField(db_default=django.db.models.functions.datetime.Now(), default=django.utils.timezone.now)),
            ],
            options={
                'db_table': 'audit_logs',
                'ordering': ['-timestamp'],
                'indexes': [models.Index(fields=['entity_type', 'entity_id', '-timestamp'], name='audit_by_entity'), models.Index(fields=['request_id', 'timestamp'], name='audit_by_request'), models.Index(fields=['actor', '-timestamp'], name='audit_by_actor'), models.Index(fields=['-timestamp'], name='audit_by_time')],
                'constraints': [models.CheckConstraint(condition=models.Q(('entity_type', ''), _negated=True), name='audit_logs_entity_type_not_empty', violation_error_message='Please fill this in.'), models.CheckConstraint(condition=models.Q(('action__in', ['create', 'update', 'delete'])), name='audit_logs_action_allowed', violation_error_message='Please choose one of the offered values.'), models.CheckConstraint(condition=models.Q(models.Q(('action', 'create'), ('new_value__isnull', False), ('old_value__isnull', True)), models.Q(('action', 'update'), ('new_value__isnull', False), ('old_value__isnull', False)), models.Q(('action', 'delete'), ('new_value__isnull', True), ('old_value__isnull', False)), _connector='OR'), name='audit_logs_values_fit_action', violation_error_message='The values do not fit the action.')],
            },
        ),
    ]
