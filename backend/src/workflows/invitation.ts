import { COLLEAGUES_MAX } from "@serumpun/domain/company/company-rules"
import { refuse } from "./problems"

type InvitationRow = { status: string; email: string; expires_at: Date | string }
type OwnedRow = { id: string; role: string }

/**
 * An invitation, of a company or a producer, that the owner of this address can still accept.
 * @throws a problem at the token that says why it cannot be
 */
export function refuseClosed<Row extends InvitationRow>(row: Row | undefined, email: string): Row {
  if (!row || row.status === "withdrawn") return refuse("token", "invitation_ended")
  if (row.status === "accepted") return refuse("token", "invitation_used")
  if (new Date(row.expires_at) < new Date()) return refuse("token", "invitation_ended")
  if (row.email !== email) return refuse("token", "invitation_of_another", { email: row.email })
  return row
}

/**
 * Whether there is no place for one more address beside the people present and those who can still
 * accept: an invitation past its end takes none.
 */
export function lacksPlace(
  present: number,
  open: Pick<InvitationRow, "email" | "expires_at">[],
  email: string,
): boolean {
  const waiting = open.filter(({ expires_at }) => new Date(expires_at) > new Date())
  const hasPlace = waiting.some((row) => row.email === email)
  return !hasPlace && present + waiting.length >= COLLEAGUES_MAX
}

/** Of the people present, one gets another role or none. @throws a problem when no owner would be left */
export function refuseOwnerless(present: OwnedRow[], found: OwnedRow, role: string | null): void {
  const others = present.filter((one) => one.role === "owner" && one.id !== found.id)
  if (found.role === "owner" && role !== "owner" && others.length === 0)
    refuse("role", "last_owner")
}
