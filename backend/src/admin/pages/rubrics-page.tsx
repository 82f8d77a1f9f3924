import { Container, Heading, Text as Paragraph } from "@medusajs/ui"
import { rubricGroups } from "@serumpun/domain/rubrics/groups"
import { Failure, Loading } from "../components/notices"
import { RubricGroup } from "../components/rubric/rubric-group"
import { useCurator } from "../lib/queries"
import { useRubrics } from "../lib/rubric-queries"
import { useText } from "../lib/use-text"

/** What each group of goods is judged by: everybody of the desk reads it, operators write it. */
export default function RubricsPage() {
  const { t } = useText()
  const curator = useCurator()
  const rubrics = useRubrics()
  return (
    <div className="flex flex-col gap-3">
      <Container>
        <Heading level="h1">{t("rubrics.title")}</Heading>
        <Paragraph size="small" className="text-ui-fg-subtle max-w-prose">
          {t("rubrics.text")}
        </Paragraph>
      </Container>
      {rubrics.isError && (
        <Failure
          title={t("rubrics.error")}
          error={rubrics.error}
          onRetry={() => void rubrics.refetch()}
        />
      )}
      {rubrics.isPending && <Loading />}
      {rubrics.data &&
        rubricGroups.map((group) => (
          <RubricGroup
            key={group}
            group={group}
            editions={rubrics.data.filter((edition) => edition.group === group)}
            mayWrite={curator.data === null}
          />
        ))}
    </div>
  )
}
