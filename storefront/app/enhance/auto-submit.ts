/**
 * On a desktop a filter applies when it is chosen. On a phone the sheet keeps its button,
 * because each answer of the server would close it.
 */
export function autoSubmit(form: HTMLFormElement) {
  const desktop = window.matchMedia("(min-width: 60rem)")
  const mark = () => form.setAttribute("data-auto-submit", desktop.matches ? "on" : "")
  mark()
  desktop.addEventListener("change", mark)
  form.addEventListener("change", (event) => {
    if (!desktop.matches || !(event.target instanceof HTMLElement)) return
    // Typing in a text field is not a choice yet; Enter sends those.
    if (event.target.matches("input[type=text], input[type=search], input[type=number]")) return
    form.requestSubmit()
  })
}
