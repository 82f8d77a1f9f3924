import { defineRouteConfig } from "@medusajs/admin-sdk"
import { Button, Container, Heading, Input, Text as Paragraph } from "@medusajs/ui"
import { type FormEvent, useState } from "react"
import { Navigate, useSearchParams } from "react-router-dom"
import { Crumb } from "../../../components/crumb"
import { Labelled } from "../../../components/labelled"
import { Failure, Loading } from "../../../components/notices"
import { OrderMoneyRow } from "../../../components/order-money-row"
import { useOrderMoney } from "../../../lib/order-money-queries"
import { useCurator } from "../../../lib/queries"
import { useText } from "../../../lib/use-text"

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
      {orders.isError && (
        <Failure
          title={t("money.error")}
          error={orders.error}
          onRetry={() => void orders.refetch()}
        />
      )}
      {orders.isPending && <Loading />}
      {orders.data?.length === 0 && (
        <Container className="text-center">
          <Paragraph weight="plus">{t("money.empty")}</Paragraph>
        </Container>
      )}
      {orders.data?.map((order) => (
        <OrderMoneyRow key={order.id} order={order} />
      ))}
    </div>
  )
}

export const config = defineRouteConfig({ label: "menu.money", translationNs: "curation" })

export const handle = { breadcrumb: () => <Crumb text="menu.money" /> }
