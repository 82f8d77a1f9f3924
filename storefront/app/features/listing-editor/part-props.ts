import type { Problem } from "@serumpun/domain/problems"
import type { FormValues } from "#app/lib/kept/form-values.ts"
import type { PartStates } from "./listing-parts.ts"

export type ControlsProps = { values: FormValues; problems: Problem[] }

export type PartProps = ControlsProps & { parts: PartStates }

/** What every control of the editor gets: its name, what was typed and what is wrong with it. */
export function controlProps({ values, problems }: ControlsProps) {
  return (name: string) => ({ name, defaultValue: values[name] ?? "", problems })
}
