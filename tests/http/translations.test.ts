import { expect, inject, test } from "vitest"
import type { ListingDetail } from "@serumpun/backend/src/contracts/catalogue.ts"
import type { ProducerListing } from "@serumpun/backend/src/contracts/producer.ts"
import { type Locale, locales } from "@serumpun/domain/locales"
import { targetLocales } from "@serumpun/domain/translations"
import { completeContent, createActors, type Producer, refused } from "../support/actors.ts"
import { joinedMember } from "../support/people.ts"
import { textsIn } from "../support/texts.ts"

const stack = inject("stack")
const actors = createActors(stack)
const SOON = { timeout: 60_000, interval: 100 }

const own = async (producer: Producer, id: string) =>
  (await producer.get<{ listing: ProducerListing }>(`/producer/listings/${id}`)).listing

const shown = (handle: string, locale: Locale) =>
  actors.client.get<ListingDetail>(`/store/listings/${handle}?locale=${locale}`)

async function pageText(handle: string, locale: Locale): Promise<string> {
  const answer = await fetch(`${stack.storefrontUrl}/${locale}/listings/${handle}`)
  return answer.text()
}

const markIn = (locale: Locale) => textsIn(locale)("listing:translation.outdated")

/** The Indonesian description of a public listing changes and is approved; nobody touches the others. */
async function withChangedOriginal() {
  const producer = await actors.producer()
  const { id, handle } = await actors.published(producer)
  const { description } = completeContent()
  await producer.post(`/producer/listings/${id}`, {
    description: { ...description, id: "Rotan belah, dianyam, diampelas, lalu dipernis." },
  })
  await producer.post(`/producer/listings/${id}/submit`)
  await actors.approve(id)
  return { producer, id, handle }
}

test("an original that changes makes its translations outdated, and buyers are told in their language until somebody confirms them", async () => {
  const { producer, id, handle } = await withChangedOriginal()

  expect((await own(producer, id)).text_states).toMatchObject({
    "description.en": "outdated",
    "description.ar": "outdated",
    "title.en": "draft",
  })
  for (const locale of locales) {
    const isOriginal = locale === "id"
    expect((await shown(handle, locale)).text_state).toBe(isOriginal ? null : "outdated")
    const text = await pageText(handle, locale)
    expect(text.includes(markIn(locale)), locale).toBe(!isOriginal)
    if (!isOriginal) expect(text).toContain(`href="/id/listings/${handle}"`)
  }

  const { stamp: based_on } = await own(producer, id)
  const confirm = () =>
    producer.post<{ listing: ProducerListing }>(`/producer/listings/${id}/review-texts`, {
      ...{ languages: ["en"], based_on },
    })
  const answers = await Promise.all([confirm(), confirm(), confirm()])
  for (const { listing } of answers)
    expect(listing.text_states).toMatchObject({
      "description.en": "reviewed",
      "description.ja": "outdated",
    })
  expect((await own(producer, id)).status, "confirming starts no new revision").toBe("approved")
  await expect
    .poll(async () => (await pageText(handle, "en")).includes(markIn("en")), SOON)
    .toBe(false)
  expect(await pageText(handle, "de")).toContain(markIn("de"))
})

test("texts that somebody has changed since they were read are not confirmed", async () => {
  const producer = await actors.producer()
  const id = await actors.draft(producer)
  const { stamp: based_on, content } = await own(producer, id)
  await producer.post(`/producer/listings/${id}`, {
    title: { ...content.title, en: "Another bag" },
  })
  const path = `/producer/listings/${id}/review-texts`

  expect(await refused(producer.post(path, { languages: ["en"], based_on }))).toEqual({
    status: 400,
    problems: [{ field: "title.en", code: "changed_elsewhere" }],
  })
  await producer.post(path, { languages: ["de"], based_on })
  expect((await own(producer, id)).text_states).toMatchObject({
    "title.en": "draft",
    "title.de": "reviewed",
  })
  expect((await refused(producer.post(path, { languages: ["id"], based_on }))).status).toBe(400)
})

test("neither another producer nor a helper confirms texts", async () => {
  const producer = await actors.producer()
  const [id, stranger, helper] = await Promise.all([
    actors.draft(producer),
    actors.producer(),
    joinedMember(stack, actors, producer, "helper"),
  ])
  const body = { languages: ["en"], based_on: (await own(producer, id)).stamp }
  const path = `/producer/listings/${id}/review-texts`

  expect((await refused(stranger.post(path, body))).status).toBe(404)
  expect((await refused(helper.post(path, body))).status).toBe(403)
})

test("what is confirmed stays so in a copy, after review and when it is taken back", async () => {
  const producer = await actors.producer()
  const id = await actors.draft(producer)
  const { stamp: based_on } = await own(producer, id)
  await producer.post(`/producer/listings/${id}/review-texts`, { languages: ["ja"], based_on })
  const stateOf = async (listing_id: string) =>
    (await own(producer, listing_id)).text_states["title.ja"]

  const { listing: copy } = await producer.post<{ listing: ProducerListing }>(
    `/producer/listings/${id}/duplicate`,
  )
  expect(await stateOf(copy.id)).toBe("reviewed")
  await producer.post(`/producer/listings/${id}/submit`)
  await producer.post(`/producer/listings/${id}/take-back`)
  expect(await stateOf(id)).toBe("reviewed")
  await producer.post(`/producer/listings/${id}/submit`)
  await actors.approve(id)
  expect(await stateOf(id)).toBe("reviewed")
})

test("texts that nobody has compared with the original say so until they are confirmed, all languages at once", async () => {
  const producer = await actors.producer()
  const { id, handle } = await actors.published(producer)
  const told = (locale: Locale) => textsIn(locale)("listing:translation.draft")
  for (const locale of locales) {
    const isOriginal = locale === "id"
    expect((await shown(handle, locale)).text_state).toBe(isOriginal ? null : "draft")
    expect((await pageText(handle, locale)).includes(told(locale)), locale).toBe(!isOriginal)
  }
  const { stamp: based_on } = await own(producer, id)
  const path = `/producer/listings/${id}/review-texts`
  await producer.post(path, { languages: targetLocales, based_on })
  for (const locale of locales) {
    await expect
      .poll(async () => (await pageText(handle, locale)).includes(told(locale)), SOON)
      .toBe(false)
  }
  // The demo's producers have confirmed theirs.
  const shop = await fetch(`${stack.storefrontUrl}/en/listings/organic-palm-sugar-block-sobang`)
  expect([shop.status, (await shop.text()).includes(told("en"))]).toEqual([200, false])
})
