import { businessColumn } from "@serumpun/domain/sheet/business-columns"
import { producerColumn } from "@serumpun/domain/sheet/producer-columns"
import { useImportPlace } from "../../lib/import-place"
import { useText } from "../../lib/use-text"

/** What a column is called, by its key. */
export function useColumnName() {
  const { t, tongue } = useText()
  const { subject } = useImportPlace()
  return (key: string) => {
    const entered = subject === "register" ? businessColumn(key) : undefined
    if (entered) return t(`register.field.${entered.key}`)
    const column = producerColumn(key)
    if (!column) return key
    const name = t(`producerImport.field.${column.field}`)
    return column.language ? `${name} (${tongue(column.language)})` : name
  }
}
