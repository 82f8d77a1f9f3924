import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { ReadCell } from "@serumpun/domain/sheet/cells"
import { storedText } from "@serumpun/domain/sheet/producer-row"
import { PRODUCER_MODULE } from "../../modules/producer"
import type ProducerModuleService from "../../modules/producer/service"
import type { ImportJobRow, ImportRowRow } from "../listing-import/import-store"

type Key = "nib" | "contact_email"
export type Known = {
  /** Whose they are: the row that made them, or "" for everybody else's. */
  nibs: ReadonlyMap<string, string>
  emails: ReadonlyMap<string, string>
  /** The first row of the file that has each. */
  first: Record<Key, ReadonlyMap<string, number>>
}

/** What stands in a column, in its stored form, by the first row that has it. */
async function firstRows(container: MedusaContainer, { id, mapping }: ImportJobRow, key: Key) {
  const at = mapping.indexOf(key)
  if (at < 0) return new Map<string, number>()
  const { rows } = await container
    .resolve(ContainerRegistrationKeys.PG_CONNECTION)
    .raw<{ rows: { number: number; cell: ReadCell }[] }>(
      `select number, cells->?::int as cell from import_row
       where import_id = ? and deleted_at is null order by number desc`,
      [at, id],
    )
  return new Map(rows.map(({ number, cell }) => [storedText(key, cell), number]))
}

export async function readFirstRows(
  container: MedusaContainer,
  job: ImportJobRow,
): Promise<Known["first"]> {
  const [nib, contact_email] = await Promise.all([
    firstRows(container, job, "nib"),
    firstRows(container, job, "contact_email"),
  ])
  return { nib, contact_email }
}

/** Of some addresses, those that somebody signs in with. */
async function readSignIns(container: MedusaContainer, emails: string[]): Promise<string[]> {
  const { rows } = await container
    .resolve(ContainerRegistrationKeys.PG_CONNECTION)
    .raw<{ rows: { entity_id: string }[] }>(
      `select entity_id from provider_identity
       where provider = 'emailpass' and entity_id = any(?) and deleted_at is null`,
      [emails],
    )
  return rows.map(({ entity_id }) => entity_id)
}

/** Of some rows, the NIBs and addresses that belong to somebody already. */
export async function readKnown(
  container: MedusaContainer,
  job: ImportJobRow,
  rows: ImportRowRow[],
  first: Known["first"],
): Promise<Known> {
  const valuesOf = (key: Key) =>
    rows.map(({ cells }) => storedText(key, cells[job.mapping.indexOf(key)] ?? null))
  const [nib, email] = [valuesOf("nib"), valuesOf("contact_email")]
  const producers = container.resolve<ProducerModuleService>(PRODUCER_MODULE)
  const [businesses, members, identities] = await Promise.all([
    producers.listProducers({ nib }, { select: ["id", "nib"], take: rows.length }),
    producers.listMembers({ email }, { select: ["id", "email", "producer_id"], take: rows.length }),
    readSignIns(container, email),
  ])
  const madeBy = (producer_id: string) =>
    rows.find(({ listing_id }) => listing_id === producer_id)?.id ?? ""
  // Who signs in by phone alone has no address.
  const owners = new Map(
    members.flatMap(({ email: address, producer_id }): [string, string][] =>
      address ? [[address, madeBy(producer_id)]] : [],
    ),
  )
  return {
    first,
    nibs: new Map(
      businesses.flatMap((one): [string, string][] => (one.nib ? [[one.nib, madeBy(one.id)]] : [])),
    ),
    // An address that signs in for somebody else, a buyer for example, opens no second account.
    emails: new Map([...identities.map((one) => [one, ""] as const), ...owners]),
  }
}
