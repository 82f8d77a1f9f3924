import { Failure } from "./failure.ts"

export const partNames = ["database", "search", "backend", "storefront"] as const
export type Part = (typeof partNames)[number]

/**
 * Which parts of Serumpun this machine starts: all of them, or those that `PARTS` names, with
 * commas.
 * @throws Failure when one is unknown, or when something is missing without which they could not
 *   find or trust the parts that run elsewhere
 */
export function readParts(env: NodeJS.ProcessEnv): Set<Part> {
  const parts = new Set(env.PARTS ? env.PARTS.split(",").map(toPart) : partNames)
  for (const [names, why] of needs(parts))
    if (!names.some((name) => env[name]))
      throw new Failure(`PARTS is "${env.PARTS}", so ${names.join(" or ")} must be set${why}.`)
  return parts
}

type Need = [names: string[], why: string]

const sameEverywhere = ", to the same value on every machine"

/** Settings that have no default where the parts that they join are not started together. */
function needs(parts: Set<Part>): Need[] {
  const [database, search, backend, storefront] = partNames.map((name) => parts.has(name))
  const all: [when: boolean | undefined, need: Need][] = [
    [backend && !database, [["DATABASE_URL"], ""]],
    [(backend || storefront) && !search, [["MEILISEARCH_HOST"], ""]],
    [storefront && !backend && !database, [["DATABASE_URL", "PUBLISHABLE_KEY"], ""]],
    [storefront && !backend, [["BACKEND_ADDRESS"], ""]],
    [search && !(backend && storefront), [["MEILISEARCH_API_KEY"], sameEverywhere]],
    [backend && !storefront, [["JWT_SECRET"], sameEverywhere]],
    [backend && !storefront, [["COOKIE_SECRET"], sameEverywhere]],
    [storefront && !backend, [["SESSION_SECRET"], sameEverywhere]],
    [backend !== storefront || (search && !backend), [["STOREFRONT_SECRET"], sameEverywhere]],
  ]
  return all.filter(([when]) => when).map(([, need]) => need)
}

function toPart(word: string): Part {
  const part = partNames.find((name) => name === word.trim())
  if (part) return part
  throw new Failure(`PARTS names "${word.trim()}": it can name ${partNames.join(", ")}.`)
}
