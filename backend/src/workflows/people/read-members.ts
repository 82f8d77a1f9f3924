import type { Context, MedusaContainer } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import type { MemberRole } from "@serumpun/domain/producer-roles"
import { PRODUCER_MODULE } from "../../modules/producer"
import type ProducerModuleService from "../../modules/producer/service"
import { MemberRoleError } from "../problems"

/** `by`: the member who asks for it. */
export type OfMember = { producer_id: string; member_id: string; by: string }

export const producerModule = (container: MedusaContainer) =>
  container.resolve<ProducerModuleService>(PRODUCER_MODULE)

/** @throws NOT_FOUND for another producer's people */
export async function readMembers(
  container: MedusaContainer,
  { producer_id, member_id }: Omit<OfMember, "by">,
) {
  const { name, contact_email, members, invitations } = await producerModule(
    container,
  ).retrieveProducer(producer_id, { relations: ["members", "invitations"] })
  const found = members.find(({ id }) => id === member_id)
  if (!found) throw new MedusaError(MedusaError.Types.NOT_FOUND, "There is no such member")
  return { business: name, contact_email, members, invitations, found }
}

/**
 * Asked under the lock: since the guard of the route looked, another owner may have removed them or given
 * them another role.
 * @throws MemberRoleError for whoever is no owner at this moment
 */
export function refuseNoOwner(members: { id: string; role: MemberRole }[], by: string): void {
  const role = members.find(({ id }) => id === by)?.role ?? "helper"
  if (role !== "owner") throw new MemberRoleError(role)
}

type InvitationRow = { id: string; status: string; invited_by: string }

/** The invitations, by id, that these members have sent and nobody has answered. */
export const openInvitationsOf = (rows: InvitationRow[], members: string[]): string[] =>
  rows
    .filter(({ status, invited_by }) => status === "open" && members.includes(invited_by))
    .map(({ id }) => id)

export async function setInvitations(
  service: ProducerModuleService,
  { ids, status }: { ids: string[]; status: "open" | "withdrawn" },
  context: Context,
): Promise<void> {
  const rows = ids.map((id) => ({ id, status }))
  if (rows.length > 0) await service.updateMemberInvitations(rows, context)
}
