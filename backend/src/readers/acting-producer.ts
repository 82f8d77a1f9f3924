import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import type { ProducerStatus } from "@serumpun/domain/statuses"
import { PRODUCER_MODULE } from "../modules/producer"
import type ProducerModuleService from "../modules/producer/service"

export type ActingProducer = {
  id: string
  name: string
  member_id: string
  status: ProducerStatus
}

/** The producer behind the signed-in member. @throws UNAUTHORIZED when the account is gone */
export async function requireProducer(req: AuthenticatedMedusaRequest): Promise<ActingProducer> {
  const [member] = await req.scope
    .resolve<ProducerModuleService>(PRODUCER_MODULE)
    .listMembers({ id: req.auth_context.actor_id }, { relations: ["producer"] })
  if (!member) throw new MedusaError(MedusaError.Types.UNAUTHORIZED, "There is no such account")
  const { id, name, status } = member.producer
  return { id, name, member_id: member.id, status: status as ProducerStatus }
}
