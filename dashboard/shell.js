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
    follow(location.hash)
  }

  // A page that writes its link anew drops what follows the "#", and what is drawn above a heading comes after it: so the heading that a link
  // leads to is kept in sight from the moment it is there until all stands still, unless the reader goes elsewhere. So is the part of a page that a
  // link opens (`?part=gaps`, link_choice.py), where it would lie below the first screen. A busy server may take half a minute until it is there.
  let led = null
  for (const act of ["wheel", "touchstart", "pointerdown", "keydown"]) addEventListener(act, () => { led = null }, { capture: true, passive: true })
  const isDrawn = () => document.querySelector("[data-testid=stApp]")?.getAttribute("data-test-script-state") === "notRunning"
  const below = () => {
    const boxes = isDrawn() ? [...new URLSearchParams(location.search).keys()].map((name) => `.st-key-choice-${CSS.escape(name)}`) : []
    return boxes.find((box) => document.querySelector(box)?.getBoundingClientRect().top > innerHeight - 120) ?? ":not(*)"
  }
  const follow = (hash) => {
    led = { to: hash ? `#${CSS.escape(hash.slice(1))}` : null, until: performance.now() + (hash ? 60000 : 10000) }
    setTimeout(lead, 100)
  }
  const lead = () => {
    const now = performance.now()
    if (!led || now > led.until || now > led.rests) return
    const there = document.querySelector(led.to ?? below())
    if (there && !led.to) led = { to: below(), until: now + 10000 }
    // a picture above it that comes late moves it once more
    const isStill = there && isDrawn() && [...document.images].every((image) => image.complete)
    led.rests = isStill ? led.rests ?? now + 5000 : undefined
    there?.scrollIntoView()
    setTimeout(lead, 100)
  }

  const open = (link) => {
    push.call(history, {}, "", link.href)
    ask()
    follow(link.hash)
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
    } else follow(link.hash)
  }, true)
  if (!location.hash) follow("")

  // A page that leads on (frame.goto) draws an invisible link.
  new MutationObserver(() => {
    const on = document.querySelector(".st-key-goto a")
    if (!on || on.dataset.followed === on.href) return
    on.dataset.followed = on.href
    on.click()
  }).observe(document, { subtree: true, childList: true })
}

// What more than one part below, and the menu (browser/menu.js), need of the page.
const desk = {}

