import { BASKET_MAX } from "@serumpun/domain/rfq-rules"
import { createCookie } from "react-router"
import { env } from "#app/lib/http/env.server.ts"

/** `quantity` in the listing's unit. */
export type BasketLine = { listing_id: string; handle: string; quantity: number }

const thirtyDaysSeconds = 30 * 24 * 3600
const attributes = { path: "/", sameSite: "lax", maxAge: thirtyDaysSeconds } as const

function basketCookie() {
  const { PUBLIC_URL, SESSION_SECRET } = env()
  const secure = PUBLIC_URL.startsWith("https:")
  return createCookie("basket", {
    ...attributes,
    httpOnly: true,
    secure,
    secrets: [SESSION_SECRET],
  })
}

/** The RFQ basket lives in the browser until it is sent, so that nobody has to sign in to fill it. */
export async function readBasket(request: Request): Promise<BasketLine[]> {
  const lines: unknown = await basketCookie().parse(request.headers.get("Cookie"))
  return Array.isArray(lines) ? lines.filter(isLine).slice(0, BASKET_MAX) : []
}

/** Two Set-Cookie values: the signed basket, and its count for the script of cached pages. */
export async function basketCookies(lines: BasketLine[]): Promise<string[]> {
  return [
    await basketCookie().serialize(lines),
    `basket_count=${lines.length}; Path=/; Max-Age=${thirtyDaysSeconds}; SameSite=Lax`,
  ]
}

function isLine(value: unknown): value is BasketLine {
  if (typeof value !== "object" || value === null) return false
  const line = value as Partial<BasketLine>
  return (
    typeof line.listing_id === "string" &&
    typeof line.handle === "string" &&
    typeof line.quantity === "number" &&
    Number.isFinite(line.quantity)
  )
}
