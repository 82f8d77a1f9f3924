import { randomUUID } from "node:crypto"
import { inEveryLocale } from "@serumpun/domain/locales"
import type { AccountSessions } from "@serumpun/backend/src/contracts/account.ts"
import type { BuyerRfq } from "@serumpun/backend/src/contracts/buyer.ts"
import type { ProducerRfq } from "@serumpun/backend/src/contracts/producer.ts"
import {
  completeQuote,
  completeRfq,
  createActors,
  freshNib,
  goodAssessment,
  PASSWORD,
  type Producer,
} from "../../../tests/support/actors.ts"
import { addCertificate } from "../../../tests/support/certificates.ts"
import type { TestStack } from "../../../tests/support/stack.ts"
import type { Client } from "../../http/client.ts"
import { type ActorName, actorNames } from "./roles.ts"

/** Something only these may ever be shown. */
export type Secret = { what: string; text: string; viewers: ActorName[] }
/** Ids of things that belong to one actor, by what they are. */
export type Ids = Partial<Record<Thing, string>>
export const things = [
  "listing",
  "draft",
  "image",
  "certificate",
  "rfq",
  "quote",
  "attachment",
  "rfq_draft",
  "order",
  "issued",
  "review",
  "producer",
  "customer",
  "user",
  "invite",
  "session",
] as const
export type Thing = (typeof things)[number]

export type People = {
  tokens: Record<ActorName, string | null>
  ids: Record<ActorName, Ids>
  /** Public ids, for routes that name them by word. */
  handles: { listing: string; producer: string; check: string }
  secrets: Secret[]
}

const desk: ActorName[] = ["curator", "curator2", "operator"]
const secretWord = (what: string) => `${what}-${randomUUID().slice(0, 13)}`

/** Two of each kind with something to lose: open cases, drafts, messages, accounts, an invitation. */
export async function makePeople(stack: TestStack): Promise<People> {
  const actors = createActors(stack)
  const people: People = {
    tokens: Object.fromEntries(actorNames.map((name) => [name, null])) as People["tokens"],
    ids: Object.fromEntries(actorNames.map((name) => [name, {}])) as People["ids"],
    handles: { listing: "", producer: "", check: "" },
    secrets: [],
  }
  const keep = (what: string, viewers: ActorName[], text = secretWord(what)) => {
    people.secrets.push({ what, text, viewers })
    return text
  }
  const signIn = async (actor: string, email: string) => {
    const body = { email, password: PASSWORD }
    return (await actors.client.post<{ token: string }>(`/auth/${actor}/emailpass`, body)).token
  }
  for (const [name, email] of [
    ["curator", "curator@example.com"],
    ["curator2", "curator2@example.com"],
    ["operator", "admin@example.com"],
  ] as const) {
    people.tokens[name] = await signIn("user", email)
    keep("mail of a user", [name, "operator"], email)
  }
  await invite(people, await actors.curator("admin"), keep)
  for (const [buyerName, producerName] of [
    ["buyer", "producer"],
    ["buyer2", "producer2"],
  ] as const) {
    const producer = await actors.producer()
    const buyer = await actors.buyer()
    people.tokens[producerName] = await signIn("producer", producer.email)
    people.tokens[buyerName] = await signIn("customer", buyer.email)
    keep("mail of a producer", [producerName, ...desk], producer.email)
    // Operators see to whom a mail could not be sent.
    keep("mail of a buyer", [buyerName, producerName, "operator"], buyer.email)
    const phone = `+62 811 ${String(Date.now()).slice(-4)} ${freshNib().slice(-6)}`
    await producer.post("/producer/me", { contact_phone: phone })
    keep("phone of a producer", [producerName, ...desk], phone)
    people.ids[producerName] = await goods(actors, producer, producerName, keep)
    await trade(people, { buyer, buyerName, producer, producerName }, keep)
    const me = await buyer.get<{ id: string }>("/store/buyer/me")
    people.ids[buyerName].customer = me.id
    people.ids[producerName].producer = producer.id
  }
  await judge(people, await actors.curator("curator"), keep)
  for (const name of actorNames) {
    const token = people.tokens[name]
    if (token) people.ids[name].session = await sessionOf(actors.client.as(token))
  }
  await nameHandles(people, actors.client)
  return people
}

const same = (text: string) => () => text

type Keep = (what: string, viewers: ActorName[], text?: string) => string

async function goods(
  actors: ReturnType<typeof createActors>,
  producer: Producer,
  name: ActorName,
  keep: Keep,
): Promise<Ids> {
  const draft = await actors.draft(producer, { title: inEveryLocale(same(keep("draft", [name]))) })
  const { listing } = await producer.get<{ listing: { content: { images: { id: string }[] } } }>(
    `/producer/listings/${draft}`,
  )
  const submitted = await actors.submitted(producer, {
    title: inEveryLocale(same(keep("case", [name, ...desk]))),
  })
  const certificate = await addCertificate(producer)
  // The number is public with the producer; the scanned document is not.
  const scan = `%PDF-1.4\n% ${keep("scan", [name, ...desk])}\ntrailer<<>>\n%%EOF`
  const form = new FormData()
  form.set("file", new Blob([scan], { type: "application/pdf" }), "scan.pdf")
  await producer.post(`/producer/certificates/${certificate}/file`, form)
  return {
    draft,
    listing: (await actors.published(producer)).id,
    review: (await actors.reviewOf(submitted)).id,
    certificate,
    ...(listing.content.images[0] ? { image: listing.content.images[0].id } : {}),
  }
}

