import { BASKET_MAX } from "@serumpun/domain/rfq-rules"
import { redirect } from "react-router"
import { basketCookies, readBasket, type BasketLine } from "#app/lib/kept/basket.server.ts"
import { readNumber } from "#app/lib/format/read-number.ts"
import { routeLocale } from "#app/lib/i18n/route-locale.ts"
import { noticeCookie } from "#app/lib/http/session.server.ts"
import { setCookies } from "#app/lib/http/set-cookies.ts"
import type { Route } from "./+types/items.ts"

/** Browsers drop a cookie of more than 4,096 bytes without a word; attributes take the rest. */
const MAX_COOKIE_BYTES = 3900
const MAX_ID_LENGTH = 100

/**
 * `intent` add (also changes the quantity of what is there) or remove; `listing_id`, `handle`,
 * `quantity` in the listing's unit. Several pairs of `listing_id` and `handle` join what is there
 * already, without quantities. Quantities are judged on the RFQ page, where they can be changed.
 */
export async function action({ request, params }: Route.ActionArgs) {
  const locale = routeLocale(params)
  const form = await request.formData()
  const text = (name: string) => form.get(name)?.toString().trim() ?? ""
  const basket = await readBasket(request)
  const several = pairsOf(form)
  // Without a quantity goods join the basket, and what is there keeps its own.
  const isJoining = several.length > 1 || !form.has("quantity")
  if (several.length > 0 && isJoining && text("intent") !== "remove")
    return addSeveral(request, locale, basket, several)
  const listing_id = text("listing_id")
  const others = basket.filter((line) => line.listing_id !== listing_id)
  if (text("intent") === "remove") return toRfq(request, locale, others, "basket_removed")
  const known = basket.find((line) => line.listing_id === listing_id)
  const handle = text("handle") || known?.handle || ""
  if (!isNamed({ listing_id, handle })) return redirect(`/${locale}/catalogue`, 303)
  const amount = readNumber(text("quantity"), locale) ?? 0
  const quantity = Number.isFinite(amount) && amount > 0 ? amount : 0
  const line = { listing_id, handle, quantity }
  const next = known
    ? basket.map((one) => (one.listing_id === listing_id ? line : one))
    : [...basket, line]
  return keep(request, locale, basket, next)
}

type Named = Pick<BasketLine, "listing_id" | "handle">

const isNamed = ({ listing_id, handle }: Named) =>
  [listing_id, handle].every((id) => id && id.length <= MAX_ID_LENGTH)

function pairsOf(form: FormData): Named[] {
  const handles = form.getAll("handle").map(String)
  return form
    .getAll("listing_id")
    .map((id, at) => ({ listing_id: id.toString().trim(), handle: (handles[at] ?? "").trim() }))
    .filter(isNamed)
}

/** Those that are in the basket already keep their quantity. */
async function addSeveral(request: Request, locale: string, basket: BasketLine[], named: Named[]) {
  const known = new Set(basket.map(({ listing_id }) => listing_id))
  const unique = [...new Map(named.map((one) => [one.listing_id, one])).values()]
  const added = unique.filter(({ listing_id }) => !known.has(listing_id))
  const next = [...basket, ...added.map((one) => ({ ...one, quantity: 0 }))]
  const fitting = await longestThatFits(next.slice(0, BASKET_MAX), basket.length)
  if (fitting.length === next.length) return toRfq(request, locale, next, "basket_added")
  const notice = fitting.length > basket.length ? "basket_part" : "basket_full"
  return toRfq(request, locale, fitting, notice)
}

/** `lines` without those at the end that a request or its cookie has no room for; the first `known` stay. */
async function longestThatFits(lines: BasketLine[], known: number): Promise<BasketLine[]> {
  const rest = lines.slice(0, -1)
  return lines.length <= known || (await fits(lines)) ? lines : longestThatFits(rest, known)
}

async function fits(lines: BasketLine[]): Promise<boolean> {
  const [cookie = ""] = await basketCookies(lines)
  return lines.length <= BASKET_MAX && cookie.length <= MAX_COOKIE_BYTES
}

async function keep(request: Request, locale: string, before: BasketLine[], next: BasketLine[]) {
  return (await fits(next))
    ? toRfq(request, locale, next, "basket_added")
    : toRfq(request, locale, before, "basket_full")
}

async function toRfq(request: Request, locale: string, lines: BasketLine[], notice: string) {
  const cookies = [...(await basketCookies(lines)), await noticeCookie(request, notice)]
  return redirect(`/${locale}/rfq`, {
    status: 303,
    headers: setCookies(cookies),
  })
}

export function loader({ params }: Route.LoaderArgs) {
  return redirect(`/${routeLocale(params)}/rfq`)
}
