import { beforeAll, expect, inject, test } from "vitest"
import type { ListingDetail } from "@serumpun/backend/src/contracts/catalogue.ts"
import type { ProducerListing } from "@serumpun/backend/src/contracts/producer.ts"
import type {
  SaveTranslations,
  TranslationsAnswer,
  TranslationWork,
} from "@serumpun/backend/src/contracts/translation.ts"
import type { Locale } from "@serumpun/domain/locales"
import { listRoutes } from "../../scripts/prove/isolation/routes.ts"
import type { Client } from "../../scripts/http/client.ts"
import { allRows } from "../support/all-rows.ts"
import { createActors, type Producer, refused } from "../support/actors.ts"
import { createTranslator } from "../support/translators.ts"

const stack = inject("stack")
const actors = createActors(stack)
const SOON = { timeout: 60_000, interval: 100 }

const translator = (...languages: Locale[]) => createTranslator(actors, ...languages)

let sari: Client & { user_id: string }
beforeAll(async () => {
  sari = await translator("ja", "en")
})

const workOf = async (id: string, language: Locale = "ja", client: Client = sari) =>
  (
    await client.get<{ work: TranslationWork }>(
      `/admin/listing-translations/${id}?language=${language}`,
    )
  ).work

/** A text for one field as it was just read. */
async function typed(id: string, field: string, text: string, language: Locale = "ja") {
  const { units } = await workOf(id, language)
  const unit = units.find((one) => one.field === field)
  return { field, text, seen: unit?.seen ?? "" }
}

const save = (id: string, body: Omit<SaveTranslations, "language"> & { language?: Locale }) =>
  sari.post<{ work: TranslationWork }>(`/admin/listing-translations/${id}`, {
    language: "ja",
    ...body,
  })

const own = async (producer: Producer, id: string) =>
  (await producer.get<{ listing: ProducerListing }>(`/producer/listings/${id}`)).listing

const shown = (handle: string, locale: Locale) =>
  actors.client.get<ListingDetail>(`/store/listings/${handle}?locale=${locale}`)

test("a translator opens texts and the frame of the desk, and no other door of the Admin", async () => {
  const mine = [
    "/admin/listing-translations",
    "/admin/translation-files",
    "/admin/users/me",
    "/admin/stores",
    "/admin/layouts",
  ]
  const opened: string[] = []
  const doors = listRoutes().filter(({ path }) => path.startsWith("/admin/"))
  for (const { method, path } of doors) {
    if (method !== "GET" && method !== "POST") continue
    if (path.startsWith("/admin/invites/accept") || path === "/admin/feature-flags") continue
    if (mine.some((door) => path.startsWith(door)) || path === "/admin/curation/me") continue
    const address = path.replace(/:\w+/g, "none_01JABCDEFGHJKMNPQRSTVWXYZ0")
    const send = method === "GET" ? sari.get(address) : sari.post(address, {})
    const { status } = await refused(send).catch(() => ({ status: 200 }))
    if (status !== 403) opened.push(`${method} ${path}: ${status}`)
  }
  expect(doors.length).toBeGreaterThan(100)
  expect(opened).toEqual([])
})

test("neither curators nor operators nor strangers open the translators' desk, and translators only their languages", async () => {
  const { id } = await actors.published(await actors.producer())
  const path = `/admin/listing-translations/${id}?language=ja`
  for (const desk of ["curator", "admin"] as const)
    expect((await refused((await actors.curator(desk)).get(path))).status).toBe(403)
  expect((await refused(actors.client.get(path))).status).toBe(401)
  const arabic = await translator("ar")
  expect(await refused(arabic.get(path))).toEqual({
    status: 400,
    problems: [{ field: "language", code: "invalid_choice" }],
  })
  const operator = await actors.curator("admin")
  const ended = { user_id: arabic.user_id, name: "Sari", languages: [] }
  await operator.post("/admin/translators", ended)
  expect((await refused(arabic.get(`/admin/listing-translations/${id}?language=ar`))).status).toBe(
    400,
  )
  // Out of office they are still no operator.
  expect((await refused(arabic.get("/admin/users"))).status).toBe(403)
  expect((await refused(sari.post("/admin/translators", ended))).status).toBe(403)
})

test("a public listing's translation is shown at once as reviewed, and the approval and the producer's next version keep it", async () => {
  const producer = await actors.producer()
  const { id, handle } = await actors.published(producer)
  await producer.post(`/producer/listings/${id}`, { lead_time_days: 45, place: "Tanjung Palas" })
  const unit = await typed(id, "title", "籐のバッグ")

  const { work } = await save(id, { kind: "reviewed", units: [unit] })

  expect(work.units.find(({ field }) => field === "title")).toMatchObject({
    ...{ text: "籐のバッグ", state: "reviewed" },
  })
  expect((await shown(handle, "ja")).title).toBe("籐のバッグ")
  const draft = await own(producer, id)
  expect(draft.status).toBe("draft")
  expect(draft.content.title.ja).toBe("籐のバッグ")
  expect(draft.text_states["title.ja"]).toBe("reviewed")
  expect(draft.content.place).toBe("Tanjung Palas")
  // The same once more changes nothing, however old what was seen.
  await save(id, { kind: "reviewed", units: [unit] })
  expect((await shown(handle, "ja")).title).toBe("籐のバッグ")
})

