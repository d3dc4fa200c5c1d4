"use strict";
/* Shows what belongs to today by the device's date. Every date and number was written by the
   generator; nothing is computed here. Without this script the whole table is there to read. */
(function () {
  const now = new Date();
  const two = (number) => String(number).padStart(2, "0");
  const today = [now.getFullYear(), two(now.getMonth() + 1), two(now.getDate())].join("-");
  const day = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"][now.getDay()];

  document.querySelectorAll("[data-dated]").forEach((box) => {
    let hit = false;
    box.querySelectorAll("[data-from]").forEach((part) => {
      const from = part.getAttribute("data-from");
      const until = part.getAttribute("data-until");
      const fits = from <= today && (!until || today <= until);
      part.toggleAttribute("hidden", !fits);
      hit = hit || fits;
    });
    const undated = box.querySelector("[data-undated]");
    if (undated) undated.toggleAttribute("hidden", hit);
  });

  /* Amounts of the present row, copied to where they are wanted. */
  document.querySelectorAll("[data-rows]").forEach((rows) => {
    const row = Array.from(rows.children).find((item) => {
      const until = item.getAttribute("data-until");
      return item.getAttribute("data-from") <= today && (!until || today <= until);
    });
    if (!row) return;
    const name = CSS.escape(rows.getAttribute("data-rows"));
    document.querySelectorAll('[data-amount="' + name + '"]').forEach((place) => {
      const form = row.querySelector('[data-form="' + place.getAttribute("data-form") + '"]');
      place.replaceChildren(...Array.from(form.childNodes, (node) => node.cloneNode(true)));
    });
  });

  document.querySelectorAll("tr[data-from]").forEach((row) => {
    const from = row.getAttribute("data-from");
    const until = row.getAttribute("data-until");
    const past = Boolean(until && until < today);
    const current = from <= today && !past;
    row.classList.toggle("is-past", past);
    row.classList.toggle("is-now", current);
    const state = row.querySelector("[data-state]");
    if (state) state.toggleAttribute("hidden", !current);
  });

  document.querySelectorAll("[data-day]").forEach((item) => {
    const current = item.getAttribute("data-day") === day;
    item.classList.toggle("is-today", current);
    if (current) item.setAttribute("aria-current", "date");
    const state = item.querySelector("[data-state]");
    if (state) state.toggleAttribute("hidden", !current);
  });

  /* Today's sessions stand open and first; those of other days follow, folded by the reader. */
  document.querySelectorAll("[data-days]").forEach((item) => {
    const current = item.getAttribute("data-days").split(" ").includes(day);
    item.classList.toggle("is-another-day", !current);
  });

  document.querySelectorAll("[data-expires]").forEach((notice) => {
    notice.toggleAttribute("hidden", today <= notice.getAttribute("data-expires"));
  });
})();
