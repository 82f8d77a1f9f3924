import { pictureRule } from "@serumpun/domain/files/upload-rules"
import type { MutableRefObject } from "react"
import { checkFile } from "#app/lib/files/check-file.ts"
import { rest, shrinkPhoto } from "#app/lib/files/shrink-photo.ts"
import { keepPhoto } from "#app/lib/kept/kept-photos.ts"
import type { QueuedPhoto } from "./queued-photo.ts"

type Queue = {
  list: MutableRefObject<QueuedPhoto[]>
  mark: (key: string, changed: Partial<QueuedPhoto>) => void
}

/**
 * Makes chosen photos smaller, one after the other, so that a phone with little memory holds one at a time, and
 * keeps each on the device. What is no picture is told at once and never sent.
 */
export async function preparePhotos(chosen: QueuedPhoto[], { list, mark }: Queue): Promise<void> {
  for (const [index, { state: _, ...photo }] of chosen.entries()) {
    await rest()
    const file = await shrinkPhoto(photo.file)
    const problems = await checkFile(file, pictureRule)
    // Left out meanwhile.
    if (list.current.every(({ key }) => key !== photo.key)) continue
    const state =
      problems.length > 0 ? ({ is: "refused", problems } as const) : ({ is: "ready" } as const)
    // Kept in the order of choosing, which is the order in the listing.
    if (state.is === "ready") await keepPhoto({ ...photo, file, kept_at: photo.kept_at + index })
    mark(photo.key, { file, state })
  }
}
