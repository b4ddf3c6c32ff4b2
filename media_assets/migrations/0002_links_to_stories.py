import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('characters', '0002_links_to_stories'),
        ('media_assets', '0001_initial'),
        ('stories', '0001_initial'),
    ]

    operations = [
        migrations.AddField(
            model_name='image',
            name='story',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.CASCADE, related_name='images', to='stories.story'),
        ),
        migrations.AddField(
            model_name='image',
            name='artifact',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.CASCADE, related_name='images', to='stories.artifact'),
        ),
        migrations.AddField(
            model_name='image',
            name='character',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.CASCADE, related_name='generated_images', to='characters.character'),
        ),
        migrations.AddField(
            model_name='image',
            name='variant',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='generated_images', to='characters.charactervariant'),
        ),
        migrations.AddConstraint(
            model_name='image',
            constraint=models.UniqueConstraint(condition=models.Q(('artifact__isnull', False), ('grid_position__isnull', False)), fields=('artifact', 'grid_position'), name='images_one_per_artifact_slot', violation_error_message='There is already a picture in this place.'),
        ),
        migrations.AddConstraint(
            model_name='image',
            constraint=models.UniqueConstraint(condition=models.Q(('artifact__isnull', False), ('is_selected', True)), fields=('artifact',), name='images_one_selected_per_artifact', violation_error_message='Another picture is already chosen here.'),
        ),
    ]
