import { type CompanyDeed, companyDeeds, type CompanyRole } from "@serumpun/domain/company/roles"
import { compileDoors, type Doors } from "./match-doors"

/**
 * What each changing route below /store/buyer does for a company, and so which roles may use it.
 * Reading is open to everybody of the company. A route that is missing here is the owner's alone, and
 * buyer-deeds.test.ts fails.
 */
export const buyerDeeds: Record<CompanyDeed, string[]> = {
  trade: [
    "POST /store/buyer/rfqs",
    "POST /store/buyer/open-rfqs",
    "POST /store/buyer/attachments",
    "POST /store/buyer/shortlist/share",
    "POST /store/buyer/shortlist/share/end",
    "POST /store/buyer/rfq-drafts",
    "POST /store/buyer/rfq-drafts/:any",
    "POST /store/buyer/rfq-drafts/:any/delete",
    "POST /store/buyer/rfqs/:any/cancel",
    "POST /store/buyer/rfqs/:any/close",
    "POST /store/buyer/rfqs/:any/change",
    "POST /store/buyer/rfqs/:any/cost-figures",
    // Above the company's limit it asks for consent (workflows/company).
    "POST /store/buyer/quotes/:any/accept",
    "POST /store/buyer/consents/:any/withdraw",
    "POST /store/buyer/quotes/:any/decline",
    "POST /store/buyer/quotes/:any/wishes",
    "POST /store/buyer/rfqs/:any/threads/:any/messages",
    "POST /store/buyer/rfqs/:any/threads/:any/messages/file",
    "POST /store/buyer/orders/:any/transfers",
    "POST /store/buyer/orders/:any/transfers/:any/proof",
    "POST /store/buyer/orders/:any/card-payments",
    "POST /store/buyer/orders/:any/receive",
    "POST /store/buyer/orders/:any/checklist/:any",
    "POST /store/buyer/orders/:any/claims",
    "POST /store/buyer/orders/:any/claims/:any",
    "POST /store/buyer/orders/:any/rating",
    "POST /store/buyer/samples",
    "POST /store/buyer/samples/:any/move",
    "POST /store/buyer/orders/:any/cancel",
    "POST /store/buyer/orders/:any/ask-cancel",
  ],
  decide: ["POST /store/buyer/consents/:any/approve", "POST /store/buyer/consents/:any/refuse"],
  manage: [
    "POST /store/buyer/company",
    "POST /store/buyer/company/limit",
    "POST /store/buyer/company/addresses",
    "POST /store/buyer/company/addresses/:any",
    "DELETE /store/buyer/company/addresses/:any",
    "POST /store/buyer/company/invitations",
    "POST /store/buyer/company/invitations/:any/withdraw",
    "POST /store/buyer/company/colleagues/:any",
    "POST /store/buyer/company/colleagues/:any/remove",
  ],
  own: [
    // Asks Stripe what has been paid, which changes nothing that was not so before.
    "POST /store/buyer/orders/:any/card-payments/check",
    "POST /store/buyer/company/leave",
    "POST /store/buyer/company/choose",
    "POST /store/buyer/invitations/accept",
    // Everybody of a company may propose goods to it; a link for outsiders is trade.
    "POST /store/buyer/shortlist",
    "POST /store/buyer/notices/read",
    "POST /store/buyer/mails",
  ],
}

const deeds = Object.entries(buyerDeeds).map(([deed, lines]): [CompanyDeed, Doors] => [
  deed as CompanyDeed,
  compileDoors(lines),
])
const reading = new Set(["GET", "HEAD", "OPTIONS"])

/** Who of a company may send this request. */
export function rolesFor(method: string, path: string): readonly CompanyRole[] {
  if (reading.has(method)) return companyDeeds.own
  const [deed = "manage"] = deeds.find(([, matches]) => matches(method, path)) ?? []
  return companyDeeds[deed]
}
