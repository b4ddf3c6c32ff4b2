"""The contact sheets can be made, and are small enough to keep in the repository."""

from pathlib import Path

import pytest
from PIL import Image

from stories.illustrator.contact_sheets import SHEETS, main

RIG_SHEETS = ("rig-poses", "rig-expressions", "rig-diversity", "companions")


def test_sheets_of_the_rig_are_registered() -> None:
    assert set(RIG_SHEETS) <= set(SHEETS)


def test_sheet_is_saved_as_a_small_jpeg(tmp_path: Path) -> None:
    main([str(tmp_path), "companions", "--pixels", "600"])
    target = tmp_path / "companions.jpg"
    assert target.stat().st_size <= 200_000
    with Image.open(target) as picture:
        assert (picture.format, picture.width) == ("JPEG", 600)


def test_sheet_unknown_name_ends_with_code_two(tmp_path: Path) -> None:
    with pytest.raises(SystemExit) as stop:
        main([str(tmp_path / "sheets"), "dinosaurs"])
    assert stop.value.code == 2
    assert not (tmp_path / "sheets").exists()
