import { forgetSearches, recentSearches, rememberSearch } from "./recent-searches.ts"
import { readSuggestions, type Suggestion, suggestionOption } from "./suggestion-option.ts"

const delayMs = 120
const shortest = 2

/**
 * Type-ahead as an ARIA 1.2 combobox with a listbox. Expects
 * `{ suggestions: [{ label, note?, href, picture? }], said }` from the address in `data-suggest` with `?q=`.
 * An empty field offers what was searched on this device before.
 */
export function suggest(input: HTMLInputElement) {
  const { suggest: address, suggestLabel = "", suggestRecent, suggestClear = "" } = input.dataset
  if (!address) return
  const list = document.createElement("ul")
  list.className = "suggestions"
  list.id = `${input.name}-suggestions`
  list.hidden = true
  list.setAttribute("role", "listbox")
  const status = document.createElement("span")
  status.className = "visually-hidden"
  status.setAttribute("role", "status")
  input.after(list, status)
  input.setAttribute("role", "combobox")
  input.setAttribute("aria-autocomplete", "list")
  input.setAttribute("aria-controls", list.id)
  input.setAttribute("aria-expanded", "false")

  let suggestions: Suggestion[] = []
  let active = -1
  let timer: number | undefined
  let request: AbortController | undefined

  function close() {
    window.clearTimeout(timer)
    request?.abort()
    list.hidden = true
    status.textContent = ""
    setActive(-1)
    input.setAttribute("aria-expanded", "false")
  }

  function setActive(index: number) {
    active = index
    for (const [position, option] of [...list.children].entries()) {
      option.setAttribute("aria-selected", String(position === index))
      if (position === index) option.scrollIntoView({ block: "nearest" })
    }
    if (index >= 0) input.setAttribute("aria-activedescendant", `${list.id}-${index}`)
    else input.removeAttribute("aria-activedescendant")
  }

  function show(found: Suggestion[], label: string, said: string) {
    suggestions = found
    list.setAttribute("aria-label", label)
    list.replaceChildren(
      ...suggestions.map((one, index) => suggestionOption(one, `${list.id}-${index}`)),
    )
    setActive(-1)
    list.hidden = suggestions.length === 0
    status.textContent = said
    input.setAttribute("aria-expanded", String(!list.hidden))
  }

  function showRecent() {
    const words = recentSearches()
    if (!suggestRecent || words.length === 0) return close()
    const clear = { label: suggestClear, act: () => (forgetSearches(), close()) }
    show([...words.map((label) => ({ label })), clear], suggestRecent, suggestRecent)
  }

  async function load() {
    const words = input.value.trim()
    request?.abort()
    if (!words) return showRecent()
    if (words.length < shortest && !/[^\p{sc=Latin}]/u.test(words)) return close()
    request = new AbortController()
    const { signal } = request
    try {
      const response = await fetch(`${address}?q=${encodeURIComponent(words)}`, { signal })
      const body: unknown = response.ok ? await response.json() : null
      if (signal.aborted || document.activeElement !== input) return
      const { found, said } = readSuggestions(body)
      show(found, suggestLabel, said)
    } catch {
      // No suggestions is how the page works without this script.
      if (!signal.aborted) close()
    }
  }

  function choose(index: number) {
    const chosen = suggestions[index]
    if (!chosen) return
    if (chosen.act) return chosen.act()
    close()
    if (chosen.href) {
      rememberSearch(input.value)
      location.assign(chosen.href)
    } else {
      input.value = chosen.label
      input.form?.requestSubmit()
    }
  }

  input.form?.addEventListener("submit", () => rememberSearch(input.value))
  input.addEventListener("input", (event) => {
    // Half-composed Japanese is not a word yet.
    if (event instanceof InputEvent && event.isComposing) return
    window.clearTimeout(timer)
    timer = window.setTimeout(load, delayMs)
  })
  input.addEventListener("compositionend", () => void load())
  input.addEventListener("focus", () => {
    if (!input.value.trim()) showRecent()
  })
  input.addEventListener("blur", close)
  input.addEventListener("keydown", (event) => {
    if (event.isComposing) return
    if (list.hidden) {
      // Down opens what Escape has closed.
      if (event.key === "ArrowDown") void load()
      return
    }
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0
    if (step) {
      event.preventDefault()
      const count = suggestions.length
      setActive(active < 0 && step < 0 ? count - 1 : (active + step + count) % count)
    } else if (event.key === "Enter" && active >= 0) {
      event.preventDefault()
      choose(active)
    } else if (event.key === "Escape") {
      event.preventDefault()
      close()
    }
  })
  // The field keeps the focus; a finger that scrolls the list chooses nothing.
  list.addEventListener("mousedown", (event) => event.preventDefault())
  list.addEventListener("click", (event) => {
    choose([...list.children].findIndex((option) => option.contains(event.target as Node)))
  })
}
