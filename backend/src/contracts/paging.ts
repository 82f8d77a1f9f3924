/** How every list is paged. */
import { z } from "@medusajs/framework/zod"
import { wholeNumber } from "./fields"

/** Rows a list gives when it is not asked for a number, and the most it gives at once. */
export const PAGE_ROWS = 50
export const PAGE_MAX = 100

/** `?limit=&offset=` of every list; its answer repeats both beside the `count` of all rows. */
export const pageQuery = {
  limit: wholeNumber(1, PAGE_MAX).default(PAGE_ROWS),
  offset: wholeNumber(0, 1_000_000).default(0),
}
/** For lists that ask for nothing else; the language of an answer is not in it (api/read-locale.ts). */
export const PageQuery = z.object(pageQuery).strict()
export type PageAsked = z.infer<typeof PageQuery>
/** The page of a query that asks for more than that. */
export const paged = ({ limit, offset }: PageAsked): PageAsked => ({ limit, offset })
/** What a list's answer says beside its rows: the number of all rows, and what was asked. */
export type Paged = PageAsked & { count: number }
