import type {
  ClaimableEntry,
  ClaimedEntry,
} from "@serumpun/backend/src/contracts/register-claim.ts"
import { claimWordings } from "@serumpun/domain/claim-codes"
import { data } from "react-router"
import type { ProducerApi } from "#app/lib/producer/producer-api.server.ts"
import { api, ApiError } from "#app/lib/http/api.server.ts"

/** Ten symbols with whatever stands between them. */
const LONGEST = 40

/** What a code opens. @throws ApiError for one that does not hold, or when too many were tried */
export async function findEntry(code: string): Promise<ClaimableEntry> {
  const body = { code: code.slice(0, LONGEST) }
  return (await api<{ entry: ClaimableEntry }>("/recovery/register-entry", { body })).entry
}

/**
 * What a code opens for whoever is signed in, or what they joined with this very code before; null for one that does not hold.
 * @throws a 429 or 503 page when too many were tried or the backend is away: neither says anything about the code
 */
export async function findOwnEntry(
  code: string,
  call: ProducerApi,
): Promise<{ open: ClaimableEntry } | { joined: ClaimedEntry } | null> {
  const open = await unlessWrong(() => findEntry(code))
  if (open) return { open }
  // Without a consent nothing is joined: it is told only what was.
  const body = {
    code: code.slice(0, LONGEST),
    consent: false,
    consent_wording: claimWordings.at(-1),
  }
  const joined = code
    ? await unlessWrong(() => call<{ entry: ClaimedEntry }>("/producer/register-claim", { body }))
    : null
  return joined && { joined: joined.entry }
}

async function unlessWrong<T>(find: () => Promise<T>): Promise<T | null> {
  try {
    return await find()
  } catch (error) {
    if (!(error instanceof ApiError)) throw error
    if (error.problems.length > 0) return null
    throw data(null, { status: error.status === 429 ? 429 : 503 })
  }
}

/** Where the entry of a code is joined with the business of whoever is signed in. */
export const joinPath = (locale: string, code: string): string =>
  `/${locale}/producer/register-claim?${new URLSearchParams({ code })}`
