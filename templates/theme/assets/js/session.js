"use strict";
/* Guides through a session: one exercise at a time, a timer, a counter, and what was done today.
   Every word comes from the page, and every number from the plan. */
(function () {
  const today = document.documentElement.dataset.today;
  const store = window.ownpaceStore;
  const MARKS = "marks:" + today;
  const page = (element) => element.closest(".leaf") || document;
  const numerals = new Map();
  function speak(element) {
    const language = page(element).querySelector("[data-today-name]").dataset.todayName;
    if (!numerals.has(language)) {
      numerals.set(language, new Intl.NumberFormat(language, { useGrouping: false }));
    }
    return numerals.get(language);
  }
  const show = (element, shown) => element.toggleAttribute("hidden", !shown);

  /* The part of a card that is in force: usual or easier, and the row of today. */
  function dose(card) {
    const easier = card.closest("[data-session]").querySelector("[data-hard-day]").checked;
    const form = card.querySelector(easier ? ".form-easier" : ".form-usual");
    const amounts = {};
    form.querySelectorAll("[data-unit]").forEach((part) => {
      const row = part.closest("[data-from]");
      if (!row || !row.hidden) amounts[part.dataset.unit] = Number(part.dataset.value);
    });
    return amounts;
  }

  /* ---------- one exercise at a time ---------- */
  function guide(session) {
    const cards = Array.from(session.querySelectorAll("[data-exercise]"));
    const pebbles = Array.from(session.querySelectorAll(".progress li"));
    const find = (name) => session.querySelector("[data-" + name + "]");
    const numerals = speak(session);
    const all = find("all");
    let place = 0;
    let together = false;

    function paint() {
      const over = !together && place === cards.length;
      cards.forEach((card, at) => show(card, together || at === place));
      pebbles.forEach((pebble, at) => {
        pebble.classList.toggle("is-now", !together && at === place);
        pebble.classList.toggle("is-done", !together && at < place);
      });
      const words = find("place").dataset.place;
      find("place").textContent = over || together ? "" : words
        .replace("{n}", numerals.format(place + 1)).replace("{all}", numerals.format(cards.length));
      show(session.querySelector(".progress"), !together && !over);
      show(find("next"), !together && !over);
      show(find("back"), !together && place > 0);
      show(find("finished"), over);
      all.textContent = together ? all.dataset.oneLabel : all.dataset.allLabel;
    }

    function turn(step) {
      place = Math.min(Math.max(place + step, 0), cards.length);
      paint();
      const focus = place === cards.length ? find("finished").querySelector("p")
        : cards[place].querySelector("h3");
      focus.focus();
      session.scrollIntoView({ block: "start" });
    }

    find("next").addEventListener("click", () => turn(1));
    find("back").addEventListener("click", () => turn(-1));
    all.addEventListener("click", () => { together = !together; place = 0; paint(); });
    const open = find("open");
    show(open, session.classList.contains("is-another-day"));
    open.addEventListener("click", () => {
      session.classList.remove("is-another-day");
      show(open, false);
      cards[0].querySelector("h3").focus();
    });
    paint();
  }

  /* ---------- timer ---------- */
  function beep() {
    try {
      const audio = new AudioContext();
      const tone = audio.createOscillator();
      const loud = audio.createGain();
      tone.frequency.value = 660;
      loud.gain.setValueAtTime(0.2, audio.currentTime);
      loud.gain.exponentialRampToValueAtTime(0.001, audio.currentTime + 1.2);
      tone.connect(loud).connect(audio.destination);
      tone.start();
      tone.stop(audio.currentTime + 1.2);
      tone.onended = () => audio.close();
    } catch (error) { /* a device without sound: the words say it too */ }
  }

  const IN = 4;
  const BREATH = 10;

  function time(box) {
    const card = box.closest("[data-exercise]");
    const find = (name) => box.querySelector("[data-" + name + "]");
    const numerals = speak(box);
    const go = find("go");
    const ring = box.querySelector(".timer__left");
    const number = box.querySelector("[data-left]");
    let ends = 0;
    let ticking = 0;

    function length() {
      const { seconds, minutes, breaths } = dose(card);
      return minutes ? minutes * 60 : breaths ? breaths * BREATH : seconds || 0;
    }

    function phase(name) {
      box.querySelectorAll("[data-phase]").forEach((words) => show(words, words.dataset.phase === name));
    }

    function paint(left) {
      const whole = length();
      const minutes = Math.floor(left / 60);
      const two = String(left % 60).padStart(2, "0");
      number.textContent = whole >= 60
        ? numerals.format(minutes) + ":" + two.replace(/\d/g, (digit) => numerals.format(digit))
        : numerals.format(left);
      ring.setAttribute("stroke-dashoffset", String(whole ? 100 - (100 * left) / whole : 0));
      const breathing = dose(card).breaths && ticking;
      phase(!breathing ? "count" : (whole - left) % BREATH < IN ? "in" : "out");
    }

    function stop() {
      clearInterval(ticking);
      ticking = 0;
      go.textContent = go.dataset.startLabel;
      paint(length());
    }

    function tick() {
      const left = Math.max(Math.ceil((ends - Date.now()) / 1000), 0);
      paint(left);
      if (left > 0) return;
      stop();
      find("over").textContent = find("over").dataset.overLabel;
      if (find("sound").checked) beep();
    }

    go.addEventListener("click", () => {
      find("over").textContent = "";
      if (ticking) return stop();
      ends = Date.now() + length() * 1000;
      go.textContent = go.dataset.stopLabel;
      ticking = setInterval(tick, 250);
      tick();
    });
    card.closest("[data-session]").querySelector("[data-hard-day]").addEventListener("change", stop);
    stop();
  }

  /* ---------- counter ---------- */
  function count(box) {
    const card = box.closest("[data-exercise]");
    const numerals = speak(box);
    const number = box.querySelector("[data-count]");
    const of = box.querySelector("[data-of]");
    let counted = 0;
    function paint() {
      number.textContent = numerals.format(counted);
      of.textContent = of.dataset.of.replace("{n}", numerals.format(dose(card).repetitions || 0));
    }
    box.querySelector("[data-add]").addEventListener("click", () => { counted += 1; paint(); });
    box.querySelector("[data-again]").addEventListener("click", () => { counted = 0; paint(); });
    card.closest("[data-session]").querySelector("[data-hard-day]").addEventListener("change", paint);
    paint();
  }

  /* ---------- what was done today ---------- */
  const mark = (name, value) => store.change(MARKS, (marks) => ({ ...marks, [name]: value }));

  /* Once every exercise of a session is ticked, the diary knows how the session went. */
  function tell(session, marks) {
    const ticks = Array.from(session.querySelectorAll("[data-record]"), (box) => marks[box.dataset.record]);
    if (ticks.includes(undefined)) return null;
    const easier = ticks.some((tick) => tick !== "done") || marks["hard-day:" + session.dataset.session] === "on";
    const went = ticks.every((tick) => tick === "rest") ? "rested" : easier ? "adapted" : "done";
    return store.change(today, (entry) => store.stamped({
      ...(entry && !entry.erased ? entry : {}), day: today,
      sessions: { ...(entry && entry.sessions), [session.dataset.session]: went },
    }));
  }

  function record(box, kept) {
    const name = box.dataset.record;
    const saved = box.querySelector("[data-saved]");
    const before = box.querySelector('input[value="' + kept[name] + '"]');
    if (before) {
      before.checked = true;
      saved.textContent = saved.dataset.savedLabel;
    }
    box.addEventListener("change", (event) => {
      saved.textContent = "";
      mark(name, event.target.value).then((marks) => tell(box.closest("[data-session]"), marks)).then(
        () => { saved.textContent = saved.dataset.savedLabel; },
        () => { saved.textContent = saved.dataset.unsavedLabel; },
      );
    });
  }

  document.querySelectorAll("[data-session]").forEach(guide);
  document.querySelectorAll("[data-timer]").forEach(time);
  document.querySelectorAll("[data-counter]").forEach(count);
  store.all().then((entries) => entries.get(MARKS) || {}, () => ({})).then((kept) => {
    document.querySelectorAll("[data-record]").forEach((box) => record(box, kept));
    document.querySelectorAll("[data-hard-day]").forEach((box) => {
      const name = "hard-day:" + box.closest("[data-session]").dataset.session;
      if (kept[name] === "on") {
        box.checked = true;
        box.dispatchEvent(new Event("change"));
      }
      box.addEventListener("change", () => {
        mark(name, box.checked ? "on" : "off").catch(() => {});
      });
    });
  });
})();
