// Streamlit follows the address when the browser says that it has changed (`popstate`, as for Back), and tells the server that a page was asked
// for: the way of its own links, which a component can't call. A click with a modifier key opens a tab, as with every link.
export default function ({ parentElement, data }) {
  const make = (tag, from, ...children) => { const made = Object.assign(document.createElement(tag), from); made.append(...children); return made; };
  const nav = parentElement.querySelector("nav");
  nav.ariaLabel = data.label;
  document.documentElement.lang = data.lang;  // Streamlit always writes "en"
  nav.replaceChildren();
  for (const section of data.sections) {
    const list = make("ul", {}, ...section.pages.map((page) => {
      const icon = make("span", { className: "desk-menu-icon", ariaHidden: "true", translate: false }, page.icon);
      const link = make("a", { href: page.href }, icon, page.title);
      if (page.isOpen) link.setAttribute("aria-current", "page");
      return make("li", {}, link);
    }));
    nav.append(make("p", {}, section.title), list);
  }
  nav.onclick = (click) => {
    const link = click.target.closest("a");
    if (!link || click.button || click.metaKey || click.ctrlKey || click.shiftKey || click.altKey) return;
    click.preventDefault();
    history.pushState({}, "", link.href);
    dispatchEvent(new PopStateEvent("popstate"));
    if (!matchMedia("(max-width: 768px)").matches) return;
    // On a phone the menu lies over the page. Streamlit would remember that it was closed, for wide windows too.
    document.querySelector('[data-testid="stSidebarCollapseButton"] button')?.click();
    setTimeout(() => Object.keys(localStorage).filter((key) => key.startsWith("stSidebarCollapsed")).forEach((key) => localStorage.removeItem(key)), 500);
  };
}
