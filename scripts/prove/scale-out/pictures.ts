import { createActors, waitUntil } from "../../../tests/support/actors.ts"
import type { ListingDetail } from "@serumpun/backend/src/contracts/catalogue.ts"
import type { Site } from "./site.ts"

/**
 * Uploads a picture through each backend and asks the other one, and both storefronts, for every
 * size and format that the listing's page names.
 */
export async function provePictures({ stack, backends, storefronts }: Site): Promise<string> {
  let files = 0
  for (const [here, there] of [
    [backends.a, backends.b],
    [backends.b, backends.a],
  ] as const) {
    const actors = createActors({ ...stack, backendUrl: here.url })
    const { handle } = await actors.published(await actors.producer())
    const { images } = await actors.client.get<ListingDetail>(`/store/listings/${handle}`)
    const page = `${storefronts.b.url}/en/listings/${handle}`
    let paths: string[] = []
    // The page shows other goods as well, whose pictures were uploaded long ago.
    const isOwn = (path: string) => images.some(({ base }) => path.startsWith(`${base}-`))
    await waitUntil(async () => (paths = (await picturesOn(page)).filter(isOwn)).length > 0)
    for (const path of paths)
      for (const { url } of [there, storefronts.a, storefronts.b]) {
        const answer = await fetch(url + path)
        const bytes = (await answer.arrayBuffer()).byteLength
        const type = answer.headers.get("content-type") ?? ""
        if (answer.status !== 200 || !type.startsWith("image/") || bytes === 0)
          throw new Error(`${url}${path} answered ${answer.status} with ${bytes} bytes of ${type}`)
        files += 1
      }
  }
  return `${files} picture files served by those that did not receive them`
}

async function picturesOn(page: string): Promise<string[]> {
  const answer = await fetch(page)
  const text = await answer.text()
  if (answer.status !== 200) return []
  return [...new Set(text.match(/\/media\/pictures\/[a-z0-9-]+\.(?:avif|webp|jpg)/g) ?? [])]
}
