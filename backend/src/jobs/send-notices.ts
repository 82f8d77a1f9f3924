import type { MedusaContainer } from "@medusajs/framework/types"
import { sendNoticesWorkflow } from "../workflows/notice/send-notices"

export default async function sendNotices(container: MedusaContainer) {
  await sendNoticesWorkflow(container).run()
}

// Most are sent right after they are written; this finds what an ended process or a server left.
export const config = { name: "send-notices", schedule: { interval: 10_000 } }
