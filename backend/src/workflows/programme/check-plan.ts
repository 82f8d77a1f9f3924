import type { MedusaContainer } from "@medusajs/framework/types"
import { isDay } from "@serumpun/domain/days"
import { problem } from "@serumpun/domain/problems"
import type { TerritoryArea } from "../../contracts/institution"
import type { EditProgramme } from "../../contracts/programme"
import { INSTITUTION_MODULE } from "../../modules/institution"
import type InstitutionModuleService from "../../modules/institution/service"
import { liesIn, type Territory } from "../../readers/territory"
import { checkAreas } from "../institution/check-areas"
import { throwProblems } from "../problems"

type Plan = Omit<EditProgramme, "seen"> & {
  institution_id: string | null
  /** Places that it has already, which an operator may have given it beyond the leader's territory. */
  had?: TerritoryArea[]
}

const twice = (values: string[]) => new Set(values).size < values.length

/**
 * The places of a programme in the names of the list.
 * @throws ProblemsError for days out of order, a place outside the territory, or an agency that there is not
 */
export async function checkPlan(
  container: MedusaContainer,
  territory: Territory,
  { institution_id, partner_ids, starts_on, ends_on, targets, had = [], ...plan }: Plan,
): Promise<TerritoryArea[]> {
  const wanted = [...new Set([...(institution_id ? [institution_id] : []), ...partner_ids])]
  const known = await container
    .resolve<InstitutionModuleService>(INSTITUTION_MODULE)
    .listInstitutions({ id: wanted }, { select: ["id"], take: wanted.length + 1 })
  const areas = await checkAreas(plan.areas)
  const stands = (area: TerritoryArea) =>
    had.some((one) => one.province === area.province && one.regency === area.regency)
  throwProblems([
    ...(isDay(starts_on) ? [] : [problem("starts_on", "invalid_date")]),
    ...(!ends_on || isDay(ends_on) ? [] : [problem("ends_on", "invalid_date")]),
    ...(ends_on && ends_on < starts_on ? [problem("ends_on", "date_order")] : []),
    ...(wanted.length > 0 && known.length < wanted.length
      ? [problem("institution_id", "invalid_choice")]
      : []),
    ...areas.flatMap((area, index) =>
      liesIn(territory, area) || stands(area)
        ? []
        : [problem(`areas.${index}.regency`, "outside_territory")],
    ),
    ...(twice(targets.map(({ unit }) => unit)) ? [problem("targets", "repeated")] : []),
  ])
  return areas
}
