import type { CompanyRole } from "@serumpun/domain/company/roles"
import type { Locale } from "@serumpun/domain/locales"
import type { NewNotice } from "../../mail/notices"
import type { BuyerPerson } from "../../readers/buyer-contact"

type Invited = {
  invitation: { id: string; email: string; role: CompanyRole; expires_at: Date }
  company: string
  invited_by: string
  /** The language that the inviter has chosen for it. */
  locale: Locale
}

/** Somebody is asked to buy for a company; asked again, they get another mail. */
export function companyInvitedNotices({ invitation, company, invited_by, locale }: Invited) {
  const { id, email, role, expires_at } = invitation
  const notice: NewNotice = {
    key: `company_invited:${id}:${expires_at.getTime()}`,
    kind: "company_invited",
    recipient: email,
    locale,
    // They may have no account yet.
    reader: null,
    data: { invitation_id: id, email, company, invited_by, role },
  }
  return [notice]
}

/** Whoever invited hears that a colleague has come; nobody when they have left themselves. */
export function colleagueJoinedNotices(
  inviter: BuyerPerson | undefined,
  joined: {
    account_id: string
    invitation_id: string
    name: string
    email: string
    company: string
    role: CompanyRole
  },
): NewNotice[] {
  if (!inviter) return []
  const { account_id, invitation_id, name, email, company, role } = joined
  return [
    {
      key: `colleague_joined:${invitation_id}`,
      kind: "colleague_joined",
      recipient: inviter.email,
      locale: inviter.locale,
      reader: { side: "buyer", account_id, person_id: inviter.id },
      data: { name: name || email, email, company, role },
    },
  ]
}

/** Whoever was removed hears that they no longer act for a company. */
export function colleagueRemovedNotices(
  person: BuyerPerson | undefined,
  { colleague_id, company, at }: { colleague_id: string; company: string; at: Date },
): NewNotice[] {
  if (!person) return []
  return [
    {
      key: `colleague_removed:${colleague_id}:${at.getTime()}`,
      kind: "colleague_removed",
      recipient: person.email,
      locale: person.locale,
      // The company's list is no longer theirs to read.
      reader: null,
      data: { company },
    },
  ]
}
