import { defineRouteConfig } from "@medusajs/admin-sdk"
import { Container, Heading, Text as Paragraph } from "@medusajs/ui"
import { Crumb } from "../../../components/crumb"
import { Failure, Loading } from "../../../components/notices"
import { RatingRow } from "../../../components/rating-row"
import { useRatings } from "../../../lib/delivery-queries"
import { useText } from "../../../lib/use-text"

/** What buyers wrote of delivered orders; curators and operators hide what abuses somebody. */
export default function RatingsPage() {
  const { t } = useText()
  const ratings = useRatings()
  return (
    <div className="flex flex-col gap-3">
      <Container>
        <Heading level="h1">{t("ratings.title")}</Heading>
        <Paragraph size="small" className="text-ui-fg-subtle">
          {t("ratings.text")}
        </Paragraph>
      </Container>
      {ratings.isError && (
        <Failure
          title={t("ratings.error")}
          error={ratings.error}
          onRetry={() => void ratings.refetch()}
        />
      )}
      {ratings.isPending && <Loading />}
      {ratings.data?.length === 0 && (
        <Container className="text-center">
          <Paragraph weight="plus">{t("ratings.empty")}</Paragraph>
        </Container>
      )}
      {ratings.data?.map((rating) => (
        <RatingRow key={rating.id} rating={rating} />
      ))}
    </div>
  )
}

export const config = defineRouteConfig({ label: "menu.ratings", translationNs: "curation" })

export const handle = { breadcrumb: () => <Crumb text="menu.ratings" /> }
