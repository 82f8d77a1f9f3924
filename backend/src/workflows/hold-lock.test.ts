import { MedusaError } from "@medusajs/framework/utils"
import { expect, test } from "vitest"
import { isTaken } from "./hold-lock"

test.each([
  ["Postgres: somebody holds it", new Error('Failed to acquire lock for key "rfq:1"')],
  ["Postgres: somebody was faster", new Error('"rfq:1" is already locked.')],
  [
    "Postgres: somebody gave it back meanwhile",
    new TypeError("Cannot read properties of undefined (reading 'owner_id')"),
  ],
  ["Redis", new MedusaError(MedusaError.Types.CONFLICT, 'Failed to acquire lock for key "rfq:1"')],
])("a key that is taken is waited for (%s)", (_title, error) => {
  expect(isTaken(error)).toBe(true)
})

test.each([
  ["a database that is away", Object.assign(new Error("connect ECONNREFUSED"), { code: "ECONN" })],
  ["an exhausted pool", new Error("Knex: Timeout acquiring a connection")],
  ["a missing table", new Error('relation "locking" does not exist')],
  ["something that is no error", "taken"],
])("%s is a failure, not a taken key", (_title, error) => {
  expect(isTaken(error)).toBe(false)
})