// Streamlit's own words in the reader's language (serving.py). React writes a label again only when it has another for it, and never
// looks at what is there: so what is replaced here stays, and what it writes anew is replaced anew.
{
  const { words, names } = deskWords
  const exact = new Map(), around = []
  for (const said of Object.values(words)) {
    said.forEach((one, index) => {
      const [before, after] = one.split("\0")
      if (after === undefined) exact.set(one, index)
      else around.push([before, after, index])
    })
  }
  let lang = names[new URLSearchParams(location.search).get("lang")] ? new URLSearchParams(location.search).get("lang") : Object.keys(names)[0]

  const ours = (said) => {
    const index = exact.get(said)
    if (index !== undefined) return words[lang][index]
    const found = around.find(([before, after]) => said.length > before.length + after.length && said.startsWith(before) && said.endsWith(after))
    return found && words[lang][found[2]].replace("\0", () => said.slice(found[0].length, said.length - found[1].length).replace(/^(\d+)([KMG]B)$/, "$1\u00a0$2"))
  }
  // A label and what it is about: "Fullscreen: Budget", "Choose date, marts 2020".
  const COMPOSED = "[data-testid=stElementToolbarButton], [data-testid=stDateInputCalendar]"
  const composed = (element, said) => {
    const [, head, rest] = /^(.+?)([:,] .*)$/.exec(said) ?? []
    return head && element.closest(COMPOSED) && exact.has(head) ? words[lang][exact.get(head)] + rest : undefined
  }

  const isHelp = (said) => exact.has(said) && exact.get(said) === exact.get("Help")
  const helpFor = around.find(([before]) => before === "Help for ")[2]
  const isHelpFor = (said) => around.some(([before, after, index]) => index === helpFor && said.startsWith(before) && said.endsWith(after))

  const LABELS = ["aria-label", "title", "placeholder", "alt"]
  const LABELLED = LABELS.map((name) => `[${name}]`).join()
  // Where Streamlit writes words of its own as text. Elsewhere the same letters are the desk's.
  const WORDED = ["stSkipToContent", "InputInstructions", "stFileUploaderDropzone", "stMultiSelectDropdown", "stSelectboxVirtualDropdown", "stTooltipContent",
    "stDataFrameColumnMenu", "stDataFrameColumnVisibilityMenu", "stDateInputCalendar", "stStatusWidget", "stConnectionStatus"].map((name) => `[data-testid=${name}]`).join() + ", [role=dialog]"

  const label = (element) => {
    for (const name of LABELS) {
      const said = element.getAttribute(name)
      if (!said) continue
      // An icon in a text is an ornament: its name is not text.
      if (said.endsWith(" icon") && element.role === "img") { element.removeAttribute(name); element.ariaHidden = "true"; continue }
      // A heading's help names none: it is called by the heading, also where that was called otherwise, in another language or part.
      const about = (isHelp(said) || isHelpFor(said)) && element.closest("h2, h3, h4")?.textContent.trim()
      const now = ours(about ? `Help for ${about}` : said) ?? composed(element, said)
      if (now && now !== said) element.setAttribute(name, now)
    }
  }
  const reword = (node) => {
    const now = ours(node.data) ?? composed(node.parentElement, node.data)
    if (now && now !== node.data) node.data = now
  }
  const rewordIn = (root) => {
    const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
    while (texts.nextNode()) reword(texts.currentNode)
  }
  // What Streamlit calls by another name than what it is, for screen readers: a heading of a calendar is no banner of the page, what is above the page
  // is a region of its own, and what can be reached is no ornament.
  const ROLES = { "[data-testid=stDateInputCalendar] header": "none", "[data-testid=stFileUploaderDropzone]": "group", "[data-testid=stMultiSelectDropdown], [data-testid=stSelectboxVirtualDropdown]": "region", "[data-testid=stPlotlyChart], .deck-events-root": "application" }
  const look = (node) => {
    if (node.nodeType === Node.TEXT_NODE) { if (node.parentElement?.closest(WORDED)) reword(node); return }
    if (node.nodeType !== Node.ELEMENT_NODE) return
    label(node)
    for (const element of node.querySelectorAll(LABELLED)) label(element)
    for (const [what, role] of Object.entries(ROLES)) for (const element of node.matches(what) ? [node] : node.querySelectorAll(what)) {
      element.role = role
      if (role === "application") Object.assign(element, { tabIndex: 0, ariaLabel: element.closest("[role=figure]")?.ariaLabel ?? element.ariaLabel })  // a map's name stands around it
    }
    if (node.closest(WORDED)) rewordIn(node)
    else for (const element of node.querySelectorAll(WORDED)) rewordIn(element)
  }
  new MutationObserver((changes) => {
    for (const { type, target, addedNodes } of changes) {
      if (type === "childList") addedNodes.forEach(look)
      else if (type === "attributes" && target.role !== "figure") label(target)
      else look(target)
      if (type !== "attributes") (target.closest ? target : target.parentElement)?.closest("h2, h3, h4")?.querySelectorAll(LABELLED).forEach(label)
    }
  }).observe(document, { subtree: true, childList: true, characterData: true, attributes: true, attributeFilter: LABELS })

  // React Aria names days and months, and reads dates aloud, in the browser's language, and asks again when that has changed.
  for (const [property, said] of [["language", () => names[lang]], ["languages", () => [names[lang]]]]) Object.defineProperty(navigator, property, { get: said })
  desk.speak = (now) => {
    document.documentElement.lang = names[now]  // Streamlit always writes "en"
    if (now === lang) return
    lang = now
    dispatchEvent(new Event("languagechange"))
    look(document.documentElement)
  }
}

