import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import {
  ListingCard,
  ListingGrid,
  type ListingCardData,
} from "#app/components/listing/listing-card.tsx"
import { CurationMark } from "#app/components/listing/marks.tsx"
import { TradeSheet } from "#app/components/listing/trade-sheet.tsx"
import { Breadcrumb } from "#app/components/ui/breadcrumb.tsx"
import { Button, ButtonLink } from "#app/components/ui/button.tsx"
import { DataTable } from "#app/components/ui/data-table.tsx"
import {
  ChosenFilters,
  FacetGroup,
  FacetSheet,
  FacetSheetLink,
} from "#app/components/ui/facets.tsx"
import { Checkbox, SelectField, TextAreaField, TextField } from "#app/components/ui/field.tsx"
import { Icon } from "#app/components/ui/icon.tsx"
import { Progress, ScoreBar } from "#app/components/ui/meter.tsx"
import { Notice } from "#app/components/ui/notice.tsx"
import { Pagination } from "#app/components/ui/pagination.tsx"
import { Card, ConfirmPanel, EmptyState, Section } from "#app/components/ui/section.tsx"
import { Term, Terms } from "#app/components/ui/terms.tsx"
import { useFormat, useLocale } from "#app/lib/format/use-format.ts"

const titles = {
  en: ["Organic palm sugar block", "Anjat rattan basket", "Muntok white pepper, whole"],
  id: ["Gula aren cetak organik", "Anjat rotan", "Lada putih Muntok"],
  ja: ["有機パームシュガー（固形）", "籐の背負い籠「アンジャット」", "ムントク産白胡椒（ホール）"],
  de: ["Bio-Palmzucker im Block", "Anjat-Korb aus Rattan", "Weißer Muntok-Pfeffer, ganz"],
  ar: ["سكر النخيل العضوي قوالب", "سلة أنجات من الروطان", "فلفل مونتوك الأبيض حبًا"],
} as const

