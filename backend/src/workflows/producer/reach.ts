import type { NewNotice } from "../../mail/notices"

type Addressee = Pick<NewNotice, "recipient" | "locale" | "reader">

/** What of a business says how it is reached. */
export type Reachable = { id: string; contact_email: string }

/** To be read with whatever else is read of a business that a notice goes to. */
export const reachFields = ["id", "contact_email"] as const satisfies (keyof Reachable)[]

/**
 * How a notice gets to a business: the one place that says so for all rooms. Producers all read Indonesian,
 * since their workspace is Indonesian first.
 */
export const toProducer = ({ id, contact_email }: Reachable) =>
  ({
    recipient: contact_email,
    locale: "id",
    reader: { side: "producer", producer_id: id },
  }) as const satisfies Addressee

/**
 * How a notice gets to one member alone, at the address they sign in with. Members read Indonesian unless they
 * were invited in another language, which ends with the invitation. It stands in no list unless the caller
 * names its reader: the workspace's is read by everybody of the business.
 */
export const toMember = ({ email }: { email: string }) =>
  ({ recipient: email, locale: "id", reader: null }) as const satisfies Addressee
