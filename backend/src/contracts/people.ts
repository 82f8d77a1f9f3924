/** People of a producer: /producer/people/* and the invitations in mails. */
import { z } from "@medusajs/framework/zod"
import { LIMITS } from "@serumpun/domain/listing-rules"
import { locales } from "@serumpun/domain/locales"
import { type MemberRole, memberRoles } from "@serumpun/domain/producer-roles"
import { email, linkToken, password, text } from "./fields"

/** POST /producer/people/invitations. Asked again for the same address, it is sent anew. */
export const InviteMember = z
  .object({ email, role: z.enum(memberRoles), locale: z.enum(locales) })
  .strict()
export type InviteMember = z.infer<typeof InviteMember>

/** POST /producer/people/members/:id; …/remove, …/hand-over and /producer/people/leave have no body. */
export const ChangeMember = z.object({ role: z.enum(memberRoles) }).strict()
export type ChangeMember = z.infer<typeof ChangeMember>

/** POST /recovery/member-invitation → { invitation } */
export const MemberToken = z.object({ token: linkToken }).strict()
export type MemberToken = z.infer<typeof MemberToken>

/**
 * POST /recovery/member-invitation/join → SignedIn: the password is the account's own where there is
 * one with the invited address, else that of the new account.
 */
export const JoinProducer = z
  .object({ token: linkToken, name: text(LIMITS.name), password })
  .strict()
export type JoinProducer = z.infer<typeof JoinProducer>

/** What an invitation says to whoever opens its link. */
export type MemberInvitationView = {
  business: string
  invited_by: string
  role: MemberRole
  email: string
  expires_at: string
  /** Whether somebody signs in with this address already. */
  has_account: boolean
}

export type MemberView = {
  id: string
  name: string
  email: string
  role: MemberRole
  since: string
  is_self: boolean
}

/** GET /producer/people → { people: PeopleView }, which every change answers with. */
export type PeopleView = {
  business: string
  role: MemberRole
  members: MemberView[]
  /** Sent and not answered; an owner alone reads them. */
  invitations: { id: string; email: string; role: MemberRole; expires_at: string }[]
}
