import { isDay } from "./days.js"
import { isIncoterm, type Incoterm } from "./incoterms.js"
import { isCurrency, type Currency } from "./money.js"
import { problem, type Problem } from "./problems.js"
import { checkText } from "./text-rules.js"
import { units, type Unit } from "./units.js"

/** What a phrase leaves open, each with the value that fills it. `days` counts days, `percent` is in percent. */
export type BlankValues = {
  quantity: { number: number; unit: Unit }
  money: { number: number; currency: Currency }
  days: number
  percent: number
  /** ISO day. */
  date: string
  port: string
  incoterm: Incoterm
}
export type Blank = keyof BlankValues
/** Whose phrase it is: a buyer asks for the price, a producer tells it. */
type Row = { topic: string; by: "buyer" | "producer" | "both"; blanks: readonly Blank[] }

/**
 * Sentences that each side reads in its own language, in the order of the picker. Their words stand
 * in `phrases.json` of each language. An id stays for ever, since messages keep it instead of the words.
 */
export const phrases = {
  hello: { topic: "greeting", by: "both", blanks: [] },
  thankForRfq: { topic: "greeting", by: "producer", blanks: [] },
  thankForQuote: { topic: "greeting", by: "buyer", blanks: [] },
  introduceBuyer: { topic: "greeting", by: "buyer", blanks: [] },
  introduceProducer: { topic: "greeting", by: "producer", blanks: [] },
  answerBy: { topic: "greeting", by: "both", blanks: ["date"] },
  awaitAnswer: { topic: "greeting", by: "both", blanks: [] },
  thankForTrade: { topic: "greeting", by: "both", blanks: [] },
  closedUntil: { topic: "greeting", by: "both", blanks: ["date"] },
  askCapacity: { topic: "goods", by: "buyer", blanks: [] },
  tellCapacity: { topic: "goods", by: "producer", blanks: ["quantity"] },
  askMoq: { topic: "goods", by: "buyer", blanks: [] },
  tellMoq: { topic: "goods", by: "producer", blanks: ["quantity"] },
  askSmaller: { topic: "goods", by: "buyer", blanks: ["quantity"] },
  askMoisture: { topic: "goods", by: "buyer", blanks: [] },
  tellMoisture: { topic: "goods", by: "producer", blanks: ["percent"] },
  askShelfLife: { topic: "goods", by: "buyer", blanks: [] },
  tellShelfLife: { topic: "goods", by: "producer", blanks: ["days"] },
  askPhotos: { topic: "goods", by: "buyer", blanks: [] },
  photosAttached: { topic: "goods", by: "producer", blanks: [] },
  askHarvest: { topic: "goods", by: "buyer", blanks: [] },
  tellHarvest: { topic: "goods", by: "producer", blanks: ["date"] },
  askPacking: { topic: "goods", by: "buyer", blanks: [] },
  tellPacking: { topic: "goods", by: "producer", blanks: ["quantity"] },
  askLabel: { topic: "goods", by: "buyer", blanks: [] },
  labelFrom: { topic: "goods", by: "producer", blanks: ["quantity"] },
  askQuoteBy: { topic: "price", by: "buyer", blanks: ["date"] },
  askPrice: { topic: "price", by: "buyer", blanks: ["quantity"] },
  tellPrice: { topic: "price", by: "producer", blanks: ["quantity", "money"] },
  targetPrice: { topic: "price", by: "buyer", blanks: ["money"] },
  askDiscount: { topic: "price", by: "buyer", blanks: ["quantity"] },
  giveDiscount: { topic: "price", by: "producer", blanks: ["quantity", "percent"] },
  lowestPrice: { topic: "price", by: "producer", blanks: [] },
  askIncoterm: { topic: "price", by: "buyer", blanks: ["incoterm", "port"] },
  tellIncoterm: { topic: "price", by: "producer", blanks: ["incoterm", "port"] },
  askFreight: { topic: "price", by: "buyer", blanks: ["port"] },
  tellFreight: { topic: "price", by: "producer", blanks: ["port", "money"] },
  freightExcluded: { topic: "price", by: "producer", blanks: [] },
  askValidity: { topic: "price", by: "buyer", blanks: [] },
  tellValidity: { topic: "price", by: "producer", blanks: ["date"] },
  askExtend: { topic: "price", by: "buyer", blanks: ["date"] },
  quoteRevised: { topic: "price", by: "producer", blanks: [] },
  askPayment: { topic: "payment", by: "buyer", blanks: [] },
  tellDeposit: { topic: "payment", by: "producer", blanks: ["percent"] },
  askDeposit: { topic: "payment", by: "buyer", blanks: ["percent"] },
  askCredit: { topic: "payment", by: "buyer", blanks: [] },
  paid: { topic: "payment", by: "buyer", blanks: ["money", "date"] },
  paymentSeen: { topic: "payment", by: "producer", blanks: [] },
  askReadyTime: { topic: "delivery", by: "buyer", blanks: [] },
  tellReadyTime: { topic: "delivery", by: "producer", blanks: ["days"] },
  neededBy: { topic: "delivery", by: "buyer", blanks: ["port", "date"] },
  readyOn: { topic: "delivery", by: "producer", blanks: ["date"] },
  delayedTo: { topic: "delivery", by: "producer", blanks: ["date"] },
  askContainer: { topic: "delivery", by: "buyer", blanks: [] },
  tellContainer: { topic: "delivery", by: "producer", blanks: ["quantity"] },
  askDeparture: { topic: "delivery", by: "buyer", blanks: [] },
  departsOn: { topic: "delivery", by: "producer", blanks: ["port", "date"] },
  arrivesOn: { topic: "delivery", by: "producer", blanks: ["port", "date"] },
  goodsArrived: { topic: "delivery", by: "buyer", blanks: [] },
  askSample: { topic: "sample", by: "buyer", blanks: [] },
  tellSample: { topic: "sample", by: "producer", blanks: ["quantity", "money"] },
  sampleSent: { topic: "sample", by: "producer", blanks: ["date"] },
  sampleApproved: { topic: "sample", by: "buyer", blanks: [] },
  sampleRejected: { topic: "sample", by: "buyer", blanks: [] },
  askCertificates: { topic: "certificate", by: "buyer", blanks: [] },
  askAnalysis: { topic: "certificate", by: "buyer", blanks: [] },
  certificateAttached: { topic: "certificate", by: "producer", blanks: [] },
  askOrigin: { topic: "certificate", by: "buyer", blanks: [] },
  tellOrigin: { topic: "certificate", by: "producer", blanks: [] },
  agree: { topic: "answer", by: "both", blanks: [] },
  decline: { topic: "answer", by: "both", blanks: [] },
  understood: { topic: "answer", by: "both", blanks: [] },
  explainAgain: { topic: "answer", by: "both", blanks: [] },
  otherGoods: { topic: "answer", by: "producer", blanks: [] },
  changeQuantity: { topic: "answer", by: "buyer", blanks: ["quantity"] },
  decideBy: { topic: "answer", by: "buyer", blanks: ["date"] },
  notThisTime: { topic: "answer", by: "buyer", blanks: [] },
} as const satisfies Record<string, Row>

