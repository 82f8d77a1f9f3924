import type { ConfirmedAddress } from "@serumpun/backend/src/contracts/account.ts"
import type { Problem } from "@serumpun/domain/problems"
import { api, ApiError } from "#app/lib/http/api.server.ts"
import { tooMany, type AuthNotice } from "./auth.server.ts"

/** What came of a step without a session: its answer, or why nothing was decided. */
export type Recovered<T> =
  | { value: T; refusal: null }
  | { value: null; refusal: { problems: Problem[]; notice: AuthNotice | null; status: number } }

export const askForPassword = (email: string) =>
  attempt(() => api<object>("/recovery/password", { body: { email } }))

export const setPassword = (token: string, password: string) =>
  attempt(() => api<ConfirmedAddress>("/recovery/password/confirm", { body: { token, password } }))

export const confirmEmail = (token: string) =>
  attempt(() => api<ConfirmedAddress>("/recovery/email/confirm", { body: { token } }))

/** Runs one call; a refusal comes back as a value for the form, everything else is thrown on. */
export async function attempt<T>(call: () => Promise<T>): Promise<Recovered<T>> {
  try {
    return { value: await call(), refusal: null }
  } catch (error) {
    if (!(error instanceof ApiError)) throw error
    const { problems, status } = error
    if (problems.length > 0)
      return { value: null, refusal: { problems, notice: null, status: 400 } }
    const notice: AuthNotice = status === 429 ? tooMany(error) : { kind: "unavailable" }
    return { value: null, refusal: { problems, notice, status: status === 429 ? 429 : 503 } }
  }
}

export const isExpired = (problems: Problem[]): boolean =>
  problems.some(({ code }) => code === "link_expired")