// Announces what a choice changed to screen readers: read aloud when the reader has a moment. Outside of what React draws, and there before it speaks.
{
  const line = document.createElement("p")
  line.role = "status"
  line.className = "desk-status"
  addEventListener("DOMContentLoaded", () => document.body.append(line))
  let told = null
  desk.say = (said) => {
    if (said === told) return
    // the page that was opened is read anyway
    if (told !== null) line.textContent = said
    told = said
  }
}

const FOCUSABLE = "a[href], button:not(:disabled), input:not(:disabled), textarea:not(:disabled), summary, [tabindex='0'], [role=spinbutton]"
const shows = (element) => element.isConnected && element.getClientRects().length > 0
// Tab goes round in what covers the page: a chip's content, a table in the full screen.
const round = (press) => {
  const frame = press.target.closest("[data-testid=stFullScreenFrame]")
  const layer = press.target.closest("[data-testid=stPopoverBody]") ?? (frame && getComputedStyle(frame).position === "fixed" ? frame : null)
  const stop = (element) => element.closest("[role=radiogroup], [data-testid=stDataFrame] canvas") ?? element
  const all = layer ? [...layer.querySelectorAll(FOCUSABLE)].filter((one) => shows(one) && one.tabIndex >= 0).map(stop) : []
  const [from, to] = press.shiftKey ? [all[0], all.at(-1)] : [all.at(-1), all[0]]
  if (!from || from !== stop(press.target)) return
  press.preventDefault()
  press.stopPropagation()
  to.focus()
}

// A table keeps the keys that lead out of it for its cells: here Tab leaves it, and Escape what it is in: a dialog, a fold, the full screen.
addEventListener("keydown", (press) => {
  const table = press.target instanceof Element && press.target.closest("[data-testid=stDataFrame]")
  const isClosed = press.key === "Escape" && !press.target.closest(".gdg-search-bar")  // what is sought in it is closed by itself
  if (!table || press.key !== "Tab" && !isClosed) return
  press.stopImmediatePropagation()
  for (const scroller of table.querySelectorAll(".dvn-scroller")) scroller.tabIndex = -1  // what scrolls is a stop of its own in Chromium
  if (!isClosed) round(press)
  if (isClosed) table.parentElement.dispatchEvent(new KeyboardEvent("keydown", { key: "Escape", keyCode: 27, bubbles: true }))
}, true)
// A row that opens something opens wherever it is clicked, not at its box alone; what is dragged over is marked as ever.
let pressed = null
addEventListener("pointerdown", (press) => { if (press.isTrusted) pressed = press }, true)
addEventListener("click", (press) => {
  const scroller = press.target.closest("[data-testid=stDataFrame] .dvn-scroller")
  const canvas = scroller?.closest("[data-testid=stDataFrame]").querySelector("canvas")
  const cell = canvas?.querySelector("[role=gridcell][aria-readonly=true]")
  if (!press.isTrusted || !pressed || !cell || cell.ariaColIndex !== cell.id.split("-")[2]) return  // without boxes column 0 counts as the first
  const { left, top } = canvas.getBoundingClientRect()
  const isDragged = Math.hypot(press.clientX - pressed.clientX, press.clientY - pressed.clientY) > 4
  if (isDragged || press.clientX < left + 34 || press.clientY < top + 36) return
  const at = { clientX: left + 17, clientY: press.clientY, bubbles: true, isPrimary: true, pointerType: "mouse" }
  for (const kind of ["pointerdown", "pointerup", "click"]) scroller.dispatchEvent(new PointerEvent(kind, at))
})
addEventListener("keydown", ({ key, target, defaultPrevented }) => {
  const fold = key === "Escape" && !defaultPrevented && !target.matches("input, textarea") && target.closest("[data-testid=stMain] details[open]")?.querySelector("summary")
  fold?.click?.()
  fold?.focus?.()
})

