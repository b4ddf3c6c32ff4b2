import django.db.models.deletion
import django.db.models.functions.datetime
import django.db.models.functions.text
import django.db.models.lookups
import storycreator.lib.constraints
import uuid
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('accounts', '0001_initial'),
    ]

    operations = [
        migrations.CreateModel(
            name='Photo',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True, db_default=django.db.models.functions.datetime.Now())),
                ('updated_at', models.DateTimeField(auto_now=True, db_default=django.db.models.functions.datetime.Now())),
                ('moderation_status', models.CharField(choices=[('pending', 'Not checked yet'), ('approved', 'Approved'), ('rejected', 'Rejected'), ('flagged', 'Needs a look')], db_default='pending', default='pending', max_length=30)),
                ('moderation_reason', models.TextField(blank=True, default='')),
                ('moderated_by', models.ForeignKey(blank=True, help_text='Empty: decided by a check, not by a person.', null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('moderated_at', models.DateTimeField(blank=True, null=True)),
                ('moderation_scores', models.JSONField(blank=True, default=dict)),
                ('user', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='photos', to=settings.AUTH_USER_MODEL)),
                ('consent', models.ForeignKey(blank=True, help_text='The consent under which the photo may be looked at.', null=True, on_delete=django.db.models.deletion.RESTRICT, related_name='photos', to='accounts.consent')),
                ('storage_provider', models.CharField(choices=[('local', 'Local disk'), ('s3', 'S3')], max_length=30)),
                ('bucket', models.CharField(blank=True, default='', max_length=100)),
                ('object_key', models.CharField(max_length=300, unique=True)),
                ('filename', models.CharField(max_length=255)),
                ('content_type', models.CharField(max_length=100)),
                ('status', models.CharField(choices=[('pending_upload', 'Waiting for the upload'), ('uploaded', 'Uploaded'), ('failed', 'Failed'), ('deleted', 'Deleted')], db_default='pending_upload', default='pending_upload', max_length=30)),
                ('ai_processing_status', models.CharField(blank=True, choices=[('pending', 'Waiting'), ('processing', 'Being looked at'), ('completed', 'Done'), ('failed', 'Failed')], db_default='pending', default='pending', max_length=30, null=True)),
                ('ai_error_message', models.TextField(blank=True, default='')),
                ('detected_objects', models.JSONField(blank=True, null=True)),
                ('detected_labels', models.JSONField(blank=True, null=True)),
                ('face_details', models.JSONField(blank=True, null=True)),
                ('appearance', models.JSONField(blank=True, default=dict, help_text='Estimated skin tone, hair colour and the like.')),
                ('sha256', models.CharField(blank=True, default='', max_length=64)),
                ('size_bytes', models.PositiveBigIntegerField(blank=True, null=True)),
                ('width', models.PositiveIntegerField(blank=True, null=True)),
                ('height', models.PositiveIntegerField(blank=True, null=True)),
                ('delete_after', models.DateTimeField(blank=True, null=True)),
                ('deleted_at', models.DateTimeField(blank=True, null=True)),
            ],
            options={
                'db_table': 'photos',
                'ordering': ['-created_at'],
                'abstract': False,
                'base_manager_name': 'objects',
                'indexes': [models.Index(fields=['status'], name='photos_status'), models.Index(fields=['ai_processing_status'], name='photos_ai_status'), models.Index(condition=models.Q(('ai_processing_status', 'pending'), ('status', 'uploaded')), fields=['created_at'], name='photos_to_analyse'), models.Index(condition=models.Q(('delete_after__isnull', False), ('deleted_at__isnull', True)), fields=['delete_after'], name='photos_to_delete'), storycreator.lib.constraints.JsonSearchIndex(fields=['detected_objects'], name='photos_objects_gin'), storycreator.lib.constraints.JsonSearchIndex(fields=['detected_labels'], name='photos_labels_gin'), storycreator.lib.constraints.JsonSearchIndex(fields=['face_details'], name='photos_faces_gin'), models.Index(condition=models.Q(('moderation_status__in', ['pending', 'flagged'])), fields=['moderation_status', 'created_at'], name='photos_moderation_queue')],
                'constraints': [models.CheckConstraint(condition=models.Q(('object_key', ''), _negated=True), name='photos_object_key_not_empty', violation_error_message='Please fill this in.'), models.CheckConstraint(condition=models.Q(('filename', ''), _negated=True), name='photos_filename_not_empty', violation_error_message='Please fill this in.'), models.CheckConstraint(condition=models.Q(('content_type', ''), _negated=True), name='photos_content_type_not_empty', violation_error_message='Please fill this in.'), models.CheckConstraint(condition=models.Q(('storage_provider__in', ['local', 's3'])), name='photos_storage_provider_allowed', violation_error_message='Please choose one of the offered values.'), models.CheckConstraint(condition=models.Q(('status__in', ['pending_upload', 'uploaded', 'failed', 'deleted'])), name='photos_status_allowed', violation_error_message='Please choose one of the offered values.'), models.CheckConstraint(condition=models.Q(('ai_processing_status__in', ['pending', 'processing', 'completed', 'failed'])), name='photos_ai_processing_status_allowed', violation_error_message='Please choose one of the offered values.'), models.CheckConstraint(condition=models.Q(django.db.models.lookups.In(django.db.models.functions.text.Length('sha256'), [0, 64])), name='photos_sha256_digest', violation_error_message='This is not a sha256 checksum.'), models.CheckConstraint(condition=models.Q(('size_bytes__gte', 1)), name='photos_size_bytes_at_least_1', violation_error_message='Please choose 1 or more.'), models.CheckConstraint(condition=models.Q(('width__gte', 1)), name='photos_width_at_least_1', violation_error_message='Please choose 1 or more.'), models.CheckConstraint(condition=models.Q(('height__gte', 1)), name='photos_height_at_least_1', violation_error_message='Please choose 1 or more.'), models.CheckConstraint(condition=models.Q(models.Q(('status', 'uploaded'), _negated=True), models.Q(models.Q(('sha256', ''), _negated=True), ('size_bytes__isnull', False)), _connector='OR'), name='photos_uploaded_is_measured', violation_error_message='An uploaded photo has a size and a checksum.'), models.CheckConstraint(condition=models.Q(models.Q(('deleted_at__isnull', False), ('status', 'deleted')), models.Q(models.Q(('status', 'deleted'), _negated=True), ('deleted_at__isnull', True)), _connector='OR'), name='photos_deleted_has_time', violation_error_message='A deleted photo, and no other, has a time of deletion.'), models.CheckConstraint(condition=models.Q(models.Q(('status', 'deleted'), _negated=True), ('face_details__isnull', True), _connector='OR'), name='photos_deleted_keeps_no_face', violation_error_message='What was seen in a photo goes with the photo.'), models.CheckConstraint(condition=models.Q(models.Q(('ai_processing_status__in', ['processing', 'completed']), _negated=True), ('consent__isnull', False), _connector='OR'), name='photos_looked_at_with_consent', violation_error_message='Without consent no photo is looked at.'), models.CheckConstraint(condition=models.Q(('moderation_status__in', ['pending', 'approved', 'rejected', 'flagged'])), name='photos_moderation_status_allowed', violation_error_message='Please choose one of the offered values.'), models.CheckConstraint(condition=models.Q(models.Q(('moderation_status', 'rejected'), _negated=True), models.Q(('moderation_reason', ''), _negated=True), _connector='OR'), name='photos_moderation_rejected_with_reason', violation_error_message='Say why this is rejected, in words for the parent.'), models.CheckConstraint(condition=models.Q(models.Q(('moderation_status__in', ['approved', 'rejected']), _negated=True), ('moderated_at__isnull', False), _connector='OR'), name='photos_moderation_decided_at', violation_error_message='A decision has a time.')],
            },
        ),
        migrations.CreateModel(
            name='Image',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True, db_default=django.db.models.functions.datetime.Now())),
                ('updated_at', models.DateTimeField(auto_now=True, db_default=django.db.models.functions.datetime.Now())),
                ('moderation_status', models.CharField(choices=[('pending', 'Not checked yet'), ('approved', 'Approved'), ('rejected', 'Rejected'), ('flagged', 'Needs a look')], db_default='pending', default='pending', max_length=30)),
                ('moderation_reason', models.TextField(blank=True, default='')),
                ('moderated_by', models.ForeignKey(blank=True, help_text='Empty: decided by a check, not by a person.', null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('moderated_at', models.DateTimeField(blank=True, null=True)),
                ('moderation_scores', models.JSONField(blank=True, default=dict)),
                ('user', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='images', to=settings.AUTH_USER_MODEL)),
                ('object_key', models.CharField(max_length=300, unique=True)),
                ('format', models.CharField(choices=[('png', 'PNG'), ('jpeg', 'JPEG'), ('webp', 'WebP'), ('avif', 'AVIF'), ('svg', 'SVG')], max_length=30)),
                ('provider', models.CharField(max_length=50)),
                ('model', models.CharField(blank=True, default='', max_length=100)),
                ('generation_cost', models.DecimalField(db_default=0, decimal_places=6, default=0, max_digits=12)),
                ('grid_position', models.PositiveSmallIntegerField(blank=True, help_text="The candidate's place, 0 to 3.", null=True)),
                ('regeneration_count', models.PositiveIntegerField(db_default=0, default=0)),
                ('metadata', models.JSONField(blank=True, default=dict, help_text='Prompt hash, seed, size, request id, usage.')),
                ('width', models.PositiveIntegerField(blank=True, null=True)),
                ('height', models.PositiveIntegerField(blank=True, null=True)),
                ('sha256', models.CharField(blank=True, default='', max_length=64)),
                ('alt_text', models.TextField(blank=True, default='')),
                ('is_selected', models.BooleanField(db_default=False, default=False)),
            ],
            options={
                'db_table': 'images',
                'ordering': ['-created_at'],
                'abstract': False,
                'base_manager_name': 'objects',
                'indexes': [models.Index(condition=models.Q(('sha256', ''), _negated=True), fields=['sha256'], name='images_sha256'), models.Index(condition=models.Q(('moderation_status__in', ['pending', 'flagged'])), fields=['moderation_status', 'created_at'], name='images_moderation_queue')],
                'constraints': [models.CheckConstraint(condition=models.Q(('object_key', ''), _negated=True), name='images_object_key_not_empty', violation_error_message='Please fill this in.'), models.CheckConstraint(condition=models.Q(('provider', ''), _negated=True), name='images_provider_not_empty', violation_error_message='Please fill this in.'), models.CheckConstraint(condition=models.Q(('format__in', ['png', 'jpeg', 'webp', 'avif', 'svg'])), name='images_format_allowed', violation_error_message='Please choose one of the offered values.'), models.CheckConstraint(condition=models.Q(('generation_cost__gte', 0)), name='images_generation_cost_not_negative', violation_error_message='This cannot be less than nothing.'), models.CheckConstraint(condition=models.Q(('grid_position__gte', 0), ('grid_position__lte', 3)), name='images_grid_position_range', violation_error_message='Please choose a number from 0 to 3.'), models.CheckConstraint(condition=models.Q(('regeneration_count__gte', 0)), name='images_regeneration_count_not_negative', violation_error_message='This cannot be less than nothing.'), models.CheckConstraint(condition=models.Q(('width__gte', 1)), name='images_width_at_least_1', violation_error_message='Please choose 1 or more.'), models.CheckConstraint(condition=models.Q(('height__gte', 1)), name='images_height_at_least_1', violation_error_message='Please choose 1 or more.'), models.CheckConstraint(condition=models.Q(django.db.models.lookups.In(django.db.models.functions.text.Length('sha256'), [0, 64])), name='images_sha256_digest', violation_error_message='This is not a sha256 checksum.'), models.CheckConstraint(condition=models.Q(('moderation_status__in', ['pending', 'approved', 'rejected', 'flagged'])), name='images_moderation_status_allowed', violation_error_message='Please choose one of the offered values.'), models.CheckConstraint(condition=models.Q(models.Q(('moderation_status', 'rejected'), _negated=True), models.Q(('moderation_reason', ''), _negated=True), _connector='OR'), name='images_moderation_rejected_with_reason', violation_error_message='Say why this is rejected, in words for the parent.'), models.CheckConstraint(condition=models.Q(models.Q(('moderation_status__in', ['approved', 'rejected']), _negated=True), ('moderated_at__isnull', False), _connector='OR'), name='images_moderation_decided_at', violation_error_message='A decision has a time.')],
            },
        ),
    ]
