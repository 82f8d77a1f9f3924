/** An amount as it was typed, with a comma or a point; what is none is zero, which the rules refuse. */
export function readAmount(typed: string): number {
  const amount = Number(typed.trim().replace(",", "."))
  return Number.isFinite(amount) ? amount : 0
}
