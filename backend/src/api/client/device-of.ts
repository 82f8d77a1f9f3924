// The order matters: most browsers call themselves Chrome or Safari as well.
const browsers: [word: string, name: string][] = [
  ["Edg", "Edge"],
  ["OPR/", "Opera"],
  ["SamsungBrowser/", "Samsung Internet"],
  ["UCBrowser/", "UC Browser"],
  ["FxiOS/", "Firefox"],
  ["Firefox/", "Firefox"],
  ["CriOS/", "Chrome"],
  ["Chrome/", "Chrome"],
  ["Safari/", "Safari"],
]
const systems: [word: string, name: string][] = [
  ["iPhone", "iPhone"],
  ["iPad", "iPad"],
  ["Android", "Android"],
  ["Windows", "Windows"],
  ["Mac OS X", "macOS"],
  ["CrOS", "ChromeOS"],
  ["Linux", "Linux"],
]

/** "Chrome · Android": enough for people to know their device again; "" when nothing is known of it. */
export function deviceOf(agent: string): string {
  const find = (names: [string, string][]) => names.find(([word]) => agent.includes(word))?.[1]
  return [find(browsers), find(systems)].filter(Boolean).join(" · ")
}
