import { randomInt, randomUUID } from "node:crypto"
import type { BuyerSignUp } from "@serumpun/backend/src/contracts/auth.ts"
import type { SendRfq } from "@serumpun/backend/src/contracts/buyer.ts"
import type { ReviewRow } from "@serumpun/backend/src/contracts/curation.ts"
import type { ProducerListing, ProducerMe } from "@serumpun/backend/src/contracts/producer.ts"
import type { ProducerQuote } from "@serumpun/backend/src/contracts/quote-input.ts"
import { addDays, dayIn } from "@serumpun/domain/days"
import { inEveryLocale } from "@serumpun/domain/locales"
import type { ListingContent } from "@serumpun/domain/listing-content"
import { requiredEvidence } from "@serumpun/domain/producer-evidence"
import type { Problem } from "@serumpun/domain/problems"
import sharp from "sharp"
import { createClient, HttpError, signIn, type Client } from "../../scripts/http/client.ts"
import { withClient } from "../../scripts/start/setup-marks.ts"
import { allRows } from "./all-rows.ts"
import type { TestStack } from "./stack.ts"

export const PASSWORD = "serumpun-demo"
export const today = dayIn(new Date())
const everywhere = (text: string) => inEveryLocale(() => text)

export type Producer = Client & { id: string; email: string; nib: string }

/** Who signs in at the Admin; the curators are of seven institutions, `admin` is an operator. */
type Desk = "curator" | "curator2" | "curator3" | "curator4" | "curator5" | "admin"