// Buttons that say the same are told apart for screen readers by what stands above them, and by a number where that is the same, too.
{
  const named = new WeakMap()  // button → what it is called by itself, what was put in its place, and what it said then
  const BUTTONS = "[data-testid=stMain] :is(button, summary):not([aria-labelledby])"
  const words = (element) => (element.querySelector("[data-testid=stMarkdownContainer]") ?? element).textContent.trim()  // without its icon
  const own = (element) => {
    const was = named.get(element)
    if (!was) return element.ariaLabel || words(element)
    if (was.label === element.ariaLabel && was.words === words(element)) return was.own
    if (was.label === element.ariaLabel) element.ariaLabel = was.before
    named.delete(element)
    return own(element)
  }
  setInterval(() => {
    const same = Object.groupBy([...document.querySelectorAll(BUTTONS)].filter(own), own)
    const above = [...document.querySelectorAll("[data-testid=stMain] :is(h2, h3, h4, strong, [data-testid=stMetricLabel])")]
    for (const [said, elements] of Object.entries(same)) {
      const taken = new Map()
      for (const element of elements.length > 1 ? elements : []) {
        const about = above.findLast((one) => one.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING)?.textContent.trim()
        const name = about ? `${said}, ${about}` : said
        taken.set(name, (taken.get(name) ?? 0) + 1)
        const label = taken.get(name) > 1 ? `${name} (${taken.get(name)})` : name
        if (element.ariaLabel === label) continue
        named.set(element, { own: said, label, words: words(element), before: named.get(element)?.before ?? element.ariaLabel })
        element.ariaLabel = label
      }
    }
  }, 500)
}

