/** NIB (business identification number, OSS): 13 digits. */
export function isNib(value: string): boolean {
  return /^\d{13}$/.test(value)
}

/** NPWP (tax number): 15 digits (old form) or 16 (since 2024). */
export function isNpwp(value: string): boolean {
  return /^\d{15,16}$/.test(value)
}

/** Removes the separators people copy along ("12.345.678-9"), nothing else. */
export function digitsOnly(value: string): string {
  return value.replace(/[\s.\-/]/g, "")
}

/** P-IRT (home food industry): 13 digits, a dash and the last two digits of the expiry year. */
export function pirtExpiryYear(number: string): number | null {
  const match = /^\d{13}-(\d{2})$/.exec(number)
  return match ? 2000 + Number(match[1]) : null
}

/** BPOM registration: MD (domestic) or ML (import) followed by 12 to 15 digits. */
export function isBpomNumber(number: string): boolean {
  return /^M[DL]\s?\d{12,15}$/.test(number)
}

/** BPJPH halal certificate: ID and digits; the count (17 today) is not confirmed, so a range is allowed. */
export function isHalalNumber(number: string): boolean {
  return /^ID\d{12,20}$/.test(number)
}
