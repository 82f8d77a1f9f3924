import type { MedusaContainer, RemoteQueryFunction } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import type { ExaminationView, ShownExamination } from "../contracts/examination"
import { CURATION_MODULE } from "../modules/curation"
import type CurationModuleService from "../modules/curation/service"

export type KeptPhoto = { id: string; file_id: string; file_name: string }

const curationOf = (container: MedusaContainer) =>
  container.resolve<CurationModuleService>(CURATION_MODULE)

/** Of a listing, the newest first; for curators. */
export async function listExaminations(
  container: MedusaContainer,
  listing_id: string,
): Promise<ExaminationView[]> {
  const rows = await curationOf(container).listExaminations(
    { listing_id },
    { order: { created_at: "DESC" } },
  )
  return rows.map(({ id, kind, day, institution, curator_name, note, is_shown, photos }) => ({
    ...{ id, kind, day, institution, curator_name, note, is_shown },
    photos: (photos as unknown as KeptPhoto[]).map(({ id, file_name }) => ({ id, file_name })),
  }))
}

/** @throws NOT_FOUND */
export async function readExaminationPhoto(
  container: MedusaContainer,
  id: string,
  photo: string,
): Promise<KeptPhoto> {
  const [row] = await curationOf(container).listExaminations({ id }, { take: 1 })
  const found = (row?.photos as unknown as KeptPhoto[] | undefined)?.find((one) => one.id === photo)
  if (!found) throw new MedusaError(MedusaError.Types.NOT_FOUND, "There is no such photo")
  return found
}

/** Those that passports may name, of many listings, by listing; each with when it was written down. */
export type ShownByListing = Map<string, (ShownExamination & { created_at: Date })[]>

export async function listShownExaminations(
  query: Omit<RemoteQueryFunction, symbol>,
  listingIds: string[],
): Promise<ShownByListing> {
  if (listingIds.length === 0) return new Map()
  const { data } = await query.graph({
    entity: "examination",
    fields: ["listing_id", "kind", "day", "institution", "created_at"],
    filters: { is_shown: true, listing_id: listingIds },
    pagination: { take: 10_000, skip: 0, order: { day: "ASC" } },
  })
  const rows = data as unknown as (ShownExamination & { listing_id: string; created_at: string })[]
  return Map.groupBy(
    rows.map(({ created_at, ...row }) => ({ ...row, created_at: new Date(created_at) })),
    ({ listing_id }) => listing_id,
  )
}

/** What was known when a revision was decided. */
export function shownBy(
  shown: ShownByListing,
  { listing_id, decided_at }: { listing_id: string; decided_at: Date | string | null },
): ShownExamination[] {
  const until = decided_at ? new Date(decided_at) : new Date()
  return (shown.get(listing_id) ?? [])
    .filter(({ created_at }) => created_at <= until)
    .map(({ kind, day, institution }) => ({ kind, day, institution }))
}
