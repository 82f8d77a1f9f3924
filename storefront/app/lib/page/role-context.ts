import type { CompanyRole } from "@serumpun/domain/company/roles"
import type { MemberRole } from "@serumpun/domain/producer-roles"
import { createContext, useContext } from "react"

/** Who the reader is, in the company they buy for or the business they sell for. */
export type Acting =
  | { of: "company"; role: CompanyRole }
  /** `member_id`: in the workspace, where text is kept on the device for one member alone. */
  | { of: "producer"; role: MemberRole; member_id?: string }

/** Null on pages that nobody acts on. */
export const RoleContext = createContext<Acting | null>(null)

/** The member of a business who works here: what they typed is nobody else's. Empty outside the workspace. */
export function useMemberId(): string {
  const acting = useContext(RoleContext)
  return (acting?.of === "producer" && acting.member_id) || ""
}
