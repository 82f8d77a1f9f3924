import type { Problem } from "@serumpun/domain/problems"
import type { FormValues } from "#app/lib/form-values.ts"

export type PartProps = { values: FormValues; problems: Problem[] }

/** What every control of the editor gets: its name, what was typed and what is wrong with it. */
export function controlProps({ values, problems }: PartProps) {
  return (name: string) => ({ name, defaultValue: values[name] ?? "", problems })
}
