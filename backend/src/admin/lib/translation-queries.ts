import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import type { TargetLocale } from "@serumpun/domain/translations"
import type {
  AppointTranslator,
  SaveTranslations,
  TranslationsAnswer,
  TranslationWork,
  TranslatorProfile,
} from "../../contracts/translation"
import { retry } from "./queries"
import { request } from "./request"

const base = "/admin/listing-translations"
const all = ["translations"]
const translators = ["translators"]
const workKey = (id: string, language: TargetLocale) => [...all, "work", id, language]

export function useTranslations(filters: Record<string, string>) {
  const query = new URLSearchParams(filters).toString()
  return useQuery({
    queryKey: [...all, "list", query],
    retry,
    placeholderData: keepPreviousData,
    queryFn: () => request<TranslationsAnswer>(`${base}?${query}`),
  })
}

export function useTranslationWork(id: string, language: TargetLocale) {
  return useQuery({
    queryKey: workKey(id, language),
    retry,
    queryFn: () => request<{ work: TranslationWork }>(`${base}/${id}?language=${language}`),
    select: ({ work }) => work,
  })
}

export function useSaveTranslation(id: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: SaveTranslations) =>
      request<{ work: TranslationWork }>(`${base}/${id}`, body),
    onSuccess: async (answer, { language }) => {
      client.setQueryData(workKey(id, language), answer)
      await client.invalidateQueries({ queryKey: [...all, "list"] })
    },
    // Somebody else may have been quicker: what is there now is read again.
    onError: (_error, { language }) =>
      client.invalidateQueries({ queryKey: workKey(id, language) }),
  })
}

export function useTranslators() {
  return useQuery({
    queryKey: translators,
    retry,
    queryFn: () => request<{ translators: TranslatorProfile[] }>("/admin/translators"),
    select: (answer) => answer.translators,
  })
}

export function useAppointTranslator() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: AppointTranslator) => request("/admin/translators", body),
    onSuccess: () => client.invalidateQueries({ queryKey: translators }),
  })
}
