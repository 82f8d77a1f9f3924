import { producerColumn } from "@serumpun/domain/sheet/producer-columns"
import { useText } from "../../lib/use-text"

/** What a column is called, by its key. */
export function useColumnName() {
  const { t, tongue } = useText()
  return (key: string) => {
    const column = producerColumn(key)
    if (!column) return key
    const name = t(`producerImport.field.${column.field}`)
    return column.language ? `${name} (${tongue(column.language)})` : name
  }
}
