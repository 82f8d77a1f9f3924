import { expect, test } from "vitest"
import { readCarried } from "./carried-form.tsx"

test("a carried form comes out without the fields of the sign-in", () => {
  const values = {
    email: "producer@example.com",
    password: "secret",
    next: "/id/producer/profile",
    "carried.name": "KUB Rotan",
    "carried.lines.0.note": "",
  }
  expect(readCarried(values)).toEqual({ name: "KUB Rotan", "lines.0.note": "" })
})
