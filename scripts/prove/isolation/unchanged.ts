import { createClient } from "../../http/client.ts"
import type { TestStack } from "../../../tests/support/stack.ts"
import type { People } from "./people.ts"
import { type ActorName, actorNames } from "./roles.ts"

/** Everything an actor has, as they themselves read it. */
const mirrors: Partial<Record<ActorName, (people: People) => string[]>> = {
  buyer: ({ ids }) => ["/store/buyer/me", `/store/buyer/rfqs/${ids.buyer.rfq}`],
  buyer2: ({ ids }) => ["/store/buyer/me", `/store/buyer/rfqs/${ids.buyer2.rfq}`],
  producer: ({ ids }) => goodsOf(ids.producer),
  producer2: ({ ids }) => goodsOf(ids.producer2),
  curator: () => ["/admin/users/me", ...sharedLists.curator],
  operator: () => ["/admin/users/me", ...sharedLists.operator],
}

/** Lists in which the work of everybody on a copy shows. */
const sharedLists = {
  curator: ["/admin/curation/reviews"],
  operator: ["/admin/users", "/admin/invites", "/admin/curation/producers"],
}
const isShared = (path: string) => Object.values(sharedLists).flat().includes(path)

const goodsOf = ({ draft, listing, certificate, rfq }: People["ids"]["producer"]) => [
  "/producer/me",
  "/producer/listings",
  "/producer/certificates",
  `/producer/listings/${draft}`,
  `/producer/listings/${listing}`,
  `/producer/certificates/${certificate}`,
  `/producer/rfqs/${rfq}`,
]

/**
 * What everybody has, to be compared after others have tried to change it. `alone`: nobody else works on
 * the copy meanwhile, so that lists of everybody's work can be compared too.
 */
export async function readPossessions(
  stack: TestStack,
  people: People,
  { alone }: { alone: boolean },
): Promise<string[]> {
  const client = createClient(stack.backendUrl, stack.publishableKey)
  const read: string[] = []
  for (const name of actorNames) {
    const token = people.tokens[name]
    const paths = token ? (mirrors[name]?.(people) ?? []) : []
    for (const path of paths.filter((path) => alone || !isShared(path)))
      read.push(`${name} ${path} ${JSON.stringify(await client.as(token ?? "").get(path))}`)
  }
  return read
}

/** Whose and what, and the place where it is not as before; empty when all of it is. */
export function describeChange(before: string, after: string): string[] {
  if (before === after) return []
  const at = [...before].findIndex((letter, index) => letter !== after[index])
  const near = (text: string) => text.slice(Math.max(0, at - 150), at + 150)
  return [`${before.slice(0, 60)} … ${near(before)}\n  now ${near(after)}`]
}
