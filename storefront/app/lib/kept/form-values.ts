import { cleanText } from "@serumpun/domain/clean-text"

/** A form as it was typed: one text per control, so that an answer can show it again unchanged. */
export type FormValues = Record<string, string>

/** Longest text kept of one control; longer ones are cut after what any rule allows. */
const MAX_KEPT = 20_000

/** More controls, or a longer name of one, than any form of ours has. */
const MAX_CONTROLS = 2000
const MAX_NAME = 200

/** Texts of a submitted form; files are left out. */
export function readFormValues(form: FormData): FormValues {
  const texts = [...form].flatMap(([name, value]) =>
    typeof value === "string" && name.length <= MAX_NAME
      ? [[name, value.slice(0, MAX_KEPT).replaceAll("\r\n", "\n")] as const]
      : [],
  )
  return Object.fromEntries(texts.slice(0, MAX_CONTROLS))
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
        fields.map((field) => [field, typedText(values[`${prefix}.${index}.${field}`])]),
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

/** What was typed, without the invisible characters that pasting brings along. */
export function typedText(value: string | undefined): string {
  return cleanText(value ?? "")
}

/** The same, or null when there is nothing. */
export function textOrNull(value: string | undefined): string | null {
  return typedText(value) || null
}

/** Files that the backend keeps for a form, as the form carries them. */
export function readFiles(values: FormValues): { id: string; name: string }[] {
  return readRows(values, "files", ["id", "name"]).map(({ id = "", name = "" }) => ({ id, name }))
}

/** The form without one of its files. */
export function withoutFile(values: FormValues, id: string): FormValues {
  return writeRows(
    values,
    "files",
    readFiles(values).filter((file) => file.id !== id),
  )
}
