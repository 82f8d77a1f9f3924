import type { Locale } from "@serumpun/domain/locales"
import type { MemberRole } from "@serumpun/domain/producer-roles"
import type { NewNotice } from "../../mail/notices"

/** Members read Indonesian unless they were invited in another language, which ends with the invitation. */
const MEMBERS_LOCALE: Locale = "id"

type Invited = {
  invitation: { id: string; email: string; role: MemberRole; locale: Locale; expires_at: Date }
  business: string
  invited_by: string
}

/** Somebody is asked to work for a producer; asked again, they get another mail and the first link ends. */
export function invitedNotices({ invitation, business, invited_by }: Invited): NewNotice[] {
  const { id, email, role, locale, expires_at } = invitation
  const expires = expires_at.getTime()
  return [
    {
      key: `people_invited:${id}:${expires}`,
      kind: "people_invited",
      recipient: email,
      locale,
      // They may have no account yet.
      reader: null,
      data: { invitation_id: id, expires, email, business, invited_by, role },
    },
  ]
}

type Joined = {
  invitation_id: string
  producer_id: string
  name: string
  email: string
  business: string
  role: MemberRole
}

/** Whoever invited hears that they have come. */
export function joinedNotices(inviter: { email: string } | undefined, joined: Joined): NewNotice[] {
  if (!inviter) return []
  const { invitation_id, producer_id, ...data } = joined
  return [
    {
      key: `people_joined:${invitation_id}`,
      kind: "people_joined",
      recipient: inviter.email,
      locale: MEMBERS_LOCALE,
      reader: { side: "producer", producer_id },
      data,
    },
  ]
}

type Told = { id: string; email: string }

/** Whoever was removed by somebody else hears of it; the business's list is no longer theirs to read. */
export function removedNotices(member: Told, business: string, at: Date): NewNotice[] {
  return [
    {
      key: `people_removed:${member.id}:${at.getTime()}`,
      kind: "people_removed",
      recipient: member.email,
      locale: MEMBERS_LOCALE,
      reader: null,
      data: { business },
    },
  ]
}

/** Whoever has another role from now on. */
export function roleNotices(
  member: Told,
  { business, role, at }: { business: string; role: MemberRole; at: Date },
): NewNotice[] {
  return [
    {
      key: `people_role:${member.id}:${at.getTime()}`,
      kind: "people_role",
      recipient: member.email,
      locale: MEMBERS_LOCALE,
      reader: null,
      data: { business, role },
    },
  ]
}
