import type { OrderView } from "@serumpun/backend/src/contracts/order.ts"
import type { Problem } from "@serumpun/domain/problems"
import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { ErrorSummary } from "#app/components/form/error-summary.tsx"
import { TextAreaField } from "#app/components/form/field.tsx"
import { Button, ButtonLink } from "#app/components/ui/button.tsx"
import { Numbered } from "#app/components/ui/numbered.tsx"
import { ConfirmPanel } from "#app/components/ui/section.tsx"
import { useLocale } from "#app/lib/format/use-format.ts"
import type { Side } from "./side.ts"

type Props = { order: OrderView; side: Side; note: string; problems: Problem[] }

/** One side asks to end an order that money or work has gone into, with the reason that the other reads. */
export function AskCancelView({ order, side, note, problems }: Props) {
  const { t } = useTranslation(["settlement", "order"])
  const back = `/${useLocale()}/${side === "buyer" ? "account" : "producer"}/orders/${order.id}`
  const title = t("ask.title", { number: order.number })
  const party = side === "buyer" ? order.producer_name : order.buyer_company
  return (
    <form method="post" action={`${back}/ask-cancel`}>
      <ErrorSummary
        problems={problems}
        labelOf={(field) => (field === "note" ? t("order:move.reason") : null)}
      />
      <ConfirmPanel
        title={<Numbered text={title} number={order.number} />}
        actions={
          <>
            <Button variant="danger">{t("ask.yes")}</Button>
            <ButtonLink variant="quiet" href={back}>
              {t("order:move.no")}
            </ButtonLink>
          </>
        }
      >
        <p>{t("ask.text", { party })}</p>
        <TextAreaField
          name="note"
          label={t("order:move.reason")}
          defaultValue={note}
          problems={problems}
          required
          rows={3}
        />
      </ConfirmPanel>
    </form>
  )
}
