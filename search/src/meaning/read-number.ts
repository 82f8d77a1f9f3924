const DIGITS = /\d+(?:[.,]\d+)*/y

/**
 * A number at a place of a folded text. Of two kinds of signs the last one parts decimals; one kind
 * followed by three digits parts thousands: "1.000" and "1,000" are a thousand, "2,5" is two and a half.
 */
export function readNumber(text: string, at: number): { value: number; end: number } | undefined {
  if (/[\d.,]/.test(text[at - 1] ?? "") && /\d/.test(text[at] ?? "")) return undefined
  DIGITS.lastIndex = at
  const [typed] = DIGITS.exec(text) ?? []
  if (!typed || typed.length > LONGEST) return undefined
  const signs = typed.replace(/\d/g, "")
  const last = signs.at(-1) ?? ""
  const decimals = last ? typed.length - typed.lastIndexOf(last) - 1 : 0
  const isDecimal = new Set(signs).size > 1 || (signs.length === 1 && decimals !== 3)
  const whole = typed.slice(0, isDecimal ? typed.lastIndexOf(last) : undefined)
  const value = Number(whole.replace(/[.,]/g, "") + (isDecimal ? `.${typed.slice(-decimals)}` : ""))
  return { value, end: at + typed.length }
}

const LONGEST = 15
