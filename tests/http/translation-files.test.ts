import { beforeAll, expect, inject, test } from "vitest"
import type { ListingDetail } from "@serumpun/backend/src/contracts/catalogue.ts"
import type { ProducerListing } from "@serumpun/backend/src/contracts/producer.ts"
import type { TranslationWork } from "@serumpun/backend/src/contracts/translation.ts"
import type { ImportAnswer } from "@serumpun/backend/src/contracts/translation-file.ts"
import type { Locale } from "@serumpun/domain/locales"
import type { Client } from "../../scripts/http/client.ts"
import { createActors, type Producer, refused } from "../support/actors.ts"
import { createTranslator } from "../support/translators.ts"

const stack = inject("stack")
const actors = createActors(stack)
const base = "/admin/translation-files"

let sari: Client
beforeAll(async () => {
  sari = await createTranslator(actors, "ja", "en")
})

const exported = async (query: string, client = sari) =>
  (await client.file(`${base}?${query}`)).content.toString("utf8")

type Sent = { language?: Locale; kind?: string; from?: number; name?: string; client?: Client }

function send(step: "check" | "write", content: string | Buffer, sent: Sent = {}) {
  const form = new FormData()
  form.set("language", sent.language ?? "ja")
  if (sent.kind) form.set("kind", sent.kind)
  if (sent.from) form.set("from", String(sent.from))
  form.set("file", new Blob([new Uint8Array(Buffer.from(content))]), sent.name ?? "texts.xlf")
  return (sent.client ?? sari).post<ImportAnswer>(`${base}/${step}`, form)
}

/** The file with a text in the unit of a field, as a translator's program writes it. */
function translated(file: string, field: string, text: string, state = "final"): string {
  const at = file.indexOf(`<unit id="${field}"`)
  const end = file.indexOf("</unit>", at)
  const unit = file
    .slice(at, end)
    .replace(/<segment[^>]*>/, `<segment state="${state}">`)
    .replace(/<target[^>]*>[^<]*<\/target>/, "")
    .replace("</source>", `</source><target>${text}</target>`)
  return file.slice(0, at) + unit + file.slice(end)
}

const shown = (handle: string, locale: Locale = "ja") =>
  actors.client.get<ListingDetail>(`/store/listings/${handle}?locale=${locale}`)
const workOf = async (id: string, language: Locale = "ja") =>
  (
    await sari.get<{ work: TranslationWork }>(
      `/admin/listing-translations/${id}?language=${language}`,
    )
  ).work

async function published(): Promise<{ id: string; handle: string; producer: Producer }> {
  const producer = await actors.producer()
  return { ...(await actors.published(producer)), producer }
}

test("translators take out and bring in their languages, operators take out any, and nobody else does", async () => {
  const { id } = await published()
  const query = (language: string) => `language=${language}&ids=${id}`
  const operator = await actors.curator("admin")
  const file = await exported(query("ar"), operator)
  expect(file).toContain('srcLang="id" trgLang="ar"')
  expect((await refused(exported(query("ar")))).problems).toEqual([
    { field: "language", code: "invalid_choice" },
  ])
  const curator = await actors.curator("curator")
  expect((await refused(exported(query("ja"), curator))).status).toBe(403)
  expect((await refused(exported(query("ja"), actors.client))).status).toBe(401)
  for (const step of ["check", "write"] as const) {
    expect((await refused(send(step, file, { language: "ar", client: operator }))).status).toBe(403)
    expect((await refused(send(step, file, { language: "ar", client: curator }))).status).toBe(403)
    expect(
      (await refused(send(step, file, { language: "ar", client: actors.client }))).status,
    ).toBe(401)
    expect((await refused(send(step, file, { language: "ar" }))).problems).toEqual([
      { field: "language", code: "invalid_choice" },
    ])
    // Japanese is theirs, but the file is in Arabic.
    expect((await refused(send(step, file))).problems).toEqual([
      { field: "file", code: "translation_file_language" },
    ])
  }
})

