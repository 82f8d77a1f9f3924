import { Container, Heading, Text as Paragraph } from "@medusajs/ui"
import { Failure, Loading } from "../components/notices"
import { TranslationList } from "../components/translation/translation-list"
import { useTranslator } from "../lib/queries"
import { useText } from "../lib/use-text"

/** The translators' own page: which texts of which listings need them. */
export default function TranslationsPage() {
  const { t } = useText()
  const translator = useTranslator()
  if (translator.isPending) return <Loading />
  const languages = translator.data?.languages ?? []
  return (
    <div className="flex flex-col gap-3">
      <Container>
        <Heading level="h1">{t("translation.title")}</Heading>
        <Paragraph size="small" className="text-ui-fg-subtle max-w-prose">
          {t(languages.length > 0 ? "translation.text" : "translation.noLanguage")}
        </Paragraph>
      </Container>
      {translator.isError && (
        <Failure error={translator.error} onRetry={() => void translator.refetch()} />
      )}
      {languages.length > 0 && <TranslationList languages={languages} />}
    </div>
  )
}
