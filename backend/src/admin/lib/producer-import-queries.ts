import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import { isWorking } from "@serumpun/domain/sheet/imports"
import type {
  ImportRowView,
  ImportView,
  MapColumns,
  RunImport,
} from "../../contracts/listing-import"
import type { Paged } from "../../contracts/paging"
import { useImportPlace } from "./import-place"
import { request, sendForm } from "./request"

/** Asked again while work goes on by itself, in milliseconds. */
const WORKING_MS = 1500

type One = { import: ImportView }

export function useProducerImports() {
  const { base } = useImportPlace()
  return useQuery({
    queryKey: [base],
    queryFn: () => request<Paged & { imports: ImportView[] }>(`${base}?limit=20`),
    select: ({ imports }) => imports,
  })
}

export function useProducerImport(id: string) {
  const { base } = useImportPlace()
  return useQuery({
    queryKey: [base, id],
    queryFn: () => request<One>(`${base}/${id}`),
    refetchInterval: ({ state }) =>
      state.data && isWorking(state.data.import.status) ? WORKING_MS : false,
    select: (answer) => answer.import,
  })
}

/** The rows that are wrong after the check, failed after the run, or kept after an undo. */
export function useImportRows(id: string, query: string) {
  const { base } = useImportPlace()
  return useQuery({
    queryKey: [base, id, "rows", query],
    queryFn: () =>
      request<Paged & { rows: ImportRowView[] }>(`${base}/${id}/rows?limit=100&${query}`),
  })
}

type Move =
  | { to: "mapping"; body: MapColumns }
  | { to: "run"; body: RunImport }
  | { to: "undo"; body: Record<string, never> }

export function useMoveImport(id: string) {
  const { base } = useImportPlace()
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ to, body }: Move) => request<One>(`${base}/${id}/${to}`, body),
    onSuccess: (answer) => {
      client.setQueryData([base, id], answer)
      return client.invalidateQueries({ queryKey: [base] })
    },
  })
}

export function useSendImport() {
  const { base } = useImportPlace()
  const client = useQueryClient()
  return useMutation({
    mutationFn: (file: File) => sendFile(base, file),
    onSuccess: () => client.invalidateQueries({ queryKey: [base] }),
  })
}

/** @throws ApiError */
async function sendFile(base: string, file: File): Promise<ImportView> {
  const body = new FormData()
  body.set("file", file)
  return (await sendForm<One>(base, body)).import
}
