import type { IFileModuleService } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { listerOf, pictureStore } from "../../images/picture-store"
import { orphanedPictures, orphanedScans } from "../../images/sweep"
import { UPLOAD_MODULE } from "../../modules/upload"
import type UploadModuleService from "../../modules/upload/service"
import { readNamedPictures, readNamedScans } from "../../readers/named-files"

/** Files are listed before rows are read, so that what is named meanwhile is seen as named. */
const sweepPicturesStep = createStep("sweep-pictures", async (_: void, { container }) => {
  const store = pictureStore(container)
  const files = await store.list()
  const orphans = orphanedPictures(files, await readNamedPictures(container), new Date())
  await store.remove(orphans.map(({ name }) => name))
  return new StepResponse(orphans.length)
})

const sweepScansStep = createStep("sweep-scans", async (_: void, { container }) => {
  const files = container.resolve<IFileModuleService>(Modules.FILE)
  const scans = await listerOf(files).listScans()
  const orphans = orphanedScans(scans, await readNamedScans(container), new Date())
  if (orphans.length > 0) await files.deleteFiles(orphans.map(({ key }) => key))
  return new StepResponse(orphans.length)
})

/** Files that came in pieces and belong to no form that was sent. */
const sweepUploadsStep = createStep("sweep-uploads", async (_: void, { container }) => {
  const gone = await container.resolve<UploadModuleService>(UPLOAD_MODULE).clear(null)
  return new StepResponse(gone.length)
})

const logSweptStep = createStep(
  "log-swept",
  async (
    { pictures, scans, uploads }: { pictures: number; scans: number; uploads: number },
    { container },
  ) => {
    if (pictures + scans + uploads > 0)
      container
        .resolve(ContainerRegistrationKeys.LOGGER)
        .info(
          `Removed ${pictures} files of pictures and ${scans} scans that no row names, and ${uploads} uploads`,
        )
  },
)

/** Removes files older than an hour that no row names; nobody can have them any more. */
export const sweepFilesWorkflow = createWorkflow("sweep-files", function () {
  const pictures = sweepPicturesStep()
  const scans = sweepScansStep()
  const uploads = sweepUploadsStep()
  logSweptStep({ pictures, scans, uploads })
  return new WorkflowResponse({ pictures, scans, uploads })
})
