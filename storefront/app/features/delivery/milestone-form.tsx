import type { OrderView } from "@serumpun/backend/src/contracts/order.ts"
import { milestoneKinds } from "@serumpun/domain/delivery/milestones"
import type { Problem } from "@serumpun/domain/problems"
import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { ErrorSummary } from "#app/components/form/error-summary.tsx"
import { SelectField, TextAreaField, TextField } from "#app/components/form/field.tsx"
import { PhotoField } from "#app/components/form/photo-field.tsx"
import { Unavailable } from "#app/components/form/unavailable.tsx"
import { Button, ButtonLink } from "#app/components/ui/button.tsx"
import { Numbered } from "#app/components/ui/numbered.tsx"
import type { Undecided } from "#app/lib/http/attempt.server.ts"
import type { FormValues } from "#app/lib/kept/form-values.ts"
import { useOrderPath } from "./delivery-props.ts"

type Props = {
  order: OrderView
  values: FormValues
  problems: Problem[]
  unavailable: Undecided
}

const fields = ["kind", "text", "happened_on", "file"] as const

/** A producer tells how far the goods are, from a phone: what, when, and photos. */
export function MilestoneForm({ order, values, problems, unavailable }: Props) {
  const { t } = useTranslation("delivery")
  const path = useOrderPath(order.id, "producer")
  const at = (name: string) => ({ name, defaultValue: values[name] ?? "", problems })
  const title = t("milestone.addTitle", { number: order.number })
  return (
    <form method="post" encType="multipart/form-data" noValidate className="form-parts">
      <h1>
        <Numbered text={title} number={order.number} />
      </h1>
      <p>{t("milestone.addText", { party: order.buyer_company })}</p>
      {unavailable ? <Unavailable because={unavailable} /> : null}
      <ErrorSummary
        problems={problems}
        labelOf={(field) => {
          const known = fields.find((name) => name === field)
          return known ? t(`milestone.field.${known}`) : null
        }}
      />
      <input type="hidden" name="key" value={values.key} />
      <fieldset className="form-part">
        <legend>{t("milestone.title")}</legend>
        <SelectField
          {...at("kind")}
          label={t("milestone.field.kind")}
          choices={milestoneKinds.map((value) => ({ value, label: t(`milestone.kind.${value}`) }))}
          required
        />
        <TextField
          {...at("happened_on")}
          type="date"
          label={t("milestone.field.happened_on")}
          required
        />
        <PhotoField problems={problems} />
        <TextAreaField {...at("text")} label={t("milestone.field.text")} rows={3} />
      </fieldset>
      <div className="form-foot cluster">
        <Button>{t("milestone.save")}</Button>
        <ButtonLink variant="quiet" href={path}>
          {t("back")}
        </ButtonLink>
      </div>
    </form>
  )
}
