"use strict";
/* Shows what belongs to today by the device's date. Every date and number was written by the
   generator; nothing is computed here. Without this script the whole table is there to read. */
(function () {
  const now = new Date();
  const two = (number) => String(number).padStart(2, "0");
  const today = [now.getFullYear(), two(now.getMonth() + 1), two(now.getDate())].join("-");
  const day = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"][now.getDay()];
  const root = document.documentElement;
  root.dataset.today = today;

  const each = (selector, work) => document.querySelectorAll(selector).forEach(work);

  function fits(item) {
    const days = item.dataset.days;
    const { on, from, until, before } = item.dataset;
    return (!days || days.split(" ").includes(day)) && (!on || on === today) &&
      (!from || from <= today) && (!until || today <= until) && (!before || today < before);
  }

  function nameToday(place) {
    try {
      const form = { weekday: "long", day: "numeric", month: "long" };
      place.textContent = new Intl.DateTimeFormat(place.dataset.todayName, form).format(now);
    } catch (error) {
      place.textContent = "";
    }
  }

  /* A slow device takes long to learn the names of days: the page shows first. */
  each("[data-today-name]", (place) => setTimeout(nameToday, 0, place));

  each("[data-dated]", (box) => {
    let hit = false;
    box.querySelectorAll("[data-from]").forEach((part) => {
      part.toggleAttribute("hidden", !fits(part));
      hit = hit || fits(part);
    });
    const undated = box.querySelector("[data-undated]");
    if (undated) undated.toggleAttribute("hidden", hit);
  });

  /* Amounts of the present row, copied to where they are wanted. */
  each("[data-rows]", (rows) => {
    const row = Array.from(rows.children).find(fits);
    if (!row) return;
    const name = CSS.escape(rows.dataset.rows);
    const page = rows.closest(".edition") || document;
    page.querySelectorAll('[data-amount="' + name + '"]').forEach((place) => {
      const form = row.querySelector('[data-form="' + place.dataset.form + '"]');
      if (form) place.replaceChildren(...Array.from(form.childNodes, (node) => node.cloneNode(true)));
    });
  });

  each("tr[data-from], g[data-from], article[data-from]", (row) => {
    const until = row.dataset.until;
    const past = Boolean(until && until < today);
    row.classList.toggle("is-past", past);
    row.classList.toggle("is-now", fits(row));
    const state = row.querySelector("[data-state]");
    if (state) state.toggleAttribute("hidden", !fits(row));
  });

  each("[data-day]", (item) => {
    const current = item.dataset.day === day;
    item.classList.toggle("is-today", current);
    if (current) item.setAttribute("aria-current", "date");
    const state = item.querySelector("[data-state]");
    if (state) state.toggleAttribute("hidden", !current);
  });

  each("[data-calendar]", (cell) => {
    const current = cell.dataset.calendar === today;
    cell.classList.toggle("is-today", current);
    if (current) cell.setAttribute("aria-current", "date");
  });

  /* Today's list: what is not for today is hidden; a rest day is said aloud. */
  each(".agenda", (agenda) => {
    let practice = 0;
    let other = 0;
    agenda.querySelectorAll("li:not([data-rest])").forEach((item) => {
      const hit = fits(item);
      item.toggleAttribute("hidden", !hit);
      if (hit && item.dataset.days) practice += 1;
      if (hit && item.dataset.before) other += 1;
    });
    agenda.querySelector("[data-rest]").toggleAttribute("hidden", practice + other > 0);
  });

  /* Today's sessions come first. */
  each("[data-session]", (session) => {
    const another = !fits(session);
    session.classList.toggle("is-another-day", another);
    if (another) session.parentElement.append(session);
  });
  each("[data-start]", (link) => {
    const page = link.closest(".leaf") || document;
    const first = page.querySelector("[data-session]:not(.is-another-day)");
    link.toggleAttribute("hidden", !first);
    if (first) link.setAttribute("href", "#" + first.id);
  });

  each("[data-past]", (item) => {
    const past = item.dataset.past < today;
    item.classList.toggle("is-past", past);
    const state = item.querySelector("[data-past-state]");
    if (state) state.toggleAttribute("hidden", !past);
  });

  each("[data-expires]", (notice) => {
    notice.toggleAttribute("hidden", today <= notice.dataset.expires);
  });
})();
