import { useText } from "../lib/use-text"

export function Crumb({
  text,
}: {
  text: "menu.overview" | "menu.curation" | "menu.producers" | "menu.review"
}) {
  const { t } = useText()
  return <>{t(text)}</>
}
