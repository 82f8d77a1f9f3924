import { MedusaError } from "@medusajs/framework/utils"
import { createWorkflow, transform, type WorkflowData } from "@medusajs/framework/workflows-sdk"
import { changeShortlist, SHORTLIST_MAX, type ShortlistChange } from "@serumpun/domain/shortlist"
import { freeLockStep, holdLockStep } from "../hold-lock"
import { shortlistStep } from "./write-shortlist"

type ChangeShortlistInput = { buyer_id: string; changes: ShortlistChange[] }

const changeLinesStep = shortlistStep<ChangeShortlistInput>(
  "change-shortlist-lines",
  ({ changes }) =>
    (before) => {
      const lines = changes.reduce(changeShortlist, before.lines)
      // Somebody who has more than that from another day can still take away.
      if (lines.length > Math.max(SHORTLIST_MAX, before.lines.length))
        throw new MedusaError(MedusaError.Types.NOT_ALLOWED, "The shortlist is full")
      return { ...before, lines }
    },
)

/** People of one company share a shortlist; each change counts on what the others have left. */
export const changeShortlistWorkflow = createWorkflow(
  "change-shortlist",
  function (input: WorkflowData<ChangeShortlistInput>) {
    const lock = holdLockStep(
      transform(input, ({ buyer_id }) => ({ key: `shortlist:${buyer_id}` })),
    )
    changeLinesStep(input)
    freeLockStep(lock)
  },
)
