import { groupClaimCode } from "@serumpun/domain/claim-codes"
import type { Locale } from "@serumpun/domain/locales"
import { renderSVG } from "uqr"
import type { InvitationsAnswer, InvitationSlip } from "../../contracts/register-claim"
import { readEnv } from "../../env"

type Drawn = { id: string; name: string; village: string | null; code: string }

/** What is printed for each, by village and name, as they are handed out. */
export function toSlips(
  drawn: Drawn[],
  until: string,
  locale: Locale,
): Pick<InvitationsAnswer, "invitations" | "page"> {
  const page = `${readEnv(process.env).STOREFRONT_URL}/${locale}/claim`
  const invitations = drawn.map(({ id, name, village, code: symbols }): InvitationSlip => {
    const code = groupClaimCode(symbols)
    const address = `${page}/${code}`
    const qr = renderSVG(address, { border: 2, ecc: "M" })
    return { business_id: id, name, village, code, address, qr, until }
  })
  const { compare } = new Intl.Collator(locale)
  return {
    page,
    invitations: invitations.toSorted(
      (a, b) => compare(a.village ?? "", b.village ?? "") || compare(a.name, b.name),
    ),
  }
}
