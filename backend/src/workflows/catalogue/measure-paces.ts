import type { MedusaContainer } from "@medusajs/framework/types"
import { paceOf } from "@serumpun/domain/own-order/standing"
import { PRODUCER_MODULE } from "../../modules/producer"
import type ProducerModuleService from "../../modules/producer/service"
import { readAnswerHours } from "../../readers/overview/answer-hours"
import type { Transaction } from "../one-transaction"

/**
 * Writes down how quickly each producer answers, for the catalogue's own order, where it is another
 * pace than before. @returns the ids of those producers
 */
export async function measurePaces(
  container: MedusaContainer,
  { run }: Transaction,
): Promise<string[]> {
  const measured = new Map(
    (await readAnswerHours(container)).map(({ producer_id, hours }) => [
      producer_id,
      paceOf(hours),
    ]),
  )
  const producers = container.resolve<ProducerModuleService>(PRODUCER_MODULE)
  const moved = await run(producers, async (service, context) => {
    const known = await service.listProducers(
      { $or: [{ id: [...measured.keys()] }, { answer_pace: { $ne: null } }] },
      { select: ["id", "answer_pace"], take: null },
      context,
    )
    const changes = known.flatMap(({ id, answer_pace }) => {
      const now = measured.get(id) ?? null
      return now === answer_pace ? [] : [{ id, answer_pace: now }]
    })
    if (changes.length > 0) await service.updateProducers(changes, context)
    return changes
  })
  return moved.map(({ id }) => id)
}
