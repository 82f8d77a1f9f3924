import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import type {
  FoundForWindow,
  ShopWindowAnswer,
  ShopWindowView,
  ShowInWindow,
} from "../../contracts/shop-window"
import { retry } from "./queries"
import { readAllPages } from "./read-all-pages"
import { request } from "./request"
import { useText } from "./use-text"

const path = "/admin/curation/shop-window"
const key = ["curation", "shop-window"]

/** What stands first or is left out, today or later. */
export function useShopWindow() {
  const { locale } = useText()
  return useQuery({
    queryKey: [...key, locale],
    retry,
    queryFn: () => readAllPages<"entries", ShopWindowView>(path, "entries", { locale }),
  })
}

/** Public listings that have these words; nothing is asked before there are any. */
export function useFindForWindow(q: string) {
  const { locale } = useText()
  const query = new URLSearchParams({ q, locale }).toString()
  return useQuery({
    queryKey: [...key, "listings", query],
    retry,
    enabled: q !== "",
    queryFn: async () =>
      (await request<{ listings: FoundForWindow[] }>(`${path}/listings?${query}`)).listings,
  })
}

/** A refusal too may tell that somebody else was there before. */
export function useShowInWindow() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: ShowInWindow) => request<ShopWindowAnswer>(path, body),
    onSettled: () => client.invalidateQueries({ queryKey: key }),
  })
}

export function useEndInWindow() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (id: string) => request<ShopWindowAnswer>(`${path}/${id}/end`, {}),
    onSettled: () => client.invalidateQueries({ queryKey: key }),
  })
}
