"""Pure picture work: bytes in, bytes out. No Django, no storage."""

from media_assets.imaging.encode import (
    DERIVATIVE_WIDTHS,
    encode_derivative,
    encode_master,
    encode_thumbnail,
)

__all__ = ["DERIVATIVE_WIDTHS", "encode_derivative", "encode_master", "encode_thumbnail"]
