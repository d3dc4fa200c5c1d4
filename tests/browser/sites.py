"""The built sites that the browser opens."""

from pathlib import Path

from msgspec import Struct


class Sites(Struct, frozen=True):
    """Where the built sites lie."""

    public: Path
    plans: Path

    def pages(self) -> list[Path]:
        """Return every page of every site."""
        found = [*self.public.rglob("*.html"), *self.plans.rglob("*.html")]
        return sorted(page for page in found if page.name != "404.html")

    def files(self) -> list[Path]:
        """Return every page and every picture of every site."""
        found = [*self.public.rglob("*.svg"), *self.plans.rglob("*.svg")]
        return [*self.pages(), *sorted(found)]
