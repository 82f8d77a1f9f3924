/**
 * `<details class="menu">` closes on Escape and when the reader goes elsewhere; Escape also leaves
 * the filter sheet, which is open while the address names it.
 */
export function closeMenus() {
  const menus = [...document.querySelectorAll<HTMLDetailsElement>("details.menu")]
  document.addEventListener("click", (event) => {
    for (const menu of menus) if (!menu.contains(event.target as Node)) menu.open = false
  })
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return
    if (location.hash === "#filters") location.hash = "results"
    for (const menu of menus) {
      if (!menu.open) continue
      menu.open = false
      menu.querySelector("summary")?.focus()
    }
  })
}
