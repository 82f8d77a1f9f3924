import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createStep, createWorkflow, StepResponse } from "@medusajs/framework/workflows-sdk"

/** An import can be taken back as long as its file is there to compare. */
const KEPT_DAYS = 90

const forgetFilesStep = createStep("forget-register-files", async (_: void, { container }) => {
  await container.resolve(ContainerRegistrationKeys.PG_CONNECTION).raw(
    `update import_row as r set cells = '[]', updated_at = now() from import_job j
     where j.id = r.import_id and j.subject = 'business' and r.cells <> '[]'
       and j.created_at < now() - make_interval(days => ?)`,
    [KEPT_DAYS],
  )
  return new StepResponse(undefined)
})

/** What agencies have brought in names people: the rows of their files are emptied after 90 days. */
export const forgetRegisterFilesWorkflow = createWorkflow("forget-register-files", function () {
  forgetFilesStep()
})
