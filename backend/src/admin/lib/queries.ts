import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import type { CertificateQueue } from "@serumpun/domain/certificate-checks"
import type { AssessmentInput, IncompleteReason } from "@serumpun/domain/curation-rules"
import type { ReviewQueue } from "@serumpun/domain/review-queues"
import type { ProducerStatus } from "@serumpun/domain/statuses"
import type {
  CalibrationRow,
  Colleague,
  CurationOverview,
  Me,
  NewCurator,
  ReviewDetail,
  ReviewRow,
} from "../../contracts/curation"
import type { CurationProducer } from "../../readers/curation-producers"
import type { CertificatesToCheck, VerifyCertificate } from "../../contracts/certificate"
import type { Paged } from "../../contracts/paging"
import { readAllPages } from "./read-all-pages"
import { request } from "./request"

const base = "/admin/curation"
const keys = {
  all: ["curation"],
  me: ["curation", "me"],
  reviews: ["curation", "reviews"],
  review: (id: string) => ["curation", "review", id],
  producers: ["curation", "producers"],
}

export type AdminUser = {
  id: string
  email: string
  first_name: string | null
  last_name: string | null
}

/** Answers that will be the same next time (not there, not allowed) are not asked for again. */
export const retry = (failures: number, error: Error & { status?: number }) =>
  failures < 2 && (error.status === 0 || (error.status ?? 500) >= 500)

export function useCurator() {
  return useQuery({
    queryKey: keys.me,
    retry,
    queryFn: readMe,
    select: ({ curator }) => curator,
  })
}

const readMe = () => request<Me>(`${base}/me`)

/** Null for curators and operators. */
export function useTranslator() {
  return useQuery({
    queryKey: keys.me,
    retry,
    queryFn: readMe,
    select: ({ translator }) => translator,
  })
}

/** The agency that somebody acts for; null for curators, translators and operators. */
export function useAgent() {
  return useQuery({
    queryKey: keys.me,
    retry,
    queryFn: readMe,
    select: ({ agent }) => agent,
  })
}

export function useOverview(enabled: boolean) {
  return useQuery({
    queryKey: ["curation", "overview"],
    retry,
    enabled,
    refetchInterval: 60_000,
    queryFn: () => request<{ overview: CurationOverview }>(`${base}/overview`),
    select: ({ overview }) => overview,
  })
}

type QueueFilters = { queue?: string; status?: string; province?: string; category?: string }

/** How many open cases wait in each queue. */
export function useQueueCounts(filters: Pick<QueueFilters, "province" | "category">) {
  const query = new URLSearchParams({ ...filters, limit: "1" }).toString()
  return useQuery({
    queryKey: [...keys.reviews, "counts", query],
    retry,
    placeholderData: keepPreviousData,
    queryFn: () => request<{ queues: Record<ReviewQueue, number> }>(`${base}/reviews?${query}`),
    select: ({ queues }) => queues,
  })
}

export function useReviews(filters: QueueFilters) {
  const query = new URLSearchParams(filters).toString()
  return useQuery({
    queryKey: [...keys.reviews, query],
    retry,
    placeholderData: keepPreviousData,
    queryFn: () => readAllPages<"reviews", ReviewRow>(`${base}/reviews`, "reviews", filters),
  })
}

export function useReview(id: string) {
  return useQuery({
    queryKey: keys.review(id),
    retry,
    queryFn: () => request<{ review: ReviewDetail }>(`${base}/reviews/${id}`),
    select: ({ review }) => review,
  })
}

export function useUsers(enabled: boolean) {
  return useQuery({
    queryKey: ["curation", "users"],
    retry,
    enabled,
    queryFn: () =>
      readAllPages<"users", AdminUser>("/admin/users", "users", {
        fields: "id,email,first_name,last_name",
      }),
  })
}

export function useProducers(status: ProducerStatus) {
  return useQuery({
    queryKey: [...keys.producers, status],
    retry,
    queryFn: () =>
      readAllPages<"producers", CurationProducer>(`${base}/producers`, "producers", { status }),
  })
}

/** One page of a queue of certificates, the longest waiting first. */
export function useCertificateQueue(queue: CertificateQueue) {
  return useQuery({
    queryKey: ["curation", "certificates", queue],
    retry,
    queryFn: () =>
      request<Paged & CertificatesToCheck>(`${base}/certificates?queue=${queue}&limit=50`),
  })
}

function useReviewMutation<T>(id: string, path: (input: T) => string, body: (input: T) => unknown) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (input: T) => request<{ review: ReviewDetail }>(path(input), body(input)),
    onSuccess: (answer) => {
      client.setQueryData(keys.review(id), answer)
      return client.invalidateQueries({ queryKey: keys.reviews })
    },
  })
}

export function useAssess(id: string) {
  return useReviewMutation<AssessmentInput>(
    id,
    () => `${base}/reviews/${id}/assessments`,
    (assessment) => assessment,
  )
}

export function useAssign(id: string) {
  return useReviewMutation<string | null>(
    id,
    () => `${base}/reviews/${id}/assign`,
    (curator_id) => ({ curator_id }),
  )
}

export function useColleagues() {
  return useQuery({
    queryKey: ["curation", "curators"],
    retry,
    queryFn: () => request<{ curators: Colleague[] }>(`${base}/curators`),
    select: ({ curators }) => curators,
  })
}

export function useCalibration() {
  return useQuery({
    queryKey: ["curation", "calibration"],
    retry,
    queryFn: () => request<{ curators: CalibrationRow[] }>(`${base}/calibration`),
    select: ({ curators }) => curators,
  })
}

export function useAbsence() {
  return useDecision((away_until: string | null) => request(`${base}/me`, { away_until }))
}

export function useSendBack(id: string) {
  return useReviewMutation<{ reasons: IncompleteReason[]; note: string }>(
    id,
    () => `${base}/reviews/${id}/request-changes`,
    ({ reasons, note }) => ({ reasons, ...withNote(note) }),
  )
}

export function useWithdrawReview(id: string) {
  return useReviewMutation<{ note: string }>(
    id,
    () => `${base}/reviews/${id}/withdraw`,
    (body) => body,
  )
}

/** Everything of the desk may depend on what was decided: certificates and producers stand in reviews. */
function useDecision<T, Answer>(send: (input: T) => Promise<Answer>) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: send,
    onSuccess: () => client.invalidateQueries({ queryKey: keys.all }),
  })
}

const withNote = (note: string) => (note.trim() ? { note } : {})

export function useDecideCertificate() {
  return useDecision(
    ({
      id,
      to,
      note,
      ...found
    }: { id: string; to: "verify" | "refuse"; note: string } & Partial<VerifyCertificate>) =>
      request(`${base}/certificates/${id}/${to}`, { ...found, ...withNote(note) }),
  )
}

export type ProducerDecision = "verify" | "request-changes" | "suspend"

export function useDecideProducer() {
  return useDecision((input: { id: string; to: ProducerDecision; note: string }) =>
    request<{ producer?: CurationProducer }>(
      `${base}/producers/${input.id}/${input.to}`,
      withNote(input.note),
    ),
  )
}

export function useAppointCurator() {
  return useDecision((input: NewCurator) => request(`${base}/curators`, input))
}
