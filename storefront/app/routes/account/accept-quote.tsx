import type { BuyerRfq, QuoteView } from "@serumpun/backend/src/contracts/buyer.ts"
import type { CompanyView } from "@serumpun/backend/src/contracts/company.ts"
import type { ConsentView } from "@serumpun/backend/src/contracts/consent.ts"
import type { OrderView } from "@serumpun/backend/src/contracts/order.ts"
import { problem } from "@serumpun/domain/problems"
import { takenOf } from "@serumpun/domain/quote-options"
import { data, redirect } from "react-router"
import { buyerApi } from "#app/features/account/buyer-api.server.ts"
import { chosenItems, chosenOf, chosenQuery, takenIn } from "#app/features/comparison/chosen.ts"
import { AcceptView } from "#app/features/order/accept-view.tsx"
import { readPrices } from "#app/lib/catalogue/prices.server.ts"
import { ApiError, segment } from "#app/lib/http/api.server.ts"
import { noticeCookie } from "#app/lib/http/session.server.ts"
import { routeLocale } from "#app/lib/i18n/route-locale.ts"
import { translator } from "#app/lib/i18n/translate.server.ts"
import { pageMeta } from "#app/lib/page/page-meta.ts"
import documentsCss from "#app/styles/documents.css?url"
import type { PageHandle } from "#app/lib/page/page-handle.ts"
import type { Route } from "./+types/accept-quote.ts"

/** Above the company's limit there is no order yet: a colleague has been asked. */
type Accepted =
  { order: OrderView; consent?: undefined } | { order?: undefined; consent: ConsentView }
type Call = Awaited<ReturnType<typeof buyerApi>>

async function readQuote(call: Call, { rfqId, quoteId }: Route.LoaderArgs["params"]) {
  const { rfq } = await call<{ rfq: BuyerRfq }>(`/store/buyer/rfqs/${segment(rfqId)}`)
  const quote = rfq.quotes.find(({ id }) => id === quoteId)
  if (!quote) throw data(null, { status: 404 })
  return quote
}

/** The option taken in place of a line, by the key that its choice carries; "" for the line itself. */
const readOptions = (form: FormData, chosen: string[]) =>
  chosen.flatMap((id) => form.get(`choice.${id}`)?.toString() || [])

const linesOf = ({ lines }: QuoteView) => lines.map(({ rfq_item_id }) => rfq_item_id)

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const locale = routeLocale(params)
  const call = await buyerApi(request, locale)
  const [quote, { company }, { rates }] = await Promise.all([
    readQuote(call, params),
    call<{ company: CompanyView }>("/store/buyer/company"),
    readPrices(context),
  ])
  const t = translator(locale)
  const { number, producer_name: producer } = quote
  const among = chosenOf(request)
  const taken = takenIn(request)
  return {
    quote,
    acting: { role: company.role, limit: company.limit, rates },
    /** Lines ticked in a comparison; without any of this quote all of them are meant. */
    ticked: chosenItems(quote, among),
    among: chosenQuery(among, taken),
    taken: takenOf(quote.id, taken),
    title: t("order:accept.title", { number }),
    description: t("account:quote.from", { producer }),
  }
}

/** Shows the total of other lines when others were ticked; orders only what it was shown for. */
export async function action({ request, params }: Route.ActionArgs) {
  const locale = routeLocale(params)
  const call = await buyerApi(request, locale)
  const form = await request.formData()
  const quote = await readQuote(call, params)
  const ticked = form.getAll("line").map(String)
  const chosen = linesOf(quote).filter((id) => ticked.includes(id))
  const options = readOptions(form, chosen)
  if (chosen.length === 0)
    return data(
      { chosen, options, hasChanged: false, problems: [problem("rfq_item_ids", "required")] },
      { status: 400 },
    )
  const isShown = [...chosen, ...options].join(" ") === form.get("shown")
  if (form.get("intent") !== "accept" || !isShown)
    return data({ chosen, options, hasChanged: form.get("intent") === "accept", problems: [] })
  const body = {
    version: Number(form.get("version")),
    total: Number(form.get("total")),
    rfq_item_ids: chosen,
    options,
  }
  try {
    const path = `/store/buyer/quotes/${segment(params.quoteId)}/accept`
    const { order, consent } = await call<Accepted>(path, { method: "POST", body })
    if (consent)
      return redirect(`/${locale}/account/consents/${consent.id}`, {
        status: 303,
        headers: { "Set-Cookie": await noticeCookie(request, "consent_asked") },
      })
    const among = chosenQuery(chosenOf(request), takenIn(request))
    const next = among
      ? `rfqs/${segment(params.rfqId)}/compare/chosen${among}`
      : `orders/${order.id}`
    return redirect(`/${locale}/account/${next}`, {
      status: 303,
      headers: { "Set-Cookie": await noticeCookie(request, "order_placed") },
    })
  } catch (error) {
    if (!(error instanceof ApiError)) throw error
    return data({ chosen, options, hasChanged: false, problems: error.problems }, { status: 400 })
  }
}

export const handle: PageHandle = { deed: "trade" }

export const links: Route.LinksFunction = () => [{ rel: "stylesheet", href: documentsCss }]

export const meta: Route.MetaFunction = ({ loaderData, matches, location }) =>
  loaderData
    ? pageMeta({
        matches,
        location,
        title: loaderData.title,
        description: loaderData.description,
        noindex: true,
      })
    : []

export default function AcceptQuote({ loaderData, actionData }: Route.ComponentProps) {
  const { quote, ticked, taken, among } = loaderData
  return (
    <AcceptView
      acting={loaderData.acting}
      quote={quote}
      chosen={actionData?.chosen ?? (ticked.length > 0 ? ticked : linesOf(quote))}
      options={actionData?.options ?? taken}
      among={among}
      hasChanged={actionData?.hasChanged ?? false}
      problems={actionData?.problems ?? []}
    />
  )
}
