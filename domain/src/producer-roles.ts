/** What a person may do for the producer they sign in for, from most to least. */
export const memberRoles = ["owner", "staff", "helper"] as const
export type MemberRole = (typeof memberRoles)[number]

/**
 * Kinds of change and the roles that may make them. `type`: listings, photos and quotes as drafts, which
 * reach nobody. `trade`: sends them, answers buyers, moves orders and samples. `manage`: the business
 * itself, its people, its money, joining a group, and deleting. `own`: what concerns the person alone.
 * Every member reads everything of the producer.
 */
export const memberDeeds = {
  type: memberRoles,
  trade: ["owner", "staff"],
  manage: ["owner"],
  own: memberRoles,
} as const satisfies Record<string, readonly MemberRole[]>
export type MemberDeed = keyof typeof memberDeeds

export function memberMay(role: MemberRole, deed: MemberDeed): boolean {
  return memberDeeds[deed].some((one) => one === role)
}
