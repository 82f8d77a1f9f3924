import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import {
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { personFields } from "@serumpun/domain/register"
import { narrowed } from "../../readers/region/register"
import type { Territory } from "../../readers/territory"
import type { Actor } from "../actor"
import { createCurationLogsStep } from "../curation/steps/create-curation-logs"

export type ErasePersonInput = { business_id: string; territory: Territory; actor: Actor }

const erasePersonStep = createStep(
  "erase-person",
  async ({ business_id, territory }: ErasePersonInput, { container }) => {
    const where = narrowed(territory, {})
    const { rows } = await container
      .resolve(ContainerRegistrationKeys.PG_CONNECTION)
      .raw<{ rows: { id: string }[] }>(
        `with recursive family as (
           select b.id from business b where b.id = ? and ${where.sql}
           union select m.merged_id from business_merge m join family f on f.id = m.kept_id where m.undone_at is null
         ), erased as (
           update business as b set ${personFields.map((field) => `${field} = null`).join(", ")}, erased_at = coalesce(b.erased_at, now()), updated_at = now()
           from family f where b.id = f.id returning b.id, b.import_row_id
         ), merges as (
           update business_merge as m set reason = null, updated_at = now(), before = case
             when m.kept_id in (select id from erased)
             then jsonb_set(m.before, '{kept}', (m.before -> 'kept') - array[${personFields.map((field) => `'${field}'`).join(", ")}])
             else m.before end
           where m.kept_id in (select id from erased) or m.merged_id in (select id from erased)
         ), cleared as (
           update import_row as r set cells = '[]', updated_at = now()
           from erased e, business own, import_job j
           where own.id = e.id and j.id = r.import_id and j.subject = 'business' and (
             r.id = e.import_row_id
             or (own.nib is not null and position(own.nib in r.cells::text) > 0)
             or (own.contact_phone is not null and position(own.contact_phone in r.cells::text) > 0))
         ), texts as (
           update enrolment as en set reason = null, updated_at = now()
           from erased e where en.business_id = e.id and en.reason is not null
         ), changes as (
           update enrolment_change as c set reason = null, updated_at = now()
           from erased e, enrolment en where en.business_id = e.id and c.enrolment_id = en.id and c.reason is not null
         ), notes as (
           update step_event as s set note = null, taken_back_reason = null, updated_at = now()
           from erased e, enrolment en where en.business_id = e.id and s.enrolment_id = en.id
             and (s.note is not null or s.taken_back_reason is not null)
         )
         select id from erased`,
        [business_id, ...where.bindings],
      )
    if (!rows[0]) throw new MedusaError(MedusaError.Types.NOT_FOUND, "There is no such business")
    return new StepResponse({ id: business_id })
  },
)

/** On an owner's request what is personal goes for good, also from the files and from entries that became this one; the log says so. */
export const erasePersonWorkflow = createWorkflow(
  "erase-person",
  function (input: ErasePersonInput) {
    const erased = erasePersonStep(input)
    createCurationLogsStep(
      transform({ input }, ({ input }) => [
        {
          ...{ subject_type: "producer" as const, subject_id: input.business_id },
          ...{ actor: input.actor, action: "person_erased", note: null },
        },
      ]),
    )
    return new WorkflowResponse(erased)
  },
)
