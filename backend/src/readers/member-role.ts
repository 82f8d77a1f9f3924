import type { MedusaContainer } from "@medusajs/framework/types"
import { PRODUCER_MODULE } from "../modules/producer"
import type ProducerModuleService from "../modules/producer/service"

/** What a member may do for their business. */
export async function readMemberRole(
  container: MedusaContainer,
  memberId: string,
): Promise<"owner" | "staff"> {
  const member = await container
    .resolve<ProducerModuleService>(PRODUCER_MODULE)
    .retrieveMember(memberId, { select: ["id", "role"] })
  return member.role
}
