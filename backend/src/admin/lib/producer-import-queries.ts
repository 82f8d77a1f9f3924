import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import { isWorking } from "@serumpun/domain/sheet/imports"
import type {
  ImportRowView,
  ImportView,
  MapColumns,
  RunImport,
} from "../../contracts/listing-import"
import type { Paged } from "../../contracts/paging"
import { ApiError, request } from "./request"

const base = "/admin/producer-imports"
const key = ["producer-imports"]
/** Asked again while work goes on by itself, in milliseconds. */
const WORKING_MS = 1500

type One = { import: ImportView }

export function useProducerImports(enabled: boolean) {
  return useQuery({
    queryKey: key,
    enabled,
    queryFn: () => request<Paged & { imports: ImportView[] }>(`${base}?limit=20`),
    select: ({ imports }) => imports,
  })
}

export function useProducerImport(id: string) {
  return useQuery({
    queryKey: [...key, id],
    queryFn: () => request<One>(`${base}/${id}`),
    refetchInterval: ({ state }) =>
      state.data && isWorking(state.data.import.status) ? WORKING_MS : false,
    select: (answer) => answer.import,
  })
}

/** The rows that are wrong after the check, failed after the run, or kept after an undo. */
export function useImportRows(id: string, query: string) {
  return useQuery({
    queryKey: [...key, id, "rows", query],
    queryFn: () =>
      request<Paged & { rows: ImportRowView[] }>(`${base}/${id}/rows?limit=100&${query}`),
  })
}

type Move =
  | { to: "mapping"; body: MapColumns }
  | { to: "run"; body: RunImport }
  | { to: "undo"; body: Record<string, never> }

export function useMoveImport(id: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ to, body }: Move) => request<One>(`${base}/${id}/${to}`, body),
    onSuccess: (answer) => {
      client.setQueryData([...key, id], answer)
      return client.invalidateQueries({ queryKey: key })
    },
  })
}

export function useSendImport() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: sendFile,
    onSuccess: () => client.invalidateQueries({ queryKey: key }),
  })
}

/** @throws ApiError */
async function sendFile(file: File): Promise<ImportView> {
  const body = new FormData()
  body.set("file", file)
  const response = await fetch(base, { method: "POST", credentials: "include", body }).catch(
    (error: unknown) => {
      throw new ApiError(0, String(error))
    },
  )
  const answer = (await response.json().catch(() => ({}))) as Partial<One> & {
    message?: string
    problems?: ApiError["problems"]
  }
  if (response.ok && answer.import) return answer.import
  throw new ApiError(response.status, answer.message ?? response.statusText, answer.problems)
}
