// The clock of the page: from the last click to the last change of the document, once the script is done (benchmarks/browser.py).
{
  const state = () => document.querySelector('[data-testid=stApp]')?.getAttribute('data-test-script-state')
  const clock = window.clock = { from: 0, to: 0, ran: false }
  document.addEventListener('pointerdown', () => Object.assign(clock, { from: performance.now(), ran: false }), true)
  const changed = () => {
    clock.to = performance.now()
    clock.ran ||= Boolean(state()) && state() !== 'notRunning'
  }
  new MutationObserver(changed).observe(document, { childList: true, subtree: true, attributes: true, characterData: true })
  const stands = () => clock.ran && state() === 'notRunning' && performance.now() - clock.to > 400
    && !document.querySelector('[data-stale=true], [data-testid=stSkeleton]')
  clock.wait = async () => {
    while (!stands()) await new Promise((then) => setTimeout(then, 20))
    return clock.to - clock.from
  }
}