// Keyboard focus stays where it is. A choice redraws what it was made in, and the browser then starts at the top of the page.
{
  const LAYER = "[data-testid=stPopoverBody], [role=dialog]"
  const PATIENCE = 5000, PAUSE = 600  // milliseconds that a page has to draw, and again what it took away once it stands still
  let byKey = false
  let last = null  // what had the focus, and what is known of it
  let outside = null  // the same, before a layer was opened
  let lost = 0  // since when nothing has the focus
  let opened = 0  // when a chip was opened whose content has not been reached yet
  let leaves = false  // whether Tab was pressed and has led to nothing: past the last control, where nothing was taken away

  const inside = (root) => [...root.querySelectorAll(FOCUSABLE)].filter((element) => shows(element) && !element.closest("[data-testid=stTooltipIcon]"))
  const name = (element) => element.ariaLabel || element.textContent.trim().slice(0, 80)
  const page = (element) => element.getAttribute("href")?.split("?")[0]
  const heading = () => document.querySelector("[data-testid=stMain] h1")
  const title = () => heading()?.textContent
  const stands = () => document.querySelector("[data-testid=stApp]")?.getAttribute("data-test-script-state") === "notRunning"
  // The keys that the desk gave to what is around an element, the nearest first, without the letters of a widget that was replaced (widgets.py).
  const plain = (key) => key.replace(/-[0-9a-f]{8}$/, "")
  const keys = (element) => [...element.classList].filter((one) => one.startsWith("st-key-")).map(plain)
  const around = (element) => element ? [...keys(element), ...around(element.parentElement)] : []
  const keyed = (key) => [...document.querySelectorAll("[class*='st-key-']")].find((element) => keys(element).includes(key) && shows(element))

  const describe = (element) => {
    const of = { element, keys: around(element), name: name(element), page: page(element), title: title(), isLayered: Boolean(element.closest(LAYER)) }
    const box = keyed(of.keys[0])
    return { ...of, order: box ? inside(box).indexOf(element) : 0 }
  }
  // What stands for it now: the same; in the nearest box that is left the one of that name, or of that place, or the first.
  const now = (of) => {
    if (shows(of.element)) return of.element
    const isIt = (one) => name(one) === of.name && page(one) === of.page
    for (const key of of.keys) {
      const left = keyed(key) ? inside(keyed(key)) : []
      const found = left.find(isIt) ?? (key === of.keys[0] ? left[of.order] : undefined) ?? left[0]
      if (found) return found
    }
    return of.page && [...document.querySelectorAll("a[href]")].find(isIt)
  }

  const chip = ({ target }) => target instanceof Element && target.closest("[data-testid=stPopover] button")
  const popover = () => document.querySelector("[data-testid=stPopoverBody]")
  addEventListener("keydown", (press) => {
    byKey = true
    leaves = press.key === "Tab"
    if (leaves) round(press)
    if (press.key !== "Enter" && press.key !== " " || !chip(press)) return
    if (chip(press).ariaExpanded !== "true") opened = performance.now()
  }, true)
  addEventListener("pointerdown", (press) => {
    byKey = false
    last = null
    // by mouse, too: what is typed next is meant for the field (on glass its keys would cover the page)
    opened = press.pointerType === "mouse" && chip(press)?.closest(".st-key-page-head") && chip(press).ariaExpanded !== "true" ? performance.now() : 0
  }, true)
  addEventListener("focusin", ({ target }) => {
    if (target !== document.activeElement) return  // an option that is marked while the field keeps the focus
    lost = 0
    leaves = false
    last = describe(target)
    if (!last.isLayered) outside = last
  }, true)

  // Enter on a chip opens it: the reader goes in, as soon as there is something to go to.
  const enter = () => {
    if (performance.now() - opened > PATIENCE) opened = 0
    const body = popover()
    const first = body && inside(body).find((element) => element !== body)
    if (!first) return
    opened = 0
    if (!body.contains(document.activeElement) || document.activeElement === body) first.focus()
  }
  // No event says that what had the focus was taken away.
  setInterval(() => {
    if (opened) enter()
    if (!byKey || !last || opened || document.activeElement !== document.body) return
    if (leaves && shows(last.element)) return void (last = null)
    lost ||= performance.now()
    const of = last.isLayered && outside && !document.querySelector(LAYER) ? outside : last
    const isNewPage = of.title !== title() && !of.keys.includes("st-key-menu")
    const found = isNewPage ? null : now(of)
    if (found) found.focus({ preventScroll: true })
    else if (isNewPage || performance.now() - lost > (stands() ? PAUSE : PATIENCE)) {
      if (heading()) heading().tabIndex = -1
      heading()?.focus()
    }
  }, 150)
}

