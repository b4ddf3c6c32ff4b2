"""The questions one asks while debugging a book have their pages."""

import pytest
from django.urls import reverse

from characters.models import Character, CharacterVariant
from characters.tests.factories import CharacterFactory, CharacterVariantFactory
from stories.enums import PLANNING_ARTIFACTS, ArtifactType
from stories.models import Artifact, Scene, StylePreset
from stories.services.lineage import lineage
from stories.tests.factories import (
    ArtifactFactory,
    EpisodeFactory,
    EpisodeSceneFactory,
    ProjectFactory,
    SceneFactory,
    StoryFactory,
    StylePresetFactory,
)
from storycreator.tests.admin_pages import address, found, staff_client

pytestmark = pytest.mark.django_db


def planned_scene(*, missing: ArtifactType | None = None) -> Scene:
    scene = SceneFactory.create()
    for kind in PLANNING_ARTIFACTS:
        if kind != missing:
            ArtifactFactory.create(scene=scene, type=kind)
    return scene


def test_scenes_with_a_missing_artifact_are_found():
    client = staff_client()
    planned_scene()
    lacking = planned_scene(missing=ArtifactType.PANEL_PLAN)
    assert found(client, Scene, missing="any") == [lacking]
    assert found(client, Scene, missing="panel_plan") == [lacking]
    assert found(client, Scene, missing="scene_intent") == []


def test_page_of_a_scene_names_what_is_missing():
    scene = planned_scene(missing=ArtifactType.PANEL_PLAN)
    response = staff_client().get(address(Scene, "change", scene.pk))
    assert b"Panel plan" in response.content
    assert b"Scene intent" not in response.content


def test_versions_after_a_gap_are_found():
    client = staff_client()
    first = ArtifactFactory.create()
    second = ArtifactFactory.create(scene=first.scene, version=2)
    stray = ArtifactFactory.create(scene=first.scene, version=4)
    of_story = ArtifactFactory.create(
        scene=None, story=first.scene.story, type="story_draft", version=2
    )
    assert set(found(client, Artifact, versions="gap")) == {stray, of_story}
    assert set(found(client, Artifact, versions="latest")) == {stray, of_story}
    assert second in found(client, Artifact, scene__id__exact=first.scene.pk)


def test_lineage_tells_ancestors_and_descendants():
    scene = SceneFactory.create()
    draft = ArtifactFactory.create(scene=None, story=scene.story, type="story_draft")
    intent = ArtifactFactory.create(scene=scene, parent=draft)
    plan = ArtifactFactory.create(scene=scene, type="panel_plan", parent=intent)
    result = ArtifactFactory.create(scene=scene, type="render_result", parent=plan)
    sibling = ArtifactFactory.create(scene=scene, version=2, parent=draft)
    ArtifactFactory.create()
    told = [(relative.artifact, relative.depth) for relative in lineage(plan)]
    assert told == [(draft, -2), (intent, -1), (plan, 0), (result, 1)]
    everything = [(relative.artifact, relative.depth) for relative in lineage(draft)]
    assert everything == [(draft, 0), (intent, 1), (plan, 2), (result, 3), (sibling, 1)]


def test_lineage_page_takes_as_many_queries_for_any_length(django_assert_num_queries):
    client = staff_client()
    artifact = ArtifactFactory.create()
    for version in range(2, 12):
        artifact = ArtifactFactory.create(scene=artifact.scene, version=version, parent=artifact)
    page = reverse("admin:stories_artifact_lineage", args=[artifact.pk])
    with django_assert_num_queries(5):
        response = client.get(page)
    assert len(response.context["relatives"]) == 11


def test_lineage_of_nothing_is_not_found():
    page = reverse("admin:stories_artifact_lineage", args=[StoryFactory.create().pk])
    assert staff_client().get(page).status_code == 404


