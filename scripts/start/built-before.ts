import { existsSync } from "node:fs"
import { join } from "node:path"
import { Failure } from "./failure.ts"
import { root } from "./settings.ts"

/** One file of everything that a build makes. */
const outputs = [
  "domain/dist/locales.js",
  "search/dist/server/cli.js",
  "backend/.medusa/server/medusa-config.js",
  "backend/.medusa/admin/index.html",
  "storefront/build/server/index.js",
]

/** Whether the packages that build are here; `npm ci --omit=dev` leaves them out. */
export function canBuild(folder = root): boolean {
  return existsSync(join(folder, "node_modules", "turbo", "package.json"))
}

/**
 * A copy that cannot build runs what was built before it was copied.
 * @returns the note for the progress line
 * @throws Failure when something of it is missing
 */
export function checkBuilt(folder = root): string {
  const missing = outputs.filter((file) => !existsSync(join(folder, file)))
  if (missing.length === 0) return "built before"
  throw new Failure(
    `This copy is not built (${missing.join(", ")} missing), and the packages that build it are not installed: run npm ci, then npm run build.`,
  )
}
