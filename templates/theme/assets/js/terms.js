"use strict";
/* Shows what a word of the glossary means right where it stands. Without this script the word leads
   to the page of words. Escape, or a second tap, closes the note. */
(function () {
  let open = null;

  function close() {
    if (!open) return;
    open.note.remove();
    open.word.removeAttribute("aria-describedby");
    open.word.setAttribute("aria-expanded", "false");
    open = null;
  }

  function show(word) {
    const note = document.createElement("span");
    note.className = "term-note";
    note.id = "term-note";
    note.setAttribute("role", "note");
    note.textContent = word.dataset.means;
    word.after(note);
    word.setAttribute("aria-describedby", note.id);
    word.setAttribute("aria-expanded", "true");
    open = { word, note };
  }

  document.querySelectorAll("a.term").forEach((word) => {
    word.setAttribute("role", "button");
    word.setAttribute("aria-expanded", "false");
    function toggle(event) {
      event.preventDefault();
      const again = open && open.word === word;
      close();
      if (!again) show(word);
    }
    word.addEventListener("click", toggle);
    word.addEventListener("keydown", (event) => {
      if (event.key === " ") toggle(event);
    });
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") close();
  });
})();