test("a file is checked without a trace, written at once where buyers read it, and changes nothing the second time", async () => {
  const { id, handle } = await published()
  const before = await shown(handle)
  const { type } = await sari.file(`${base}?language=ja&ids=${id}`)
  expect(type).toContain("application/xliff+xml")
  const file = translated(
    translated(await exported(`language=ja&ids=${id}`), "title", "籐のバッグ &amp; かご"),
    "summary",
    "手で編んだ籐",
    'translated" subState="serumpun:machine',
  )

  const told = await send("check", file)
  expect(told).toMatchObject({ language: "ja", listings: 1, next: null })
  expect(told.counts).toMatchObject({ changed: 2, refused: 0 })
  expect(told.units).toEqual([
    expect.objectContaining({
      ...{ listing_id: id, field: "title", text: "籐のバッグ & かご", kind: "reviewed" },
      problem: null,
    }),
    expect.objectContaining({ field: "summary", text: "手で編んだ籐", kind: "machine" }),
  ])
  expect(await shown(handle)).toEqual(before)

  expect((await send("write", file)).counts).toEqual(told.counts)
  expect((await shown(handle)).title).toBe("籐のバッグ & かご")
  const { units } = await workOf(id)
  const states = Object.fromEntries(units.map(({ field, state }) => [field, state]))
  expect(states).toMatchObject({ title: "reviewed", summary: "machine" })

  const again = await send("write", file)
  expect(again.counts).toEqual({ ...told.counts, changed: 0, same: told.counts.same + 2 })
  expect(again.units).toEqual([])
  expect((await workOf(id)).units).toEqual(units)
})

test("JSON carries the same content, and comes back too", async () => {
  const { id, handle } = await published()
  const json = JSON.parse(await exported(`language=en&ids=${id}&form=json`)) as {
    listings: { id: string; units: { field: string; text: string; state: string }[] }[]
  }
  const { units } = await workOf(id, "en")
  expect(json.listings).toEqual([
    expect.objectContaining({
      id,
      units: units.map(({ field, source, text, state, max }) =>
        expect.objectContaining({ field, source, text, state, max_length: max }),
      ),
    }),
  ])
  const title = json.listings[0]?.units.find(({ field }) => field === "title")
  Object.assign(title ?? {}, { text: "A rattan bag", state: "reviewed" })
  const file = JSON.stringify(json)
  const { counts } = await send("write", file, { language: "en", name: "texts.json" })
  expect(counts).toMatchObject({ changed: 1, refused: 0 })
  expect((await shown(handle, "en")).title).toBe("A rattan bag")
})

test("what the file was made from and is no more is named and not written; the rest is", async () => {
  const { id, handle, producer } = await published()
  const file = await exported(`language=ja&ids=${id}`)
  const { listing } = await producer.get<{ listing: ProducerListing }>(`/producer/listings/${id}`)
  await producer.post(`/producer/listings/${id}`, {
    description: { ...listing.content.description, id: "Rotan belah, dipernis." },
  })
  await producer.post(`/producer/listings/${id}/submit`)
  const waits = await send("write", translated(file, "title", "籐のバッグ"))
  expect(waits.units.map(({ problem }) => problem?.code)).toEqual(["transition_not_allowed"])
  await actors.approve(id)

  const both = translated(translated(file, "title", "籐のバッグ"), "description", "裂いた籐")
  const { counts, units } = await send("write", both)
  expect(counts).toMatchObject({ changed: 1, refused: 1 })
  expect(units.find(({ field }) => field === "description")?.problem).toMatchObject({
    ...{ field: "description.ja", code: "original_changed" },
  })
  expect((await shown(handle)).title).toBe("籐のバッグ")
})

