import type { MedusaContainer } from "@medusajs/framework/types"
import type { PageAsked } from "../contracts/paging"
import type { SheetExportView } from "../contracts/sheet"
import { IMPORT_JOB_MODULE } from "../modules/import-job"
import type ImportJobModuleService from "../modules/import-job/service"

/** Who has taken out what, the newest first. */
export async function listSheetExports(
  container: MedusaContainer,
  { limit, offset }: PageAsked,
): Promise<{ exports: SheetExportView[]; count: number }> {
  const [rows, count] = await container
    .resolve<ImportJobModuleService>(IMPORT_JOB_MODULE)
    .listAndCountSheetExports(
      {},
      { take: limit, skip: offset, order: { created_at: "DESC", id: "DESC" } },
    )
  const exports = rows.map(
    ({ id, subject, kind, status, province, rows, actor_name, created_at }) => ({
      ...{ id, subject, kind, status, province, rows, actor_name },
      created_at: new Date(created_at).toISOString(),
    }),
  )
  return { exports, count }
}
