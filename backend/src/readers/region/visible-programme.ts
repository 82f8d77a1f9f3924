import type { Territory } from "../territory"

/** Of the table `programme p`: those that an institution leads or works with; operators see all. */
export function visibleProgramme(territory: Territory): { sql: string; bindings: string[] } {
  if (territory === "all") return { sql: "p.deleted_at is null", bindings: [] }
  const own = territory.institution?.id ?? ""
  return {
    sql: "p.deleted_at is null and (p.institution_id = ? or p.partner_ids @> ?::jsonb)",
    bindings: [own, JSON.stringify([own])],
  }
}
