import { expect, inject, test } from "vitest"
import type { BuyerMe } from "@serumpun/backend/src/contracts/buyer.ts"
import { createActors } from "../support/actors.ts"

const actors = createActors(inject("stack"))

test("whoever signs up is the owner of a company of their own, also with ten requests at once", async () => {
  const buyer = await actors.buyer()
  const answers = await Promise.all(
    Array.from({ length: 10 }, () => buyer.get<BuyerMe>("/store/buyer/me")),
  )
  for (const me of answers)
    expect(me).toMatchObject({
      role: "owner",
      email: buyer.email,
      company_name: "Tanaka Foods",
      country_code: "JP",
    })
})
