import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"

/** Says when to try again, in the header for programs and in a sentence for people. */
export function refuse(_req: MedusaRequest, res: MedusaResponse, seconds: number): void {
  res.setHeader("retry-after", String(seconds))
  const wait = seconds < 90 ? `${seconds} seconds` : `${Math.ceil(seconds / 60)} minutes`
  res.status(429).json({
    type: "too_many_requests",
    message: `Too many attempts. Try again in ${wait}.`,
  })
}
