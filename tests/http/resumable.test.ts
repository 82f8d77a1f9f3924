import { randomBytes } from "node:crypto"
import { expect, inject, test } from "vitest"
import type { UploadView } from "@serumpun/backend/src/contracts/upload.ts"
import { UPLOADS_KEPT } from "@serumpun/domain/files/uploads"
import type { Client } from "../../scripts/http/client.ts"
import { createActors, refused } from "../support/actors.ts"

const stack = inject("stack")
const actors = createActors(stack)

type Answer = { upload: UploadView }

const begin = async (own: Client, size: number) =>
  (await own.post<Answer>("/producer/uploads", { size, file_name: "IMG_1.jpg" })).upload

const append = (own: Client, id: string, start: number, piece: Buffer) =>
  own.post<Answer>(`/producer/uploads/${id}/pieces`, {
    start,
    content_base64: piece.toString("base64"),
  })

test("pieces are taken where the file ends, once, and by nobody else", async () => {
  const own = await actors.producer()
  const other = await actors.producer()
  const content = randomBytes(90_000)
  const { id } = await begin(own, content.byteLength)
  const first = content.subarray(0, 50_000)
  const tries = await Promise.allSettled(Array.from({ length: 5 }, () => append(own, id, 0, first)))
  expect(tries.filter(({ status }) => status === "fulfilled")).toHaveLength(1)
  expect(await refused(append(own, id, 10, first))).toMatchObject({ status: 409 })
  expect(await refused(append(own, id, 50_000, first))).toMatchObject({ status: 409 })
  expect(await refused(own.get(`/producer/uploads/${id}/file`))).toMatchObject({ status: 409 })
  const attempts = [
    () => other.get(`/producer/uploads/${id}`),
    () => other.get(`/producer/uploads/${id}/file`),
    () => append(other, id, 50_000, content.subarray(50_000)),
    () => other.delete(`/producer/uploads/${id}`),
  ]
  for (const attempt of attempts) expect(await refused(attempt())).toMatchObject({ status: 404 })
  await append(own, id, 50_000, content.subarray(50_000))
  const { upload } = await own.get<Answer>(`/producer/uploads/${id}`)
  expect(upload.received).toBe(content.byteLength)
  await own.delete(`/producer/uploads/${id}`)
  expect(await refused(own.get(`/producer/uploads/${id}`))).toMatchObject({ status: 404 })
})

test("of one person's files the newest are kept", async () => {
  const own = await actors.producer()
  const oldest = await begin(own, 1_000)
  const size = UPLOADS_KEPT.bytes / 4
  await begin(own, size)
  expect((await own.get<Answer>(`/producer/uploads/${oldest.id}`)).upload.size).toBe(1_000)
  for (let count = 0; count < 3; count += 1) await begin(own, size)
  expect(await refused(own.get(`/producer/uploads/${oldest.id}`))).toMatchObject({ status: 404 })
})
