/** Wishes for KUR that agencies pass on to banks: /producer/kur-referral and /admin/region/referrals. */
import { z } from "@medusajs/framework/zod"
import type { KurClass } from "@serumpun/domain/kur"
import { LIMITS } from "@serumpun/domain/listing-rules"
import type { Province } from "@serumpun/domain/places"
import { referralOutcomes, type ReferralStatus, referralWordings } from "@serumpun/domain/referrals"
import { day, money, text } from "./fields"
import { pageQuery, type Paged } from "./paging"

/**
 * POST /producer/kur-referral → { referral: OwnReferral }: the owner agrees to `consent_wording`, the version of the words that were
 * shown. Who taps twice gets the same one again; one at a time is open.
 */
export const AskReferral = z
  .object({ amount_idr: money, consent: z.boolean(), consent_wording: z.enum(referralWordings) })
  .strict()
export type AskReferral = z.infer<typeof AskReferral>

/** What is passed on, and what came of it; days are ISO days. */
type Told = {
  id: string
  name: string
  province: Province
  regency: string
  district: string | null
  village: string | null
  amount_idr: number
  kur_class: KurClass
  consent_on: string
  status: ReferralStatus
  branch: string | null
  passed_on: string | null
  decided_on: string | null
  granted_idr: number | null
  /** When the consent was taken back. */
  ended_on: string | null
  /** Neither decided nor ended. */
  is_open: boolean
}
export type OwnReferral = Told
/** GET /producer/kur-referral: the newest, and the agencies of the place that would see one. */
export type OwnReferralAnswer = { referral: OwnReferral | null; offices: string[] }

/** POST /producer/kur-referral/:id/end → { referral: OwnReferral }: takes the consent back; a second time changes nothing. */

/** GET /admin/region/referrals: open ones, the oldest first, or those that are decided or ended, the newest first. */
export const ReferralsQuery = z
  .object({ ...pageQuery, state: z.enum(["open", "closed"]).default("open") })
  .strict()
export type ReferralsQuery = z.infer<typeof ReferralsQuery>
/** `contact` is told to agencies of the place alone, while it is open. */
export type ReferralView = Told & {
  /** Curators have checked the business against its documents. */
  is_verified: boolean
  noted_by: string | null
  contact: { name: string; phone: string; email: string } | null
}
export type ReferralsAnswer = Paged & { referrals: ReferralView[] }

/** POST /admin/region/referrals/:id/pass-on → { noted }: agents of the place alone. Noted again, it takes the place of what was noted. */
export const PassOnReferral = z
  .object({ branch: text(LIMITS.name, { required: true }), day })
  .strict()
export type PassOnReferral = z.infer<typeof PassOnReferral>

/** POST /admin/region/referrals/:id/outcome → { noted }: `granted_idr` counts where it was granted. */
export const NoteOutcome = z
  .object({ outcome: z.enum(referralOutcomes), granted_idr: money.nullable(), day })
  .strict()
export type NoteOutcome = z.infer<typeof NoteOutcome>