/** Fresh people of each kind on a running stack; every call makes new ones. */
export function createActors(stack: TestStack) {
  const client = createClient(stack.backendUrl, stack.publishableKey)

  const atDesk = new Map<Desk, Promise<Client>>()

  /** The same session each time: checking a password costs as much as twenty reads. */
  function curator(which: Desk): Promise<Client> {
    const client = atDesk.get(which) ?? signInAtDesk(which)
    atDesk.set(which, client)
    // A second try signs in anew.
    client.catch(() => atDesk.delete(which))
    return client
  }

  async function signInAtDesk(which: Desk): Promise<Client> {
    const signedIn = await signIn(client, "user", `${which}@example.com`, PASSWORD)
    if (!signedIn) throw new Error(`${which} cannot sign in`)
    return signedIn
  }

  async function buyer(change: Partial<BuyerSignUp> = {}): Promise<Client & { email: string }> {
    const email = `buyer-${randomUUID()}@example.org`
    const { token } = await client.post<{ token: string }>("/store/sign-up", {
      email,
      password: PASSWORD,
      first_name: "Aiko",
      last_name: "Tanaka",
      company_name: "Tanaka Foods",
      country_code: "JP",
      locale: "ja",
      ...change,
    })
    await verifyEmail(email)
    return { ...client.as(token), email }
  }

  /** A producer whom a page has signed up. */
  async function signedIn(email: string): Promise<Client> {
    const own = await signIn(client, "producer", email, PASSWORD)
    if (!own) throw new Error(`${email} cannot sign in`)
    return own
  }

  /** As an operator does for somebody whom our mails do not reach. */
  async function verifyEmail(email: string): Promise<void> {
    await (await curator("admin")).post("/admin/accounts/verify-email", { email })
  }

  /** Signs up, and leaves the address unconfirmed. */
  async function signUpProducer(email: string, nib = freshNib(), password = PASSWORD) {
    const { token } = await client.post<{ token: string }>("/store/sign-up-producer", {
      email,
      password,
      contact_name: "Dewi",
      contact_phone: "+62 812 0000 0000",
      name: `KUB Uji ${nib}`,
      legal_form: "kub",
      nib,
      province: "ID-KU",
      regency: "Bulungan",
    })
    return token
  }

  /** A producer who has just signed up. */
  async function newProducer(): Promise<Producer> {
    const email = `producer-${randomUUID()}@example.org`
    const nib = freshNib()
    const token = await signUpProducer(email, nib)
    await verifyEmail(email)
    const own = client.as(token)
    const { id } = await own.get<ProducerMe>("/producer/me")
    return { ...own, id, email, nib }
  }

  async function producer(): Promise<Producer> {
    const own = await newProducer()
    await own.post("/producer/me", {
      place: "Tanjung Selor, Bulungan",
      headline: everywhere("Rattan weavers on the Kayan"),
      story: everywhere(
        "We weave rattan from the upper Kayan into bags and baskets for daily use.",
      ),
    })
    await showEvidence(own)
    await own.post("/producer/me/submit")
    await (await curator("curator")).post(`/admin/curation/producers/${own.id}/verify`, {})
    return own
  }

  /** Two persons end a suspension. */
  async function reinstate(producerId: string): Promise<void> {
    for (const which of ["curator", "curator2"] as const)
      await (await curator(which)).post(`/admin/curation/producers/${producerId}/verify`, {})
  }

  /** A complete draft with a picture, ready to be submitted. */
  async function draft(own: Client, change: Partial<ListingContent> = {}): Promise<string> {
    const { listing } = await own.post<{ listing: ProducerListing }>("/producer/listings", {
      ...completeContent(),
      ...change,
    })
    const form = new FormData()
    form.set("file", new Blob([new Uint8Array(await picture())], { type: "image/jpeg" }), "bag.jpg")
    form.set("alt", JSON.stringify(everywhere("A bag of rattan")))
    await own.post(`/producer/listings/${listing.id}/images`, form)
    return listing.id
  }

  async function submitted(own: Client, change: Partial<ListingContent> = {}): Promise<string> {
    const id = await draft(own, change)
    await own.post(`/producer/listings/${id}/submit`)
    return id
  }

  /** The open case of a listing; a long run leaves more of them than stand on one page. */
  async function reviewOf(listingId: string): Promise<ReviewRow> {
    const desk = await curator("curator")
    // What other tests decide meanwhile moves rows from one page to the one that was read before.
    for (let tries = 0; tries < 3; tries += 1) {
      const reviews = await allRows<ReviewRow>(desk, "/admin/curation/reviews", "reviews")
      const found = reviews.find(({ listing_id }) => listing_id === listingId)
      if (found) return found
    }
    throw new Error(`${listingId} is not in the queue`)
  }

  async function approve(listingId: string): Promise<void> {
    // The queue of a whole run is long; its id is all that is needed of it.
    const id = await withClient(stack.databaseUrl, async (client) => {
      const { rows } = await client.query<{ id: string }>(
        "select id from review where listing_id = $1 and deleted_at is null order by revision desc limit 1",
        [listingId],
      )
      return rows[0]?.id
    })
    for (const which of ["curator", "curator2"] as const)
      await (await curator(which)).post(`/admin/curation/reviews/${id}/assessments`, goodAssessment)
  }

  async function published(
    own: Client,
    change: Partial<ListingContent> = {},
  ): Promise<{ id: string; handle: string }> {
    const id = await submitted(own, change)
    await approve(id)
    const { listing } = await own.get<{ listing: ProducerListing }>(`/producer/listings/${id}`)
    return { id, handle: listing.handle }
  }

  return {
    client,
    curator,
    verifyEmail,
    signedIn,
    buyer,
    signUpProducer,
    newProducer,
    producer,
    reinstate,
    draft,
    submitted,
    reviewOf,
    approve,
    published,
  }
}

export const goodAssessment = {
  scores: { quality: 3, capacity: 3, continuity: 3, packaging: 3, design: 3, sustainability: 3 },
  notes: {},
  gates: { legality: true, destination_documents: true },
  conflict_of_interest: false,
}

/** What curators verify a business by. */
export async function showEvidence(own: Client): Promise<void> {
  for (const kind of requiredEvidence) {
    const form = new FormData()
    const photo = new Blob([new Uint8Array(await picture())], { type: "image/jpeg" })
    form.set("file", photo, `${kind}.jpg`)
    form.set("data", JSON.stringify({ kind }))
    await own.post("/producer/evidence", form)
  }
}

