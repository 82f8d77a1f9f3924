import type { SampleStatus } from "@serumpun/domain/statuses"
import type { NewNotice } from "../../mail/notices"
import { type SampleRow, sampleNumber } from "../../readers/sample-agreed"
import type { OrderReaders } from "../order/notices"

export const SampleEvents = { CHANGED: "sample.changed" }

type Told = { to: "buyer" | "producer"; status: SampleStatus; note: string | null }

/** One side hears where a sample stands now. */
export function sampleNotice(
  row: Pick<SampleRow, "id" | "serial" | "created_at">,
  { buyer, producer }: OrderReaders,
  { to, status, note }: Told,
): NewNotice {
  const { recipient, locale, reader } = to === "buyer" ? buyer : producer
  return {
    key: `sample_moved:${row.id}:${status}:${to}`,
    kind: "sample_moved",
    recipient,
    locale,
    reader,
    data: {
      sample_id: row.id,
      number: sampleNumber(row),
      side: to,
      party: to === "buyer" ? producer.name : buyer.company,
      status,
      note,
    },
  }
}
