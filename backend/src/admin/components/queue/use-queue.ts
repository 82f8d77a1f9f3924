import type { DataTablePaginationState } from "@medusajs/ui"
import { useMemo } from "react"
import { useSearchParams } from "react-router-dom"
import { useQueueCounts, useReviews } from "../../lib/queries"

const PAGE_SIZE = 20

const fold = (text: string) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase()

/** The queue as the address says: filters survive a visit to a review and can be sent to a colleague. */
export function useQueue() {
  const [params, setParams] = useSearchParams()
  const queue = params.get("queue") ?? ""
  const status = params.get("status") ?? ""
  const category = params.get("category") ?? ""
  const province = params.get("province") ?? ""
  const search = params.get("q") ?? ""
  const page = Math.max(Number(params.get("page")) || 1, 1)
  const filters = { ...(province && { province }), ...(category && { category }) }
  const query = useReviews({ ...filters, ...(queue ? { queue } : status && { status }) })
  const counts = useQueueCounts(filters)

  const found = useMemo(() => {
    const words = fold(search).split(/\s+/).filter(Boolean)
    return (query.data ?? []).filter(({ title, producer_name }) => {
      const text = fold(`${title} ${producer_name}`)
      return words.every((word) => text.includes(word))
    })
  }, [query.data, search])
  const pageIndex = Math.min(page, Math.max(Math.ceil(found.length / PAGE_SIZE), 1)) - 1

  const change = (
    name: "queue" | "status" | "province" | "category" | "q" | "page",
    value: string,
  ) =>
    setParams(
      (before) => {
        const next = new URLSearchParams(before)
        if (name !== "page") next.delete("page")
        // A queue holds open cases only, so it stands in place of a status.
        if (name === "queue") next.delete("status")
        if (name === "status") next.delete("queue")
        if (value) next.set(name, value)
        else next.delete(name)
        return next
      },
      { replace: true },
    )

  return {
    query,
    found,
    rows: found.slice(pageIndex * PAGE_SIZE, (pageIndex + 1) * PAGE_SIZE),
    queue,
    counts: counts.data,
    status,
    province,
    category,
    search,
    isFiltered: Boolean(queue || status || province || category || search),
    change,
    pagination: {
      state: { pageIndex, pageSize: PAGE_SIZE },
      onPaginationChange: ({ pageIndex }: DataTablePaginationState) =>
        change("page", pageIndex > 0 ? String(pageIndex + 1) : ""),
    },
  }
}
