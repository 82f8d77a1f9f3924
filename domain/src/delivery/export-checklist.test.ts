import { expect, test } from "vitest"
import { incoterms, transportModes } from "../incoterms.js"
import { localized } from "../locales.js"
import { markets } from "../places.js"
import { firstRules as rules } from "../destination-rules.js"
import { checklistFor, isStandardEntry, type OrderedGood } from "./export-checklist.js"

const day = "2026-11-27"
const sugar: OrderedGood = {
  goods: { hs_code: "170290", claims_organic: true, wood_packaging: false },
  certificates: [],
}
const bag: OrderedGood = {
  goods: { hs_code: "460219", claims_organic: false, wood_packaging: false },
  certificates: [],
}
const haccp = {
  scheme: "haccp" as const,
  scope: localized({ en: "Palm sugar" }),
  scope_hs: ["17"],
  valid_from: "2026-01-01",
  valid_until: "2027-12-31",
  status: "verified" as const,
}
const bySea = { incoterm: "FOB", transport_mode: "sea", country: "DE" } as const
const kindsOf = (...rest: Parameters<typeof checklistFor>) =>
  checklistFor(...rest).map(({ kind }) => kind)

test("organic sugar for Germany needs the trade's papers and what the EU asks of organic food", () => {
  expect(kindsOf(bySea, [sugar], { day, rules })).toEqual([
    "commercial_invoice",
    "packing_list",
    "bill_of_lading",
    "export_declaration",
    "certificate_of_origin",
    "eu_food_hygiene",
    "eu_organic_group",
  ])
})

test("a rule is on file when every good that falls under it has its certificate", () => {
  const held = { ...sugar, certificates: [haccp] }
  const entry = (goods: OrderedGood[]) =>
    checklistFor(bySea, goods, { day, rules }).find(({ kind }) => kind === "eu_food_hygiene")
  expect(entry([sugar])).toMatchObject({ is_on_file: false, proof: ["haccp"] })
  expect(entry([held])).toMatchObject({ is_on_file: true })
  expect(entry([held, bag])).toMatchObject({ is_on_file: true })
  expect(entry([held, sugar])).toMatchObject({ is_on_file: false })
})

test("a country whose rules nobody wrote down gets what every export needs, and nothing guessed", () => {
  expect(kindsOf({ ...bySea, country: "BR" }, [sugar], { day, rules }).every(isStandardEntry)).toBe(
    true,
  )
})

test("each way of transport has one paper of its own, and who insures for the buyer shows it", () => {
  const transport = (mode: (typeof transportModes)[number]) =>
    kindsOf({ ...bySea, transport_mode: mode }, [], { day, rules }).filter((kind) =>
      /bill|waybill/.test(kind),
    )
  expect(transportModes.flatMap(transport)).toHaveLength(transportModes.length)
  const insured = incoterms.filter((incoterm) =>
    kindsOf({ ...bySea, incoterm }, [], { day, rules }).includes("insurance_policy"),
  )
  expect(insured).toEqual(["CIF", "CIP"])
})

test("no market names an entry twice, whatever is ordered together", () => {
  for (const country of [...markets.filter((market) => market !== "EU"), "FR"]) {
    const kinds = kindsOf({ ...bySea, country }, [sugar, bag, sugar], { day, rules })
    expect(new Set(kinds).size, country).toBe(kinds.length)
  }
})
