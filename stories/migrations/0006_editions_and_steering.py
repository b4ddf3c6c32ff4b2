import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("stories", "0005_moderation_items"),
    ]

    operations = [
        migrations.AlterModelOptions(
            name="run",
            options={
                "base_manager_name": "objects",
                "ordering": ["-created_at"],
                "permissions": [("steer_run", "Can cancel, retry and redraw books")],
            },
        ),
        migrations.AddField(
            model_name="story",
            name="edition_of",
            field=models.ForeignKey(
                blank=True,
                help_text="The book that this one tells again with another hero.",
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="editions",
                to="stories.story",
            ),
        ),
    ]
