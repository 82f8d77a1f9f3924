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
  curator: () => ["/admin/curation/reviews", "/admin/users/me"],
  operator: () => ["/admin/users", "/admin/invites", "/admin/curation/producers"],
}

const goodsOf = ({ draft, listing, certificate, rfq }: People["ids"]["producer"]) => [
  "/producer/me",
  "/producer/listings",
  "/producer/certificates",
  `/producer/listings/${draft}`,
  `/producer/listings/${listing}`,
  `/producer/certificates/${certificate}`,
  `/producer/rfqs/${rfq}`,
]

/** What everybody has, to be compared after others have tried to change it. */
export async function readPossessions(stack: TestStack, people: People): Promise<string[]> {
  const client = createClient(stack.backendUrl, stack.publishableKey)
  const read: string[] = []
  for (const name of actorNames) {
    const token = people.tokens[name]
    for (const path of token ? (mirrors[name]?.(people) ?? []) : [])
      read.push(`${name} ${path} ${JSON.stringify(await client.as(token ?? "").get(path))}`)
  }
  return read
}
