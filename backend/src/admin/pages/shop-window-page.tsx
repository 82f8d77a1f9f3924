import { Container, Heading, Text as Paragraph } from "@medusajs/ui"
import { windowKinds } from "@serumpun/domain/shop-window/rules"
import { Failure, Loading } from "../components/notices"
import { Section } from "../components/section"
import { ShowForm } from "../components/shop-window/show-form"
import { WindowEntry } from "../components/shop-window/window-entry"
import { useShopWindow } from "../lib/shop-window-queries"
import { useText } from "../lib/use-text"

/** What stands first in the catalogue, or is left out of its lists, for a while and with a reason. */
export default function ShopWindowPage() {
  const { t } = useText()
  const shown = useShopWindow()
  return (
    <div className="flex flex-col gap-3">
      <Container>
        <Heading level="h1">{t("shopWindow.title")}</Heading>
        <Paragraph size="small" className="text-ui-fg-subtle max-w-prose">
          {t("shopWindow.text")}
        </Paragraph>
      </Container>
      <Section title={t("shopWindow.add")}>
        <ShowForm />
      </Section>
      {shown.isError && (
        <Failure
          title={t("shopWindow.error")}
          error={shown.error}
          onRetry={() => void shown.refetch()}
        />
      )}
      {shown.isPending && <Loading />}
      {shown.data &&
        windowKinds.map((kind) => {
          const own = shown.data.filter((entry) => entry.kind === kind)
          return (
            <Section key={kind} title={t(`shopWindow.list.${kind}`)}>
              {own.length === 0 && (
                <Paragraph size="small">{t(`shopWindow.none.${kind}`)}</Paragraph>
              )}
              <ul>
                {own.map((entry) => (
                  <WindowEntry key={entry.id} entry={entry} />
                ))}
              </ul>
            </Section>
          )
        })}
    </div>
  )
}
