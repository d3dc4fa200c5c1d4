"use strict";
/* Opens a locked plan on this device: the passphrase goes nowhere. */
(function () {
  const sealed = JSON.parse(document.getElementById("sealed").textContent);
  const header = JSON.parse(sealed.header);
  const bytes = (text) => Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0));
  const encode = (text) => new TextEncoder().encode(text);

  async function open(passphrase) {
    const plain = passphrase.normalize("NFKC").toLowerCase().split(/\s+/).filter(Boolean).join(" ");
    const base = await crypto.subtle.importKey("raw", encode(plain), "PBKDF2", false, ["deriveKey"]);
    const key = await crypto.subtle.deriveKey(
      { name: "PBKDF2", hash: "SHA-256", salt: bytes(header.salt), iterations: header.rounds },
      base, { name: "AES-GCM", length: 256 }, false, ["decrypt"]);
    const way = { name: "AES-GCM", iv: bytes(header.iv), additionalData: encode(sealed.header) };
    const data = new Uint8Array(await crypto.subtle.decrypt(way, key, bytes(sealed.data)));
    const length = new DataView(data.buffer).getUint32(0);
    const stream = new Blob([data.subarray(4, 4 + length)]).stream()
      .pipeThrough(new DecompressionStream("gzip"));
    return JSON.parse(await new Response(stream).text());
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