test("a machine's text is shown with its mark in every language that reads it, until a person has checked it", async () => {
  const producer = await actors.producer()
  const { id, handle } = await actors.published(producer)
  const pageText = async () => (await fetch(`${stack.storefrontUrl}/ja/listings/${handle}`)).text()
  const mark = "機械翻訳です。まだ確認されていません。"
  expect(await pageText()).not.toContain(mark)

  await save(id, { kind: "machine", units: [await typed(id, "summary", "綿の裏地付き籐バッグ")] })
  expect((await shown(handle, "ja")).text_state).toBe("machine")
  await expect.poll(async () => (await pageText()).includes(mark), SOON).toBe(true)

  await save(id, { kind: "reviewed", units: [await typed(id, "summary", "綿の裏地付き籐バッグ")] })
  await expect.poll(async () => (await pageText()).includes(mark), SOON).toBe(false)
  const draft = { kind: "draft" as const, units: [await typed(id, "summary", "バッグ")] }
  expect(await refused(save(id, draft))).toEqual({
    status: 400,
    problems: [{ field: "kind", code: "invalid_choice" }],
  })
})

test("of two translators at once one is told, and an original that changed since is named", async () => {
  const producer = await actors.producer()
  const { id, handle } = await actors.published(producer)
  const [one, other] = await Promise.all([
    typed(id, "title", "籐のかばん"),
    typed(id, "title", "ラタンバッグ"),
  ])
  const both = await Promise.allSettled(
    [one, other].map((unit) => save(id, { kind: "reviewed", units: [unit] })),
  )
  expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"])
  const winner = both[0]?.status === "fulfilled" ? one : other
  expect((await shown(handle, "ja")).title).toBe(winner.text)
  const loser = winner === one ? other : one
  expect(await refused(save(id, { kind: "reviewed", units: [loser] }))).toEqual({
    status: 400,
    problems: [{ field: "title.ja", code: "changed_elsewhere" }],
  })

  const before = await typed(id, "description", "裂いた籐で編みました。")
  const { content } = await own(producer, id)
  await producer.post(`/producer/listings/${id}`, {
    description: { ...content.description, id: "Rotan belah, dipernis." },
  })
  await producer.post(`/producer/listings/${id}/submit`)
  // Curators have it: nothing that they read changes under their eyes.
  expect((await workOf(id)).is_waiting).toBe(true)
  expect((await refused(save(id, { kind: "reviewed", units: [before] }))).problems).toEqual([
    { field: "status", code: "transition_not_allowed" },
  ])
  await actors.approve(id)
  expect((await refused(save(id, { kind: "reviewed", units: [before] }))).problems).toEqual([
    { field: "description.ja", code: "original_changed" },
  ])
})

test("a translation that claims what only a licence allows is refused, and nothing of it is written", async () => {
  const { id, handle } = await actors.published(await actors.producer())
  const before = await shown(handle, "en")
  const units = [
    await typed(id, "summary", "A bag of rattan with a pocket.", "en"),
    await typed(id, "description", "Filled with Muntok White Pepper from Bangka.", "en"),
  ]
  const { status, problems } = await refused(save(id, { language: "en", kind: "reviewed", units }))
  expect(status).toBe(400)
  expect(problems).toContainEqual({ field: "description.en", code: "protected_name" })
  expect(await shown(handle, "en")).toEqual(before)
  const long = [await typed(id, "title", "籐".repeat(71))]
  expect((await refused(save(id, { kind: "reviewed", units: long }))).problems).toContainEqual({
    ...{ field: "title.ja", code: "too_long" },
  })
})

test("the queue has public and sent listings by state, and nobody's private draft", async () => {
  const producer = await actors.producer()
  const [draft, sent] = [await actors.draft(producer), await actors.submitted(producer)]
  const queue = async (query: string) =>
    (
      await allRows<TranslationsAnswer["listings"][number]>(
        sari,
        `/admin/listing-translations?${query}`,
        "listings",
      )
    ).map(({ listing_id }) => listing_id)
  expect(await queue("language=ja")).toContain(sent)
  expect(await queue("language=ja")).not.toContain(draft)
  expect(await queue("language=ja&state=draft&province=ID-KU&category=craft")).toContain(sent)
  expect(await queue("language=ja&state=reviewed")).not.toContain(sent)
  expect(await queue("language=ja&province=ID-BT")).not.toContain(sent)
  expect((await refused(workOf(draft))).status).toBe(404)
})

test("what curators have sent back goes on as a draft with the translator's text in it", async () => {
  const producer = await actors.producer()
  const id = await actors.submitted(producer)
  const { id: review_id } = await actors.reviewOf(id)
  const curator = await actors.curator("curator")
  await curator.post(`/admin/curation/reviews/${review_id}/request-changes`, {
    ...{ reasons: ["text_unclear"], note: "Say what it is lined with." },
  })
  await save(id, { kind: "draft", units: [await typed(id, "title", "籐のバッグ")] })
  const listing = await own(producer, id)
  expect(listing.content.title.ja).toBe("籐のバッグ")
  expect([listing.status, listing.text_states["title.ja"]]).toEqual(["draft", "draft"])
  await save(id, { kind: "reviewed", units: [await typed(id, "title", "籐のバッグ")] })
  expect((await own(producer, id)).text_states["title.ja"]).toBe("reviewed")
})
