import { defineWidgetConfig } from "@medusajs/admin-sdk"
import { Container, Heading } from "@medusajs/ui"
import { Link } from "react-router-dom"
import { useText } from "../lib/use-text"

/** Above an order: where its money is entered, since Medusa's own buttons for it lead to closed doors. */
export default function MoneyOfOrder({ data: order }: { data: { display_id: number } }) {
  const { t } = useText()
  return (
    <Container className="flex flex-col gap-2">
      <Heading level="h2">{t("orderMoney.title")}</Heading>
      <p className="txt-small">{t("orderMoney.text")}</p>
      <Link className="txt-small underline" to={`/overview/money?number=${order.display_id}`}>
        {t("orderMoney.open")}
      </Link>
    </Container>
  )
}

export const config = defineWidgetConfig({ zone: "order.details.before" })
