"""A small page in English and in Spanish, and the work that there is on it."""

from ownpace.exchange.identity import blob_id
from ownpace.exchange.job import Job, Pages, lay_out_job
from ownpace.model.content import Translation

ENGLISH = """---
title: Walking
summary: A little walk on most days.
steps:
  - Put on shoes.
  - Walk for 10 minutes.
icon: walk
sources: [costa-2021]
---

## Why it helps {: #why }

Walking is **good** for many people [@costa-2021]. Read [pacing](pacing.md).

!!! warning "When to stop"

    Stop if your leg goes numb, and call {{ clinic.phone }}.

- One song
- Two songs

Walk.
"""

SPANISH = """---
title: Caminar
summary: Un paseo corto casi todos los días.
steps:
  - Ponte los zapatos.
  - Camina 10 minutos.
translation:
  source: SOURCE
  status: translated
  method: human
---

## Por qué ayuda {: #why }

Caminar es **bueno** para muchas personas [@costa-2021]. Lee [tu ritmo](pacing.md).

!!! warning "Cuándo parar"

    Para si se te duerme la pierna, y llama al {{ clinic.phone }}.

- Una canción
- Dos canciones

Camina.
""".replace("SOURCE", blob_id(ENGLISH))

TRANSLATION = Translation(source=blob_id(ENGLISH), status="translated", method="human")


def lay_out(
    source: str = ENGLISH,
    target: str | None = SPANISH,
    *,
    earlier: str | None = ENGLISH,
    translation: Translation | None = TRANSLATION,
) -> Job:
    """Return the work on the page, whose Spanish was made from `ENGLISH`."""
    return lay_out_job(
        Pages(
            name="activities/walking",
            language="es",
            source=source,
            earlier=earlier,
            target=target,
            translation=translation if target else None,
        )
    )
