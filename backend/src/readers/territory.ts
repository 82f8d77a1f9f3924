import { MedusaError } from "@medusajs/framework/utils"
import type { Province } from "@serumpun/domain/places"
import type { InstitutionProfile, TerritoryArea } from "../contracts/institution"
import type { ActingUser } from "./acting-user"

/** What part of the country somebody of the Admin works for: "all" for operators. */
export type Territory = "all" | { institution: InstitutionProfile | null; areas: TerritoryArea[] }

/** The territory of whom the guard has let in; nothing for an agent out of office. */
export function readTerritory({ agent }: Pick<ActingUser, "agent">): Territory {
  if (!agent) return "all"
  return { institution: agent.institution, areas: agent.institution?.areas ?? [] }
}

type Place = { province: string; regency: string | null }

/** Whether a place lies in it. A row whose regency nobody has said belongs to whole provinces alone. */
export function liesIn(territory: Territory, { province, regency }: Place): boolean {
  if (territory === "all") return true
  return territory.areas.some(
    (area) => area.province === province && (area.regency === null || area.regency === regency),
  )
}

/** Provinces that a territory touches; null for all of them. */
export function provincesOf(territory: Territory): Province[] | null {
  return territory === "all" ? null : [...new Set(territory.areas.map((area) => area.province))]
}

/**
 * The same as a condition of SQL with its bindings, for `PG_CONNECTION.raw` with question marks. The names of the
 * columns are the caller's own, never what somebody sent.
 */
export function territoryCondition(
  territory: Territory,
  columns: { province: string; regency: string },
): { sql: string; bindings: string[] } {
  if (territory === "all") return { sql: "true", bindings: [] }
  return {
    sql: `exists (select 1 from jsonb_to_recordset(?::jsonb) as own(province text, regency text)
      where own.province = ${columns.province} and (own.regency is null or own.regency = ${columns.regency}))`,
    bindings: [JSON.stringify(territory.areas)],
  }
}

/** @throws NOT_FOUND when somebody asks for a place that lies outside; a province may be asked for by who has a part of it */
export function requireOwnPlace(
  territory: Territory,
  { province, regency }: { province?: string | undefined; regency?: string | undefined },
): void {
  if (territory === "all" || !province) return
  const isOwn = regency
    ? liesIn(territory, { province, regency })
    : territory.areas.some((area) => area.province === province)
  if (!isOwn) throw new MedusaError(MedusaError.Types.NOT_FOUND, "There is no such place")
}
