/* Search in the pages of one language. The list of all pages is in the page already; this script
   puts the best hits first and hides the rest. Words are folded as in edition/search.py. */
(function () {
  "use strict";

  /** @typedef {{ language: string, terms: string, texts: string[] }} Index */
  /** @typedef {{ points: Map<number, number>, found: Set<string> }} Hits */

  const form = /** @type {HTMLFormElement | null} */ (document.querySelector("[data-search]"));
  const input = form && form.querySelector("input");
  const list = document.querySelector("[data-search-list]");
  const status = /** @type {HTMLElement | null} */ (document.querySelector("[data-search-status]"));
  const index = /** @type {Index | undefined} */ (/** @type {any} */ (window).ownpaceSearch);
  if (!form || !input || !list || !status || !index) return;

  const LETTERS = {
    "ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "đ": "d", "ł": "l", "ı": "i", "ς": "σ", "ٱ": "ا",
    "ى": "ي", "ی": "ي", "ة": "ه", "ۃ": "ه", "ہ": "ه", "ھ": "ه", "ە": "ه", "ک": "ك",
  };
  const LETTER = new RegExp("[" + Object.keys(LETTERS).join("") + "]", "g");
  const SILENT = new RegExp(
    "[\\u0300-\\u036f\\u0483-\\u0487\\u0591-\\u05bd\\u05bf\\u05c1\\u05c2\\u05c4\\u05c5\\u05c7" +
    "\\u0610-\\u061a\\u0640\\u064b-\\u065f\\u0670\\u06d6-\\u06dc\\u06df-\\u06e8\\u06ea-\\u06ed" +
    "\\u08d3-\\u08ff\\u093c\\u09bc\\u0a3c\\u1ab0-\\u1aff\\u1dc0-\\u1dff\\u20d0-\\u20ff\\u00ad" +
    "\\u200c-\\u200f\\u202a-\\u202e\\u2060-\\u2069\\ufe00-\\ufe0f\\ufe20-\\ufe2f\\ufeff]+", "g");
  const UNSPACED =
    "\\u0e00-\\u0eff\\u1000-\\u109f\\u1780-\\u17ff\\u3040-\\u30ff\\u3400-\\u9fff\\u{20000}-\\u{3ffff}";
  const PIECE = new RegExp("[" + UNSPACED + "]+|[^" + UNSPACED + "]+", "gu");
  const UNSPACED_SIGN = new RegExp("^[" + UNSPACED + "]$", "u");
  const INNER = "\\p{L}\\p{M}\\p{N}\\u00ad\\u200c\\u200d"; /* what can stand inside a written word */
  const TOKEN = new RegExp(
    "[" + UNSPACED + "]|(?:(?![" + UNSPACED + "])[" + INNER + "])+|[^" + INNER + "]+", "gu");
  const ARTICLE = /^(?:[وفبك]?ال|لل)(?=..)/u;
  const WEIGHTS = { t: 8, h: 4, s: 3, b: 1 }; /* title, headings, summary, body */
  const EXACT = 10; /* a prefix in the title stands above a word in the body, a typo below it */
  const PREFIX = 6;
  const TYPO = 1;
  const PAUSE = 150; /* ms without a key before the list changes */
  const BEFORE = 50; /* characters of an excerpt before the first hit; in all: */
  const LONGEST = 180;

  const items = Array.from(list.children);
  const byPage = new Map(items.map((item) => [Number(item.getAttribute("data-page")), item]));
  const terms = index.terms.split(";").map((entry) => entry.split(" "));
  const known = new Map();
  let timer = 0;

  /** @param {string} sign @returns {string} The ASCII digit: digits stand in tens in Unicode. */
  function digit(sign) {
    const code = sign.codePointAt(0) || 0;
    let value = 0;
    while (/\p{Nd}/u.test(String.fromCodePoint(code - value - 1))) value += 1;
    return String(value % 10);
  }

  /** @param {string} word @returns {string[]} Unspaced script in pairs, other runs whole. */
  function pieces(word) {
    return (word.match(PIECE) || []).reduce((/** @type {string[]} */ parts, run) => {
      const signs = Array.from(run);
      if (signs.length === 1 || !UNSPACED_SIGN.test(signs[0])) return parts.concat(run);
      return parts.concat(signs.slice(1).map((sign, at) => signs[at] + sign));
    }, []);
  }

  /** @param {string} text @returns {string[]} */
  function fold(text) {
    const plain = text.normalize("NFKD").toLowerCase().replace(SILENT, "");
    const letters = plain
      .replace(LETTER, (sign) => LETTERS[/** @type {keyof typeof LETTERS} */ (sign)])
      .replace(/(?![0-9])\p{Nd}/gu, digit)
      .replace(/[^\p{L}\p{M}\p{N}]+/gu, " ")
      .normalize("NFC");
    return letters.split(" ").reduce(
      (/** @type {string[]} */ parts, word) => parts.concat(pieces(word)), []);
  }

  /** @param {string} word @returns {string[]} The word, and the same without the article. */
  function forms(word) {
    const bare = word.replace(ARTICLE, "");
    return bare === word ? [word] : [word, bare];
  }

  /**
   * Whether two words differ by at most `most` changes; two letters swapped are one change.
   * @param {string} a @param {string} b @param {number} most @returns {boolean}
   */
  function isClose(a, b, most) {
    if (Math.abs(a.length - b.length) > most) return false;
    /** @type {number[]} */
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

  /** @param {string} word @param {string} term @returns {number} */
  function closeness(word, term) {
    if (term === word) return EXACT;
    if (term.startsWith(word)) return PREFIX;
    if (UNSPACED_SIGN.test(word)) return term.endsWith(word) ? PREFIX : 0;
    const most = word.length >= 8 ? 2 : word.length >= 4 ? 1 : 0;
    return most && isClose(word, term, most) ? TYPO : 0;
  }

  /** @param {string} word @returns {Hits} Points of each page for one word, and the terms hit. */
  function hits(word) {
    const points = new Map();
    const found = new Set();
    for (const [term, places] of terms) {
      const close = Math.max(...forms(word).map((form) => closeness(form, term)));
      if (!close) continue;
      found.add(term);
      for (const place of places.match(/\d+./g) || []) {
        const page = parseInt(place, 10);
        const field = /** @type {keyof typeof WEIGHTS} */ (place.slice(-1));
        points.set(page, Math.max(points.get(page) || 0, close * WEIGHTS[field]));
      }
    }
    return { points, found };
  }

  /** @param {string} text @returns {string[]} Its words as they are spelled, marks and all. */
  function spelled(text) {
    return text.normalize("NFC").toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) || [];
  }

  /** @param {string} query Best pages first; as good ones by how many words they spell alike. */
  function find(query) {
    const all = fold(query).map(hits);
    const typed = spelled(query);
    const pages = Array.from(all[0].points.keys())
      .filter((page) => all.every((hit) => hit.points.has(page)))
      .map((page) => {
        const item = byPage.get(page);
        const seen = item ? Array.from(item.children, (part) => part.textContent) : [];
        const written = new Set(spelled(seen.concat(index.texts[page]).join(" ")));
        return {
          page,
          score: all.reduce((sum, hit) => sum + (hit.points.get(page) || 0), 0),
          alike: typed.filter((word) => written.has(word)).length,
        };
      });
    pages.sort((a, b) => b.score - a.score || b.alike - a.alike || a.page - b.page);
    const found = new Set(all.reduce(
      (/** @type {string[]} */ words, hit) => words.concat(Array.from(hit.found)), []));
    return { pages: pages.map((hit) => hit.page), found };
  }

  /** @param {string} text @param {Set<string>} found @returns {boolean} */
  function holds(text, found) {
    if (!known.has(text)) {
      known.set(text, fold(text).reduce((all, word) => all.concat(forms(word)), []));
    }
    return known.get(text).some((/** @type {string} */ form) => found.has(form));
  }

  /**
   * Some of the text round the first hit, with the hits marked, as nodes.
   * @param {string} text @param {Set<string>} found @returns {HTMLElement | null}
   */
  function excerpt(text, found) {
    const tokens = text.match(TOKEN) || [];
    const isSign = (/** @type {number} */ at) => at in tokens && UNSPACED_SIGN.test(tokens[at]);
    const isPair = (/** @type {number} */ at) =>
      isSign(at) && isSign(at + 1) && holds(tokens[at] + tokens[at + 1], found);
    const isHit = (/** @type {string} */ token, /** @type {number} */ at) =>
      holds(token, found) || isPair(at) || isPair(at - 1);
    let at = tokens.findIndex(isHit);
    if (at < 0) return null;

    for (let size = 0; at > 0 && size + tokens[at - 1].length <= BEFORE; at -= 1) {
      size += tokens[at - 1].length;
    }
    const line = document.createElement("p");
    line.className = "search__excerpt";
    line.append(at > 0 ? "…" : "");
    for (let size = 0; at < tokens.length && size < LONGEST; at += 1) {
      const last = line.lastChild;
      size += tokens[at].length;
      if (!isHit(tokens[at], at)) {
        line.append(tokens[at]);
      } else if (last instanceof HTMLElement) {
        last.append(tokens[at]);
      } else {
        line.appendChild(document.createElement("mark")).append(tokens[at]);
      }
    }
    line.append(at < tokens.length ? "…" : "");
    return line;
  }

  /** @param {number} page @param {Set<string>} found */
  function reveal(page, found) {
    const item = byPage.get(page);
    if (!item) return;
    const line = excerpt(index.texts[page], found);
    const own = item.querySelector("[lang]"); /* a page that is not translated yet */
    for (const name of own ? ["lang", "dir"] : []) {
      if (line && own.hasAttribute(name)) line.setAttribute(name, own.getAttribute(name) || "");
    }
    if (line) item.append(line);
    item.removeAttribute("hidden");
    list.append(item);
  }

  /** @param {number} count @returns {string} How many pages were found, in words. */
  function told(count) {
    if (count === 0) return status.dataset.none || "";
    const language = document.documentElement.lang;
    const digits = language + "-u-nu-" + (status.dataset.digits || "latn");
    const text = status.dataset[new Intl.PluralRules(language).select(count)];
    return (text || status.dataset.other || "").replace(
      "{n}", new Intl.NumberFormat(digits).format(count));
  }

  function show() {
    window.clearTimeout(timer);
    const query = input.value.trim();
    const isAsked = fold(query).length > 0;
    list.querySelectorAll(".search__excerpt").forEach((line) => line.remove());
    items.forEach((item) => { item.toggleAttribute("hidden", isAsked); list.append(item); });
    history.replaceState(null, "", query ? "#q=" + encodeURIComponent(query) : "#");
    if (!isAsked) {
      status.textContent = "";
      return;
    }
    const { pages, found } = find(query);
    pages.forEach((page) => reveal(page, found));
    status.textContent = told(pages.length);
  }

  /** Take the query from the address, where a link put it; one that cannot be read is none. */
  function open() {
    const asked = /^#q=(.+)$/.exec(window.location.hash);
    if (!asked) return;
    try {
      input.value = decodeURIComponent(asked[1]);
    } catch (error) {
      return;
    }
    show();
  }

  input.addEventListener("input", () => {
    window.clearTimeout(timer);
    timer = window.setTimeout(show, PAUSE);
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
  window.addEventListener("hashchange", open);

  /** @type {any} */ (window).ownpaceFold = fold; /* a test holds it to the fold of the index */
  form.hidden = false;
  open();
})();
