import { Button, Table, usePrompt } from "@medusajs/ui"
import { Link } from "react-router-dom"
import type { BusinessView } from "../../../contracts/register"
import { useErasePerson } from "../../lib/region-queries"
import { useText } from "../../lib/use-text"
import { EntryClaim } from "./entry-claim"
import { TickBox, ticked } from "./tick-box"

type TableProps = {
  businesses: BusinessView[]
  ids: string[]
  onTick: (ids: string[]) => void
  mayEnd: boolean
}

/** A page of the register; who sees people may erase them, operators end claims. */
export function BusinessTable({ businesses, ids, onTick, mayEnd }: TableProps) {
  const { t } = useText()
  const open = businesses.filter((one) => !one.is_claimed).map(({ id }) => id)
  const seesPeople = businesses.some(({ person }) => person)
  return (
    <Table>
      <Table.Header>
        <Table.Row>
          <Table.HeaderCell>
            {open.length > 0 && (
              <TickBox
                label={t("region.claim.tickAll")}
                checked={open.every((id) => ids.includes(id))}
                onChange={(isOn) => onTick(ticked(ids, open, isOn))}
              />
            )}
          </Table.HeaderCell>
          {(["name", "nib", "village", "category"] as const).map((field) => (
            <Table.HeaderCell key={field}>{t(`register.field.${field}`)}</Table.HeaderCell>
          ))}
          <Table.HeaderCell>{t("region.businesses.stage")}</Table.HeaderCell>
          <Table.HeaderCell>{t("region.claim.state")}</Table.HeaderCell>
          <Table.HeaderCell>{t("region.capital.grants.title")}</Table.HeaderCell>
          {seesPeople && <Table.HeaderCell>{t("register.field.contact_name")}</Table.HeaderCell>}
          {seesPeople && <Table.HeaderCell>{t("region.businesses.person")}</Table.HeaderCell>}
        </Table.Row>
      </Table.Header>
      <Table.Body>
        {businesses.map((business) => (
          <BusinessRow
            key={business.id}
            {...{ business, seesPeople, mayEnd }}
            isTicked={ids.includes(business.id)}
            onTick={(isOn) => onTick(ticked(ids, [business.id], isOn))}
          />
        ))}
      </Table.Body>
    </Table>
  )
}

type RowProps = {
  business: BusinessView
  seesPeople: boolean
  mayEnd: boolean
  isTicked: boolean
  onTick: (isOn: boolean) => void
}

function BusinessRow({ business, seesPeople, mayEnd, isTicked, onTick }: RowProps) {
  const { t } = useText()
  const { name, nib, village, district, regency, category, person } = business
  const last = business.stages.at(-1)
  return (
    <Table.Row>
      <Table.Cell>
        {!business.is_claimed && (
          <TickBox label={t("region.claim.tick", { name })} checked={isTicked} onChange={onTick} />
        )}
      </Table.Cell>
      <Table.Cell>{name}</Table.Cell>
      <Table.Cell>{nib}</Table.Cell>
      <Table.Cell>{[village, district, regency].filter(Boolean).join(", ")}</Table.Cell>
      <Table.Cell>{category && t(`category.${category}`)}</Table.Cell>
      <Table.Cell>{last && t(`region.stage.${last}`)}</Table.Cell>
      <Table.Cell>
        <EntryClaim business={business} mayEnd={mayEnd} />
      </Table.Cell>
      <Table.Cell>
        <Link
          className="underline"
          to={`/region/capital?business=${business.id}`}
          aria-label={`${t("region.capital.grants.to")}: ${name}`}
        >
          {t("region.capital.grants.to")}
        </Link>
      </Table.Cell>
      {seesPeople && (
        <Table.Cell>
          {person && [person.contact_name, person.contact_phone].filter(Boolean).join(", ")}
        </Table.Cell>
      )}
      {seesPeople && (
        <Table.Cell>
          {person ? <Erase id={business.id} name={name} /> : t("region.businesses.erased")}
        </Table.Cell>
      )}
    </Table.Row>
  )
}

function Erase({ id, name }: { id: string; name: string }) {
  const { t, failure } = useText()
  const erase = useErasePerson()
  const prompt = usePrompt()
  const ask = async () => {
    const agreed = await prompt({
      title: t("region.businesses.sure", { name }),
      description: t("region.businesses.sureText"),
      confirmText: t("region.businesses.erase"),
      cancelText: t("common.cancel"),
    })
    if (agreed) erase.mutate(id)
  }
  return (
    <>
      <Button
        size="small"
        variant="transparent"
        isLoading={erase.isPending}
        aria-label={`${t("region.businesses.erase")}: ${name}`}
        onClick={() => void ask()}
      >
        {t("region.businesses.erase")}
      </Button>
      {erase.isError && <p className="txt-small text-ui-fg-error">{failure(erase.error)}</p>}
    </>
  )
}
