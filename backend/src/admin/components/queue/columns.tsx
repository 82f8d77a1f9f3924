import { Badge, createDataTableColumnHelper } from "@medusajs/ui"
import { Link } from "react-router-dom"
import type { ReviewRow } from "../../../contracts/curation"
import type { Text } from "../../lib/use-text"
import { ReviewStatusBadge } from "../status-badges"

const column = createDataTableColumnHelper<ReviewRow>()

export function queueColumns({ t, province }: Text) {
  const waited = (days: number) => (days > 0 ? t("queue.days", { count: days }) : t("queue.today"))
  return [
    column.accessor("title", {
      header: t("queue.columns.title"),
      cell: ({ row }) => (
        <Link
          to={`/curation/${row.original.id}`}
          data-queue-link
          title={row.original.title}
          className="text-ui-fg-base txt-compact-small-plus -outline-offset-2 block max-w-52 truncate rounded hover:underline 2xl:max-w-none"
        >
          {row.original.title}
        </Link>
      ),
    }),
    column.accessor("producer_name", {
      header: t("queue.columns.producer"),
      cell: ({ getValue }) => <Clipped text={getValue()} />,
    }),
    column.accessor("province", {
      header: t("queue.columns.region"),
      cell: ({ getValue }) => <Clipped text={province(getValue())} />,
    }),
    column.accessor("revision", { header: t("queue.columns.revision"), align: "right" }),
    column.accessor("age_days", {
      header: t("queue.columns.age"),
      align: "right",
      cell: ({ getValue }) => waited(getValue()),
    }),
    column.accessor("assessments", {
      header: t("queue.columns.assessments"),
      align: "right",
      cell: ({ getValue, row }) =>
        t("queue.given", { count: getValue(), needed: row.original.needed }),
    }),
    column.accessor("mine", {
      header: t("queue.columns.mine"),
      cell: ({ getValue, row }) => (
        <span className="flex flex-col">
          {t(getValue() ? "queue.mineGiven" : "queue.mineOpen")}
          {row.original.assigned_to && (
            <span className="txt-compact-xsmall text-ui-fg-subtle">
              {t("queue.takenBy", { name: row.original.assigned_to.name })}
            </span>
          )}
        </span>
      ),
    }),
    column.accessor("status", {
      header: t("queue.columns.status"),
      cell: ({ getValue, row }) => (
        <span className="flex flex-wrap items-center gap-1">
          <ReviewStatusBadge status={getValue()} />
          {row.original.is_appeal && <Badge size="2xsmall">{t("queue.appeal")}</Badge>}
          {row.original.is_renewal && <Badge size="2xsmall">{t("queue.renewal")}</Badge>}
        </span>
      ),
    }),
  ]
}

function Clipped({ text }: { text: string }) {
  return (
    <span title={text} className="block max-w-36 truncate 2xl:max-w-none">
      {text}
    </span>
  )
}