export default function Styleguide() {
  const { t } = useTranslation(["common", "trade"])
  const format = useFormat()
  const names = titles[useLocale()]
  const cards = names.map((title, index): ListingCardData => ({
    href: "#card",
    title,
    producer:
      ["Koperasi Aren Sobang Lestari", "BUMDes Anjat Malinau", "Poktan Lada Muntok"][index] ?? "",
    place: ["Sobang, Lebak", "Malinau", "Bangka Barat"][index] ?? "",
    price_from: [3.4, 14.5, 11.25][index] ?? 0,
    currency: index === 2 ? "JPY" : "USD",
    unit: index === 1 ? "pc" : "kg",
    incoterm_label: "FOB Tanjung Priok",
    moq: [500, 50, 1000][index] ?? 0,
    lead_time_days: [21, 45, 14][index] ?? 0,
    certificates: index === 1 ? ["svlk"] : ["organic_eu", "halal", "haccp", "p_irt"],
    export_grade_until: "2027-11-15",
    image: null,
    pause: index === 2 ? { until: "2027-03-01" } : null,
  }))
  return (
    <>
      <Breadcrumb
        trail={[
          { label: t("nav.home"), href: "#" },
          { label: t("nav.catalogue"), href: "#" },
          { label: names[0] },
        ]}
      />
      <h1>{t("site.tagline")}</h1>
      <p className="lede">{t("site.description")}</p>
      <div className="cluster">
        <Button type="button">{t("action.askForQuote")}</Button>
        <ButtonLink href="#" variant="secondary">
          {t("action.viewListing")}
        </ButtonLink>
        <Button type="button" variant="quiet">
          <Icon name="download" />
          {t("action.download")}
        </Button>
        <Button type="button" variant="danger">
          {t("action.remove")}
        </Button>
        <Button type="button" disabled>
          {t("action.send")}
        </Button>
      </div>
      <Section title={t("nav.catalogue")} more={{ label: t("action.showAll"), href: "#" }}>
        <div className="with-aside">
          <FacetSheet action="#">
            <FacetGroup
              name="category"
              label={t("facet.category")}
              options={(["food/sugar", "craft/rattan", "spice/pepper"] as const).map(
                (code, index) => ({
                  value: code,
                  label: t(`trade:category.${code}`),
                  count: 1240 / (index + 1),
                  checked: index === 0,
                }),
              )}
            />
            <FacetGroup
              name="province"
              label={t("facet.province")}
              options={(["ID-BT", "ID-BB", "ID-NT"] as const).map((code, index) => ({
                value: code,
                label: t(`trade:province.${code}`),
                count: 12 - index,
                checked: false,
              }))}
            />
          </FacetSheet>
          <div id="results" className="stack">
            <div className="cluster">
              <p>{t("facet.results", { count: 1240 })}</p>
              <FacetSheetLink chosen={1} />
            </div>
            <ChosenFilters
              clearHref="#"
              filters={[{ key: "a", label: t("trade:category.food/sugar"), removeHref: "#" }]}
            />
            <ListingGrid>
              {cards.map((listing, index) => (
                <ListingCard key={index} listing={listing} first={index === 0} />
              ))}
            </ListingGrid>
            <Pagination page={4} pages={12} hrefOf={(page) => `#page-${page}`} />
          </div>
        </div>
      </Section>
      <Section title={names[0]}>
        <div className="with-sheet">
          <div className="stack">
            <DataTable
              caption={t("facet.price_from")}
              columns={[
                { label: t("listing.moqLong") },
                { label: t("facet.price_from"), numeric: true },
                { label: t("facet.lead_time_days"), numeric: true },
              ]}
              rows={[500, 1000, 5000].map((amount, index) => ({
                key: String(amount),
                emphasis: index === 1,
                cells: [
                  format.quantity(amount, "kg"),
                  format.money(3.4 - index / 10, "USD"),
                  t("unit.days", { count: 21 }),
                ],
              }))}
              totals={[{ key: "t", label: "FOB Tanjung Priok", value: format.money(13400, "USD") }]}
            />
            <Card>
              {(["quality", "capacity", "packaging", "sustainability"] as const).map(
                (key, index) => (
                  <ScoreBar
                    key={key}
                    label={t(`trade:criterion.${key}`)}
                    value={4 - index}
                    max={4}
                    text={format.number(4 - index)}
                  />
                ),
              )}
            </Card>
            <div className="stack">
              {(["info", "success", "attention", "error"] as const).map((kind) => (
                <Notice key={kind} kind={kind}>
                  <p>{t("error.serverText")}</p>
                </Notice>
              ))}
            </div>
            <form>
              <TextField
                id="q"
                name="q"
                label={t("facet.moq")}
                hint={t("footer.aboutText")}
                suffix="kg"
                defaultValue="510"
                errors={[t("error.serverText")]}
                required
              />
              <SelectField
                id="i"
                name="i"
                label={t("facet.incoterm")}
                choices={(["EXW", "FOB", "CIF"] as const).map((value) => ({
                  value,
                  label: `${value} · ${t(`trade:incoterm.${value}`)}`,
                }))}
              />
              <TextAreaField id="d" name="d" label={t("workspace.certificates")} />
              <Checkbox name="s" label={t("facet.sample")} />
            </form>
            <Progress
              label={t("action.upload")}
              value={12}
              max={40}
              text={`${format.number(12)} / ${format.number(40)}`}
            />
          </div>
          <TradeSheet
            title={t("action.askForQuote")}
            note={<CurationMark until="2027-11-15" />}
            action={<Button wide>{t("action.addToBasket")}</Button>}
          >
            <Terms>
              <Term label={t("facet.incoterm")}>
                <bdi>FOB Tanjung Priok</bdi>
              </Term>
              <Term label={t("listing.moqLong")}>{format.quantity(500, "kg")}</Term>
              <Term label={t("facet.lead_time_days")}>{t("unit.days", { count: 21 })}</Term>
            </Terms>
            <p className="total">
              <span>{format.quantity(1000, "kg")}</span>
              <bdi>{format.money(3300, "USD")}</bdi>
            </p>
          </TradeSheet>
        </div>
      </Section>
      <EmptyState
        title={t("error.notFoundTitle")}
        text={t("error.notFoundText")}
        action={{ label: t("action.toCatalogue"), href: "#" }}
      />
      <ConfirmPanel
        title={t("action.confirm")}
        actions={<Button type="button">{t("action.confirm")}</Button>}
      >
        <p>{t("error.serverText")}</p>
      </ConfirmPanel>
      <p className="cluster">
        {(
          [
            "search",
            "basket",
            "seal",
            "certificate",
            "globe",
            "leaf",
            "box",
            "ship",
            "clock",
            "chevron",
            "filter",
            "close",
            "home",
            "inbox",
            "document",
            "user",
            "alert",
            "plus",
            "camera",
            "download",
            "print",
            "info",
            "pin",
            "check",
          ] as const
        ).map((name) => (
          <Icon key={name} name={name} />
        ))}
      </p>
    </>
  )
}
