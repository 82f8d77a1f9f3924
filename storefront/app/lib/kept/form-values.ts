/** A form as it was typed: one text per control, so that an answer can show it again unchanged. */
export type FormValues = Record<string, string>

/** Longest text kept of one control; longer ones are cut after what any rule allows. */
const MAX_KEPT = 20_000

/** Texts of a submitted form; files are left out. */
export function readFormValues(form: FormData): FormValues {
  const values: FormValues = {}
  for (const [name, value] of form)
    if (typeof value === "string") values[name] = value.slice(0, MAX_KEPT).replaceAll("\r\n", "\n")
  return values
}

/**
 * The rows `prefix.0.…`, `prefix.1.…` that have anything in their `fields`, in order: the gaps of
 * empty rows close, so that a row's position is the one that problems name.
 */
export function readRows(
  values: FormValues,
  prefix: string,
  fields: readonly string[],
): FormValues[] {
  const numbers = new Set(
    Object.keys(values).flatMap((name) => {
      const [, index] = name.startsWith(`${prefix}.`) ? name.slice(prefix.length).split(".") : []
      return index && /^\d{1,2}$/.test(index) ? [Number(index)] : []
    }),
  )
  return [...numbers]
    .sort((a, b) => a - b)
    .map((index) =>
      Object.fromEntries(
        fields.map((field) => [field, values[`${prefix}.${index}.${field}`]?.trim() ?? ""]),
      ),
    )
    .filter((row) => Object.values(row).some(Boolean))
}

/** Puts rows back under their closed-up positions. */
export function writeRows(values: FormValues, prefix: string, rows: FormValues[]): FormValues {
  const others = Object.entries(values).filter(([name]) => !name.startsWith(`${prefix}.`))
  const written = rows.flatMap((row, index) =>
    Object.entries(row).map(([field, value]) => [`${prefix}.${index}.${field}`, value] as const),
  )
  return Object.fromEntries([...others, ...written])
}

/** Trimmed text, or null when there is none. */
export function textOrNull(value: string | undefined): string | null {
  return value?.trim() || null
}
