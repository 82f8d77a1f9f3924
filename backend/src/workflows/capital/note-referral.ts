import { MedusaError } from "@medusajs/framework/utils"
import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { dayIn } from "@serumpun/domain/days"
import { checkOutcome, checkPassedOn, type ReferralState } from "@serumpun/domain/referrals"
import type { NoteOutcome, PassOnReferral } from "../../contracts/referral"
import { CURATION_MODULE } from "../../modules/curation"
import type CurationModuleService from "../../modules/curation/service"
import { ownReferrals } from "../../readers/capital/referrals"
import type { Territory } from "../../readers/territory"
import { readActorName } from "../actor"
import { toLogRows } from "../curation/steps/create-curation-logs"
import { inOneTransaction } from "../one-transaction"
import { refuse, throwProblems } from "../problems"

export type NoteReferralInput = {
  id: string
  /** What is noted: to which branch it was passed on, or what came of it. */
  note: PassOnReferral | NoteOutcome
  territory: Territory
  user_id: string
}

type Row = ReferralState & { is_ended: boolean; decided_on: string | null }

const noteReferralStep = createStep(
  "note-referral",
  async ({ id, note, territory, user_id }: NoteReferralInput, { container }) => {
    const own = ownReferrals(territory)
    const by = await readActorName(container, { user_id })
    const today = dayIn(new Date())
    await inOneTransaction(container, async ({ run, sql }) => {
      // The row's lock: whoever takes the consent back meanwhile is waited for.
      const { rows } = await sql.raw<{ rows: Row[] }>(
        `select r.consent_on, r.passed_on, r.decided_on, r.ended_at is not null as is_ended
         from credit_referral r where r.id = ? and ${own.sql} for update of r`,
        [id, ...own.bindings],
      )
      const [found] = rows
      if (!found) throw new MedusaError(MedusaError.Types.NOT_FOUND, "There is no such referral")
      const isOutcome = "outcome" in note
      if (found.is_ended || (found.decided_on && !isOutcome)) refuse("day", "referral_ended")
      if (isOutcome) {
        throwProblems(checkOutcome(note, found, today))
        const { outcome, granted_idr, day } = note
        await sql.raw(
          `update credit_referral set status = ?, granted_idr = ?, decided_on = ?, noted_by = ?, updated_at = now()
           where id = ?`,
          [outcome, outcome === "granted" ? granted_idr : null, day, by, id],
        )
      } else {
        throwProblems(checkPassedOn(note.day, found, today))
        await sql.raw(
          `update credit_referral set status = 'passed_on', branch = ?, passed_on = ?, noted_by = ?, updated_at = now()
           where id = ?`,
          [note.branch, note.day, by, id],
        )
      }
      const log = await toLogRows(container, [
        {
          subject_type: "producer",
          subject_id: id,
          actor: { user_id },
          action: isOutcome ? "referral_decided" : "referral_passed_on",
        },
      ])
      await run(container.resolve<CurationModuleService>(CURATION_MODULE), (service, context) =>
        service.createCurationLogs(log, context),
      )
    })
    return new StepResponse({ noted: true })
  },
)

/** An agent of the place notes the branch, or what the bank decided, while the business agrees. An outcome can be put right. */
export const noteReferralWorkflow = createWorkflow(
  "note-referral",
  function (input: NoteReferralInput) {
    return new WorkflowResponse(noteReferralStep(input))
  },
)
