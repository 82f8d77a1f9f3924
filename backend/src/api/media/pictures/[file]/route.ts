import { access } from "node:fs/promises"
import { join } from "node:path"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import { queueAvif } from "../../../../images/avif-queue"
import { PICTURE_FILE, pictureFolder } from "../../../../images/picture-files"

const exists = (path: string) =>
  access(path).then(
    () => true,
    () => false,
  )

/** File names are never reused. While AVIF is still being made, the WebP of that width stands in. */
export async function GET(req: MedusaRequest, res: MedusaResponse) {
  const name = req.params.file ?? ""
  const root = pictureFolder()
  if (!PICTURE_FILE.test(name))
    throw new MedusaError(MedusaError.Types.NOT_FOUND, "There is no such picture")
  if (await exists(join(root, name))) {
    // Express's table of types is older than AVIF and would send it as an unknown binary.
    if (name.endsWith(".avif")) res.type("image/avif")
    res.sendFile(name, { root, maxAge: "365d", immutable: true, dotfiles: "deny" })
    return
  }
  const standIn = name.replace(/\.avif$/, ".webp")
  if (standIn === name || !(await exists(join(root, standIn))))
    throw new MedusaError(MedusaError.Types.NOT_FOUND, "There is no such picture")
  const [id = "", width = ""] = name.replace(/\.avif$/, "").split("-")
  queueAvif(id, [Number(width)])
  // Medusa's /static stands behind the storefront's proxy, which keeps what it is given.
  res.setHeader("cache-control", "no-store")
  res.sendFile(standIn, { root, cacheControl: false, dotfiles: "deny" })
}
