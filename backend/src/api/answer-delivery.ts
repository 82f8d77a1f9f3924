import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { z } from "@medusajs/framework/zod"
import { photoRule, PHOTOS_MAX } from "@serumpun/domain/delivery/milestones"
import type { DeliveryView } from "../contracts/delivery"
import { type EncodedPhoto, encodePhotos } from "../images/encode-photo"
import { type DeliveryReader, readDelivery, readDeliveryFile } from "../readers/delivery"
import { throwProblems } from "../workflows/problems"
import { readData } from "./read-data"
import { readUploads } from "./read-upload"
import { sendPrivateFile } from "./send-private-file"

export type DeliveryAnswer = { delivery: DeliveryView }

/** The delivery of the order in the address, for whoever may see it. */
export async function answerDelivery(
  req: MedusaRequest,
  res: MedusaResponse<DeliveryAnswer>,
  reader: DeliveryReader,
): Promise<void> {
  res.json({ delivery: await readDelivery(req.scope, req.params.id ?? "", reader) })
}

/** The photo or paper in the address, for whoever may see the order. */
export async function answerDeliveryFile(
  req: MedusaRequest,
  res: MedusaResponse,
  reader: DeliveryReader,
): Promise<void> {
  const { id: order_id = "", fileId: id = "" } = req.params
  const file = await readDeliveryFile(req.scope, { order_id, id }, reader)
  await sendPrivateFile(req.scope, file, res)
}

/** A multipart form with `data` and photos, which come back as they will be kept. */
export async function readPhotoForm<T extends z.ZodType>(
  req: MedusaRequest,
  schema: T,
): Promise<{ data: z.infer<T>; photos: EncodedPhoto[] }> {
  const { files, fields } = await readUploads(req, photoRule, PHOTOS_MAX)
  // What was typed is judged before the time of an encoder is spent.
  const data = readData(schema, fields)
  const { photos, problems } = await encodePhotos(
    files.map(({ name, content_base64 }) => ({
      name,
      content: Buffer.from(content_base64, "base64"),
    })),
  )
  throwProblems(problems)
  return { data, photos }
}
