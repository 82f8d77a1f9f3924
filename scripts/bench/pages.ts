import { readFileSync } from "node:fs"
import { join } from "node:path"
import { isLocale, locales, type Locale } from "@serumpun/domain/locales"
import type { TestStack } from "../../tests/support/stack.ts"
import { type BareProcess, startBareServer, startHelloServer } from "./bare-process.ts"
import { type Load, putUnderLoad } from "./load.ts"
import type { Bench } from "./bench.ts"
import type { BenchOptions } from "./options.ts"
import { createByteCounter, type PageBytes } from "./page-bytes.ts"
import { getRaw } from "./raw-get.ts"
import { markdownTable, median } from "./report.ts"
import { waitUntilSettled } from "./settle.ts"

const targetHtmlCss = 14_600
const targetJs = 10 * 1024
const targetCachedRatio = 0.5
/** Of the speed of React Router's hello page, not cached. */
const targetFreshRatio = 0.5

type Page = { title: string; locale: Locale; bytes: PageBytes }

/** Bytes and speed of home, catalogue and the heaviest listing, in each language. */
export const benchPages: Bench = async ({ options, stack }) => {
  const running = await stack()
  const chosen = options.locales ?? [...locales]
  const unknown = chosen.find((locale) => !isLocale(locale))
  if (unknown) throw new Error(`--locales has "${unknown}": there are ${locales.join(", ")}.`)
  const pages = await measureBytes(running.storefrontUrl)
  printBytes(pages)
  console.log("Waiting until the pictures are encoded and the catalogue rests …")
  await waitUntilSettled(running.dataDir)
  const bare = await startBareServer()
  const hello = await startHelloServer()
  try {
    const loaded = pages.filter(({ locale }) => chosen.includes(locale))
    const rows: string[][] = []
    for (const page of loaded) {
      rows.push(await measureSpeed(page, running, { bare, hello }, options))
      console.log(`${page.title} in ${page.locale} was under load`)
    }
    printSpeed(rows)
  } finally {
    bare.stop()
    hello.stop()
  }
}

async function measureBytes(url: string): Promise<Page[]> {
  const measure = createByteCounter(url)
  const pages: Page[] = []
  for (const locale of locales) {
    const query = new URLSearchParams({ locale, per_page: "100" })
    const { hits } = JSON.parse((await getRaw(`${url}/api/catalogue?${query}`)).text()) as {
      hits: { handle: string }[]
    }
    const listings: PageBytes[] = []
    for (const { handle } of hits) listings.push(await measure(`/${locale}/listings/${handle}`))
    const heaviest = listings.sort((left, right) => right.html - left.html)[0]
    if (!heaviest) throw new Error("The catalogue is empty: the pages need the demo seed.")
    pages.push(
      { title: "home", locale, bytes: await measure(`/${locale}`) },
      { title: "catalogue", locale, bytes: await measure(`/${locale}/catalogue`) },
      { title: `heaviest of ${listings.length} listings`, locale, bytes: heaviest },
    )
  }
  return pages
}

function printBytes(pages: Page[]) {
  console.log(
    markdownTable(
      ["page, compressed", "language", "HTML", "CSS", "HTML + CSS", "target", "JS", "target"],
      pages.map(({ title, locale, bytes: { html, css, js } }) => [
        title,
        locale,
        html,
        css,
        html + css,
        `≤ ${targetHtmlCss}`,
        js,
        `≤ ${targetJs}`,
      ]),
    ),
  )
}

type Round = { cached: Load; fresh: Load; bare: Load; hello: Load }
type Others = { bare: BareProcess; hello: Pick<BareProcess, "url" | "pid"> }

/** In turn, so that whatever else the machine does meets all four alike. */
async function measureSpeed(
  { title, locale, bytes: { path } }: Page,
  stack: TestStack,
  { bare, hello }: Others,
  { rounds, seconds }: BenchOptions,
): Promise<string[]> {
  const url = new URL(path, stack.storefrontUrl.replace("localhost", "127.0.0.1")).href
  const pid = storefrontPid(stack)
  const bareUrl = new URL(path, bare.url).href
  const helloUrl = new URL("/hello", hello.url).href
  await bare.answerLike(await getRaw(url))
  for (const [target, server] of [
    [url, pid],
    [bareUrl, bare.pid],
    [helloUrl, hello.pid],
  ] as const)
    await putUnderLoad(target, server, { seconds: 1, fresh: false })
  const results: Round[] = []
  for (let round = 0; round < rounds; round += 1)
    results.push({
      cached: await putUnderLoad(url, pid, { seconds, fresh: false }),
      bare: await putUnderLoad(bareUrl, bare.pid, { seconds, fresh: false }),
      hello: await putUnderLoad(helloUrl, hello.pid, { seconds, fresh: false }),
      fresh: await putUnderLoad(url, pid, { seconds, fresh: true }),
    })
  return [title, locale, ...speedCells(results)]
}

function speedCells(rounds: Round[]): string[] {
  const rate = (kind: keyof Round) =>
    Math.round(median(rounds.map((round) => round[kind].requests_per_second))).toString()
  const ratio = (kind: keyof Round, to: keyof Round) =>
    median(rounds.map((round) => round[kind].requests_per_second / round[to].requests_per_second))
  const cpuRatio = (kind: keyof Round, to: keyof Round) => {
    const ratios = rounds.flatMap(({ [to]: other, [kind]: { cpu_us } }) =>
      other.cpu_us && cpu_us ? [other.cpu_us / cpu_us] : [],
    )
    return ratios.length > 0 ? median(ratios).toFixed(2) : "–"
  }
  return [
    rate("bare"),
    rate("cached"),
    ratio("cached", "bare").toFixed(2),
    `≥ ${targetCachedRatio}`,
    cpuRatio("cached", "bare"),
    rate("hello"),
    rate("fresh"),
    ratio("fresh", "hello").toFixed(3),
    `≥ ${targetFreshRatio}`,
    cpuRatio("fresh", "hello"),
  ]
}

function printSpeed(rows: string[][]) {
  console.log(
    markdownTable(
      [
        "page",
        "language",
        "bare req/s",
        "cached req/s",
        "ratio",
        "target",
        "ratio by processor time",
        "hello req/s",
        "uncached req/s",
        "ratio",
        "target",
        "ratio by processor time",
      ],
      rows,
    ),
  )
}

/** The supervisor notes its children's ids; 0 when the stack is not one of ours. */
function storefrontPid({ dataDir }: TestStack): number {
  try {
    const note = readFileSync(join(dataDir, "run", "storefront.json"), "utf8")
    return (JSON.parse(note) as { pid: number }).pid
  } catch {
    return 0
  }
}
