import characters.models.character
import django.db.models.deletion
import django.db.models.functions.datetime
import django.db.models.functions.text
import django.db.models.lookups
import uuid
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('accounts', '0001_initial'),
        ('media_assets', '0001_initial'),
    ]

    operations = [
        migrations.CreateModel(
            name='Character',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True, db_default=django.db.models.functions.datetime.Now())),
                ('updated_at', models.DateTimeField(auto_now=True, db_default=django.db.models.functions.datetime.Now())),
                ('moderation_status', models.CharField(choices=[('pending', 'Not checked yet'), ('approved', 'Approved'), ('rejected', 'Rejected'), ('flagged', 'Needs a look')], db_default='pending', default='pending', max_length=30)),
                ('moderation_reason', models.TextField(blank=True, default='')),
                ('moderated_by', models.ForeignKey(blank=True, help_text='Empty: decided by a check, not by a person.', null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('moderated_at', models.DateTimeField(blank=True, null=True)),
                ('moderation_scores', models.JSONField(blank=True, default=dict)),
                ('user', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.CASCADE, related_name='characters', to=settings.AUTH_USER_MODEL)),
                ('canonical_code', models.CharField(blank=True, default='', help_text='CHAR_A, CHAR_B … within the project.', max_length=20)),
                ('name', models.CharField(max_length=50)),
                ('display_name', models.CharField(blank=True, default='', max_length=100)),
                ('role', models.CharField(choices=[('protagonist', 'Hero'), ('antagonist', 'Opponent'), ('secondary', 'Side character'), ('companion', 'Companion'), ('background', 'In the background')], db_default='protagonist', default='protagonist', max_length=30)),
                ('gender', models.CharField(blank=True, choices=[('male', 'Male'), ('female', 'Female'), ('non_binary', 'Non-binary')], db_default='', default='', max_length=30)),
                ('age_range', models.CharField(blank=True, choices=[('child', 'Child'), ('teen', 'Teenager'), ('young_adult', 'Young adult'), ('adult', 'Adult'), ('middle_aged', 'Middle-aged'), ('elderly', 'Elderly')], db_default='', default='', max_length=30)),
                ('traits', models.JSONField(blank=True, default=list, validators=[characters.models.character.validate_traits])),
                ('appearance', models.JSONField(blank=True, default=dict)),
                ('hair_description', models.TextField(blank=True, default='')),
                ('base_outfit', models.TextField(blank=True, default='')),
                ('identity_line', models.TextField(blank=True, default='')),
                ('image_prompt', models.CharField(blank=True, default='', max_length=1000)),
                ('is_library_saved', models.BooleanField(db_default=False, default=False)),
                ('approved', models.BooleanField(db_default=False, default=False)),
            ],
            options={
                'db_table': 'characters',
                'ordering': ['name', 'id'],
                'abstract': False,
                'base_manager_name': 'objects',
                'indexes': [models.Index(condition=models.Q(('moderation_status__in', ['pending', 'flagged'])), fields=['moderation_status', 'created_at'], name='characters_moderation_queue')],
                'constraints': [models.CheckConstraint(condition=models.Q(('name', ''), _negated=True), name='characters_name_not_empty', violation_error_message='Please fill this in.'), models.CheckConstraint(condition=models.Q(django.db.models.lookups.LessThanOrEqual(django.db.models.functions.text.Length('name'), 50)), name='characters_name_length', violation_error_message='Please use at most 50 characters.'), models.CheckConstraint(condition=models.Q(django.db.models.lookups.LessThanOrEqual(django.db.models.functions.text.Length('image_prompt'), 1000)), name='characters_image_prompt_length', violation_error_message='Please use at most 1000 characters.'), models.CheckConstraint(condition=models.Q(('role__in', ['protagonist', 'antagonist', 'secondary', 'companion', 'background'])), name='characters_role_allowed', violation_error_message='Please choose one of the offered values.'), models.CheckConstraint(condition=models.Q(('gender__in', ['male', 'female', 'non_binary', ''])), name='characters_gender_allowed', violation_error_message='Please choose one of the offered values.'), models.CheckConstraint(condition=models.Q(('age_range__in', ['child', 'teen', 'young_adult', 'adult', 'middle_aged', 'elderly', ''])), name='characters_age_range_allowed', violation_error_message='Please choose one of the offered values.'), models.CheckConstraint(condition=models.Q(('moderation_status__in', ['pending', 'approved', 'rejected', 'flagged'])), name='characters_moderation_status_allowed', violation_error_message='Please choose one of the offered values.'), models.CheckConstraint(condition=models.Q(models.Q(('moderation_status', 'rejected'), _negated=True), models.Q(('moderation_reason', ''), _negated=True), _connector='OR'), name='characters_moderation_rejected_with_reason', violation_error_message='Say why this is rejected, in words for the parent.'), models.CheckConstraint(condition=models.Q(models.Q(('moderation_status__in', ['approved', 'rejected']), _negated=True), ('moderated_at__isnull', False), _connector='OR'), name='characters_moderation_decided_at', violation_error_message='A decision has a time.')],
            },
        ),
        migrations.CreateModel(
            name='CharacterReferenceImage',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True, db_default=django.db.models.functions.datetime.Now())),
                ('updated_at', models.DateTimeField(auto_now=True, db_default=django.db.models.functions.datetime.Now())),
                ('character', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='reference_images', to='characters.character')),
                ('image', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='used_as_reference', to='media_assets.image')),
                ('ref_type', models.CharField(choices=[('face', 'Face'), ('full_body', 'Full body'), ('profile_sheet', 'Profile sheet'), ('variant', 'Variant'), ('imported', 'Imported')], max_length=30)),
                ('approved', models.BooleanField(db_default=False, default=False)),
                ('is_primary', models.BooleanField(db_default=False, default=False)),
                ('metadata', models.JSONField(blank=True, default=dict)),
            ],
            options={
                'db_table': 'character_reference_images',
                'ordering': ['-is_primary', 'created_at'],
                'abstract': False,
                'base_manager_name': 'objects',
                'constraints': [models.CheckConstraint(condition=models.Q(('ref_type__in', ['face', 'full_body', 'profile_sheet', 'variant', 'imported'])), name='character_reference_images_ref_type_allowed', violation_error_message='Please choose one of the offered values.'), models.UniqueConstraint(condition=models.Q(('is_primary', True)), fields=('character', 'ref_type'), name='character_reference_images_one_primary', violation_error_message='Another picture of this kind is already the main one.')],
            },
        ),
    ]
