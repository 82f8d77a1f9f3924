import { Container, Text as Paragraph } from "@medusajs/ui"
import { useQuery } from "@tanstack/react-query"
import { Navigate } from "react-router-dom"
import type { StuckOrder } from "../../contracts/overview"
import { OrderLink } from "../components/order-link"
import { WaitingPage } from "../components/waiting-rows"
import { useCurator } from "../lib/queries"
import { readAllPages } from "../lib/read-all-pages"
import { useText } from "../lib/use-text"

/** Orders that nobody has moved for days, for operators to ask what has become of them. */
export default function StuckOrdersPage() {
  const { t } = useText()
  const curator = useCurator()
  const orders = useQuery({
    queryKey: ["stuck-orders"],
    enabled: curator.data === null,
    queryFn: () => readAllPages<"orders", StuckOrder>("/admin/stuck-orders", "orders"),
  })
  if (curator.data) return <Navigate to="/curation" replace />
  return (
    <WaitingPage
      title={t("stuck.title")}
      text={t("stuck.text")}
      error={t("stuck.error")}
      empty={t("stuck.empty")}
      rows={orders}
    >
      {(order) => <Row key={order.id} order={order} />}
    </WaitingPage>
  )
}

function Row({ order }: { order: StuckOrder }) {
  const { t, day } = useText()
  const { number, ask } = order
  const subject = encodeURIComponent(t("transfers.order", { number }))
  return (
    <Container className="flex flex-col gap-1">
      <OrderLink order_id={order.order_id}>{t("transfers.order", { number })}</OrderLink>
      <Paragraph size="small">
        {t("stuck.parties", { company: order.buyer_company, producer: order.producer_name })}
      </Paragraph>
      <Paragraph size="small" className="text-ui-fg-subtle">
        {t(`stuck.status.${order.status}`)} {t("stuck.since", { date: day(order.moved_at) })}
      </Paragraph>
      {ask && (
        <Paragraph size="small">
          {t(`stuck.ask.${ask.side}`, { name: ask.name })}{" "}
          <a className="underline" href={`mailto:${ask.email}?subject=${subject}`}>
            {ask.email}
          </a>
        </Paragraph>
      )}
    </Container>
  )
}
