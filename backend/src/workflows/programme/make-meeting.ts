import { randomInt } from "node:crypto"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { drawClaimCode } from "@serumpun/domain/claim-codes"
import type { MakeMeeting } from "../../contracts/attendance"
import type { Territory } from "../../readers/territory"
import { checkMeetingDay, readLedProgramme } from "./led-programme"

export type MakeMeetingInput = MakeMeeting & { programme_id: string; territory: Territory }

const makeMeetingStep = createStep(
  "make-programme-meeting",
  async (input: MakeMeetingInput, { container }) => {
    const { programme_id, territory, title, day, place, idempotency_key } = input
    const programme = await readLedProgramme(container, territory, programme_id)
    checkMeetingDay(day, programme)
    // Who sends the same form again gets the meeting that it made, whatever has become of it since.
    const { rows } = await container
      .resolve(ContainerRegistrationKeys.PG_CONNECTION)
      .raw<{ rows: { id: string }[] }>(
        `insert into programme_meeting (id, programme_id, title, day, place, code, idempotency_key)
         values ('prmeet_' || md5(gen_random_uuid()::text), ?, ?, ?, ?, ?, ?)
         on conflict (programme_id, idempotency_key) where deleted_at is null
         do update set idempotency_key = excluded.idempotency_key returning id`,
        [
          ...[programme_id, title, day, place as string],
          ...[drawClaimCode(randomInt), idempotency_key],
        ],
      )
    return new StepResponse({ id: rows[0]?.id ?? "" })
  },
)

/** A meeting of a programme, for who leads it, with a code for those who come. */
export const makeMeetingWorkflow = createWorkflow(
  "make-programme-meeting",
  function (input: MakeMeetingInput) {
    return new WorkflowResponse(makeMeetingStep(input))
  },
)
