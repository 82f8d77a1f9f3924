import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import { expect, test, vi } from "vitest"
import { ProblemsError } from "../workflows/problems"
import { answerError } from "./answer-error"

type Answer = { status: number; body: { type: string; message: string; request_id?: string } }

function answerTo(error: unknown): Answer & { logged: string } {
  const logger = { error: vi.fn(), info: vi.fn(), warn: vi.fn() }
  const req = { requestId: "req-1", method: "POST", path: "/x", scope: { resolve: () => logger } }
  const answer = { status: 0, body: {} } as Answer
  const res = {
    status(code: number) {
      answer.status = code
      return res
    },
    setHeader: () => res,
    json: (body: Answer["body"]) => (answer.body = body),
  }
  answerError(error, req as unknown as MedusaRequest, res as unknown as MedusaResponse, () => {
    throw new Error("an error must be answered")
  })
  return { ...answer, logged: logger.error.mock.calls.join(" ") }
}

const query = "select * from provider_identity where entity_id = 'a' - invalid byte sequence"

test.each<[string, unknown]>([
  ["a driver's error", Object.assign(new Error(query), { code: "XX000", name: "DriverException" })],
  ["a failed query as a refusal", new MedusaError(MedusaError.Types.UNAUTHORIZED, query)],
  ["a database error by name", new MedusaError(MedusaError.Types.DB_ERROR, "deadlock detected")],
  ["a broken constraint", new MedusaError(MedusaError.Types.INVALID_DATA, 'violates "x_fk"')],
  ["a slip in our code", new TypeError("Cannot read properties of undefined (reading 'id')")],
  ["something that is no error", { whatever: "insert into users" }],
  ["nothing", undefined],
])("%s is told to the log, and to the client by a number", (_, error) => {
  const { status, body, logged } = answerTo(error)
  expect(status).toBe(500)
  expect(body).toEqual({
    type: "unknown_error",
    message: expect.stringContaining("req-1"),
    request_id: "req-1",
  })
  expect(logged).toContain("req-1")
  if (error instanceof Error) expect(logged).toContain(error.message)
})

test.each<[string, unknown]>([
  ["refuses", new Error("connect ECONNREFUSED 127.0.0.1:5433")],
  ["broke off", new Error("Connection terminated unexpectedly")],
  ["is stopping", Object.assign(new Error("terminating"), { code: "57P01" })],
  [
    "is starting",
    new MedusaError(MedusaError.Types.DB_ERROR, "the database system is starting up"),
  ],
  ["has no connection left", new Error("Knex: Timeout acquiring a connection. The pool is full")],
])("while the database %s a client is asked to come back", (_, error) => {
  const { status, body, logged } = answerTo(error)
  expect([status, body.type, body.request_id]).toEqual([503, "unavailable", "req-1"])
  expect(logged).toContain("req-1")
})

test.each<[string, unknown, number, string]>([
  ["a refusal", new MedusaError(MedusaError.Types.NOT_FOUND, "There is no such RFQ"), 404, "RFQ"],
  [
    "a wrong password",
    new MedusaError(MedusaError.Types.UNAUTHORIZED, "Invalid email"),
    401,
    "Inv",
  ],
  ["a problem", new ProblemsError([{ field: "nib", code: "nib_taken" }]), 400, "nib: nib_taken"],
  ["half an escape", new URIError("URI malformed"), 400, "cannot be stored"],
  ["a zero byte", Object.assign(new Error(query), { code: "22021" }), 400, "cannot be stored"],
  [
    "broken JSON",
    Object.assign(new SyntaxError("Unexpected token s in secret"), {
      status: 400,
      type: "entity.parse.failed",
    }),
    400,
    "could not be read",
  ],
])("%s keeps its sentence, and nothing of a query", (_, error, status, part) => {
  const answer = answerTo(error)
  expect(answer.status).toBe(status)
  expect(answer.body.message).toContain(part)
  expect(answer.body.message).not.toMatch(/select|secret/)
})
