"use strict";
/* Chooses among the exercises by what they are for, how they start and what is at hand. Without
   this script they stand as plain lists. */
(function () {
  const form = document.querySelector("[data-filter]");
  if (!form) return;
  const language = document.documentElement.lang;
  const status = form.querySelector("[data-filter-status]");
  const chosen = (name) => form.querySelector('[data-by="' + name + '"]').value;

  function fits(item) {
    const things = item.dataset.things.split(" ").filter(Boolean);
    const thing = chosen("thing");
    return (!chosen("purpose") || item.dataset.purpose === chosen("purpose")) &&
      (!chosen("position") || item.dataset.position === chosen("position")) &&
      (!thing || things.every((needed) => needed === thing));
  }

  function apply() {
    let count = 0;
    document.querySelectorAll("[data-filtered]").forEach((section) => {
      let here = 0;
      section.querySelectorAll("[data-purpose]").forEach((item) => {
        item.toggleAttribute("hidden", !fits(item));
        here += fits(item) ? 1 : 0;
      });
      section.toggleAttribute("hidden", here === 0);
      count += here;
    });
    const text = status.dataset[new Intl.PluralRules(language).select(count)];
    const number = new Intl.NumberFormat(language + "-u-nu-" + status.dataset.digits).format(count);
    status.textContent = count ? text.replace("{n}", number) : status.dataset.none;
  }

  form.addEventListener("change", apply);
  apply();
})();
