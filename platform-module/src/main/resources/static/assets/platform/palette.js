// The search of the whole platform under Ctrl K or ⌘ K. Without this file the field in the frame leads to the page /admin/search.

const palette = document.querySelector("#palette");
const field = palette?.querySelector("#palette-q");
const results = palette?.querySelector("#palette-results");

const open = (typed) => {
  if (!palette.open) {
    palette.showModal();
  }
  if (typed) {
    field.value = typed;
    field.dispatchEvent(new Event("input", { bubbles: true }));
  }
  field.focus();
  field.select();
};

const hits = () => [...results.querySelectorAll("a")];

// What stands below is the answer to what stands in the field, and not to what stood there before.
const answered = () => results.querySelector(".search-groups")?.dataset.q === field.value.trim();

const move = (by) => {
  const stops = [field, ...hits()];
  const at = stops.indexOf(document.activeElement);
  stops[(at + by + stops.length) % stops.length].focus();
};

if (palette && window.htmx) {
  document.addEventListener("keydown", (event) => {
    if ((event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && event.key.toLowerCase() === "k") {
      event.preventDefault();
      open();
    }
  });

  for (const way of document.querySelectorAll("[data-palette-open]")) {
    way.addEventListener("click", (event) => {
      event.preventDefault();
      open(way.value);
    });
  }

  palette.addEventListener("keydown", (event) => {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      move(event.key === "ArrowDown" ? 1 : -1);
    } else if (event.key === "Enter" && event.target === field && answered() && hits().length > 0) {
      event.preventDefault();
      hits()[0].click();
    }
  });

  // A search field would keep Escape for emptying itself.
  field.addEventListener("keydown", (event) => {
    if (event.key === "Escape") {
      event.preventDefault();
      palette.close();
    }
  });

  palette.addEventListener("click", (event) => {
    if (event.target === palette || event.target.closest(".palette-close")) {
      palette.close();
    }
  });
}
