import { defineWidgetConfig } from "@medusajs/admin-sdk"
import { Container, Heading } from "@medusajs/ui"
import { isStandardEntry } from "@serumpun/domain/delivery/export-checklist"
import type { ChecklistEntryView } from "../../contracts/delivery"
import { useDeliveryOf } from "../lib/delivery-queries"
import { useText } from "../lib/use-text"

/** Beside an order: what has to travel with it, and how far that is; buyer and producer hand in and check. */
export default function ChecklistOfOrder({ data: order }: { data: { id: string } }) {
  const { t, region } = useText()
  const { data, isError } = useDeliveryOf(order.id)
  // An order that no quote led to, such as one of a sample, has no checklist.
  if (isError || !data) return isError ? <p role="alert">{t("checklist.error")}</p> : null
  if (!data.delivery || data.delivery.checklist.length === 0) return null
  const { country, checklist } = data.delivery
  return (
    <Container className="flex flex-col gap-3">
      <Heading level="h2">{t("checklist.title", { country: region(country) })}</Heading>
      <ul className="txt-small flex flex-col gap-2">
        {checklist.map((entry) => (
          <li key={entry.kind}>
            <Entry entry={entry} order={order.id} />
          </li>
        ))}
      </ul>
    </Container>
  )
}

function Entry({ entry, order }: { entry: ChecklistEntryView; order: string }) {
  const { t, day, written } = useText()
  const { kind, text, state, is_on_file, uploads } = entry
  const [newest] = uploads
  const isProved = state === "missing" && is_on_file
  return (
    <div className="flex flex-wrap gap-x-3">
      <span>{isStandardEntry(kind) ? t(`checklist.entry.${kind}`) : written(text ?? {})}</span>
      <span className="text-ui-fg-subtle">
        {t(isProved ? "checklist.onFile" : `checklist.state.${state}`)}
      </span>
      {newest && (
        <>
          <span>{day(newest.uploaded_at)}</span>
          <a className="underline" href={`/admin/deliveries/${order}/files/${newest.id}`}>
            {t("checklist.file", { name: newest.file_name })}
          </a>
          {newest.answer && newest.checked_at && (
            <span dir="auto">
              {t("checklist.answer", {
                name: newest.checked_by ?? "",
                date: day(newest.checked_at),
                text: newest.answer,
              })}
            </span>
          )}
        </>
      )}
    </div>
  )
}

export const config = defineWidgetConfig({ zone: "order.details.side.after" })