/** An RFQ with a message, answered once and drafted once. */
async function trade(
  people: People,
  people2: {
    buyer: Client
    buyerName: ActorName
    producer: Producer
    producerName: ActorName
  },
  keep: Keep,
): Promise<void> {
  const { buyer, buyerName, producer, producerName } = people2
  const listing_id = people.ids[producerName].listing ?? ""
  const both = [buyerName, producerName]
  const send = async (message: string) => {
    const body = completeRfq([{ listing_id, quantity: 100 }], { message })
    const { rfq } = await buyer.post<{ rfq: { id: string } }>("/store/buyer/rfqs", body)
    const seen = await producer.get<{ rfq: ProducerRfq }>(`/producer/rfqs/${rfq.id}`)
    return { id: rfq.id, item: seen.rfq.items[0]?.id ?? "" }
  }
  const quote = async (rfq: { id: string; item: string }, isSent: boolean, message: string) => {
    const body = completeQuote(rfq.item, { send: isSent, message })
    const path = `/producer/rfqs/${rfq.id}/quotes`
    return (await producer.post<{ quote: { id: string } }>(path, body)).quote.id
  }
  const answered = await send(keep("RFQ", both))
  const open = await send(keep("open RFQ", both))
  const sent = await quote(answered, true, keep("quote", both))
  const { rfq } = await buyer.get<{ rfq: BuyerRfq }>(`/store/buyer/rfqs/${answered.id}`)
  const total = rfq.quotes[0]?.totals.total ?? 0
  const { order } = await buyer.post<{ order: { id: string } }>(
    `/store/buyer/quotes/${sent}/accept`,
    { version: 1, total, rfq_item_ids: [answered.item] },
  )
  type Issued = { documents: { id: string; check_code: string }[] }
  const { documents } = await buyer.get<Issued>(`/store/buyer/documents?order_id=${order.id}`)
  for (const name of both) {
    people.ids[name].order = order.id
    people.ids[name].issued = documents[0]?.id ?? ""
  }
  people.handles.check = documents[0]?.check_code ?? ""
  people.ids[buyerName].quote = sent
  people.ids[producerName].quote = await quote(open, false, keep("draft quote", [producerName]))
  people.ids[producerName].rfq = open.id
  people.ids[buyerName].attachment = await attach(
    buyer,
    "/store/buyer",
    keep("drawing", [buyerName]),
  )
  const message = keep("draft request", [buyerName])
  const { draft } = await buyer.post<{ draft: { id: string } }>("/store/buyer/rfq-drafts", {
    ...{ form: "open", title: "", values: [{ name: "message", value: message }] },
  })
  people.ids[buyerName].rfq_draft = draft.id
  people.ids[producerName].attachment = await attach(
    producer,
    "/producer",
    keep("picture", [producerName]),
  )
  people.ids[buyerName].rfq = open.id
}

/** A file of a form that has not been sent, so that nobody else may read it. */
async function attach(owner: Client, prefix: string, secret: string): Promise<string> {
  const form = new FormData()
  const scan = `%PDF-1.4\n% ${secret}\ntrailer<<>>\n%%EOF`
  form.set("file", new Blob([scan], { type: "application/pdf" }), "drawing.pdf")
  const answer = await owner.post<{ attachment: { id: string } }>(`${prefix}/attachments`, form)
  return answer.attachment.id
}

async function invite(people: People, operator: Client, keep: Keep): Promise<void> {
  const email = keep("invited address", ["operator"], `invited-${randomUUID()}@example.org`)
  const { invite } = await operator.post<{ invite: { id: string; token: string } }>(
    "/admin/invites",
    { email },
  )
  keep("invite's token", ["operator"], invite.token)
  const { users } = await operator.get<{ users: { id: string; email: string }[] }>("/admin/users")
  for (const [name, address] of [
    ["curator", "curator@example.com"],
    ["curator2", "curator2@example.com"],
    ["operator", "admin@example.com"],
  ] as const) {
    const user = users.find(({ email }) => email === address)
    if (user) people.ids[name].user = user.id
  }
  people.ids.operator.invite = invite.id
}

/** The first of two assessments: until the second is given, nobody else reads it. */
async function judge(people: People, curator: Client, keep: Keep): Promise<void> {
  for (const producer of ["producer", "producer2"] as const)
    await curator.post(`/admin/curation/reviews/${people.ids[producer].review}/assessments`, {
      ...goodAssessment,
      comment: keep("comment", ["curator"]),
    })
}

async function nameHandles(people: People, client: Client): Promise<void> {
  const { listings } = await client.get<{
    listings: { handle: string; producer_handle: string }[]
  }>("/store/listings")
  people.handles = {
    ...people.handles,
    listing: listings[0]?.handle ?? "",
    producer: listings[0]?.producer_handle ?? "",
  }
}

async function sessionOf(client: Client): Promise<string> {
  const { sessions } = await client.get<AccountSessions>("/account/sessions")
  return sessions.find(({ is_current }) => is_current)?.id ?? ""
}
