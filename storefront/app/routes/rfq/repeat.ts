import type { BuyerRfq } from "@serumpun/backend/src/contracts/buyer.ts"
import { redirect } from "react-router"
import { buyerApi } from "#app/features/account/buyer-api.server.ts"
import { addRepeated, isInOwnWords, openValuesOf } from "#app/features/rfq/repeat-rfq.ts"
import { segment } from "#app/lib/http/api.server.ts"
import { noticeCookie } from "#app/lib/http/session.server.ts"
import { routeLocale } from "#app/lib/i18n/route-locale.ts"
import { basketCookies, readBasket } from "#app/lib/kept/basket.server.ts"
import { keepDraft, readDraft } from "#app/lib/kept/rfq-draft.server.ts"
import { setCookies } from "#app/lib/http/set-cookies.ts"
import type { Route } from "./+types/repeat.ts"

/** `rfq_id`: a request of the buyer's own. Below the form's address, where its draft can be read. */
export async function action({ request, params }: Route.ActionArgs) {
  const locale = routeLocale(params)
  const form = await request.formData()
  const call = await buyerApi(request, locale)
  const path = `/store/buyer/rfqs/${segment(form.get("rfq_id")?.toString())}`
  const [{ rfq }, basket, draft] = await Promise.all([
    call<{ rfq: BuyerRfq }>(path),
    readBasket(request),
    readDraft(request, locale),
  ])
  if (isInOwnWords(rfq)) {
    const headers = new Headers()
    headers.append(
      "Set-Cookie",
      await keepDraft(openValuesOf(rfq, locale), locale, "rfq_open_draft"),
    )
    return redirect(`/${locale}/rfq/new`, { status: 303, headers })
  }
  const prepared = addRepeated(basket, draft, { rfq, locale })
  const cookies = [
    ...(await basketCookies(prepared.basket)),
    await keepDraft(prepared.draft, locale),
    await noticeCookie(request, prepared.isFull ? "rfq_repeated_part" : "rfq_repeated"),
  ]
  return redirect(`/${locale}/rfq`, {
    status: 303,
    headers: setCookies(cookies),
  })
}

export function loader({ params }: Route.LoaderArgs) {
  return redirect(`/${routeLocale(params)}/rfq`)
}
