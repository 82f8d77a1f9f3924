import { expect, inject, test } from "vitest"
import type { ProducersAnswer, ProvinceDetail } from "@serumpun/backend/src/contracts/catalogue.ts"
import type {
  ProducerCertificate,
  ProducerListing,
} from "@serumpun/backend/src/contracts/producer.ts"
import { addDays, dayIn } from "@serumpun/domain/days"
import { localized } from "@serumpun/domain/locales"
import { createActors, picture, refused } from "../support/actors.ts"

const stack = inject("stack")
const actors = createActors(stack)
const today = dayIn(new Date())
const certificate = {
  scheme: "fsc",
  number: "FSC-C771234",
  issuer: "SGS",
  holder_name: "KUB Uji",
  holder_kind: "producer",
  scope: localized({ en: "Rattan bags", ja: "籐バッグ" }),
  scope_hs: ["4602"],
  valid_from: addDays(today, -30),
  valid_until: addDays(today, 300),
}

test("a certificate is entered once, also by a form that is sent twice at the same time", async () => {
  const producer = await actors.producer()
  const enter = (change = {}) =>
    producer.post<{ certificate: ProducerCertificate }>("/producer/certificates", {
      ...certificate,
      ...change,
    })
  const answers = await Promise.allSettled([enter(), enter()])
  expect(answers.filter(({ status }) => status === "fulfilled")).toHaveLength(1)
  const again = await refused(enter({ number: "fsc-c771234" }))
  expect(again.problems).toMatchObject([{ field: "number", code: "certificate_repeated" }])
  await enter({ valid_from: addDays(today, -1), valid_until: addDays(today, 700) })
  const { certificates } = await producer.get<{ certificates: ProducerCertificate[] }>(
    "/producer/certificates",
  )
  expect(certificates).toHaveLength(2)
  expect(certificates[0]?.scope.ja).toBe("籐バッグ")
})

test("a listing names a certificate once", async () => {
  const producer = await actors.producer()
  const { certificate: entered } = await producer.post<{ certificate: { id: string } }>(
    "/producer/certificates",
    certificate,
  )
  const id = await actors.draft(producer)
  const certificate_ids = [entered.id, entered.id]
  const answer = await refused(producer.post(`/producer/listings/${id}`, { certificate_ids }))
  expect(answer.problems).toMatchObject([{ field: "certificate_ids.1", code: "repeated" }])
})

test("the same picture is not added to a listing twice", async () => {
  const producer = await actors.producer()
  const id = await actors.draft(producer)
  const content = await picture()
  const send = () => {
    const form = new FormData()
    form.set("file", new Blob([new Uint8Array(content)], { type: "image/jpeg" }), "tas.jpg")
    form.set("alt", JSON.stringify({ en: "A bag" }))
    return producer.post(`/producer/listings/${id}/images`, form)
  }
  const { problems } = await refused(send())
  expect(problems).toMatchObject([{ field: "file", code: "picture_repeated" }])
  const { listing } = await producer.get<{ listing: ProducerListing }>(`/producer/listings/${id}`)
  expect(listing.content.images).toHaveLength(1)
})

test("public producers come page by page, each of them once", async () => {
  const { count } = await actors.client.get<ProducersAnswer>("/store/producers?limit=1")
  expect(count).toBeGreaterThan(20)
  const ids: string[] = []
  for (let offset = 0; offset < count; offset += 10) {
    const path = `/store/producers?limit=10&offset=${offset}`
    const { producers } = await actors.client.get<ProducersAnswer>(path)
    ids.push(...producers.map(({ id }) => id))
  }
  expect(new Set(ids).size).toBe(ids.length)
  expect(ids.length).toBeGreaterThanOrEqual(count)
})

test("a province counts all of its producers and gives the page that is asked for", async () => {
  const path = "/store/provinces/ID-BT"
  const all = await actors.client.get<ProvinceDetail>(path)
  const second = await actors.client.get<ProvinceDetail>(`${path}?limit=1&offset=1`)
  expect(second).toMatchObject({ limit: 1, offset: 1, count: all.count })
  expect(second.producers.map(({ id }) => id)).toEqual([all.producers[1]?.id])
  expect(all.listing_count).toBeGreaterThanOrEqual(all.listings.length)
  expect((await refused(actors.client.get(`${path}?limit=1000`))).status).toBe(400)
})
