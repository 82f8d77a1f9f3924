import { fixedHeaders, transportHeader } from "@serumpun/domain/http/fixed-headers"
import type { Env } from "../env"

/** Data and files are no pages: shown on their own they load, run and frame nothing. */
const DATA_POLICY = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; sandbox"

/** Headers of every answer of the backend; the Admin's pages replace the policy by their own. */
export function answerHeaders({ BACKEND_URL }: Pick<Env, "BACKEND_URL">) {
  const transport = transportHeader(BACKEND_URL)
  return [
    ...fixedHeaders,
    ["Content-Security-Policy", DATA_POLICY] as const,
    ...(transport ? [transport] : []),
  ]
}

/**
 * The policy of the Admin's pages, or null in development, where Vite's client needs inline scripts
 * and a socket. Medusa's dashboard puts style elements into the page while it runs.
 */
export function createAdminPolicy({
  NODE_ENV,
  S3_FILE_URL,
}: Pick<Env, "NODE_ENV" | "S3_FILE_URL">): string | null {
  if (NODE_ENV === "development") return null
  const pictures = S3_FILE_URL ? ` ${new URL(S3_FILE_URL).origin}` : ""
  return [
    "default-src 'self'",
    "script-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    `img-src 'self' data: blob:${pictures}`,
    "font-src 'self' data:",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ")
}
