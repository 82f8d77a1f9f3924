import { ArrowRightMini } from "@medusajs/icons"
import { Container, StatusBadge, Text as Paragraph } from "@medusajs/ui"
import { useId } from "react"
import { Link } from "react-router-dom"
import { RATES_FRESH_DAYS } from "@serumpun/domain/rate-age"
import type { CurationOverview } from "../../contracts/curation"
import { useText } from "../lib/use-text"

type Card = {
  name:
    | "producers"
    | "reviews"
    | "certificates"
    | "passports"
    | "transfers"
    | "stuck"
    | "rates"
    | "money"
    | "mailWaiting"
    | "mailFailed"
  count: number
  to?: string
  /** A sentence under the number, with whether it calls for somebody. */
  note?: { text: string; urgent: boolean }
}

/** One card for each thing that waits, with the way to it. */
export function OverviewCards({ overview }: { overview: CurationOverview }) {
  const { t, day } = useText()
  const { reviews_overdue, review_due_days, mail_failed } = overview
  const cards: Card[] = [
    {
      name: "producers",
      count: overview.producers_to_verify,
      to: "/curation/producers?status=submitted",
      ...(overview.nib_disputes > 0 && {
        note: { text: t("overview.nibDisputes", { count: overview.nib_disputes }), urgent: false },
      }),
    },
    {
      name: "reviews",
      count: overview.reviews_open,
      to: "/curation",
      ...(reviews_overdue > 0 && {
        note: {
          text: t("overview.overdue", { count: reviews_overdue, days: review_due_days }),
          urgent: true,
        },
      }),
    },
    {
      name: "certificates",
      count: overview.certificates_to_check,
      to: "/curation/certificates",
    },
    {
      name: "passports",
      count: overview.passports_expiring,
      note: { text: t("overview.within", { days: overview.expiring_days }), urgent: false },
    },
    { name: "transfers", count: overview.transfers_reported, to: "/overview/transfers" },
    {
      name: "stuck",
      count: overview.orders_stuck,
      to: "/overview/stuck-orders",
      note: { text: t("overview.noStep", { days: overview.stuck_days }), urgent: false },
    },
    {
      name: "rates",
      count: overview.rates_age_days,
      to: "/overview/rates",
      note: {
        text: overview.rates_as_of
          ? t("overview.ratesOf", { date: day(overview.rates_as_of) })
          : t("overview.noRates"),
        urgent: overview.rates_age_days > RATES_FRESH_DAYS || overview.rates_as_of === "",
      },
    },
    { name: "money", count: overview.order_money_waiting, to: "/overview/money" },
    { name: "mailWaiting", count: overview.mail_waiting, to: "/overview/mails?status=waiting" },
    {
      name: "mailFailed",
      count: mail_failed,
      to: "/overview/mails?status=failed",
      ...(mail_failed > 0 && { note: { text: t("overview.retry"), urgent: true } }),
    },
  ]
  return (
    <ul className="grid gap-3 sm:grid-cols-2 xl:grid-cols-3">
      {cards.map((card) => (
        <li key={card.name}>
          <OverviewCard {...card} />
        </li>
      ))}
    </ul>
  )
}

function OverviewCard({ name, count, to, note }: Card) {
  const { t, number } = useText()
  const id = useId()
  return (
    <Container className="flex h-full flex-col gap-1">
      <Paragraph id={id} size="small" weight="plus" className="text-ui-fg-subtle">
        {t(`overview.${name}`)}
      </Paragraph>
      <p aria-labelledby={id} className="text-ui-fg-base text-3xl font-medium tabular-nums">
        {number(count)}
      </p>
      {note && <StatusBadge color={note.urgent ? "red" : "grey"}>{note.text}</StatusBadge>}
      {to && (
        <Link
          to={to}
          className="underline txt-compact-small-plus mt-auto flex items-center gap-1 pt-2"
        >
          {t(`overview.open.${name}`)}
          <ArrowRightMini className="rtl:rotate-180" />
        </Link>
      )}
    </Container>
  )
}
