/** Headers of every answer, of the storefront's and of the backend's, whatever it is. */
export const fixedHeaders: readonly (readonly [string, string])[] = [
  ["X-Content-Type-Options", "nosniff"],
  ["Referrer-Policy", "strict-origin-when-cross-origin"],
  ["X-Frame-Options", "DENY"],
  ["Cross-Origin-Opener-Policy", "same-origin"],
  ["Permissions-Policy", "geolocation=(), microphone=(), payment=()"],
]

/** Where people arrive by https, a browser is told never to try http again: for a year. */
export function transportHeader(publicUrl: string): [string, string] | null {
  return publicUrl.startsWith("https:") ? ["Strict-Transport-Security", "max-age=31536000"] : null
}
