import { createDataTableColumnHelper } from "@medusajs/ui"
import { CURATORS_NEEDED } from "@serumpun/domain/curation-rules"
import { Link } from "react-router-dom"
import type { ReviewRow } from "../../../contracts"
import type { Text } from "../../lib/use-text"
import { ReviewStatusBadge } from "../status-badges"

const column = createDataTableColumnHelper<ReviewRow>()

export function queueColumns({ t, province }: Text) {
  const waited = (days: number) => (days > 0 ? t("queue.days", { count: days }) : t("queue.today"))
  return [
    column.accessor("title", {
      header: t("queue.columns.title"),
      size: 260,
      cell: ({ row }) => (
        <Link
          to={`/curation/${row.original.id}`}
          data-queue-link
          className="text-ui-fg-base txt-compact-small-plus focus-visible:shadow-borders-focus truncate rounded outline-none hover:underline"
        >
          {row.original.title}
        </Link>
      ),
    }),
    column.accessor("producer_name", { header: t("queue.columns.producer"), size: 200 }),
    column.accessor("province", {
      header: t("queue.columns.region"),
      size: 150,
      cell: ({ getValue }) => province(getValue()),
    }),
    column.accessor("revision", { header: t("queue.columns.revision"), size: 80, align: "right" }),
    column.accessor("age_days", {
      header: t("queue.columns.age"),
      size: 90,
      align: "right",
      cell: ({ getValue }) => waited(getValue()),
    }),
    column.accessor("assessments", {
      header: t("queue.columns.assessments"),
      size: 110,
      align: "right",
      cell: ({ getValue }) => t("queue.given", { count: getValue(), needed: CURATORS_NEEDED }),
    }),
    column.accessor("mine", {
      header: t("queue.columns.mine"),
      size: 80,
      cell: ({ getValue }) => t(getValue() ? "queue.mineGiven" : "queue.mineOpen"),
    }),
    column.accessor("status", {
      header: t("queue.columns.status"),
      size: 160,
      cell: ({ getValue }) => <ReviewStatusBadge status={getValue()} />,
    }),
  ]
}
