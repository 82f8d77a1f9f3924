import { Container, Heading, Text as Paragraph } from "@medusajs/ui"
import { stages } from "@serumpun/domain/register"
import { useState } from "react"
import { Link } from "react-router-dom"
import { Failure, Loading } from "../components/notices"
import { BusinessTable } from "../components/region/business-table"
import { InvitePeople } from "../components/region/invite-people"
import { Pager } from "../components/region/pager"
import { useBusinesses, useRegionMe } from "../lib/region-queries"
import { useNarrowing } from "../lib/use-narrowing"
import { useText } from "../lib/use-text"

const ROWS = 50

/** The rows behind a figure: a page of the register, and the same as a file. */
export default function RegionBusinessesPage() {
  const { t, number, locale } = useText()
  const { params, turn } = useNarrowing()
  const offset = Number(params.get("offset") ?? 0)
  const asked = new URLSearchParams(params)
  asked.set("limit", String(ROWS))
  const found = useBusinesses(asked.toString())
  const sheet = new URLSearchParams(params)
  sheet.delete("offset")
  const me = useRegionMe()
  const [ids, setIds] = useState<string[]>([])
  const stage = stages.find((one) => one === params.get("stage"))
  return (
    <div className="flex flex-col gap-3">
      <Container className="flex flex-col gap-2">
        <Heading level="h1">{t("region.businesses.title")}</Heading>
        <Paragraph size="small" role="status">
          {found.data &&
            t("region.businesses.count", {
              count: found.data.count,
              shown: number(found.data.count),
            })}
          {stage && ` · ${t(`region.stage.${stage}`)}`}
        </Paragraph>
        <p className="txt-small flex flex-wrap gap-4">
          <Link className="underline" to="/region">
            {t("region.title")}
          </Link>
          <Link className="underline" to="/region/duplicates">
            {t("region.duplicates.title")}
          </Link>
          {(["xlsx", "csv"] as const).map((kind) => (
            <a
              key={kind}
              className="underline"
              download
              href={`/admin/region/register-sheet?${new URLSearchParams([...sheet.entries(), ["kind", kind], ["locale", locale]])}`}
            >
              {t(`region.businesses.${kind}`)}
            </a>
          ))}
        </p>
        <Paragraph size="small" className="text-ui-fg-subtle">
          {t("region.businesses.noted")}
        </Paragraph>
      </Container>
      {found.isError && <Failure error={found.error} onRetry={() => void found.refetch()} />}
      {found.isPending && <Loading />}
      {/* Always there: it holds the codes that were made, also while another page or search of the list is read. */}
      <InvitePeople
        ids={ids}
        filter={Object.fromEntries(sheet)}
        count={found.data?.count ?? 0}
        onDone={() => setIds([])}
      />
      {found.data && found.data.businesses.length > 0 && (
        <Container className="overflow-x-auto p-0">
          <BusinessTable
            businesses={found.data.businesses}
            ids={ids}
            onTick={setIds}
            mayEnd={me.data?.agent === null}
          />
          <div className="px-6 py-4">
            <Pager rows={ROWS} offset={offset} count={found.data.count} onTurn={turn} />
          </div>
        </Container>
      )}
    </div>
  )
}
