import type { SendMessage } from "@serumpun/backend/src/contracts/conversation.ts"
import { checkMessage } from "@serumpun/domain/conversation-rules"
import { readDay } from "@serumpun/domain/days"
import { isIncoterm } from "@serumpun/domain/incoterms"
import { isLocale, type Locale } from "@serumpun/domain/locales"
import { isCurrency } from "@serumpun/domain/money"
import {
  type Blank,
  blanksOf,
  type BlankValues,
  type FilledPhrase,
  isPhraseId,
  type PhraseId,
} from "@serumpun/domain/phrases"
import type { Problem } from "@serumpun/domain/problems"
import { units } from "@serumpun/domain/units"
import { readNumber } from "#app/lib/format/read-number.ts"
import { textOrNull, typedText, type FormValues } from "#app/lib/kept/form-values.ts"

/** A message as the form holds it, before it has a key. */
export type TypedMessage = Omit<SendMessage, "client_key">

/** The control of a blank, and of the unit or currency beside it. */
export const blankName = (blank: Blank, part?: "unit" | "currency") =>
  `phrase.values.${blank}${part ? `.${part}` : ""}`

/** The phrase that a form holds or that its button has just chosen. */
export function chosenPhrase(values: FormValues): PhraseId | null {
  const [intent = "", id] = (values.intent ?? "").split(":")
  if (intent === "phrase") return isPhraseId(id) ? id : null
  return isPhraseId(values.phrase) ? values.phrase : null
}

export function readMessage(values: FormValues, locale: Locale): TypedMessage {
  const [kind, id = ""] = (values.about ?? "").split(":")
  const phrase = chosenPhrase(values)
  return {
    language: isLocale(values.language) ? values.language : locale,
    text: textOrNull(values.text),
    phrase: phrase ? readPhrase(phrase, values, locale) : null,
    rfq_item_id: kind === "line" ? id : null,
    quote_id: kind === "quote" ? id : null,
  }
}

/** What a form would be refused for, so that it comes back before anything is sent. */
export function checkTyped({ text, phrase }: TypedMessage, has_file: boolean): Problem[] {
  return checkMessage({ text, phrase, has_file })
}

function readPhrase(id: PhraseId, values: FormValues, locale: Locale): FilledPhrase {
  const filled = blanksOf(id).map((blank) => [blank, readers[blank](values, locale)] as const)
  return { id, values: Object.fromEntries(filled.filter(([, value]) => value !== undefined)) }
}

type Reader<B extends Blank> = (values: FormValues, locale: Locale) => BlankValues[B] | undefined

/** What is left empty is missing, which the rules name; what is no number is none. */
const readers: { [B in Blank]: Reader<B> } = {
  quantity: (values, locale) => {
    const number = numberIn(values, "quantity", locale)
    const unit = units.find((one) => one === values[blankName("quantity", "unit")])
    return number === undefined || !unit ? undefined : { number, unit }
  },
  money: (values, locale) => {
    const number = numberIn(values, "money", locale)
    const currency = values[blankName("money", "currency")]
    return number === undefined || !isCurrency(currency) ? undefined : { number, currency }
  },
  days: (values, locale) => numberIn(values, "days", locale),
  percent: (values, locale) => numberIn(values, "percent", locale),
  date: (values) => readDay(values[blankName("date")] ?? "") || undefined,
  port: (values) => typedText(values[blankName("port")]) || undefined,
  incoterm: (values) => {
    const rule = values[blankName("incoterm")]
    return isIncoterm(rule) ? rule : undefined
  },
}

const numberIn = (values: FormValues, blank: Blank, locale: Locale) =>
  readNumber(values[blankName(blank)], locale) ?? undefined
