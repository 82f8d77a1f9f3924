import type { IncomingHttpHeaders } from "node:http"
import { isSameOrigin } from "@serumpun/domain/http/same-origin"
import type { Env } from "../env"

type Written = { method: string; headers: IncomingHttpHeaders }
type Refused = { status: 403 | 415; message: string }

const READS = new Set(["GET", "HEAD", "OPTIONS"])
const BODY_TYPE = /^(application\/json|multipart\/form-data)\s*(;|$)/i

/**
 * A change that a browser sends must come from the Admin's own pages: a cookie goes along from any
 * site. Programs such as the storefront's server send neither cookies nor an origin. Bodies are
 * JSON or uploads; a plain form, which any page can send without being asked, is not read.
 */
export function findForeignWrite(
  { method, headers }: Written,
  { BACKEND_URL, STOREFRONT_URL }: Pick<Env, "BACKEND_URL" | "STOREFRONT_URL">,
): Refused | null {
  if (READS.has(method)) return null
  const isFromBrowser =
    headers.cookie !== undefined ||
    headers.origin !== undefined ||
    headers["sec-fetch-site"] !== undefined
  const isOurs =
    isSameOrigin(headers, BACKEND_URL) ||
    (headers.cookie === undefined && headers.origin === new URL(STOREFRONT_URL).origin)
  if (isFromBrowser && !isOurs)
    return { status: 403, message: "This change was sent from another site and was refused" }
  const type = headers["content-type"]
  if (type !== undefined && !BODY_TYPE.test(type))
    return { status: 415, message: "Only JSON and uploaded files are taken here" }
  return null
}
