const KILOBYTE = 1000
const MEGABYTE = 1_000_000
const MINUTE_S = 60

/** `2_400_000` → "2.4 MB", `380_000` → "380 kB", in the page's language. */
export function formatBytes(locale: string, bytes: number): string {
  return bytes >= MEGABYTE
    ? write(locale, "megabyte", "short", Math.round(bytes / (MEGABYTE / 10)) / 10)
    : write(locale, "kilobyte", "short", Math.max(1, Math.round(bytes / KILOBYTE)))
}

/** `12` → "12 seconds", `80` → "1 minute"; never less than a second. */
export function formatSeconds(locale: string, seconds: number): string {
  return seconds >= MINUTE_S * 1.5
    ? write(locale, "minute", "long", Math.round(seconds / MINUTE_S))
    : write(locale, "second", "long", Math.max(1, Math.round(seconds)))
}

/** A file's name keeps its own direction, and the sentence around it keeps its. */
export function isolateName(name: string): string {
  return `\u2068${name}\u2069`
}

function write(locale: string, unit: string, unitDisplay: "short" | "long", value: number): string {
  return new Intl.NumberFormat(locale, { style: "unit", unit, unitDisplay }).format(value)
}
