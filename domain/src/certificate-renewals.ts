import type { Certificate } from "./certificates.js"
import { addDays } from "./days.js"
import { problem, type Problem } from "./problems.js"

type Renewed = Pick<
  Certificate,
  "scheme" | "holder_name" | "holder_kind" | "valid_from" | "valid_until"
>

/** A renewal is of the same scheme and holder, and ends later than what it renews. */
export function checkRenewal(renewal: Renewed, renewed: Renewed): Problem[] {
  const { scheme, holder_name, valid_until } = renewed
  const isSame = (a: string, b: string) => a.trim().toLowerCase() === b.trim().toLowerCase()
  return [
    ...(renewal.scheme === scheme ? [] : [problem("scheme", "renewal_scheme", { scheme })]),
    ...(isSame(renewal.holder_name, holder_name) && renewal.holder_kind === renewed.holder_kind
      ? []
      : [problem("holder_name", "renewal_holder", { name: holder_name })]),
    ...(renewal.valid_until > valid_until
      ? []
      : [problem("valid_until", "renewal_ends", { date: valid_until })]),
  ]
}

/** Whether a renewal holds from the day after a certificate ends, at the latest: nothing is to be reminded of. */
export function carriesOn(
  renewed: Pick<Certificate, "valid_until">,
  renewal: Pick<Certificate, "status" | "valid_from" | "valid_until">,
): boolean {
  return (
    renewal.status === "verified" &&
    renewal.valid_from <= addDays(renewed.valid_until, 1) &&
    renewal.valid_until > renewed.valid_until
  )
}
