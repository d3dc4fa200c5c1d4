"use strict";
/* Holds one whole edition of a plan: every file with its digest, all of them or none. An edition that
   arrives torn is thrown away, and the one before stays. */
const EDITION = "@EDITION@";
const FILES = "@FILES@";
const PREFIX = "ownpace " + self.registration.scope + " ";
const NAME = PREFIX + EDITION;
const address = (path) => new URL(path, self.registration.scope).href;

async function digest(data) {
  const bytes = new Uint8Array(await crypto.subtle.digest("SHA-256", data));
  return Array.from(bytes, (one) => one.toString(16).padStart(2, "0")).join("");
}

async function fits(answer, wanted) {
  return answer && answer.ok && (await digest(await answer.clone().arrayBuffer())) === wanted;
}

async function fill(cache) {
  const before = (await caches.keys()).filter((name) => name.startsWith(PREFIX) && name !== NAME);
  for (const [path, wanted] of Object.entries(FILES)) {
    let answer = null;
    for (const name of before) {
      const kept = await (await caches.open(name)).match(address(path));
      if (await fits(kept, wanted)) answer = kept;
    }
    if (!answer) {
      answer = await fetch(address(path), { cache: "no-store", credentials: "same-origin" });
      if (!(await fits(answer, wanted))) throw new Error("an edition arrived torn");
    }
    await cache.put(address(path), answer);
  }
}

self.addEventListener("install", (event) => {
  event.waitUntil(caches.open(NAME).then(fill).catch(async (error) => {
    await caches.delete(NAME);
    throw error;
  }));
});

self.addEventListener("activate", (event) => {
  event.waitUntil((async () => {
    for (const name of await caches.keys()) {
      if (name.startsWith(PREFIX) && name !== NAME) await caches.delete(name);
    }
    await self.clients.claim();
  })());
});

self.addEventListener("message", (event) => {
  if (event.data === "take-over") self.skipWaiting();
});

self.addEventListener("fetch", (event) => {
  const url = new URL(event.request.url);
  if (event.request.method !== "GET" || !url.href.startsWith(self.registration.scope)) return;
  url.search = "";
  url.hash = "";
  const asked = url.href.endsWith("/") ? url.href + "index.html" : url.href;
  event.respondWith((async () => {
    const kept = await (await caches.open(NAME)).match(asked);
    return kept || fetch(event.request);
  })());
});
