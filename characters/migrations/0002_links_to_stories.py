import django.db.models.deletion
import django.db.models.functions.datetime
import uuid
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('characters', '0001_initial'),
        ('stories', '0001_initial'),
    ]

    operations = [
        migrations.AddField(
            model_name='character',
            name='project',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.CASCADE, related_name='characters', to='stories.project'),
        ),
        migrations.AddIndex(
            model_name='character',
            index=models.Index(condition=models.Q(('project__isnull', True)), fields=['user', 'name'], name='characters_global_actors'),
        ),
        migrations.AddConstraint(
            model_name='character',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('canonical_code', ''), ('project__isnull', True)), models.Q(('canonical_code__startswith', 'CHAR_'), ('project__isnull', False)), _connector='OR'), name='characters_code_in_project', violation_error_message='A character of a project, and no other, has a code.'),
        ),
        migrations.AddConstraint(
            model_name='character',
            constraint=models.CheckConstraint(condition=models.Q(('project__isnull', True), ('user__isnull', False), _connector='OR'), name='characters_project_has_owner', violation_error_message='A character for all belongs to no project.'),
        ),
        migrations.AddConstraint(
            model_name='character',
            constraint=models.UniqueConstraint(condition=models.Q(('project__isnull', False)), fields=('project', 'canonical_code'), name='characters_code_unique_in_project', violation_error_message='This code is taken in this project.'),
        ),
        migrations.CreateModel(
            name='StoryCharacter',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True, db_default=django.db.models.functions.datetime.Now())),
                ('updated_at', models.DateTimeField(auto_now=True, db_default=django.db.models.functions.datetime.Now())),
                ('story', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='story_characters', to='stories.story')),
                ('character', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='story_characters', to='characters.character')),
                ('role', models.CharField(choices=[('protagonist', 'Hero'), ('antagonist', 'Opponent'), ('secondary', 'Side character'), ('companion', 'Companion'), ('background', 'In the background')], db_default='protagonist', default='protagonist', max_length=30)),
            ],
            options={
                'db_table': 'story_characters',
                'abstract': False,
                'base_manager_name': 'objects',
                'constraints': [models.CheckConstraint(condition=models.Q(('role__in', ['protagonist', 'antagonist', 'secondary', 'companion', 'background'])), name='story_characters_role_allowed', violation_error_message='Please choose one of the offered values.'), models.UniqueConstraint(fields=('story', 'character'), name='story_characters_once_per_story', violation_error_message='This character is already in the story.')],
            },
        ),
        migrations.CreateModel(
            name='CharacterVariant',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True, db_default=django.db.models.functions.datetime.Now())),
                ('updated_at', models.DateTimeField(auto_now=True, db_default=django.db.models.functions.datetime.Now())),
                ('character', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='variants', to='characters.character')),
                ('story', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.CASCADE, related_name='character_variants', to='stories.story')),
                ('variant_type', models.CharField(choices=[('base', 'As usual'), ('outfit_change', 'Other clothes'), ('mood_change', 'Other mood'), ('style_change', 'Other style')], db_default='base', default='base', max_length=30)),
                ('variant_name', models.CharField(max_length=100)),
                ('traits', models.JSONField(blank=True, default=dict, help_text='face, hair, mood, outfit')),
                ('override_attributes', models.JSONField(blank=True, default=dict)),
                ('reference_image', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='variants', to='characters.characterreferenceimage')),
                ('is_default', models.BooleanField(db_default=False, default=False)),
                ('is_active_for_story', models.BooleanField(db_default=False, default=False)),
            ],
            options={
                'db_table': 'character_variants',
                'ordering': ['variant_name', 'id'],
                'abstract': False,
                'base_manager_name': 'objects',
                'constraints': [models.CheckConstraint(condition=models.Q(('variant_type__in', ['base', 'outfit_change', 'mood_change', 'style_change'])), name='character_variants_variant_type_allowed', violation_error_message='Please choose one of the offered values.'), models.CheckConstraint(condition=models.Q(('variant_name', ''), _negated=True), name='character_variants_variant_name_not_empty', violation_error_message='Please fill this in.'), models.CheckConstraint(condition=models.Q(('is_active_for_story', False), ('story__isnull', False), _connector='OR'), name='character_variants_active_has_story', violation_error_message='A look is worn in a story: choose one.'), models.UniqueConstraint(condition=models.Q(('is_active_for_story', True)), fields=('story', 'character'), name='character_variants_one_active', violation_error_message='Another look is already worn in this story.'), models.UniqueConstraint(condition=models.Q(('is_default', True)), fields=('character',), name='character_variants_one_default', violation_error_message='Another look is already the usual one.')],
            },
        ),
        migrations.CreateModel(
            name='CharacterVariantSuggestion',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True, db_default=django.db.models.functions.datetime.Now())),
                ('updated_at', models.DateTimeField(auto_now=True, db_default=django.db.models.functions.datetime.Now())),
                ('story', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='variant_suggestions', to='stories.story')),
                ('character', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='variant_suggestions', to='characters.character')),
                ('variant_type', models.CharField(choices=[('base', 'As usual'), ('outfit_change', 'Other clothes'), ('mood_change', 'Other mood'), ('style_change', 'Other style')], max_length=30)),
                ('override_attributes', models.JSONField(blank=True, default=dict)),
                ('trigger', models.CharField(choices=[('time_jump', 'Time passes'), ('location_change', 'Another place'), ('special_event', 'A special event'), ('weather_change', 'Other weather'), ('activity_change', 'Another activity'), ('emotional_shift', 'A change of heart')], max_length=30)),
                ('status', models.CharField(choices=[('pending', 'Waiting for an answer'), ('accepted', 'Accepted'), ('dismissed', 'Dismissed')], db_default='pending', default='pending', max_length=30)),
            ],
            options={
                'db_table': 'character_variant_suggestions',
                'ordering': ['created_at'],
                'abstract': False,
                'base_manager_name': 'objects',
                'indexes': [models.Index(condition=models.Q(('status', 'pending')), fields=['story', 'created_at'], name='variant_suggestions_open')],
                'constraints': [models.CheckConstraint(condition=models.Q(('variant_type__in', ['base', 'outfit_change', 'mood_change', 'style_change'])), name='character_variant_suggestions_variant_type_allowed', violation_error_message='Please choose one of the offered values.'), models.CheckConstraint(condition=models.Q(('trigger__in', ['time_jump', 'location_change', 'special_event', 'weather_change', 'activity_change', 'emotional_shift'])), name='character_variant_suggestions_trigger_allowed', violation_error_message='Please choose one of the offered values.'), models.CheckConstraint(condition=models.Q(('status__in', ['pending', 'accepted', 'dismissed'])), name='character_variant_suggestions_status_allowed', violation_error_message='Please choose one of the offered values.')],
            },
        ),
    ]
