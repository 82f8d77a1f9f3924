import { readFile } from "node:fs/promises"
import { RAW_RATTAN } from "@serumpun/domain/hs-codes"
import type { RateTable } from "@serumpun/domain/money"
import { addDays, dayIn } from "@serumpun/domain/days"
import {
  counterOf,
  followOrder,
  type TradeEntry,
  tradeSource,
  valueAt,
} from "@serumpun/domain/trade-ledger"
import type { Client } from "../../http/client.ts"
import { withClient } from "../../start/setup-marks.ts"
import { type DemoListing, readListings, readProducers } from "./goods.ts"

type Maker = Pick<TradeEntry, "producer_id" | "province" | "regency" | "village">
type Good = Pick<DemoListing, "hs6" | "producer" | "unit"> & { quantity: number; usd: number }

/** Of the two years before the seed; invented, as all of the demo is. */
const MONTHS = 24
const DAYS_PER_MONTH = 30
const destinations = ["DE", "JP", "SG", "US", "NL", "AE", "AU", "KR"]
/** Raw rattan, which the demo has only to be refused, may not be exported. */
const isTradable = ({ hs6 }: DemoListing) => hs6 !== RAW_RATTAN
/** Pewter, which makes a region lean on tin; the workshop's listing is of another heading. */
const pewter: Good = {
  ...{ hs6: "800700", producer: "cual-pangkalpinang", unit: "kg", quantity: 450, usd: 42 },
}

/**
 * Entries of the ledger of trade as orders of two years would have left them: most were paid a month after they
 * were accepted, one in nine was cancelled, the newest wait for their money. No such order exists. Written into the database itself,
 * since nobody may enter trade of an earlier day through a door; done again, it finds what is there.
 */
export async function prepareTrade(databaseUrl: string, admin: Client): Promise<void> {
  const { rates } = await admin.get<{ rates: RateTable }>("/admin/exchange-rates")
  const [producers, listings] = await Promise.all([readProducers(), readListings()])
  const goods = listings.filter(isTradable).map(({ hs6, producer, unit, moq, tiers }): Good => ({
    ...{ hs6, producer, unit, quantity: moq, usd: tiers[0]?.usd ?? 1 },
  }))
  const today = dayIn(new Date())
  await withClient(databaseUrl, async (database) => {
    const { rows } = await database.query<Maker & { nib: string }>(
      "select nib, id as producer_id, province, regency, village from producer where deleted_at is null",
    )
    const byNib = new Map(rows.map(({ nib, ...maker }) => [nib, maker]))
    // The marketplace has given each an address of its own.
    const makers = new Map(producers.map(({ handle, nib }) => [handle, byNib.get(nib ?? "")]))
    const entries = [...goods, pewter, pewter, pewter].flatMap((good, index) => {
      const maker = makers.get(good.producer)
      return maker ? entriesOf(good, maker, { index, today, rates }) : []
    })
    await database.query(INSERT, [JSON.stringify(entries)])
  })
}

const OFFICIAL = new URL("../data/official-figures.csv", import.meta.url)

/** Official figures as far as the commission of this marketplace states them; years that it leaves out are left out. */
export async function prepareOfficialFigures(admin: Client): Promise<void> {
  const form = new FormData()
  form.set("file", new Blob([await readFile(OFFICIAL)]), "official-figures.csv")
  await admin.post("/admin/region/official-figures", form)
}

type Story = { index: number; today: string; rates: RateTable }

/** One good, sold two times at quantities and on days of its own. */
function entriesOf(good: Good, maker: Maker, { index, today, rates }: Story): TradeEntry[] {
  return [0, 1].flatMap((time) => {
    const number = 2 * index + time
    const quantity = good.quantity * (1 + (number % 4))
    const months = (number * 7) % MONTHS
    const day = addDays(today, -months * DAYS_PER_MONTH - (number % DAYS_PER_MONTH))
    const order = { order_id: `eord_demo_${number}`, rfq_item_id: `demo_${number}` }
    const accepted: TradeEntry = {
      ...{ ...order, ...maker, source: tradeSource("accepted", order), corrects: null },
      ...{ evidence: "accepted", hs_code: good.hs6, currency: "USD", day, rates_of: rates.as_of },
      destination: destinations[number % destinations.length] ?? "DE",
      ...valueAt(quantity * good.usd, "USD", rates),
      net_kg: good.unit === "kg" ? quantity : null,
    }
    if (number % 9 === 8) return [accepted, counterOf(accepted, addDays(day, 7))]
    if (months < 2) return [accepted]
    const paid = { is_cancelled: false, is_paid: true, day: addDays(day, DAYS_PER_MONTH), rates }
    return [accepted, ...followOrder([accepted], paid)]
  })
}

const amounts = ["value", "value_usd", "value_idr", "net_kg"]
const texts = [
  ..."source corrects evidence order_id rfq_item_id producer_id province regency".split(" "),
  ..."village hs_code destination currency day rates_of".split(" "),
]
const raw = (amount: string) =>
  `case when ${amount} is null then null else jsonb_build_object('value', ${amount}::text, 'precision', 20) end`
const INSERT = `insert into trade_entry (id, ${[...texts, ...amounts].join(", ")}, ${amounts.map((amount) => `raw_${amount}`).join(", ")})
  select 'trde_' || md5(source), ${[...texts, ...amounts, ...amounts.map(raw)].join(", ")}
  from jsonb_to_recordset($1::jsonb) as entry(${[...texts.map((text) => `${text} text`), ...amounts.map((amount) => `${amount} numeric`)].join(", ")})
  on conflict do nothing`
