import type { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import { readActingUser, readCurator } from "../readers/acting-user"
import { readProducerProfile } from "../readers/producer"

/**
 * Who acts, as an id that the guard has put on the request, or the calendar. Names are read from
 * the database where they are written down, so that no request can sign for somebody else.
 */
export type Actor =
  { user_id: string } | { curator_id: string } | { producer_id: string } | "calendar"

/**
 * How the log and the public name whoever acts: by the name under which they were appointed, which is
 * nobody's own to choose, and only operators by their account's.
 * @throws NOT_FOUND when the account is gone
 */
export async function readActorName(container: MedusaContainer, actor: Actor): Promise<string> {
  if (actor === "calendar") return "Calendar"
  if ("producer_id" in actor)
    return (await readProducerProfile(container, actor.producer_id)).row.name
  const acting = "user_id" in actor ? await readActingUser(container, actor.user_id) : null
  const curator =
    "curator_id" in actor ? await readCurator(container, { id: actor.curator_id }) : acting?.curator
  if (curator) return `${curator.name}, ${curator.institution}`
  if (acting?.agent) {
    const { name, institution } = acting.agent
    return institution ? `${name}, ${institution.name}` : name
  }
  if (acting?.translator) return acting.translator.name
  if (acting?.user) return acting.user.name
  throw new MedusaError(MedusaError.Types.NOT_FOUND, "There is no such account")
}
