import { describe, expect, test } from "vitest"
import { certificateSchemes, type CertificateScheme } from "./certificates.js"
import { firstRules as rules } from "./destination-rules.js"
import { destinationsFor, type Destination, type MarketState } from "./destinations.js"
import { goodsKinds, kindsOfGoods, type Goods } from "./goods-kinds.js"
import { isKnownHsCode } from "./hs-codes.js"
import { localized } from "./locales.js"
import { markets, type Market } from "./places.js"

const TODAY = "2026-11-27"

/**
 * What opens a market: the certificates it demands, those it may ask for ("?"), and "check" where
 * something remains that no certificate proves. "ready" needs nothing.
 */
type Way = string
type Row = { good: string; goods: Goods; ways: Partial<Record<Market, Way>>; elsewhere: Way }

const good = (hs_code: string, more: Partial<Goods> = {}): Goods => ({
  hs_code,
  claims_organic: false,
  wood_packaging: false,
  ...more,
})
const organic = { claims_organic: true }
const gulf = (way: Way) => ({ AE: way, SA: way })

const rows: Row[] = [
  {
    good: "palm sugar",
    goods: good("170290"),
    ways: { EU: "haccp", ...gulf("halal check") },
    elsewhere: "check",
  },
  {
    good: "organic palm sugar",
    goods: good("170290", organic),
    ways: {
      EU: "haccp organic_eu",
      US: "organic_usda_nop check",
      JP: "organic_jas check",
      ...gulf("halal check"),
    },
    elsewhere: "check",
  },
  {
    good: "crackers, which may hold fish",
    goods: good("190590"),
    ways: { EU: "haccp check", ...gulf("halal check") },
    elsewhere: "check",
  },
  {
    good: "shrimp paste",
    goods: good("210390"),
    ways: { EU: "haccp check", ...gulf("halal check") },
    elsewhere: "check",
  },
  {
    good: "honey",
    goods: good("040900"),
    ways: { EU: "haccp check", ...gulf("halal check") },
    elsewhere: "check",
  },
  {
    good: "dried fish",
    goods: good("030559"),
    ways: gulf("health_certificate haccp halal check"),
    elsewhere: "health_certificate haccp check",
  },
  {
    good: "green coffee",
    goods: good("090111"),
    ways: { EU: "phytosanitary eudr_dds", ...gulf("phytosanitary halal check") },
    elsewhere: "phytosanitary check",
  },
  {
    good: "roasted coffee",
    goods: good("090121"),
    ways: { EU: "haccp eudr_dds", ...gulf("halal check") },
    elsewhere: "check",
  },
  {
    good: "cocoa beans",
    goods: good("180100"),
    ways: { EU: "phytosanitary eudr_dds", ...gulf("phytosanitary halal check") },
    elsewhere: "phytosanitary check",
  },
  {
    good: "whole pepper",
    goods: good("090411"),
    ways: { EU: "phytosanitary", ...gulf("phytosanitary halal check") },
    elsewhere: "phytosanitary check",
  },
  {
    good: "ground pepper",
    goods: good("090412"),
    ways: { EU: "haccp ?phytosanitary", ...gulf("halal check") },
    elsewhere: "check",
  },
  {
    good: "nutmeg",
    goods: good("090811"),
    ways: { EU: "phytosanitary check", ...gulf("phytosanitary halal check") },
    elsewhere: "phytosanitary check",
  },
  {
    good: "virgin coconut oil",
    goods: good("151311"),
    ways: { EU: "haccp", ...gulf("halal check") },
    elsewhere: "check",
  },
  {
    good: "desiccated coconut",
    goods: good("080111"),
    ways: { EU: "haccp ?phytosanitary", ...gulf("halal check") },
    elsewhere: "check",
  },
  {
    good: "edible seaweed",
    goods: good("121221"),
    ways: { EU: "haccp ?health_certificate", ...gulf("halal check") },
    elsewhere: "check",
  },
  {
    good: "salt",
    goods: good("250100"),
    ways: { EU: "haccp", ...gulf("halal check") },
    elsewhere: "check",
  },
  {
    good: "a soft drink",
    goods: good("220299"),
    ways: { EU: "haccp", ...gulf("halal check") },
    elsewhere: "check",
  },
  {
    good: "live orchids",
    goods: good("060290"),
    ways: {
      EU: "phytosanitary",
      GB: "phytosanitary check",
      CH: "phytosanitary check",
      CA: "phytosanitary check",
      AU: "phytosanitary check",
      SA: "phytosanitary check",
    },
    elsewhere: "phytosanitary",
  },
  {
    good: "rattan basket",
    goods: good("460212"),
    ways: { US: "lacey", CA: "check", AU: "check", CN: "check", SA: "check" },
    elsewhere: "ready",
  },
  {
    good: "rattan chair in a wooden crate",
    goods: good("940153", { wood_packaging: true }),
    ways: { US: "lacey check" },
    elsewhere: "check",
  },
  {
    good: "bamboo plate",
    goods: good("441911"),
    ways: { US: "lacey", CA: "check", AU: "check", CN: "check", SA: "check" },
    elsewhere: "ready",
  },
  {
    good: "teak table",
    goods: good("940360"),
    ways: {
      EU: "svlk eudr_dds",
      US: "svlk lacey",
      CH: "svlk check",
      CA: "svlk check",
      AU: "svlk check",
      CN: "svlk check",
      SA: "svlk check",
    },
    elsewhere: "svlk",
  },
  {
    good: "coconut shell briquettes",
    goods: good("440220"),
    ways: { US: "lacey check" },
    elsewhere: "check",
  },
  {
    good: "patchouli oil",
    goods: good("330129"),
    ways: { EU: "sds", GB: "sds", CH: "check", US: "lacey", SA: "check" },
    elsewhere: "ready",
  },
  { good: "silk cloth", goods: good("500720"), ways: { SA: "check" }, elsewhere: "ready" },
  { good: "pewter box", goods: good("830629"), ways: { SA: "check" }, elsewhere: "ready" },
  {
    good: "raw cotton sold as organic",
    goods: good("520100", organic),
    ways: {
      EU: "phytosanitary organic_eu",
      US: "phytosanitary organic_usda_nop",
      JP: "phytosanitary organic_jas",
    },
    elsewhere: "phytosanitary check",
  },
]

