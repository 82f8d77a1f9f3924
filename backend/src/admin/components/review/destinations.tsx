import { Badge, Table } from "@medusajs/ui"
import type {
  DestinationRequirement,
  MarketState,
  RequirementStatus,
} from "@serumpun/domain/destinations"
import type { ReviewDetail } from "../../../contracts/curation"
import { useText } from "../../lib/use-text"
import { Section } from "../section"

const colors: Record<RequirementStatus, "green" | "red" | "grey"> = {
  met: "green",
  missing: "red",
  check: "grey",
}
const stateColors: Record<MarketState, "green" | "red" | "orange"> = {
  ready: "green",
  not_yet: "red",
  check: "orange",
}

/** What each market asks for; the producer's wanted markets stand first. */
export function Destinations({ review }: { review: ReviewDetail }) {
  const { t, region } = useText()
  const wanted = (market: string) => review.snapshot.markets.some((code) => code === market)
  const rows = [...review.destinations].sort(
    (a, b) => Number(wanted(b.market)) - Number(wanted(a.market)),
  )
  return (
    <Section title={t("review.sections.destinations")}>
      <Table>
        <Table.Body>
          {rows.map(({ market, state, requirements }) => (
            <Table.Row key={market} className="align-top [&_td]:h-auto [&_td]:py-2">
              <Table.Cell className="w-52 !ps-0">
                <strong className="txt-small-plus">{region(market)}</strong>
                {wanted(market) && (
                  <span className="txt-small text-ui-fg-subtle block">
                    {t("destinations.wanted")}
                  </span>
                )}
              </Table.Cell>
              <Table.Cell className="w-24 whitespace-nowrap [&_span]:whitespace-nowrap">
                <Badge size="2xsmall" color={stateColors[state]}>
                  {t(`marketState.${state}`)}
                </Badge>
              </Table.Cell>
              <Table.Cell className="whitespace-normal">
                {requirements.length === 0 && t("destinations.nothing")}
                <ul className="flex flex-col gap-1">
                  {requirements.map((requirement) => (
                    <Requirement key={requirement.rule} requirement={requirement} />
                  ))}
                </ul>
              </Table.Cell>
            </Table.Row>
          ))}
        </Table.Body>
      </Table>
    </Section>
  )
}

function Requirement({ requirement }: { requirement: DestinationRequirement }) {
  const { t, yearMonth, written } = useText()
  const { text, status, source, checked } = requirement
  return (
    <li>
      {written(text)}{" "}
      <Badge size="2xsmall" color={colors[status]}>
        {t(`requirement.${status}`)}
      </Badge>
      <span className="txt-small text-ui-fg-subtle block">
        {t("destination.source")} <span lang="en">{source}</span> (
        {checked ? yearMonth(`${checked}-01`) : t("destination.unread")})
      </span>
    </li>
  )
}
