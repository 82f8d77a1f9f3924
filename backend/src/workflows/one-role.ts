import type { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import { type ActingUser, readActingUser } from "../readers/acting-user"
import { refuse } from "./problems"

/** Held while a user of the desk gets a role, so that two operators do not give them two. */
export const roleLock = (userId: string): string => `role:${userId}`

export type DeskRole = "curator" | "translator" | "agent"

/** Whoever is a curator stays one; whose translating or acting for an agency has ended is free again. */
const standsAgainst = (role: DeskRole, { curator, translator, agent }: ActingUser): boolean =>
  curator !== null ||
  (role !== "translator" && Boolean(translator?.languages.length)) ||
  (role !== "agent" && Boolean(agent?.institution))

/**
 * A user of the desk has one role. An operator gives none to themselves: they would be shut out of appointing.
 * @throws ProblemsError at `user_id`; NOT_FOUND without such a user
 */
export async function checkRole(
  container: MedusaContainer,
  { user_id, actor }: { user_id: string; actor: { user_id: string } },
  role: DeskRole,
): Promise<void> {
  const acting = await readActingUser(container, user_id)
  if (!acting) throw new MedusaError(MedusaError.Types.NOT_FOUND, "There is no such user")
  if (user_id === actor.user_id || standsAgainst(role, acting)) refuse("user_id", "invalid_choice")
}