function expectedState(way: Way, schemes: readonly CertificateScheme[]): MarketState {
  const words = way.split(" ").filter((word) => word !== "ready")
  const holds = (word: string) => schemes.some((scheme) => scheme === word)
  const demanded = words.filter((word) => word !== "check" && !word.startsWith("?"))
  if (!demanded.every(holds)) return "not_yet"
  const mayBeAsked = words.filter((word) => word.startsWith("?")).map((word) => word.slice(1))
  return words.includes("check") || !mayBeAsked.every(holds) ? "check" : "ready"
}

const certificate = (
  scheme: CertificateScheme,
  more: { valid_until?: string; valid_from?: string; scope_hs?: string[]; status?: "refused" } = {},
) => ({
  scheme,
  scope: localized({ en: "The goods" }),
  scope_hs: more.scope_hs ?? certificateScope,
  valid_from: more.valid_from ?? "2026-01-01",
  valid_until: more.valid_until ?? "2027-01-01",
  status: more.status ?? ("verified" as const),
})
/** Prefixes of every chapter, so that a certificate covers whatever good is tried. */
const certificateScope = Array.from({ length: 97 }, (_, chapter) =>
  String(chapter + 1).padStart(2, "0"),
)

const stateIn = (destinations: Destination[], market: Market) =>
  destinations.find((destination) => destination.market === market)?.state

