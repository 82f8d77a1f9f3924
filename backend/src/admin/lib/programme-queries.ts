import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import type {
  CandidatesAnswer,
  ChangeEnrolments,
  CreateProgramme,
  EditProgramme,
  EnrolBusinesses,
  InstitutionNames,
  LeftOut,
  NoteStep,
  TakeBackStep,
} from "../../contracts/programme"
import { retry } from "./queries"
import { regionKey } from "./region-queries"
import { request } from "./request"

const base = "/admin/region/programmes"

/** What an act on several has done; `done` counts those it was done for. */
export type Outcome = { done: number; left_out: LeftOut[] }
export type PeopleAct =
  { path: "steps"; body: NoteStep } | { path: "status"; body: ChangeEnrolments }

export function useCandidates(id: string, query: string) {
  return useQuery({
    queryKey: [...regionKey, "candidates", id, query],
    retry,
    placeholderData: keepPreviousData,
    queryFn: () => request<CandidatesAnswer>(`${base}/${id}/candidates?${query}`),
  })
}

function useAct<Body, Answer>(send: (body: Body) => Promise<Answer>) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: send,
    onSuccess: () => client.invalidateQueries({ queryKey: regionKey }),
  })
}

export const useEnrol = (id: string) =>
  useAct(async (body: EnrolBusinesses): Promise<Outcome> => {
    const answer = await request<{ enrolled: number; left_out: LeftOut[] }>(
      `${base}/${id}/enrolments`,
      body,
    )
    return { done: answer.enrolled, left_out: answer.left_out }
  })

export const usePeopleAct = (id: string) =>
  useAct(async ({ path, body }: PeopleAct): Promise<Outcome> => {
    const answer = await request<{ noted?: number; changed?: number; left_out: LeftOut[] }>(
      `${base}/${id}/${path}`,
      body,
    )
    return { done: answer.noted ?? answer.changed ?? 0, left_out: answer.left_out }
  })

export const useTakeBack = (id: string) =>
  useAct(({ event, ...body }: TakeBackStep & { event: string }) =>
    request<{ taken_back: boolean }>(`${base}/${id}/steps/${event}/take-back`, body),
  )

export function useInstitutionNames() {
  return useQuery({
    queryKey: [...regionKey, "institution-names"],
    retry,
    queryFn: () => request<InstitutionNames>("/admin/region/institutions"),
    select: (answer) => answer.institutions,
  })
}

export const useMakeProgramme = () =>
  useAct((body: CreateProgramme) => request<{ programme: { id: string } }>(base, body))

export const useEditProgramme = (id: string) =>
  useAct((body: EditProgramme) => request(`${base}/${id}`, body))
