import { KUR_READ_ON, type KurSource, type KurSourceKey, kurSources } from "@serumpun/domain/kur"
import { useFormat } from "#app/lib/format/use-format.ts"
import { useTranslation } from "#app/lib/i18n/use-translation.ts"

const listed = Object.entries(kurSources) as [KurSourceKey, KurSource][]
const numberOf = (key: KurSourceKey) => listed.findIndex(([one]) => one === key) + 1

/** "[1] [4]": where a fact is published, leading to the list below. */
export function KurSourceLinks({ keys }: { keys: readonly KurSourceKey[] }) {
  const { t } = useTranslation("capital")
  const format = useFormat()
  return (
    <small className="kur-marks">
      {t("source")}{" "}
      {keys.map((key) => (
        <a key={key} href={`#source-${key}`} title={kurSources[key].title}>
          [{format.number(numberOf(key))}]
        </a>
      ))}
    </small>
  )
}

/** Every source once, by title and date as it was published. */
export function KurSources() {
  const { t } = useTranslation("capital")
  const { date } = useFormat()
  return (
    <section className="kur-sources">
      <h3>{t("sources.title")}</h3>
      <p className="soft">{t("sources.text", { date: date(KUR_READ_ON) })}</p>
      <ol>
        {listed.map(([key, { title, publisher, published }]) => (
          <li key={key} id={`source-${key}`}>
            <cite lang="id" dir="ltr">
              {title}
            </cite>
            {". "}
            <bdi>{publisher}</bdi>, {published.length > 4 ? date(published) : published}
          </li>
        ))}
      </ol>
    </section>
  )
}
