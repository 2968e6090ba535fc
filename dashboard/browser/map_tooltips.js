// deck.gl writes its tooltip to the right of the pointer, and the map cuts off what does not fit: it is moved inside.
export default function ({ parentElement }) {
  const main = document.querySelector('[data-testid="stMainBlockContainer"]') || parentElement;
  const gap = 12;
  const place = (tip) => {
    const map = tip.parentElement.getBoundingClientRect(), box = tip.getBoundingClientRect();
    const at = new DOMMatrixReadOnly(getComputedStyle(tip).transform);
    const right = at.m41 + gap, below = at.m42 + gap;
    const left = right + box.width <= map.width ? right : Math.max(0, at.m41 - gap - box.width);
    const top = below + box.height <= map.height ? below : Math.max(0, at.m42 - gap - box.height);
    const margin = `${Math.round(top - at.m42)}px 0px 0px ${Math.round(left - at.m41)}px`;
    if (tip.style.margin !== margin) tip.style.margin = margin;
  };
  const watcher = new MutationObserver((changes) => {
    for (const { target } of changes) {
      if (target.classList.contains("deck-tooltip") && target.style.display !== "none") place(target);
    }
  });
  watcher.observe(main, { subtree: true, attributes: true, attributeFilter: ["style"] });
  return () => watcher.disconnect();
}
