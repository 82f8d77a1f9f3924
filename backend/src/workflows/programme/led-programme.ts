import type { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import { isDay } from "@serumpun/domain/days"
import type { ProgrammeView } from "../../contracts/programme"
import { readProgramme } from "../../readers/region/programmes"
import type { Territory } from "../../readers/territory"
import { refuse } from "../problems"

/** @throws NOT_FOUND for another's programme, FORBIDDEN where the own institution only works with it */
export async function readLedProgramme(
  container: MedusaContainer,
  territory: Territory,
  id: string,
): Promise<ProgrammeView> {
  const programme = await readProgramme(container, territory, id)
  if (!programme.is_led)
    throw new MedusaError(MedusaError.Types.FORBIDDEN, "Another institution leads it")
  return programme
}

/** @throws ProblemsError at `day` for one that does not exist, or lies after the programme */
export function checkMeetingDay(day: string, { ends_on }: Pick<ProgrammeView, "ends_on">): void {
  if (!isDay(day)) refuse("day", "invalid_date")
  if (ends_on && day > ends_on) refuse("day", "programme_ended", { date: ends_on })
}
