"use strict";
/* Reads the page aloud where the device has a voice for its language; else the button stays hidden. */
(function () {
  if (!("speechSynthesis" in window)) return;
  const speech = window.speechSynthesis;
  document.querySelectorAll("[data-listen]").forEach(offer);

  function offer(button) {
  const main = button.closest("main, .leaf");
  const language = button.closest("[lang]").lang;
  const label = button.querySelector("span");

  function hasVoice() {
    return speech.getVoices().some((voice) => voice.lang.split(/[-_]/)[0] === language.split("-")[0]);
  }

  function blocks() {
    const found = main.querySelectorAll("h1, h2, h3, p, li, dt, dd, blockquote, summary, th, td");
    return Array.from(found).filter(
      (block) => block.getClientRects().length > 0 && !block.querySelector("h1, h2, h3, p, li, dt, dd, td")
    );
  }

  function stop() {
    speech.cancel();
    button.setAttribute("aria-pressed", "false");
    label.textContent = button.dataset.listen;
    main.querySelectorAll(".is-read").forEach((block) => block.classList.remove("is-read"));
  }

  function read(queue) {
    main.querySelectorAll(".is-read").forEach((block) => block.classList.remove("is-read"));
    const block = queue.shift();
    if (!block) return stop();
    const words = new SpeechSynthesisUtterance(block.textContent.trim());
    words.lang = (block.closest("[lang]") || document.documentElement).getAttribute("lang");
    words.onend = () => {
      if (button.getAttribute("aria-pressed") === "true") read(queue);
    };
    block.classList.add("is-read");
    speech.speak(words);
  }

  function show() {
    button.hidden = !hasVoice();
  }

  button.addEventListener("click", () => {
    if (button.getAttribute("aria-pressed") === "true") return stop();
    button.setAttribute("aria-pressed", "true");
    label.textContent = button.dataset.stop;
    read(blocks());
  });
  window.addEventListener("pagehide", stop);
  if (speech.addEventListener) speech.addEventListener("voiceschanged", show);
  show();
  }
})();
