"""The bodies of a person's pages in one language."""

from jinja2 import Environment
from markupsafe import Markup

from ownpace.model.clinic import Clinic
from ownpace.model.localized import LocalizedPlan
from ownpace.model.pages import PLAN_PAGES
from ownpace.model.site import Page

SHARED = ("rows", "approval")
"""Parts that stand on several pages, rendered once."""


def render_pages(
    plan: LocalizedPlan, clinic: Clinic, environment: Environment, hosted: str | None = None
) -> tuple[Page, ...]:
    """Return one page body for each kind of plan page, with paths below the language's folder.

    `hosted` is the address of the plan on a web server, if these pages are for one.
    """

    def render(name: str, **values: object) -> Markup:
        template = environment.get_template(f"pages/plan/{name}.html")
        return Markup(template.render(plan=plan, clinic=clinic, hosted=hosted, **values))

    to_root = "" if plan.language == plan.languages[0].tag else "../"
    places = [(kind, path, "../" * path.count("/")) for kind, path in PLAN_PAGES.items()]
    shared = {name: render(name) for name in SHARED}
    return tuple(
        Page(path, str(render(kind, up=up, top=to_root + up, **shared)))
        for kind, path, up in places
    )
