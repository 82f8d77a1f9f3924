import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import type {
  MarketRuleEdition,
  RuleEffect,
  TryMarketRule,
  WriteMarketRule,
} from "../../contracts/market-rules"
import { retry } from "./queries"
import { request } from "./request"

const path = "/admin/curation/market-rules"
const key = ["curation", "market-rules"]

export function useMarketRules() {
  return useQuery({
    queryKey: key,
    retry,
    queryFn: async () => (await request<{ rules: MarketRuleEdition[] }>(path)).rules,
  })
}

/** Writes the next edition of a rule, or its end. */
export function useWriteMarketRule() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (input: WriteMarketRule) => request(path, input),
    onSuccess: () => client.invalidateQueries({ queryKey: key }),
  })
}

/** What an edition would change, without writing it. */
export function useRuleEffect() {
  return useMutation({
    mutationFn: (input: TryMarketRule) => request<RuleEffect>(`${path}/preview`, input),
  })
}
