import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import type { NoticeStatus } from "@serumpun/domain/notice-status"
import type { NoticeSummary } from "../../contracts/notice"
import type { Paged } from "../../contracts/paging"
import { retry } from "./queries"
import { request } from "./request"

const key = ["mails"]
export const MAILS_PER_PAGE = 50

export function useMails(status: NoticeStatus, offset: number) {
  const query = new URLSearchParams({
    status,
    limit: String(MAILS_PER_PAGE),
    offset: String(offset),
  })
  return useQuery({
    queryKey: [...key, status, offset],
    retry,
    placeholderData: keepPreviousData,
    refetchInterval: 60_000,
    queryFn: () => request<Paged & { notices: NoticeSummary[] }>(`/admin/notices?${query}`),
  })
}

export function useSendMail() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (id: string) =>
      request<{ notice: NoticeSummary }>(`/admin/notices/${encodeURIComponent(id)}/retry`, {}),
    onSettled: () => client.invalidateQueries({ queryKey: key }),
  })
}
