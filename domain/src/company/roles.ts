/** What a person may do for the company they buy for, from most to least. */
export const companyRoles = ["owner", "approver", "buyer", "viewer"] as const
export type CompanyRole = (typeof companyRoles)[number]

/**
 * Kinds of change and the roles that may make them. `trade`: RFQs, wishes, messages, orders, and
 * acceptance up to the company's limit. `decide`: acceptance above it. `manage`: people, addresses
 * and the limit. `own`: what concerns the person alone. Everybody of the company reads everything.
 */
export const companyDeeds = {
  trade: ["owner", "approver", "buyer"],
  decide: ["owner", "approver"],
  manage: ["owner"],
  own: companyRoles,
} as const satisfies Record<string, readonly CompanyRole[]>
export type CompanyDeed = keyof typeof companyDeeds

export function mayDo(role: CompanyRole, deed: CompanyDeed): boolean {
  return companyDeeds[deed].some((one) => one === role)
}
