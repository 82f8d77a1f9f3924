import { deviceStorage } from "../lib/kept/browser-storage.ts"

const ANSWERED = "serumpun-proposal-answered"

/** Where people reckon in a currency that pages know; all others keep US dollars. */
const euro = "AT BE CY DE EE ES FI FR GR HR IE IT LT LU LV MT NL PT SI SK".split(" ")

/** The currency of a language tag's country, else of the country where most of its speakers are; null for any other. */
export function currencyOf(tag: string): string | null {
  const { region = "" } = new Intl.Locale(tag).maximize()
  if (region === "JP") return "JPY"
  if (region === "ID") return "IDR"
  return euro.includes(region) ? "EUR" : null
}

/** The first language that is one: some systems name "en-US@posix". */
export function firstTag(tags: readonly string[]): string {
  const isTag = (tag: string) => {
    try {
      return Intl.getCanonicalLocales(tag).length > 0
    } catch {
      return false
    }
  }
  return tags.find(isTag) ?? "en"
}

const noteAnswer = () => deviceStorage.write(ANSWERED, "1")

/** Whoever chooses a language or a currency by themselves, anywhere, is not asked again. */
export function rememberChoice(): void {
  const answered = ({ target }: Event) => {
    if (!(target instanceof Element)) return
    if (target.closest("a[hreflang][lang], form[action$='/preferences']")) noteAnswer()
  }
  document.addEventListener("click", answered)
}

/** Shows the language and currency that the browser names where the page has others, until it is answered. */
export function makeProposal(line: HTMLElement): void {
  // Where a browser keeps nothing, nothing is proposed: it would be on every page.
  if (deviceStorage.read(ANSWERED) !== null) return
  const tag = firstTag(navigator.languages)
  const { language } = new Intl.Locale(tag)
  // Only the default was chosen by nobody.
  const currency = line.dataset.proposal === "USD" ? currencyOf(tag) : null
  const shown = [
    line.querySelector<HTMLElement>(`[data-proposal-language="${language}"]`),
    currency ? line.querySelector<HTMLElement>(`[data-proposal-currency="${currency}"]`) : null,
  ].filter((one) => one !== null)
  if (shown.length === 0) return
  for (const one of shown) one.hidden = false
  line.hidden = false
  line.querySelector("[data-proposal-no]")?.addEventListener("click", () => {
    line.hidden = true
    noteAnswer()
  })
}
