/** What is typed into a request goes to the server when its page is left by a link instead of a button. */
export function keepRfq(form: HTMLFormElement) {
  let typed = false
  form.addEventListener("input", () => {
    typed = true
  })
  form.addEventListener("submit", () => {
    typed = false
  })
  window.addEventListener("pagehide", () => {
    if (!typed) return
    typed = false
    const values = new FormData(form)
    values.set("intent", "keep")
    navigator.sendBeacon(form.action, values)
  })
}
