import { containers, palletLoad } from "@serumpun/domain/containers"
import { defaultLocale } from "@serumpun/domain/locales"
import { checkPacking } from "@serumpun/domain/packing-rules"
import { fullContainers, packOf, perPack } from "@serumpun/domain/shipments"
import { expect, test } from "vitest"
import { figuresIn, wordedIn } from "./figures.ts"
import { readListings, type DemoListing } from "./goods.ts"

// Texts are judged in English: figures.test.ts holds every other language to the same numbers.

const listings = await readListings()
const DAYS_IN_MONTH = 30

const faultsOf = (check: (listing: DemoListing) => unknown[]) =>
  listings.flatMap((listing) =>
    check(listing).map((fault) => `${listing.handle}: ${String(fault)}`),
  )

const numbersOf = (text: string) => [
  ...figuresIn(text, defaultLocale).map(Number),
  ...wordedIn(text, defaultLocale).map(Number),
]

const sentencesWith = (text: string, word: RegExp) =>
  text.split(/[;\n]|\. /).filter((sentence) => word.test(sentence))

const isAmong = (values: number[], text: string) =>
  values.some((value) => numbersOf(text).some((number) => Math.abs(number - value) < 1e-9))

test("every packing is complete, possible and without contradiction", () => {
  expect(
    faultsOf((listing) => checkPacking(listing).map((found) => JSON.stringify(found))),
  ).toEqual([])
})

test("what a text says of cartons, pallets and containers is what the packing comes to", () => {
  const faults = faultsOf((listing) => {
    const { packing } = listing
    const pack = packOf(packing)!
    const pallet = palletLoad(pack, "20ft").packs
    const smallest = fullContainers(packing).filter(({ kind }) => kind === "20ft")
    const content = perPack(packing)
    const claims: [RegExp, number[]][] = [
      [/\bcarton\b/i, [packing.carton_inner_count, content]],
      [/\bpallet\b/i, [pallet, pallet * content]],
      [/\bcontainer\b/i, smallest.flatMap(({ packs, quantity }) => [packs, quantity])],
    ]
    const text = [listing.summary.en, listing.description.en].join("\n")
    return claims.flatMap(([word, right]) =>
      sentencesWith(text, word).filter(
        (sentence) => numbersOf(sentence).length > 0 && !isAmong(right, sentence),
      ),
    )
  })
  expect(faults).toEqual([])
})

test("a picture of an open carton shows as many packs as are in one", () => {
  const faults = faultsOf(({ packing, detail_alt }) => {
    const text = detail_alt?.en ?? ""
    // "One" hides in every article.
    const counted = /open carton/.test(text) && numbersOf(text).some((number) => number > 1)
    return counted && !isAmong([packing.carton_inner_count], text) ? [text] : []
  })
  expect(faults).toEqual([])
})

test("minimum order and best price can be made within the lead time and sent in one container", () => {
  const faults = faultsOf(({ tiers, moq, capacity_per_month, lead_time_days, packing }) => {
    const made = (capacity_per_month * lead_time_days) / DAYS_IN_MONTH
    const best = tiers.at(-1)?.min ?? 0
    const largest = Math.max(...fullContainers(packing).map(({ quantity }) => quantity))
    return [
      moq > made ? `MOQ ${moq} of ${made}` : "",
      best > made ? `best price from ${best} of ${made} in the lead time` : "",
      best > largest ? `best price from ${best} with ${largest} in the largest container` : "",
    ].filter(Boolean)
  })
  expect(faults).toEqual([])
})

test("orders open no pack: the minimum fills outer packs, steps fill inner ones", () => {
  const isWhole = (value: number, step: number) =>
    Math.abs(value / step - Math.round(value / step)) < 1e-9
  const faults = faultsOf(({ moq, order_multiple, packing, tiers }) => [
    ...(isWhole(moq, perPack(packing)) ? [] : [`MOQ ${moq}`]),
    ...(isWhole(order_multiple, packing.inner_quantity) ? [] : [`steps of ${order_multiple}`]),
    ...tiers.flatMap(({ min, max }) =>
      max !== null && Math.ceil(min / order_multiple) * order_multiple > max
        ? [`no order between ${min} and ${max}`]
        : [],
    ),
  ])
  expect(faults).toEqual([])
})

