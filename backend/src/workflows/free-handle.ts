import { randomBytes } from "node:crypto"
import { handleOf } from "@serumpun/domain/handles"

/**
 * An address for a name, with a short suffix when it is taken.
 * @param fallback what the thing is called when its name cannot be written in Latin letters
 */
export async function freeHandle(
  name: string,
  fallback: "listing" | "producer",
  isFree: (handle: string) => Promise<boolean>,
): Promise<string> {
  const handle = handleOf(name, fallback)
  if (await isFree(handle)) return handle
  for (;;) {
    const candidate = `${handle}-${randomBytes(3).toString("hex")}`
    if (await isFree(candidate)) return candidate
  }
}
