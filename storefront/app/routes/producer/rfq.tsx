import type { ProducerRfq } from "@serumpun/backend/src/contracts/producer.ts"
import type { UnreadThreads } from "@serumpun/backend/src/contracts/conversation.ts"
import { dayIn } from "@serumpun/domain/days"
import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { data } from "react-router"
import { ErrorSummary } from "#app/components/form/error-summary.tsx"
import { Unavailable } from "#app/components/form/unavailable.tsx"
import { IssuedList } from "#app/components/issued/issued-list.tsx"
import { RfqChanges } from "#app/components/quote/rfq-changes.tsx"
import { EndReason } from "#app/components/quote/end-reason.tsx"
import { Breadcrumb } from "#app/components/ui/breadcrumb.tsx"
import { ButtonLink } from "#app/components/ui/button.tsx"
import { Notice } from "#app/components/ui/notice.tsx"
import { Numbered } from "#app/components/ui/numbered.tsx"
import { Section } from "#app/components/ui/section.tsx"
import { QuoteVersions } from "#app/features/quote/quote-versions.tsx"
import { nameQuoteProblems } from "#app/features/quote/quote-values.ts"
import { RfqDocument } from "#app/features/quote/rfq-document.tsx"
import { RfqState } from "#app/features/quote/rfq-row.tsx"
import { useQuoteLabels } from "#app/features/quote/use-quote-labels.ts"
import { segment } from "#app/lib/http/api.server.ts"
import { attempt } from "#app/lib/http/attempt.server.ts"
import { readIssued } from "#app/lib/issued/read-issued.server.ts"
import { workspaceMeta } from "#app/lib/producer/producer-notice.ts"
import { producerPage } from "#app/lib/producer/producer-page.server.ts"
import { useLocale } from "#app/lib/format/use-format.ts"
import type { Route } from "./+types/rfq.ts"

export async function loader(args: Route.LoaderArgs) {
  const { call, t } = await producerPage(args)
  const { rfqId: rfq_id } = args.params
  const [{ rfq }, issued, { threads }] = await Promise.all([
    call<{ rfq: ProducerRfq }>(`/producer/rfqs/${segment(rfq_id)}`),
    readIssued(call, "/producer", { rfq_id }),
    call<UnreadThreads>("/producer/threads"),
  ])
  const unread = threads.find((thread) => thread.rfq_id === rfq.id)?.unread ?? 0
  return { title: t("producer:rfq.title", { number: rfq.number }), rfq, issued, unread }
}

/** Sends the newest draft as it is. */
export async function action(args: Route.ActionArgs) {
  const { call, done } = await producerPage(args)
  const form = await args.request.formData()
  const quoteId = form.get("send_draft")
  if (typeof quoteId !== "string") throw data(null, { status: 400 })
  const { refusal } = await attempt(() =>
    call(`/producer/quotes/${segment(quoteId)}/send`, { body: {} }),
  )
  if (refusal) {
    const { rfq } = await call<{ rfq: ProducerRfq }>(`/producer/rfqs/${segment(args.params.rfqId)}`)
    const quote = rfq.quotes.find(({ id }) => id === quoteId)
    const problems = nameQuoteProblems(refusal.problems, quote, rfq)
    return data({ ...refusal, problems }, { status: refusal.status })
  }
  return done("quoteSent", `/rfqs/${segment(args.params.rfqId)}`)
}

export const meta = workspaceMeta

export default function ProducerRfqPage({
  loaderData: { rfq, title, issued, unread },
  actionData,
}: Route.ComponentProps) {
  const { t } = useTranslation(["producer", "rfqChange", "conversation", "openRfq"])
  const base = `/${useLocale()}/producer/rfqs`
  const [newest] = rfq.quotes
  const isOpen = rfq.status === "sent" && newest?.status !== "accepted"
  return (
    <>
      <Breadcrumb trail={[{ label: t("rfqs.title"), href: base }, { label: rfq.number }]} />
      <h1>
        <Numbered text={title} number={rfq.number} />
      </h1>
      {actionData?.unavailable ? <Unavailable because={actionData.unavailable} /> : null}
      <ErrorSummary problems={actionData?.problems ?? []} labelOf={useQuoteLabels(rfq)} />
      <p className="lede">
        <RfqState rfq={rfq} />
      </p>
      {rfq.status === "closed" ? <EndReason ended={rfq} /> : null}
      {isOpen && newest?.status === "sent" && newest.wishes.length > 0 ? (
        <Notice kind="attention" title={t("rfq.wished")} />
      ) : null}
      {isOpen ? (
        <p>
          <ButtonLink href={`${base}/${rfq.id}/quote`}>
            {newest
              ? newest.status === "draft"
                ? t("rfq.continueDraft")
                : t("rfq.newVersion")
              : t("rfq.writeQuote")}
          </ButtonLink>
        </p>
      ) : null}
      {rfq.changes.length > 0 ? (
        <Section title={t("rfqChange:changed")}>
          <RfqChanges rfq={rfq} />
        </Section>
      ) : null}
      <p>
        <ButtonLink variant="secondary" href={`${base}/${rfq.id}/messages`}>
          {t("conversation:linkWith", {
            party: rfq.buyer_company || t("openRfq:undisclosed"),
          })}
          {unread > 0 ? <span className="count num">{unread}</span> : null}
        </ButtonLink>
      </p>
      <RfqDocument rfq={rfq} />
      <Section title={t("rfq.quotes")}>
        <QuoteVersions
          quotes={rfq.quotes}
          open={isOpen}
          today={dayIn(new Date())}
          rfq_version={rfq.version}
        />
      </Section>
      <IssuedList issued={issued} side="producer" />
    </>
  )
}
