"""The bodies of a person's pages in one language."""

from jinja2 import Environment

from ownpace.model.clinic import Clinic
from ownpace.model.localized import LocalizedPlan
from ownpace.model.pages import PLAN_PAGES
from ownpace.model.site import Page


def render_pages(plan: LocalizedPlan, clinic: Clinic, environment: Environment) -> tuple[Page, ...]:
    """Return one page body for each kind of plan page, with paths below the language's folder."""
    return tuple(
        Page(
            path,
            environment.get_template(f"pages/plan/{kind}.html").render(
                plan=plan, clinic=clinic, up="../" * path.count("/")
            ),
        )
        for kind, path in PLAN_PAGES.items()
    )
