import { accessSync, constants } from "node:fs"
import { delimiter, join } from "node:path"

/** Where a program of the system is; `also` are folders beside those of the PATH. */
export function findProgram(name: string, also: string[] = []): string | undefined {
  for (const folder of [...(process.env.PATH ?? "").split(delimiter), ...also]) {
    const file = join(folder, name)
    try {
      accessSync(file, constants.X_OK)
      return file
    } catch {
      // Not in this folder.
    }
  }
  return undefined
}
