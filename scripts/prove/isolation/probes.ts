import { randomInt } from "node:crypto"
import { type Expectation, expectationOf } from "./expectations.ts"
import type { Ids, People, Thing } from "./people.ts"
import { type ActorName, actorNames, kindOf } from "./roles.ts"
import { keyOf, listRoutes, type Route } from "./routes.ts"
import { spell, type Spelling, spellingNames, spellings } from "./spellings.ts"

/** Whose id stands in the path. */
type Whose = "none" | "own" | "foreign" | "guessed"

/**
 * `never`: refused before routing. `closed`: the role has no door. `hidden`: as if it were not
 * there. `open`: the role's own or everybody's.
 */
export type Outcome = "never" | "closed" | "hidden" | "open"

export type Probe = {
  route: Route
  actor: ActorName
  spelling: Spelling
  whose: Whose
  target: string
  expected: Outcome
}

/** @throws Error naming every route that nobody has said anything about, and every line without a route */
export function expectedRoutes(): { route: Route; expectation: Expectation }[] {
  const routes = listRoutes()
  const unknown = routes.filter((route) => !expectationOf(route)).map(keyOf)
  if (unknown.length > 0)
    throw new Error(
      `${unknown.length} routes without an expectation (scripts/prove/isolation/expectations.ts): ${unknown.join(", ")}`,
    )
  return routes.map((route) => ({ route, expectation: expectationOf(route)! }))
}

/** Every route × actor × whose id × spelling. Odd spellings use no own ids: one is enough to leak. */
export function makeProbes(people: People): Probe[] {
  return expectedRoutes().flatMap(({ route, expectation }) =>
    actorNames
      .filter((actor) => !expectation.onlyAnonymous || actor === "anonymous")
      .flatMap((actor) =>
        spellingNames.flatMap((spelling) =>
          ownersFor(route, expectation, actor, spelling).map((whose) =>
            toProbe(people, { route, expectation, actor, spelling, whose }),
          ),
        ),
      ),
  )
}

/** Routes without parameters, or only such as name a word of ours and nothing of anybody's. */
const namesThing = ({ path }: Route) =>
  path.replace(/:(actor_type|auth_provider|zone|code|handle)\b/g, "").includes(":")
const isRead = ({ method }: Route) => method === "GET"
const isAllowed = (expectation: Expectation, actor: ActorName) =>
  expectation.open.includes(kindOf(actor))

/** A change that is allowed is tried with made-up ids only, so that nothing of anybody's changes. */
function ownersFor(
  route: Route,
  expectation: Expectation,
  actor: ActorName,
  spelling: Spelling,
): Whose[] {
  if (!namesThing(route)) return ["none"]
  const allowed = isAllowed(expectation, actor)
  const isOwned = ownerKinds(route) !== null
  if (!allowed) return spelling === "normal" && isOwned ? ["foreign", "guessed"] : ["foreign"]
  if (!isRead(route)) return isDesk(route) ? ["guessed"] : ["foreign", "guessed"]
  if (!isOwned) return ["guessed"]
  return spelling === "normal" ? ["own", "foreign", "guessed"] : ["foreign", "own"]
}

const isDesk = ({ path }: Route) => path.startsWith("/admin/")
type Parts = {
  route: Route
  expectation: Expectation
  actor: ActorName
  spelling: Spelling
  whose: Whose
}

function toProbe(people: People, { route, expectation, actor, spelling, whose }: Parts): Probe {
  const parameters = parametersOf(people, route, actor, whose)
  return {
    route,
    actor,
    spelling,
    whose,
    target: spell(route.path, parameters, spelling),
    expected: outcomeOf(route, expectation, actor, spelling, whose),
  }
}

function outcomeOf(
  route: Route,
  expectation: Expectation,
  actor: ActorName,
  spelling: Spelling,
  whose: Whose,
): Outcome {
  const { means } = spellings[spelling]
  if (means === "never") return "never"
  if (!isAllowed(expectation, actor)) return "closed"
  if (means === "other") return "hidden"
  if (whose === "guessed") return isAnsweredForNothing(route) ? "open" : "hidden"
  // A file of an own thread or order that has none.
  if (route.path.endsWith("/:fileId")) return "hidden"
  const isShared = ownerKinds(route) === null || isDesk(route)
  return whose === "foreign" && !isShared ? "hidden" : "open"
}

/** Medusa calls it done when what is to be deleted is not there, and no order has no changes. */
const isAnsweredForNothing = (route: Route) =>
  isDesk(route) && (!isRead(route) || route.path === "/admin/orders/:id/changes")

