import { orderSorts, rfqSorts } from "@serumpun/domain/list-sorts"
import { orderStatuses, rfqStatuses } from "@serumpun/domain/statuses"
import { askedPage, type AskedPage } from "#app/lib/page/paged.ts"

const kinds = {
  rfqs: { statuses: rfqStatuses as readonly string[], sorts: rfqSorts as readonly string[] },
  orders: { statuses: orderStatuses as readonly string[], sorts: orderSorts as readonly string[] },
}

/** How an address narrows and sorts a list; empty where it does not. */
export type AskedList = {
  q: string
  status: string
  sort: string
  page: AskedPage
  /** For the backend: the filters without the page. */
  filters: Record<string, string>
  /** For links that keep the filters: "q=…&status=…", or empty. */
  search: string
}

/** Longest text a list is searched for; the backend refuses more. */
const SEARCH_MAX = 100

/** What an address asks of a list; statuses and sorts that do not exist are as if they were not there. */
export function askedList(request: Request, kind: keyof typeof kinds): AskedList {
  const { searchParams } = new URL(request.url)
  const { statuses, sorts } = kinds[kind]
  const q = (searchParams.get("q") ?? "").trim().slice(0, SEARCH_MAX)
  const status = statuses.find((one) => one === searchParams.get("status")) ?? ""
  const sort = sorts.find((one) => one === searchParams.get("sort")) ?? sorts[0] ?? ""
  const filters = {
    ...(q ? { q } : {}),
    ...(status ? { status } : {}),
    ...(sort === sorts[0] ? {} : { sort }),
  }
  const search = new URLSearchParams(filters).toString()
  return { q, status, sort, page: askedPage(request), filters, search }
}

/** The address of another page of the same list, filters kept. */
export function listHref({ search }: Pick<AskedList, "search">): (page: number) => string {
  return (page) => `?${[search, page > 1 ? `page=${page}` : ""].filter(Boolean).join("&")}`
}

/** Whether a list shows less than everything: then nothing found is no empty account. */
export const isNarrowed = ({ q, status }: Pick<AskedList, "q" | "status">) =>
  q !== "" || status !== ""
