import type { MedusaContainer } from "@medusajs/framework/types"
import { PRODUCER_MODULE } from "../../modules/producer"
import type ProducerModuleService from "../../modules/producer/service"
import type { PublicSubject } from "../../modules/trade/models/owed-change"
import type { Consequences } from "../write-with"

/** A change at a producer concerns the public only while the producer is verified. */
export async function changedIfPublic(
  container: MedusaContainer,
  producerId: string,
  subject: PublicSubject,
): Promise<Pick<Consequences, "changed">> {
  const [producer] = await container
    .resolve<ProducerModuleService>(PRODUCER_MODULE)
    .listProducers({ id: producerId }, { select: ["id", "status"], take: 1 })
  return producer?.status === "verified" ? { changed: [subject] } : {}
}
