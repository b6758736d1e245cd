// What makes pages more pleasant; all of them work without it.

// Lists answer while one types: no button is needed for that.
if (window.htmx) {
  document.documentElement.classList.add("enhanced");
}

// A form that was changed and not sent asks before it is left.
const sent = new WeakSet();
const opened = new WeakMap();

const typed = (form) =>
  new URLSearchParams([...new FormData(form)].filter(([, value]) => typeof value === "string")).toString();

const forms = () => [...document.querySelectorAll("form[method=post]:not([data-unguarded])")];

const remember = () => {
  for (const form of forms()) {
    if (!opened.has(form)) {
      opened.set(form, form.querySelector(".form-errors, .conflict") ? null : typed(form));
    }
  }
};

document.addEventListener("submit", (event) => sent.add(event.target));

window.addEventListener("beforeunload", (event) => {
  if (forms().some((form) => opened.has(form) && !sent.has(form) && opened.get(form) !== typed(form))) {
    event.preventDefault();
  }
});

// Back from the browser's memory: what was sent may be sent again.
window.addEventListener("pageshow", (event) => {
  if (event.persisted) {
    forms().forEach((form) => sent.delete(form));
  }
});

// What was refused is where the reader is taken to.
const announce = () => document.querySelector(".form-errors, .conflict")?.focus();

// Menus close when something else is clicked, and by Escape.
const menus = () => document.querySelectorAll(".account[open], .list-export[open]");
document.addEventListener("click", (event) => {
  for (const menu of menus()) {
    if (!menu.contains(event.target)) {
      menu.open = false;
    }
  }
});
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape") {
    for (const menu of menus()) {
      menu.open = false;
      menu.querySelector("summary").focus();
    }
  }
});

// Addresses of lists say only what was chosen.
document.addEventListener("htmx:configRequest", ({ detail }) => {
  if (detail.verb === "get" && detail.formData) {
    for (const [name, value] of [...detail.formData]) {
      if (value === "") {
        detail.formData.delete(name);
      }
    }
  }
});

// A facet that somebody has opened stays open while its figures change.
document.addEventListener("htmx:oobBeforeSwap", ({ detail }) => {
  for (const facet of detail.target.querySelectorAll("details[open]")) {
    detail.fragment.querySelector(`#${CSS.escape(facet.id)}`)?.setAttribute("open", "");
  }
});

// A session that has ended answers with the page for signing in: go there, do not paste it into this one.
document.addEventListener("htmx:beforeSwap", (event) => {
  const { xhr } = event.detail;
  if (xhr.responseURL && new URL(xhr.responseURL).pathname.startsWith("/sign-in")) {
    event.detail.shouldSwap = false;
    window.location.assign(xhr.responseURL);
  }
});

document.addEventListener("htmx:beforeRequest", ({ detail }) => detail.target.setAttribute("aria-busy", "true"));
document.addEventListener("htmx:afterRequest", ({ detail }) => detail.target.removeAttribute("aria-busy"));
document.addEventListener("htmx:afterSettle", () => {
  remember();
  announce();
});

remember();
announce();
