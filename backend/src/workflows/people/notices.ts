import type { Locale } from "@serumpun/domain/locales"
import type { MemberRole } from "@serumpun/domain/producer-roles"
import type { NewNotice } from "../../mail/notices"
import { toMember } from "../producer/reach"

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
      ...toMember(inviter),
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
      ...toMember(member),
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
      ...toMember(member),
      data: { business, role },
    },
  ]
}
