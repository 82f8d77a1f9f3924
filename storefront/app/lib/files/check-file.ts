import type { Problem } from "@serumpun/domain/problems"
import {
  checkFileHead,
  FILE_HEAD_BYTES,
  type UploadRule,
} from "@serumpun/domain/files/upload-rules"

/** The chosen file of a form's `file` field; browsers send a nameless empty one when none was. */
export function chosenFile(form: FormData): File | null {
  return chosenFiles(form)[0] ?? null
}

/** All files that were chosen in one field of a form, in their order. */
export function chosenFiles(form: FormData, name = "file"): File[] {
  return form
    .getAll(name)
    .filter((file) => file instanceof File)
    .filter((file) => file.size > 0 || file.name !== "")
}

/** What the backend would refuse by size and first bytes, without sending it the file. */
export async function checkFile(file: File, rule: UploadRule): Promise<Problem[]> {
  const beginning = new Uint8Array(await file.slice(0, FILE_HEAD_BYTES).arrayBuffer())
  return checkFileHead(file, beginning, rule)
}
