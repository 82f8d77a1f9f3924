import { readFile } from "node:fs/promises"
import { locales } from "@serumpun/domain/locales"
import { queryCatalogue } from "../catalogue-query.js"
import { lexiconLanguages } from "../lexicon/lexicon.js"
import type { SearchTarget } from "../search-target.js"
import { demoTarget } from "../testing/demo-index.js"
import { startTestServer } from "../testing/search-client.js"
import { readRows } from "./relevance-rows.js"
import { isFound, type Judged, ndcg, TEN } from "./relevance-scores.js"

/** Languages that are searched in, and those that pages have. */
export const searchedLanguages = lexiconLanguages
const pageLanguages = locales

/** Of the `n` queries of one language on the pages of one: success@3 and the mean nDCG@10. */
export type Relevance = { n: number; success: number; ndcg: number }

/** A query that did not find what it should. */
export type Miss = {
  language: string
  page: string
  query: string
  wanted: string[]
  hits: string[]
}

type RelevanceResult = { scores: Map<string, Relevance>; misses: Miss[] }

const folder = new URL("../../test-data/relevance/", import.meta.url)

/**
 * Asks what the catalogue's page would ask, of the demo's goods, for every labelled query on the
 * pages of every language.
 * @param from folder with a file per language
 */
export async function measureRelevance(from: URL = folder): Promise<RelevanceResult> {
  const server = await startTestServer()
  try {
    const result: RelevanceResult = { scores: new Map(), misses: [] }
    const targets = new Map<string, SearchTarget>()
    for (const page of pageLanguages) targets.set(page, await demoTarget(server, page))
    for (const language of searchedLanguages) {
      const text = await readFile(new URL(`${language}.tsv`, from), "utf8").catch(() => "")
      const rows = readRows(text)
      for (const [page, target] of targets) await measure({ language, page, target }, rows, result)
    }
    return result
  } finally {
    await server.stop()
  }
}

async function measure(
  { language, page, target }: { language: string; page: string; target: SearchTarget },
  rows: Judged[],
  { scores, misses }: RelevanceResult,
): Promise<void> {
  let found = 0
  const gains: number[] = []
  for (const row of rows) {
    const { hits } = await queryCatalogue(target, { locale: page, q: row.query })
    const handles = hits.map(({ handle }) => handle).slice(0, TEN)
    if (row.grades.size > 0) gains.push(ndcg(row, handles))
    if (isFound(row, handles)) found++
    else misses.push({ language, page, query: row.query, wanted: wantedOf(row), hits: handles })
  }
  if (rows.length === 0) return
  const mean = gains.reduce((sum, gain) => sum + gain, 0) / Math.max(1, gains.length)
  scores.set(`${language} on ${page}`, {
    n: rows.length,
    success: round(found / rows.length),
    ndcg: round(mean),
  })
}

const round = (share: number) => Math.round(share * 1000) / 1000

const wantedOf = ({ grades }: Judged) =>
  [...grades].filter(([, grade]) => grade > 1).map(([handle]) => handle)
