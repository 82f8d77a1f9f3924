import type { DataTablePaginationState } from "@medusajs/ui"
import { useMemo } from "react"
import { useSearchParams } from "react-router-dom"
import { useReviews } from "../../lib/queries"

const PAGE_SIZE = 20

const fold = (text: string) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase()

/** The queue as the address says: filters survive a visit to a review and can be sent to a colleague. */
export function useQueue() {
  const [params, setParams] = useSearchParams()
  const status = params.get("status") ?? ""
  const province = params.get("province") ?? ""
  const search = params.get("q") ?? ""
  const page = Math.max(Number(params.get("page")) || 1, 1)
  const query = useReviews({ ...(status && { status }), ...(province && { province }) })

  const found = useMemo(() => {
    const words = fold(search).split(/\s+/).filter(Boolean)
    return (query.data ?? []).filter(({ title, producer_name }) => {
      const text = fold(`${title} ${producer_name}`)
      return words.every((word) => text.includes(word))
    })
  }, [query.data, search])
  const pageIndex = Math.min(page, Math.max(Math.ceil(found.length / PAGE_SIZE), 1)) - 1

  const change = (name: "status" | "province" | "q" | "page", value: string) =>
    setParams(
      (before) => {
        const next = new URLSearchParams(before)
        if (name !== "page") next.delete("page")
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
    status,
    province,
    search,
    isFiltered: Boolean(status || province || search),
    change,
    pagination: {
      state: { pageIndex, pageSize: PAGE_SIZE },
      onPaginationChange: ({ pageIndex }: DataTablePaginationState) =>
        change("page", pageIndex > 0 ? String(pageIndex + 1) : ""),
    },
  }
}
