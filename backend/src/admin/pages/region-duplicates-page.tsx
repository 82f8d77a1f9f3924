import { Container, Heading, Text as Paragraph } from "@medusajs/ui"
import { useState } from "react"
import { Link } from "react-router-dom"
import { ComparePair } from "../components/region/compare-pair"
import { DuplicateList } from "../components/region/duplicate-list"
import { MergeList } from "../components/region/merge-list"
import { useNarrowing } from "../lib/use-narrowing"
import { useText } from "../lib/use-text"

/** Entries that are likely one business: compared, made one or said to be two. The address says which two are open. */
export default function RegionDuplicatesPage() {
  const { t } = useText()
  const { params, choose } = useNarrowing()
  // Kept here, so that a pair that has changed meanwhile is read anew without it being lost.
  const [reason, setReason] = useState("")
  const [one, other] = [params.get("one"), params.get("other")]
  const close = () => {
    setReason("")
    choose({ one: "", other: "" })
  }
  return (
    <div className="flex flex-col gap-3">
      <Container className="flex flex-col gap-2">
        <Heading level="h1">{t("region.duplicates.title")}</Heading>
        <Paragraph size="small">{t("region.duplicates.text")}</Paragraph>
        <p className="txt-small">
          <Link className="underline" to="/region/businesses">
            {t("region.toBusinesses")}
          </Link>
        </p>
      </Container>
      {one && other ? (
        <ComparePair {...{ one, other, reason }} onReason={setReason} onClose={close} />
      ) : (
        <DuplicateList />
      )}
      <MergeList />
    </div>
  )
}
