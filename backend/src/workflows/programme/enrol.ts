import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import type { LeftOutReason } from "@serumpun/domain/register"
import type { CandidateView, EnrolBusinesses } from "../../contracts/programme"
import { listCandidates } from "../../readers/region/candidates"
import { readProgramme } from "../../readers/region/programmes"
import type { Territory } from "../../readers/territory"
import { type Actor, readActorName } from "../actor"
import { refuse } from "../problems"
import { checkDay } from "./check-day"
import { leftOut } from "./left-out"

export type EnrolInput = EnrolBusinesses & {
  programme_id: string
  territory: Territory
  actor: Actor
}

/**
 * One statement, so that all are in or none, each with its first change; whoever is in already stays as they are. Entries that are
 * becoming one just now are waited for.
 */
const enrolStep = createStep("enrol-businesses", async (input: EnrolInput, { container }) => {
  const { programme_id, territory, business_ids: ids, filter, most, status, day, actor } = input
  const programme = await readProgramme(container, territory, programme_id)
  if (!ids && !filter) refuse("business_ids", "required")
  checkDay(day)
  if (programme.ends_on && day > programme.ends_on)
    refuse("day", "programme_ended", { date: programme.ends_on })
  const asked = { filters: filter ?? {}, ids, limit: null, offset: 0 }
  const { candidates } = await listCandidates(container, territory, programme, asked)
  if (ids && candidates.length < new Set(ids).size)
    throw new MedusaError(MedusaError.Types.NOT_FOUND, "There is no such business")
  const fitting = candidates.filter(fits).map(({ id }) => id)
  const wanted = fitting.toSorted().slice(0, most === undefined ? fitting.length : Math.floor(most))
  const { rows } = await container
    .resolve(ContainerRegistrationKeys.PG_CONNECTION)
    .raw<{ rows: { business_id: string }[] }>(
      `with added as (
         insert into enrolment (id, programme_id, business_id, status, enrolled_on)
         select 'enrol_' || md5(? || b.id), ?, b.id, ?, ? from business b
         where b.id = any(?) and b.deleted_at is null order by b.id for share
         on conflict do nothing returning id, business_id, status, enrolled_on
       ), changed as (
         insert into enrolment_change (id, enrolment_id, status, day, actor_name)
         select 'enrch_' || md5(id || gen_random_uuid()), id, status, enrolled_on, ? from added
       ) select business_id from added`,
      [
        ...[programme_id, programme_id, status, day, wanted as unknown as string],
        await readActorName(container, actor),
      ],
    )
  const added = new Set(rows.map(({ business_id }) => business_id))
  const chosen = new Set(wanted)
  const rest = candidates.filter(({ id }) => !added.has(id))
  return new StepResponse({
    enrolled: rows.length,
    left_out: leftOut(rest.map((one) => ({ ...one, reason: whyOut(one, chosen) }))),
  })
})

const fits = ({ status, lies_within }: CandidateView) => !status && lies_within

/** Who fits and was chosen but is not in has been taken in by somebody else meanwhile. */
function whyOut(one: CandidateView, chosen: ReadonlySet<string>): LeftOutReason {
  if (fits(one)) return chosen.has(one.id) ? "already_in" : "over_number"
  return one.status || one.lies_within ? "already_in" : "outside_areas"
}

/** Businesses of somebody's territory are taken into a programme of theirs, by name or by a filter. */
export const enrolWorkflow = createWorkflow("enrol-businesses", function (input: EnrolInput) {
  return new WorkflowResponse(enrolStep(input))
})
