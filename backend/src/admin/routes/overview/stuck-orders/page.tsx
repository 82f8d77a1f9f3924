import { defineRouteConfig } from "@medusajs/admin-sdk"
import { Container, Heading, Text as Paragraph } from "@medusajs/ui"
import { useQuery } from "@tanstack/react-query"
import { Link, Navigate } from "react-router-dom"
import type { StuckOrder } from "../../../../contracts/overview"
import { Crumb } from "../../../components/crumb"
import { Failure, Loading } from "../../../components/notices"
import { useCurator } from "../../../lib/queries"
import { readAllPages } from "../../../lib/read-all-pages"
import { useText } from "../../../lib/use-text"

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
    <div className="flex flex-col gap-3">
      <Container>
        <Heading level="h1">{t("stuck.title")}</Heading>
        <Paragraph size="small" className="text-ui-fg-subtle">
          {t("stuck.text")}
        </Paragraph>
      </Container>
      {orders.isError && (
        <Failure
          title={t("stuck.error")}
          error={orders.error}
          onRetry={() => void orders.refetch()}
        />
      )}
      {orders.isPending && <Loading />}
      {orders.data?.length === 0 && (
        <Container className="text-center">
          <Paragraph weight="plus">{t("stuck.empty")}</Paragraph>
        </Container>
      )}
      {orders.data?.map((order) => (
        <Row key={order.id} order={order} />
      ))}
    </div>
  )
}

function Row({ order }: { order: StuckOrder }) {
  const { t, day } = useText()
  return (
    <Container className="flex flex-col gap-1">
      <Heading level="h2">
        <Link to={`/orders/${order.order_id}`}>
          {t("transfers.order", { number: order.number })}
        </Link>
      </Heading>
      <Paragraph size="small">
        {t("stuck.parties", { company: order.buyer_company, producer: order.producer_name })}
      </Paragraph>
      <Paragraph size="small" className="text-ui-fg-subtle">
        {t(`stuck.status.${order.status}`)} {t("stuck.since", { date: day(order.moved_at) })}
      </Paragraph>
    </Container>
  )
}

export const config = defineRouteConfig({ label: "menu.stuck", translationNs: "curation" })

export const handle = { breadcrumb: () => <Crumb text="menu.stuck" /> }
