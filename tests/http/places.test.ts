import { randomUUID } from "node:crypto"
import type { PlacesAnswer } from "@serumpun/backend/src/contracts/places.ts"
import type { ProducerMe } from "@serumpun/backend/src/contracts/producer.ts"
import { inEveryLocale } from "@serumpun/domain/locales"
import { expect, inject, test } from "vitest"
import { createActors, freshNib, PASSWORD, refused } from "../support/actors.ts"

const stack = inject("stack")
const actors = createActors(stack)

const places = async (query: Record<string, string>) =>
  (await actors.client.get<PlacesAnswer>(`/store/places?${new URLSearchParams(query)}`)).places

test("each list holds what lies right below the choice, and nothing else", async () => {
  expect(await places({})).toHaveLength(514)
  expect(await places({ province: "ID-KU" })).toEqual([
    "Bulungan",
    "Kota Tarakan",
    "Malinau",
    "Nunukan",
    "Tana Tidung",
  ])
  const districts = await places({ province: "ID-BT", regency: "Lebak" })
  expect(districts).toContain("Sobang")
  expect(districts).not.toContain("Menes")
  const villages = await places({ province: "ID-BT", regency: "Lebak", district: "Sobang" })
  expect(villages).toContain("Sobang")
  expect(villages.length).toBeLessThan(30)
  expect(await places({ province: "ID-BT", regency: "Atlantis" })).toEqual([])
  expect((await refused(places({ province: "ID-XX" }))).problems[0]?.field).toBe("province")
})

test("a place that does not exist or lies elsewhere is refused, and nothing of it is kept", async () => {
  const producer = await actors.newProducer()
  const before = await producer.get<ProducerMe>("/producer/me")
  const save = (change: object) => refused(producer.post("/producer/me", change))
  const codes = async (change: object) =>
    (await save(change)).problems.map(({ field, code }) => `${field} ${code}`)
  expect(await codes({ regency: "Lebak" })).toEqual(["regency place_unknown"])
  expect(await codes({ province: "ID-BT" })).toEqual(["regency place_unknown"])
  expect(await codes({ district: "Sobang" })).toEqual(["district place_unknown"])
  expect(await codes({ village: "Long Pelban" })).toEqual(["district required"])
  expect(await producer.get<ProducerMe>("/producer/me")).toEqual(before)
  const moved = { province: "ID-BT", regency: "Kab. Lebak", district: "SOBANG", village: null }
  const saved = await producer.post<ProducerMe>("/producer/me", moved)
  expect([saved.regency, saved.district]).toEqual(["Lebak", "Sobang"])
})

test("signing up takes a regency of the chosen province, in the name of the list", async () => {
  const signUp = (change: object) =>
    actors.client.post<{ token: string }>("/store/sign-up-producer", {
      email: `producer-${randomUUID()}@example.org`,
      password: PASSWORD,
      contact_name: "Dewi",
      contact_phone: "+62 812 0000 0000",
      name: "KUB Uji",
      legal_form: "kub",
      nib: freshNib(),
      province: "ID-KI",
      regency: "bontang",
      ...change,
    })
  const wrong = await refused(signUp({ regency: "Bulungan" }))
  expect(wrong.problems).toMatchObject([{ field: "regency", code: "place_unknown" }])
  const { token } = await signUp({})
  const me = await actors.client.as(token).get<ProducerMe>("/producer/me")
  expect([me.regency, me.place]).toEqual(["Kota Bontang", "Kota Bontang"])
})

test("a step is saved by itself, whatever the others lack", async () => {
  const producer = await actors.newProducer()
  const headline = inEveryLocale(() => "Rattan weavers on the Kayan")
  const saved = await producer.post<ProducerMe>("/producer/me", { headline })
  expect(saved.headline).toEqual(headline)
  const wrong = await refused(producer.post("/producer/me", { nib: "123", headline }))
  expect(wrong.problems.map(({ field }) => field)).toEqual(["nib"])
})
