import type { MedusaContainer } from "@medusajs/framework/types"
import type { RateTable } from "@serumpun/domain/money"
import { TRADE_MODULE } from "../modules/trade"
import type TradeModuleService from "../modules/trade/service"
import { toRateTable } from "./catalogue-state"

/** More than are entered in ten years of days. */
const MOST = 20_000

type Moment = Date | string | null

/** The rates that held at a moment, by the rows that were entered until then. */
export async function readRatesAt(
  container: MedusaContainer,
  moments: Moment[],
): Promise<(moment: Moment) => RateTable | null> {
  const latest = moments.map(timeOf).reduce((a, b) => Math.max(a, b), 0)
  if (latest === 0) return () => null
  const rows = await container
    .resolve<TradeModuleService>(TRADE_MODULE)
    .listPastRates(
      { held_from: { $lte: new Date(latest) } },
      { order: { held_from: "DESC", id: "DESC" }, take: MOST },
    )
  return (moment) => {
    const before = rows.filter(({ held_from }) => timeOf(held_from) <= timeOf(moment))
    const newest = new Map(before.toReversed().map((row) => [row.currency, row]))
    return moment && newest.size > 0 ? toRateTable([...newest.values()]) : null
  }
}

const timeOf = (moment: Moment) => (moment ? new Date(moment).getTime() : 0)
