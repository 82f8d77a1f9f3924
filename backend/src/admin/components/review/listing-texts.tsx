import { Tabs } from "@medusajs/ui"
import type { ListingContent } from "@serumpun/domain/listing-content"
import { type Locale, locales, textDirection } from "@serumpun/domain/locales"
import type { ReviewDetail } from "../../../contracts/curation"
import type { FactGroup } from "../../lib/listing-facts"
import { type Text, useText } from "../../lib/use-text"
import { MarkedText } from "../marked-text"
import { FactList } from "./fact-list"

/** The texts of one language as they stand on the listing's page. */
export function ListingTexts({ review }: { review: ReviewDetail }) {
  const text = useText()
  const { snapshot, published } = review
  const first: Locale = text.language.startsWith("id") ? "id" : "en"
  return (
    <Tabs defaultValue={first}>
      <Tabs.List aria-label={text.t("review.language")} className="flex-wrap">
        {locales.map((locale) => {
          const name = text.tongue(locale)
          const changed = published !== null && hasChanged(published, snapshot, locale)
          return (
            <Tabs.Trigger
              key={locale}
              value={locale}
              aria-label={changed ? text.t("review.changedTab", { language: name }) : name}
            >
              {name}
              {changed && <span className="text-ui-tag-orange-icon ms-1">●</span>}
            </Tabs.Trigger>
          )
        })}
      </Tabs.List>
      {locales.map((locale) => (
        <Tabs.Content key={locale} value={locale} className="pt-4">
          <LocaleTexts locale={locale} snapshot={snapshot} published={published} />
        </Tabs.Content>
      ))}
    </Tabs>
  )
}

type LocaleProps = { locale: Locale; snapshot: ListingContent; published: ListingContent | null }

function LocaleTexts({ locale, snapshot, published }: LocaleProps) {
  const text = useText()
  const part = (name: "title" | "summary" | "description") => {
    const was = published ? published[name][locale] : null
    if (!snapshot[name][locale] && !was)
      return <span className="text-ui-fg-error">{text.t("review.textMissing")}</span>
    return <MarkedText now={snapshot[name][locale]} was={was} language={locale} />
  }
  const now = specification(snapshot, locale, text)
  const was = published ? specification(published, locale, text) : undefined
  return (
    <div lang={locale} dir={textDirection(locale)} className="flex max-w-prose flex-col gap-3">
      <p className="h1-core">{part("title")}</p>
      <p className="txt-medium-plus">{part("summary")}</p>
      <p className="txt-medium whitespace-pre-line">{part("description")}</p>
      {(now.facts.length > 0 || (was && was.facts.length > 0)) && (
        <FactList group={now} was={was} language={locale} />
      )}
    </div>
  )
}

function specification(content: ListingContent, locale: Locale, { t }: Text): FactGroup {
  return {
    title: t("fact.specification"),
    facts: content.specification.map(({ key, value }) => ({
      key,
      label: t(`specification.${key}`),
      value: value[locale],
    })),
  }
}

function hasChanged(was: ListingContent, now: ListingContent, locale: Locale): boolean {
  const read = ({ title, summary, description, specification }: ListingContent) =>
    JSON.stringify([
      title[locale],
      summary[locale],
      description[locale],
      specification.map(({ key, value }) => [key, value[locale]]),
    ])
  return read(was) !== read(now)
}
