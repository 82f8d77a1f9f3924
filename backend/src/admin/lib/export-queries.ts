import { useQuery } from "@tanstack/react-query"
import type { Paged } from "../../contracts/paging"
import type { SheetExportView } from "../../contracts/sheet"
import { request } from "./request"

const path = "/admin/exports"

/** Who has taken out what, the newest first. */
export function useExports(enabled: boolean) {
  return useQuery({
    queryKey: ["exports"],
    enabled,
    queryFn: () => request<Paged & { exports: SheetExportView[] }>(`${path}?limit=20`),
    select: ({ exports }) => exports,
  })
}

type Asked = {
  kind: "csv" | "xlsx"
  locale: string
  status: string | null
  province: string | null
}

/** Where a browser gets the file. */
export function exportHref(list: "producers" | "listings", asked: Asked): string {
  const { kind, locale, status, province } = asked
  const query = new URLSearchParams({ kind, locale })
  if (status) query.set("status", status)
  if (province) query.set("province", province)
  return `${path}/${list}?${query}`
}
