/**
 * The time zone of a country if clocks agree there at that moment; null for countries with several
 * times (United States, Australia) and for unknown codes.
 */
export function zoneOfCountry(country: string, moment: Date): string | null {
  if (!/^[A-Z]{2}$/.test(country)) return null
  const zones = zonesOf(new Intl.Locale("und", { region: country }))
  const offsets = new Set(zones.map((zone) => offsetAt(zone, moment)))
  return offsets.size === 1 ? (zones[0] ?? null) : null
}

/** The reader's own time zone where their country has one time; UTC else. */
export function readerZone(country: string, moment: Date): string {
  return zoneOfCountry(country, moment) ?? "UTC"
}

// Part of the Intl Locale Info API, which engines had as a property before it became a method.
type LocaleInfo = { getTimeZones?: () => string[] | undefined; timeZones?: string[] }

function zonesOf(locale: Intl.Locale & LocaleInfo): string[] {
  return locale.getTimeZones?.() ?? locale.timeZones ?? []
}

function offsetAt(timeZone: string, moment: Date): string | undefined {
  return new Intl.DateTimeFormat("en", { timeZone, timeZoneName: "longOffset" })
    .formatToParts(moment)
    .find(({ type }) => type === "timeZoneName")?.value
}
