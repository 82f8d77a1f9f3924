import { Container, Heading, Text as Paragraph } from "@medusajs/ui"
import { localized } from "@serumpun/domain/locales"
import { sentenceParts } from "@serumpun/domain/rubrics/sentences"
import { Failure, Loading } from "../components/notices"
import { Section } from "../components/section"
import { AddSentence } from "../components/sentence/add-sentence"
import { SentenceRow } from "../components/sentence/sentence-row"
import { useCurator } from "../lib/queries"
import { useRubrics } from "../lib/rubric-queries"
import { useSentences } from "../lib/sentence-queries"
import { criteriaOf } from "../lib/standard-sentences"
import { useText } from "../lib/use-text"
import type { StandardSentence } from "../../contracts/sentences"

/** What curators can put into notes: everybody of the desk reads it, operators write it. */
export default function SentencesPage() {
  const { t, written } = useText()
  const curator = useCurator()
  const rubrics = useRubrics()
  const sentences = useSentences()
  const mayWrite = curator.data === null
  const failed = [sentences, rubrics].find(({ isError }) => isError)
  return (
    <div className="flex flex-col gap-3">
      <Container>
        <Heading level="h1">{t("sentences.title")}</Heading>
        <Paragraph size="small" className="text-ui-fg-subtle max-w-prose">
          {t("sentences.text")}
        </Paragraph>
      </Container>
      {failed && (
        <Failure
          title={t("sentences.error")}
          error={failed.error}
          onRetry={() => void failed.refetch()}
        />
      )}
      {(sentences.isPending || rubrics.isPending) && <Loading />}
      {sentences.data &&
        rubrics.data &&
        criteriaOf(rubrics.data, sentences.data).map(({ key, name }) => {
          const title = written(localized(name)) || key
          const found = sentences.data.filter(({ criterion }) => criterion === key)
          return (
            <Section key={key} title={title}>
              {found.length === 0 && <Paragraph size="small">{t("sentences.none")}</Paragraph>}
              {sentenceParts.map((part) => (
                <Part
                  key={part}
                  title={part === "common" ? t("sentences.allGoods") : t(`rubrics.group.${part}`)}
                  sentences={found.filter((one) => one.part === part)}
                  mayWrite={mayWrite}
                />
              ))}
              {mayWrite && <AddSentence criterion={key} name={title} />}
            </Section>
          )
        })}
    </div>
  )
}

type PartProps = { title: string; sentences: StandardSentence[]; mayWrite: boolean }

function Part({ title, sentences, mayWrite }: PartProps) {
  if (sentences.length === 0) return null
  return (
    <div>
      <Heading level="h3">{title}</Heading>
      <ul>
        {sentences.map((sentence) => (
          <SentenceRow key={sentence.id} sentence={sentence} mayWrite={mayWrite} />
        ))}
      </ul>
    </div>
  )
}
