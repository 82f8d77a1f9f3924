import { cleanCode } from "./clean-text.js"
import { problem, type Problem } from "./problems.js"

/** Longest address that mail servers carry (RFC 5321, 4.5.3.1.3) and longest part before its "@". */
export const EMAIL_MAX = 254
const LOCAL_MAX = 64

/** The letters a local part may have without quotes (RFC 5322, 3.2.3). */
const LOCAL_LETTERS = /^[a-z0-9.!#$%&'*+/=?^_`{|}~-]+$/
const LABEL = /^[a-z0-9-]{1,63}$/

/**
 * An address as it is stored and compared: clean, in lower case, a domain of other scripts in its
 * ASCII form ("müller.de" → "xn--mller-kva.de"). What is no address comes back as it was typed.
 */
export function normalizeEmail(text: string): string {
  const typed = cleanCode(text.slice(0, 4 * EMAIL_MAX)).toLowerCase()
  const at = typed.lastIndexOf("@")
  const host = typed.slice(at + 1)
  // Only a domain with letters of other scripts is rewritten; the platform knows how.
  if (at < 0 || !/[^\0-\x7F]/.test(host) || /[\s/\\:?#@[\]]/.test(host)) return typed
  const url = URL.canParse(`http://${host}`) ? new URL(`http://${host}`) : null
  return url ? `${typed.slice(0, at)}@${url.hostname}` : typed
}

/**
 * Whether mail can be sent to it: one plain address, without display name, quotes, markup, control
 * characters or a second "@". Expects what `normalizeEmail` returns.
 */
export function isEmail(email: string): boolean {
  if (email.length > EMAIL_MAX) return false
  const [local = "", domain = "", ...rest] = email.split("@")
  return rest.length === 0 && isLocalPart(local) && isDomain(domain)
}

function isLocalPart(local: string): boolean {
  if (local.length > LOCAL_MAX || !LOCAL_LETTERS.test(local)) return false
  return !local.startsWith(".") && !local.endsWith(".") && !local.includes("..")
}

function isDomain(domain: string): boolean {
  const labels = domain.split(".")
  const last = labels.at(-1) ?? ""
  return (
    labels.length >= 2 &&
    last.length >= 2 &&
    !/^\d+$/.test(last) &&
    labels.every((label) => LABEL.test(label) && !label.startsWith("-") && !label.endsWith("-"))
  )
}

export function checkEmail(field: string, email: string): Problem[] {
  const value = normalizeEmail(email)
  if (!value) return [problem(field, "required")]
  return isEmail(value) ? [] : [problem(field, "invalid_email")]
}
