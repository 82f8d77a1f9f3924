import type { ProducerRfq } from "@serumpun/backend/src/contracts/producer.ts"
import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { data } from "react-router"
import { ErrorSummary } from "#app/components/form/error-summary.tsx"
import { Button, ButtonLink } from "#app/components/ui/button.tsx"
import { Numbered } from "#app/components/ui/numbered.tsx"
import { ConfirmPanel } from "#app/components/ui/section.tsx"
import { segment } from "#app/lib/http/api.server.ts"
import { attempt } from "#app/lib/http/attempt.server.ts"
import type { PageHandle } from "#app/lib/page/page-handle.ts"
import { workspaceMeta } from "#app/lib/producer/producer-notice.ts"
import { producerPage } from "#app/lib/producer/producer-page.server.ts"
import { useLocale } from "#app/lib/format/use-format.ts"
import type { Route } from "./+types/withdraw-quote.ts"

export async function loader(args: Route.LoaderArgs) {
  const { call, t } = await producerPage(args)
  const { rfq } = await call<{ rfq: ProducerRfq }>(`/producer/rfqs/${segment(args.params.rfqId)}`)
  const quote = rfq.quotes.find(({ id }) => id === args.params.quoteId)
  if (!quote) throw data(null, { status: 404 })
  return {
    title: t("producer:quote.withdrawTitle", { number: quote.number }),
    number: quote.number,
    rfq_id: rfq.id,
  }
}

export async function action(args: Route.ActionArgs) {
  const { call, done } = await producerPage(args)
  const { rfqId, quoteId } = args.params
  const { refusal } = await attempt(() =>
    call(`/producer/quotes/${segment(quoteId)}/withdraw`, { body: {} }),
  )
  if (refusal) return data(refusal, { status: refusal.status })
  return done("quoteWithdrawn", `/rfqs/${segment(rfqId)}`)
}

export const handle: PageHandle = { deed: "trade" }

export const meta = workspaceMeta

export default function WithdrawQuote({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation("producer")
  const back = `/${useLocale()}/producer/rfqs/${loaderData.rfq_id}`
  return (
    <form method="post">
      <ErrorSummary problems={actionData?.problems ?? []} labelOf={() => null} />
      <ConfirmPanel
        title={<Numbered text={loaderData.title} number={loaderData.number} />}
        actions={
          <>
            <Button variant="danger">{t("quote.withdrawYes")}</Button>
            <ButtonLink variant="secondary" href={back}>
              {t("quote.withdrawNo")}
            </ButtonLink>
          </>
        }
      >
        <p>{t("quote.withdrawText")}</p>
      </ConfirmPanel>
    </form>
  )
}
