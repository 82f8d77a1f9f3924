import { hiddenField } from "./hidden-field.ts"
import { shortlistMark } from "../lib/kept/shortlist-mark.ts"

const readMarks = () =>
  (/(?:^|;\s*)shortlisted=([a-z0-9.]*)/.exec(document.cookie)?.[1] ?? "").split(".").filter(Boolean)

/**
 * Pages are the same for everyone, so which goods are on the shortlist comes from a cookie: the
 * stars show it, the number in the navigation too, and a star changes it without leaving the page.
 */
export function markShortlist(forms: HTMLFormElement[]) {
  const show = () => {
    const marks = new Set(readMarks())
    for (const form of forms) {
      const isThere = marks.has(shortlistMark(form.dataset.shortlist ?? ""))
      const button = form.querySelector("button")
      button?.setAttribute("aria-pressed", String(isThere))
      if (button) button.name = isThere ? "remove" : "add"
    }
    for (const count of document.querySelectorAll<HTMLElement>("[data-shortlist-count]")) {
      count.textContent = String(marks.size)
      count.hidden = marks.size === 0
    }
  }
  // One after the other: each answer's cookie is what the next change counts on.
  let last = Promise.resolve()
  for (const form of forms)
    form.addEventListener("submit", (event) => {
      event.preventDefault()
      last = last.then(() => toggle(form, event.submitter)).then(show)
    })
  show()
  window.addEventListener("pageshow", show)
}

async function toggle(form: HTMLFormElement, button: HTMLElement | null): Promise<void> {
  const headers = { Accept: "application/json" }
  const fields = [...new FormData(form, button)].map(([name, value]) => [name, String(value)])
  const body = new URLSearchParams(fields)
  const answer = await fetch(form.action, { method: "POST", body, headers }).catch(() => null)
  // Whatever is in the way, the page that the form leads to says so.
  if (!answer?.ok && answer?.status !== 409) {
    for (const [name = "", value = ""] of fields) form.append(hiddenField(name, value))
    return form.submit()
  }
  const status = form.querySelector("[role=status]")
  if (!status) return
  const isFull = answer.status === 409
  status.textContent = isFull ? (form.dataset.full ?? "") : ""
  status.classList.toggle("visually-hidden", !isFull)
}
