import { expect, test } from "vitest"
import type { CertificateScheme } from "./certificates.js"
import { destinationsFor } from "./destinations.js"
import { firstRules } from "./destination-rules.js"
import { localized } from "./locales.js"
import type { MarketRule } from "./market-rule.js"
import { gatherMarkets, type JudgedListing } from "./markets-overview.js"
import { markets } from "./places.js"

const day = "2026-11-27"
const PEPPER = "090411"
const BAG = "460212"
const CRACKERS = "190590"

type More = { named?: CertificateScheme[]; held?: CertificateScheme[]; rules?: MarketRule[] }

/** A listing as the first rules judge it. */
function listing(id: string, hs_code: string, more: More = {}): JudgedListing {
  const { named = [], held = [], rules = firstRules } = more
  const certificates = named.map((scheme) => ({
    ...{ scheme, scope: localized({ en: "All of it" }), scope_hs: [hs_code.slice(0, 2)] },
    ...{ valid_from: "2026-01-01", valid_until: "2027-01-01", status: "verified" as const },
  }))
  const goods = { hs_code, claims_organic: false, wood_packaging: false }
  return { id, destinations: destinationsFor(goods, certificates, { day, rules }), held }
}

const rule = (key: string, change: Partial<MarketRule>): MarketRule => ({
  ...{ key, markets: ["JP"], kinds: [], hs_prefixes: [BAG], claim: null, only_if_asked: false },
  ...{ proof: [], source: "A law", checked: "2026-11", text: localized({}) },
  ...change,
})

test("a certificate that three listings lack stands once, with every market that it opens for them", () => {
  const listings = ["one", "two", "three"].map((id) => listing(id, PEPPER))
  const { certificates } = gatherMarkets(listings, ["JP"])
  expect(certificates).toEqual([
    {
      scheme: "phytosanitary",
      rules: [expect.objectContaining({ rule: "phytosanitary", checked: "2026-11" })],
      // Japan's notice of food imports remains, which no certificate of a producer shows.
      ways: [{ then: "check", markets: ["JP"], listings: ["one", "two", "three"] }],
      held_for: [],
    },
  ])
  const [everywhere] = gatherMarkets(listings).certificates
  expect(everywhere?.ways.flatMap((way) => way.markets).sort()).toEqual([...markets].sort())
})

test("each market counts every judged listing once, by the state that its own page shows", () => {
  const listings = [
    listing("bag", BAG),
    listing("pepper", PEPPER),
    listing("shown", BAG, { named: ["lacey"] }),
  ]
  const gathered = gatherMarkets(listings)
  expect(gathered.markets.map(({ market }) => market)).toEqual(markets)
  for (const { market, listings: byState } of gathered.markets)
    for (const { id, destinations } of listings) {
      const { state } = destinations.find((one) => one.market === market)!
      expect(byState[state]).toContain(id)
      expect(
        Object.values(byState)
          .flat()
          .filter((other) => other === id),
      ).toHaveLength(1)
    }
  expect(gathered.markets.find(({ market }) => market === "US")?.listings).toMatchObject({
    ready: ["shown"],
    not_yet: expect.arrayContaining(["bag"]),
  })
})

test("what opens more comes first, and what opens nothing by itself comes last", () => {
  const { certificates } = gatherMarkets([
    listing("bag", BAG),
    listing("crackers", CRACKERS),
    listing("pepper", PEPPER),
  ])
  // Phytosanitary: 13 markets of pepper. Halal: the Gulf for crackers. HACCP: the EU. Lacey: the US.
  expect(certificates[0]?.scheme).toBe("phytosanitary")
  const two = [rule("a", { proof: ["coa"] }), rule("b", { proof: ["sds"] })]
  const both = listing("both", BAG, { rules: two })
  const alone = listing("alone", BAG, { rules: [rule("b", { proof: ["sds"] })] })
  const gathered = gatherMarkets([both, alone], ["JP"]).certificates
  expect(gathered.map(({ scheme }) => scheme)).toEqual(["sds", "coa"])
  expect(gathered[0]?.ways).toEqual([
    { then: "ready", markets: ["JP"], listings: ["alone"] },
    { then: "not_yet", markets: ["JP"], listings: ["both"] },
  ])
  expect(gathered[1]?.ways).toEqual([{ then: "not_yet", markets: ["JP"], listings: ["both"] }])
})

test("a rule that either of two certificates answers stands under both", () => {
  const rules = [rule("either", { proof: ["coa", "sds"] })]
  const { certificates } = gatherMarkets([listing("one", BAG, { rules })], ["JP"])
  expect(certificates.map(({ scheme }) => scheme)).toEqual(["coa", "sds"])
  for (const { ways } of certificates) expect(ways[0]?.then).toBe("ready")
})

test("a certificate that is held and not named is told apart from one that has to be got", () => {
  const { certificates } = gatherMarkets(
    [listing("held", BAG, { held: ["lacey", "halal"] }), listing("not", BAG)],
    ["US"],
  )
  expect(certificates).toMatchObject([{ scheme: "lacey", held_for: ["held"] }])
})

test("a question stands once, with its markets and listings, and counts as no certificate", () => {
  const { certificates, questions } = gatherMarkets(
    [listing("one", CRACKERS), listing("two", CRACKERS)],
    ["AU", "SG"],
  )
  expect(certificates).toEqual([])
  expect(questions.map(({ rule }) => rule)).toEqual(["sg_food", "au_food", "au_biosecurity"])
  expect(questions[1]).toMatchObject({ markets: ["AU"], listings: ["one", "two"], proof: [] })
})

test("without listings there is nothing to gather", () => {
  const { markets: rows, ...rest } = gatherMarkets([])
  expect(rest).toEqual({ certificates: [], questions: [] })
  expect(rows.every(({ listings }) => listings.ready.length === 0)).toBe(true)
})
