import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import { isLocale } from "@serumpun/domain/locales"
import type { MailWishes, NoticeList, Unread } from "../../contracts/notice"
import type { Paged } from "../../contracts/paging"
import { retry } from "./queries"
import { request } from "./request"
import { useText } from "./use-text"

const path = "/admin/curation/notices"
const key = ["curation", "notices"]
const mails = "/admin/curation/mails"
export const DESK_NOTICES_PER_PAGE = 50

export function useDeskNotices(enabled: boolean, offset = 0, limit = DESK_NOTICES_PER_PAGE) {
  const { language } = useText()
  const query = new URLSearchParams({
    limit: String(limit),
    offset: String(offset),
    ...(isLocale(language) ? { locale: language } : {}),
  })
  return useQuery({
    queryKey: [...key, language, offset, limit],
    retry,
    enabled,
    placeholderData: keepPreviousData,
    refetchInterval: 60_000,
    queryFn: () => request<NoticeList & Paged>(`${path}?${query}`),
  })
}

/** One notice, or with null all of them. */
export function useReadDeskNotices() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (id: string | null) => request<Unread>(`${path}/read`, { id }),
    onSuccess: () => client.invalidateQueries({ queryKey: key }),
  })
}

export function useDeskMails(enabled: boolean) {
  return useQuery({
    queryKey: [...key, "mails"],
    retry,
    enabled,
    queryFn: async () => (await request<MailWishes>(mails)).muted,
  })
}

export function useChooseDeskMails() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (muted: MailWishes["muted"]) => request<MailWishes>(mails, { muted }),
    onSuccess: () => client.invalidateQueries({ queryKey: [...key, "mails"] }),
  })
}
