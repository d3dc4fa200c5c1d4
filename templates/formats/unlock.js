"use strict";
/* Opens a locked plan on this device: the passphrase goes nowhere. */
(function () {
  const sealed = JSON.parse(document.getElementById("sealed").textContent);
  const header = JSON.parse(sealed.header);
  const bytes = (text) => Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0));
  const encode = (text) => new TextEncoder().encode(text);

  async function open(passphrase) {
    const plain = passphrase.normalize("NFKC").toLowerCase().split(/\s+/).filter(Boolean).join(" ");
    const base = await crypto.subtle.importKey("raw", encode(plain), "PBKDF2", false, ["deriveBits"]);
    const bits = await crypto.subtle.deriveBits(
      { name: "PBKDF2", hash: "SHA-256", salt: bytes(header.salt), iterations: header.rounds }, base, 256);
    const key = await crypto.subtle.importKey("raw", bits, "AES-GCM", false, ["decrypt"]);
    const way = { name: "AES-GCM", iv: bytes(header.iv), additionalData: encode(sealed.header) };
    const data = new Uint8Array(await crypto.subtle.decrypt(way, key, bytes(sealed.data)));
    window.ownpaceKeys = await diaryKeys(bits);
    const length = new DataView(data.buffer).getUint32(0);
    const stream = new Blob([data.subarray(4, 4 + length)]).stream()
      .pipeThrough(new DecompressionStream("gzip"));
    return JSON.parse(await new Response(stream).text());
  }

  /* Keys of their own for what is noted on this device; no script can read them out. */
  async function diaryKeys(bits) {
    const base = await crypto.subtle.importKey("raw", bits, "HKDF", false, ["deriveKey"]);
    const from = (info) => ({ name: "HKDF", hash: "SHA-256", salt: new Uint8Array(), info: encode(info) });
    const mac = { name: "HMAC", hash: "SHA-256", length: 256 };
    return {
      seal: await crypto.subtle.deriveKey(from("ownpace diary entries"), base, { name: "AES-GCM", length: 256 }, false, ["encrypt", "decrypt"]),
      name: await crypto.subtle.deriveKey(from("ownpace diary names"), base, mac, false, ["sign"]),
    };
  }

  document.querySelectorAll("[data-unlock]").forEach((form) => form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const wrong = form.querySelector("[data-wrong]");
    const button = form.querySelector("button");
    wrong.hidden = true;
    button.disabled = true;
    try {
      const { body, figures } = await open(form.querySelector("input").value);
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(figures);
      document.adoptedStyleSheets = [sheet];
      const page = new DOMParser().parseFromString(body, "text/html");
      document.body.replaceChildren(...page.body.childNodes);
      window.ownpaceStart();
      if (!location.hash) location.hash = "#" + document.querySelector(".leaf").id;
    } catch (error) {
      wrong.hidden = false;
      button.disabled = false;
      form.querySelector("input").focus();
    }
  }));
})();
