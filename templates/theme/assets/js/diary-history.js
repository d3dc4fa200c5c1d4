"use strict";
/* What was noted, to look back on: doing first, and pain never alone. No streaks, no gaps counted. */
window.ownpaceHistory = (function () {
  const { alive, make, show, moved, noon, today, WEEK } = window.ownpaceDiary;
  const WEEKS = 5;
  const BARS = 8;
  const POINTS = 28;
  const MILESTONES = [1, 5, 10, 25, 50, 100, 200, 365];
  const WIDE = 400;
  const HIGH = 120;

  const states = (entry) => [...Object.values(entry.sessions || {}),
    ...Object.values(entry.quotas || {}).map((quota) => quota.state)];

  /* How a day went: done if anything was done as planned, then easier, then rest. */
  function state(entry) {
    const found = states(entry);
    return ["done", "adapted", "rested"].find((one) => found.includes(one)) || "noted";
  }
  const isKept = (entry) => ["done", "adapted"].includes(state(entry));

  function weekStart(day, starts) {
    return moved(day, -((noon(day).getUTCDay() + 6 - starts + WEEK) % WEEK));
  }

  function draw(name, attributes, text) {
    const element = document.createElementNS("http://www.w3.org/2000/svg", name);
    Object.entries(attributes).forEach(([key, value]) => element.setAttribute(key, String(value)));
    if (text !== undefined) element.textContent = text;
    return element;
  }

  function chart(figure, label, parts) {
    const before = figure.querySelector("svg");
    if (before) before.remove();
    show(figure, parts.length > 0);
    if (!parts.length) return;
    const svg = draw("svg", { viewBox: "0 0 " + WIDE + " " + HIGH, role: "img", "aria-label": label });
    svg.append(...parts);
    figure.append(svg);
  }

  return function paint(root, entries, { language, numerals, open }) {
    const days = Array.from(entries.values()).filter((entry) => alive(entry) && !entry.ladder && entry.day)
      .sort((one, other) => (one.day < other.day ? -1 : 1));
    const history = root.querySelector("[data-history]");
    const starts = Number(root.dataset.weekStarts);
    const rtl = getComputedStyle(root).direction === "rtl";
    const short = new Intl.DateTimeFormat(language, { day: "numeric", month: "short", timeZone: "UTC" });
    const long = new Intl.DateTimeFormat(language, { weekday: "long", day: "numeric", month: "long", timeZone: "UTC" });
    const brief = new Intl.DateTimeFormat(language, { weekday: "narrow", timeZone: "UTC" });
    const from = (x) => (rtl ? WIDE - x : x);
    show(history, days.length > 0);

    function milestone() {
      const count = days.filter(isKept).length;
      const reached = MILESTONES.filter((one) => one <= count).pop();
      const box = root.querySelector("[data-milestone]");
      show(box, Boolean(reached));
      if (!reached) return;
      const words = box.querySelector("p");
      const form = new Intl.PluralRules(language).select(count);
      words.textContent = (words.dataset[form] || words.dataset.other).replace("{n}", numerals.format(count));
    }

    function own() {
      const found = days.filter((entry) => entry.approached).slice(-3).reverse();
      const box = root.querySelector("[data-own]");
      show(box, found.length > 0);
      box.querySelector("ul").replaceChildren(...found.map((entry) => make("li", {},
        make("bdi", {}, entry.approached), make("span", { class: "soft small" }, " " + short.format(noon(entry.day))))));
    }

    function calendar() {
      const table = root.querySelector("[data-calendar-of]");
      const known = new Map(days.map((entry) => [entry.day, entry]));
      const first = moved(weekStart(today(), starts), -WEEK * (WEEKS - 1));
      const head = make("tr", {});
      for (let at = 0; at < WEEK; at += 1) {
        head.append(make("th", { scope: "col" }, brief.format(noon(moved(first, at)))));
      }
      const rows = Array.from({ length: WEEKS }, (_, week) => {
        const row = make("tr", {});
        for (let at = 0; at < WEEK; at += 1) {
          const day = moved(first, week * WEEK + at);
          row.append(day > today() ? make("td", {}) : make("td", {}, cell(table, day, known.get(day))));
        }
        return row;
      });
      table.replaceChildren(make("thead", {}, head), make("tbody", {}, ...rows));
    }

    function cell(table, day, entry) {
      const words = [long.format(noon(day))];
      const button = make("button", { type: "button" }, numerals.format(noon(day).getUTCDate()));
      if (entry) {
        button.className = "is-" + state(entry) + (entry.flare ? " is-flare" : "");
        words.push(table.dataset[state(entry)]);
        if (entry.flare) words.push(table.dataset.flare);
      }
      if (day === today()) button.setAttribute("aria-current", "date");
      button.setAttribute("aria-label", words.join(", "));
      button.addEventListener("click", () => open(day));
      return button;
    }

    function keptChart() {
      const figure = root.querySelector('[data-chart="kept"]');
      const last = weekStart(today(), starts);
      const weeks = Array.from({ length: BARS }, (_, at) => moved(last, -WEEK * (BARS - 1 - at)));
      const counts = weeks.map((week) => {
        const within = days.filter((entry) => entry.day >= week && entry.day < moved(week, WEEK));
        const done = within.filter((entry) => state(entry) === "done").length;
        return { week, done, adapted: within.filter((entry) => state(entry) === "adapted").length, any: within.length };
      }).filter(({ any }, at, all) => any || all.slice(0, at).some((one) => one.any));
      const wide = WIDE / Math.max(counts.length, 4);
      const unit = (HIGH - 36) / WEEK;
      const parts = counts.flatMap(({ week, done, adapted }, at) => {
        const x = rtl ? WIDE - (at + 1) * wide + 4 : at * wide + 4;
        const base = HIGH - 18;
        const bar = (name, count, above) => draw("rect", { class: name, x, y: base - (above + count) * unit,
          width: wide - 8, height: count * unit, rx: 3 });
        return [bar("chart-done", done, 0), bar("chart-adapted", adapted, done),
          draw("text", { x: x + wide / 2 - 4, y: base - (done + adapted) * unit - 4 }, numerals.format(done + adapted)),
          draw("text", { x: x + wide / 2 - 4, y: HIGH - 3 }, short.format(noon(week)))];
      });
      const label = counts.map(({ week, done, adapted }) => figure.dataset.each
        .replace("{date}", short.format(noon(week))).replace("{done}", numerals.format(done))
        .replace("{adapted}", numerals.format(adapted))).join(". ");
      chart(figure, label, parts);
    }

    function lineChart(figure, value, second) {
      const shown = days.filter((entry) => value(entry) !== undefined).slice(-POINTS);
      const y = (number) => HIGH - 24 - (number * (HIGH - 34)) / 10;
      const x = (at) => from(34 + (at * (WIDE - 48)) / Math.max(shown.length - 1, 1));
      const parts = shown.length < 2 ? [] : [0, 5, 10].flatMap((number) => [
        draw("path", { class: "chart-grid", d: "M" + from(30) + " " + y(number) + "H" + from(WIDE - 6) }),
        draw("text", { x: from(14), y: y(number) + 4 }, numerals.format(number))]);
      if (parts.length) {
        parts.push(draw("polyline", { class: "chart-line", points: shown.map((entry, at) => x(at) + "," + y(value(entry))).join(" ") }));
        shown.forEach((entry, at) => {
          parts.push(draw("circle", { class: "chart-point", cx: x(at), cy: y(value(entry)), r: 4 }));
          if (second(entry) !== undefined) parts.push(draw("circle", { class: "chart-second", cx: x(at), cy: y(second(entry)), r: 3 }));
        });
        [0, shown.length - 1].forEach((at) => parts.push(draw("text",
          { x: from(at ? WIDE - 34 : 54), y: HIGH - 4 }, short.format(noon(shown[at].day)))));
      }
      const label = shown.map((entry) => {
        const words = second(entry) === undefined ? figure.dataset.each : figure.dataset.painEach;
        return words.replace("{date}", short.format(noon(entry.day))).replace("{value}", numerals.format(value(entry)))
          .replace("{pain}", numerals.format(second(entry) || 0));
      }).join(". ");
      chart(figure, label, parts);
    }

    milestone();
    own();
    calendar();
    keptChart();
    root.querySelectorAll("[data-chart]").forEach((figure) => {
      const [kind, goal] = figure.dataset.chart.split(":");
      if (kind === "ease") lineChart(figure, (entry) => entry.ease_of_movement, (entry) => entry.pain);
      if (kind === "goal") lineChart(figure, (entry) => (entry.goals || {})[goal], () => undefined);
    });
  };
})();
