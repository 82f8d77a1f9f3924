import { expect, inject, test } from "vitest"
import type { RfqDraftRow, RfqDraftView } from "@serumpun/backend/src/contracts/rfq-draft.ts"
import { createActors, refused } from "../support/actors.ts"

const actors = createActors(inject("stack"))

const draft = (message: string) => ({
  ...{ form: "open", title: "Palm sugar" },
  values: [
    { name: "goods.0.title", value: "Palm sugar" },
    { name: "goods.0.quantity", value: "about 500" },
    { name: "message", value: message },
  ],
})

test("a request is kept as it was typed, complete or not, until its buyer deletes it", async () => {
  const buyer = await actors.buyer()
  const path = "/store/buyer/rfq-drafts"
  const saved = await buyer.post<{ draft: RfqDraftView }>(`${path}?locale=de`, draft("First"))
  expect(saved.draft).toMatchObject({ form: "open", locale: "de", values: draft("First").values })
  const own = `${path}/${saved.draft.id}`
  const again = await buyer.post<{ draft: RfqDraftView }>(own, draft("Second"))
  expect(again.draft.id).toBe(saved.draft.id)
  const { draft: read } = await buyer.get<{ draft: RfqDraftView }>(own)
  expect(read.values).toEqual(draft("Second").values)
  const { drafts } = await buyer.get<{ drafts: RfqDraftRow[] }>(path)
  expect(drafts.map(({ id, title }) => [id, title])).toEqual([[read.id, "Palm sugar"]])
  await buyer.post(`${own}/delete`)
  expect((await refused(buyer.get(own))).status).toBe(404)
})

test("nobody else reads, changes or deletes a draft", async () => {
  const [buyer, other] = [await actors.buyer(), await actors.buyer()]
  const { draft: saved } = await buyer.post<{ draft: RfqDraftView }>(
    "/store/buyer/rfq-drafts",
    draft("Mine"),
  )
  const own = `/store/buyer/rfq-drafts/${saved.id}`
  const requests = [
    () => other.get(own),
    () => other.post(own, draft("x")),
    () => other.post(`${own}/delete`),
  ]
  for (const request of requests) expect((await refused(request())).status).toBe(404)
  expect((await buyer.get<{ draft: RfqDraftView }>(own)).draft.values).toEqual(draft("Mine").values)
  const { drafts } = await other.get<{ drafts: RfqDraftRow[] }>("/store/buyer/rfq-drafts")
  expect(drafts).toEqual([])
})

test("an account keeps 50 drafts and is told when it is full; one of them may still be changed", async () => {
  const buyer = await actors.buyer()
  const path = "/store/buyer/rfq-drafts"
  const first = await buyer.post<{ draft: RfqDraftView }>(path, draft("0"))
  for (let count = 1; count < 50; count += 1) await buyer.post(path, draft(String(count)))
  const { problems } = await refused(buyer.post(path, draft("50")))
  expect(problems).toEqual([{ field: "draft", code: "drafts_full" }])
  await buyer.post(`${path}/${first.draft.id}`, draft("changed"))
})
