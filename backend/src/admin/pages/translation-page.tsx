import { Alert, Container, Heading, Text as Paragraph } from "@medusajs/ui"
import { targetLocales } from "@serumpun/domain/translations"
import { Link, useParams, useSearchParams } from "react-router-dom"
import { Failure, Loading } from "../components/notices"
import { ExportTexts } from "../components/translation/export-texts"
import { TranslationUnitForm } from "../components/translation/translation-unit-form"
import { useTranslationWork } from "../lib/translation-queries"
import { useText } from "../lib/use-text"

/** One listing's texts in one language, each beside its original. */
export default function TranslationPage() {
  const { t, tongue } = useText()
  const { id = "" } = useParams()
  const [query] = useSearchParams()
  const language = targetLocales.find((one) => one === query.get("language")) ?? "en"
  const work = useTranslationWork(id, language)
  if (work.isError) return <Failure error={work.error} onRetry={() => void work.refetch()} />
  if (!work.data) return <Loading />
  const { title, producer, is_public, is_waiting, units } = work.data
  return (
    <div className="flex flex-col gap-3">
      <Container>
        <Heading level="h1">
          <bdi lang="id">{title}</bdi>
        </Heading>
        <Paragraph size="small" className="text-ui-fg-subtle">
          {t("translation.of", { producer, language: tongue(language) })}{" "}
          {t(is_public ? "translation.public" : "translation.notPublic")}
        </Paragraph>
        <Link
          className="txt-small text-ui-fg-base underline"
          to={`/translations?language=${language}`}
        >
          {t("translation.back")}
        </Link>
      </Container>
      {is_waiting && <Alert variant="info">{t("translation.waiting")}</Alert>}
      {units.map((unit) => (
        <TranslationUnitForm
          key={`${language} ${unit.field}`}
          {...{ unit, language }}
          listing_id={id}
          isPublic={is_public}
          isWaiting={is_waiting}
        />
      ))}
      <ExportTexts
        title={t("translation.files.export")}
        text={t("translation.files.exportOne")}
        asked={{ language, ids: id }}
      />
    </div>
  )
}
