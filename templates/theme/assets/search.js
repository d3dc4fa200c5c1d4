"use strict";
/* Search in the pages of one language. The list of all pages is in the page already; this script
   puts the best hits first and hides the rest. Words are folded as in edition/search.py. */
(function () {
  const form = /** @type {HTMLFormElement | null} */ (document.querySelector("[data-search]"));
  const list = document.querySelector("[data-search-list]");
  const status = /** @type {HTMLElement | null} */ (document.querySelector("[data-search-status]"));
  const index = window.ownpaceSearch;
  if (!form || !list || !status || !index) return;

  const input = form.querySelector("input");
  const items = Array.from(list.children);
  const terms = Object.keys(index.terms);
  const LETTERS = { "ß": "ss", "ς": "σ", "ٱ": "ا", "ى": "ي", "ی": "ي", "ة": "ه", "ک": "ك", "ـ": "" };
  const ZEROS = [0x660, 0x6f0, 0x966, 0x9e6];
  const UNSPACED = /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]+/g;
  const ARTICLE = /^(?:[وفبك]?ال|لل)(?=..)/;
  const EXACT = 3;
  const PREFIX = 2;
  const TYPO = 1;

  function letter(sign) {
    if (sign in LETTERS) return LETTERS[sign];
    const code = sign.codePointAt(0);
    const zero = ZEROS.find((start) => code >= start && code < start + 10);
    return zero === undefined ? sign : String(code - zero);
  }

  function pieces(word) {
    const parts = [];
    let start = 0;
    for (const run of word.matchAll(UNSPACED)) {
      if (run.index > start) parts.push(word.slice(start, run.index));
      const signs = run[0];
      if (signs.length === 1) parts.push(signs);
      for (let at = 0; at < signs.length - 1; at += 1) parts.push(signs.slice(at, at + 2));
      start = run.index + signs.length;
    }
    if (start < word.length) parts.push(word.slice(start));
    return parts;
  }

  /** @param {string} text @returns {string[]} */
  function fold(text) {
    const plain = text.normalize("NFKD").toLowerCase().replace(/\p{M}+/gu, "");
    const words = Array.from(plain, letter).join("").match(/[\p{L}\p{N}]+/gu) || [];
    return words.reduce((parts, word) => parts.concat(pieces(word)), []);
  }

  function forms(word) {
    const bare = word.replace(ARTICLE, "");
    return bare === word ? [word] : [word, bare];
  }

  /** Whether two words differ by at most `most` changes; two letters swapped are one change. */
  function isClose(a, b, most) {
    if (Math.abs(a.length - b.length) > most) return false;
    let before = [];
    let row = Array.from({ length: b.length + 1 }, (_, at) => at);
    for (let i = 1; i <= a.length; i += 1) {
      const next = [i];
      for (let j = 1; j <= b.length; j += 1) {
        const change = a[i - 1] === b[j - 1] ? 0 : 1;
        next[j] = Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + change);
        if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
          next[j] = Math.min(next[j], before[j - 2] + 1);
        }
      }
      before = row;
      row = next;
    }
    return row[b.length] <= most;
  }

  function closeness(word, term) {
    if (term === word) return EXACT;
    if (term.startsWith(word)) return PREFIX;
    const most = word.length >= 8 ? 2 : word.length >= 4 ? 1 : 0;
    return most && isClose(word, term, most) ? TYPO : 0;
  }

  /** Points of each page for one word, and the terms that were hit. */
  function hits(word) {
    const points = new Map();
    const found = new Set();
    for (const form of forms(word)) {
      for (const term of terms) {
        const close = closeness(form, term);
        if (!close) continue;
        found.add(term);
        const pages = index.terms[term];
        for (let at = 0; at < pages.length; at += 2) {
          points.set(pages[at], Math.max(points.get(pages[at]) || 0, close * 10 + pages[at + 1]));
        }
      }
    }
    return { points, found };
  }

  function find(words) {
    const all = words.map(hits);
    const pages = Array.from(all[0].points.keys()).filter((page) => all.every((hit) => hit.points.has(page)));
    const score = (page) => all.reduce((sum, hit) => sum + hit.points.get(page), 0);
    const found = new Set(all.reduce((list, hit) => list.concat(Array.from(hit.found)), []));
    return { pages: pages.sort((a, b) => score(b) - score(a) || a - b), found };
  }

  /** A few words round the first hit, with the hits marked, as nodes. */
  function excerpt(text, found) {
    const words = text.split(/\s+/);
    const isHit = (word) => fold(word).some((part) => forms(part).some((form) => found.has(form)));
    const first = words.findIndex(isHit);
    if (first < 0) return null;
    const line = document.createElement("p");
    line.className = "search__excerpt";
    const start = Math.max(first - 6, 0);
    line.append(start > 0 ? "… " : "");
    words.slice(start, first + 12).forEach((word) => {
      if (isHit(word)) {
        const mark = document.createElement("mark");
        mark.textContent = word;
        line.append(mark, " ");
      } else {
        line.append(word + " ");
      }
    });
    line.append("…");
    return line;
  }

  function say(count) {
    if (count === null) {
      status.textContent = "";
    } else if (count === 0) {
      status.textContent = status.dataset.none;
    } else {
      const language = document.documentElement.lang;
      const form = new Intl.PluralRules(language).select(count);
      const number = new Intl.NumberFormat(language + "-u-nu-" + (status.dataset.digits || "latn")).format(count);
      status.textContent = (status.dataset[form] || status.dataset.other).replace("{n}", number);
    }
  }

  function show() {
    const query = input.value.trim();
    const words = fold(query);
    list.querySelectorAll(".search__excerpt").forEach((line) => line.remove());
    history.replaceState(null, "", query ? "#q=" + encodeURIComponent(query) : "#");
    if (!words.length) {
      items.forEach((item) => item.removeAttribute("hidden"));
      list.append(...items);
      return say(query ? 0 : null);
    }
    const { pages, found } = find(words);
    items.forEach((item) => item.setAttribute("hidden", ""));
    pages.forEach((page) => {
      const item = items.find((candidate) => candidate.getAttribute("data-page") === String(page));
      const line = excerpt(index.texts[page], found);
      if (line) {
        const own = item.querySelector("[lang]");
        if (own) line.setAttribute("lang", own.getAttribute("lang"));
        if (own) line.setAttribute("dir", own.getAttribute("dir"));
        item.append(line);
      }
      item.removeAttribute("hidden");
      list.append(item);
    });
    say(pages.length);
  }

  let timer = 0;
  input.addEventListener("input", () => {
    window.clearTimeout(timer);
    timer = window.setTimeout(show, 120);
  });
  input.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    input.value = "";
    show();
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    show();
  });

  form.hidden = false;
  window.ownpaceFold = fold; /* so that a test can hold it to the folding of the index */
  const asked = /^#q=(.*)$/.exec(window.location.hash);
  if (asked) {
    input.value = decodeURIComponent(asked[1]);
    show();
  }
})();
