/** A number in a sentence, which no line may break at its hyphens. */
export const unbrokenNumber = (number: string | null): string =>
  (number ?? "").replaceAll("-", "\u2011")
