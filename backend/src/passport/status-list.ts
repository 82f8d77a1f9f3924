import { gzipSync } from "node:zlib"
import {
  isMarked,
  type PassportState,
  STATUS_LIST_BITS,
  type StatusPurpose,
} from "@serumpun/domain/passports"
import type { Issuer } from "./issuer"

export type Standing = { position: number; state: PassportState }
export type AskedList = { purpose: StatusPurpose; list: number }

/** How long a list may be relied upon; whoever asks later takes a new one. */
const HOLDS_MS = 24 * 3_600_000

/**
 * The W3C's Bitstring Status List 1.0: one bit per passport, from the left. A position below the last
 * one that no passport has was taken back before anybody could rely on it, and counts as revoked.
 */
export function toStatusList(
  { site, did }: Pick<Issuer, "site" | "did">,
  { purpose, list }: AskedList,
  standings: Standing[],
  now = new Date(),
) {
  const address = `${site}/api/passport-status/${purpose}/${list}`
  const bits = Buffer.alloc(STATUS_LIST_BITS / 8)
  for (const index of markedOf(purpose, list * STATUS_LIST_BITS, standings))
    bits[index >> 3]! |= 0x80 >> (index & 7)
  return {
    "@context": ["https://www.w3.org/ns/credentials/v2"],
    id: address,
    type: ["VerifiableCredential", "BitstringStatusListCredential"],
    issuer: { id: did, name: "Serumpun" },
    validFrom: now.toISOString(),
    validUntil: new Date(now.valueOf() + HOLDS_MS).toISOString(),
    credentialSubject: {
      id: `${address}#list`,
      type: "BitstringStatusList",
      statusPurpose: purpose,
      encodedList: `u${gzipSync(bits).toString("base64url")}`,
    },
  }
}

function markedOf(purpose: StatusPurpose, first: number, standings: Standing[]): number[] {
  const states = new Map(standings.map(({ position, state }) => [position - first, state]))
  const last = standings.reduce((most, { position }) => Math.max(most, position - first), -1)
  return Array.from({ length: last + 1 }, (_, index) => index).filter((index) => {
    const state = states.get(index)
    return state ? isMarked(purpose, state) : purpose === "revocation"
  })
}
