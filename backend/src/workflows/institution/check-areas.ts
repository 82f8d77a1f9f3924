import type { TerritoryArea } from "../../contracts/institution"
import { checkPlace } from "../../places/check-place"
import { throwProblems } from "../problems"

/** The areas in the names of the list. @throws ProblemsError with the number of each that does not exist */
export async function checkAreas(areas: TerritoryArea[]): Promise<TerritoryArea[]> {
  const checked = await Promise.all(
    areas.map(async ({ province, regency }, index) => {
      const typed = { province, regency: regency ?? "", district: null, village: null }
      const { place, problems } = await checkPlace(typed)
      return {
        area: { province, regency: place.regency || null },
        problems: problems.map((found) => ({ ...found, field: `areas.${index}.${found.field}` })),
      }
    }),
  )
  throwProblems(checked.flatMap(({ problems }) => problems))
  return checked.map(({ area }) => area)
}
