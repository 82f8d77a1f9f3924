import { textDirection, type Locale } from "@serumpun/domain/locales"
import { unbroken } from "./unbroken.ts"

/** What somebody has written in one language, which may not be the page's: a screen reader reads it as its own. */
export function Prose({ text, locale }: { text: string; locale: Locale }) {
  return (
    <div className="prose" {...inTongue(locale)}>
      {text.split(/\n{2,}/).map((paragraph) => (
        <p key={paragraph.slice(0, 40)}>{unbroken(paragraph)}</p>
      ))}
    </div>
  )
}

/** Language and direction for a text that may be in another language than its page. */
export const inTongue = (locale: Locale) => ({ lang: locale, dir: textDirection(locale) })
