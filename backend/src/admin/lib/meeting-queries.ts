import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import type {
  AttendanceNoted,
  AttendanceRead,
  AttendeesAnswer,
  ChangeMeeting,
  MakeMeeting,
  NoteAttendance,
  MeetingSheet,
  MeetingsAnswer,
} from "../../contracts/attendance"
import { retry } from "./queries"
import { regionKey } from "./region-queries"
import { request, sendForm } from "./request"

const base = (programme: string) => `/admin/region/programmes/${programme}/meetings`

function useMeetingQuery<T>(path: string) {
  return useQuery({
    queryKey: [...regionKey, path],
    retry,
    placeholderData: keepPreviousData,
    queryFn: () => request<T>(path),
  })
}

export const useMeetings = (programme: string, query: string) =>
  useMeetingQuery<MeetingsAnswer>(`${base(programme)}?${query}`)
export const useAttendees = (programme: string, meeting: string, query: string) =>
  useMeetingQuery<AttendeesAnswer>(`${base(programme)}/${meeting}/people?${query}`)
export const useMeetingSheet = (programme: string, meeting: string, locale: string) =>
  useMeetingQuery<{ sheet: MeetingSheet }>(`${base(programme)}/${meeting}/sheet?locale=${locale}`)

function useChange<Body, Answer>(send: (body: Body) => Promise<Answer>) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: send,
    onSuccess: () => client.invalidateQueries({ queryKey: regionKey }),
  })
}

/** Makes a meeting, or changes the one with this id. */
export const useSaveMeeting = (programme: string, id: string | null) =>
  useChange((body: MakeMeeting | ChangeMeeting) =>
    request(id ? `${base(programme)}/${id}` : base(programme), body),
  )

export const useRemoveMeeting = (programme: string) =>
  useChange((id: string) => request(`${base(programme)}/${id}`, undefined, "DELETE"))

export const useNoteAttendance = (programme: string, meeting: string) =>
  useChange((body: NoteAttendance) =>
    request<AttendanceNoted>(`${base(programme)}/${meeting}/attendance`, body),
  )

export const useReadAttendance = (programme: string, meeting: string) =>
  useChange(({ file, only_valid }: { file: File; only_valid: boolean }) => {
    const body = new FormData()
    body.set("file", file)
    if (only_valid) body.set("rows", "valid")
    return sendForm<AttendanceRead>(`${base(programme)}/${meeting}/attendance-file`, body)
  })
