/** A field that goes along with a form and is not seen. */
export function hiddenField(name: string, value: string): HTMLInputElement {
  const input = document.createElement("input")
  Object.assign(input, { type: "hidden", name, value })
  return input
}
