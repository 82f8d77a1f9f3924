import type { CompanyRole } from "@serumpun/domain/company/roles"
import { createContext } from "react"

/** Who the reader is in the company they buy for; null outside a buyer's pages. */
export const RoleContext = createContext<CompanyRole | null>(null)
