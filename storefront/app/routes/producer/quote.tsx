import { randomUUID } from "node:crypto"
import type { ProducerRfq } from "@serumpun/backend/src/contracts/producer.ts"
import type { ProducerQuote } from "@serumpun/backend/src/contracts/quote-input.ts"
import { dayIn } from "@serumpun/domain/days"
import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { data } from "react-router"
import { RatesContext } from "#app/components/form/rates-context.ts"
import { Unavailable } from "#app/components/form/unavailable.tsx"
import { WishView } from "#app/components/quote/wish-view.tsx"
import { Breadcrumb } from "#app/components/ui/breadcrumb.tsx"
import { Notice } from "#app/components/ui/notice.tsx"
import { Numbered } from "#app/components/ui/numbered.tsx"
import { QuoteForm } from "#app/features/quote/quote-form.tsx"
import { QuoteReview } from "#app/features/quote/quote-review.tsx"
import {
  checkQuoteValues,
  doubtQuotePrices,
  firstQuoteValues,
  nameProblems,
  openWish,
  readQuote,
  takeWish,
} from "#app/features/quote/quote-values.ts"
import { segment } from "#app/lib/http/api.server.ts"
import { readCatalogueState } from "#app/lib/catalogue/catalogue-state.server.ts"
import { unconfirmed } from "#app/lib/kept/confirmed-prices.ts"
import {
  readFiles,
  readFormValues,
  withoutFile,
  type FormValues,
} from "#app/lib/kept/form-values.ts"
import { keepAttachment } from "#app/lib/files/attachments.server.ts"
import { chosenFile } from "#app/lib/files/check-file.ts"
import { readSession } from "#app/lib/http/session.server.ts"
import { idempotencyKey } from "#app/lib/http/idempotency-key.server.ts"
import { attempt, type Refusal } from "#app/lib/http/attempt.server.ts"
import type { PageHandle } from "#app/lib/page/page-handle.ts"
import { workspaceMeta } from "#app/lib/producer/producer-notice.ts"
import { producerPage } from "#app/lib/producer/producer-page.server.ts"
import { useFormat, useLocale } from "#app/lib/format/use-format.ts"
import type { Route } from "./+types/quote.ts"

async function readRfqPage(args: Route.LoaderArgs | Route.ActionArgs) {
  const page = await producerPage(args)
  const path = `/producer/rfqs/${segment(args.params.rfqId)}`
  const { rfq } = await page.call<{ rfq: ProducerRfq }>(path)
  return { ...page, path, rfq }
}

export async function loader(args: Route.LoaderArgs) {
  const [{ rfq, locale, t }, { rates }] = await Promise.all([
    readRfqPage(args),
    readCatalogueState(args.context).catch(() => {
      throw data(null, { status: 503 })
    }),
  ])
  const first = firstQuoteValues(rfq, { rates, locale, today: dayIn(new Date()) })
  const wish = openWish(rfq)
  const isAsked = new URL(args.request.url).searchParams.has("wish")
  return {
    title: t("quote:title", { number: rfq.number }),
    rfq,
    values: wish && isAsked ? takeWish(first, rfq, { wish, locale }) : first,
    wish_taken: isAsked,
    rates,
    rate: { as_of: rates.as_of, per_usd: rates.per_usd[rfq.currency] },
    idempotency_key: randomUUID() as string,
  }
}

type Step = "form" | "calculated" | "review"
type Answer = { step: Step; values: FormValues } & Omit<Refusal, "status">

