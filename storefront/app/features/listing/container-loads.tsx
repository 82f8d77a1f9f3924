import type { ListingDetail } from "@serumpun/backend/src/contracts/catalogue.ts"
import { containerKinds, packVolume, type Pack } from "@serumpun/domain/containers"
import { fullContainers, perPack, type FullContainer } from "@serumpun/domain/shipments"
import { useTranslation } from "react-i18next"
import { DataTable } from "#app/components/ui/data-table.tsx"
import { useFormat } from "#app/lib/format/use-format.ts"

type Props = { listing: ListingDetail; pack: Pack }

/** From here on a full container would be a promise that nobody can keep. */
const LONGEST_MONTHS = 12

/** What full containers hold, or why these goods never fill one. */
export function ContainerLoads({ listing, pack }: Props) {
  const { t } = useTranslation(["listing", "common"])
  const loads = fullContainers(listing.packing)
  const smallest = loads.find(({ kind }) => kind === "20ft")
  const months = smallest ? smallest.quantity / listing.capacity_per_month : 0
  if (months > LONGEST_MONTHS) return <BeyondYear listing={listing} pack={pack} />
  return (
    <>
      <LoadTable listing={listing} loads={loads} />
      {months > 1 ? (
        <p>
          {t("packing.months", { time: t("common:unit.months", { count: Math.ceil(months) }) })}
        </p>
      ) : null}
      <p className="soft">{pack.may_lie ? t("packing.mayLie") : t("packing.upright")}</p>
    </>
  )
}

function LoadTable({ listing, loads }: { listing: ListingDetail; loads: FullContainer[] }) {
  const { t } = useTranslation(["listing", "trade"])
  const format = useFormat()
  const { packing, unit } = listing
  const cell = (load: FullContainer | undefined) =>
    load ? (
      <>
        {format.quantity(load.quantity, unit)}
        <br />
        <span className="soft">
          {t(`trade:packs.${packing.kind}`, { count: load.packs })},{" "}
          {t("packing.loadNote", {
            gross: format.number(load.gross, 0),
            limit: t(`trade:loadLimit.${load.limit}`),
          })}
        </span>
      </>
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
