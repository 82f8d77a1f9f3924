import { photoRule, PHOTOS_MAX } from "@serumpun/domain/delivery/milestones"
import { problem, type Problem } from "@serumpun/domain/problems"
import { checkFile, chosenFiles } from "./check-file.ts"

/** The photos of a form and what is wrong with them, before any is sent on. */
export async function readPhotos(form: FormData): Promise<{ photos: File[]; problems: Problem[] }> {
  const photos = chosenFiles(form)
  if (photos.length > PHOTOS_MAX)
    return { photos, problems: [problem("file", "too_many", { max: PHOTOS_MAX })] }
  const found = await Promise.all(photos.map((photo) => checkFile(photo, photoRule)))
  return { photos, problems: found.flat() }
}

/** A form with files as the backend reads it: what was typed as JSON, then the files. */
export function uploadForm(typed: object, files: File[]): FormData {
  const upload = new FormData()
  upload.set("data", JSON.stringify(typed))
  for (const file of files) upload.append("file", file)
  return upload
}
