import { Text as Paragraph } from "@medusajs/ui"
import { useState } from "react"
import type { GrantView } from "../../../contracts/grant"
import { useGrants, useTakeBackGrant } from "../../lib/capital-queries"
import { useText } from "../../lib/use-text"
import { Failure, Loading } from "../notices"
import { Section } from "../section"
import { ActWithReason } from "./act-with-reason"
import { NoteGrantForm } from "./note-grant"
import { Pager } from "./pager"

const ROWS = 20

type Props = { business: string; mayNote: boolean }

/** What one business was given, the newest first; agents of its place note more. */
export function BusinessGrants({ business, mayNote }: Props) {
  const { t } = useText()
  const [offset, setOffset] = useState(0)
  const found = useGrants(business, `limit=${ROWS}&offset=${offset}`)
  if (found.isError) return <Failure error={found.error} onRetry={() => void found.refetch()} />
  if (!found.data) return <Loading />
  const { business: entry, grants, count } = found.data
  return (
    <Section title={t("region.capital.grants.of", { name: entry.name })}>
      {grants.length === 0 && <Paragraph size="small">{t("region.capital.grants.none")}</Paragraph>}
      <ul>
        {grants.map((grant) => (
          <Grant key={grant.id} grant={grant} mayNote={mayNote} />
        ))}
      </ul>
      <Pager rows={ROWS} {...{ offset, count }} onTurn={setOffset} />
      {mayNote && <NoteGrantForm business={business} />}
    </Section>
  )
}

function Grant({ grant, mayNote }: { grant: GrantView; mayNote: boolean }) {
  const { t, money } = useText()
  const back = useTakeBackGrant(grant.id)
  const { year, kind, what, amount_idr, source, noted_by, taken_back } = grant
  const told = [
    String(year),
    `${t(`region.capital.grants.kind.${kind}`)}: ${what}`,
    amount_idr === null ? null : money(amount_idr, "IDR"),
    t(`region.capital.grants.source.${source}`),
  ]
  return (
    <li className="border-ui-border-base flex flex-col gap-1 border-b py-2 last:border-b-0">
      <p className="txt-small-plus">{told.filter(Boolean).join(" · ")}</p>
      <p className="txt-small text-ui-fg-subtle">
        {taken_back
          ? t("region.capital.grants.backBy", { name: taken_back.by, reason: taken_back.reason })
          : t("region.capital.by", { name: noted_by })}
      </p>
      {mayNote && !taken_back && (
        <div>
          <ActWithReason
            title={t("region.capital.grants.backThis", { what })}
            words={{
              open: t("region.capital.grants.backOpen"),
              reason: t("region.capital.grants.backReason"),
              submit: t("region.capital.grants.backSubmit"),
            }}
            act={back}
            onAct={(reason) => back.mutate(reason)}
          />
        </div>
      )}
    </li>
  )
}
