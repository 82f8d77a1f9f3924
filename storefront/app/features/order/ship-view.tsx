import type { OrderView } from "@serumpun/backend/src/contracts/order.ts"
import type { Problem } from "@serumpun/domain/problems"
import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { ErrorSummary } from "#app/components/form/error-summary.tsx"
import { TextAreaField, TextField } from "#app/components/form/field.tsx"
import { Unavailable } from "#app/components/form/unavailable.tsx"
import { Button, ButtonLink } from "#app/components/ui/button.tsx"
import { Notice } from "#app/components/ui/notice.tsx"
import { Numbered } from "#app/components/ui/numbered.tsx"
import { useFormat, useLocale } from "#app/lib/format/use-format.ts"
import type { FormValues } from "#app/lib/kept/form-values.ts"
import type { Undecided } from "#app/lib/http/attempt.server.ts"

type Props = {
  order: OrderView
  values: FormValues
  problems: Problem[]
  unavailable: Undecided
  /** The shipment is entered already and gets corrected. */
  correction?: boolean
}

const shipmentFields = [
  "carrier",
  "vessel",
  "transport_number",
  "departs_on",
  "arrives_on",
  "tracking_url",
] as const

/** The producer says how the goods travel; the buyer is told with the same step. */
export function ShipView({ order, values, problems, unavailable, correction }: Props) {
  const { t } = useTranslation(["order", "delivery"])
  const format = useFormat()
  const back = `/${useLocale()}/producer/orders/${order.id}`
  const title = correction
    ? t("delivery:shipment.correctTitle", { number: order.number })
    : t("move.ship.title", { number: order.number })
  const at = (name: string) => ({ name, defaultValue: values[name] ?? "", problems })
  return (
    <form method="post" noValidate className="form-parts">
      <h1>
        <Numbered text={title} number={order.number} />
      </h1>
      {unavailable ? <Unavailable because={unavailable} /> : null}
      <ErrorSummary
        problems={problems}
        labelOf={(field) => {
          const known = shipmentFields.find((name) => name === field)
          return known ? t(`ship.${known}`) : field === "note" ? t("move.note") : null
        }}
      />
      {order.due.total > 0 && !correction ? (
        <Notice
          kind="attention"
          title={t("ship.unpaid", { due: format.money(order.due.total, order.currency) })}
        />
      ) : null}
      <fieldset className="form-part">
        <legend>{t("ship.title")}</legend>
        <TextField
          {...at("carrier")}
          label={t("ship.carrier")}
          hint={t("ship.carrierHint")}
          required
        />
        <TextField {...at("vessel")} label={t("ship.vessel")} />
        <TextField {...at("transport_number")} label={t("ship.transport_number")} dir="ltr" />
        <div className="form-row">
          <TextField {...at("departs_on")} type="date" label={t("ship.departs_on")} required />
          <TextField {...at("arrives_on")} type="date" label={t("ship.arrives_on")} />
        </div>
        <TextField
          {...at("tracking_url")}
          type="url"
          label={t("ship.tracking_url")}
          hint={t("ship.trackingHint")}
          dir="ltr"
        />
        {correction ? null : <TextAreaField {...at("note")} label={t("move.note")} rows={3} />}
      </fieldset>
      <div className="form-foot cluster">
        <Button>{correction ? t("delivery:shipment.correctSave") : t("move.ship.yes")}</Button>
        <ButtonLink variant="quiet" href={back}>
          {t("move.no")}
        </ButtonLink>
      </div>
    </form>
  )
}
