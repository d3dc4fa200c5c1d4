"use strict";
/* Takes the diary out of the device as a file, and puts a file back. */
window.ownpaceDiaryFile = (function () {
  const { store, alive } = window.ownpaceDiary;
  const { read, write } = window.ownpaceEntry;

  function download(name, text, type) {
    const address = URL.createObjectURL(new Blob([text], { type }));
    const link = document.createElement("a");
    link.href = address;
    link.download = name;
    document.body.append(link);
    link.click();
    link.remove();
    setTimeout(() => URL.revokeObjectURL(address), 60000);
  }

  /* A cell that no spreadsheet takes for a formula. */
  function cell(value) {
    const text = String(value).replace(/^(?=[=+\-@\t\r])/, "'");
    return '"' + text.replace(/"/g, '""') + '"';
  }

  /* Rows of day, question and answer, in the words of the page. */
  function table(root, entries) {
    const words = new Map();
    const choices = root.querySelector("[data-choices]").content;
    choices.querySelectorAll("input").forEach((input) => words.set(input.value, input.parentElement.textContent.trim()));
    const yesNo = root.querySelector("[data-yes-no]");
    const title = (name) => {
      const field = root.querySelector('[data-id="' + name + '"] legend, [data-scale="' + name + '"] legend, [data-scale="goal:' + name + '"] legend');
      return field ? field.textContent.trim() : name;
    };
    const label = (selector, name) => {
      const field = root.querySelector(selector);
      return field ? field.textContent.trim() : name;
    };
    const NAMED = {
      sleep_hours: () => label("label:has([data-hours]) span", "sleep_hours"),
      approached: () => label('label:has([data-text="approached"]) span', "approached"),
      long_sitting: () => label('[data-yes-no="long_sitting"] legend', "long_sitting"),
      flare: () => label('[data-yes-no="flare"] legend', "flare"),
    };
    const said = (value) => (value === true ? yesNo.dataset.yes : value === false ? yesNo.dataset.no : words.get(value) || value);
    const rows = [];
    Array.from(entries.values()).filter((entry) => alive(entry) && entry.day)
      .sort((one, other) => (one.day < other.day ? -1 : 1)).forEach((entry) => {
        const { day, version, changed, id, ladder, sessions, quotas, goals, ...rest } = entry;
        if (ladder) {
          Object.entries(rest).forEach(([name, value]) => rows.push([day, tryLabel(root, ladder, name), value]));
          return;
        }
        Object.entries({ ...sessions, ...goals }).forEach(([name, value]) => rows.push([day, title(name), said(value)]));
        Object.entries(quotas || {}).forEach(([name, { state, planned, amount }]) =>
          rows.push([day, title(name), said(state) + (state === "rested" ? "" : ": " + (amount === undefined ? planned : amount))]));
        Object.entries(rest).forEach(([name, value]) => rows.push([day, (NAMED[name] || title)(name), said(value)]));
      });
    const headings = root.querySelector("[data-headings]").dataset.headings.split("|");
    return "\ufeff" + [headings, ...rows].map((row) => row.map(cell).join(",")).join("\r\n") + "\r\n";
  }

  function tryLabel(root, ladder, name) {
    const box = root.querySelector('[data-tries="' + ladder + '"]');
    if (!box) return ladder + ": " + name;
    const field = box.querySelector(name === "rung" ? "label:has([data-rung]) span"
      : 'label:has([data-harm="' + name + '"], [data-text="' + name + '"]) span, [data-scale="' + name + '"] legend');
    return box.querySelector("h2").textContent.trim() + " · " + (field ? field.textContent.trim() : name);
  }

  return function offer(root, { load, paint }) {
    const state = root.querySelector("[data-file-state]");
    const say = (name) => { state.textContent = state.dataset[name + "Label"]; };

    root.querySelectorAll("[data-export]").forEach((button) => button.addEventListener("click", async () => {
      const entries = await load();
      const shown = Array.from(entries.keys()).filter((name) => !name.startsWith("marks:"));
      if (!shown.length) return say("empty");
      if (button.dataset.export === "csv") download(store.plan + ".diary.csv", table(root, entries), "text/csv");
      else download(store.plan + ".diary.json", write(entries, store.plan, store.version), "application/json");
      say("exported");
    }));

    root.querySelector("[data-import]").addEventListener("change", async (event) => {
      const [file] = event.target.files;
      if (!file) return;
      const found = file.size <= 256 * 1024 ? read(await file.text(), store.plan) : "unreadable";
      event.target.value = "";
      if (typeof found === "string") return say(found);
      const entries = await load();
      const newer = Array.from(found).filter(([name, entry]) =>
        !entries.has(name) || entries.get(name).changed < entry.changed);
      try {
        await store.keep(newer);
      } catch (error) {
        return say("unsaved");
      }
      await load();
      paint();
      say("imported");
    });
  };
})();
