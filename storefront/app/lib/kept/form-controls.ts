import type { FormValues } from "./form-values.ts"

/** Whether any control differs from how the server sent it. */
export function isTouched(form: HTMLFormElement): boolean {
  return [...form.elements].some((control) =>
    isBox(control)
      ? control.checked !== control.defaultChecked
      : isText(control) && !isAsSent(control),
  )
}

function isAsSent(control: HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement): boolean {
  if (!(control instanceof HTMLSelectElement)) return control.value === control.defaultValue
  return ![...control.options].some(
    ({ selected, defaultSelected }) => selected && !defaultSelected && control.value !== "",
  )
}

/** Fills the form; tells whether anything is different now. */
export function restore(form: HTMLFormElement, values: FormValues): boolean {
  let changed = false
  for (const control of form.elements) {
    if (isBox(control)) {
      const checked = values[control.name] === control.value
      changed ||= control.checked !== checked
      control.checked = checked
    } else if (isText(control) && control.name in values) {
      const value = values[control.name] ?? ""
      changed ||= control.value.replaceAll("\r\n", "\n") !== value
      if (control instanceof HTMLSelectElement) addChoice(control, value)
      control.value = value
    }
  }
  return changed
}

/** A list that depends on another control may not have what was chosen; without it that would be lost. */
function addChoice(list: HTMLSelectElement, value: string): void {
  if (![...list.options].some((option) => option.value === value))
    list.add(new Option(value, value))
}

/** Fills in what was typed before into those controls that nobody has touched since. */
export function putTyped(form: HTMLFormElement, values: FormValues): void {
  for (const control of form.elements) {
    if (isBox(control) && control.name in values && control.checked === control.defaultChecked)
      control.checked = values[control.name] === control.value
    else if (isText(control) && control.name in values && isAsSent(control)) {
      const value = values[control.name] ?? ""
      if (control instanceof HTMLSelectElement) addChoice(control, value)
      control.value = value
    }
  }
}

/** What the server sent, as a form would send it back. */
export function defaultsOf(form: HTMLFormElement): FormValues {
  return Object.fromEntries(
    [...form.elements].flatMap((control): [string, string][] => {
      if (isBox(control)) return control.defaultChecked ? [[control.name, control.value]] : []
      if (!isText(control)) return []
      if (!(control instanceof HTMLSelectElement))
        return [[control.name, control.defaultValue.replaceAll("\r\n", "\n")]]
      const chosen = [...control.options].find(({ defaultSelected }) => defaultSelected)
      return [[control.name, (chosen ?? control.options[0])?.value ?? ""]]
    }),
  )
}

function isBox(control: Element): control is HTMLInputElement {
  return control instanceof HTMLInputElement && /checkbox|radio/.test(control.type)
}

function isText(
  control: Element,
): control is HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement {
  if (control instanceof HTMLInputElement)
    return !/hidden|file|submit|checkbox|radio/.test(control.type)
  return control instanceof HTMLTextAreaElement || control instanceof HTMLSelectElement
}
