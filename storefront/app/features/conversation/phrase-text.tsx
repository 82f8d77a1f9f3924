import { fillPhrase, type FilledPhrase, type PhraseId } from "@serumpun/domain/phrases"
import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { useFormat } from "#app/lib/format/use-format.ts"

/** Writes phrases in the page's language, with their values or with a line for each blank. */
export function usePhrases() {
  const { t } = useTranslation(["phrases", "common"])
  const format = useFormat()
  // With blanks of its own, i18next would fill them in with nothing.
  const words = (id: PhraseId) =>
    t(`text.${id}`, { interpolation: { skipOnVariables: true }, ...unfilled })
  return {
    withBlanks: (id: PhraseId) =>
      words(id)
        .replace(/{{[a-z]+}}/g, "\u2009___\u2009")
        .trim(),
    filled: (phrase: FilledPhrase) =>
      fillPhrase(words(phrase.id), phrase, {
        quantity: ({ number, unit }) => format.quantity(number, unit),
        money: ({ number, currency }) => format.unitPrice(number, currency),
        days: (days) => t("common:unit.days", { count: days }),
        percent: (percent) => format.percent(percent),
        date: (day) => format.date(day),
        port: (port) => format.latin(port),
        incoterm: (rule) => rule,
      }),
  }
}

/** Each blank filled with its own name, so that the words come back as they were written. */
const unfilled = Object.fromEntries(
  ["quantity", "money", "days", "percent", "date", "port", "incoterm"].map((blank) => [
    blank,
    `{{${blank}}}`,
  ]),
)
