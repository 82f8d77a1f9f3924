import { type MemberDeed, memberDeeds, type MemberRole } from "@serumpun/domain/producer-roles"
import { compileDoors, type Doors } from "./match-doors"

/**
 * What each changing route below /producer does, and so which roles of a producer's people may use it.
 * Reading is open to all of them. A route that is missing here is the owner's alone, and
 * producer-deeds.test.ts fails.
 */
export const producerDeeds: Record<MemberDeed, string[]> = {
  type: [
    "POST /producer/listings",
    "POST /producer/listings/:any",
    "POST /producer/listings/:any/images",
    "POST /producer/listings/:any/images/:any",
    "DELETE /producer/listings/:any/images/:any",
    "POST /producer/listings/:any/duplicate",
    "POST /producer/listings/:any/notes/:any",
    // A draft; the same route sends only for those who may (`only-senders.ts`).
    "POST /producer/rfqs/:any/quotes",
    "POST /producer/rfqs/:any/quotes/preview",
    "POST /producer/attachments",
    "POST /producer/uploads",
    "POST /producer/uploads/:any/pieces",
    "DELETE /producer/uploads/:any",
  ],
  trade: [
    "POST /producer/listings/:any/submit",
    "POST /producer/listings/:any/appeal",
    "POST /producer/listings/:any/renew",
    "POST /producer/listings/:any/review-texts",
    "POST /producer/listings/:any/pause",
    "POST /producer/listings/:any/resume",
    "POST /producer/listings/:any/costs",
    "POST /producer/listings/:any/take-back",
    "POST /producer/listings/:any/discard-edit",
    "POST /producer/listings/:any/withdraw",
    "POST /producer/listings/:any/archive",
    "POST /producer/listings/:any/unarchive",
    "POST /producer/certificates",
    "POST /producer/certificates/:any",
    "POST /producer/certificates/:any/file",
    "POST /producer/imports",
    "POST /producer/imports/:any/mapping",
    "POST /producer/imports/:any/run",
    "POST /producer/imports/:any/undo",
    "POST /producer/quotes/:any/send",
    "POST /producer/quotes/:any/withdraw",
    "POST /producer/quotes/:any/extend",
    "POST /producer/quotes/:any/shares",
    "POST /producer/shares/:any/confirm",
    "POST /producer/shares/:any/refuse",
    "POST /producer/rfqs/:any/thread/messages",
    "POST /producer/rfqs/:any/thread/messages/file",
    "POST /producer/orders/:any/ready",
    "POST /producer/orders/:any/cancel",
    "POST /producer/orders/:any/ask-cancel",
    "POST /producer/orders/:any/ship",
    "POST /producer/orders/:any/shipment",
    "POST /producer/orders/:any/milestones",
    "POST /producer/orders/:any/checklist",
    "POST /producer/orders/:any/claims/:any",
    "POST /producer/orders/:any/rating",
    "POST /producer/orders/:any/documents",
    "POST /producer/samples/:any/move",
  ],
  manage: [
    "POST /producer/people/invitations",
    "POST /producer/people/invitations/:any/withdraw",
    "POST /producer/people/members/:any",
    "POST /producer/people/members/:any/remove",
    "POST /producer/people/members/:any/hand-over",
    "POST /producer/me",
    "POST /producer/me/submit",
    "POST /producer/bank-account",
    "POST /producer/nib-dispute",
    "POST /producer/register-claim",
    "POST /producer/kur-referral",
    "POST /producer/kur-referral/:any/end",
    "POST /producer/business-notes/:any",
    "POST /producer/evidence",
    "DELETE /producer/evidence/:any",
    // Which mails the business gets, for all of its people.
    "POST /producer/mails",
    "POST /producer/listings/:any/delete",
    "DELETE /producer/certificates/:any",
    "POST /producer/group/invitations",
    "POST /producer/group/memberships/:any/join",
    "POST /producer/group/memberships/:any/leave",
    "POST /producer/group-certificates/:any/ask",
    "POST /producer/certificate-uses/:any",
  ],
  own: [
    // Whoever of the business is there.
    "POST /producer/attendance",
    "POST /producer/people/leave",
    "POST /producer/phone",
    "POST /producer/phone/confirm",
    "DELETE /producer/phone",
    "POST /producer/notices/read",
    "POST /producer/push",
    "POST /producer/push/off",
  ],
}

const deeds = Object.entries(producerDeeds).map(([deed, lines]): [MemberDeed, Doors] => [
  deed as MemberDeed,
  compileDoors(lines),
])
const reading = new Set(["GET", "HEAD", "OPTIONS"])

/** Who of a producer's people may send this request. */
export function memberRolesFor(method: string, path: string): readonly MemberRole[] {
  if (reading.has(method)) return memberDeeds.own
  const [deed = "manage"] = deeds.find(([, matches]) => matches(method, path)) ?? []
  return memberDeeds[deed]
}
