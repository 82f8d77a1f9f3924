type Suggestion = { label: string; href?: string }

const delayMs = 120
const shortest = 2

/**
 * Type-ahead as an ARIA 1.2 combobox with a listbox. Expects
 * `{ suggestions: [{ label, href? }] }` from the address in `data-suggest` with `?q=`;
 * a suggestion without `href` becomes the search words.
 */
export function suggest(input: HTMLInputElement) {
  const address = input.dataset.suggest
  if (!address) return
  const list = document.createElement("ul")
  list.className = "suggestions"
  list.id = `${input.name}-suggestions`
  list.hidden = true
  list.setAttribute("role", "listbox")
  list.setAttribute("aria-label", input.dataset.suggestLabel ?? "")
  input.after(list)
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
    setActive(-1)
    input.setAttribute("aria-expanded", "false")
  }

  function setActive(index: number) {
    active = index
    for (const [position, option] of [...list.children].entries()) {
      option.setAttribute("aria-selected", String(position === index))
    }
    if (index >= 0) input.setAttribute("aria-activedescendant", `${list.id}-${index}`)
    else input.removeAttribute("aria-activedescendant")
  }

  function show(found: Suggestion[]) {
    suggestions = found.slice(0, 8)
    list.replaceChildren(
      ...suggestions.map(({ label }, index) => {
        const option = document.createElement("li")
        option.id = `${list.id}-${index}`
        option.setAttribute("role", "option")
        option.textContent = label
        return option
      }),
    )
    setActive(-1)
    list.hidden = suggestions.length === 0
    input.setAttribute("aria-expanded", String(!list.hidden))
  }

  async function load() {
    const words = input.value.trim()
    request?.abort()
    if (words.length < shortest) return close()
    request = new AbortController()
    const { signal } = request
    try {
      const response = await fetch(`${address}?q=${encodeURIComponent(words)}`, { signal })
      const body: unknown = response.ok ? await response.json() : null
      if (!signal.aborted && document.activeElement === input) show(readSuggestions(body))
    } catch {
      // No suggestions is how the page works without this script.
      if (!signal.aborted) close()
    }
  }

  function choose(index: number) {
    const chosen = suggestions[index]
    if (!chosen) return
    close()
    if (chosen.href) {
      location.assign(chosen.href)
    } else {
      input.value = chosen.label
      input.form?.requestSubmit()
    }
  }

  input.addEventListener("input", (event) => {
    // Half-composed Japanese is not a word yet.
    if (event instanceof InputEvent && event.isComposing) return
    window.clearTimeout(timer)
    timer = window.setTimeout(load, delayMs)
  })
  input.addEventListener("compositionend", () => void load())
  input.addEventListener("blur", close)
  input.addEventListener("keydown", (event) => {
    if (event.isComposing || list.hidden) return
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
  // Before blur, or the list would be gone when the click arrives.
  list.addEventListener("pointerdown", (event) => {
    event.preventDefault()
    choose([...list.children].findIndex((option) => option.contains(event.target as Node)))
  })
}

function readSuggestions(body: unknown): Suggestion[] {
  if (typeof body !== "object" || body === null || !("suggestions" in body)) return []
  const { suggestions } = body
  if (!Array.isArray(suggestions)) return []
  return suggestions.filter(
    (item): item is Suggestion =>
      typeof item === "object" && item !== null && typeof item.label === "string",
  )
}
