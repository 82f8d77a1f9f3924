/** Pages are the same for everyone, so the number in the header comes from a cookie. */
export function showBasketCount() {
  const show = () => {
    const count = Number(/(?:^|;\s*)basket_count=(\d{1,3})/.exec(document.cookie)?.[1] ?? 0)
    for (const element of document.querySelectorAll<HTMLElement>("[data-basket-count]")) {
      element.textContent = String(count)
      element.hidden = count === 0
    }
  }
  show()
  // A page that comes back from the browser's own cache shows the number of before.
  window.addEventListener("pageshow", show)
}
