import { useMutation, useQueryClient } from "@tanstack/react-query"
import type { EndClaim, InvitationsAnswer, InviteBusinesses } from "../../contracts/register-claim"
import { regionKey } from "./region-queries"
import { request } from "./request"

const base = "/admin/region"

/** The answer is the only place where the codes are: it is not asked for again. */
export function useInvite(locale: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: InviteBusinesses) =>
      request<InvitationsAnswer>(`${base}/invitations?${new URLSearchParams({ locale })}`, body),
    onSuccess: () => client.invalidateQueries({ queryKey: regionKey }),
  })
}

export function useEndClaim(id: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: EndClaim) => request<{ ended: boolean }>(`${base}/claims/${id}/end`, body),
    onSuccess: () => client.invalidateQueries({ queryKey: regionKey }),
  })
}