test("of two translators with one file the second is told, and a machine replaces nobody's checked text", async () => {
  const { id, handle } = await published()
  const tono = await createTranslator(actors, "ja")
  const file = await exported(`language=ja&ids=${id}&state=draft`)
  const titles = ["籐のかばん", "ラタンバッグ"]
  const answers = await Promise.all(
    titles.map((title, at) =>
      send("write", translated(file, "title", title), { client: at === 0 ? sari : tono }),
    ),
  )
  const written = answers.map(({ counts }) => counts.changed)
  expect([...written].sort()).toEqual([0, 1])
  const loser = answers[written.indexOf(0)]
  expect(loser?.units.map(({ problem }) => problem?.code)).toEqual(["changed_elsewhere"])
  expect((await shown(handle)).title).toBe(titles[written.indexOf(1)])

  const fresh = translated(
    await exported(`language=ja&ids=${id}`),
    "title",
    "バッグ",
    'translated" subState="serumpun:machine',
  )
  const { units } = await send("write", fresh)
  expect(units.map(({ problem }) => problem?.code)).toEqual(["translation_reviewed"])
})

test("limits, claims, strange listings and fields are each named, and what is right goes in beside them", async () => {
  const { id, handle } = await published()
  const before = await shown(handle, "en")
  let file = await exported(`language=en&ids=${id}`)
  file = translated(file, "title", "x".repeat(71))
  file = translated(file, "description", "Filled with Muntok White Pepper from Bangka.")
  file = translated(file, "summary", "A bag of rattan with a pocket.")
  const [unit = ""] = /<unit id="summary"[^]*?<\/unit>/.exec(file) ?? []
  const strange = file
    .replace("</file>", `${unit.replace('id="summary"', 'id="price"')}</file>`)
    .replace("</xliff>", `<file id="prod_gone">${unit}</file></xliff>`)
  const { counts, units } = await send("write", strange, { language: "en" })
  const found = units.map(({ field, problem }) => [field, problem?.code ?? "written"])
  expect(found).toEqual(
    expect.arrayContaining([
      ["title", "too_long"],
      ["description", "protected_name"],
      ["summary", "written"],
      ["price", "translation_unknown"],
      ["summary", "translation_unknown"],
    ]),
  )
  expect(units.find(({ field }) => field === "title")?.problem?.params).toEqual({
    ...{ max: 70, length: 71 },
  })
  expect(counts.changed).toBe(1)
  const after = await shown(handle, "en")
  expect([after.title, after.description]).toEqual([before.title, before.description])
  expect(after.summary).toBe("A bag of rattan with a pocket.")
})

test("the queue's filters narrow the file, and nobody's private draft is in it", async () => {
  const producer = await actors.producer()
  const [draft, sent] = [await actors.draft(producer), await actors.submitted(producer)]
  const file = await exported(`language=ja&ids=${sent}&state=draft`)
  expect(file).toContain(`<file id="${sent}"`)
  const { status } = await refused(exported(`language=ja&ids=${sent}&state=reviewed`))
  expect(status).toBe(404)
  expect((await refused(exported(`language=ja&ids=${draft}`))).status).toBe(404)
  const whole = await exported("language=ja&state=draft&province=ID-KU&category=craft")
  expect(whole).toContain("<file id=")
  expect(whole).not.toContain(`<file id="${draft}"`)
})

test("files that nobody can read are refused with their name before anything is looked up", async () => {
  const bomb = `<!DOCTYPE x [<!ENTITY a "${"b".repeat(1000)}">]><xliff>&a;</xliff>`
  for (const [content, code] of [
    ["", "file_empty"],
    [bomb, "translation_file"],
    ["PK\u0003\u0004", "translation_file"],
    [Buffer.from([0x7b, 0xff]), "translation_file"],
    [Buffer.alloc(13 * 1024 * 1024, 32), "file_too_large"],
  ] as const)
    expect((await refused(send("check", content as string))).problems).toMatchObject([
      { field: "file", code },
    ])
  expect((await refused(sari.post(`${base}/check`, new FormData()))).status).toBe(400)
})
