import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import type { GrantsAnswer, GrantTotalsAnswer, NoteGrant } from "../../contracts/grant"
import type { NoteOutcome, PassOnReferral, ReferralsAnswer } from "../../contracts/referral"
import { retry } from "./queries"
import { regionKey } from "./region-queries"
import { request } from "./request"

const base = "/admin/region/referrals"

export function useReferrals(query: string) {
  return useQuery({
    queryKey: [...regionKey, "referrals", query],
    retry,
    placeholderData: keepPreviousData,
    queryFn: () => request<ReferralsAnswer>(`${base}?${query}`),
  })
}

/** To which branch, or what came of it. Whatever was refused may have been closed meanwhile, but what was typed stays. */
export function useNoteReferral(id: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (note: PassOnReferral | NoteOutcome) =>
      request(`${base}/${id}/${"outcome" in note ? "outcome" : "pass-on"}`, note),
    onSuccess: () => client.invalidateQueries({ queryKey: regionKey }),
  })
}

export function useGrants(business: string, query: string) {
  return useQuery({
    queryKey: [...regionKey, "grants", business, query],
    retry,
    queryFn: () => request<GrantsAnswer>(`/admin/region/businesses/${business}/grants?${query}`),
  })
}

export function useGrantTotals(query: string) {
  return useQuery({
    queryKey: [...regionKey, "grant-totals", query],
    retry,
    placeholderData: keepPreviousData,
    queryFn: () => request<GrantTotalsAnswer>(`/admin/region/grants?${query}`),
  })
}

export function useNoteGrant(business: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (grant: NoteGrant) => request(`/admin/region/businesses/${business}/grants`, grant),
    onSuccess: () => client.invalidateQueries({ queryKey: regionKey }),
  })
}

export function useTakeBackGrant(id: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (reason: string) => request(`/admin/region/grants/${id}/take-back`, { reason }),
    onSuccess: () => client.invalidateQueries({ queryKey: regionKey }),
  })
}
