"use strict";
/* Remembers whether the reader swapped light and dark. The switch itself is CSS only. */
(function () {
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
