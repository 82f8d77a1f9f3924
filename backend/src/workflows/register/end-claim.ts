import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import {
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import type { EndClaim } from "../../contracts/register-claim"
import { readActorName } from "../actor"
import { createCurationLogsStep } from "../curation/steps/create-curation-logs"
import { freeLocksStep, holdLocksStep } from "../hold-lock"
import { nibLock } from "../nib-dispute/send-nib-dispute"

export type EndClaimInput = EndClaim & { claim_id: string; user_id: string }

type Row = { business_id: string; producer_id: string; took_nib: boolean; ended: boolean }

/** Who edits the profile meanwhile, or says whose the NIB is, waits. */
const nameEndLocksStep = createStep(
  "name-end-claim-locks",
  async ({ claim_id }: EndClaimInput, { container }) => {
    const { rows } = await container
      .resolve(ContainerRegistrationKeys.PG_CONNECTION)
      .raw<{ rows: { producer_id: string; nib: string | null }[] }>(
        `select c.producer_id, b.nib from business_claim c left join business b on b.id = c.business_id
         where c.id = ? and c.deleted_at is null`,
        [claim_id],
      )
    return new StepResponse({
      keys: rows.flatMap(({ producer_id, nib }) => [
        `producer:${producer_id}`,
        ...(nib ? [nibLock(nib)] : []),
      ]),
    })
  },
)

const endClaimStep = createStep(
  "end-claim",
  async ({ claim_id, user_id, reason }: EndClaimInput, { container }) => {
    const by = await readActorName(container, { user_id })
    const connection = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
    const ended = (await connection.transaction(async (transaction): Promise<Ended> => {
      const { rows } = await transaction.raw<{ rows: Row[] }>(
        `with now_ended as (
         update business_claim set ended_at = now(), ended_by = ?, end_reason = ?, updated_at = now()
         where id = ? and ended_at is null and deleted_at is null returning id
       )
       select c.business_id, c.producer_id, c.took_nib, n.id is not null as ended from business_claim c
       left join now_ended n on n.id = c.id where c.id = ? and c.deleted_at is null`,
        [by, reason, claim_id, claim_id],
      )
      const [claim] = rows
      if (!claim) throw new MedusaError(MedusaError.Types.NOT_FOUND, "There is no such claim")
      const { business_id, producer_id, took_nib } = claim
      if (!claim.ended || !took_nib) return { ...claim, nib: null }
      // What was handed in or verified with it is the curators' to judge.
      const { rows: freed } = await transaction.raw<{ rows: { nib: string }[] }>(
        `update producer p set nib = null, updated_at = now() from business b
         where p.id = ? and b.id = ? and p.nib = b.nib and p.status in ('draft', 'changes_requested') returning b.nib`,
        [producer_id, business_id],
      )
      return { ...claim, nib: freed[0]?.nib ?? null }
    })) as Ended
    const { business_id, producer_id, nib } = ended
    return new StepResponse(
      { business_id, ended: ended.ended },
      ended.ended ? { claim_id, producer_id, nib } : null,
    )
  },
  async (done, { container }) => {
    if (!done) return
    const connection = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
    await connection.transaction(async (transaction) => {
      await transaction.raw(
        `update business_claim set ended_at = null, ended_by = null, end_reason = null, updated_at = now()
         where id = ?`,
        [done.claim_id],
      )
      if (done.nib)
        await transaction.raw(
          "update producer set nib = ?, updated_at = now() where id = ? and nib is null",
          [done.nib, done.producer_id],
        )
    })
  },
)

type Ended = Row & { nib: string | null }

/**
 * Operators end a claim that was wrong. Its row stays with who, when and why; a NIB that was taken over with it goes back out of a profile
 * that was not handed in, so that it is free for the right business.
 */
export const endClaimWorkflow = createWorkflow("end-claim", function (input: EndClaimInput) {
  const locks = holdLocksStep(nameEndLocksStep(input))
  const claim = endClaimStep(input)
  createCurationLogsStep(
    transform({ input, claim }, ({ input, claim }) =>
      claim.ended
        ? [
            {
              ...{ subject_type: "producer" as const, subject_id: claim.business_id },
              ...{
                actor: { user_id: input.user_id },
                action: "entry_claim_ended",
                note: input.reason,
              },
            },
          ]
        : [],
    ),
  )
  freeLocksStep(locks)
  return new WorkflowResponse(transform({ claim }, ({ claim }) => ({ ended: claim.ended })))
})
