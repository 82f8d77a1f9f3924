/** What markets ask of goods, at /admin/curation/market-rules. */
import { z } from "@medusajs/framework/zod"
import { certificateSchemes } from "@serumpun/domain/certificates"
import { goodsKinds } from "@serumpun/domain/goods-kinds"
import {
  MARKET_RULE_SOURCE_MAX,
  MARKET_RULE_TEXT_MAX,
  type MarketRule,
} from "@serumpun/domain/market-rule"
import { type Market, markets } from "@serumpun/domain/places"
import { code, day, localized, text } from "./fields"

export type MarketRuleContent = Omit<MarketRule, "key">

/** `past`: a later edition has taken its place. `ended`: the rule is no more. */
type EditionState = "planned" | "in_force" | "past" | "ended"

/**
 * GET /admin/curation/market-rules → { rules: MarketRuleEdition[] }: of each rule the newest first. The first
 * editions come with the code: they have no author, and "" for a day.
 */
export type MarketRuleEdition = {
  id: string
  key: string
  number: number
  /** Null of an edition that ends the rule. */
  content: MarketRuleContent | null
  from_day: string
  note: string | null
  author: string | null
  created_at: string | null
  state: EditionState
}

const list = <T extends readonly [string, ...string[]]>(names: T) =>
  z.array(z.enum(names)).max(names.length)

const Content = z
  .object({
    markets: list(markets),
    kinds: list(goodsKinds),
    hs_prefixes: z.array(code(20)).max(40),
    claim: z.enum(["organic"]).nullable(),
    proof: list(certificateSchemes),
    only_if_asked: z.boolean(),
    source: text(MARKET_RULE_SOURCE_MAX),
    checked: code(20).nullable(),
    text: localized(MARKET_RULE_TEXT_MAX),
  })
  .strict()

/**
 * POST /admin/curation/market-rules → { rule }: the next edition of a rule, or its first. `number` is the one it
 * gets: one more than the newest that its writer has seen, so that two writers notice each other.
 */
export const WriteMarketRule = z
  .object({
    key: code(40),
    number: z.number().int().min(1).max(10_000),
    content: Content.nullable(),
    from_day: day,
    note: text(1000).optional(),
  })
  .strict()
export type WriteMarketRule = z.infer<typeof WriteMarketRule>

/** POST /admin/curation/market-rules/preview → RuleEffect; nothing is written. */
export const TryMarketRule = z.object({ key: code(40), content: Content.nullable() }).strict()
export type TryMarketRule = z.infer<typeof TryMarketRule>

/** Public listings that become ready for a market by an edition, and that are ready no more. */
export type RuleEffect = {
  listings: number
  markets: { market: Market; gained: number; lost: number }[]
  /** Some of them by name, those that lose first. */
  named: { title: string; producer: string; market: Market; is_lost: boolean }[]
}
