import type { CertificateScheme } from "./certificates.js"
import { type Goods, type GoodsKind, kindsOfGoods } from "./goods-kinds.js"
import { type Localized, requiredLocales } from "./locales.js"
import type { Market } from "./places.js"
import { problem, type Problem } from "./problems.js"

/** What a market asks of goods: one entry of the rules that operators keep. */
export type MarketRule = {
  key: string
  markets: Market[]
  /** A good falls under the rule when it is of one of these kinds, */
  kinds: GoodsKind[]
  /** or when its HS code begins with one of these, two to six digits; */
  hs_prefixes: string[]
  /** and in either case only when its listing makes this claim; a claim alone is enough. */
  claim: "organic" | null
  /** Any one of these on file answers the rule; none: no certificate can, so a broker is asked. */
  proof: CertificateScheme[]
  /**
   * Not confirmed, or asked for in some cases only: without its proof the rule is a question for
   * the broker and no verdict.
   */
  only_if_asked: boolean
  /** The law or the agency, by the name under which it is found. */
  source: string
  /** The month in which the source was last read, `YYYY-MM`; null while nobody has, which pages say. */
  checked: string | null
  /** In English and Indonesian at least. */
  text: Partial<Localized>
}

export const MARKET_RULE_TEXT_MAX = 300
export const MARKET_RULE_SOURCE_MAX = 200
export const MARKET_RULE_KEY = /^[a-z][a-z0-9_]{1,39}$/
const HS_PREFIX = /^\d{2,6}$/
const MONTH = /^20\d\d-(?:0[1-9]|1[0-2])$/

/** Those of the rules that goods fall under, in whichever market; the goods are looked at once for all. */
export function rulesFor(rules: readonly MarketRule[], goods: Goods): MarketRule[] {
  const kinds = kindsOfGoods(goods)
  return rules.filter((rule) => fallsUnder(rule, goods, kinds))
}

function fallsUnder(rule: MarketRule, goods: Goods, kinds: GoodsKind[]): boolean {
  if (rule.claim === "organic" && !goods.claims_organic) return false
  if (rule.hs_prefixes.some((prefix) => goods.hs_code.startsWith(prefix))) return true
  if (rule.kinds.length === 0) return rule.claim !== null && rule.hs_prefixes.length === 0
  return rule.kinds.some((kind) => kinds.includes(kind))
}

/** What is wrong with a rule as an operator wrote it. @param today an ISO day: nobody has read a source later */
export function checkMarketRule(rule: MarketRule, today: string): Problem[] {
  const { markets, kinds, hs_prefixes, claim, source, checked, text } = rule
  const saysWhich = kinds.length + hs_prefixes.length > 0
  return [
    ...(MARKET_RULE_KEY.test(rule.key) ? [] : [problem("key", "not_allowed_characters")]),
    ...(markets.length > 0 ? [] : [problem("markets", "required")]),
    ...(saysWhich || claim ? [] : [problem("hs_prefixes", "required")]),
    ...hs_prefixes
      .filter((prefix) => !HS_PREFIX.test(prefix))
      .slice(0, 1)
      .map(() => problem("hs_prefixes", "hs_format")),
    ...checkText("source", source, MARKET_RULE_SOURCE_MAX),
    ...checkMonth(checked, today),
    ...requiredLocales
      .filter((locale) => !text[locale]?.trim())
      .map((locale) => problem(`text.${locale}`, "required")),
    ...Object.entries(text).flatMap(([locale, value]) =>
      tooLong(`text.${locale}`, value, MARKET_RULE_TEXT_MAX),
    ),
  ]
}

function checkText(field: string, value: string, max: number): Problem[] {
  return value.trim() ? tooLong(field, value, max) : [problem(field, "required")]
}

function tooLong(field: string, value: string, max: number): Problem[] {
  return value.length > max ? [problem(field, "too_long", { max, length: value.length })] : []
}

function checkMonth(checked: string | null, today: string): Problem[] {
  if (checked === null) return []
  if (!MONTH.test(checked)) return [problem("checked", "invalid_date")]
  return checked > today.slice(0, 7) ? [problem("checked", "date_in_future")] : []
}
