import { rmSync, writeFileSync } from "node:fs"
import { identify, isSameProcess, readIdentity } from "./process-identity.ts"

/**
 * Waits until no other living process holds the lock file, then holds it.
 * @returns a function that gives the turn back
 */
export async function waitForTurn(file: string): Promise<() => void> {
  while (!take(file)) {
    const holder = readIdentity(file)
    if (!holder || !isSameProcess(holder)) rmSync(file, { force: true })
    else await new Promise((resolve) => setTimeout(resolve, 200))
  }
  return () => rmSync(file, { force: true })
}

function take(file: string): boolean {
  try {
    writeFileSync(file, JSON.stringify(identify(process.pid)), { flag: "wx" })
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false
    throw error
  }
}
