import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import { dayIn } from "@serumpun/domain/days"
import { passportState, STATUS_LIST_BITS, statusPurposes } from "@serumpun/domain/passports"
import type { ProducerStatus, ReviewStatus } from "@serumpun/domain/statuses"
import { CURATION_MODULE } from "../modules/curation"
import type CurationModuleService from "../modules/curation/service"
import type { PublicKey } from "../passport/issuer"
import type { AskedList, Standing } from "../passport/status-list"

type Row = {
  position: number
  valid_until: string
  review_status: ReviewStatus
  producer_status: ProducerStatus
  product_status: string
}

/** @throws NOT_FOUND for a list that no passport can be in: another purpose, or no whole number */
export function askedStatusList(params: Record<string, string | undefined>): AskedList {
  const purpose = statusPurposes.find((one) => one === params.purpose)
  const list = /^\d{1,4}$/.test(params.list ?? "") ? Number(params.list) : null
  if (!purpose || list === null || String(list) !== params.list)
    throw new MedusaError(MedusaError.Types.NOT_FOUND, "There is no such status list")
  return { purpose, list }
}

/** Every passport of a list with its state today. */
export async function readStandings(container: MedusaContainer, list: number): Promise<Standing[]> {
  const { rows } = await container
    .resolve(ContainerRegistrationKeys.PG_CONNECTION)
    .raw<{ rows: Row[] }>(
      `select p.position, p.valid_until, r.status as review_status,
         coalesce(m.status, 'draft') as producer_status, coalesce(g.status, 'draft') as product_status
       from passport p
       join review r on r.id = p.review_id and r.deleted_at is null
       left join producer m on m.id = r.producer_id and m.deleted_at is null
       left join product g on g.id = r.listing_id and g.deleted_at is null
       where p.deleted_at is null and p.position >= ? and p.position < ?`,
      [list * STATUS_LIST_BITS, (list + 1) * STATUS_LIST_BITS],
    )
  const today = dayIn(new Date())
  return rows.map(({ position, product_status, ...standing }) => ({
    position,
    state: passportState({ ...standing, is_published: product_status === "published" }, today),
  }))
}

/** Public keys that have signed passports, the newest first; one that was given away is taken off. */
export async function listPassportKeys(container: MedusaContainer): Promise<PublicKey[]> {
  const rows = await container
    .resolve<CurationModuleService>(CURATION_MODULE)
    .listPassportKeys({}, { order: { created_at: "DESC" } })
  return rows.map(({ id, x }) => ({ id, x }))
}
