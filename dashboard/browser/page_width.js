// Reports the width of the page's main column, and again only when it has changed enough to matter.
export default function ({ parentElement, setStateValue, data }) {
  const main = document.querySelector('[data-testid="stMainBlockContainer"]') || parentElement;
  const measure = () => {
    if (matchMedia("print").matches) return;  // paper is no page to draw anew for
    const style = getComputedStyle(main);
    const width = main.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight);
    if (width > 0 && Math.abs(width - data.known) > 20) setStateValue("width", Math.round(width));
  };
  measure();
  let timer;
  const watcher = new ResizeObserver(() => { clearTimeout(timer); timer = setTimeout(measure, 250); });
  watcher.observe(main);
  return () => { clearTimeout(timer); watcher.disconnect(); };
}
