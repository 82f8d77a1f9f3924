import { getRaw } from "./raw-get.ts"

/** Compressed bytes (brotli) that a first visit of a page loads, before fonts and pictures. */
export type PageBytes = { path: string; html: number; css: number; js: number }

/** Measures pages of one site; a file that several pages share is fetched once. */
export function createByteCounter(siteUrl: string) {
  const files = new Map<string, Promise<{ bytes: number; text: string }>>()

  function file(path: string) {
    const known = files.get(path)
    if (known) return known
    const fetched = getRaw(new URL(path, siteUrl).href).then((answer) => ({
      bytes: answer.body.byteLength,
      text: answer.text(),
    }))
    files.set(path, fetched)
    return fetched
  }

  /** Scripts with everything they import, at once or later. */
  async function scripts(paths: string[]): Promise<number> {
    const found = new Set(paths)
    let bytes = 0
    for (const path of found) {
      const script = await file(path)
      bytes += script.bytes
      for (const imported of importsOf(script.text, path)) found.add(imported)
    }
    return bytes
  }

  return async (path: string): Promise<PageBytes> => {
    const answer = await getRaw(new URL(path, siteUrl).href)
    const html = answer.text()
    const styles = attributeValues(html, /<link[^>]+rel="stylesheet"[^>]*>/g, "href")
    const loaded = [
      ...attributeValues(html, /<script[^>]+src="[^>]*>/g, "src"),
      ...attributeValues(html, /<link[^>]+rel="modulepreload"[^>]*>/g, "href"),
    ]
    let css = 0
    for (const style of new Set(styles)) css += (await file(style)).bytes
    return { path, html: answer.body.byteLength, css, js: await scripts(loaded) }
  }
}

function attributeValues(html: string, tags: RegExp, attribute: string): string[] {
  return [...html.matchAll(tags)].flatMap(([tag]) => {
    const value = new RegExp(`\\s${attribute}="([^"]+)"`).exec(tag)?.[1]
    return value ? [value] : []
  })
}

function importsOf(script: string, path: string): string[] {
  const imports = script.matchAll(/(?:from|import)\s*\(?\s*["'`](\.{1,2}\/[^"'`]+)["'`]/g)
  return [...imports].map(([, target]) => new URL(target ?? "", `http://site${path}`).pathname)
}
