"use strict";
/* Marks the page as one with script, and remembers whether the reader swapped light and dark. The switch itself is CSS only. */
(function () {
  document.documentElement.classList.add("has-script");
  const KEY = "ownpace.colours";
  const box = /** @type {HTMLInputElement | null} */ (document.getElementById("swap-colours"));
  if (!box) return;
  try {
    box.checked = localStorage.getItem(KEY) === "swapped";
    box.addEventListener("change", () => {
      localStorage.setItem(KEY, box.checked ? "swapped" : "usual");
    });
  } catch (error) {
    /* No storage here: the switch still works on this page. */
  }
})();
