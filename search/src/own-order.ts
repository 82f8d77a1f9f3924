import { dayIn } from "@serumpun/domain/days"
import { TURNS, turnOf, turnOn } from "@serumpun/domain/own-order/standing"
import type { ListingDocument } from "./listing-document.js"

type Turn = Extract<keyof ListingDocument, `turn_${number}`>
type Turns = Pick<ListingDocument, Turn>

const turnNames = Array.from({ length: TURNS }, (_, turn) => `turn_${turn}` as Turn)

/** What a listing's document says of its place among equals. */
export function turnsOf(id: string): Turns {
  return Object.fromEntries(turnNames.map((name, turn) => [name, turnOf(id, turn)])) as Turns
}

const todaysTurn = (now: number): Turn => turnNames[turnOn(dayIn(new Date(now)))] ?? "turn_0"

export type Pin = Extract<keyof ListingDocument, `pin_${string}`>
type Chosen = { words: string; sort?: string; category?: string[]; producer_handle?: string }

/**
 * Which of the curators' choices counts, if any: where nobody asked for words, an order or a maker, those
 * of the category when one is chosen, otherwise those of the whole catalogue.
 */
export function pinFor({ words, sort, category, producer_handle }: Chosen): Pin | null {
  if (words || (sort ?? "relevance") !== "relevance" || producer_handle) return null
  return category?.length ? "pin_category" : "pin_catalogue"
}

/**
 * The catalogue's own order, for whoever has neither words nor chosen an order: those with the highest
 * standing first, and among equals another order each day. `now` in milliseconds since 1970. Before them
 * stands what curators have put first, if that counts.
 */
export const ownOrder = (now: number, pin: Pin | null): string[] => [
  ...(pin ? [`${pin}:desc`] : []),
  ...["standing:desc", `${todaysTurn(now)}:asc`],
]

/** The same for a list that no search server sorts. */
export function compareInOwnOrder(now: number, pin: Pin | null) {
  const turn = todaysTurn(now)
  return (a: ListingDocument, b: ListingDocument) =>
    (pin ? b[pin] - a[pin] : 0) || b.standing - a.standing || a[turn] - b[turn]
}
