import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { CURATION_MODULE } from "../../modules/curation"
import type CurationModuleService from "../../modules/curation/service"
import { readOwnReferral } from "../../readers/capital/referrals"
import { toLogRows } from "../curation/steps/create-curation-logs"
import { inOneTransaction } from "../one-transaction"

export type EndReferralInput = { id: string; producer_id: string }

const endReferralStep = createStep(
  "end-referral",
  async ({ id, producer_id }: EndReferralInput, { container }) => {
    const referral = await inOneTransaction(container, async ({ run, sql }) => {
      const { rows } = await sql.raw<{ rows: { id: string }[] }>(
        `update credit_referral set ended_at = now(), updated_at = now()
         where id = ? and producer_id = ? and ended_at is null and deleted_at is null returning id`,
        [id, producer_id],
      )
      const log = await toLogRows(
        container,
        rows.map((row) => ({
          ...{ subject_type: "producer" as const, subject_id: row.id, actor: { producer_id } },
          action: "referral_ended",
        })),
      )
      if (log.length > 0)
        await run(container.resolve<CurationModuleService>(CURATION_MODULE), (service, context) =>
          service.createCurationLogs(log, context),
        )
      return readOwnReferral(sql, { id, producer_id })
    })
    return new StepResponse(referral)
  },
)

/** An owner takes the consent back: from then agencies note nothing more and no longer see how to reach the business. */
export const endReferralWorkflow = createWorkflow(
  "end-referral",
  function (input: EndReferralInput) {
    return new WorkflowResponse(endReferralStep(input))
  },
)
