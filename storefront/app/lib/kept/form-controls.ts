import type { FormValues } from "./form-values.ts"

/** Whether any control differs from how the server sent it. */
export function isTouched(form: HTMLFormElement): boolean {
  return [...form.elements].some((control) => {
    if (control instanceof HTMLSelectElement)
      return [...control.options].some(
        ({ selected, defaultSelected }) => selected && !defaultSelected && control.value !== "",
      )
    if (isBox(control)) return control.checked !== control.defaultChecked
    return isText(control) && !(control instanceof HTMLSelectElement)
      ? control.value !== control.defaultValue
      : false
  })
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

/** Fills in those controls alone that were changed since `from`; the others show the newer version. */
export function restoreTyped(form: HTMLFormElement, values: FormValues, from: FormValues): boolean {
  const present = defaultsOf(form)
  const typed = [...form.elements].flatMap((control) => {
    if (!isBox(control) && !isText(control)) return []
    const { name } = control
    return (values[name] ?? "") === (from[name] ?? "") ? [] : [name]
  })
  return restore(form, {
    ...present,
    ...Object.fromEntries(typed.map((name) => [name, values[name] ?? ""])),
  })
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
