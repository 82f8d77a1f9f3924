/**
 * What the style sheet shows open on a wide screen is open to a screen reader too, and its heading is nothing to press
 * there. On a phone the part that an address names opens.
 */
export function unfold(folds: Iterable<HTMLDetailsElement>) {
  const wide = window.matchMedia("(width >= 60rem)")
  const all = [...folds]
  const follow = () => {
    for (const fold of all) {
      if (wide.matches) fold.open = true
      const summary = fold.querySelector("summary")
      if (summary) summary.tabIndex = wide.matches ? -1 : 0
    }
  }
  const openNamed = () => {
    for (const fold of all) if (location.hash === `#${fold.parentElement?.id}`) fold.open = true
  }
  follow()
  openNamed()
  wide.addEventListener("change", follow)
  window.addEventListener("hashchange", openNamed)
}
