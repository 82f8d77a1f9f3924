import { queueMissingAvif } from "../images/avif-queue"

// The queue lives in memory: this finds what an ended process has left to encode.
export default async function encodeAvif() {
  await queueMissingAvif()
}

export const config = { name: "encode-avif", schedule: "*/5 * * * *" }
