import { toast } from "@medusajs/ui"
import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import type {
  DemandAnswer,
  DemandOutcome,
  DemandTaskView,
  MakeDemandTask,
  ShowDemandTask,
} from "../../contracts/demand"
import { retry } from "./queries"
import { readAllPages } from "./read-all-pages"
import { request } from "./request"
import { useText } from "./use-text"

const path = "/admin/demand"
const key = ["demand"]
export const DEMAND_PER_PAGE = 50

export function useDemand(asked: { month?: string; language?: string; offset: number }) {
  const { offset, ...filters } = asked
  const query = new URLSearchParams({
    ...filters,
    ...{ limit: String(DEMAND_PER_PAGE), offset: String(offset) },
  }).toString()
  return useQuery({
    queryKey: [...key, query],
    retry,
    placeholderData: keepPreviousData,
    queryFn: () => request<DemandAnswer>(`${path}?${query}`),
  })
}

export function useDemandTasks() {
  return useQuery({
    queryKey: [...key, "tasks"],
    retry,
    queryFn: () => readAllPages<"tasks", DemandTaskView>(`${path}/tasks`, "tasks"),
  })
}

type Deed =
  | { deed: "make"; body: MakeDemandTask }
  | { deed: "show"; id: string; body: ShowDemandTask }
  | { deed: "end"; id: string }

/**
 * What the desk does with a wish; also a refusal may tell that somebody else was there before. What is
 * `said` then is said by the hook: the button may be gone by the time the lists are read again.
 */
export function useDemandDeed(said: string) {
  const { t } = useText()
  const client = useQueryClient()
  return useMutation({
    mutationFn: (input: Deed): Promise<{ outcome?: DemandOutcome }> =>
      input.deed === "make"
        ? request(`${path}/tasks`, input.body)
        : request(
            `${path}/tasks/${input.id}/${input.deed}`,
            input.deed === "show" ? input.body : {},
          ),
    onSuccess: ({ outcome }) => {
      if (outcome === "joined") toast.success(t("demand.joined"))
      else toast.success(outcome === "madeBefore" ? t("demand.madeBefore") : said)
    },
    onSettled: () => client.invalidateQueries({ queryKey: key }),
  })
}
