import type { CompanyRole } from "@serumpun/domain/company/roles"
import type { MemberRole } from "@serumpun/domain/producer-roles"
import { createContext } from "react"

/** Who the reader is, in the company they buy for or the business they sell for. */
export type Acting = { of: "company"; role: CompanyRole } | { of: "producer"; role: MemberRole }

/** Null on pages that nobody acts on. */
export const RoleContext = createContext<Acting | null>(null)
