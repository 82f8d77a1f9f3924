import { formatDate } from "@serumpun/domain/format"
import { type IssuedContent, sumPacking } from "@serumpun/domain/issued/content"
import { defaultLocale } from "@serumpun/domain/locales"
import { cubicMetresOf, kilogramsOf, moneyOf } from "./figures"
import type { Field, Section } from "./printed"
import { type Pair, pairOf, wordsOf } from "./words"

type Texts = Parameters<Parameters<typeof pairOf>[1]>[0]
type Label = (key: keyof Texts["issued"]["label"]) => Pair
type Rows = (readonly [key: Parameters<Label>[0], value: string | null | undefined])[]

/** What follows the goods: where to pay, how it is packed and travels, what is left out. */
export function sectionsAfterGoods(content: IssuedContent): Section[] {
  const label: Label = (key) => pairOf(content.locale, (t) => t.issued.label[key])
  return [
    bankOf(content, label),
    packingOf(content, label),
    shipmentOf(content, label),
    wordsAfter(content, label),
  ].filter((section) => section !== null)
}

const fieldsOf = (rows: Rows, label: Label): Field[] =>
  rows.flatMap(([key, value]) =>
    value ? [{ label: label(key), lines: value.split("\n").filter(Boolean).map(wordsOf) }] : [],
  )

function bankOf({ kind, account, order_number }: IssuedContent, label: Label): Section | null {
  if (kind === "quotation" || kind === "packing_list") return null
  const title = label("bank")
  if (!account) return { title, fields: [], note: label("no_account") }
  const { beneficiary, bank, account: number, swift } = account
  const rows: Rows = [
    ["beneficiary", beneficiary],
    ["bank_name", bank],
    ["account", number],
    ["swift", swift],
    ["reference", order_number],
  ]
  return { title, fields: fieldsOf(rows, label), note: null }
}

/** The packing list has it in its table; a sample is sent as it is. */
function packingOf({ kind, lines }: IssuedContent, label: Label): Section | null {
  if (kind === "sample_invoice") return null
  const sum = sumPacking(lines)
  if (!sum) return null
  const note = label("packing_note")
  if (kind === "packing_list") return { title: null, fields: [], note }
  const rows: Rows = [
    ["packs", String(sum.packs)],
    ["net", kilogramsOf(sum.net_kg)],
    ["gross", kilogramsOf(sum.gross_kg)],
    ["volume", cubicMetresOf(sum.volume_m3)],
  ]
  return { title: null, fields: fieldsOf(rows, label), note }
}

function shipmentOf({ shipment }: IssuedContent, label: Label): Section | null {
  if (!shipment) return null
  const day = (value: string | null) => value && formatDate(defaultLocale, value)
  const rows: Rows = [
    ["carrier", shipment.carrier],
    ["vessel", shipment.vessel],
    ["transport_number", shipment.transport_number],
    ["departs_on", day(shipment.departs_on)],
    ["arrives_on", day(shipment.arrives_on)],
  ]
  return { title: label("shipment"), fields: fieldsOf(rows, label), note: null }
}

function wordsAfter(content: IssuedContent, label: Label): Section | null {
  const { sample_price, exclusions, message, currency, kind } = content
  if (kind === "packing_list") return null
  const rows: Rows = [
    ["sample", sample_price === null ? null : moneyOf(sample_price, currency)],
    ["exclusions", exclusions],
    ["message", message],
  ]
  const fields = fieldsOf(rows, label)
  return fields.length > 0 ? { title: null, fields, note: null } : null
}
