import type { MedusaContainer } from "@medusajs/framework/types"
import { dayIn, yearOf } from "@serumpun/domain/days"
import type { Locale, Localized } from "@serumpun/domain/locales"
import type { Unit } from "@serumpun/domain/units"
import type { QuoteView } from "../contracts/buyer"
import { SAMPLE_MODULE } from "../modules/sample"
import type SampleModuleService from "../modules/sample/service"
import { textIn } from "./public-shapes"

export type SampleRow = Awaited<ReturnType<SampleModuleService["retrieveSample"]>>

/** A listing of a sample as it was public when it was asked for, and what its producer asks for it. */
export type KeptGood = {
  listing_id: string
  handle: string
  titles: Localized
  unit: Unit
  hs_code: string
  place: string
  note: string | null
  price: number | null
}

/** What was agreed of an order: by its quote, or by the price of its sample. */
export type Agreed = Pick<
  QuoteView,
  | "id"
  | "number"
  | "version"
  | "currency"
  | "deposit_percent"
  | "freight"
  | "insurance"
  | "exclusions"
  | "lines"
>

export const goodsOf = (row: SampleRow) => row.goods as unknown as KeptGood[]

/** What people call a sample. */
export function sampleNumber({ serial, created_at }: Pick<SampleRow, "serial" | "created_at">) {
  const year = yearOf(dayIn(new Date(created_at)))
  return `S-${year}-${String(serial).padStart(6, "0")}`
}

/** Samples as an order reads what was agreed: a line for each of the goods, the courier as freight. */
export async function readAgreedSamples(
  container: MedusaContainer,
  ids: string[],
  locale: Locale,
): Promise<Agreed[]> {
  if (ids.length === 0) return []
  const rows = await container
    .resolve<SampleModuleService>(SAMPLE_MODULE)
    .listSamples({ id: ids }, { take: ids.length })
  return rows.map((row) => ({
    id: row.id,
    number: sampleNumber(row),
    version: 1,
    currency: row.currency,
    deposit_percent: 100,
    freight: row.courier_cost,
    insurance: null,
    exclusions: null,
    lines: goodsOf(row).map((good, index) => ({
      rfq_item_id: good.listing_id,
      listing_id: good.listing_id,
      line: index + 1,
      title: textIn(good.titles, locale),
      hs_code: good.hs_code,
      unit: good.unit,
      quantity: 1,
      unit_price: good.price ?? 0,
      lead_time_days: row.dispatch_days ?? 0,
      note: good.note,
      total: good.price ?? 0,
    })),
  }))
}
