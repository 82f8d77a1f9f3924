import { hsPrefixes } from "@serumpun/domain/hs-codes"
import { leadTimeBand, moqBand, priceBand } from "../bands.js"
import type { ListingDocument } from "../listing-document.js"
import { turnsOf } from "../own-order.js"
import { understoodTerms } from "../vocabulary.js"
import { vocabularyRows } from "../vocabulary-rows.js"
import { pickOne, pickSome, randomFrom } from "./random.js"
import {
  categories,
  fillers,
  type Locale,
  places,
  qualities,
  syllables,
} from "./synthetic-words.js"

const GOODS = vocabularyRows.filter(({ id }) => !["organic", "halal", "quotation"].includes(id))
const CERTIFICATES = ["organic", "halal", "p-irt", "haccp", "lacey", "gi", "phytosanitary", "svlk"]
const INCOTERMS = ["EXW", "FCA", "FOB", "CIF", "CPT", "DAP"]
const MARKETS = ["EU", "JP", "US", "KR", "SG", "AE"]
const PORTS = ["Tanjung Priok", "Tanjung Perak", "Belawan", "Pontianak"]
const UNITS = ["kg", "pc", "m", "L"]
const PRODUCERS = 2500
const DAY = 86_400_000
const EPOCH = Date.UTC(2026, 0, 1)

/** Made-up listings in one language, the same for the same seed: about 100 words of text each. */
export function syntheticListings(count: number, locale: Locale, seed = 1): ListingDocument[] {
  const random = randomFrom(seed)
  const names = Array.from({ length: PRODUCERS }, () => producerName(random))
  return Array.from({ length: count }, (_, at) => {
    const made = listing(at, locale, random, names)
    return { ...made, hs_prefixes: hsPrefixes(made.hs_code) }
  })
}

function listing(
  at: number,
  locale: Locale,
  random: () => number,
  names: string[],
): Omit<ListingDocument, "hs_prefixes"> {
  const good = pickOne(random, GOODS)
  const [name] = good.terms[locale]
  const quality = pickOne(random, qualities[locale])
  const [province, place] = pickOne(random, places)
  const producer = Math.floor(random() * names.length)
  const category = pickOne(random, categories)
  const moq = Math.ceil(random() ** 3 * 3000)
  const lead = 5 + Math.floor(random() * 90)
  const price = Math.round(random() ** 4 * 20_000 + 80) / 100
  const incoterms = pickSome(random, INCOTERMS, 0.4)
  const until = EPOCH + Math.floor(random() * 365) * DAY
  const title = sentence(locale, [quality, name, pickOne(random, fillers[locale])])
  return {
    id: `prod_synthetic_${at}`,
    external_id: null,
    handle: `synthetic-${good.id}-${at}`,
    title,
    name_key: title.toLowerCase(),
    producer_key: (names[producer] ?? "").toLowerCase(),
    summary: text(locale, random, 14, name),
    description: text(locale, random, 80, name),
    keywords: understoodTerms(good.id, locale),
    producer_id: `prdc_${producer}`,
    producer_handle: `producer-${producer}`,
    producer: names[producer],
    province,
    place,
    category,
    category_root: category.split("/")[0],
    hs_code: String(100000 + Math.floor(random() * 800000)),
    certificates: pickSome(random, CERTIFICATES, 0.3),
    incoterms,
    incoterm_label: `${incoterms[0] ?? "EXW"} ${pickOne(random, PORTS)}`,
    moq,
    moq_band: moqBand(moq),
    unit: pickOne(random, UNITS),
    lead_time_days: lead,
    lead_time_band: leadTimeBand(lead),
    price_from: price,
    price_band: priceBand(price),
    processing_stage: pickOne(random, ["finished", "semi-finished"]),
    sample_available: random() < 0.6,
    is_paused: false,
    paused_until: null,
    ready_for: pickSome(random, MARKETS, 0.4),
    export_grade_until: new Date(until).toISOString(),
    export_grade_until_ts: until,
    published_at_ts: EPOCH - Math.floor(random() * 400) * DAY,
    standing: 600 + Math.floor((at * 37) % 90),
    pin_catalogue: 0,
    pin_category: 0,
    ...turnsOf(`prod_synthetic_${at}`),
    season_months: pickSome(random, [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12], 0.2),
    image: {
      base: `/media/synthetic-${at}`,
      widths: [320, 640, 960, 1600],
      width: 1600,
      height: 1200,
      alt: name,
      thumbhash: "3OcRJYB4d3h/iIeHeEh3eIhw+j2w",
    },
  }
}

/** Now and then a second good is mentioned, and a word that occurs nowhere else. */
function text(locale: Locale, random: () => number, words: number, name: string): string {
  const chosen: string[] = [name]
  for (let i = 1; i < words; i++) {
    const draw = random()
    if (draw < 0.02) chosen.push(pickOne(random, GOODS).terms[locale][0])
    else if (draw < 0.06) chosen.push(rareWord(random))
    else chosen.push(pickOne(random, draw < 0.25 ? qualities[locale] : fillers[locale]))
    if (i % 12 === 11) chosen[chosen.length - 1] += locale === "ja" ? "。" : "."
  }
  return sentence(locale, chosen)
}

function sentence(locale: Locale, words: string[]): string {
  return locale === "ja" ? words.join("の") : words.join(" ")
}

function rareWord(random: () => number): string {
  const length = 2 + Math.floor(random() * 2)
  return Array.from({ length }, () => pickOne(random, syllables)).join("")
}

function producerName(random: () => number): string {
  const word = rareWord(random)
  return `Koperasi ${word[0].toUpperCase()}${word.slice(1)} ${pickOne(random, ["Jaya", "Makmur", "Lestari", "Mandiri", "Sejahtera"])}`
}
