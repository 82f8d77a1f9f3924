import type { Problem } from "@serumpun/domain/problems"
import type { FormValues } from "#app/lib/kept/form-values.ts"

export type PartProps = { values: FormValues; problems: Problem[] }
