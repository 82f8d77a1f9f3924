import { randomUUID } from "node:crypto"
import type { BuyerRfq } from "@serumpun/backend/src/contracts/buyer.ts"
import { dayIn } from "@serumpun/domain/days"
import { whyNot } from "@serumpun/domain/negotiation"
import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { data, redirect } from "react-router"
import { ErrorSummary } from "#app/components/form/error-summary.tsx"
import { Breadcrumb } from "#app/components/ui/breadcrumb.tsx"
import { Numbered } from "#app/components/ui/numbered.tsx"
import { buyerApi } from "#app/features/account/buyer-api.server.ts"
import { WishForm, type WishAnswer } from "#app/features/account/wish-form.tsx"
import { checkWishValues, readWish } from "#app/features/account/wish-values.ts"
import { useLocale } from "#app/lib/format/use-format.ts"
import { segment } from "#app/lib/http/api.server.ts"
import { attempt } from "#app/lib/http/attempt.server.ts"
import { idempotencyKey } from "#app/lib/http/idempotency-key.server.ts"
import { noticeCookie } from "#app/lib/http/session.server.ts"
import { routeLocale } from "#app/lib/i18n/route-locale.ts"
import { translator } from "#app/lib/i18n/translate.server.ts"
import { readFormValues } from "#app/lib/kept/form-values.ts"
import { pageMeta } from "#app/lib/page/page-meta.ts"
import documentsCss from "#app/styles/documents.css?url"
import type { PageHandle } from "#app/lib/page/page-handle.ts"
import type { Route } from "./+types/ask-change.ts"

async function readQuotePage({ request, params }: Route.LoaderArgs | Route.ActionArgs) {
  const locale = routeLocale(params)
  const call = await buyerApi(request, locale)
  const { rfq } = await call<{ rfq: BuyerRfq }>(`/store/buyer/rfqs/${segment(params.rfqId)}`)
  const quote = rfq.quotes.find(({ id }) => id === params.quoteId)
  if (!quote) throw data(null, { status: 404 })
  return { locale, call, rfq, quote, today: dayIn(new Date()) }
}

export async function loader(args: Route.LoaderArgs) {
  const { locale, rfq, quote, today } = await readQuotePage(args)
  const t = translator(locale)
  return {
    quote,
    rfq: { id: rfq.id, number: rfq.number },
    // Whoever may accept a quote may ask for another one.
    over: whyNot({ rfq, quotes: rfq.quotes }, { kind: "accept", quote_id: quote.id }, today),
    idempotency_key: randomUUID() as string,
    title: t("account:wish.title", { number: quote.number }),
    description: t("account:wish.lede", { producer: quote.producer_name }),
  }
}

export async function action(args: Route.ActionArgs) {
  const values = readFormValues(await args.request.formData())
  const { locale, call, rfq, quote, today } = await readQuotePage(args)
  const again = (status: number, found: Partial<WishAnswer>) =>
    data<WishAnswer>({ values, problems: [], unavailable: false, ...found }, { status })
  const problems = checkWishValues(values, quote, { locale, today })
  if (problems.length > 0) return again(400, { problems })
  const wish = readWish(values, quote, locale)
  const body = { ...wish, idempotency_key: idempotencyKey(values.idempotency_key, wish) }
  const path = `/store/buyer/quotes/${segment(quote.id)}/wishes`
  const { refusal } = await attempt(() => call(path, { body }))
  if (refusal) return again(refusal.status, refusal)
  return redirect(`/${locale}/account/rfqs/${rfq.id}`, {
    status: 303,
    headers: { "Set-Cookie": await noticeCookie(args.request, "wish_sent") },
  })
}

export const handle: PageHandle = { deed: "trade" }

export const links: Route.LinksFunction = () => [{ rel: "stylesheet", href: documentsCss }]

export const meta: Route.MetaFunction = ({ loaderData, matches, location }) =>
  loaderData ? pageMeta({ matches, location, ...loaderData, noindex: true }) : []

export default function AskChange({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation("account")
  const { quote, rfq, over, idempotency_key, title } = loaderData
  const base = `/${useLocale()}/account`
  const back = `${base}/rfqs/${rfq.id}`
  return (
    <>
      <Breadcrumb
        trail={[
          { label: t("list.title"), href: base },
          { label: rfq.number, href: back },
          { label: quote.number },
        ]}
      />
      <h1>
        <Numbered text={title} number={quote.number} />
      </h1>
      {/* A form that came back keeps what was typed, also when the quote has ended meanwhile. */}
      {over && !actionData ? (
        <>
          <ErrorSummary problems={[over]} labelOf={() => null} />
          <p>
            <a href={back}>{t("end.back")}</a>
          </p>
        </>
      ) : (
        <>
          <p className="lede">{t("wish.lede", { producer: quote.producer_name })}</p>
          <WishForm
            quote={quote}
            answer={actionData}
            idempotency_key={idempotency_key}
            back={back}
          />
        </>
      )}
    </>
  )
}
