/** Without `href` or `act` the label becomes the search words. */
export type Suggestion = {
  label: string
  note?: string
  href?: string
  /** Address of a small picture; null where goods have none, absent for what is no good. */
  picture?: string | null
  act?: () => void
}

/** A row of the listbox. Texts are set as text, whatever they hold. */
export function suggestionOption({ label, note, picture }: Suggestion, id: string): HTMLLIElement {
  const option = document.createElement("li")
  option.id = id
  option.setAttribute("role", "option")
  if (picture !== undefined) {
    const frame = document.createElement("span")
    frame.className = "suggestions-picture"
    if (picture) {
      const image = document.createElement("img")
      image.src = picture
      image.alt = ""
      frame.append(image)
    }
    option.append(frame)
  }
  const text = document.createElement("span")
  text.className = "suggestions-text"
  const name = document.createElement("bdi")
  name.textContent = label
  text.append(name)
  if (note) {
    const beside = document.createElement("small")
    beside.textContent = note
    text.append(" ", beside)
  }
  option.append(text)
  return option
}

export function readSuggestions(body: unknown): { found: Suggestion[]; said: string } {
  const { suggestions, said } = isRecord(body) ? body : {}
  return {
    found: Array.isArray(suggestions) ? suggestions.filter(isSuggestion) : [],
    said: typeof said === "string" ? said : "",
  }
}

function isSuggestion(item: unknown): item is Suggestion {
  return isRecord(item) && typeof item.label === "string"
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null
}