export type PhraseId = keyof typeof phrases
export type PhraseTopic = (typeof phrases)[PhraseId]["topic"]
/** A phrase as a message keeps it. */
export type FilledPhrase = { id: PhraseId; values: Partial<BlankValues> }

export const phraseIds = Object.keys(phrases) as [PhraseId, ...PhraseId[]]

export function isPhraseId(value: unknown): value is PhraseId {
  return phraseIds.some((id) => id === value)
}

export function blanksOf(id: PhraseId): readonly Blank[] {
  return phrases[id].blanks
}

/** The phrases of one side by topic, in the order of the table. */
export function phrasesFor(side: "buyer" | "producer"): Map<PhraseTopic, PhraseId[]> {
  const own = phraseIds.filter((id) => phrases[id].by === side || phrases[id].by === "both")
  return Map.groupBy(own, (id) => phrases[id].topic)
}

/** The longest name of a port or place, in characters. */
const PORT_MAX = 80
const LARGEST = 10_000_000_000

const checks: { [B in Blank]: (field: string, value: BlankValues[B]) => Problem[] } = {
  quantity: (field, { number, unit }) => [
    ...checkNumber(field, number, LARGEST),
    ...(units.includes(unit) ? [] : [problem(`${field}.unit`, "invalid_choice")]),
  ],
  money: (field, { number, currency }) => [
    ...checkNumber(field, number, LARGEST),
    ...(isCurrency(currency) ? [] : [problem(`${field}.currency`, "invalid_choice")]),
  ],
  days: (field, value) => checkNumber(field, value, 3_650),
  percent: (field, value) => checkNumber(field, value, 100),
  date: (field, value) => (isDay(value) ? [] : [problem(field, "invalid_date")]),
  port: (field, value) => checkText(field, value, { max: PORT_MAX, required: true }),
  incoterm: (field, value) => (isIncoterm(value) ? [] : [problem(field, "invalid_choice")]),
}

function checkNumber(field: string, value: number, max: number): Problem[] {
  if (!Number.isFinite(value)) return [problem(field, "not_a_number")]
  return value > 0 && value <= max ? [] : [problem(field, "out_of_range", { min: 0, max })]
}

/** Every blank of a phrase is filled with what belongs there; at `phrase.values.<blank>`. */
export function checkPhrase({ id, values }: FilledPhrase): Problem[] {
  return blanksOf(id).flatMap((blank) => {
    const field = `phrase.values.${blank}`
    const value = values[blank]
    if (value === undefined) return [problem(field, "required")]
    return (checks[blank] as (field: string, value: unknown) => Problem[])(field, value)
  })
}

/** The words of a phrase with each blank written for its reader. */
export function fillPhrase(
  words: string,
  { id, values }: FilledPhrase,
  write: { [B in Blank]: (value: BlankValues[B]) => string },
): string {
  return words.replace(/{{([a-z]+)}}/g, (_, name: string) => {
    const blank = blanksOf(id).find((one) => one === name)
    const value = blank && values[blank]
    if (!blank || value === undefined) return "–"
    return (write[blank] as (value: unknown) => string)(value)
  })
}
