import type { Locale } from "@serumpun/domain/locales"
import type { NoticeData } from "./notices"
import { signLink } from "./signed-link"
import { memberRoleName } from "./texts"

type Kind = "people_invited" | "people_joined" | "people_removed" | "people_role" | "phone_changed"

/** Mails about a producer's people: who is asked, has come, has another role or is gone, and how they sign in. */
export const peopleComposers = {
  people_invited: (
    {
      invitation_id: invitation,
      email,
      expires,
      business,
      invited_by,
      role,
    }: Data<"people_invited">,
    locale: Locale,
    secret: string,
  ) => ({
    text: "peopleInvited" as const,
    path: `join-business?token=${signLink({ purpose: "member_invitation", invitation, email, expires }, secret)}`,
    values: { business, invited_by, role: memberRoleName(locale, role) },
  }),
  people_joined: ({ role, ...values }: Data<"people_joined">, locale: Locale) => ({
    text: "peopleJoined" as const,
    path: "producer/people",
    values: { ...values, role: memberRoleName(locale, role) },
  }),
  people_removed: (values: Data<"people_removed">) => ({
    text: "peopleRemoved" as const,
    path: "how-it-works",
    values,
  }),
  phone_changed: ({ phone }: Data<"phone_changed">) => ({
    text: phone === null ? ("phoneRemoved" as const) : ("phoneAdded" as const),
    path: "producer/phone",
    values: { phone: phone ?? "" },
  }),
  people_role: ({ business, role }: Data<"people_role">, locale: Locale) => ({
    text: "peopleRole" as const,
    path: "producer/people",
    values: { business, role: memberRoleName(locale, role) },
  }),
}

type Data<K extends Kind> = NoticeData[K]
