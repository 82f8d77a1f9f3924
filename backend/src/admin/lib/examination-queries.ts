import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import type { ExaminationView, NewExamination } from "../../contracts/examination"
import { retry } from "./queries"
import { request, sendForm } from "./request"

type Answer = { examinations: ExaminationView[] }
const pathOf = (reviewId: string) => `/admin/curation/reviews/${reviewId}/examinations`
const keyOf = (reviewId: string) => ["curation", "examinations", reviewId]

export function useExaminations(reviewId: string) {
  return useQuery({
    queryKey: keyOf(reviewId),
    retry,
    queryFn: async () => (await request<Answer>(pathOf(reviewId))).examinations,
  })
}

/** A form with files, which is no JSON. @throws ApiError */
async function sendExamination(
  path: string,
  data: NewExamination,
  files: File[],
): Promise<unknown> {
  const form = new FormData()
  form.set("data", JSON.stringify(data))
  for (const file of files) form.append("file", file, file.name)
  return sendForm(path, form)
}

export function useRecordExamination(reviewId: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ data, files }: { data: NewExamination; files: File[] }) =>
      sendExamination(pathOf(reviewId), data, files),
    onSuccess: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: keyOf(reviewId) }),
        client.invalidateQueries({ queryKey: ["curation", "review", reviewId] }),
      ]),
  })
}
