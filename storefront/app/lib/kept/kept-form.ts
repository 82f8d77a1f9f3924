import type { FormValues } from "./form-values.ts"

/** What was typed into a form and has not been saved. */
export type Kept = {
  /** The saved version it was typed on. */
  base: string
  values: FormValues
  /** What the form showed before; without it nobody knows which controls were typed in. */
  from?: FormValues
  /** Sent with a button, and nothing typed since. */
  submitted?: boolean
}

/**
 * What becomes of kept text on a form of this version. On its own it comes back whole. On another one it has
 * arrived when it was sent; otherwise the controls that were typed in are offered.
 */
export function planKept({ base, from, submitted }: Kept, shown: string) {
  if (base === shown) return "restore"
  return submitted || !from ? "forget" : "offer"
}

/** The controls that were typed in; a box that was emptied is told by an empty text. */
export function typedControls({ from = {}, values }: Kept): FormValues {
  const names = [...new Set([...Object.keys(from), ...Object.keys(values)])]
  const differs = names.filter((name) => (from[name] ?? "") !== (values[name] ?? ""))
  return Object.fromEntries(differs.map((name) => [name, values[name] ?? ""]))
}