def test_chain_page_shows_what_holds():
    base = StylePresetFactory.create(system=True, style_config={"line": "thin", "grain": 2})
    child = StylePresetFactory.create(parent=base, style_config={"line": "thick"})
    page = reverse("admin:stories_stylepreset_chain", args=[child.pk])
    response = staff_client().get(page)
    assert [preset for preset, _ in response.context["links"]] == [child, base]
    assert "thick" in response.context["effective"]
    assert "thin" not in response.context["effective"]


def style_values(preset: StylePreset, **changes: str) -> dict[str, str]:
    values = {
        "style_type": preset.style_type,
        "name": preset.name,
        "label": preset.label,
        "project": str(preset.project_id),
        "is_active": "on",
        "parent": "",
        "style_config": '{"base": "flat"}',
    }
    return values | changes


def test_style_cannot_be_made_its_own_ancestor():
    base = StylePresetFactory.create()
    child = StylePresetFactory.create(parent=base, project=base.project)
    page = address(StylePreset, "change", base.pk)
    response = staff_client().post(page, style_values(base, parent=str(child.pk)))
    assert response.context["adminform"].form.errors["parent"] == [
        "A style cannot inherit from itself, not even by a detour."
    ]
    assert staff_client().post(page, style_values(base)).status_code == 302


def test_style_that_cannot_be_drawn_is_refused_by_the_form():
    preset = StylePresetFactory.create()
    page = address(StylePreset, "change", preset.pk)
    values = style_values(preset, style_config='{"base": "oil"}')
    response = staff_client().post(page, values)
    assert response.context["adminform"].form.errors["style_config"] == [
        "This style says something that cannot be drawn or told."
    ]


def test_style_that_comes_with_the_system_is_only_shown():
    preset = StylePresetFactory.create(system=True)
    page = address(StylePreset, "change", preset.pk)
    values = style_values(preset, label="Mine", project=str(ProjectFactory.create().pk))
    assert staff_client().get(page).status_code == 200
    assert staff_client().post(page, values).status_code == 403
    preset.refresh_from_db()
    assert (preset.label != "Mine", preset.project_id) == (True, None)


def test_broken_rule_becomes_an_error_of_the_form():
    taken = StylePresetFactory.create()
    preset = StylePresetFactory.create(project=taken.project)
    response = staff_client().post(
        address(StylePreset, "change", preset.pk), style_values(preset, name=taken.name)
    )
    assert response.context["adminform"].form.non_field_errors() == [
        "This project already has a preset of this name."
    ]


def test_scenes_of_an_episode_stand_in_order():
    episode = EpisodeFactory.create()
    for index in (2, 0, 1):
        EpisodeSceneFactory.create(episode=episode, order_index=index)
    response = staff_client().get(address(type(episode), "change", episode.pk))
    inline = response.context["inline_admin_formsets"][0].formset
    assert [form.instance.order_index for form in inline.forms] == [0, 1, 2]


def test_characters_of_a_project_are_listed_by_code():
    client = staff_client()
    last = CharacterFactory.create(in_project=True, canonical_code="CHAR_AA")
    project = {"user": last.user, "project": last.project}
    second = CharacterFactory.create(canonical_code="CHAR_B", **project)
    first = CharacterFactory.create(canonical_code="CHAR_A", **project)
    CharacterFactory.create(in_project=True)
    assert found(client, Character, project__id__exact=last.project_id) == [first, second, last]


def test_global_actors_are_told_from_those_for_all():
    client = staff_client()
    CharacterFactory.create(in_project=True)
    family, everybody = CharacterFactory.create(), CharacterFactory.create(user=None)
    assert found(client, Character, home="actor") == [family]
    assert found(client, Character, home="all") == [everybody]


def test_looks_worn_in_a_story_are_found():
    story = StoryFactory.create()
    worn = CharacterVariantFactory.create(story=story, is_active_for_story=True)
    CharacterVariantFactory.create(story=story)
    query = {"story__id__exact": story.pk, "is_active_for_story__exact": 1}
    assert found(staff_client(), CharacterVariant, **query) == [worn]
