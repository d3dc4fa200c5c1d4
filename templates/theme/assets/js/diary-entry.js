"use strict";
/* What an entry of the diary may hold: words and numbers as typed, and entries from a file. Files
   come from outside, so only what is known is taken over. */
window.ownpaceEntry = (function () {
  const ZEROS = [0x660, 0x6f0, 0x966, 0x9e6, 0xff10];
  const LONGEST = 500;
  const LARGEST = 1024 * 1024;

  /* Returns the number of a text in any digits, or nothing where there is none from `least` to `most`. */
  function number(text, least, most) {
    const latin = text.trim().replace(/\p{Nd}/gu, (digit) => {
      const code = digit.codePointAt(0);
      const zero = ZEROS.find((one) => code >= one && code < one + 10);
      return zero === undefined ? digit : String(code - zero);
    }).replace(/[,\u066b]/, ".");
    const value = /^\d+(\.\d+)?$/.test(latin) ? Number(latin) : NaN;
    return value >= least && value <= most ? value : undefined;
  }

  /* Returns a text as it may travel: no markup, nothing that hides or turns letters round. */
  function plain(text) {
    return text.replace(/</g, "‹").replace(/>/g, "›")
      .replace(/[\u0000-\u001f\u007f-\u009f\u061c\u2028-\u202e\u2066-\u2069\ufeff\ufffe\uffff]+/g, " ")
      .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, "")
      .trim().slice(0, LONGEST).replace(/[\ud800-\udbff]$/, "");
  }

  const whole = (least, most) => (value) => Number.isInteger(value) && value >= least && value <= most;
  const rating = whole(0, 10);
  const harm = whole(0, 100);
  const kept = (value) => ["done", "adapted", "rested"].includes(value);
  const amount = (value) => typeof value === "number" && value >= 0.1 && value <= 100000;
  const truth = (value) => typeof value === "boolean";
  const text = (value) => typeof value === "string" && value !== "" && plain(value) === value;
  const like = (pattern) => (value) => typeof value === "string" && pattern.test(value);
  const id = like(/^[a-z0-9]+(-[a-z0-9]+)*$/);
  const ENTRY_ID = /^[a-z0-9-]{1,40}$/;
  const map = (allowed) => (value) => Boolean(value) && typeof value === "object" &&
    Object.entries(value).every(([name, one]) => id(name) && name.length <= 60 && allowed(one));
  const fields = (known, needed) => (value) => Boolean(value) && typeof value === "object" &&
    !Array.isArray(value) && needed.every((name) => Object.hasOwn(value, name)) &&
    Object.entries(value).every(([name, one]) => Object.hasOwn(known, name) && known[name](one));

  const ANY = {
    day: like(/^\d{4}-\d{2}-\d{2}$/), version: whole(1, 9999),
    changed: like(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/),
  };
  const day = fields({
    ...ANY, sessions: map(kept), goals: map(rating), effort: rating, ease_of_movement: rating, patience: rating,
    quotas: map(fields({ state: kept, planned: amount, amount }, ["state", "planned"])),
    sleep_hours: (value) => typeof value === "number" && value >= 0 && value <= 24,
    sleep_quality: rating, stress: rating, long_sitting: truth, flare: truth, approached: text, pain: rating,
  }, Object.keys(ANY));
  const attempt = fields({
    ...ANY, id: like(ENTRY_ID), ladder: id, rung: whole(1, 100), expected_harm: harm, actual_harm: harm,
    happened: text, learned: text, confidence_before: rating, confidence_after: rating,
  }, [...Object.keys(ANY), "id", "ladder", "rung", "expected_harm"]);
  const erased = fields({ id: like(ENTRY_ID), changed: ANY.changed }, ["id", "changed"]);

  const list = (allowed) => (value) => Array.isArray(value) && value.every(allowed);
  const file = fields({
    format: (value) => value === "ownpace-diary-1", plan: like(/^[a-z0-9]{6,32}$/), version: ANY.version,
    exported: ANY.changed, days: list(day), tries: list(attempt), erased: list(erased),
  }, ["format", "plan", "version", "exported"]);

  /* Returns the entries of a diary file by name, or says why not: "foreign" or "unreadable". */
  function read(source, plan) {
    let value;
    try {
      value = source.length <= LARGEST && JSON.parse(source);
    } catch (error) {
      return "unreadable";
    }
    if (!value || !file(value)) return "unreadable";
    if (value.plan !== plan) return "foreign";
    const gone = ({ id: name, changed }) => [name, { erased: true, changed }];
    return new Map([
      ...(value.days || []).map((entry) => [entry.day, entry]),
      ...(value.tries || []).map((entry) => [entry.id, entry]), ...(value.erased || []).map(gone),
    ]);
  }

  /* Returns the text of a diary file with these entries. */
  function write(entries, plan, version) {
    const rows = Array.from(entries).filter(([name]) => !name.startsWith("marks:"))
      .sort(([one], [other]) => (one < other ? -1 : 1));
    const pick = (allowed) => rows.map(([, entry]) => entry).filter(allowed);
    return JSON.stringify({
      format: "ownpace-diary-1", plan, version, exported: new Date().toISOString(),
      days: pick((entry) => !entry.erased && !entry.ladder), tries: pick((entry) => entry.ladder),
      erased: rows.filter(([, entry]) => entry.erased).map(([name, { changed }]) => ({ id: name, changed })),
    }, null, 1) + "\n";
  }

  return { number, plain, read, write };
})();
