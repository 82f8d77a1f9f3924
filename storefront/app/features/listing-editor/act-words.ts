import { listingActs, type ListingAct } from "@serumpun/domain/listing-acts"
import type { MemberDeed } from "@serumpun/domain/producer-roles"

/** An act as the last word of its page's address, and of the backend's. */
export const wordOf = (act: ListingAct) => act.replace("_", "-")

/** Those whose page asks for nothing but yes or no. */
export type PlainAct = Exclude<ListingAct, "pause">
const plainActs = listingActs.filter((act): act is PlainAct => act !== "pause")

export function actAt(pathname: string): PlainAct | null {
  const [word] = pathname
    .replace(/\.data$/, "")
    .split("/")
    .slice(-1)
  return plainActs.find((act) => wordOf(act) === word) ?? null
}

/** By which role an act may be done: deleting is an owner's, copying a helper's too. */
export const deedOfAct = (act: ListingAct): MemberDeed => {
  if (act === "delete") return "manage"
  return act === "duplicate" ? "type" : "trade"
}
