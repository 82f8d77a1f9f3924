import { Button, toast } from "@medusajs/ui"
import type { DuplicatePair } from "../../../contracts/register-merge"
import { useDuplicateDeed, useDuplicates } from "../../lib/duplicate-queries"
import { useNarrowing } from "../../lib/use-narrowing"
import { useText } from "../../lib/use-text"
import { Failure, Loading } from "../notices"
import { Section } from "../section"
import { Pager } from "./pager"

const ROWS = 20
const states = ["open", "dismissed"] as const

/** Pairs that nobody has judged yet, or those of whom somebody has said that they are two. */
export function DuplicateList() {
  const { t } = useText()
  const { params, choose, turn } = useNarrowing()
  const state = params.get("state") === "dismissed" ? "dismissed" : "open"
  const offset = Number(params.get("offset") ?? 0)
  const query = new URLSearchParams({ state, limit: String(ROWS), offset: String(offset) })
  const found = useDuplicates(query.toString())
  return (
    <Section
      title={t("region.duplicates.list")}
      aside={
        <div className="flex gap-2">
          {states.map((one) => (
            <Button
              key={one}
              size="small"
              variant={one === state ? "secondary" : "transparent"}
              aria-pressed={one === state}
              onClick={() => choose({ state: one === "open" ? "" : one, offset: "" })}
            >
              {t(`region.duplicates.state.${one}`)}
            </Button>
          ))}
        </div>
      }
    >
      {found.isError && <Failure error={found.error} onRetry={() => void found.refetch()} />}
      {found.isPending && <Loading />}
      {found.data?.pairs.length === 0 && (
        <p role="status" className="txt-small">
          {t(`region.duplicates.none.${state}`)}
        </p>
      )}
      <ul>
        {found.data?.pairs.map((pair) => (
          <PairRow key={`${pair.one.id} ${pair.other.id}`} pair={pair} />
        ))}
      </ul>
      {found.data && <Pager rows={ROWS} {...{ offset, count: found.data.count }} onTurn={turn} />}
    </Section>
  )
}

function PairRow({ pair: { one, other, signs, dismissed_by } }: { pair: DuplicatePair }) {
  const { t } = useText()
  const { choose } = useNarrowing()
  const act = useDuplicateDeed()
  const names = { one: one.name, other: other.name }
  const deed = dismissed_by === null ? "dismiss" : "restore"
  const said = () => toast.success(t(`region.duplicates.told.${deed}`))
  return (
    <li className="border-ui-border-base flex flex-col gap-2 border-b py-3 last:border-b-0">
      {[one, other].map(({ id, name, nib, place }) => (
        <p key={id} className="txt-small">
          <b>
            <bdi>{name}</bdi>
          </b>
          {[nib && `NIB ${nib}`, place].filter(Boolean).map((text) => ` · ${text}`)}
        </p>
      ))}
      <p className="txt-small text-ui-fg-subtle">
        {dismissed_by === null
          ? signs.map((sign) => t(`region.duplicates.sign.${sign}`)).join(", ")
          : t("region.duplicates.toldBy", { name: dismissed_by })}
      </p>
      <div className="flex flex-wrap gap-2">
        <Button
          size="small"
          variant="secondary"
          aria-label={t("region.duplicates.compareThese", names)}
          onClick={() => choose({ one: one.id, other: other.id })}
        >
          {t("region.duplicates.compare")}
        </Button>
        <Button
          size="small"
          variant="transparent"
          aria-label={t(`region.duplicates.these.${deed}`, names)}
          isLoading={act.isPending}
          onClick={() => act.mutate({ deed, one: one.id, other: other.id }, { onSuccess: said })}
        >
          {t(`region.duplicates.act.${deed}`)}
        </Button>
      </div>
      {act.isError && <Failure error={act.error} />}
    </li>
  )
}
