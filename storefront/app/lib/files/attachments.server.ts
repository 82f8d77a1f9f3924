import type { AttachmentView } from "@serumpun/backend/src/contracts/open-rfq.ts"
import { scanRule } from "@serumpun/domain/files/upload-rules"
import { problem, type Problem } from "@serumpun/domain/problems"
import { api, ApiError } from "#app/lib/http/api.server.ts"
import { readFiles, writeRows, type FormValues } from "#app/lib/kept/form-values.ts"
import { checkFile } from "./check-file.ts"

/** Where each side's files go. */
const paths = { buyer: "/store/buyer/attachments", producer: "/producer/attachments" }

/**
 * Gives a chosen file to the backend and notes it in the form's values, so that it is there after the
 * next answer too. What the backend refuses comes back as problems at `file`.
 */
export async function keepAttachment(
  values: FormValues,
  file: File | null,
  { side, token }: { side: keyof typeof paths; token: string },
): Promise<{ values: FormValues; problems: Problem[] }> {
  if (!file) return { values, problems: [] }
  const problems = await checkFile(file, scanRule)
  if (problems.length > 0) return { values, problems }
  const body = new FormData()
  body.set("file", file)
  try {
    const { attachment } = await api<{ attachment: AttachmentView }>(paths[side], {
      ...{ body, token, timeout_ms: 60_000 },
    })
    const kept = readFiles(values)
    const added = { id: attachment.id, name: attachment.file_name }
    return { values: writeRows(values, "files", [...kept, added]), problems: [] }
  } catch (error) {
    if (!(error instanceof ApiError)) throw error
    // Whatever kept it from arriving, the form comes back and the file is chosen again.
    const isJudged = error.problems.length > 0
    return { values, problems: isJudged ? error.problems : [problem("file", "file_gone")] }
  }
}