test("a sample costs at least what the goods cost, and no more than eight times that", () => {
  const faults = faultsOf(({ sample, tiers }) => {
    if (!sample.available) return []
    const perUnit = (sample.price_usd ?? 0) / (sample.quantity ?? 1)
    const ratio = perUnit / (tiers[0]?.usd ?? 1)
    return ratio >= 1 && ratio <= 8 ? [] : [`${perUnit} against ${tiers[0]?.usd}`]
  })
  expect(faults).toEqual([])
})

/** Kilograms per litre of coconut oil. */
const OIL_DENSITY = 0.92

/** Kilograms of one piece, metre or litre, as the specification has it. */
function unitWeight({ unit, specification }: DemoListing): number | null {
  const valueOf = (key: string) => specification.find((row) => row.key === key)?.value.en ?? ""
  if (unit === "L") return OIL_DENSITY
  if (unit === "m") {
    const [grams] = figuresIn(valueOf("weight"), defaultLocale).map(Number)
    const [widthCm] = figuresIn(valueOf("dimensions"), defaultLocale).map(Number)
    return grams && widthCm ? (grams / 1000) * (widthCm / 100) : null
  }
  const [, amount, scale] = /(\d+(?:\.\d+)?) (k?g)\b(?!\/)/.exec(valueOf("weight")) ?? []
  return amount ? Number(amount) / (scale === "kg" ? 1 : 1000) : null
}

test("the net weight of an outer pack is that of what it holds", () => {
  const faults = faultsOf((listing) => {
    if (listing.unit === "kg") return []
    const { packing } = listing
    const weight = unitWeight(listing)
    const expected = (weight ?? 0) * perPack(packing)
    return Math.abs(expected - packing.carton_net_kg) <= 0.05 * expected
      ? []
      : [`${packing.carton_net_kg} kg net, but ${expected} kg inside`]
  })
  expect(faults).toEqual([])
})

test("a mat and a box weigh what their material weighs", () => {
  const valueOf = (id: number, key: string) =>
    figuresIn(
      listings
        .find(({ external_id }) => external_id === id)!
        .specification.find((row) => row.key === key)!.value.en,
      defaultLocale,
    ).map(Number)
  const [length = 0, width = 0, thickness = 0] = valueOf(7, "dimensions")
  const [kilograms = 0] = valueOf(7, "weight")
  // Half-round rattan strands fill about three quarters of a mat: 0.55 × 0.78 kg per litre.
  const density = (kilograms * 1000) / (length * width * (thickness / 10))
  expect(density).toBeGreaterThan(0.35)
  expect(density).toBeLessThan(0.55)

  const [diameter = 0, height = 0, wallMm = 0] = valueOf(16, "dimensions")
  const [grams = 0] = valueOf(16, "weight")
  const wall = wallMm / 10
  const cylinder = (across: number, high: number) => (Math.PI / 4) * across ** 2 * high
  const metal = cylinder(diameter, height) - cylinder(diameter - 2 * wall, height - 2 * wall)
  // Pewter of 95 % tin: 7.3 g/cm³; the relief takes and adds a little.
  expect(grams / metal).toBeGreaterThan(6.6)
  expect(grams / metal).toBeLessThan(8)
})

test("rolls and poles are no longer than their outer pack", () => {
  const longest: [number, number][] = [
    [7, 180],
    [15, 105],
    [20, 115],
    [39, 180],
  ]
  for (const [id, centimetres] of longest) {
    const { packing, handle } = listings.find(({ external_id }) => external_id === id)!
    expect(packing.carton_length_cm, handle).toBeGreaterThanOrEqual(centimetres)
    expect(packing.carton_length_cm, handle).toBeLessThan(containers["20ft"].length)
  }
})

const sameLetters = (text: string) => text.toLowerCase().replace(/[^a-z]/g, "")

