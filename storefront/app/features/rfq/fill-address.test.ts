import { expect, test } from "vitest"
import { fillAddress } from "./fill-address.ts"

const osaka = {
  ...{ id: "a1", name: "Store", street: "1-2", postal_code: "530", city: "Osaka" },
  ...{ country_code: "JP", port: "Osaka" },
}
const bremen = { ...osaka, id: "a2", city: "Bremen", country_code: "DE", port: null }
const typed = {
  address: "a2",
  destination_city: "Kobe",
  destination_port: "Kobe",
  message: "Hello",
}

test("a chosen address replaces the whole destination, its port too, and nothing else", () => {
  expect(fillAddress(typed, [osaka, bremen])).toEqual({
    ...{ address: "a2", message: "Hello" },
    ...{ destination_country: "DE", destination_city: "Bremen", destination_port: "" },
  })
  expect(fillAddress({ ...typed, address: "a1" }, [osaka])).toMatchObject({
    destination_port: "Osaka",
  })
})

test("an address of another company, or none, changes nothing", () => {
  expect(fillAddress(typed, [osaka])).toEqual(typed)
  expect(fillAddress({ message: "Hello" }, [osaka])).toEqual({ message: "Hello" })
})
