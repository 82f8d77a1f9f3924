import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { Section } from "#app/components/ui/section.tsx"
import { Timeline } from "#app/components/ui/timeline.tsx"
import { useFormat } from "#app/lib/format/use-format.ts"
import type { DeliveryProps } from "./delivery-props.ts"

/** What has come when, and what has not come yet; nothing before the first receipt. */
export function ReceiptSection({ order, delivery }: DeliveryProps) {
  const { t } = useTranslation("delivery")
  const format = useFormat()
  const { receipts, open } = delivery
  if (receipts.length === 0) return null
  const named = (lines: typeof open) =>
    lines.flatMap(({ rfq_item_id, quantity }) => {
      const line = order.lines.find((one) => one.rfq_item_id === rfq_item_id)
      if (!line || quantity === 0) return []
      return [{ key: rfq_item_id, title: line.title, amount: format.quantity(quantity, line.unit) }]
    })
  const rest = named(open)
  const list = (lines: ReturnType<typeof named>) => (
    <ul>
      {lines.map(({ key, title, amount }) => (
        <li key={key}>
          <bdi>{title}</bdi>: <bdi>{amount}</bdi>
        </li>
      ))}
    </ul>
  )
  return (
    <Section title={t("receipt.title")} id="receipts">
      <Timeline
        entries={receipts.map(({ id, received_on, lines, is_last, note }) => ({
          key: id,
          date_time: received_on,
          date: format.date(received_on),
          title: t("receipt.on", { date: format.date(received_on) }),
          text: (
            <>
              {list(named(lines))}
              {is_last ? <p>{t("receipt.last")}</p> : null}
              {note ? <p dir="auto">{note}</p> : null}
            </>
          ),
        }))}
      />
      {rest.length > 0 ? (
        <>
          <h3>{t("receipt.open")}</h3>
          {list(rest)}
        </>
      ) : null}
    </Section>
  )
}