/** Which thing of whom a route's first id names; null for routes that name nobody's. */
function ownerKinds({ path }: Route): { thing: Thing; owners: ActorName[] } | null {
  const producers: ActorName[] = ["producer", "producer2"]
  const everyone = actorNames.filter((name) => name !== "anonymous")
  const found = (
    [
      ["/producer/listings/:id", "draft", producers],
      ["/producer/certificates/:id", "certificate", producers],
      ["/producer/rfqs/:id", "rfq", producers],
      ["/producer/quotes/:id", "quote", producers],
      ["/producer/orders/:id", "order", producers],
      ["/producer/attachments/:id", "attachment", producers],
      ["/store/buyer/rfq-drafts/:id", "rfq_draft", ["buyer", "buyer2"]],
      ["/store/buyer/attachments/:id", "attachment", ["buyer", "buyer2"]],
      ["/producer/documents/:id", "issued", producers],
      ["/store/buyer/rfqs/:id", "rfq", ["buyer", "buyer2"]],
      ["/store/buyer/quotes/:id", "quote", ["buyer", "buyer2"]],
      ["/store/buyer/orders/:id", "order", ["buyer", "buyer2"]],
      ["/store/buyer/documents/:id", "issued", ["buyer", "buyer2"]],
      ["/admin/documents/:id", "issued", producers],
      ["/admin/curation/reviews/:id", "review", producers],
      ["/admin/curation/producers/:id", "producer", producers],
      ["/admin/curation/certificates/:id", "certificate", producers],
      ["/admin/users/:id", "user", ["curator", "curator2"]],
      ["/admin/invites/:id", "invite", ["operator"]],
      ["/admin/products/:id", "listing", producers],
      ["/admin/customers/:id", "customer", ["buyer", "buyer2"]],
      ["/store/products/:id", "listing", producers],
      ["/account/sessions/:id", "session", everyone],
    ] as const
  ).find(([prefix]) => path === prefix || path.startsWith(`${prefix}/`))
  return found ? { thing: found[1], owners: [...found[2]] } : null
}

function parametersOf(people: People, route: Route, actor: ActorName, whose: Whose): string[] {
  const names = route.path.split("/").filter((part) => part.startsWith(":"))
  const owned = ownerKinds(route)
  const owner = owned && ownerFor(owned.owners, actor, whose)
  const ids: Ids = owner ? people.ids[owner] : {}
  return names.map((name, index) => {
    if (name === ":actor_type") return "user"
    if (name === ":auth_provider") return "emailpass"
    if (whose === "guessed") return guess(owned?.thing)
    if (index === 0 && owned) return ids[owned.thing] ?? guess(owned.thing)
    if (name === ":form") return "csv"
    // The two sides of a thread: each buyer has asked the producer of the same number.
    if (name === ":producerId" && owner)
      return people.ids[owner === "buyer" ? "producer" : "producer2"].producer ?? guess("producer")
    if (name === ":imageId") return ids.image ?? guess("image")
    return publicWord(people, route) ?? guess(undefined)
  })
}

function ownerFor(owners: ActorName[], actor: ActorName, whose: Whose): ActorName | undefined {
  if (whose === "own" && owners.includes(actor)) return actor
  return owners.find((owner) => owner !== actor) ?? owners[0]
}

function publicWord({ handles }: People, { path }: Route): string | null {
  if (path.startsWith("/store/listings/:handle")) return handles.listing
  if (path.startsWith("/store/producers/:handle")) return handles.producer
  if (path.startsWith("/store/provinces/:code")) return "ID-BB"
  if (path === "/store/documents/:code") return handles.check
  if (path === "/admin/layouts/:zone/configuration") return "sidebar"
  return null
}

const prefixes: Partial<Record<Thing, string>> = {
  listing: "prod",
  draft: "prod",
  certificate: "cert",
  rfq: "rfq",
  quote: "quote",
  attachment: "rfqa",
  rfq_draft: "rfqd",
  order: "eord",
  review: "rev",
  producer: "mkr",
  customer: "cus",
  user: "user",
  invite: "invite",
}

/** An id of the right shape that nothing has. */
function guess(thing: Thing | undefined): string {
  const signs = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
  const tail = Array.from({ length: 26 }, () => signs[randomInt(signs.length)]).join("")
  return `${(thing && prefixes[thing]) ?? "any"}_${tail}`
}
