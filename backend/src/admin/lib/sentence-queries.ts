import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import type { AddSentence, ChangeSentence, StandardSentence } from "../../contracts/sentences"
import { retry } from "./queries"
import { request } from "./request"

const path = "/admin/curation/sentences"
const key = ["curation", "sentences"]

export function useSentences() {
  return useQuery({
    queryKey: key,
    retry,
    queryFn: async () => (await request<{ sentences: StandardSentence[] }>(path)).sentences,
  })
}

type Deed =
  { deed: "add"; body: AddSentence } | { deed: "change"; id: string; body: ChangeSentence }

/** What an operator does to sentences; also a refusal may tell that another one was there before. */
export function useSentenceDeed() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (input: Deed): Promise<unknown> =>
      request(input.deed === "add" ? path : `${path}/${input.id}`, input.body),
    onSettled: () => client.invalidateQueries({ queryKey: key }),
  })
}
