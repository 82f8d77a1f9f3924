import type { Problem } from "@serumpun/domain/problems"
import type { Undecided } from "#app/lib/http/attempt.server.ts"
import type { FormValues } from "#app/lib/kept/form-values.ts"

/** How a form comes back that was not done: everything typed, and why. */
export type CompanyForm = { values: FormValues; problems: Problem[]; unavailable: Undecided }
