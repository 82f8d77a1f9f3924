import { checkPassword, type PasswordOwner } from "@serumpun/domain/password-rules"
import { problem, type Problem } from "@serumpun/domain/problems"
import { isCommonPassword } from "./common-passwords"

/** Everything that can be wrong with a new password. */
export function checkNewPassword(field: string, password: string, owner: PasswordOwner): Problem[] {
  const problems = checkPassword(field, password, owner)
  if (problems.length > 0) return problems
  return isCommonPassword(password) ? [problem(field, "password_common")] : []
}
