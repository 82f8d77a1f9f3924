import { createContext, useContext } from "react"

/** Which import a page shows: each has its own address, columns and words for what is about to happen. */
export type ImportPlace = { base: string; subject: "producer" | "register" }

const ImportPlaceContext = createContext<ImportPlace>({
  base: "/admin/producer-imports",
  subject: "producer",
})
export const ImportPlaceProvider = ImportPlaceContext.Provider
export const useImportPlace = () => useContext(ImportPlaceContext)
