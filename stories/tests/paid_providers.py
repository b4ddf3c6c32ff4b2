"""Providers that cost money and are never called, for what is told about them beforehand."""


class PaidWriter:
    name = "paid"
    model = "a-writer"
    paid = True


class PaidPainter:
    name = "paid"
    model = "a-painter"
    paid = True


WRITER = f"{__name__}.PaidWriter"
PAINTER = f"{__name__}.PaidPainter"
