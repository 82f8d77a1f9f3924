import type { BuyerSignUp, ProducerSignUp, SignedIn } from "@serumpun/backend/src/contracts/auth.ts"
import { problem, type Problem } from "@serumpun/domain/problems"
import { setTimeout as wait } from "node:timers/promises"
import { api, ApiError } from "#app/lib/http/api.server.ts"
import { tokenClaims, type Actor, type SignedInSession } from "#app/lib/http/session.server.ts"
import type { Credentials } from "./account-details.ts"

export type AuthNotice = { kind: "unavailable" } | { kind: "too_many"; minutes: number }

export const tooMany = ({ waitMinutes }: ApiError): AuthNotice => ({
  kind: "too_many",
  minutes: waitMinutes,
})

export type AuthResult =
  { session: SignedInSession; refusal: null } | { session: null; refusal: AuthRefusal }

/** Why nobody was signed in: problems at fields, or a notice when nothing was decided. */
export type AuthRefusal = { problems: Problem[]; notice: AuthNotice | null; status: number }

const backendActors = { buyer: "customer", producer: "producer" } as const

/**
 * Signs in with one of the given kinds of account, the first that fits. A person has one password
 * for all their accounts; a token without an actor means that they have no account of that kind.
 * @param passwordField where "does not match" is shown
 */
export async function signIn(
  credentials: Credentials,
  actors: Actor[],
  passwordField: string,
): Promise<AuthResult> {
  return attemptAuth(async () => {
    for (const actor of actors) {
      const token = await requestToken(credentials, actor)
      if (token) return { token, actor, email: credentials.email }
    }
    return null
  }, passwordField)
}

/**
 * Opens a buyer's account. When the address is taken and the password is right, it is the second
 * click on the same button or a buyer who forgot that they have an account: they are signed in.
 */
export async function signUpBuyer(input: BuyerSignUp): Promise<AuthResult> {
  const { email } = input
  return attemptAuth(async () => {
    try {
      const { token } = await api<SignedIn>("/store/sign-up", { body: input })
      return { token, actor: "buyer", email }
    } catch (error) {
      const isTaken =
        error instanceof ApiError && error.problems.some(({ code }) => code === "email_taken")
      if (!isTaken) throw error
      const token = await requestTokenSoon(input).catch((refused: unknown) => {
        // Another password: somebody else's address, or their own with a forgotten one.
        throw refused instanceof ApiError && refused.status === 401 ? error : refused
      })
      if (!token) throw error
      return { token, actor: "buyer", email }
    }
  }, "email")
}

export async function signUpProducer(input: ProducerSignUp): Promise<AuthResult> {
  return attemptAuth(async () => {
    const { token } = await api<SignedIn>("/store/sign-up-producer", { body: input })
    return { token, actor: "producer", email: input.email }
  }, "email")
}

async function requestToken(
  { email, password }: Credentials,
  actor: Actor,
): Promise<string | null> {
  const path = `/auth/${backendActors[actor]}/emailpass`
  const { token } = await api<Partial<SignedIn>>(path, { body: { email, password } })
  return token && tokenClaims(token).actor_id ? token : null
}

// The first click may still be opening the account when the second one arrives.
async function requestTokenSoon({ email, password }: Credentials): Promise<string | null> {
  for (let attempt = 0; attempt < 5; attempt += 1) {
    const token = await requestToken({ email, password }, "buyer")
    if (token) return token
    await wait(300)
  }
  return null
}

async function attemptAuth(
  run: () => Promise<SignedInSession | null>,
  wrongField: string,
): Promise<AuthResult> {
  const wrong = { problems: [problem(wrongField, "wrong_credentials")], notice: null, status: 400 }
  try {
    const session = await run()
    return session ? { session, refusal: null } : { session: null, refusal: wrong }
  } catch (error) {
    if (!(error instanceof ApiError)) throw error
    return { session: null, refusal: toRefusal(error, wrong) }
  }
}

function toRefusal(error: ApiError, wrong: AuthRefusal): AuthRefusal {
  if (error.problems.length > 0) return { problems: error.problems, notice: null, status: 400 }
  if (error.status === 429) {
    return { problems: [], notice: tooMany(error), status: 429 }
  }
  if (error.status === 401) return wrong
  return { problems: [], notice: { kind: "unavailable" }, status: 503 }
}
