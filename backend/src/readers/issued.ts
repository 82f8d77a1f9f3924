import type { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import type { IssuedContent } from "@serumpun/domain/issued/content"
import { formsOf } from "@serumpun/domain/issued/kinds"
import type { IssuedCheck, IssuedView } from "../contracts/issued"
import type { PageAsked } from "../contracts/paging"
import { ISSUED_DOCUMENT_MODULE } from "../modules/issued-document"
import type IssuedDocumentModuleService from "../modules/issued-document/service"

type IssuedRow = Awaited<ReturnType<IssuedDocumentModuleService["retrieveIssuedDocument"]>>
/** Whose documents; an operator reads everybody's. */
export type IssuedOwner = { buyer_id: string } | { producer_id: string } | Record<string, never>
type Filters = { rfq_id?: string; quote_id?: string; order_id?: string }

const issuedModule = (container: MedusaContainer) =>
  container.resolve<IssuedDocumentModuleService>(ISSUED_DOCUMENT_MODULE)

/** One party's documents, newest first. */
export async function listIssued(
  container: MedusaContainer,
  filters: Filters & { buyer_id?: string; producer_id?: string },
  { limit, offset }: PageAsked,
): Promise<{ documents: IssuedView[]; count: number }> {
  const [rows, count] = await issuedModule(container).listAndCountIssuedDocuments(filters, {
    order: { issued_at: "DESC", id: "DESC" },
    take: limit,
    skip: offset,
  })
  const successors = await readSuccessors(container, rows)
  return { documents: rows.map((row) => toView(row, successors)), count }
}

/** @throws NOT_FOUND when it does not exist or belongs to somebody else */
export async function readIssued(
  container: MedusaContainer,
  id: string,
  owner: IssuedOwner,
): Promise<{ content: IssuedContent; row: IssuedRow }> {
  const [row] = await issuedModule(container).listIssuedDocuments({ id, ...owner }, { take: 1 })
  if (!row) throw notThere()
  return { content: contentOf(row), row }
}

/** @throws NOT_FOUND when it does not exist or belongs to somebody else */
export async function readIssuedView(
  container: MedusaContainer,
  id: string,
  owner: IssuedOwner,
): Promise<IssuedView> {
  const { row } = await readIssued(container, id, owner)
  return toView(row, await readSuccessors(container, [row]))
}

/**
 * What the check page may say: what stands on the document itself, and whether it still holds.
 * @throws NOT_FOUND for a code that nobody was given
 */
export async function readIssuedCheck(
  container: MedusaContainer,
  check_code: string,
): Promise<IssuedCheck> {
  const [row] = await issuedModule(container).listIssuedDocuments({ check_code }, { take: 1 })
  if (!row) throw notThere()
  const { producer, totals, currency, valid_until } = contentOf(row)
  const { kind, number, issued_on, standing, ending, ended_on, superseded_by } = toView(
    row,
    await readSuccessors(container, [row]),
  )
  return {
    ...{ kind, number, issued_on, standing, ending, ended_on, superseded_by, valid_until },
    ...{ producer_name: producer.name, currency, total: totals.total, checksum: row.checksum },
  }
}

const notThere = () =>
  new MedusaError(MedusaError.Types.NOT_FOUND, "There is no such issued document")

export const contentOf = ({ content }: Pick<IssuedRow, "content">): IssuedContent =>
  JSON.parse(content) as IssuedContent

/** Numbers of what took the place of others, by id. */
async function readSuccessors(
  container: MedusaContainer,
  rows: IssuedRow[],
): Promise<Map<string, string>> {
  const ids = rows.flatMap(({ superseded_by }) => superseded_by ?? [])
  if (ids.length === 0) return new Map()
  const found = await issuedModule(container).listIssuedDocuments(
    { id: ids },
    { select: ["id", "number"], take: ids.length },
  )
  return new Map(found.map(({ id, number }) => [id, number]))
}

function toView(row: IssuedRow, successors: Map<string, string>): IssuedView {
  const { issued_on, valid_until, currency, totals } = contentOf(row)
  const { id, kind, number, standing, ending, rfq_id, quote_id, order_id, check_code } = row
  return {
    ...{ id, kind, number, standing, ending, rfq_id, quote_id, order_id, check_code },
    ...{ issued_on, valid_until, currency, total: totals.total },
    ended_on: row.ended_at ? new Date(row.ended_at).toISOString() : null,
    superseded_by: row.superseded_by ? (successors.get(row.superseded_by) ?? null) : null,
    forms: [...formsOf(kind)],
  }
}
