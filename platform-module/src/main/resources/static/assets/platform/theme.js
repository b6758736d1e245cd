// Before anything is painted: the device's theme, where none was chosen.
(() => {
  const root = document.documentElement;
  if (root.hasAttribute("data-bs-theme")) {
    return;
  }
  const dark = window.matchMedia("(prefers-color-scheme: dark)");
  const apply = () => root.setAttribute("data-bs-theme", dark.matches ? "dark" : "light");
  apply();
  dark.addEventListener("change", apply);
})();
