import { Button, Container, Heading, Table, Text as Paragraph, toast } from "@medusajs/ui"
import { targetUnits } from "@serumpun/domain/register"
import { useState } from "react"
import { Link, useSearchParams } from "react-router-dom"
import type { ProgrammeView } from "../../contracts/programme"
import { Failure, Loading } from "../components/notices"
import { EditProgramme } from "../components/region/edit-programme"
import { MakeProgramme } from "../components/region/make-programme"
import { ProgrammePeople } from "../components/region/programme-people"
import { Meetings } from "../components/region/meetings"
import { useProgrammes, useRegionMe } from "../lib/region-queries"
import { useText } from "../lib/use-text"

/** Programmes of the own institution, how many are in each, and who. */
export default function RegionProgrammesPage() {
  const { t, number, day } = useText()
  const [params, setParams] = useSearchParams()
  const found = useProgrammes()
  const me = useRegionMe()
  const [open, setOpen] = useState<"make" | "edit" | null>(null)
  const mayMake = me.data && (!me.data.agent || me.data.agent.institution)
  const id = params.get("programme")
  const chosen = found.data?.programmes.find((one) => one.id === id)
  const targetsOf = (one: ProgrammeView) =>
    targetUnits
      .flatMap((unit) => {
        const amount = one.targets.find((target) => target.unit === unit)?.amount
        const shown = { name: t(`region.programmes.unit.${unit}`), amount: number(amount ?? 0) }
        return amount === undefined ? [] : t("region.programmes.reach", shown)
      })
      .join("\n")
  const columns = [
    "name",
    "period",
    "target",
    "enrolled",
    "waiting",
    "dropped",
    "export_grade",
  ] as const
  return (
    <div className="flex flex-col gap-3">
      <Container className="flex flex-col gap-2">
        <Heading level="h1">{t("region.programmes.title")}</Heading>
        <Paragraph size="small">
          <Link className="underline" to="/region">
            {t("region.title")}
          </Link>
        </Paragraph>
        {mayMake && (
          <div className="flex flex-wrap gap-2">
            <Button
              size="small"
              variant="secondary"
              aria-expanded={open === "make"}
              onClick={() => setOpen(open === "make" ? null : "make")}
            >
              {t("region.programmes.make.title")}
            </Button>
            {chosen?.is_led && (
              <Button
                size="small"
                variant="secondary"
                aria-expanded={open === "edit"}
                onClick={() => setOpen(open === "edit" ? null : "edit")}
              >
                {t("region.programmes.make.editTitle", { name: chosen.name })}
              </Button>
            )}
          </div>
        )}
      </Container>
      {open === "make" && me.data && (
        <MakeProgramme
          agent={me.data.agent}
          onMade={(programme) => {
            setOpen(null)
            setParams({ programme })
            toast.success(t("region.programmes.make.done"))
          }}
        />
      )}
      {open === "edit" && me.data && chosen && (
        <EditProgramme
          key={`edit ${chosen.id}`}
          programme={chosen}
          agent={me.data.agent}
          onDone={() => {
            setOpen(null)
            toast.success(t("region.programmes.make.done"))
          }}
        />
      )}
      {found.isError && <Failure error={found.error} onRetry={() => void found.refetch()} />}
      {found.isPending && <Loading />}
      {found.data?.programmes.length === 0 && (
        <Container>
          <Paragraph size="small">{t("region.programmes.none")}</Paragraph>
        </Container>
      )}
      {found.data && found.data.programmes.length > 0 && (
        <Container className="overflow-x-auto p-0">
          <Table>
            <Table.Header>
              <Table.Row>
                {columns.map((column) => (
                  <Table.HeaderCell key={column}>
                    {t(`region.programmes.column.${column}`)}
                  </Table.HeaderCell>
                ))}
              </Table.Row>
            </Table.Header>
            <Table.Body>
              {found.data.programmes.map((one) => (
                <Table.Row key={one.id}>
                  <Table.Cell>
                    <Link className="underline" to={`?programme=${one.id}`}>
                      {one.name}
                    </Link>
                    <br />
                    {[one.institution, ...one.partners].filter(Boolean).join(", ")}
                  </Table.Cell>
                  <Table.Cell>
                    {[one.starts_on, one.ends_on]
                      .flatMap((end) => (end ? day(end) : []))
                      .join(" – ")}
                  </Table.Cell>
                  <Table.Cell className="whitespace-pre-line tabular-nums">
                    {targetsOf(one)}
                  </Table.Cell>
                  {[
                    one.enrolments.enrolled + one.enrolments.completed,
                    one.enrolments.waiting,
                    one.enrolments.dropped,
                    one.counts.export_grade ?? 0,
                  ].map((count, index) => (
                    <Table.Cell key={index} className="tabular-nums">
                      {number(count)}
                    </Table.Cell>
                  ))}
                </Table.Row>
              ))}
            </Table.Body>
          </Table>
        </Container>
      )}
      {chosen && <Meetings key={`meetings ${chosen.id}`} programme={chosen} />}
      {chosen && <ProgrammePeople key={`people ${chosen.id}`} programme={chosen} />}
    </div>
  )
}
