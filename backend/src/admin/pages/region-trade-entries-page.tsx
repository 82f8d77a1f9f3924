import { Container, Heading, Table, Text as Paragraph } from "@medusajs/ui"
import { Link } from "react-router-dom"
import type { TradeEntryView } from "../../contracts/trade-figures"
import { Failure, Loading } from "../components/notices"
import { Pager } from "../components/region/pager"
import { TradeFiles } from "../components/region/trade-files"
import { useTradeEntries } from "../lib/trade-queries"
import { useNarrowing } from "../lib/use-narrowing"
import { useText } from "../lib/use-text"

const ROWS = 50

/** The entries behind a figure, those that were taken back among them. */
export default function RegionTradeEntriesPage() {
  const { t, number } = useText()
  const { params, turn } = useNarrowing()
  const offset = Math.max(0, Math.floor(Number(params.get("offset")) || 0))
  const asked = new URLSearchParams(params)
  asked.set("limit", String(ROWS))
  const found = useTradeEntries(asked.toString())
  const count = found.data?.count ?? 0
  return (
    <div className="flex flex-col gap-3">
      <Container className="flex flex-col gap-2">
        <Heading level="h1">{t("region.trade.entries.title")}</Heading>
        <Paragraph size="small" role="status">
          {found.data && t("region.trade.entries.count", { count, shown: number(count) })}
        </Paragraph>
        <p className="txt-small">
          <Link className="underline" to="/region/trade">
            {t("region.trade.title")}
          </Link>
        </p>
        <TradeFiles params={params} />
      </Container>
      {found.isError && <Failure error={found.error} onRetry={() => void found.refetch()} />}
      {found.isPending && <Loading />}
      {found.data && (
        <Container className="overflow-x-auto p-0">
          {count === 0 ? (
            <Paragraph size="small" className="p-6">
              {t("region.trade.entries.none")}
            </Paragraph>
          ) : (
            <EntryTable entries={found.data.entries} />
          )}
          <div className="px-6 py-4">
            <Pager rows={ROWS} offset={offset} count={count} onTurn={turn} />
          </div>
        </Container>
      )}
    </div>
  )
}

function EntryTable({ entries }: { entries: TradeEntryView[] }) {
  const { t } = useText()
  const seesOrders = entries.some(({ order_id }) => order_id)
  const columns = [
    t("region.trade.entries.day"),
    t("region.trade.entries.evidence"),
    ...(seesOrders ? [t("region.trade.entries.order")] : []),
    t("region.trade.dimension.producer"),
    t("region.trade.entries.place"),
    t("region.trade.dimension.heading"),
    t("region.trade.dimension.destination"),
    t("region.trade.entries.value"),
    t("region.trade.amount.value_idr"),
    t("region.trade.amount.value_usd"),
    t("region.trade.entries.weight"),
  ]
  return (
    <Table>
      <Table.Header>
        <Table.Row>
          {columns.map((column) => (
            <Table.HeaderCell key={column}>{column}</Table.HeaderCell>
          ))}
        </Table.Row>
      </Table.Header>
      <Table.Body>
        {entries.map((entry) => (
          <EntryRow key={entry.id} entry={entry} seesOrders={seesOrders} />
        ))}
      </Table.Body>
    </Table>
  )
}

function EntryRow({ entry, seesOrders }: { entry: TradeEntryView; seesOrders: boolean }) {
  const { t, day, money, number, region } = useText()
  const { evidence, is_counter, is_taken_back, order_id, producer, currency } = entry
  const standing = is_counter ? "counter" : is_taken_back ? "takenBack" : null
  return (
    <Table.Row>
      <Table.Cell>{day(entry.day)}</Table.Cell>
      <Table.Cell>
        {t(`region.trade.evidence.${evidence}`)}
        {standing && ` (${t(`region.trade.entries.${standing}`)})`}
      </Table.Cell>
      {seesOrders && (
        <Table.Cell>
          {order_id && (
            <Link className="underline" to={`/orders/${order_id}`}>
              {t("region.trade.entries.openOrder")}
            </Link>
          )}
        </Table.Cell>
      )}
      <Table.Cell>{producer.name}</Table.Cell>
      <Table.Cell>{[entry.village, entry.regency].filter(Boolean).join(", ")}</Table.Cell>
      <Table.Cell>{entry.hs_code}</Table.Cell>
      <Table.Cell>{region(entry.destination)}</Table.Cell>
      <Table.Cell className="text-end tabular-nums">{money(entry.value, currency)}</Table.Cell>
      <Table.Cell className="text-end tabular-nums">{number(entry.value_idr)}</Table.Cell>
      <Table.Cell className="text-end tabular-nums">{number(entry.value_usd)}</Table.Cell>
      <Table.Cell className="text-end tabular-nums">
        {entry.net_kg === null ? "–" : number(entry.net_kg, 3)}
      </Table.Cell>
    </Table.Row>
  )
}
