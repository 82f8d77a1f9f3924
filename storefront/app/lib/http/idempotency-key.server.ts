import { createHash } from "node:crypto"

/**
 * The key of one thing to be made: the same for a second click on the same form. A page's own key
 * alone would answer "back, change the price, send" with what was made before the change.
 */
export function idempotencyKey(pageKey: string | undefined, content: object): string {
  const digest = createHash("sha256").update(JSON.stringify(content)).digest("hex").slice(0, 16)
  return `${(pageKey ?? "").slice(0, 60)}-${digest}`
}
