/** The bar at the bottom of a phone is of no use while the sheet it leads to is in sight. */
export function hideBar(bar: HTMLElement) {
  const sheet = document.querySelector(".trade-sheet")
  if (!sheet) return
  new IntersectionObserver((entries) => {
    const isInSight = entries.at(-1)?.isIntersecting ?? false
    bar.style.visibility = isInSight ? "hidden" : ""
  }).observe(sheet)
}
