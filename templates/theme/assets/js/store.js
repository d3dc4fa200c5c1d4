"use strict";
/* What a person notes on this device: kept in the browser's own database, under the plan's id, and
   nowhere else. Where the plan is locked, it is locked with the plan's key: neither the notes nor
   their days can be read without the passphrase. Nothing is said to be kept before it is. */
window.ownpaceStore = (function () {
  const main = document.querySelector("[data-plan]");
  const plan = main.dataset.plan;
  const version = Number(main.dataset.version);
  const keys = window.ownpaceKeys;
  let queue = Promise.resolve();
  let closed = 0;

  function open() {
    return new Promise((resolve, reject) => {
      const asked = indexedDB.open("ownpace", 2);
      asked.onupgradeneeded = () => {
        const base = asked.result;
        if (base.objectStoreNames.contains("marks")) base.deleteObjectStore("marks");
        base.createObjectStore("entries");
      };
      asked.onsuccess = () => resolve(asked.result);
      asked.onerror = () => reject(asked.error);
      asked.onblocked = () => reject(new Error("blocked"));
    });
  }

  /* Runs `work` on the entries; resolves once all of it is kept for good. */
  async function within(mode, work) {
    const base = await open();
    return new Promise((resolve, reject) => {
      const transaction = base.transaction("entries", mode, { durability: "strict" });
      const asked = work(transaction.objectStore("entries"));
      transaction.oncomplete = () => { base.close(); resolve(asked && asked.result); };
      transaction.onerror = transaction.onabort = () => { base.close(); reject(transaction.error); };
    });
  }

  const encode = (text) => new TextEncoder().encode(text);

  async function key(name) {
    if (!keys) return plan + "/" + name;
    const mark = new Uint8Array(await crypto.subtle.sign("HMAC", keys.name, encode(name)));
    return plan + "/" + Array.from(mark, (byte) => byte.toString(16).padStart(2, "0")).join("");
  }

  async function seal(name, value) {
    if (!keys) return { name, value };
    const iv = crypto.getRandomValues(new Uint8Array(12));
    const way = { name: "AES-GCM", iv, additionalData: encode(plan) };
    return { iv, data: await crypto.subtle.encrypt(way, keys.seal, encode(JSON.stringify({ name, value }))) };
  }

  /* Returns what was kept, or nothing if another key locked it. */
  async function unseal(kept) {
    if (!kept.iv) return keys ? null : kept;
    if (!keys) return null;
    try {
      const way = { name: "AES-GCM", iv: kept.iv, additionalData: encode(plan) };
      const data = await crypto.subtle.decrypt(way, keys.seal, kept.data);
      return JSON.parse(new TextDecoder().decode(data));
    } catch (error) {
      return null;
    }
  }

  /* Resolves to everything that is kept for this plan, by name, and rejects where nothing is. */
  async function all() {
    await queue;
    const range = IDBKeyRange.bound(plan + "/", plan + "/\uffff");
    const kept = await within("readonly", (entries) => entries.getAll(range));
    const opened = await Promise.all(kept.map(unseal));
    closed = opened.filter((entry) => !entry).length;
    return new Map(opened.filter(Boolean).map((entry) => [entry.name, entry.value]));
  }

  async function put(values) {
    const rows = await Promise.all(Array.from(values, async ([name, value]) =>
      [await key(name), value === undefined ? undefined : await seal(name, value)]));
    return within("readwrite", (entries) => {
      rows.forEach(([name, value]) => value === undefined ? entries.delete(name) : entries.put(value, name));
    });
  }

  /* Keeps values by name, all or none; those that are undefined are taken out. One after another. */
  function keep(values) {
    const work = queue.then(() => put(values));
    queue = work.catch(() => {});
    return work;
  }

  /* Changes one value by what it is now. */
  function change(name, work) {
    const done = queue.then(async () => {
      const kept = await within("readonly", (entries) => entries.getAll(
        IDBKeyRange.bound(plan + "/", plan + "/\uffff")));
      const before = (await Promise.all(kept.map(unseal))).find((entry) => entry && entry.name === name);
      const after = work(before && before.value);
      await put([[name, after]]);
      return after;
    });
    queue = done.catch(() => {});
    return done;
  }

  /* An entry with the time of its change and the version of the plan that is open. */
  const stamped = (entry) => ({ ...entry, version, changed: new Date().toISOString() });

  return { plan, version, all, keep, change, stamped, closed: () => closed };
})();
