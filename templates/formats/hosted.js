"use strict";
/* Keeps the whole plan on this device after one visit, and says when there is a newer one. */
(function () {
  if (!("serviceWorker" in navigator) || !location.protocol.startsWith("http")) return;
  const root = document.currentScript.dataset.root;
  const notice = document.querySelector("[data-update]");
  let waiting = null;

  function offer(worker) {
    waiting = worker;
    notice.hidden = false;
  }

  notice.querySelector("button").addEventListener("click", () => {
    if (waiting) waiting.postMessage("take-over");
  });
  let hadWorker = Boolean(navigator.serviceWorker.controller);
  navigator.serviceWorker.addEventListener("controllerchange", () => {
    if (hadWorker) location.reload();
    hadWorker = true;
  });
  navigator.serviceWorker.register(root + "worker.js", { scope: root || "./" }).then((one) => {
    if (one.waiting && navigator.serviceWorker.controller) offer(one.waiting);
    one.addEventListener("updatefound", () => {
      const worker = one.installing;
      worker.addEventListener("statechange", () => {
        if (worker.state === "installed" && navigator.serviceWorker.controller) offer(worker);
      });
    });
  }).catch(() => {});
})();
