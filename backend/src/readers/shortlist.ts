import type { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import type { Locale } from "@serumpun/domain/locales"
import type { ShortlistLine } from "@serumpun/domain/shortlist"
import type { SharedShortlist, ShortlistAnswer } from "../contracts/shortlist"
import { SHORTLIST_MODULE } from "../modules/shortlist"
import type ShortlistModuleService from "../modules/shortlist/service"
import { readCards } from "./listing-cards"

export async function findShortlist(container: MedusaContainer, buyer_id: string) {
  const service = container.resolve<ShortlistModuleService>(SHORTLIST_MODULE)
  const [row = null] = await service.listShortlists({ buyer_id }, { take: 1 })
  return row
}

export const linesOf = ({ lines }: { lines: unknown }) => lines as ShortlistLine[]

/** A company's shortlist; an empty one where nothing was put aside yet. */
export async function readShortlist(
  container: MedusaContainer,
  buyer_id: string,
): Promise<ShortlistAnswer> {
  const row = await findShortlist(container, buyer_id)
  if (!row) return { lines: [], share: null }
  const { token, title } = row
  return { lines: linesOf(row), share: token ? { token, title } : null }
}

/** @throws NOT_FOUND for a link that was never given, or has been ended */
export async function readSharedShortlist(
  container: MedusaContainer,
  token: string,
  locale: Locale,
): Promise<SharedShortlist> {
  const service = container.resolve<ShortlistModuleService>(SHORTLIST_MODULE)
  const [row] = token ? await service.listShortlists({ token }, { take: 1 }) : []
  if (!row) throw new MedusaError(MedusaError.Types.NOT_FOUND, "No shortlist has this link")
  const ids = linesOf(row).map(({ listing_id }) => listing_id)
  return { title: row.title, listings: await readCards(container, ids, locale) }
}
