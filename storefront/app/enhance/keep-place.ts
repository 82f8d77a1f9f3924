import { tabStorage } from "../lib/kept/browser-storage.ts"

/** Where somebody was on a page whose filters send them to its next state. */
type Place = { path: string; at: number; y: number; control: string; open: string[] }

const KEY = "filters-place"
/** Later than this, it is another visit. */
const longestMs = 30_000

const groupsOf = (form: HTMLFormElement) => [...form.querySelectorAll("details")]
const nameOf = (group: HTMLDetailsElement) =>
  group.querySelector("summary")?.textContent.trim() ?? ""

/** Written down as a filter is chosen, for the page that answers. */
export function rememberPlace(
  form: HTMLFormElement,
  control: HTMLInputElement | HTMLSelectElement,
) {
  const place: Place = {
    path: location.pathname,
    at: Date.now(),
    y: window.scrollY,
    control: keyOf(control),
    open: groupsOf(form)
      .filter(({ open }) => open)
      .map(nameOf),
  }
  tabStorage.write(KEY, JSON.stringify(place))
}

/** Puts focus, opened groups and scroll where they were, and has the new count read out. */
export function takePlace(form: HTMLFormElement) {
  const place = read()
  tabStorage.remove(KEY)
  if (!place || place.path !== location.pathname || Date.now() - place.at > longestMs) return
  for (const group of groupsOf(form)) if (place.open.includes(nameOf(group))) group.open = true
  const control = [...form.elements].find(
    (element): element is HTMLInputElement | HTMLSelectElement =>
      (element instanceof HTMLInputElement || element instanceof HTMLSelectElement) &&
      keyOf(element) === place.control,
  )
  control?.focus({ preventScroll: true })
  window.scrollTo({ top: place.y, behavior: "instant" })
  const status = document.querySelector("#results [role=status]")
  const text = status?.textContent ?? ""
  // A status that stands there already is not read out; one that changes is.
  if (status) setTimeout(() => (status.textContent = `${text}\u00a0`), 300)
}

const keyOf = (control: HTMLInputElement | HTMLSelectElement) =>
  `${control.name}=${control instanceof HTMLInputElement ? control.value : ""}`

function read(): Place | null {
  try {
    return JSON.parse(tabStorage.read(KEY) ?? "null") as Place | null
  } catch {
    return null
  }
}
