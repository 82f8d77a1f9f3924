import type { MedusaContainer } from "@medusajs/framework/types"
import type { SampleStatus } from "@serumpun/domain/statuses"
import { SAMPLE_MODULE } from "../../modules/sample"
import type SampleModuleService from "../../modules/sample/service"
import type { KeptGood, SampleRow } from "../../readers/sample-agreed"
import type { Transaction } from "../one-transaction"

export const sampleModule = (container: MedusaContainer) =>
  container.resolve<SampleModuleService>(SAMPLE_MODULE)

type Columns = Partial<
  Pick<
    SampleRow,
    | "order_id"
    | "courier_cost"
    | "total"
    | "courier"
    | "dispatch_days"
    | "dispatched_on"
    | "tracking_number"
    | "tracking_url"
  >
> & { goods?: KeptGood[] }

/** A status that a sample has reached: who moved it there, and what else changed with it. */
export type SampleChange = {
  id: string
  to: SampleStatus
  actor: "buyer" | "producer" | "operator" | "payment"
  actor_name: string
  note: string | null
  columns?: Columns
}

/** The only place that writes a sample's status: with the entry that says who and when. */
export async function writeSample(
  container: MedusaContainer,
  { run }: Transaction,
  { id, to, columns, ...made }: SampleChange,
): Promise<void> {
  await run(sampleModule(container), async (service, context) => {
    // Goods are a column of JSON, which the service types as an object.
    await service.updateSamples({ id, status: to, ...(columns as object) }, context)
    await service.createSampleEntries({ sample_id: id, status: to, ...made }, context)
  })
}
