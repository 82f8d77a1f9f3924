import type { PageAsked } from "@serumpun/backend/src/contracts/paging.ts"

/** Rows on one page of a person's own lists. */
const ROWS = 25

export type AskedPage = { page: number; query: Record<keyof PageAsked, string> }

/** The page that an address asks for with `?page=`; anything that is no page is the first one. */
export function askedPage(request: Request): AskedPage {
  const asked = Number(new URL(request.url).searchParams.get("page"))
  const page = Number.isSafeInteger(asked) && asked > 0 && asked < 10_000 ? asked : 1
  return { page, query: { limit: String(ROWS), offset: String((page - 1) * ROWS) } }
}

/** As the page's links need it. */
export const pagesOf = ({ page }: AskedPage, count: number) => ({
  page,
  pages: Math.ceil(count / ROWS),
})

export const pageHref = (page: number): string => (page > 1 ? `?page=${page}` : "?")
