import type { MedusaContainer } from "@medusajs/framework/types"
import type { MemberPhone } from "../contracts/phone"
import { PRODUCER_MODULE } from "../modules/producer"
import type ProducerModuleService from "../modules/producer/service"

/** The confirmed number of a member. @throws NOT_FOUND when there is no such member */
export async function readMemberPhone(
  container: MedusaContainer,
  member_id: string,
): Promise<MemberPhone> {
  const { phone } = await container
    .resolve<ProducerModuleService>(PRODUCER_MODULE)
    .retrieveMember(member_id, { select: ["id", "phone"] })
  return { phone }
}
