import type { AddressView } from "@serumpun/backend/src/contracts/company.ts"
import type { Problem } from "@serumpun/domain/problems"
import { problem } from "@serumpun/domain/problems"
import { textOrNull, typedText, type FormValues } from "#app/lib/kept/form-values.ts"

/** A listing that a sample may be asked of. */
export type AskedGood = { listing_id: string; title: string; producer: string }

/** The goods of a form as it was sent, ticked or not, in its order. */
export function readGoods(values: FormValues): (AskedGood & { is_chosen: boolean })[] {
  const found: (AskedGood & { is_chosen: boolean })[] = []
  for (let index = 0; index < 100; index += 1) {
    const listing_id = values[`goods.${index}.listing_id`]
    if (!listing_id) break
    found.push({
      listing_id,
      title: values[`goods.${index}.title`] ?? "",
      producer: values[`goods.${index}.producer`] ?? "",
      is_chosen: values[`goods.${index}.chosen`] !== undefined,
    })
  }
  return found
}

/** The form with an address of the company in it; unchanged when none is chosen. */
export function withAddress(values: FormValues, addresses: AddressView[]): FormValues {
  const chosen = addresses.find(({ id }) => id === values.address)
  if (!chosen) return values
  const { street, postal_code, city, country_code } = chosen
  return { ...values, street, postal_code, city, country: country_code }
}

/** What is sent; `goods` are the ticked ones, so that a problem of theirs is told at the form's own row. */
export function readAsking(values: FormValues): { body: object; problems: Problem[] } {
  const goods = readGoods(values).flatMap(({ listing_id, is_chosen }, index) =>
    is_chosen ? [{ listing_id, note: textOrNull(values[`goods.${index}.note`]) }] : [],
  )
  const required = ["recipient", "street", "city", "country", "purpose"].filter(
    (field) => !typedText(values[field]),
  )
  const body = {
    goods,
    rfq_id: textOrNull(values.rfq_id),
    currency: values.currency,
    recipient: typedText(values.recipient),
    street: typedText(values.street),
    postal_code: typedText(values.postal_code),
    city: typedText(values.city),
    country: values.country ?? "",
    phone: textOrNull(values.phone),
    purpose: typedText(values.purpose),
  }
  return {
    body,
    problems: [
      ...(goods.length === 0 ? [problem("goods", "required")] : []),
      ...required.map((field) => problem(field, "required")),
    ],
  }
}

/** Problems of the goods that were sent, at the rows of the form that they stand in. */
export function atRows(problems: Problem[], values: FormValues): Problem[] {
  const rows = readGoods(values).flatMap(({ is_chosen }, index) => (is_chosen ? [index] : []))
  return problems.map((one) => {
    const [room, position, ...rest] = one.field.split(".")
    const row = room === "goods" && position !== undefined ? rows[Number(position)] : undefined
    return row === undefined ? one : { ...one, field: ["goods", row, ...rest].join(".") }
  })
}
