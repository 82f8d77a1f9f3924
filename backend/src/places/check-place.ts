import { isProvince } from "@serumpun/domain/places"
import { problem, type Problem } from "@serumpun/domain/problems"
import { type Area, districtsOf, regenciesOf, villagesOf } from "./areas"
import { matchArea, nearestNames } from "./match-area"

/** A province's code and the names below it. */
export type Place = {
  province: string
  regency: string
  district: string | null
  village: string | null
}

const levels = [
  { field: "regency", listOf: (above: Area) => regenciesOf(above.code) },
  { field: "district", listOf: districtsOf },
  { field: "village", listOf: villagesOf },
] as const

/**
 * The place in the names of the list, or what is wrong with it: every part has to lie in the one
 * above. What stands in `saved` already and is not changed is kept, since older rows were typed freely.
 */
export async function checkPlace(
  typed: Place,
  saved?: Place,
): Promise<{ place: Place; problems: Problem[] }> {
  const place = { ...typed }
  if (!isProvince(typed.province)) return { place, problems: [] }
  let above: Area | null = { code: typed.province, name: typed.province }
  let isSaved = typed.province === saved?.province
  for (const [index, { field, listOf }] of levels.entries()) {
    const name = typed[field]
    if (!name) {
      const below = levels.slice(index + 1).some((level) => typed[level.field])
      return { place, problems: below ? [problem(field, "required")] : [] }
    }
    isSaved = isSaved && name === saved?.[field]
    const areas: Area[] = above ? await listOf(above) : []
    const found = matchArea(areas, name)
    if (!found && !isSaved) return { place, problems: [unknown(field, name, areas, above)] }
    if (found && !isSaved) place[field] = found.name
    above = found ?? null
  }
  return { place, problems: [] }
}

function unknown(field: string, name: string, areas: Area[], above: Area | null): Problem {
  // Below a name that was typed freely there is no list: that one is chosen first.
  if (!above) return problem(field === "village" ? "district" : "regency", "place_choose")
  const near = nearestNames(areas, name).join(", ")
  return problem(field, "place_unknown", { name, near })
}
