import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import type { EnrolmentStatus } from "@serumpun/domain/register"
import type { Territory } from "../territory"
import { narrowed } from "./register"

/** Where a business stands in a programme; `noted` are the steps that count. */
export type Standing = {
  enrolment_id: string
  name: string
  regency: string
  status: EnrolmentStatus
  enrolled_on: string
  noted: string[]
}

/** @throws NOT_FOUND when one of them is not in the programme, or not of the territory */
export async function readStandings(
  container: MedusaContainer,
  territory: Territory,
  programme_id: string,
  business_ids: string[],
): Promise<Standing[]> {
  const where = narrowed(territory, {})
  const { rows } = await container
    .resolve(ContainerRegistrationKeys.PG_CONNECTION)
    .raw<{ rows: Standing[] }>(
      `select e.id as enrolment_id, b.name, b.regency, e.status, e.enrolled_on,
         array(select s.step from step_event s where s.enrolment_id = e.id and s.deleted_at is null) as noted
       from enrolment e join business b on b.id = e.business_id
       where e.programme_id = ? and b.id = any(?) and e.deleted_at is null and ${where.sql}
       order by b.name, b.id`,
      [programme_id, business_ids as unknown as string, ...where.bindings],
    )
  if (rows.length < new Set(business_ids).size)
    throw new MedusaError(MedusaError.Types.NOT_FOUND, "There is no such business in the programme")
  return rows
}
