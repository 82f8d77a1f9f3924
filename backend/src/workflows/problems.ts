import { MedusaError } from "@medusajs/framework/utils"
import { problem, type Problem, type ProblemCode } from "@serumpun/domain/problems"

/** Input that broke a rule: answered as 400 with every problem at its field. */
export class ProblemsError extends MedusaError {
  readonly problems: Problem[]

  constructor(problems: Problem[]) {
    const sentence = problems.map(({ field, code }) => `${field}: ${code}`).join("; ")
    super(MedusaError.Types.INVALID_DATA, sentence)
    this.problems = problems
  }
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
