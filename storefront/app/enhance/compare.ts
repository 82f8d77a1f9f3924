import { hiddenField } from "./hidden-field.ts"
import { tabStorage } from "../lib/kept/browser-storage.ts"

const KEY = "compare"
const MOST = 4

/** Keeps what is ticked to be compared from page to page, and says how many there are. */
export function compare(form: HTMLFormElement) {
  const counts = JSON.parse(form.dataset.compare ?? "[]") as string[]
  const status = form.querySelector("[role=status]")
  const clear = form.querySelector<HTMLButtonElement>("[data-clear]")
  const boxes = () => [
    ...document.querySelectorAll<HTMLInputElement>(
      `input[type=checkbox][form="${CSS.escape(form.id)}"]`,
    ),
  ]

  function show(text?: string) {
    const chosen = readChosen()
    for (const box of boxes()) box.checked = chosen.includes(box.value)
    for (const old of form.querySelectorAll("input[type=hidden]")) old.remove()
    const here = new Set(boxes().map(({ value }) => value))
    for (const handle of chosen.filter((one) => !here.has(one)))
      form.prepend(hiddenField("l", handle))
    form.toggleAttribute("data-ticked", chosen.length > 0)
    if (clear) clear.hidden = chosen.length === 0
    const said = text ?? (chosen.length > 0 ? (counts[chosen.length] ?? "") : "")
    if (status && status.textContent !== said) status.textContent = said
  }

  document.addEventListener("change", ({ target }) => {
    if (!(target instanceof HTMLInputElement) || !boxes().includes(target)) return
    const others = readChosen().filter((handle) => handle !== target.value)
    const next = target.checked ? [...others, target.value] : others
    if (next.length <= MOST) keepChosen(next)
    show(next.length > MOST ? form.dataset.full : undefined)
  })
  clear?.addEventListener("click", () => {
    keepChosen([])
    show()
  })
  // What was ticked before this script arrived counts too; later a browser may bring back old ticks.
  if (tabStorage.read(KEY) === null)
    keepChosen(
      boxes()
        .filter(({ checked }) => checked)
        .slice(0, MOST)
        .map(({ value }) => value),
    )
  show()
  window.addEventListener("pageshow", () => show())
}

/** The page of the comparison is what is chosen, so that the catalogue goes on from there. */
export function followComparison({ dataset }: HTMLElement) {
  keepChosen((dataset.compared ?? "").split(",").filter(Boolean))
}

function readChosen(): string[] {
  const kept = (tabStorage.read(KEY) ?? "").split(",")
  return kept.filter(Boolean).slice(0, MOST)
}

function keepChosen(handles: string[]) {
  tabStorage.write(KEY, handles.join(","))
}
