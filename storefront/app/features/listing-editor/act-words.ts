import { listingActs, type ListingAct } from "@serumpun/domain/listing-acts"

/** An act as the last word of its page's address, and of the backend's. */
export const wordOf = (act: ListingAct) => act.replace("_", "-")

export function actAt(pathname: string): ListingAct | null {
  const [word] = pathname
    .replace(/\.data$/, "")
    .split("/")
    .slice(-1)
  return listingActs.find((act) => wordOf(act) === word) ?? null
}
