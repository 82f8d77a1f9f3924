/** Room above and below the sheet, in px. */
const GAP = 24

/** Keeps the trade sheet in sight beside a long page: from its beginning where all of it fits, else by its end. */
export function keepSheet(sheet: HTMLElement): void {
  const place = () => {
    const top = Math.min(GAP, window.innerHeight - sheet.offsetHeight - GAP)
    sheet.style.setProperty("--sheet-top", `${top}px`)
  }
  new ResizeObserver(place).observe(sheet)
  window.addEventListener("resize", place)
}
