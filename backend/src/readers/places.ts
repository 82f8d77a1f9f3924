import type { PlacesAsked, PlacesAnswer } from "../contracts/places"
import { allRegencies, districtsOf, regenciesOf, villagesOf } from "../places/areas"
import { matchArea } from "../places/match-area"

/** The names right below what was chosen; none below a name that the list does not have. */
export async function readPlaces(asked: PlacesAsked): Promise<PlacesAnswer> {
  const regencies = asked.province ? await regenciesOf(asked.province) : await allRegencies()
  if (!asked.province || !asked.regency) return named(regencies)
  const regency = matchArea(regencies, asked.regency)
  const districts = regency ? await districtsOf(regency) : []
  if (!asked.district) return named(districts)
  const district = matchArea(districts, asked.district)
  return named(district ? await villagesOf(district) : [])
}

const named = (areas: { name: string }[]): PlacesAnswer => ({
  places: areas.map(({ name }) => name),
})
