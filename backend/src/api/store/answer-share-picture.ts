import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { shareVersion } from "@serumpun/domain/share-card"
import { pictureStore } from "../../images/picture-store"
import { readShareCard, type ShareSubject } from "../../readers/share-card"
import { sharePicture } from "../../share/share-picture"
import { readLocale } from "../read-locale"

/**
 * The picture of a public page as it is now, with its version as the tag. An address that names an older version is
 * told the newest picture; whoever asked compares the tag.
 */
export async function answerSharePicture(
  req: MedusaRequest,
  res: MedusaResponse,
  subject: ShareSubject,
): Promise<void> {
  const card = await readShareCard(req.scope, subject, readLocale(req))
  res.setHeader("ETag", `"${shareVersion(card)}"`)
  const picture = await sharePicture(pictureStore(req.scope), card)
  res.type("image/jpeg").send(picture)
}
