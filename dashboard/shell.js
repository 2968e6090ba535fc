// Before Streamlit's own scripts.

// A map that is taken down leaves its listener for another pixel density behind (deck.gl 9.4, visgl/deck.gl issue
// 10355), which keeps the whole page that the map stood on: a quarter of a megabyte each time the reader turns to another page. Held weakly, it
// goes with its map.
{
  const listen = MediaQueryList.prototype.addEventListener
  MediaQueryList.prototype.addEventListener = function (type, listener, options) {
    if (typeof listener !== "function" || !this.media.includes("resolution")) return listen.call(this, type, listener, options)
    const held = new WeakRef(listener)
    return listen.call(this, type, (event) => held.deref()?.call(this, event), options)
  }
}

// A link that we write ourselves (class desk-link) opens its page as Streamlit's own links do. Streamlit follows the address when the browser
// says that it has changed (`popstate`, as for Back), and tells the server that a page was asked for. A click with a modifier key opens a tab.
{
  // What a click closes (a popover) or leaves (a field) is told to the server after the click, with the page that was open: told after
  // the new page was asked for, it brings the old one back (Streamlit 1.59). So a page is asked for when all of that has been sent.
  const afterwards = (act) => setTimeout(() => setTimeout(act))
  const again = new WeakSet()

  // What else is told on the way (a chart that says how wide it is) would bring the old page back all the same, after Back and Forward, too:
  // then the new one is asked for once more, unless the reader has done something meanwhile.
  let asked = null
  const ask = () => dispatchEvent(new PopStateEvent("popstate"))
  addEventListener("popstate", () => { asked = { pathname: location.pathname, until: performance.now() + 3000 } })
  for (const act of ["pointerdown", "keydown", "click"]) addEventListener(act, () => { asked = null }, true)
  const push = history.pushState
  history.pushState = function (state, title, address) {
    if (!asked || performance.now() > asked.until || new URL(address, location).pathname === asked.pathname) return push.apply(this, arguments)
    ask()
    asked = null
  }

  const open = (link) => {
    push.call(history, {}, "", link.href)
    ask()
    if (!link.closest(".desk-menu") || !matchMedia("(max-width: 768px)").matches) return
    // On a phone the menu lies over the page. Streamlit would remember that it was closed, for wide windows too.
    document.querySelector('[data-testid="stSidebarCollapseButton"] button')?.click()
    setTimeout(() => Object.keys(localStorage).filter((key) => key.startsWith("stSidebarCollapsed")).forEach((key) => localStorage.removeItem(key)), 500)
  }

  addEventListener("click", (click) => {
    const link = click.target instanceof Element && click.target.closest("a.desk-link, a[data-testid='stPageLink-NavLink']")
    if (!link || click.button || click.metaKey || click.ctrlKey || click.shiftKey || click.altKey) return
    if (link.matches(".desk-link")) {
      click.preventDefault()
      afterwards(() => open(link))
    } else if (!again.delete(link) && document.querySelector("[data-testid='stPopoverBody']") && !link.closest("[data-testid='stPopoverBody']")) {
      click.preventDefault()
      click.stopImmediatePropagation()
      again.add(link)
      document.body.click()
      afterwards(() => link.click())
    }
  }, true)
}
