import { Container, Heading, Text as Paragraph } from "@medusajs/ui"
import { useState } from "react"
import { CollectionForm } from "../components/collection/collection-form"
import { CollectionRow } from "../components/collection/collection-row"
import { Failure, Loading } from "../components/notices"
import { Section } from "../components/section"
import { useCollections } from "../lib/collection-queries"
import { useText } from "../lib/use-text"

/** Goods shown together for a season, a fair or a feast, on a page of their own and on the home page. */
export default function CollectionsPage() {
  const { t } = useText()
  const collections = useCollections()
  const [made, setMade] = useState(0)
  return (
    <div className="flex flex-col gap-3">
      <Container>
        <Heading level="h1">{t("collections.title")}</Heading>
        <Paragraph size="small" className="text-ui-fg-subtle max-w-prose">
          {t("collections.text")}
        </Paragraph>
      </Container>
      <Section title={t("collections.list")}>
        {collections.isError && (
          <Failure
            title={t("collections.error")}
            error={collections.error}
            onRetry={() => void collections.refetch()}
          />
        )}
        {collections.isPending && <Loading />}
        {collections.data?.length === 0 && (
          <Paragraph size="small">{t("collections.none")}</Paragraph>
        )}
        <ul>
          {collections.data?.map((collection) => (
            <CollectionRow key={collection.id} collection={collection} />
          ))}
        </ul>
      </Section>
      <Section title={t("collections.add")}>
        {/* Empty again after each that was made. */}
        <CollectionForm key={made} onDone={() => setMade(made + 1)} />
      </Section>
    </div>
  )
}
