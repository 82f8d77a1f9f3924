import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import type { OfficialAnswer, OfficialWritten } from "../../contracts/official-figure"
import type {
  DependenceAnswer,
  TradeAnswer,
  TradeEntriesAnswer,
} from "../../contracts/trade-figures"
import { retry } from "./queries"
import { request, sendForm } from "./request"

const all = ["region-figures"]

function useFigures<T>(path: string, query: string) {
  return useQuery({
    queryKey: [...all, path, query],
    retry,
    placeholderData: keepPreviousData,
    queryFn: () => request<T>(`/admin/region/${path}${query && `?${query}`}`),
  })
}

export const useTrade = (query: string) => useFigures<TradeAnswer>("trade", query)
export const useTradeEntries = (query: string) =>
  useFigures<TradeEntriesAnswer>("trade/entries", query)
export const useDependence = (query: string) => useFigures<DependenceAnswer>("dependence", query)
export const useOfficial = (query: string) => useFigures<OfficialAnswer>("official-figures", query)

export function useBringOfficial() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (file: File) => {
      const form = new FormData()
      form.set("file", file)
      return sendForm<OfficialWritten>("/admin/region/official-figures", form)
    },
    onSuccess: () => client.invalidateQueries({ queryKey: all }),
  })
}
