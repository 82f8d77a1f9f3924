import type { SampleView } from "@serumpun/backend/src/contracts/sample.ts"
import { readDay } from "@serumpun/domain/days"
import { defaultLocale, isLocale, type Locale } from "@serumpun/domain/locales"
import { problem, type Problem } from "@serumpun/domain/problems"
import { checkDispatchDays, sampleMoves, type SampleMove } from "@serumpun/domain/sample/samples"
import { readNumber } from "#app/lib/format/read-number.ts"
import { textOrNull, typedText, type FormValues } from "#app/lib/kept/form-values.ts"
import type { Side } from "./side.ts"

/** A move that a person makes on a page of its own. */
export type PageMove = Exclude<SampleMove, "paid">

/** The move of a side that a word in an address names; null for a word that is none. */
export function readMove(word: string | undefined, side: Side): PageMove | null {
  const moves = Object.keys(sampleMoves) as SampleMove[]
  const move = moves.find((one) => one === word)
  return move && move !== "paid" && sampleMoves[move].by === side ? move : null
}

type Read = { body: object; problems: Problem[] }

/** What the producer has typed beside their move, as the backend takes it. */
export function readAnswer(
  kind: PageMove,
  values: FormValues,
  { sample, locale }: { sample: SampleView; locale: string | undefined },
): Read {
  const note = textOrNull(values.note)
  const language: Locale = isLocale(locale) ? locale : defaultLocale
  const problems: Problem[] = []
  const number = (field: string): number => {
    const read = readNumber(values[field], language)
    if (read === null) problems.push(problem(field, "required"))
    else if (Number.isNaN(read)) problems.push(problem(field, "not_a_number"))
    else if (read < 0) problems.push(problem(field, "out_of_range", { min: 0 }))
    else return read
    return 0
  }
  const days = () => {
    const read = number("dispatch_days")
    problems.push(...checkDispatchDays(read))
    return read
  }
  if (kind === "price") {
    const prices = sample.goods.map((_, index) => number(`prices.${index}`))
    const courier_cost = number("courier_cost")
    const courier = typedText(values.courier)
    return { body: { kind, note, prices, courier_cost, courier, dispatch_days: days() }, problems }
  }
  if (kind === "free") return { body: { kind, note, dispatch_days: days() }, problems }
  if (kind !== "send") return { body: { kind, note }, problems }
  const dispatch = {
    courier: typedText(values.courier),
    dispatched_on: readDay(values.dispatched_on ?? ""),
    tracking_number: textOrNull(values.tracking_number),
    tracking_url: textOrNull(values.tracking_url),
  }
  return { body: { kind, note, ...dispatch }, problems }
}
