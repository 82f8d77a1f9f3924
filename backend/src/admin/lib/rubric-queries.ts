import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import type { RubricGroup } from "@serumpun/domain/rubrics/groups"
import type { RubricContent } from "@serumpun/domain/rubrics/rubric"
import type { RubricEdition } from "../../contracts/rubrics"
import { request } from "./request"
import { retry } from "./queries"

const path = "/admin/curation/rubrics"
const key = ["curation", "rubrics"]

export function useRubrics() {
  return useQuery({
    queryKey: key,
    retry,
    queryFn: async () => (await request<{ rubrics: RubricEdition[] }>(path)).rubrics,
  })
}

type Deed =
  | { deed: "draft"; group: RubricGroup; content: RubricContent }
  | { deed: "change"; id: string; content: RubricContent; note: string }
  | { deed: "enforce"; id: string; from_day: string }
  | { deed: "discard"; id: string }

function send(input: Deed): Promise<unknown> {
  switch (input.deed) {
    case "draft":
      return request(path, { group: input.group, content: input.content })
    case "change":
      return request(`${path}/${input.id}`, { content: input.content, note: input.note })
    case "enforce":
      return request(`${path}/${input.id}/enforce`, { from_day: input.from_day })
    case "discard":
      return request(`${path}/${input.id}`, undefined, "DELETE")
  }
}

/** What an operator does to editions; each answer may change which one is in force. */
export function useRubricDeed() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: send,
    onSuccess: () => client.invalidateQueries({ queryKey: key }),
  })
}
