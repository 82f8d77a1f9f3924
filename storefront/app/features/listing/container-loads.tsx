import type { ListingBody } from "@serumpun/backend/src/contracts/catalogue.ts"
import { containerKinds, packVolume, type Pack } from "@serumpun/domain/containers"
import { fullContainers, perPack, type FullContainer } from "@serumpun/domain/shipments"
import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { DataTable } from "#app/components/ui/data-table.tsx"
import { useFormat } from "#app/lib/format/use-format.ts"

type Props = { listing: ListingBody; pack: Pack }

/** From here on a full container would be a promise that nobody can keep. */
const LONGEST_MONTHS = 12

/** What full containers hold, or why these goods never fill one. */
export function ContainerLoads({ listing, pack }: Props) {
  const { t } = useTranslation(["listing", "common"])
  if (!fillsContainer(listing)) return <BeyondYear listing={listing} pack={pack} />
  const months = monthsToFill(listing)
  return (
    <div className="stack packing-loads">
      <LoadTable listing={listing} />
      {months > 1 ? (
        <p>
          {t("packing.months", { time: t("common:unit.months", { count: Math.ceil(months) }) })}
        </p>
      ) : null}
      <p className="soft">{pack.may_lie ? t("packing.mayLie") : t("packing.upright")}</p>
    </div>
  )
}

/** How long the producer works for the smallest container; 0 when none takes the goods. */
function monthsToFill({ packing, capacity_per_month }: ListingBody): number {
  const smallest = fullContainers(packing).find(({ kind }) => kind === "20ft")
  return smallest ? smallest.quantity / capacity_per_month : 0
}

export function fillsContainer(listing: ListingBody): boolean {
  return monthsToFill(listing) <= LONGEST_MONTHS
}

function LoadTable({ listing }: { listing: ListingBody }) {
  const { t } = useTranslation(["listing", "trade"])
  const format = useFormat()
  const { packing, unit } = listing
  const loads = fullContainers(packing)
  const cell = (load: FullContainer | undefined) =>
    load ? (
      <div>
        {format.quantity(load.quantity, unit)}
        <br />
        <span className="soft">
          {t("packing.loadNote", {
            packs: t(`trade:packs.${packing.kind}`, { count: load.packs }),
            gross: format.number(load.gross, 0),
            limit: t(`trade:loadLimit.${load.limit}`),
          })}
        </span>
      </div>
    ) : (
      t("packing.tooLarge")
    )
  return (
    <DataTable
      caption={t("packing.containers")}
      showCaption
      stacked
      columns={[
        { label: t("packing.containerColumn") },
        { label: t("packing.onPallets") },
        { label: t("packing.loose") },
      ]}
      rows={containerKinds.map((kind) => {
        const find = (stowage: FullContainer["stowage"]) =>
          cell(loads.find((load) => load.kind === kind && load.stowage === stowage))
        return { key: kind, cells: [t(`trade:container.${kind}`), find("pallets"), find("floor")] }
      })}
    />
  )
}

function BeyondYear({ listing, pack }: Props) {
  const { t } = useTranslation(["listing", "trade"])
  const format = useFormat()
  const { packing, capacity_per_month } = listing
  const packs = Math.max(1, Math.floor(capacity_per_month / perPack(packing)))
  return (
    <p>
      {t("packing.beyondYear", {
        packs: t(`trade:packs.${packing.kind}`, { count: packs }),
        volume: format.number(packs * packVolume(pack)),
        gross: format.number(packs * pack.gross),
      })}
    </p>
  )
}
