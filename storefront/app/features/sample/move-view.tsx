import type { SampleView } from "@serumpun/backend/src/contracts/sample.ts"
import type { Problem } from "@serumpun/domain/problems"
import { isRefusal, needsReason } from "@serumpun/domain/sample/samples"
import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { ErrorSummary } from "#app/components/form/error-summary.tsx"
import { TextAreaField, TextField } from "#app/components/form/field.tsx"
import { Unavailable } from "#app/components/form/unavailable.tsx"
import { Button, ButtonLink } from "#app/components/ui/button.tsx"
import { ConfirmPanel } from "#app/components/ui/section.tsx"
import { useFormat, useLocale } from "#app/lib/format/use-format.ts"
import type { Undecided } from "#app/lib/http/attempt.server.ts"
import type { FormValues } from "#app/lib/kept/form-values.ts"
import type { PageMove } from "./move-fields.ts"
import { SampleGoods } from "./sample-goods.tsx"
import { roomOf, type Side } from "./side.ts"

type Props = {
  sample: SampleView
  side: Side
  move: PageMove
  values: FormValues
  problems: Problem[]
  unavailable: Undecided
}

const fields = [
  "note",
  "courier_cost",
  "courier",
  "dispatch_days",
  "dispatched_on",
  "tracking_number",
  "tracking_url",
] as const

/** Asks before a sample goes on or ends, with what that step needs to know. */
export function SampleMoveView(props: Props) {
  const { sample, side, move, values, problems, unavailable } = props
  const { t } = useTranslation("sample")
  const format = useFormat()
  const back = `/${useLocale()}/${roomOf(side)}/samples/${sample.id}`
  const total = sample.total === null ? "" : format.money(sample.total, sample.currency)
  return (
    <form method="post" action={`${back}/${move}`} noValidate>
      <Unavailable because={unavailable} />
      <ErrorSummary
        problems={problems}
        labelOf={(field) => {
          const known = fields.find((name) => name === field)
          if (known) return t(`field.${known}`)
          const [, index] = field.startsWith("prices.") ? field.split(".") : []
          const good = index === undefined ? null : sample.goods[Number(index)]
          return good ? t("field.priceOf", { title: good.title }) : null
        }}
      />
      <ConfirmPanel
        title={t(`do.${move}.button`)}
        actions={
          <>
            <Button variant={isRefusal(move) ? "danger" : "primary"}>
              {t(`do.${move}.button`)}
            </Button>
            <ButtonLink variant="quiet" href={back}>
              {t("no")}
            </ButtonLink>
          </>
        }
      >
        <p>{t(`do.${move}.text`, { total })}</p>
        {move === "accept" ? (
          <>
            <SampleGoods sample={sample} />
            <input type="hidden" name="total" value={sample.total ?? ""} />
          </>
        ) : null}
        <MoveFields {...props} />
        <TextAreaField
          name="note"
          label={t("field.note")}
          defaultValue={values.note ?? ""}
          problems={problems}
          required={needsReason(move)}
          rows={3}
        />
      </ConfirmPanel>
    </form>
  )
}

function MoveFields({ sample, move, values, problems }: Props) {
  const { t } = useTranslation("sample")
  const at = (name: string) => ({ name, defaultValue: values[name] ?? "", problems })
  const number = { inputMode: "decimal", autoComplete: "off", required: true } as const
  if (move === "price")
    return (
      <>
        {sample.goods.map((good, index) => (
          <TextField
            key={good.listing_id}
            {...at(`prices.${index}`)}
            {...number}
            label={t("field.priceOf", { title: good.title })}
            hint={t("hint.price", { currency: sample.currency })}
          />
        ))}
        <TextField {...at("courier_cost")} {...number} label={t("field.courier_cost")} />
        <TextField {...at("courier")} label={t("field.courier")} required />
        <Days {...{ values, problems }} />
      </>
    )
  if (move === "free") return <Days {...{ values, problems }} />
  if (move !== "send") return null
  return (
    <>
      <TextField {...at("courier")} label={t("field.courier")} required />
      <TextField {...at("dispatched_on")} type="date" label={t("field.dispatched_on")} required />
      <TextField {...at("tracking_number")} label={t("field.tracking_number")} dir="ltr" />
      <TextField
        {...at("tracking_url")}
        type="url"
        label={t("field.tracking_url")}
        hint={t("hint.tracking_url")}
        dir="ltr"
      />
    </>
  )
}

function Days({ values, problems }: Pick<Props, "values" | "problems">) {
  const { t } = useTranslation("sample")
  return (
    <TextField
      name="dispatch_days"
      defaultValue={values.dispatch_days ?? ""}
      problems={problems}
      label={t("field.dispatch_days")}
      hint={t("hint.dispatch_days")}
      inputMode="numeric"
      autoComplete="off"
      required
    />
  )
}
