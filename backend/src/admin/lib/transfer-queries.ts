import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import type { ConfirmTransfer, ReportedTransfer } from "../../contracts/order"
import { readAllPages } from "./read-all-pages"
import { request } from "./request"

const base = "/admin/transfers"
const key = ["transfers"]

/** Those that nobody has decided about, the one that has waited longest first. */
export function useReportedTransfers(enabled: boolean) {
  return useQuery({
    queryKey: key,
    enabled,
    queryFn: () =>
      readAllPages<"transfers", ReportedTransfer>(base, "transfers", { status: "reported" }),
  })
}

type Decision =
  | { id: string; to: "confirm"; body: ConfirmTransfer }
  | { id: string; to: "refuse"; body: { answer: string } }

export function useDecideTransfer() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ id, to, body }: Decision) =>
      request<{ transfer: ReportedTransfer }>(`${base}/${id}/${to}`, body),
    onSuccess: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: key }),
        client.invalidateQueries({ queryKey: ["curation", "overview"] }),
      ]),
  })
}
