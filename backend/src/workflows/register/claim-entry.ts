import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import {
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { dayIn } from "@serumpun/domain/days"
import type { ClaimEntry } from "../../contracts/register-claim"
import { readProducerProfile } from "../../readers/producer"
import { hashOfTyped, holdingClaim } from "../../readers/region/claims"
import { createCurationLogsStep } from "../curation/steps/create-curation-logs"
import { freeLocksStep, holdLocksStep } from "../hold-lock"
import { nibLock } from "../nib-dispute/send-nib-dispute"
import { refuse } from "../problems"

export type ClaimEntryInput = ClaimEntry & { producer_id: string }

type Found = {
  invitation: string
  id: string
  name: string
  nib: string | null
  is_open: boolean
  /** Who claimed it, or who acts for it by the NIB. */
  holder: string | null
  office: string | null
}
type Claimed = Pick<Found, "id" | "name"> & { on: string; claim: Made | null }
type Made = { id: string; invitation: string; took_nib: string | null; producer_id: string }

/** A NIB may be taken over: whoever writes a profile or says whose a NIB is, waits, and is waited for. */
const nameClaimLocksStep = createStep(
  "name-claim-locks",
  async ({ producer_id, code }: ClaimEntryInput, { container }) => {
    const { rows } = await container
      .resolve(ContainerRegistrationKeys.PG_CONNECTION)
      .raw<{ rows: { nib: string }[] }>(
        `select b.nib from business_invitation i join business b on b.id = i.business_id
         where i.code_hash = ? and i.deleted_at is null and b.nib is not null`,
        [hashOfTyped(container, code)],
      )
    return new StepResponse({
      keys: [`producer:${producer_id}`, ...rows.map(({ nib }) => nibLock(nib))],
    })
  },
)

/**
 * Every code that does not hold gets one answer, whatever is wrong with it; only who has used it themselves is told once more that it is
 * done. The row of the invitation is locked, so that of two who claim at once the second finds it used.
 */
const claimEntryStep = createStep(
  "claim-entry",
  async (input: ClaimEntryInput, { container }) => {
    const { producer_id, consent, consent_wording } = input
    const hash = hashOfTyped(container, input.code) ?? refuse("code", "claim_code_wrong")
    const { row: producer } = await readProducerProfile(container, producer_id)
    const connection = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
    const claimed = (await connection.transaction(async (transaction): Promise<Claimed> => {
      // The lock first: what is read with it might be as it was before the wait.
      await transaction.raw("select id from business_invitation where code_hash = ? for update", [
        hash,
      ])
      const { rows } = await transaction.raw<{ rows: Found[] }>(
        `select i.id as invitation, b.id, b.name, b.nib, i.office,
           i.used_at is null and i.ended_at is null and i.expires_at > now() as is_open,
           coalesce(c.producer_id, g.producer_id) as holder
         from business_invitation i join business b on b.id = i.business_id and b.deleted_at is null
         join business_progress g on g.business_id = b.id
         left join business_claim c on c.business_id = b.id and ${holdingClaim}
         where i.code_hash = ? and i.deleted_at is null`,
        [hash],
      )
      const found = rows[0] ?? refuse("code", "claim_code_wrong")
      const { id, name } = found
      if (!found.is_open) {
        const { rows: own } = await transaction.raw<{ rows: { on: string }[] }>(
          `select c.consent_on as on from business_claim c where c.invitation_id = ? and c.producer_id = ? and ${holdingClaim}`,
          [found.invitation, producer_id],
        )
        return own[0]
          ? { id, name, on: own[0].on, claim: null }
          : refuse("code", "claim_code_wrong")
      }
      if (found.holder && found.holder !== producer_id)
        refuse("code", "entry_claimed", { office: found.office ?? "Serumpun" })
      if (found.nib && producer.nib && found.nib !== producer.nib) refuse("code", "entry_other_nib")
      if (!consent) refuse("consent", "confirm_required")
      const on = dayIn(new Date())
      const { rows: made } = await transaction.raw<{ rows: { id: string }[] }>(
        `insert into business_claim (id, business_id, producer_id, invitation_id, consent_on, consent_wording)
         values ('busclm_' || md5(gen_random_uuid()::text), ?, ?, ?, ?, ?) on conflict do nothing returning id`,
        [id, producer_id, found.invitation, on, consent_wording],
      )
      const claim = made[0] ?? refuse("code", "own_entry_claimed")
      await transaction.raw(
        "update business_invitation set used_at = now(), updated_at = now() where id = ?",
        [found.invitation],
      )
      // Unverified, as every NIB of a draft is; where another has given it, the dispute decides.
      const { rows: taken } = await transaction.raw<{ rows: { nib: string }[] }>(
        `update producer p set nib = b.nib, updated_at = now() from business b
         where b.id = ? and p.id = ? and p.nib is null and b.nib is not null
           and not exists (select 1 from producer o where o.nib = b.nib) returning p.nib`,
        [id, producer_id],
      )
      const took_nib = taken[0]?.nib ?? null
      if (took_nib)
        await transaction.raw("update business_claim set took_nib = true where id = ?", [claim.id])
      return {
        ...{ id, name, on },
        claim: { id: claim.id, invitation: found.invitation, took_nib, producer_id },
      }
    })) as Claimed
    return new StepResponse(claimed, claimed.claim)
  },
  async (claim, { container }) => {
    if (!claim) return
    const connection = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
    await connection.transaction(async (transaction) => {
      await transaction.raw("delete from business_claim where id = ?", [claim.id])
      await transaction.raw(
        "update business_invitation set used_at = null, updated_at = now() where id = ?",
        [claim.invitation],
      )
      if (claim.took_nib)
        await transaction.raw(
          "update producer set nib = null, updated_at = now() where id = ? and nib = ?",
          [claim.producer_id, claim.took_nib],
        )
    })
  },
)

/** An owner says with a code that an entry of the register is their business. */
export const claimEntryWorkflow = createWorkflow("claim-entry", function (input: ClaimEntryInput) {
  const locks = holdLocksStep(nameClaimLocksStep(input))
  const entry = claimEntryStep(input)
  createCurationLogsStep(
    transform({ input, entry }, ({ input, entry }) =>
      entry.claim
        ? [
            {
              ...{ subject_type: "producer" as const, subject_id: entry.id },
              ...{ actor: { producer_id: input.producer_id }, action: "entry_claimed", note: null },
            },
          ]
        : [],
    ),
  )
  freeLocksStep(locks)
  return new WorkflowResponse(entry)
})
