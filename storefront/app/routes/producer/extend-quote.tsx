import type { ProducerRfq } from "@serumpun/backend/src/contracts/producer.ts"
import { dayIn, readDay } from "@serumpun/domain/days"
import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { data } from "react-router"
import { ErrorSummary } from "#app/components/form/error-summary.tsx"
import { TextField } from "#app/components/form/field.tsx"
import { Unavailable } from "#app/components/form/unavailable.tsx"
import { Button, ButtonLink } from "#app/components/ui/button.tsx"
import { Numbered } from "#app/components/ui/numbered.tsx"
import { ConfirmPanel } from "#app/components/ui/section.tsx"
import { laterDay } from "#app/features/quote/later-day.ts"
import { nameQuoteProblems } from "#app/features/quote/quote-values.ts"
import { useQuoteLabels } from "#app/features/quote/use-quote-labels.ts"
import { useFormat, useLocale } from "#app/lib/format/use-format.ts"
import { segment } from "#app/lib/http/api.server.ts"
import { attempt } from "#app/lib/http/attempt.server.ts"
import type { PageHandle } from "#app/lib/page/page-handle.ts"
import { workspaceMeta } from "#app/lib/producer/producer-notice.ts"
import { producerPage } from "#app/lib/producer/producer-page.server.ts"
import type { Route } from "./+types/extend-quote.ts"

async function readQuotePage(args: Route.LoaderArgs | Route.ActionArgs) {
  const page = await producerPage(args)
  const { rfqId, quoteId } = args.params
  const { rfq } = await page.call<{ rfq: ProducerRfq }>(`/producer/rfqs/${segment(rfqId)}`)
  const quote = rfq.quotes.find(({ id }) => id === quoteId)
  if (!quote) throw data(null, { status: 404 })
  return { ...page, rfq, quote }
}

export async function loader(args: Route.LoaderArgs) {
  const { t, rfq, quote } = await readQuotePage(args)
  return {
    title: t("producer:quote.extendTitle", { number: quote.number }),
    number: quote.number,
    rfq: { id: rfq.id, items: rfq.items },
    now: quote.valid_until,
    later: laterDay(quote.valid_until, dayIn(new Date())),
  }
}

/** The button beside the quote and the form of this page post the same. */
export async function action(args: Route.ActionArgs) {
  const form = await args.request.formData()
  const { call, done, rfq, quote } = await readQuotePage(args)
  const typed = form.get("valid_until")?.toString() ?? ""
  const body = { valid_until: readDay(typed) }
  const { refusal } = await attempt(() => call(`/producer/quotes/${quote.id}/extend`, { body }))
  if (!refusal) return done("quoteExtended", `/rfqs/${segment(rfq.id)}`)
  const problems = nameQuoteProblems(refusal.problems, quote, rfq)
  return data({ ...refusal, problems, typed }, { status: refusal.status })
}

export const handle: PageHandle = { deed: "trade" }

export const meta = workspaceMeta

export default function ExtendQuote({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation(["producer", "quote"])
  const format = useFormat()
  const { rfq, number, title, now, later } = loaderData
  const problems = actionData?.problems ?? []
  const back = `/${useLocale()}/producer/rfqs/${rfq.id}`
  return (
    <form method="post" noValidate>
      <Unavailable because={actionData?.unavailable ?? false} />
      <ErrorSummary problems={problems} labelOf={useQuoteLabels(rfq)} />
      <ConfirmPanel
        title={<Numbered text={title} number={number} />}
        actions={
          <>
            <Button>{t("quote.extendYes")}</Button>
            <ButtonLink variant="secondary" href={back}>
              {t("quote.extendNo")}
            </ButtonLink>
          </>
        }
      >
        <p>{t("quote.extendText", { date: format.date(now) })}</p>
        <TextField
          name="valid_until"
          type="date"
          problems={problems}
          defaultValue={actionData?.typed ?? later}
          label={t("quote:validUntil")}
          hint={t("quote:validUntilHint")}
          required
        />
      </ConfirmPanel>
    </form>
  )
}