// What was typed and not saved is there again after a reload: this tab keeps it until its fields are drawn, and opens the form that it was typed in.
{
  const KEPT = "desk-typed", FIELD = "input[type=text], input:not([type]), textarea", LAYER = "[role=dialog], [data-testid=stPopoverBody]"
  const key = (element) => [...element.closest("[class*='st-key-']")?.classList ?? []].find((one) => one.startsWith("st-key-"))?.replace(/-[0-9a-f]{8}$/, "")
  const typed = new Set()
  let opener = null  // the button that was pressed last outside of a form
  addEventListener("input", ({ target, isTrusted }) => { if (isTrusted && target.matches(FIELD) && !target.closest("[data-testid=stSidebar]")) typed.add(target) }, true)
  addEventListener("click", ({ target }) => { if (target instanceof Element && !target.closest(LAYER)) opener = target.closest("button") && key(target) }, true)
  addEventListener("pagehide", () => {
    const layers = new Set([...typed].map((field) => field.isConnected && field.closest(LAYER)).filter(Boolean))
    const fields = new Set([...typed, ...[...layers].flatMap((layer) => [...layer.querySelectorAll(FIELD)])])
    const said = [...fields].filter((field) => field.isConnected && field.value && key(field)).map((field) => [key(field), field.value])
    sessionStorage.setItem(KEPT, JSON.stringify({ said, opener: layers.size ? opener : null, page: location.pathname }))
  })
  let { said = [], opener: opens = null, page } = JSON.parse(sessionStorage.getItem(KEPT) ?? "{}")
  sessionStorage.removeItem(KEPT)
  if (performance.getEntriesByType("navigation")[0]?.type !== "reload") said = []
  const field = (name) => [...document.querySelectorAll(`[class*="${name}"] :is(${FIELD})`)].find((one) => key(one) === name)
  const put = ([name, value]) => {
    const there = field(name)
    const isChoice = there?.role === "combobox"
    if (!there || there.value && !isChoice) return Boolean(there)
    if (there.value === value) return true
    Object.getOwnPropertyDescriptor(Object.getPrototypeOf(there), "value").set.call(there, value)
    there.dispatchEvent(new Event("input", { bubbles: true }))
    setTimeout(() => there.dispatchEvent(isChoice ? new KeyboardEvent("keydown", { key: "Enter", bubbles: true }) : new FocusEvent("focusout", { bubbles: true })), 300)
    return true
  }
  const again = () => {
    if (!said.length || location.pathname !== page) return
    const isDrawn = document.querySelector("[data-testid=stApp]")?.getAttribute("data-test-script-state") === "notRunning"
    const button = isDrawn && opens && document.querySelector(`.${opens} button`)
    if (button) {
      button.click()
      opens = null
    } else if (isDrawn) {
      const done = said.find(put)  // one at a time: a choice may draw the others anew
      said = said.filter((one) => one !== done)
    }
    setTimeout(again, 600)
  }
  if (said.length) again()
}

// A chart whose marks open their rows does so by keyboard, too: the arrow keys lead a pointer from mark to mark, which shows and says what each is, and
// Enter clicks.
{
  const CHART = "[data-testid=stPlotlyChart]"
  const MARKS = ".point path, path.point, .slice path, .points path"
  const at = new WeakMap()  // chart → number of the mark that the pointer is on
  const marks = (chart) => [...new Set(chart.querySelectorAll(MARKS))].map((mark) => mark.getBoundingClientRect()).filter(({ width, height }) => width || height)
  const point = (chart, box, ...types) => {
    const area = chart.querySelector(".nsewdrag") ?? chart.querySelector(".main-svg")
    const where = { bubbles: true, cancelable: true, view: window, clientX: box.x + box.width / 2, clientY: box.y + box.height / 2, detail: 1 }
    for (const type of types) (type === "mouseup" ? document.querySelector(".dragcover") ?? area : area).dispatchEvent(new MouseEvent(type, where))
  }
  addEventListener("keydown", (press) => {
    const chart = press.target instanceof Element && press.target.matches(CHART) && press.target
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1, Enter: 0, " ": 0 }[press.key]
    const all = chart && step !== undefined ? marks(chart) : []
    if (!all.length) return
    press.preventDefault()
    const now = (step ? (at.get(chart) ?? (step > 0 ? -1 : 0)) + step + all.length : at.get(chart) ?? 0) % all.length
    at.set(chart, now)
    if (step) {
      point(chart, all[now], "mouseover", "mousemove")
      setTimeout(() => desk.say([...chart.querySelectorAll(".hovertext")].map((label) => [...label.querySelectorAll("text")].map((line) => line.textContent).join(" ")).join(", ")), 150)
    } else point(chart, all[now], "mouseover", "mousemove", "mousedown", "mouseup", "click")
  })
}

