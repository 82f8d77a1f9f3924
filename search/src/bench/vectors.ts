import { readFile } from "node:fs/promises"
import { isDeepStrictEqual } from "node:util"
import { isJsonObject, type Json, type JsonObject } from "../server/json.js"
import { startTestServer, type TestServer } from "../testing/search-client.js"

/** Requests to a real Meilisearch with its answers; test-data/README.md says how they were made. */
type Vectors = {
  settings: { demo: Record<string, JsonObject> }
  documents: Record<string, JsonObject[]>
  vectors: Vector[]
}

/** `c` class, `i` index, `k` route when not search, `b` body, `s` status when not 200, `a` answer. */
type Vector = {
  c: string
  i: string
  k?: string
  b: JsonObject
  s?: number
  a: JsonObject
}

/** How many of a class's `n` answers agree: first hit, first ten in order, set of hits, everything. */
export type Agreement = { n: number; first: number; ten: number; set: number; whole: number }

/** One answer that differs, for `--show`. */
export type Difference = { vector: Vector; status: number; answer: JsonObject; at: string }

type VectorResult = { classes: Map<string, Agreement>; differences: Difference[] }

/** The recording that lies in the project. */
const recordedVectors = new URL("../../test-data/vectors.json", import.meta.url)

/** Of the catalogue's settings, the ones a recorded index with default settings has too. */
const PLAIN = ["searchableAttributes", "filterableAttributes", "sortableAttributes"]

/** Asks an embedded server with the recorded settings and documents all that was recorded. */
export async function replayVectors(file: URL = recordedVectors): Promise<VectorResult> {
  const recorded = JSON.parse(await readFile(file, "utf8")) as Vectors
  const server = await startTestServer()
  try {
    await fillIndexes(server, recorded)
    const result: VectorResult = { classes: new Map(), differences: [] }
    for (const vector of recorded.vectors) await compare(server, vector, result)
    return result
  } finally {
    await server.stop()
  }
}

async function fillIndexes(server: TestServer, { settings, documents }: Vectors): Promise<void> {
  for (const [locale, all] of Object.entries(documents)) {
    const demo = settings.demo[locale]
    const plain = Object.fromEntries(Object.entries(demo).filter(([name]) => PLAIN.includes(name)))
    await server.fill(`demo_${locale}`, demo, all)
    await server.fill(`plain_${locale}`, plain, all)
  }
}

async function compare(server: TestServer, vector: Vector, result: VectorResult): Promise<void> {
  const path = `/indexes/${vector.i}/${vector.k ?? "search"}`
  const { status, body } = await server.call("POST", path, vector.b)
  const answer = withoutTime(body)
  const name = classOf(vector)
  const agreement = result.classes.get(name) ?? { n: 0, first: 0, ten: 0, set: 0, whole: 0 }
  result.classes.set(name, agreement)
  agreement.n++
  const isRefusal = (vector.s ?? 200) !== 200
  const theirs = isRefusal ? [vector.a.code] : idsIn(vector.a)
  const ours = status !== 200 || isRefusal ? [answer.code] : idsIn(answer)
  const isFirst = isDeepStrictEqual(ours[0], theirs[0])
  const isTen = isDeepStrictEqual(ours.slice(0, 10), theirs.slice(0, 10))
  const isSet = isDeepStrictEqual(new Set(ours), new Set(theirs))
  const isWhole = isDeepStrictEqual(pickLike(vector.a, answer), vector.a)
  if (isFirst) agreement.first++
  if (isTen) agreement.ten++
  if (isSet) agreement.set++
  if (isWhole) agreement.whole++
  const at = !isFirst ? "first" : !isTen ? "ten" : !isSet ? "set" : !isWhole ? "whole" : undefined
  if (at) result.differences.push({ vector, status, answer, at })
}

/** German words were taken apart by a dictionary when these were recorded, which this server has not. */
function classOf({ c, i }: Vector): string {
  return i === "demo_de" ? `${c}, German split` : c
}

/** The answer as recorded: without its time, hits as ids when nothing but ids was answered. */
function withoutTime({ processingTimeMs: _, ...answer }: JsonObject): JsonObject {
  const { hits } = answer
  if (!Array.isArray(hits) || hits.some((hit) => !isOnlyId(hit))) return answer
  return { ...answer, hits: hits.map((hit) => (isJsonObject(hit) ? hit.id : hit)) }
}

function isOnlyId(hit: Json): boolean {
  return isJsonObject(hit) && Object.keys(hit).join() === "id"
}

/** Refusals are recorded without type and link. */
function pickLike(recorded: JsonObject, answer: JsonObject): JsonObject {
  if (!("code" in recorded)) return answer
  return { code: answer.code, message: answer.message }
}

function idsIn({ hits, facetHits }: JsonObject): Json[] {
  if (Array.isArray(facetHits)) return facetHits
  if (!Array.isArray(hits)) return []
  return hits.map((hit) => (isJsonObject(hit) ? hit.id : hit))
}
