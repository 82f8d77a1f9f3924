import { readEnv } from "../env"
import { createBudget } from "./budget"

let budget: ReturnType<typeof createBudget> | null = null

/** Runs work on a picture that takes about so many bytes, when PICTURE_MEMORY_MB has room for it. */
export function withinPictureMemory<T>(bytes: number, work: () => Promise<T>): Promise<T> {
  budget ??= createBudget(readEnv(process.env).PICTURE_MEMORY_MB * 1024 * 1024)
  return budget(bytes, work)
}
