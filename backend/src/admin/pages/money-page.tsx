import { Button, Container, Heading, Input, Text as Paragraph } from "@medusajs/ui"
import { type FormEvent, useState } from "react"
import { Navigate, useSearchParams } from "react-router-dom"
import { Labelled } from "../components/labelled"
import { OrderMoneyRow } from "../components/order-money-row"
import { WaitingRows } from "../components/waiting-rows"
import { useOrderMoney } from "../lib/order-money-queries"
import { useCurator } from "../lib/queries"
import { useText } from "../lib/use-text"

/** Money that waits for an operator: to be given back, passed on, or decided about. */
export default function MoneyPage() {
  const { t } = useText()
  const curator = useCurator()
  const [parameters] = useSearchParams()
  const linked = parameters.get("number") ?? ""
  const [number, setNumber] = useState(linked)
  const [asked, setAsked] = useState(linked)
  const orders = useOrderMoney(asked, curator.data === null)
  if (curator.data) return <Navigate to="/curation" replace />
  const search = (event: FormEvent) => {
    event.preventDefault()
    setAsked(number.trim())
  }
  return (
    <div className="flex flex-col gap-3">
      <Container className="flex flex-col gap-3">
        <Heading level="h1">{t("money.title")}</Heading>
        <Paragraph size="small" className="text-ui-fg-subtle">
          {t("money.text")}
        </Paragraph>
        <form className="flex flex-wrap items-end gap-3" onSubmit={search}>
          <Labelled label={t("money.find")}>
            {(id) => (
              <Input id={id} value={number} onChange={(event) => setNumber(event.target.value)} />
            )}
          </Labelled>
          <Button size="small" variant="secondary" type="submit">
            {number.trim() ? t("money.search") : t("money.all")}
          </Button>
        </form>
      </Container>
      <WaitingRows error={t("money.error")} empty={t("money.empty")} rows={orders}>
        {(order) => <OrderMoneyRow key={order.id} order={order} />}
      </WaitingRows>
    </div>
  )
}
