import { textDirection, type ShownText as Shown } from "@serumpun/domain/locales"
import { useFormat, useLocale } from "#app/lib/format/use-format.ts"

/** A producer's text; one that is not in the page's language is marked with the name of its own. */
export function ShownText({ text, locale }: Shown) {
  const format = useFormat()
  if (locale === useLocale()) return <bdi>{text}</bdi>
  return (
    <>
      <bdi lang={locale} dir={textDirection(locale)}>
        {text}
      </bdi>{" "}
      <span className="soft">({format.language(locale)})</span>
    </>
  )
}
