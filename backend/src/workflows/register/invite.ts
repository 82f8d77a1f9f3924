import { randomInt } from "node:crypto"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import {
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { CLAIM_CODE_DAYS, drawClaimCode } from "@serumpun/domain/claim-codes"
import { addDays, dayIn, endOfDay } from "@serumpun/domain/days"
import type { Locale } from "@serumpun/domain/locales"
import type { InviteBusinesses } from "../../contracts/register-claim"
import { REGISTER_MODULE } from "../../modules/register"
import type RegisterModuleService from "../../modules/register/service"
import { holdingClaim, openInvitation } from "../../readers/region/claims"
import { narrowed } from "../../readers/region/register"
import type { Territory } from "../../readers/territory"
import { type Actor, readActorName } from "../actor"
import { createCurationLogsStep } from "../curation/steps/create-curation-logs"
import { refuse } from "../problems"
import { toSlips } from "./slips"

export type InviteInput = InviteBusinesses & {
  territory: Territory
  actor: Actor
  /** The language in which the slips' addresses open. */
  locale: Locale
}

type Row = {
  id: string
  name: string
  village: string | null
  is_claimed: boolean
  is_invited: boolean
}

/**
 * Whoever invites the same entries at the same time waits for the rows of the first. Named entries get a new code in the place of an
 * earlier one; of a filter those are left out whose code still holds, so that the next portion is another one and printed slips go on working.
 */
const inviteStep = createStep(
  "invite-businesses",
  async (input: InviteInput, { container }) => {
    const { territory, business_ids, filter, most } = input
    const ids = business_ids && [...new Set(business_ids)].toSorted()
    if (!ids && !filter) refuse("business_ids", "required")
    if (!ids && most === undefined) refuse("most", "required")
    const where = narrowed(territory, filter ?? {})
    const named = ids ? "and b.id = any(?)" : ""
    const by = await readActorName(container, input.actor)
    const office = territory === "all" ? null : (territory.institution?.name ?? null)
    const service = container.resolve<RegisterModuleService>(REGISTER_MODULE)
    const until = addDays(dayIn(new Date()), CLAIM_CODE_DAYS)
    const connection = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
    const done = (await connection.transaction(async (transaction) => {
      const matching = `from business b join business_progress g on g.business_id = b.id where ${where.sql} ${named} order by b.id`
      const bindings = [...where.bindings, ...(ids ? [ids as unknown as string] : [])]
      // The lock first: what is read with it might be as it was before the wait.
      await transaction.raw(`select b.id ${matching} for update of b`, bindings)
      const { rows } = await transaction.raw<{ rows: Row[] }>(
        `select b.id, b.name, b.village, g.producer_id is not null or exists (select 1 from business_claim c
           where c.business_id = b.id and ${holdingClaim}) as is_claimed,
           exists (select 1 from business_invitation i
             where i.business_id = b.id and ${openInvitation}) as is_invited
         ${matching}`,
        bindings,
      )
      if (ids && rows.length < ids.length)
        throw new MedusaError(MedusaError.Types.NOT_FOUND, "There is no such business")
      const invited = rows
        .filter((row) => !row.is_claimed && (ids || !row.is_invited))
        .slice(0, most ?? rows.length)
      const drawn = invited.map((row) => ({ ...row, code: drawClaimCode(randomInt) }))
      const { rows: ended } = await transaction.raw<{ rows: { id: string }[] }>(
        `update business_invitation set ended_at = now(), updated_at = now()
         where business_id = any(?) and used_at is null and ended_at is null returning id`,
        [drawn.map(({ id }) => id)],
      )
      const kept = drawn.map(({ id, code }) => ({ id, hash: service.hashOf(code) }))
      const { rows: made } = await transaction.raw<{ rows: { id: string }[] }>(
        `insert into business_invitation (id, business_id, code_hash, expires_at, invited_by, office)
         select 'businv_' || md5(gen_random_uuid()::text), n.id, n.hash, ?, ?, ?
         from jsonb_to_recordset(?::jsonb) as n(id text, hash text) returning id`,
        [endOfDay(until).toISOString(), by, office, JSON.stringify(kept)],
      )
      return { drawn, left_out: rows.length - drawn.length, ended, made }
    })) as Done
    const { drawn, left_out, ended, made } = done
    const answer = { ...toSlips(drawn, until, input.locale), office, left_out }
    return new StepResponse(answer, { ended, made })
  },
  async (done, { container }) => {
    if (!done) return
    const connection = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
    const idsOf = (rows: { id: string }[]) => rows.map(({ id }) => id) as unknown as string
    await connection.raw("delete from business_invitation where id = any(?)", [idsOf(done.made)])
    await connection.raw(
      "update business_invitation set ended_at = null, updated_at = now() where id = any(?)",
      [idsOf(done.ended)],
    )
  },
)

type Done = {
  drawn: (Row & { code: string })[]
  left_out: number
  ended: { id: string }[]
  made: { id: string }[]
}

/** New codes for entries of somebody's territory, by name or by a filter; the log says for each entry who took one out. */
export const inviteWorkflow = createWorkflow("invite-businesses", function (input: InviteInput) {
  const answer = inviteStep(input)
  createCurationLogsStep(
    transform({ input, answer }, ({ input, answer }) =>
      answer.invitations.map(({ business_id }) => ({
        ...{ subject_type: "producer" as const, subject_id: business_id },
        ...{ actor: input.actor, action: "business_invited", note: null },
      })),
    ),
  )
  return new WorkflowResponse(answer)
})
