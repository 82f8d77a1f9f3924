import type { MedusaContainer } from "@medusajs/framework/types"
import type { NewNotice, NoticeData, NoticeKind } from "../../mail/notices"
import { PRODUCER_MODULE } from "../../modules/producer"
import type ProducerModuleService from "../../modules/producer/service"
import { reachFields, toProducer } from "./reach"

/**
 * A notice to one producer.
 * @param occasion what tells this notice from every other one of its kind, for ever
 */
export async function noticesToProducer<K extends NoticeKind>(
  container: MedusaContainer,
  producerId: string,
  kind: K,
  occasion: string,
  data: NoticeData[K],
): Promise<NewNotice[]> {
  const [producer] = await container
    .resolve<ProducerModuleService>(PRODUCER_MODULE)
    .listProducers({ id: producerId }, { select: [...reachFields], take: 1 })
  if (!producer) return []
  const notice = {
    key: `${kind}:${occasion}:${producerId}`,
    kind,
    ...toProducer(producer),
    data,
  }
  return [notice as NewNotice]
}
