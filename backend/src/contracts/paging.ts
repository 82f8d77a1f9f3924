/** How every list is paged. */
import { wholeNumber } from "./fields"

/** Rows a list gives when it is not asked for a number, and the most it gives at once. */
export const PAGE_ROWS = 50
export const PAGE_MAX = 100

/** `?limit=&offset=` of every list; its answer repeats both beside the `count` of all rows. */
export const pageQuery = {
  limit: wholeNumber(1, PAGE_MAX).default(PAGE_ROWS),
  offset: wholeNumber(0, 1_000_000).default(0),
}
