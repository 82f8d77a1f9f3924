import { Container, DataTable, Heading, Kbd, Text as Paragraph, useDataTable } from "@medusajs/ui"
import { categoryRoots, provinces, type Province } from "@serumpun/domain/places"
import { type ReviewQueue, reviewQueues } from "@serumpun/domain/review-queues"
import { reviewStatuses } from "@serumpun/domain/statuses"
import { useMemo, useRef } from "react"
import { Trans } from "react-i18next"
import { useNavigate } from "react-router-dom"
import { useText } from "../../lib/use-text"
import { Choice } from "../choice"
import { Failure } from "../notices"
import { queueColumns } from "./columns"
import { useQueue } from "./use-queue"
import { useQueueKeys } from "./use-queue-keys"

// Radix selects cannot hold an empty value.
const ALL = "all"

export function QueueTable() {
  const text = useText()
  const { t } = text
  const navigate = useNavigate()
  const element = useRef<HTMLDivElement>(null)
  const queue = useQueue()
  useQueueKeys(element)
  const table = useDataTable({
    columns: useMemo(() => queueColumns(text), [text]),
    data: queue.rows,
    rowCount: queue.found.length,
    isLoading: queue.query.isPending,
    getRowId: (row) => row.id,
    pagination: queue.pagination,
    search: { state: queue.search, onSearchChange: (q) => queue.change("q", q) },
    onRowClick: (_event, row) => navigate(`/curation/${row.id}`),
  })
  if (queue.query.isError)
    return (
      <Failure
        title={t("queue.error")}
        error={queue.query.error}
        onRetry={() => void queue.query.refetch()}
      />
    )
  return (
    <Container className="p-0" ref={element}>
      <DataTable instance={table} className="[&_tr:focus-within>td]:bg-ui-bg-highlight">
        <DataTable.Toolbar className="flex flex-col items-start gap-3 md:flex-col md:items-start">
          <div className="flex flex-col gap-1">
            <Heading level="h1">{t("queue.title")}</Heading>
            <Paragraph size="small" className="text-ui-fg-subtle">
              <Trans t={t} i18nKey="queue.hintKeys" components={{ key: <Kbd /> }} />
            </Paragraph>
          </div>
          <div className="flex flex-wrap items-end gap-2">
            <QueueFilters {...queue} />
            <DataTable.Search placeholder={t("queue.search")} />
          </div>
        </DataTable.Toolbar>
        <DataTable.Table
          emptyState={{
            empty: queue.isFiltered
              ? { heading: t("queue.filteredEmpty"), description: t("queue.filteredEmptyText") }
              : { heading: t("queue.empty"), description: t("queue.emptyText") },
            filtered: {
              heading: t("queue.filteredEmpty"),
              description: t("queue.filteredEmptyText"),
            },
          }}
        />
        {queue.found.length > queue.pagination.state.pageSize && (
          <DataTable.Pagination
            translations={{
              of: t("queue.of"),
              results: t("queue.results"),
              pages: t("queue.pages"),
              prev: t("queue.prev"),
              next: t("queue.next"),
            }}
          />
        )}
      </DataTable>
    </Container>
  )
}

type FilterProps = Pick<
  ReturnType<typeof useQueue>,
  "queue" | "counts" | "status" | "province" | "category" | "change"
>

function QueueFilters({ queue, counts, status, province, category, change }: FilterProps) {
  const text = useText()
  const { t } = text
  const statuses = reviewStatuses.filter((code) => code !== "draft")
  const waiting = (code: ReviewQueue) => (counts ? ` (${text.number(counts[code])})` : "")
  return (
    <>
      <Choice
        quiet
        label={t("queue.queue")}
        value={queue || ALL}
        onChange={(value) => change("queue", value === ALL ? "" : value)}
        options={[
          { value: ALL, label: t("queue.allQueues") },
          ...reviewQueues.map((code) => ({
            value: code as string,
            label: `${t(`queue.in.${code}`)}${waiting(code)}`,
          })),
        ]}
      />
      <Choice
        quiet
        label={t("queue.status")}
        value={status || ALL}
        onChange={(value) => change("status", value === ALL ? "" : value)}
        options={[
          { value: ALL, label: t("queue.open") },
          ...statuses.map((code) => ({ value: code as string, label: t(`reviewStatus.${code}`) })),
        ]}
      />
      <Choice
        quiet
        label={t("queue.region")}
        value={province || ALL}
        onChange={(value) => change("province", value === ALL ? "" : value)}
        options={[
          { value: ALL, label: t("queue.allRegions") },
          ...(Object.keys(provinces) as Province[]).map((code) => ({
            value: code as string,
            label: text.province(code),
          })),
        ]}
      />
      <Choice
        quiet
        label={t("queue.category")}
        value={category || ALL}
        onChange={(value) => change("category", value === ALL ? "" : value)}
        options={[
          { value: ALL, label: t("queue.allCategories") },
          ...categoryRoots.map((code) => ({
            value: code as string,
            label: t(`category.${code}`),
          })),
        ]}
      />
    </>
  )
}
