import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, generateEntityId } from "@medusajs/framework/utils"
import { businessFields } from "@serumpun/domain/sheet/business-columns"
import {
  failRow,
  type ImportJobRow,
  type ImportRowRow,
  writeFindings,
} from "../listing-import/import-store"
import { judgeBusinessRow } from "./judge-row"
import { readKnownEntries } from "./known-entries"
import { openInvitation } from "../../readers/region/claims"
import { nameKey } from "./name-key"

const sqlOf = (container: MedusaContainer) =>
  container.resolve(ContainerRegistrationKeys.PG_CONNECTION)

async function judge(container: MedusaContainer, job: ImportJobRow, rows: ImportRowRow[]) {
  const known = await readKnownEntries(container, job, rows)
  return Promise.all(rows.map((row) => judgeBusinessRow(job, row, known)))
}

/** The dry run of some rows. */
export async function checkBusinesses(
  container: MedusaContainer,
  job: ImportJobRow,
  rows: ImportRowRow[],
): Promise<void> {
  const judged = await judge(container, job, rows)
  await writeFindings(
    container,
    judged.map(({ row, outcome, problems, entry }) => ({
      ...{ id: row.id, outcome, problems, title: entry.name, listing_id: null },
    })),
  )
}

const columns = [...businessFields].join(", ")
const kinds = businessFields
  .map((field) => `${field} ${field === "owner_birth_year" ? "int" : "text"}`)
  .join(", ")

/**
 * Enters some rows and says so at each, in one transaction: whoever goes on after a crash finds both or neither.
 * Rows that another process holds are waited for and then left alone. A business that is a verified producer's by
 * its NIB is known as theirs at once.
 */
export async function writeBusinesses(
  container: MedusaContainer,
  job: ImportJobRow,
  rows: ImportRowRow[],
): Promise<void> {
  const judged = await judge(container, job, rows)
  for (const { row, problems } of judged)
    if (problems.length > 0) await failRow(container, job.status, row.id, problems)
  const entries = judged
    .filter(({ problems }) => problems.length === 0)
    .map(({ row, entry }) => ({
      ...entry,
      ...{ id: generateEntityId(undefined, "bus"), row_id: row.id },
      name_key: nameKey(entry.name ?? ""),
    }))
  await sqlOf(container).transaction(async (transaction) => {
    await transaction.raw(
      `with waiting as (
         select id from import_row where import_id = ? and state = 'waiting' and id = any(?)
         order by id for update
       ), entered as (
         insert into business (id, name_key, import_id, import_row_id, institution_id, ${columns})
         select r.id, r.name_key, ?, r.row_id, (select i.id from institution i where i.id = ?),
           ${businessFields.map((field) => `r.${field}`).join(", ")}
         from jsonb_to_recordset(?::jsonb) as r(id text, name_key text, row_id text, ${kinds})
         join waiting w on w.id = r.row_id
         returning id, import_row_id
       )
       update import_row as w set state = 'written', listing_id = e.id, updated_at = now()
       from entered e where w.id = e.import_row_id`,
      [
        ...[job.id, entries.map(({ row_id }) => row_id), job.id, job.producer_id],
        JSON.stringify(entries),
      ],
    )
  })
}

/**
 * Takes some rows back: an entry that nobody has touched, invited, claimed, enrolled or noted a grant on is removed, another one kept. The entries are
 * locked first, so that whoever is inviting one just now has either done it or finds it gone.
 */
export async function undoBusinesses(
  container: MedusaContainer,
  job: ImportJobRow,
  rows: ImportRowRow[],
): Promise<void> {
  await sqlOf(container).transaction(async (transaction) => {
    await transaction.raw(
      "select id from business where import_row_id = any(?) order by id for update",
      [rows.map(({ id }) => id)],
    )
    await transaction.raw(
      `with written as (
         select id from import_row where import_id = ? and state = 'written' and id = any(?)
         order by id for update
       ), removed as (
         delete from business b using written w where b.import_row_id = w.id
           and b.updated_at = b.created_at
           and not exists (select 1 from enrolment e where e.business_id = b.id and e.deleted_at is null)
           and not exists (select 1 from business_claim c where c.business_id = b.id)
           and not exists (select 1 from grant_received g where g.business_id = b.id)
           and not exists (select 1 from business_invitation i where i.business_id = b.id and ${openInvitation})
         returning b.import_row_id
       )
       update import_row as r set updated_at = now(), cells = case when x.import_row_id is null then r.cells else '[]' end,
         state = case when x.import_row_id is null then 'kept' else 'undone' end
       from written w left join removed x on x.import_row_id = w.id where r.id = w.id`,
      [job.id, rows.map(({ id }) => id)],
    )
  })
}
