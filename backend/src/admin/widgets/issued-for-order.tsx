import { defineWidgetConfig } from "@medusajs/admin-sdk"
import { Container, Heading } from "@medusajs/ui"
import type { IssuedView } from "../../contracts/issued"
import { useIssuedFor } from "../lib/issued-queries"
import { useText } from "../lib/use-text"

/** Beside an order: what its producer has issued, as operators are asked about it. */
export default function IssuedForOrder({ data: order }: { data: { id: string } }) {
  const { t, failure } = useText()
  const { data, error } = useIssuedFor(order.id)
  return (
    <Container className="flex flex-col gap-3">
      <Heading level="h2">{t("issued.title")}</Heading>
      {error && <p role="alert">{failure(error)}</p>}
      {data && data.documents.length === 0 && <p className="txt-small">{t("issued.empty")}</p>}
      {data && data.documents.length > 0 && (
        <ul className="txt-small flex flex-col gap-2">
          {data.documents.map((one) => (
            <li key={one.id}>
              <Issued one={one} />
            </li>
          ))}
        </ul>
      )}
    </Container>
  )
}

function Issued({ one }: { one: IssuedView }) {
  const { t, day, money } = useText()
  return (
    <div className="flex flex-wrap gap-x-3">
      <span>{t(`issued.kind.${one.kind}`)}</span>
      <span>{one.number}</span>
      <span>{day(one.issued_on)}</span>
      <span>{money(one.total, one.currency)}</span>
      <span>{t(`issued.standing.${one.standing}`)}</span>
      {one.forms.map((form) => (
        <a
          key={form}
          className="underline"
          href={`/admin/documents/${one.id}/${form}`}
          aria-label={t("issued.file", { form: form.toUpperCase(), number: one.number })}
        >
          {form.toUpperCase()}
        </a>
      ))}
    </div>
  )
}

export const config = defineWidgetConfig({ zone: "order.details.side.after" })
