import { useQuery } from "@tanstack/react-query"
import type { IssuedView } from "../../contracts/issued"
import { request } from "./request"

/** What was issued for one of Medusa's orders, newest first; an order has a handful. */
export function useIssuedFor(orderId: string) {
  return useQuery({
    queryKey: ["issued", orderId],
    queryFn: () =>
      request<{ documents: IssuedView[] }>(
        `/admin/documents?limit=100&order_id=${encodeURIComponent(orderId)}`,
      ),
  })
}
