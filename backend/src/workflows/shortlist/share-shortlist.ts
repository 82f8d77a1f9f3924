import { randomBytes } from "node:crypto"
import { createWorkflow, transform, type WorkflowData } from "@medusajs/framework/workflows-sdk"
import { freeLockStep, holdLockStep } from "../hold-lock"
import { shortlistStep } from "./write-shortlist"

/** `share` null ends the link; a later one is another. */
type ShareShortlistInput = { buyer_id: string; share: { title: string | null } | null }

const TOKEN_BYTES = 24

const writeShareStep = shortlistStep<ShareShortlistInput>(
  "share-shortlist",
  ({ share }) =>
    (before) => ({
      ...before,
      token: share && (before.token ?? randomBytes(TOKEN_BYTES).toString("base64url")),
      title: share?.title ?? null,
    }),
)

/** A company gives a link to its shortlist, names it, or ends it: the old address then opens nothing. */
export const shareShortlistWorkflow = createWorkflow(
  "share-shortlist",
  function (input: WorkflowData<ShareShortlistInput>) {
    const lock = holdLockStep(
      transform(input, ({ buyer_id }) => ({ key: `shortlist:${buyer_id}` })),
    )
    writeShareStep(input)
    freeLockStep(lock)
  },
)
