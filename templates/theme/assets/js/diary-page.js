"use strict";
/* Ties the diary's page together: its day, tries, history and file. In one file with several
   languages each page is built once it shows. */
(function () {
  const diary = window.ownpaceDiary;
  const { store, show, moved, noon, alive, put, at } = diary;
  const PAUSE = 600;

  function begin(root) {
    const language = root.dataset.language;
    const numerals = new Intl.NumberFormat(language, { useGrouping: false });
    const names = new Intl.DateTimeFormat(language, { weekday: "long", day: "numeric", month: "long", timeZone: "UTC" });
    const form = root.querySelector("[data-form]");
    const find = (name) => root.querySelector("[data-" + name + "]");
    const fields = diary.answers(form, numerals);
    const saved = form.querySelector("[data-saved]");
    const said = (name) => { saved.textContent = name ? saved.dataset[name + "Label"] : ""; };
    let day = diary.today();
    let entries = new Map();
    let back = null;
    let waiting = 0;

    async function load() {
      entries = await store.all();
      show(root.querySelector("[data-closed]"), store.closed() > 0);
    }

    function paintDay() {
      const entry = alive(entries.get(day)) || {};
      const name = names.format(noon(day));
      find("day-title").textContent = name;
      let plans = 0;
      fields.forEach((one) => {
        one.set(at(entry, one.path));
        if (!one.field.dataset.days) return;
        const wanted = one.field.dataset.days.split(" ").includes(diary.weekday(day)) || at(entry, one.path);
        show(one.field, wanted);
        plans += Boolean(wanted);
      });
      show(find("nothing"), !plans);
      show(find("goals"), entry.goals || !rated());
      show(find("erase"), Boolean(alive(entries.get(day))));
      root.querySelector('[data-turn="1"]').disabled = day >= diary.today();
    }

    /* Whether goals were rated in the six days before: once a week is enough. */
    function rated() {
      return Array.from({ length: diary.WEEK - 1 }, (_, past) => alive(entries.get(moved(day, -1 - past))))
        .some((entry) => entry && entry.goals);
    }

    function paint() {
      paintDay();
      paintTries();
      window.ownpaceHistory(root, entries, { language, numerals, open: turnTo });
    }

    async function keep(values, word) {
      back = values.map(([name]) => [name, entries.get(name)]);
      said("");
      try {
        await store.keep(values);
      } catch (error) {
        said("unsaved");
        return false;
      }
      await load();
      said(word);
      show(find("undo"), true);
      window.ownpaceHistory(root, entries, { language, numerals, open: turnTo });
      return true;
    }

    function save() {
      clearTimeout(waiting);
      waiting = 0;
      const before = alive(entries.get(day));
      const entry = fields.reduce((made, one) => put(made, one.path, one.get(day)), { ...before, day });
      if (diary.empty(entry) && !before) return said("");
      const value = diary.empty(entry) ? diary.erased() : store.stamped(entry);
      show(find("erase"), !value.erased);
      return keep([[day, value]], value.erased ? "erased" : "saved");
    }

    form.addEventListener("change", save);
    form.addEventListener("input", (event) => {
      if (!event.target.matches("textarea, input[type=text]")) return;
      said("");
      clearTimeout(waiting);
      waiting = setTimeout(save, PAUSE);
    });
    form.addEventListener("submit", (event) => { event.preventDefault(); save(); });
    addEventListener("pagehide", () => { if (waiting) save(); });
    document.addEventListener("visibilitychange", () => { if (document.hidden && waiting) save(); });
    find("erase").addEventListener("click", async () => {
      if (await keep([[day, diary.erased()]], "erased")) paintDay();
    });
    find("undo").addEventListener("click", async () => {
      const values = back.map(([name, entry]) =>
        [name, alive(entry) ? { ...entry, changed: new Date().toISOString() } : diary.erased()]);
      if (await keep(values, "saved")) paint();
      show(find("undo"), false);
      find("day-title").focus();
    });

    async function turnTo(other) {
      if (waiting) await save();
      day = other;
      said("");
      show(find("undo"), false);
      paint();
      find("day-title").focus();
      find("day-title").scrollIntoView({ block: "start" });
    }
    root.querySelectorAll("[data-turn]").forEach((button) =>
      button.addEventListener("click", () => turnTo(moved(day, Number(button.dataset.turn)))));

    /* ---------- tries ---------- */
    const boxes = Array.from(root.querySelectorAll("[data-tries]"), (box) => tries(box));
    function paintTries() { boxes.forEach((box) => box.paint()); }

    function tries(box) {
      const entry = box.querySelector("[data-try-form]");
      const state = entry.querySelector("[data-saved]");
      const list = box.querySelector("[data-try-list]");
      const rung = entry.querySelector("[data-rung]");
      const parts = diary.answers(entry, numerals);
      const first = rung.value;
      let name = "";

      function fill(from) {
        name = from ? from.id : "";
        rung.value = from ? String(from.rung) : first;
        parts.forEach((one) => one.set(from && at(from, one.path)));
      }

      function line(one) {
        const words = one.actual_harm === undefined ? list.dataset.openLine : list.dataset.line;
        return words.replace("{rung}", numerals.format(one.rung))
          .replace("{expected}", numerals.format(one.expected_harm))
          .replace("{actual}", numerals.format(one.actual_harm || 0));
      }

      function button(label, work) {
        const made = diary.make("button", { class: "button button--quiet", type: "button" }, label);
        made.addEventListener("click", work);
        return made;
      }

      function paintList() {
        const found = Array.from(entries.values()).filter((one) =>
          one.ladder === box.dataset.tries && (one.day === day || one.actual_harm === undefined));
        list.replaceChildren(...found.map((one) => diary.make("li", {}, diary.make("p", {}, line(one)),
          button(list.dataset.editLabel, () => { fill(one); box.querySelector("details").open = true; rung.focus(); }),
          button(list.dataset.eraseLabel, async () => {
            if (await keep([[one.id, diary.erased()]], "erased")) paintList();
          }))));
      }

      entry.addEventListener("submit", async (event) => {
        event.preventDefault();
        const known = alive(entries.get(name));
        const id = name || "try-" + Array.from(crypto.getRandomValues(new Uint8Array(8)),
          (byte) => byte.toString(16).padStart(2, "0")).join("");
        const made = parts.reduce((so, one) => put(so, one.path, one.get(day)),
          { day: known ? known.day : day, ...known, id, ladder: box.dataset.tries, rung: Number(rung.value) });
        if (made.expected_harm === undefined) {
          const field = entry.querySelector('[data-harm="expected_harm"]');
          field.parentElement.querySelector(".field__wrong").textContent = field.dataset.wrongLabel;
          return field.focus();
        }
        if (!await keep([[id, store.stamped(made)]], "saved")) {
          state.textContent = saved.dataset.unsavedLabel;
          return;
        }
        state.textContent = saved.dataset.savedLabel;
        fill();
        paintList();
      });
      return { paint: paintList };
    }

    load().then(paint, () => {
      show(root, false);
      show(root.closest("main, .leaf").querySelector("[data-unkept]"), true);
    });
    window.ownpaceDiaryFile(root, { load: async () => { await load(); return entries; }, paint });
    root.addEventListener("ownpace:shown", () => load().then(paint));
  }

  const begun = new WeakSet();
  function look() {
    document.querySelectorAll("[data-diary]").forEach((root) => {
      if (!root.getClientRects().length) return;
      if (begun.has(root)) return root.dispatchEvent(new Event("ownpace:shown"));
      begun.add(root);
      begin(root);
    });
  }
  look();
  addEventListener("load", look);  // an address within the page counts from here on
  addEventListener("hashchange", () => setTimeout(look));
})();
