import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import type { DecideNibDispute } from "../../contracts/nib-dispute"
import type { NibDisputeCase } from "../../readers/nib-dispute"
import { readAllPages } from "./read-all-pages"
import { request } from "./request"

const base = "/admin/curation/nib-disputes"
const key = ["nib-disputes"]

/** Those that wait for a decision, the oldest first. */
export function useNibDisputes() {
  return useQuery({
    queryKey: key,
    queryFn: () => readAllPages<"disputes", NibDisputeCase>(base, "disputes"),
  })
}

export function useDecideNibDispute(id: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (decision: DecideNibDispute) => request(`${base}/${id}/decide`, decision),
    onSettled: () => client.invalidateQueries(),
  })
}
