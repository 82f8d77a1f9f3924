import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import type {
  DuplicatesAnswer,
  MergeBusinesses,
  MergesAnswer,
  PairAnswer,
} from "../../contracts/register-merge"
import { retry } from "./queries"
import { regionKey } from "./region-queries"
import { request } from "./request"

const duplicates = "/admin/region/duplicates"
const merges = "/admin/region/merges"
/** Not of the region's: a pair that has become one is there no longer. */
const pairs = ["region-pair"]

export function useDuplicates(query: string) {
  return useQuery({
    queryKey: [...regionKey, "duplicates", query],
    retry,
    placeholderData: keepPreviousData,
    queryFn: () => request<DuplicatesAnswer>(`${duplicates}?${query}`),
  })
}

/** Two entries side by side; never what was read before, since a merge goes by what is seen. */
export function usePair(one: string, other: string) {
  return useQuery({
    queryKey: [...pairs, one, other],
    retry,
    gcTime: 0,
    queryFn: () => request<PairAnswer>(`${duplicates}/${one}/${other}`),
  })
}

export function useMerges(query: string) {
  return useQuery({
    queryKey: [...regionKey, "merges", query],
    retry,
    placeholderData: keepPreviousData,
    queryFn: () => request<MergesAnswer>(`${merges}?${query}`),
  })
}

type Deed =
  | { deed: "dismiss" | "restore"; one: string; other: string }
  | { deed: "merge"; body: MergeBusinesses }
  | { deed: "undo"; id: string }

function send(deed: Deed): Promise<unknown> {
  if (deed.deed === "merge") return request(merges, deed.body)
  if (deed.deed === "undo") return request(`${merges}/${deed.id}/undo`, {})
  return request(`${duplicates}/${deed.one}/${deed.other}/${deed.deed}`, {})
}

/** A refusal too may tell that somebody else was there before. */
export function useDuplicateDeed() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: send,
    onSettled: () => client.invalidateQueries({ queryKey: regionKey }),
    onError: () => client.invalidateQueries({ queryKey: pairs }),
  })
}
