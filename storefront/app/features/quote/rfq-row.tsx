import type { ProducerRfqRow } from "@serumpun/backend/src/contracts/producer.ts"
import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { Icon } from "#app/components/ui/icon.tsx"
import { useFormat, useLocale } from "#app/lib/format/use-format.ts"

/** One request in the inbox: what, for whom, until when, and how far the answer is. */
export function RfqRow({ rfq }: { rfq: ProducerRfqRow }) {
  const { t } = useTranslation(["producer", "openRfq"])
  const format = useFormat()
  const more = rfq.item_count - 1
  return (
    <a className="target" href={`/${useLocale()}/producer/rfqs/${rfq.id}`}>
      <span className="target-text">
        <strong>
          {rfq.is_new ? <span className="badge target-new">{t("rfqs.new")}</span> : null}{" "}
          <bdi>
            {more > 0
              ? t("rfqs.withMore", { title: rfq.first_title, more: format.number(more) })
              : rfq.first_title}
          </bdi>
        </strong>
        <span>
          {t("rfqs.from", {
            company: rfq.buyer_company || t("openRfq:undisclosed"),
            country: format.country(rfq.destination_country),
          })}
        </span>
        <span className="soft">
          {t("rfqs.received", { date: format.date(rfq.sent_at) })} ·{" "}
          {t("rfqs.neededBy", { date: format.date(rfq.needed_by) })}
        </span>
        {rfq.answers_left === null ? (
          <RfqState rfq={rfq} />
        ) : (
          <span>
            {rfq.answers_left > 0
              ? t("openRfq:inbox.left", { count: rfq.answers_left })
              : t("openRfq:inbox.full")}
          </span>
        )}
      </span>
      <Icon name="chevron" />
    </a>
  )
}

/** A sentence, since a colour alone says nothing. */
export function RfqState({
  rfq: { status, quote_status },
}: {
  rfq: Pick<ProducerRfqRow, "status" | "quote_status">
}) {
  const { t } = useTranslation("producer")
  return (
    <span>
      {status === "sent" || status === "draft"
        ? t(`rfqs.answer.${quote_status ?? "none"}`)
        : t(`rfqs.closed.${status}`)}
    </span>
  )
}
