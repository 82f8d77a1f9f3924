import { MedusaError } from "@medusajs/framework/utils"
import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { dayIn } from "@serumpun/domain/days"
import { checkKurAmount, kurClassOf, kurLimits } from "@serumpun/domain/kur"
import type { AskReferral } from "../../contracts/referral"
import { CURATION_MODULE } from "../../modules/curation"
import type CurationModuleService from "../../modules/curation/service"
import { readOffices, readOwnReferral } from "../../readers/capital/referrals"
import { toLogRows } from "../curation/steps/create-curation-logs"
import { inOneTransaction } from "../one-transaction"
import { refuse, throwProblems } from "../problems"

export type AskReferralInput = AskReferral & { producer_id: string; member_id: string }

type Place = Record<"name" | "province" | "regency", string> &
  Record<"district" | "village", string | null>

const missing = (): never => {
  throw new MedusaError(MedusaError.Types.NOT_FOUND, "There is no such business")
}

const askReferralStep = createStep(
  "ask-referral",
  async (input: AskReferralInput, { container }) => {
    const { producer_id, member_id, amount_idr, consent, consent_wording } = input
    throwProblems(checkKurAmount(amount_idr))
    const kur_class =
      kurClassOf(amount_idr) ?? refuse("amount_idr", "out_of_range", { max: kurLimits.small })
    if (!consent) refuse("consent", "confirm_required")
    const referral = await inOneTransaction(container, async ({ run, sql }) => {
      // Two taps at once: the second waits, and finds what the first has asked.
      const { rows: found } = await sql.raw<{ rows: Place[] }>(
        "select name, province, regency, district, village from producer where id = ? for update",
        [producer_id],
      )
      const row = found[0] ?? missing()
      const { rows: open } = await sql.raw<{ rows: { id: string; amount_idr: number }[] }>(
        `select id, amount_idr from credit_referral
         where producer_id = ? and ended_at is null and decided_on is null and deleted_at is null`,
        [producer_id],
      )
      const [waiting] = open
      if (waiting && waiting.amount_idr !== amount_idr) refuse("amount_idr", "referral_open")
      if (waiting) return readOwnReferral(sql, { id: waiting.id, producer_id })
      if ((await readOffices(sql, "producer", producer_id)).length === 0)
        refuse("consent", "referral_no_office")
      const { rows } = await sql.raw<{ rows: { id: string }[] }>(
        `insert into credit_referral (id, producer_id, name, province, regency, district, village, amount_idr, kur_class,
           consent_on, consent_wording, consented_by)
         values ('kurref_' || md5(gen_random_uuid()::text), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) returning id`,
        [
          ...[producer_id, row.name, row.province, row.regency, row.district, row.village],
          ...[amount_idr, kur_class, dayIn(new Date()), consent_wording, member_id],
        ],
      )
      const id = rows[0]?.id ?? ""
      const log = await toLogRows(container, [
        {
          subject_type: "producer",
          subject_id: id,
          actor: { producer_id },
          action: "referral_asked",
        },
      ])
      await run(container.resolve<CurationModuleService>(CURATION_MODULE), (service, context) =>
        service.createCurationLogs(log, context),
      )
      return readOwnReferral(sql, { id, producer_id })
    })
    return new StepResponse(referral)
  },
)

/** An owner agrees that agencies of their place pass a wish for KUR on to a bank. One at a time is open; the log names no amount. */
export const askReferralWorkflow = createWorkflow(
  "ask-referral",
  function (input: AskReferralInput) {
    return new WorkflowResponse(askReferralStep(input))
  },
)