export async function action(args: Route.ActionArgs) {
  const form = await args.request.formData()
  const { rfq, locale, path, call, done } = await readRfqPage(args)
  const session = await readSession(args.request)
  const kept = await keepAttachment(readFormValues(form), chosenFile(form), {
    ...{ side: "producer", token: session?.token ?? "" },
  })
  const { values } = kept
  const show = (step: Step, found: Partial<Refusal> = {}) =>
    data<Answer>(
      { step, values, problems: found.problems ?? [], unavailable: found.unavailable ?? false },
      { status: found.status ?? 200 },
    )
  if (kept.problems.length > 0) return show("form", { problems: kept.problems, status: 400 })
  if (values.intent === "edit") return show("form")
  const [button, file = ""] = values.intent?.split(":") ?? []
  if (button === "remove_file")
    return data<Answer>({
      ...{ step: "form", values: withoutFile(values, file), problems: [], unavailable: false },
    })
  if (values.intent === "calculate") return show("calculated")
  const problems = checkQuoteValues(values, rfq, { locale, today: dayIn(new Date()) })
  if (problems.length > 0) return show("form", { problems, status: 400 })
  const { rates } = await readCatalogueState(args.context).catch(() => ({ rates: null }))
  const doubts = unconfirmed(doubtQuotePrices(values, rfq, { locale, rates }), values)
  if (doubts.length > 0) return show("form", { problems: doubts, status: 400 })
  if (values.intent === "review") return show("review")
  const send = values.intent === "send"
  const quote = readQuote(values, rfq, locale)
  const body: ProducerQuote = {
    ...quote,
    file_ids: readFiles(values).map(({ id }) => id),
    send,
    idempotency_key: idempotencyKey(values.idempotency_key, quote),
  }
  const { refusal } = await attempt(() => call(`${path}/quotes`, { body }))
  if (refusal)
    return show("form", { ...refusal, problems: nameProblems(refusal.problems, values, rfq) })
  return done(send ? "quoteSent" : "quoteSaved", `/rfqs/${rfq.id}`)
}

export const handle: PageHandle = { deed: "type" }

export const meta = workspaceMeta

export default function ProducerQuotePage({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation(["quote", "openRfq", "producer"])
  const format = useFormat()
  const base = `/${useLocale()}/producer/rfqs`
  const { rfq, title, rate } = loaderData
  const values = actionData?.values ?? loaderData.values
  if (actionData?.step === "review") return <QuoteReview rfq={rfq} values={values} />
  const [earlier] = rfq.quotes
  return (
    <>
      <Breadcrumb
        trail={[
          { label: t("producer:rfqs.title"), href: base },
          { label: rfq.number, href: `${base}/${rfq.id}` },
          { label: t("producer:rfq.writeQuote") },
        ]}
      />
      <h1>
        <Numbered text={title} number={rfq.number} />
      </h1>
      {actionData?.unavailable ? <Unavailable because={actionData.unavailable} /> : null}
      {rfq.status === "sent" || rfq.status === "draft" ? null : (
        <Notice kind="attention" title={t("closedTitle")}>
          <p>{t(`producer:rfqs.closed.${rfq.status}`)}</p>
        </Notice>
      )}
      <p className="lede">
        {t("lede", {
          company: rfq.buyer_company || t("openRfq:undisclosed"),
          country: format.country(rfq.destination_country),
          currency: rfq.currency,
        })}
      </p>
      <p className="soft">
        {earlier
          ? t("prefilledEarlier", { version: format.number(earlier.version) })
          : rfq.currency === "USD"
            ? t("prefilledUsd")
            : t("prefilled", {
                date: format.date(rate.as_of),
                rate: format.unitPrice(rate.per_usd, rfq.currency),
              })}
      </p>
      <WishNotice rfq={rfq} taken={loaderData.wish_taken} />
      <RatesContext.Provider value={loaderData.rates}>
        <QuoteForm
          rfq={rfq}
          values={values}
          problems={actionData?.problems ?? []}
          idempotency_key={values.idempotency_key ?? loaderData.idempotency_key}
          calculated={actionData?.step === "calculated"}
        />
      </RatesContext.Provider>
    </>
  )
}

function WishNotice({ rfq, taken }: { rfq: ProducerRfq; taken: boolean }) {
  const { t } = useTranslation(["quote", "producer"])
  const wish = openWish(rfq)
  const quote = rfq.quotes.find(({ status }) => status === "sent")
  if (!wish || !quote) return null
  return (
    <Notice kind="attention" title={t(taken ? "wish.taken" : "producer:rfq.wished")}>
      <WishView wish={wish} quote={quote} heading="h2" />
      {taken ? null : (
        <p>
          <a href="?wish=1">{t("wish.take")}</a>
        </p>
      )}
    </Notice>
  )
}
