import { expect, test } from "vitest"
import { draftValues } from "./saved-draft.server.ts"

test("a saved form comes back with the draft that it is", () => {
  const draft = {
    ...{ id: "rfqd_1", form: "open" as const, title: "Sugar", saved_at: "2026-11-27T08:00:00Z" },
    ...{ locale: "de", values: [{ name: "goods.0.quantity", value: "1.200,5" }] },
  }
  expect(draftValues(draft)).toEqual({ "goods.0.quantity": "1.200,5", draft_id: "rfqd_1" })
})
