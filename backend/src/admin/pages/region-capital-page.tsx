import { Container, Heading, Text as Paragraph } from "@medusajs/ui"
import { Link } from "react-router-dom"
import { Choice } from "../components/choice"
import { Failure, Loading } from "../components/notices"
import { BusinessGrants } from "../components/region/business-grants"
import { GrantTotals } from "../components/region/grant-totals"
import { Pager } from "../components/region/pager"
import { ReferralRow } from "../components/region/referral-row"
import { useReferrals } from "../lib/capital-queries"
import { useRegionMe } from "../lib/region-queries"
import { useNarrowing } from "../lib/use-narrowing"
import { useText } from "../lib/use-text"

const ROWS = 20
const states = ["open", "closed"] as const

/** Businesses that ask for a referral to a bank: agents of their place note the branch and what came of it. */
export default function RegionCapitalPage() {
  const { t } = useText()
  const { params, choose, turn } = useNarrowing()
  const me = useRegionMe()
  const state = params.get("state") === "closed" ? "closed" : "open"
  const offset = Number(params.get("offset")) || 0
  const business = params.get("business")
  const mayNote = Boolean(me.data?.agent)
  const found = useReferrals(`state=${state}&limit=${ROWS}&offset=${offset}`)
  return (
    <div className="flex flex-col gap-3">
      <Container className="flex flex-col gap-2">
        <Heading level="h1">{t("region.capital.title")}</Heading>
        <Paragraph size="small" className="text-ui-fg-subtle max-w-prose">
          {t("region.capital.text")}
        </Paragraph>
        <p className="txt-small">
          <Link className="underline" to="/region">
            {t("region.title")}
          </Link>
        </p>
        <div className="w-fit">
          <Choice
            label={t("region.capital.state.label")}
            value={state}
            options={states.map((value) => ({ value, label: t(`region.capital.state.${value}`) }))}
            onChange={(value) => choose({ state: value, offset: "" })}
          />
        </div>
      </Container>
      {business && <BusinessGrants key={business} {...{ business, mayNote }} />}
      {found.isError && <Failure error={found.error} onRetry={() => void found.refetch()} />}
      {found.isPending && <Loading />}
      {found.data?.referrals.length === 0 && (
        <Container>
          <Paragraph size="small">{t(`region.capital.none.${state}`)}</Paragraph>
        </Container>
      )}
      {found.data?.referrals.map((referral) => (
        <ReferralRow key={referral.id} referral={referral} mayNote={mayNote} />
      ))}
      {found.data && <Pager rows={ROWS} {...{ offset, count: found.data.count }} onTurn={turn} />}
      <GrantTotals />
    </div>
  )
}
