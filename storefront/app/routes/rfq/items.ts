import { BASKET_MAX } from "@serumpun/domain/rfq-rules"
import { redirect } from "react-router"
import { basketCookies, readBasket, type BasketLine } from "#app/lib/kept/basket.server.ts"
import { readNumber } from "#app/lib/format/read-number.ts"
import { routeLocale } from "#app/lib/i18n/route-locale.ts"
import { noticeCookie } from "#app/lib/http/session.server.ts"
import type { Route } from "./+types/items.ts"

/** Browsers drop a cookie of more than 4,096 bytes without a word; attributes take the rest. */
const MAX_COOKIE_BYTES = 3900
const MAX_ID_LENGTH = 100

/**
 * `intent` add (also changes the quantity of what is there) or remove; `listing_id`, `handle`,
 * `quantity` in the listing's unit. Quantities are judged on the RFQ page, where they can be changed.
 */
export async function action({ request, params }: Route.ActionArgs) {
  const locale = routeLocale(params)
  const form = await request.formData()
  const text = (name: string) => form.get(name)?.toString().trim() ?? ""
  const basket = await readBasket(request)
  const listing_id = text("listing_id")
  const others = basket.filter((line) => line.listing_id !== listing_id)
  if (text("intent") === "remove") return toRfq(request, locale, others, "basket_removed")
  const known = basket.find((line) => line.listing_id === listing_id)
  const handle = text("handle") || known?.handle || ""
  const isNamed = [listing_id, handle].every((id) => id && id.length <= MAX_ID_LENGTH)
  if (!isNamed) return redirect(`/${locale}/catalogue`, 303)
  const amount = readNumber(text("quantity"), locale) ?? 0
  const quantity = Number.isFinite(amount) && amount > 0 ? amount : 0
  const line = { listing_id, handle, quantity }
  const next = known
    ? basket.map((one) => (one.listing_id === listing_id ? line : one))
    : [...basket, line]
  const [cookie = ""] = await basketCookies(next)
  const isFull = next.length > BASKET_MAX || cookie.length > MAX_COOKIE_BYTES
  return isFull
    ? toRfq(request, locale, basket, "basket_full")
    : toRfq(request, locale, next, "basket_added")
}

async function toRfq(request: Request, locale: string, lines: BasketLine[], notice: string) {
  const cookies = [...(await basketCookies(lines)), await noticeCookie(request, notice)]
  return redirect(`/${locale}/rfq`, {
    status: 303,
    headers: cookies.map((cookie): [string, string] => ["Set-Cookie", cookie]),
  })
}

export function loader({ params }: Route.LoaderArgs) {
  return redirect(`/${routeLocale(params)}/rfq`)
}
