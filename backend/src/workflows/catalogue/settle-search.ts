import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { createStep, createWorkflow } from "@medusajs/framework/workflows-sdk"
import type { PublicSubject } from "../../modules/trade/models/owed-change"
import { OWED_LISTINGS } from "../../search/owed-listings"
import { oneAtATime } from "../one-at-a-time"
import { listingsOf } from "./listings-of"

type Owed = PublicSubject & { id: string }

/** Changes looked at in one round, and listings told to search at once. */
const CHANGES = 200
const LISTINGS = 200

/**
 * Tells search what it is owed and strikes it out when every index has it. Backends take turns, or an
 * older reading of a listing could overwrite a newer one; what is noted meanwhile is a row of its own
 * and waits for the next round. @returns whether there may be more
 */
async function settleSome(container: MedusaContainer): Promise<boolean> {
  const connection = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  return connection.transaction(async (sql) => {
    await sql.raw(`select pg_advisory_xact_lock(hashtext('settle-search'))`)
    const { rows } = await sql.raw<{ rows: Owed[] }>(
      `select id, subject, subject_id from owed_change where deleted_at is null order by id limit ?`,
      [CHANGES],
    )
    if (rows.length === 0) return false
    const ids = new Set<string>()
    for (const { subject, subject_id } of rows) {
      const found = await sql.raw<{ rows: { listing_id: string }[] }>(listingsOf[subject], [
        subject_id,
      ])
      for (const { listing_id } of found.rows) ids.add(listing_id)
    }
    await tellSearch(container, [...ids])
    await sql.raw(`delete from owed_change where id = any(?)`, [rows.map(({ id }) => id)])
    return true
  }) as Promise<boolean>
}

/** @throws when an index has not taken it. */
async function tellSearch(container: MedusaContainer, ids: string[]): Promise<void> {
  const search = container.resolve(Modules.SEARCH)
  for (let start = 0; start < ids.length; start += LISTINGS)
    await search.ingest({ name: OWED_LISTINGS, data: { ids: ids.slice(start, start + LISTINGS) } })
}

const settleInTurn = oneAtATime(async (container: MedusaContainer) => {
  while (await settleSome(container));
})

const settleSearchStep = createStep("settle-search", async (_: void, { container }) => {
  await settleInTurn(container)
})

/**
 * What is public is in the index or in the list of what the index is owed. It fails, and is tried
 * again, until search has it all.
 */
export const settleSearchWorkflow = createWorkflow("settle-search", function () {
  settleSearchStep()
})
