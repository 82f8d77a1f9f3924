import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import { queueAvif } from "../../../../images/avif-queue"
import { PICTURE_FILE } from "../../../../images/picture-keys"
import { pictureStore, pictureType } from "../../../../images/picture-store"

const YEAR_SECONDS = 365 * 24 * 3600

/** Names are never reused, so a name is its file's ETag. While AVIF is being made, the WebP stands in. */
export async function GET(req: MedusaRequest, res: MedusaResponse) {
  const name = req.params.file ?? ""
  if (!PICTURE_FILE.test(name)) throw missing()
  const etag = `"${name}"`
  const lasting = { etag, "cache-control": `public, max-age=${YEAR_SECONDS}, immutable` }
  if (req.headers["if-none-match"]?.includes(etag)) return void res.set(lasting).status(304).end()
  const store = pictureStore(req.scope)
  const content = await store.read(name)
  if (content) return send(res.set(lasting), name, content)
  const standIn = name.replace(/\.avif$/, ".webp")
  const shown = standIn === name ? null : await store.read(standIn)
  if (!shown) throw missing()
  const [id = "", width = ""] = name.replace(/\.avif$/, "").split("-")
  queueAvif(store, id, [Number(width)])
  send(res.set("cache-control", "no-store"), standIn, shown)
}

function send(res: MedusaResponse, name: string, content: Buffer): void {
  // Node's own `end`: Express would add an ETag to what nobody may keep.
  res.set({ "content-type": pictureType(name), "content-length": String(content.length) })
  res.set("x-content-type-options", "nosniff").end(content)
}

const missing = () => new MedusaError(MedusaError.Types.NOT_FOUND, "There is no such picture")
