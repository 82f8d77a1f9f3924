import { problem, type Problem } from "@serumpun/domain/problems"
import { readFileKind, type FileKind } from "./file-kind.ts"

export type FileRule = { kinds: FileKind[]; max_mb: number }

export const scanRule: FileRule = { kinds: ["pdf", "jpeg", "png"], max_mb: 10 }
export const pictureRule: FileRule = { kinds: ["jpeg", "png", "webp", "avif"], max_mb: 20 }

const kindNames: Record<FileKind, string> = {
  pdf: "PDF",
  jpeg: "JPEG",
  png: "PNG",
  webp: "WebP",
  avif: "AVIF",
}

/** The chosen file of a form's `file` field; browsers send a nameless empty one when none was. */
export function chosenFile(form: FormData): File | null {
  const file = form.get("file")
  return file instanceof File && (file.size > 0 || file.name !== "") ? file : null
}

/** What can be told without reading the file: a phone need not send 40 MB to hear it. */
export function checkFileSize(file: File, { max_mb }: FileRule): Problem[] {
  if (file.size === 0) return [problem("file", "file_empty")]
  return file.size > max_mb * 1024 * 1024 ? [problem("file", "file_too_large", { max_mb })] : []
}

export async function checkFile(file: File, rule: FileRule): Promise<Problem[]> {
  const problems = checkFileSize(file, rule)
  if (problems.length > 0) return problems
  const kind = await readFileKind(file)
  if (kind && rule.kinds.includes(kind)) return []
  const accepted = rule.kinds.map((known) => kindNames[known]).join(", ")
  return [problem("file", "file_type", { accepted })]
}
