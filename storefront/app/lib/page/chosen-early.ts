/**
 * Tells the scripts of a page what was chosen before they had arrived: the browser has said so already, to nobody. Call
 * it when the page listens. Typed text needs none of it, since every form reads its controls anew.
 */
export function tellChosenEarly(root: ParentNode): void {
  const controls = root.querySelectorAll<HTMLInputElement | HTMLSelectElement>(
    "select:not([multiple]), input[type=file]:not([data-shrink])",
  )
  for (const control of controls)
    if (isChosen(control)) control.dispatchEvent(new Event("change", { bubbles: true }))
}

function isChosen(control: HTMLInputElement | HTMLSelectElement): boolean {
  if (control instanceof HTMLInputElement) return (control.files?.length ?? 0) > 0
  const asSent = [...control.options].findIndex((option) => option.defaultSelected)
  return control.selectedIndex !== Math.max(asSent, 0)
}
