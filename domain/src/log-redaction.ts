const HIDDEN = "…"

/**
 * Names whose values open something or name a person, up to where the value begins: in addresses,
 * headers, JSON (also within a JSON text, so with escaped quotes) and what Node prints of an object.
 */
const namedValue =
  /(authorization|cookie|token|key|secret|password|passwd|pwd|e-?mail|signature|session|jwt)\\?["']?\s{0,3}[:=]\s{0,3}(\\?["'])?/gi

/** In an address a code opens something; elsewhere it is an error's, which has to stay. */
const codeInAddress = /([?&;#]code=)[^\s"'\\&;#]+/gi

/** Links that let their holder in, with the secret as a piece of the path. */
const secretLink =
  /(\/(?:invite|invites\/accept|reset-password|reset|verify|verify-email|confirm)\/)[^\s"'\\/?#]+/gi

const bearer = /\b(bearer )[^\s"'\\,;]+/gi

/** The pieces in which addresses and tokens stand by themselves. */
const pieces = /[^\s"'\\,;&<>()=:?{}[\]|]+/g

/**
 * A line for a log without what must not stand in one: values of tokens, codes, keys and passwords,
 * e-mail addresses, authorization and cookie headers, and the secret part of links that let somebody
 * in. Everything else stays, so that the line still tells what happened. Linear in the line's length.
 */
export function redact(line: string): string {
  return hideNamedValues(line)
    .replace(codeInAddress, `$1${HIDDEN}`)
    .replace(secretLink, `$1${HIDDEN}`)
    .replace(bearer, `$1${HIDDEN}`)
    .replace(pieces, hidePiece)
}

function hideNamedValues(text: string): string {
  let shown = ""
  let done = 0
  namedValue.lastIndex = 0
  for (let found = namedValue.exec(text); found; found = namedValue.exec(text)) {
    const [, name = "", quote] = found
    const start = namedValue.lastIndex
    const end = endOfValue(text, start, name, quote)
    shown += text.slice(done, start) + (end > start ? HIDDEN : "")
    done = namedValue.lastIndex = end
  }
  return shown + text.slice(done)
}

/** A quoted value ends with its quote; a header's with its line; any other where a next one could begin. */
function endOfValue(text: string, start: number, name: string, quote: string | undefined): number {
  const isHeader = /^(authorization|cookie)$/i.test(name)
  const ends = quote || isHeader ? /["'\r\n]/g : /[\s"'\\&;,})#]/g
  ends.lastIndex = start
  for (let found = ends.exec(text); found; found = ends.exec(text)) {
    if (!quote || /[\r\n]/.test(found[0])) return found.index
    const isEscaped = text[found.index - 1] === "\\"
    const isSameQuote = found[0] === quote.at(-1) && isEscaped === quote.startsWith("\\")
    if (isSameQuote) return isEscaped ? found.index - 1 : found.index
  }
  return text.length
}

function hidePiece(piece: string): string {
  const token = piece.indexOf("eyJ")
  if (token >= 0 && piece.split(".").length > 2) return piece.slice(0, token) + HIDDEN
  return isAddress(piece) ? `${HIDDEN}@${HIDDEN}` : piece
}

/** "dewi@kub.example", also with the sign encoded; neither "react@18.3.1" nor a folder like "/@medusajs". */
function isAddress(piece: string): boolean {
  const [local, domain, ...rest] = piece.split(/@|%40/i)
  if (!local || local.endsWith("/") || domain === undefined || rest.length > 0) return false
  const labels = domain.split("/", 1)[0]?.split(".") ?? []
  return labels.length > 1 && /^[a-z]{2,63}$/i.test(labels.at(-1) ?? "")
}
