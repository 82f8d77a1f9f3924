import { rememberPlace, takePlace } from "./keep-place.ts"

/**
 * On a desktop a filter applies when it is chosen. On a phone the sheet keeps its button,
 * because each answer of the server would close it; what stands outside the sheet applies at once.
 * The page that answers opens where the reader was.
 */
export function autoSubmit(form: HTMLFormElement) {
  const desktop = window.matchMedia("(min-width: 60rem)")
  const mark = () => form.setAttribute("data-auto-submit", desktop.matches ? "on" : "sheet")
  mark()
  takePlace(form)
  desktop.addEventListener("change", mark)
  document.addEventListener("change", ({ target }) => {
    if (!(target instanceof HTMLInputElement || target instanceof HTMLSelectElement)) return
    if (target.form !== form || (form.contains(target) && !desktop.matches)) return
    // Typing in a text field is not a choice yet; Enter sends those.
    if (target.matches("input[type=text], input[type=search], input[type=number]")) return
    rememberPlace(form, target)
    form.requestSubmit()
  })
}
