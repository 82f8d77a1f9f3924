/** An amount as it was typed, with a comma or a point; what is none is zero, which the rules refuse. */
export function readAmount(typed: string): number {
  const amount = Number(typed.trim().replace(",", "."))
  return Number.isFinite(amount) ? amount : 0
}

/** Whole rupiah, with the marks for thousands of either language; null where nothing is typed, and zero, which the rules refuse, for what is none. */
export function readRupiah(typed: string): number | null {
  const plain = typed.trim().replace(/^rp\.?\s*/i, "")
  if (plain === "") return null
  if (/^\d+$/.test(plain)) return Number(plain)
  return /^\d{1,3}([.,]\d{3})+$/.test(plain) ? Number(plain.replace(/[.,]/g, "")) : 0
}
