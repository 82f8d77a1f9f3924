/** Signs and short words of measure, in the scripts of the pages; "mg/kg" starts with one of them. */
const units =
  "[kmµ]?g|mL|ml|[Ll]|[cmµ]?m|t|kcal|ppm|mesh|momme|كغ|غ|ملغ|ميكروغرام|سم|مم|م|ل|لتر|طنًا|مش|بريكس"
const parted = new RegExp(`(?<=\\d) (?=[%°]|(?:${units})(?!\\p{L}))`, "gu")

/** Keeps a figure and its unit on one line: "250 g", "38 cm", "9 %", "25 °C", "20 كغ". */
export function unbroken(text: string): string {
  return text.replace(parted, "\u00a0")
}
