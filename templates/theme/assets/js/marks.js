"use strict";
/* Marks that a person makes on this device, such as "done": kept in the browser's own database,
   under the plan's id, and nowhere else. Nothing is said to be kept before it is. */
window.ownpaceMarks = (function () {
  const plan = document.querySelector("[data-plan]").dataset.plan;

  function open() {
    return new Promise((resolve, reject) => {
      const asked = indexedDB.open("ownpace", 1);
      asked.onupgradeneeded = () => asked.result.createObjectStore("marks");
      asked.onsuccess = () => resolve(asked.result);
      asked.onerror = () => reject(asked.error);
      asked.onblocked = () => reject(new Error("blocked"));
    });
  }

  const key = (day, name) => [plan, day, name].join("/");

  /* Resolves once the mark is kept for good, and rejects if this device does not keep it. */
  async function keep(day, name, value) {
    const base = await open();
    return new Promise((resolve, reject) => {
      const work = base.transaction("marks", "readwrite", { durability: "strict" });
      work.objectStore("marks").put(value, key(day, name));
      work.oncomplete = () => { base.close(); resolve(); };
      work.onerror = work.onabort = () => { base.close(); reject(work.error); };
    });
  }

  /* Resolves to the marks of one day by their names. */
  async function of(day) {
    const base = await open();
    return new Promise((resolve, reject) => {
      const range = IDBKeyRange.bound(key(day, ""), key(day, "\uffff"));
      const work = base.transaction("marks").objectStore("marks");
      const keys = work.getAllKeys(range);
      const values = work.getAll(range);
      work.transaction.oncomplete = () => {
        base.close();
        const start = key(day, "").length;
        resolve(new Map(keys.result.map((one, at) => [one.slice(start), values.result[at]])));
      };
      work.transaction.onerror = () => { base.close(); reject(work.transaction.error); };
    });
  }

  return { keep, of };
})();
