/** The account of whoever is signed in: buyers, producers and users of the Admin alike. */

import { z } from "@medusajs/framework/zod"
import { locales } from "@serumpun/domain/locales"
import { LIMITS } from "@serumpun/domain/listing-rules"
import { email, linkToken, password, path, textOrNull } from "./fields"

/** GET /account/sessions. Times are ISO 8601; `device` is like "Chrome · Android", or "" when unknown. */
export type AccountSession = {
  id: string
  device: string
  client_address: string
  opened_at: string
  last_seen_at: string
  /** The session that asks. */
  is_current: boolean
}
export type AccountSessions = { sessions: AccountSession[] }

/** DELETE /account/sessions (all of them), DELETE /account/sessions/:id, POST /account/sign-out. */
export type SessionsEnded = { ended: number }

/** POST /account/password: every other session ends, and a mail tells the owner. */
export const ChangePassword = z.object({ current_password: password, password }).strict()
export type ChangePassword = z.infer<typeof ChangePassword>

/** GET /account/email */
export type AccountEmail = { email: string; is_verified: boolean }

/**
 * POST /account/email/verification → { sent }: false when the address is known to be theirs.
 * `next`: the storefront's path that the link of the mail leads on to.
 */
export const RequestVerification = z.object({ locale: z.enum(locales), next: path }).strict()
export type RequestVerification = z.infer<typeof RequestVerification>
export type VerificationRequested = { sent: boolean }

/** POST /admin/accounts/verify-email: an operator vouches for an address. */
export const VouchForEmail = z.object({ email }).strict()
export type VouchForEmail = z.infer<typeof VouchForEmail>

/** POST /recovery/password → {}: the same answer, after the same time, whether the address is known. */
export const ForgottenPassword = z.object({ email }).strict()
export type ForgottenPassword = z.infer<typeof ForgottenPassword>

/** POST /recovery/password/confirm → ConfirmedAddress; 400 with `link_expired` at `token` */
export const NewPassword = z.object({ token: linkToken, password }).strict()
export type NewPassword = z.infer<typeof NewPassword>

/** POST /recovery/email/confirm → ConfirmedAddress with `next`; 400 with `link_expired` at `token` */
export const ConfirmEmail = z.object({ token: linkToken }).strict()
export type ConfirmEmail = z.infer<typeof ConfirmEmail>
export type ConfirmedAddress = { email: string; next: string }

/** POST /admin/users/:id by whoever is of the Admin, with their own id; one that is left out stays. */
export const OwnName = z
  .object({
    first_name: textOrNull(LIMITS.name).optional(),
    last_name: textOrNull(LIMITS.name).optional(),
  })
  .strict()
