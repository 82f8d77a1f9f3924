/** Entries of the register and who claims them: /admin/region/invitations, /recovery/register-entry and /producer/register-claim. */
import { z } from "@medusajs/framework/zod"
import { claimWordings } from "@serumpun/domain/claim-codes"
import { id, text } from "./fields"
import { NarrowedTo } from "./register"

/** Slips of one print. */
const MOST = 500

/**
 * POST /admin/region/invitations → InvitationsAnswer: a new code for each of these, in the place of an earlier one: by their
 * ids, or all of a filter, at most `most`. The codes are nowhere else. Entries that somebody acts for already are left out, and of a
 * filter those whose code still holds; an id that is not of the own territory answers 404.
 */
export const InviteBusinesses = z
  .object({
    business_ids: z.array(id).min(1).max(MOST).optional(),
    filter: NarrowedTo.optional(),
    most: z.number().int().min(1).max(MOST).optional(),
  })
  .strict()
export type InviteBusinesses = z.infer<typeof InviteBusinesses>

export type InvitationSlip = {
  business_id: string
  name: string
  village: string | null
  /** Two groups of five symbols. */
  code: string
  /** The address with the code in it, and its picture as SVG. */
  address: string
  qr: string
  /** The last ISO day on which it holds. */
  until: string
}
export type InvitationsAnswer = {
  invitations: InvitationSlip[]
  /** Where a code is typed. */
  page: string
  /** Whom the slips name as the office to ask; null for the operators. */
  office: string | null
  left_out: number
}

const claimCode = text(40, { required: true })

/** POST /recovery/register-entry → { entry }: a POST, so that the code stands in no log of the backend's addresses. */
export const FindEntry = z.object({ code: claimCode }).strict()
export type FindEntry = z.infer<typeof FindEntry>

/** What a right code shows: no more than the slip that it was read from. */
export type ClaimableEntry = {
  name: string
  village: string | null
  regency: string
  province: string
  office: string | null
}

/**
 * POST /producer/register-claim → { entry: ClaimedEntry }: the owner says that the entry of this code is their business and agrees
 * to `consent_wording`, the version of the words that were shown. Whose holding claim was made with this very code is told so once
 * more, with or without a new consent; nothing is ever joined without one.
 */
export const ClaimEntry = z
  .object({
    code: claimCode,
    consent: z.boolean(),
    consent_wording: z.enum(claimWordings),
  })
  .strict()
export type ClaimEntry = z.infer<typeof ClaimEntry>

/** `on` is the ISO day on which the two were joined. */
export type ClaimedEntry = { id: string; name: string; on: string }

/** POST /admin/region/claims/:id/end → { ended }: operators alone; false when somebody had ended it before. */
export const EndClaim = z.object({ reason: text(500, { required: true }) }).strict()
export type EndClaim = z.infer<typeof EndClaim>
