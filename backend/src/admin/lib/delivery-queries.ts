import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import type { DecideClaim, ReportedClaim } from "../../contracts/claim"
import type { DeliveryView } from "../../contracts/delivery"
import type { ReportedRating } from "../../contracts/rating"
import { readAllPages } from "./read-all-pages"
import { ApiError, request } from "./request"

const claims = "/admin/delivery-claims"
const ratings = "/admin/ratings"

/** Claims that nobody has settled, the one that has waited longest first. */
export function useOpenClaims(enabled: boolean) {
  return useQuery({
    queryKey: ["claims"],
    enabled,
    queryFn: () => readAllPages<"claims", ReportedClaim>(claims, "claims", { only: "unsettled" }),
  })
}

export function useDecideClaim() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ id, body }: { id: string; body: DecideClaim }) =>
      request<{ claim: ReportedClaim }>(`${claims}/${id}/decide`, body),
    onSuccess: () => client.invalidateQueries({ queryKey: ["claims"] }),
  })
}

/** Ratings that everybody reads, newest first. */
export function useRatings() {
  return useQuery({
    queryKey: ["ratings"],
    queryFn: () => readAllPages<"ratings", ReportedRating>(ratings, "ratings", {}),
  })
}

/** A reason hides the texts of a rating, null shows them again. */
export function useHideRating() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ id, reason }: { id: string; reason: string | null }) =>
      request<{ rating: ReportedRating }>(`${ratings}/${id}/hide`, { reason }),
    onSuccess: () => client.invalidateQueries({ queryKey: ["ratings"] }),
  })
}

/** The delivery of one of Medusa's orders; null for an order that has none. */
export function useDeliveryOf(orderId: string) {
  return useQuery({
    queryKey: ["delivery", orderId],
    queryFn: async (): Promise<{ delivery: DeliveryView | null }> => {
      try {
        return await request(`/admin/deliveries/${encodeURIComponent(orderId)}`)
      } catch (error) {
        if (error instanceof ApiError && error.status === 404) return { delivery: null }
        throw error
      }
    },
  })
}
