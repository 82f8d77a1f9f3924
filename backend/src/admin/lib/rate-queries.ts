import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import type { RateTable } from "@serumpun/domain/money"
import type { NewExchangeRates } from "../../contracts/exchange-rates"
import { request } from "./request"

const path = "/admin/exchange-rates"
const key = ["exchange-rates"]

export function useRates(enabled: boolean) {
  return useQuery({
    queryKey: key,
    enabled,
    queryFn: async () => (await request<{ rates: RateTable }>(path)).rates,
  })
}

export function useSaveRates() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: NewExchangeRates) => request<{ rates: RateTable }>(path, body),
    onSuccess: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: key }),
        client.invalidateQueries({ queryKey: ["curation", "overview"] }),
      ]),
  })
}
