import { MedusaError } from "@medusajs/framework/utils"
import type { CompanyRole } from "@serumpun/domain/company/roles"
import type { MemberRole } from "@serumpun/domain/producer-roles"
import { problem, type Problem, type ProblemCode } from "@serumpun/domain/problems"

/** Input that broke a rule: answered as 400 with every problem at its field. */
export class ProblemsError extends MedusaError {
  readonly problems: Problem[]

  constructor(problems: Problem[], type = MedusaError.Types.INVALID_DATA) {
    const sentence = problems.map(({ field, code }) => `${field}: ${code}`).join("; ")
    super(type, sentence)
    this.problems = problems
  }
}

/** What somebody's role in their company does not let them do: answered as 403. */
export class RoleError extends ProblemsError {
  constructor(role: CompanyRole) {
    super([problem("role", "role_not_allowed", { role })], MedusaError.Types.FORBIDDEN)
  }
}

/** What somebody's role in a producer's business does not let them do: answered as 403. */
export class MemberRoleError extends ProblemsError {
  constructor(role: MemberRole) {
    super([problem("role", "member_role_not_allowed", { role })], MedusaError.Types.FORBIDDEN)
  }
}

/** The problems of an error, which is no ProblemsError any more once it has come out of a workflow; null for another. */
export function problemsIn(error: unknown): Problem[] | null {
  if (typeof error !== "object" || error === null || !("problems" in error)) return null
  return Array.isArray(error.problems) ? (error.problems as Problem[]) : null
}

/** @throws ProblemsError when there is at least one problem. */
export function throwProblems(problems: Problem[]): void {
  if (problems.length > 0) throw new ProblemsError(problems)
}

/** One problem, thrown. */
export function refuse(
  field: string,
  code: ProblemCode,
  params?: Record<string, string | number>,
): never {
  throw new ProblemsError([problem(field, code, params)])
}
