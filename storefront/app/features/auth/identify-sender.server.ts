import type { Locale } from "@serumpun/domain/locales"
import type { Problem } from "@serumpun/domain/problems"
import type { FormValues } from "#app/lib/kept/form-values.ts"
import type { SignedInSession } from "#app/lib/http/session.server.ts"
import {
  checkBuyerSignUp,
  checkSignIn,
  readBuyerSignUp,
  readCredentials,
} from "./account-details.ts"
import { signIn, signUpBuyer, type AuthResult } from "./auth.server.ts"
import { senderFields } from "./sender.tsx"

/**
 * Who sends: whoever is signed in, else whom the form's fields describe. Nobody is signed up or in
 * while `problems` stand in the request's way, so that a correction does not find a half-done step.
 */
export async function identifySender(
  known: SignedInSession | null,
  values: FormValues,
  locale: Locale,
  problems: Problem[],
  next = `/${locale}/rfq`,
): Promise<AuthResult> {
  if (known) return problems.length > 0 ? refused([]) : { session: known, refusal: null }
  if (values.account === "existing") {
    const { email, password } = senderFields
    const credentials = readCredentials(values, email, password)
    const found = checkSignIn(credentials, email, password)
    if (problems.length + found.length > 0) return refused(found)
    return signIn(credentials, ["buyer"], password)
  }
  const input = readBuyerSignUp(values, locale, next)
  const found = checkBuyerSignUp(input)
  return problems.length + found.length > 0 ? refused(found) : signUpBuyer(input)
}

function refused(problems: Problem[]): AuthResult {
  return { session: null, refusal: { problems, notice: null, status: 400 } }
}
