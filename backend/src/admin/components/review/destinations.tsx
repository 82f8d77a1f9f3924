import { Badge, Table } from "@medusajs/ui"
import type { RequirementStatus } from "@serumpun/domain/destination-rules"
import type { ReviewDetail } from "../../../contracts/curation"
import { useText } from "../../lib/use-text"
import { Section } from "../section"

const colors: Record<RequirementStatus, "green" | "red" | "grey"> = {
  met: "green",
  missing: "red",
  advice: "grey",
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
          {rows.map(({ market, ready, requirements }) => (
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
                <Badge size="2xsmall" color={ready ? "green" : "orange"}>
                  {t(ready ? "destinations.ready" : "destinations.notReady")}
                </Badge>
              </Table.Cell>
              <Table.Cell className="whitespace-normal">
                {requirements.length === 0 && t("destinations.nothing")}
                <ul className="flex flex-col gap-1">
                  {requirements.map(({ rule, status }) => (
                    <li key={rule}>
                      {t(`requirement.${rule}`)}{" "}
                      <Badge size="2xsmall" color={colors[status]}>
                        {t(`requirementStatus.${status}`)}
                      </Badge>
                    </li>
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
