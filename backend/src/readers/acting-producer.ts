import type { MedusaContainer } from "@medusajs/framework/types"
import type { MemberRole } from "@serumpun/domain/producer-roles"
import type { ProducerStatus } from "@serumpun/domain/statuses"
import { PRODUCER_MODULE } from "../modules/producer"
import type ProducerModuleService from "../modules/producer/service"

export type ActingProducer = {
  id: string
  name: string
  member_id: string
  role: MemberRole
  status: ProducerStatus
}

/** The producer whose member this is, or null when the account is gone. */
export async function readActingProducer(
  container: MedusaContainer,
  memberId: string,
): Promise<ActingProducer | null> {
  const [member] = await container
    .resolve<ProducerModuleService>(PRODUCER_MODULE)
    .listMembers({ id: memberId }, { relations: ["producer"], take: 1 })
  if (!member) return null
  const { id, name, status } = member.producer
  return {
    ...{ id, name, member_id: member.id, role: member.role },
    status: status as ProducerStatus,
  }
}