describe.each(rows)("$good", ({ goods, ways, elsewhere }) => {
  const wayTo = (market: Market) => ways[market] ?? elsewhere
  const statesWith = (certificates: ReturnType<typeof certificate>[]) => {
    const destinations = destinationsFor(goods, certificates, { day: TODAY, rules })
    return Object.fromEntries(markets.map((market) => [market, stateIn(destinations, market)]))
  }
  const expected = (schemes: readonly CertificateScheme[]) =>
    Object.fromEntries(markets.map((market) => [market, expectedState(wayTo(market), schemes)]))

  test("without any certificate", () => expect(statesWith([])).toEqual(expected([])))

  test.each(certificateSchemes)("with %s alone", (scheme) => {
    expect(statesWith([certificate(scheme)])).toEqual(expected([scheme]))
  })

  test("with every scheme", () => {
    const all = certificateSchemes.map((scheme) => certificate(scheme))
    expect(statesWith(all)).toEqual(expected(certificateSchemes))
  })

  test.each([
    ["expired", { valid_until: "2026-11-26" }],
    ["not valid yet", { valid_from: "2026-11-28" }],
    ["for other goods", { scope_hs: ["9999"] }],
    ["refused by a curator", { status: "refused" as const }],
  ])("with every scheme, but %s, stands as without any", (_, more) => {
    const none = certificateSchemes.map((scheme) => certificate(scheme, more))
    expect(statesWith(none)).toEqual(expected([]))
  })
})

test("the goods of the table are real ones and show every kind", () => {
  expect(rows.filter(({ goods }) => !isKnownHsCode(goods.hs_code))).toEqual([])
  const shown = new Set(rows.flatMap(({ goods }) => kindsOfGoods(goods)))
  expect(goodsKinds.filter((kind) => !shown.has(kind))).toEqual([])
})

test("the United Kingdom, Switzerland, Canada and Australia are among the markets", () => {
  expect(markets).toEqual(expect.arrayContaining(["GB", "CH", "CA", "AU"]))
  const shown = destinationsFor(good("170290"), [], { day: TODAY, rules }).map(
    ({ market }) => market,
  )
  expect(shown).toEqual(markets)
})

const chapters = Array.from({ length: 22 }, (_, index) => String(index + 1).padStart(2, "0"))
const eaten = chapters.filter((chapter) => !["01", "05", "06", "14"].includes(chapter))
test.each(eaten)("food of chapter %s without a certificate is ready nowhere", (chapter) => {
  // 1301 is lac, which nobody eats.
  const hs_code = chapter === "13" ? "130219" : `${chapter}0190`
  const destinations = destinationsFor(good(hs_code), [], { day: TODAY, rules })
  expect(destinations.filter(({ state }) => state === "ready")).toEqual([])
})

test("HACCP is no phytosanitary certificate", () => {
  const states = destinationsFor(good("090411"), [certificate("haccp")], { day: TODAY, rules })
  expect(new Set(states.map(({ state }) => state))).toEqual(new Set(["not_yet"]))
})

test("what has to be asked about is never ready, whatever is on file", () => {
  const all = certificateSchemes.map((scheme) => certificate(scheme))
  for (const { goods } of rows)
    for (const { state, requirements } of destinationsFor(goods, all, { day: TODAY, rules }))
      expect(state).toBe(requirements.some(({ status }) => status === "check") ? "check" : "ready")
})

test("every rule names its source, the month it was read in if it was, and goods that it concerns", () => {
  for (const { key: rule, source, checked, markets: where, kinds } of rules) {
    expect(source.length, rule).toBeGreaterThan(3)
    if (checked !== null) expect(checked, rule).toMatch(/^20\d\d-(0[1-9]|1[0-2])$/)
    expect(where.length * kinds.length, rule).toBeGreaterThan(0)
    const shown = rows.some(({ goods }) =>
      destinationsFor(goods, [], { day: TODAY, rules }).some(({ requirements }) =>
        requirements.some((requirement) => requirement.rule === rule),
      ),
    )
    expect(shown, `${rule} is tried by the table above`).toBe(true)
  }
})

test("bamboo is no timber, and coconut shell no wood, before the deforestation regulation", () => {
  for (const hs of ["441911", "440921", "440210", "440220"])
    expect(kindsOfGoods(good(hs))).not.toContain("eudr")
  for (const hs of ["440710", "440290", "940169", "480210", "180690", "151321", "090121"])
    expect(kindsOfGoods(good(hs))).toContain("eudr")
})