test("a port has one spelling and one town, in every listing and text", () => {
  const places = [
    ...new Set(listings.flatMap(({ incoterms }) => incoterms.map(({ place }) => place))),
  ]
  const ports = new Map<string, Set<string>>()
  for (const place of places) {
    const port = place.split(",")[0] ?? ""
    const key = sameLetters(port)
    ports.set(key, (ports.get(key) ?? new Set()).add(place))
  }
  const doubled = [...ports.values()].filter((spellings) => spellings.size > 1)
  expect(doubled.map((spellings) => [...spellings])).toEqual([])

  const texts = JSON.stringify(listings)
  for (const place of places) {
    const port = place.split(",")[0] ?? ""
    if (!port.includes(" ")) continue
    expect(texts, `${port} written as one word`).not.toContain(port.replaceAll(" ", ""))
  }
})

/** Chapters or headings of the customs tariff that goods of a category can be declared under. */
const headings: Record<string, RegExp> = {
  "food/sugar": /^1702/,
  "food/snack": /^1905/,
  "food/honey": /^0409/,
  "food/condiment": /^2103/,
  "food/oil": /^1513/,
  "food/coconut": /^0801/,
  "spice/pepper": /^0904/,
  "spice/vanilla": /^0905/,
  "spice/cinnamon": /^0906/,
  "spice/clove": /^0907/,
  "spice/nutmeg": /^0908/,
  "spice/ginger": /^0910/,
  "beverage/coffee": /^0901/,
  "beverage/cocoa": /^1801/,
  "marine/seaweed": /^(1212|1302)/,
  "oil/essential": /^3301/,
  "home/charcoal": /^4402/,
  "craft/rattan": /^4601|^4602/,
  "craft/weaving": /^4602/,
  "craft/bamboo": /^4602/,
  "craft/metal": /^8306/,
  "craft/wood": /^4419/,
  "furniture/rattan": /^94(0153|0383)/,
  "furniture/wood": /^9403/,
  "textile/weaving": /^(5007|6214)/,
  "textile/batik": /^(5208|6205|6214)/,
  "raw/rattan": /^1401/,
}

test("goods are declared under a heading for what they are", () => {
  expect(
    faultsOf(({ category, hs6 }) =>
      headings[category]?.test(hs6) ? [] : [`${category} as ${hs6}`],
    ),
  ).toEqual([])
})

test("what spoils has a shelf life, as its text says, and what does not has none", () => {
  const spoils = /^(food|spice|beverage|marine|oil)\//
  const faults = faultsOf(({ category, shelf_life_months, summary, description }) => {
    const text = `${summary.en}\n${description.en}`
    const told = sentencesWith(text, /months['’] shelf life|\d+ months$/).flatMap(numbersOf)
    if (spoils.test(category) !== Boolean(shelf_life_months)) return [`${shelf_life_months} months`]
    return told.length > 0 && !told.includes(shelf_life_months ?? 0) ? [told.join(", ")] : []
  })
  expect(faults).toEqual([])
})

test("only what needs another maker is raw or half made", () => {
  const halfMade = listings
    .filter(({ processing_stage }) => processing_stage !== "finished")
    .map(({ category }) => category)
  expect(halfMade).not.toContain("spice/vanilla")
  for (const { category, processing_stage } of listings)
    expect(processing_stage === "raw", category).toBe(category.startsWith("raw/"))
})

test("coffee is sized by screens, powder by sieves", () => {
  for (const { category, specification } of listings) {
    const keys = specification.map(({ key }) => key)
    if (category.startsWith("beverage/")) expect(keys).not.toContain("particle_size")
    else expect(keys).not.toContain("screen_size")
  }
})

test("bags, bales and bundles are not called cartons", () => {
  const names: [RegExp, DemoListing["packing"]["kind"]][] = [
    [/^bundle\b/i, "bundle"],
    [/\bbale\b/i, "bale"],
    [/\bcarton\b/i, "carton"],
    [/\bbags?\b/i, "bag"],
  ]
  const faults = faultsOf(({ packing, unit }) => {
    const holdsGoods = unit === "kg" && packing.carton_inner_count === 1
    const right = names.find(([word]) => word.test(packing.inner.en))?.[1]
    return holdsGoods && right && right !== packing.kind ? [packing.inner.en] : []
  })
  expect(faults).toEqual([])
})
