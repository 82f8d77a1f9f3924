import {
  errorHandler,
  type MedusaNextFunction,
  type MedusaRequest,
  type MedusaResponse,
} from "@medusajs/framework/http"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import { randomUUID } from "node:crypto"
import { inspect } from "node:util"
import { problemsIn } from "../workflows/problems"

const handleCoreError = errorHandler()

/**
 * The one place where an error becomes an answer. Problems keep their fields, what the request is
 * at fault for is 400, and of everything else a client learns a number under which the log has it.
 */
export function answerError(
  error: unknown,
  req: MedusaRequest,
  res: MedusaResponse,
  next: MedusaNextFunction,
): void {
  const problems = problemsIn(error)
  if (problems) {
    const { message, type: kind, conflict } = error as MedusaError & { conflict?: unknown }
    const [status, type] = answers[kind] ?? [400, "invalid_data"]
    return void res
      .status(status)
      .json({ type, message, problems, ...(conflict === undefined ? {} : { conflict }) })
  }
  if (isUnstorable(error))
    return void res.status(400).json({ type: "invalid_data", message: UNSTORABLE })
  if (isBrokenBody(error))
    return void res.status(error.status).json({ type: "invalid_data", message: BROKEN_BODY })
  if (isOurFault(error)) return answerFault(error, req, res)
  handleCoreError(error as Error, req, res, next)
}

/** What problems are answered with when the input alone is not at fault. */
const answers: Record<string, [number, string]> = {
  [MedusaError.Types.FORBIDDEN]: [403, "forbidden"],
  [MedusaError.Types.CONFLICT]: [409, "conflict"],
}

const UNSTORABLE = "The request holds characters or numbers that cannot be stored"
const BROKEN_BODY = "The body could not be read: it is broken, too large or of another kind"

/**
 * PostgreSQL's class 22 (half a character, a number out of range), 08P01 (a zero byte ends a text
 * too early for its protocol) and an address that is not validly encoded: the request is at fault,
 * wherever in it the thing stands.
 */
function isUnstorable(error: unknown): boolean {
  if (error instanceof URIError) return true
  const { code } = (error ?? {}) as { code?: unknown }
  return typeof code === "string" && /^(22[0-9A-Z]{3}|08P01)$/.test(code)
}

/** What body-parser says about a body quotes it; the sender knows it already. */
function isBrokenBody(error: unknown): error is { status: number } {
  const { status, type } = (error ?? {}) as { status?: unknown; type?: unknown }
  if (typeof type !== "string" || typeof status !== "number") return false
  return (
    status >= 400 &&
    status < 500 &&
    /^(entity|encoding|charset|request|parameters|stream)\./.test(type)
  )
}

/** The errors Medusa and we throw on purpose, with a sentence for the client. */
const spokenTypes = new Set<string>([
  MedusaError.Types.INVALID_DATA,
  MedusaError.Types.NOT_ALLOWED,
  MedusaError.Types.NOT_FOUND,
  MedusaError.Types.UNAUTHORIZED,
  MedusaError.Types.FORBIDDEN,
  MedusaError.Types.CONFLICT,
  MedusaError.Types.DUPLICATE_ERROR,
  MedusaError.Types.PAYMENT_AUTHORIZATION_ERROR,
])

function isOurFault(error: unknown): boolean {
  const { type, status, message, issues } = (error ?? {}) as Record<string, unknown>
  if (Array.isArray(issues)) return false
  if (typeof status === "number" && status >= 400 && status < 500) return false
  if (typeof type !== "string" || !spokenTypes.has(type)) return true
  // Medusa's sign-in passes the words of a failed query on as the reason of its refusal.
  return typeof message === "string" && speaksOfDatabase(message)
}

const QUERY_STARTS = ["select ", "insert into ", "update ", "delete from ", "with ", "alter table "]
const DATABASE_WORDS = [
  "violates",
  "syntax error",
  "invalid input syntax",
  "byte sequence",
  'relation "',
  'column "',
  "Cannot set field '",
  "ECONNREFUSED",
  "Connection terminated",
  "timeout exceeded when trying to connect",
  "Knex:",
]

/** A query, as the database's driver puts it before the reason, or one of the database's phrases. */
export function speaksOfDatabase(message: string): boolean {
  return (
    QUERY_STARTS.some((start) => message.startsWith(start)) ||
    DATABASE_WORDS.some((words) => message.includes(words))
  )
}

function answerFault(error: unknown, req: MedusaRequest, res: MedusaResponse): void {
  const id = req.requestId ?? randomUUID()
  const reason = error instanceof Error ? (error.stack ?? error.message) : inspect(error)
  req.scope
    .resolve(ContainerRegistrationKeys.LOGGER)
    .error(`Request ${id} failed: ${req.method} ${req.path}: ${reason}`)
  if (isDatabaseAway(error))
    return void res
      .status(503)
      .setHeader("Retry-After", String(RETRY_AFTER_SECONDS))
      .json({
        type: "unavailable",
        message: `The database is not answering. Nothing was changed; try again in a minute (${id})`,
        request_id: id,
      })
  res.status(500).json({
    type: "unknown_error",
    message: `Something went wrong on our side. Try again; if it happens again, tell us this number: ${id}`,
    request_id: id,
  })
}

/** About the time in which a database that died is started again. */
const RETRY_AFTER_SECONDS = 10
const AWAY_WORDS = [
  "ECONNREFUSED",
  "ECONNRESET",
  "Connection terminated",
  "timeout exceeded when trying to connect",
  "Timeout acquiring a connection",
  "the database system is",
  "terminating connection due to",
]

/** PostgreSQL refuses, is starting or stopping, or has no connection to spare; that passes by itself. */
function isDatabaseAway(error: unknown): boolean {
  const { code, message } = (error ?? {}) as { code?: unknown; message?: unknown }
  if (
    typeof code === "string" &&
    /^(ECONNREFUSED|ECONNRESET|57P0[123]|53300|0800[0-7])$/.test(code)
  )
    return true
  return typeof message === "string" && AWAY_WORDS.some((words) => message.includes(words))
}
