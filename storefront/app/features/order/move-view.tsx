import type { OrderView } from "@serumpun/backend/src/contracts/order.ts"
import type { Problem } from "@serumpun/domain/problems"
import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { ErrorSummary } from "#app/components/form/error-summary.tsx"
import { TextAreaField } from "#app/components/form/field.tsx"
import { Button, ButtonLink } from "#app/components/ui/button.tsx"
import { Numbered } from "#app/components/ui/numbered.tsx"
import { ConfirmPanel } from "#app/components/ui/section.tsx"
import { useFormat, useLocale } from "#app/lib/format/use-format.ts"
import type { Side } from "./side.ts"

type Props = {
  order: OrderView
  side: Side
  move: "ready" | "cancel"
  note: string
  problems: Problem[]
}

/** Asks before an order goes on or ends; what the other side should know goes with it. */
export function MoveView({ order, side, move, note, problems }: Props) {
  const { t } = useTranslation("order")
  const format = useFormat()
  const back = `/${useLocale()}/${side === "buyer" ? "account" : "producer"}/orders/${order.id}`
  const title = t(`move.${move}.title`, { number: order.number })
  const party = side === "buyer" ? order.producer_name : order.buyer_company
  return (
    <form method="post" action={`${back}/${move}`}>
      <ErrorSummary
        problems={problems}
        labelOf={(field) => (field === "note" ? t("move.note") : null)}
      />
      <ConfirmPanel
        title={<Numbered text={title} number={order.number} />}
        actions={
          <>
            <Button variant={move === "cancel" ? "danger" : "primary"}>
              {t(`move.${move}.yes`)}
            </Button>
            <ButtonLink variant="quiet" href={back}>
              {t("move.no")}
            </ButtonLink>
          </>
        }
      >
        <p>
          {t(`move.${move}.text`, { party, due: format.money(order.due.total, order.currency) })}
        </p>
        <TextAreaField
          name="note"
          label={move === "cancel" ? t("move.reason") : t("move.note")}
          defaultValue={note}
          problems={problems}
          required={move === "cancel"}
          rows={3}
        />
      </ConfirmPanel>
    </form>
  )
}
