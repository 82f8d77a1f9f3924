import type { IssuedView } from "@serumpun/backend/src/contracts/issued.ts"
import { shippingKinds } from "@serumpun/domain/issued/kinds"
import type { OrderStatus } from "@serumpun/domain/statuses"
import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { useLocale } from "#app/lib/format/use-format.ts"
import { Button } from "../ui/button.tsx"

type Props = { order: { id: string; status: OrderStatus }; issued: IssuedView[] }

/** A producer's buttons for what shipping would issue, while the goods are ready; else null. */
export function issuableKinds({ order, issued }: Props) {
  if (order.status !== "ready") return []
  return shippingKinds.filter((kind) => !issued.some((one) => one.kind === kind))
}

export function IssueForOrder({ order, issued }: Props) {
  const { t } = useTranslation("issued")
  const action = `/${useLocale()}/producer/orders/${order.id}/issue`
  return (
    <form method="post" action={action} className="stack">
      <p className="soft">{t("issue.hint")}</p>
      <p className="cluster">
        {issuableKinds({ order, issued }).map((kind) => (
          <Button key={kind} variant="secondary" name="kind" value={kind}>
            {t(`issue.${kind}`)}
          </Button>
        ))}
      </p>
    </form>
  )
}
