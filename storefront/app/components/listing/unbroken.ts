/** Keeps a figure and its unit on one line: "250 g", "38 cm". */
export function unbroken(text: string): string {
  return text.replace(/(\d) (?=(?:g|kg|mm|cm|m|mL|L|%)\b|%)/g, "$1\u00a0")
}
