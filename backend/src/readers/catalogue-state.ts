import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { inEveryLocale, locales, type Locale } from "@serumpun/domain/locales"
import { currencies, type Currency, type RateTable } from "@serumpun/domain/money"
import type { CatalogueState } from "../contracts/catalogue"
import { listingIndexName } from "../search-index-name"
import { TRADE_MODULE } from "../modules/trade"
import type TradeModuleService from "../modules/trade/service"

/** Every page of the storefront asks for this; it changes a few times a day. */
const FRESH_MS = 200
let known: { at: number; state: Promise<CatalogueState> } | null = null

/** What the storefront needs to know about the catalogue as a whole, at most 200 ms old. */
export function readCatalogueState(container: MedusaContainer): Promise<CatalogueState> {
  if (known && Date.now() - known.at < FRESH_MS) return known.state
  const state = loadState(container)
  known = { at: Date.now(), state }
  state.catch(() => {
    known = null
  })
  return state
}

async function loadState(container: MedusaContainer): Promise<CatalogueState> {
  const trade = container.resolve<TradeModuleService>(TRADE_MODULE)
  // Owed changes first: what is written between the two readings counts as settling, not as settled.
  const [owed] = await trade.listOwedChanges({}, { select: ["id"], take: 1 })
  const [version, rates, indexes] = await Promise.all([
    trade.readCatalogueVersion(),
    readRates(container),
    readActiveIndexes(container),
  ])
  return { version: String(version), settling: owed !== undefined, indexes, rates }
}

export async function readRates(container: MedusaContainer): Promise<RateTable> {
  const rows = await container
    .resolve<TradeModuleService>(TRADE_MODULE)
    .listExchangeRates({}, { take: currencies.length })
  return toRateTable(rows)
}

function toRateTable(
  rows: { currency: string; per_usd: number; as_of: string; source: string }[],
): RateTable {
  const perUsd = (currency: Currency) =>
    currency === "USD" ? 1 : Number(rows.find((row) => row.currency === currency)?.per_usd ?? 0)
  return {
    base: "USD",
    // The oldest entry dates the table: no rate is shown as newer than it is.
    as_of: rows.map(({ as_of }) => as_of).sort()[0] ?? "",
    source: rows[0]?.source ?? "",
    per_usd: {
      USD: 1,
      EUR: perUsd("EUR"),
      JPY: perUsd("JPY"),
      IDR: perUsd("IDR"),
    },
  }
}

/**
 * The Search Module builds a new physical index when a definition changes and switches when it is
 * full. It has no public call that names the active one, so its two tables are read here.
 */
async function readActiveIndexes(container: MedusaContainer): Promise<Record<Locale, string>> {
  const result: { rows: { name: string; physical_name: string }[] } = await container
    .resolve(ContainerRegistrationKeys.PG_CONNECTION)
    .raw(
      `select i.name, v.physical_name from search_index i
       join search_index_version v on v.search_index_id = i.id and v.version = i.active_version
       where i.deleted_at is null and v.deleted_at is null and i.name = any(?)`,
      [locales.map(listingIndexName)],
    )
  return inEveryLocale(
    (locale) =>
      result.rows.find(({ name }) => name === listingIndexName(locale))?.physical_name ?? "",
  )
}
