"use strict";
/* The diary: one day at a time, kept at each answer. Every word comes from the page. */
window.ownpaceDiary = (function () {
  const store = window.ownpaceStore;
  const { number, plain } = window.ownpaceEntry;
  const NAMES = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"];
  const WEEK = 7;
  const today = () => document.documentElement.dataset.today;
  const noon = (day) => new Date(day + "T12:00:00Z");
  const moved = (day, by) => new Date(noon(day).getTime() + by * 86400000).toISOString().slice(0, 10);
  const weekday = (day) => NAMES[noon(day).getUTCDay()];
  const show = (element, shown) => { if (element) element.toggleAttribute("hidden", !shown); };
  const make = (name, attributes, ...children) => {
    const element = document.createElement(name);
    Object.entries(attributes).forEach(([key, value]) => element.setAttribute(key, value));
    element.append(...children);
    return element;
  };
  let groups = 0;

  /* ---------- answers: each reads and shows one field ---------- */
  function choice(field, values, words) {
    const name = "diary-" + (groups += 1);
    const row = make("div", { class: "scale__choices" });
    values.forEach((value, at) => {
      const input = make("input", { type: "radio", name, value: String(value), autocomplete: "off" });
      row.append(make("label", {}, input, make("span", {}, words[at])));
    });
    field.append(row);
    return radios(field);
  }

  /* A second press takes an answer back. */
  function radios(field) {
    let held = null;
    field.addEventListener("pointerdown", (event) => {
      const label = event.target.closest("label");
      held = label && label.querySelector("input:checked");
    });
    field.addEventListener("click", (event) => {
      if (event.target !== held) return;
      held.checked = false;
      held = null;
      field.dispatchEvent(new Event("change", { bubbles: true }));
    });
    return {
      get: () => (field.querySelector("input:checked") || {}).value,
      set: (value) => field.querySelectorAll("input").forEach((input) => {
        input.checked = input.value === String(value);
      }),
    };
  }

  function scale(field, numerals) {
    const values = Array.from({ length: 11 }, (_, at) => at);
    const answer = choice(field, values, values.map((value) => numerals.format(value)));
    field.append(make("p", { class: "scale__ends soft small" },
      make("span", {}, field.dataset.low), make("span", {}, field.dataset.high)));
    return { get: () => (answer.get() === undefined ? undefined : Number(answer.get())), set: answer.set };
  }

  function yesNo(field) {
    const answer = choice(field, ["yes", "no"], [field.dataset.yes, field.dataset.no]);
    return {
      get: () => (answer.get() === undefined ? undefined : answer.get() === "yes"),
      set: (value) => answer.set(value === undefined ? undefined : value ? "yes" : "no"),
    };
  }

  function typed(input, least, most, numerals, whole) {
    const wrong = input.parentElement.querySelector(".field__wrong");
    return {
      get: () => {
        const value = number(input.value, least, most);
        const bad = input.value.trim() !== "" && (value === undefined || (whole && value % 1 !== 0));
        if (wrong) wrong.textContent = bad ? input.dataset.wrongLabel : "";
        input.toggleAttribute("aria-invalid", bad);
        return bad ? undefined : value;
      },
      set: (value) => { input.value = value === undefined ? "" : numerals.format(value); },
    };
  }

  const written = (input) => ({
    get: () => plain(input.value) || undefined,
    set: (value) => { input.value = value || ""; },
  });

  function practice(field, template, numerals) {
    const name = "diary-" + (groups += 1);
    const row = make("div", { class: "record__choices" });
    row.append(template.content.cloneNode(true));
    row.querySelectorAll("input").forEach((input) => { input.name = name; });
    field.append(row);
    const answer = radios(field);
    if (field.dataset.kept === "sessions") return answer;
    const input = make("input", { type: "text", inputmode: "decimal", maxlength: "7", autocomplete: "off" });
    const box = make("label", { class: "field" }, make("span", {}, field.dataset.amountLabel), input);
    field.append(box);
    const amount = typed(input, 0.1, 100000, numerals);
    const done = () => ["done", "adapted"].includes(answer.get());
    field.addEventListener("change", () => show(box, done()));
    return {
      get: (day) => answer.get() && {
        state: answer.get(), planned: planned(field, day),
        ...(done() && amount.get() !== undefined ? { amount: amount.get() } : {}),
      },
      set: (value) => {
        answer.set(value && value.state);
        amount.set(value && value.amount);
        show(box, done());
      },
    };
  }

  /* The amount that the plan names for a day: that of the last step begun, or of the first. */
  function planned(field, day) {
    const steps = field.dataset.steps.trim().split(/\s+/).map((step) => step.split(":"));
    const begun = steps.filter(([from]) => from <= day);
    return Number((begun.pop() || steps[0])[1]);
  }

  /* Reads or sets the value at `path` of an entry; what is empty is not there. */
  function put(entry, path, value) {
    const [name, inner] = path;
    const { [name]: before, ...rest } = entry;
    if (inner === undefined) return value === undefined ? rest : { ...rest, [name]: value };
    const { [inner]: _gone, ...others } = before || {};
    const group = value === undefined ? others : { ...others, [inner]: value };
    return Object.keys(group).length ? { ...rest, [name]: group } : rest;
  }
  const at = (entry, [name, inner]) => (inner === undefined ? entry[name] : (entry[name] || {})[inner]);

  function answers(form, numerals) {
    const found = [];
    const add = (field, path, answer) => found.push({ field, path, ...answer });
    const template = form.parentElement.querySelector("[data-choices]");
    form.querySelectorAll("[data-kept]").forEach((field) =>
      add(field, [field.dataset.kept, field.dataset.id], practice(field, template, numerals)));
    form.querySelectorAll("[data-scale]").forEach((field) => {
      const [group, goal] = field.dataset.scale.split(":");
      add(field, goal ? ["goals", goal] : [group], scale(field, numerals));
    });
    form.querySelectorAll("[data-yes-no]").forEach((field) =>
      add(field, [field.dataset.yesNo], yesNo(field)));
    form.querySelectorAll("[data-hours]").forEach((input) =>
      add(input, ["sleep_hours"], typed(input, 0, 24, numerals)));
    form.querySelectorAll("[data-harm]").forEach((input) =>
      add(input, [input.dataset.harm], typed(input, 0, 100, numerals, true)));
    form.querySelectorAll("[data-text]").forEach((input) => add(input, [input.dataset.text], written(input)));
    return found;
  }

  const KNOWN = ["day", "version", "changed"];
  const empty = (entry) => !Object.keys(entry).some((name) => !KNOWN.includes(name));
  const alive = (entry) => (entry && !entry.erased ? entry : undefined);
  const erased = () => ({ erased: true, changed: new Date().toISOString() });

  return { store, today, noon, moved, weekday, show, make, answers, put, at, empty, alive, erased, WEEK };
})();