/** A rattan bag that obeys every rule; the word in its title is unique, so that search can be asked for it. */
export function completeContent(
  title = `Rattan bag ${freshNib()}`,
): Omit<ListingContent, "images"> {
  return {
    title: everywhere(title),
    summary: everywhere("A bag woven from rattan, lined with cotton."),
    description: everywhere("Split rattan, woven over a mould, sanded and lined with cotton."),
    specification: [],
    category: "craft/rattan",
    processing_stage: "finished",
    hs_code: "460212",
    unit: "pc",
    province: "ID-KU",
    place: "Tanjung Selor, Bulungan",
    species: "Calamus caesius",
    gi_claim: null,
    claims_organic: false,
    moq: 50,
    order_multiple: 10,
    lead_time_days: 30,
    capacity_per_month: 400,
    shelf_life_months: null,
    season: null,
    incoterms: [{ rule: "FOB", place: "Tarakan", transport: "sea" }],
    tiers: [
      { min: 50, max: 199, usd: 14 },
      { min: 200, max: 499, usd: 12.5 },
      { min: 500, max: null, usd: 11 },
    ],
    packing: {
      kind: "carton",
      inner: everywhere("Paper bag"),
      inner_quantity: 1,
      carton_inner_count: 10,
      carton_length_cm: 60,
      carton_width_cm: 40,
      carton_height_cm: 40,
      carton_gross_kg: 8,
      carton_net_kg: 7,
      may_lie: false,
      max_layers: 0,
      cartons_per_pallet: 16,
      wood_packaging: false,
    },
    sample: { available: true, price_usd: 25, quantity: 1, lead_time_days: 7 },
    certificate_ids: [],
    markets: ["EU", "JP"],
  }
}

/** A request for these listings that keeps every rule. */
export function completeRfq(
  items: { listing_id: string; quantity: number }[],
  change: Partial<SendRfq> = {},
): SendRfq {
  return {
    idempotency_key: randomUUID(),
    items: items.map((item) => ({ ...item, target_price: null, note: null })),
    currency: "EUR",
    destination_country: "DE",
    destination_city: "Hamburg",
    destination_port: "Hamburg",
    incoterm: "FOB",
    transport_mode: "sea",
    needed_by: addDays(today, 90),
    decision_by: null,
    certificates_needed: [],
    sample_wanted: false,
    private_label: false,
    packaging: null,
    repeat_volume: null,
    message: null,
    ...change,
  }
}

export function completeQuote(
  rfqItemId: string,
  change: Partial<ProducerQuote> = {},
): ProducerQuote {
  return {
    idempotency_key: randomUUID(),
    send: true,
    currency: "EUR",
    lines: [
      { rfq_item_id: rfqItemId, quantity: 100, unit_price: 11.335, lead_time_days: 30, note: null },
    ],
    incoterm: "FOB",
    incoterm_place: "Tarakan",
    transport_mode: "sea",
    valid_until: addDays(today, 30),
    deposit_percent: 30,
    claim_days: 14,
    payment_method: "tt",
    freight: null,
    insurance: null,
    sample_price: null,
    exclusions: null,
    message: null,
    ...change,
  }
}

export function freshNib(): string {
  return `9${String(randomInt(1e11)).padStart(11, "0")}${randomInt(10)}`
}

let drawn: Promise<Buffer> | undefined

/** A real JPEG of 800 × 600 px. */
export function picture(): Promise<Buffer> {
  drawn ??= sharp({ create: { width: 800, height: 600, channels: 3, background: "#b9853f" } })
    .jpeg()
    .toBuffer()
  return drawn
}

export type Refused = { status: number; problems: Pick<Problem, "field" | "code">[] }

/** What a request that must be refused was refused with. */
export async function refused(request: Promise<unknown>): Promise<Refused> {
  try {
    await request
  } catch (error) {
    if (!(error instanceof HttpError)) throw error
    const problems = error.problems.map(({ field, code }) => ({ field, code }))
    return { status: error.status, problems }
  }
  throw new Error("The request was not refused")
}

/** Asks until the answer is yes; milliseconds it took. */
export async function waitUntil(
  check: () => Promise<boolean>,
  { timeout_ms = 60_000, every_ms = 25 } = {},
): Promise<number> {
  const start = performance.now()
  while (!(await check())) {
    if (performance.now() - start > timeout_ms) throw new Error(`Not so after ${timeout_ms} ms`)
    await new Promise((resolve) => setTimeout(resolve, every_ms))
  }
  return performance.now() - start
}
