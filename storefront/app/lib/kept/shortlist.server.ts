import type { ShortlistLine } from "@serumpun/domain/shortlist"
import { createCookie } from "react-router"
import { env } from "#app/lib/http/env.server.ts"
import { isLine } from "./shortlist-line.ts"
import { shortlistMark } from "./shortlist-mark.ts"

/** Browsers drop a cookie of more than 4,096 bytes without a word; attributes take the rest. */
const MAX_COOKIE_BYTES = 3900

const halfAYearSeconds = 182 * 24 * 3600
const tenMinutesSeconds = 600

function cookieOf(name: string, maxAge: number) {
  const { PUBLIC_URL, SESSION_SECRET } = env()
  const secure = PUBLIC_URL.startsWith("https:")
  return createCookie(name, {
    ...{ path: "/", sameSite: "lax", httpOnly: true, maxAge, secure },
    secrets: [SESSION_SECRET],
  })
}
const linesCookie = () => cookieOf("shortlist", halfAYearSeconds)
const removedCookie = () => cookieOf("shortlist_removed", tenMinutesSeconds)

/** The list of somebody who has not signed in lives in the browser. */
export async function readKeptLines(request: Request): Promise<ShortlistLine[]> {
  const lines: unknown = await linesCookie().parse(request.headers.get("Cookie"))
  return Array.isArray(lines) ? lines.filter(isLine) : []
}

/** The Set-Cookie value of the list; null when it is too long for a browser to keep. */
export async function keptLinesCookie(lines: ShortlistLine[]): Promise<string | null> {
  const signed = await linesCookie().serialize(lines, lines.length > 0 ? {} : { maxAge: 0 })
  return signed.length > MAX_COOKIE_BYTES ? null : signed
}

/** Tells the script of cached pages which goods are on the list, whoever keeps it. */
export function marksCookie(lines: ShortlistLine[]): string {
  const marks = lines.map(({ handle }) => shortlistMark(handle)).join(".")
  return `shortlisted=${marks}; Path=/; Max-Age=${halfAYearSeconds}; SameSite=Lax`
}

/** What was taken out last, so that it can be put back with its note. */
export async function readRemovedLine(request: Request): Promise<ShortlistLine | null> {
  const line: unknown = await removedCookie().parse(request.headers.get("Cookie"))
  return isLine(line) ? line : null
}

export function removedLineCookie(line: ShortlistLine | null): Promise<string> {
  return removedCookie().serialize(line, line ? {} : { maxAge: 0 })
}