// Paper is as wide as it is: the page is made smaller until it fits, turned where that would be too small to read. On the screen a table is a picture of
// the rows in view: on paper it is a plain one of all of them, asked of the grid as the grid asks. Where it has none to ask, what lacks is said.
{
  const PORTRAIT = 718, LANDSCAPE = 1047, SMALLEST = 0.6  // CSS pixels between margins of 1 cm on A4
  const LETTERS = 14  // of a cell that is kept in one line: dates, numbers, short names
  const sheet = document.createElement("style")
  // What the grid was given by Streamlit: the last of those that hand it on has no column of boxes to tick.
  const grid = (table) => {
    const canvas = table.querySelector("canvas")
    let found = null
    for (let at = canvas?.[Object.keys(canvas).find((key) => key.startsWith("__reactFiber$"))]; at && at.stateNode !== table; at = at.return) {
      const { getCellContent, columns, rows } = at.memoizedProps ?? {}
      if (getCellContent && columns && rows) found = { getCellContent, columns, rows }
    }
    return found
  }
  const cell = (tag, said, { contentAlign, themeOverride } = {}) => {
    const made = document.createElement(tag)
    made.textContent = said
    if (said.length <= LETTERS) made.style.whiteSpace = "nowrap"
    if (contentAlign) made.style.textAlign = contentAlign
    if (themeOverride?.textDark) made.style.color = themeOverride.textDark
    if (/bold|[6-9]00/.test(themeOverride?.baseFontStyle ?? "")) made.style.fontWeight = 600
    return made
  }
  const row = (cells) => {
    const made = document.createElement("tr")
    made.append(...cells)
    return made
  }
  const plain = (table, width) => {
    const { getCellContent, columns, rows } = grid(table) ?? {}
    if (!rows) return
    const paper = document.createElement("table")
    paper.className = "desk-paper"
    const contents = Array.from({ length: rows }, (_, y) => columns.map((_, x) => getCellContent([x, y])))
    const said = ({ isMissingValue, displayData, copyData, data }) => isMissingValue ? "–" : String(displayData ?? data?.displayDate ?? copyData ?? data ?? "")
    paper.createTHead().append(row(columns.map(({ title }, x) => cell("th", title, { contentAlign: contents[0][x].contentAlign }))))
    paper.createTBody().append(...contents.map((line) => row(line.map((one) => cell("td", said(one), one)))))
    paper.style.cssText = `display: table; position: absolute; visibility: hidden; width: ${width}px`  // to be measured
    table.after(paper)
    while (width / paper.offsetWidth < SMALLEST && paper.rows[0].cells.length > 1) {
      for (const line of paper.rows) line.lastChild.remove()
      paper.createCaption()  // style.css says in it that columns lack
    }
    const scale = Math.min(1, width / paper.offsetWidth)
    paper.style.cssText = `zoom: ${scale}`
  }
  addEventListener("beforeprint", () => {
    const main = document.querySelector("[data-testid=stMainBlockContainer]")
    if (!main) return
    const { paddingLeft, paddingRight } = getComputedStyle(main)
    const width = main.clientWidth - parseFloat(paddingLeft) - parseFloat(paddingRight)
    const isWide = PORTRAIT / width < SMALLEST
    sheet.textContent = `@page { size: A4 ${isWide ? "landscape" : "portrait"}; margin: 1cm }`
    document.head.append(sheet)
    main.style.setProperty("--paper", Math.min(1, (isWide ? LANDSCAPE : PORTRAIT) / width))
    document.documentElement.classList.toggle("paper-dark", getComputedStyle(document.querySelector("[data-testid=stApp]")).colorScheme === "dark")
    for (const table of main.querySelectorAll("[data-testid=stDataFrame]")) {
      plain(table, table.clientWidth)
      const shown = table.querySelector(".dvn-scroller")
      table.classList.toggle("paper-cut", Boolean(shown) && (shown.scrollHeight > shown.clientHeight + 4 || shown.scrollWidth > shown.clientWidth + 4))
    }
  })
  addEventListener("afterprint", () => document.querySelectorAll(".desk-paper").forEach((paper) => paper.remove()))
}
