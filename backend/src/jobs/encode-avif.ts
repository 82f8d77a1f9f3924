import type { MedusaContainer } from "@medusajs/framework/types"
import { queueMissingAvif } from "../images/avif-queue"
import { pictureStore } from "../images/picture-store"

// The queue lives in memory: this finds what an ended process has left to encode.
export default async function encodeAvif(container: MedusaContainer) {
  await queueMissingAvif(pictureStore(container))
}

export const config = { name: "encode-avif", schedule: "*/5 * * * *" }
