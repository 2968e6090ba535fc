// The menu's entries; a click on one is carried out by shell.js, as on every link that we write ourselves.
export default function ({ parentElement, data }) {
  const make = (tag, from, ...children) => { const made = Object.assign(document.createElement(tag), from); made.append(...children); return made; };
  const nav = parentElement.querySelector("nav");
  nav.ariaLabel = data.label;
  desk.speak(data.lang);
  desk.say(data.status);
  for (const [name, said] of Object.entries(data.styled)) document.documentElement.style.setProperty(`--${name}`, JSON.stringify(said));
  const filters = document.querySelector(".st-key-filter-row");
  if (filters) Object.assign(filters, { role: "region", ariaLabel: data.filters });
  nav.replaceChildren();
  for (const section of data.sections) {
    const list = make("ul", {}, ...section.pages.map((page) => {
      const icon = make("span", { className: "desk-icon", ariaHidden: "true", translate: false }, page.icon);
      const link = make("a", { className: "desk-link", href: page.href }, icon, page.title);
      if (page.isOpen) link.setAttribute("aria-current", "page");
      return make("li", {}, link);
    }));
    nav.append(section === data.sections[0] ? list : make("details", { open: true }, make("summary", {}, section.title), list));
  }
  // Where all of it is more than the window has room for, the open page's section stays open, and the others are folded; our type and styles may come after it.
  const sections = nav.querySelectorAll("details"), isOpen = (section) => section.querySelector("[aria-current]") !== null;
  const fold = () => {
    for (const section of sections) section.open = true;
    if (nav.getBoundingClientRect().bottom > innerHeight - 40) for (const section of sections) section.open = isOpen(section);
  };
  const watcher = new ResizeObserver(fold);
  watcher.observe(nav);
  nav.addEventListener("click", () => watcher.disconnect(), { once: true });  // from then on the reader decides
  return () => watcher.disconnect();
}
