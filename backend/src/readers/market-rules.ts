import type { RemoteQueryFunction } from "@medusajs/framework/types"
import { dayIn } from "@serumpun/domain/days"
import { firstRules } from "@serumpun/domain/destination-rules"
import { type Locale, locales } from "@serumpun/domain/locales"
import type { MarketRule } from "@serumpun/domain/market-rule"
import { readTexts } from "@serumpun/domain/read-texts"
import type { MarketRuleContent, MarketRuleEdition } from "../contracts/market-rules"

type Query = Omit<RemoteQueryFunction, symbol>
/** More editions than rules will ever have. */
const EDITIONS = 5_000

type Written = Omit<MarketRuleEdition, "state">

/** All editions of all rules, of each rule the newest first; rules in the order in which they came. */
export async function readMarketRuleEditions(query: Query): Promise<MarketRuleEdition[]> {
  const written = await readWritten(query)
  const first = firstEditions()
  const byKey = Map.groupBy([...first, ...written.toReversed()], ({ key }) => key)
  const today = dayIn(new Date())
  return [...byKey.values()].flatMap((own) => {
    const current = findInForce(own, today)
    return own
      .sort((one, other) => other.number - one.number)
      .map((edition) => ({ ...edition, state: stateOf(edition, current, today) }))
  })
}

/** What markets ask today. */
export async function readMarketRules(query: Query): Promise<MarketRule[]> {
  const editions = await readMarketRuleEditions(query)
  return editions
    .filter(({ state }) => state === "in_force")
    .flatMap(({ key, content }) => (content ? [{ key, ...content }] : []))
}

async function readWritten(query: Query): Promise<Written[]> {
  const { data } = await query.graph({
    entity: "market_rule_edition",
    fields: ["id", "key", "number", "content", "from_day", "note", "author", "created_at"],
    pagination: { take: EDITIONS, skip: 0, order: { created_at: "DESC", id: "DESC" } },
  })
  return (data as unknown as Written[]).map((row) => ({
    ...row,
    created_at: row.created_at && new Date(row.created_at).toISOString(),
  }))
}

/** The newest day counts, and of one day the later edition. */
function findInForce(editions: Written[], today: string): Written | undefined {
  return editions
    .filter(({ from_day }) => from_day <= today)
    .sort(
      (one, other) => other.from_day.localeCompare(one.from_day) || other.number - one.number,
    )[0]
}

function stateOf(edition: Written, current: Written | undefined, today: string) {
  if (edition.from_day > today) return "planned"
  if (edition !== current) return "past"
  return edition.content ? "in_force" : "ended"
}

let first: Written[] | undefined
/** The rules that the marketplace starts with, with their texts. */
function firstEditions(): Written[] {
  if (first) return first
  const texts = locales.map((locale): [Locale, Record<string, string>] => [
    locale,
    readTexts<Record<string, string>>(locale, "marketRule"),
  ])
  first = firstRules.map(({ key, ...rule }) => {
    const text = Object.fromEntries(texts.map(([locale, rules]) => [locale, rules[key] ?? ""]))
    const content: MarketRuleContent = { ...rule, text }
    const nobody = { note: null, author: null, created_at: null }
    return { id: `mrul_first_${key}`, key, number: 1, content, from_day: "", ...nobody }
  })
  return first
}
