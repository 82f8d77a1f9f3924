import type { MedusaResponse } from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import { scanRule } from "@serumpun/domain/files/upload-rules"
import type { CuratorRequest } from "../../../../../access/acting"
import {
  EXAMINATION_PHOTOS,
  type ExaminationView,
  NewExamination,
} from "../../../../../../contracts/examination"
import { listExaminations } from "../../../../../../readers/examination"
import { listReviewRows } from "../../../../../../readers/review"
import { recordExaminationWorkflow } from "../../../../../../workflows/curation/record-examination"
import { readData } from "../../../../../read-data"
import { readUploads } from "../../../../../read-upload"

type Answer = { examinations: ExaminationView[] }

export async function GET(req: CuratorRequest, res: MedusaResponse<Answer>) {
  res.json(await answerOf(req))
}

export async function POST(req: CuratorRequest, res: MedusaResponse<Answer>) {
  const review_id = req.params.id ?? ""
  const curator_id = req.curator.id
  const { files, fields } = await readUploads(req, scanRule, EXAMINATION_PHOTOS)
  const input = { ...readData(NewExamination, fields), review_id, curator_id, files }
  await recordExaminationWorkflow(req.scope).run({ input })
  res.status(201).json(await answerOf(req))
}

async function answerOf(req: CuratorRequest): Promise<Answer> {
  const [review] = await listReviewRows(req.scope, { id: req.params.id ?? "" })
  if (!review || review.submitted_at === null)
    throw new MedusaError(MedusaError.Types.NOT_FOUND, "There is no such review")
  return { examinations: await listExaminations(req.scope, review.listing_id) }
}
