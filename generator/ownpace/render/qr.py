"""Addresses as pictures that a phone's camera reads."""

from io import BytesIO

from markupsafe import Markup


def qr_code(address: str) -> Markup:
    """Return an address as a QR code in SVG, with its quiet border, dark on light always."""
    import segno  # few plans have an address

    picture = BytesIO()
    segno.make(address, error="m", micro=False).save(
        picture,
        kind="svg",
        border=4,
        light="#fff",
        xmldecl=False,
        omitsize=True,
        svgclass=None,
        lineclass=None,
        nl=False,
    )
    return Markup(picture.getvalue().decode())
