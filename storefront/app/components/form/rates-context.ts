import type { RateTable } from "@serumpun/domain/money"
import { createContext } from "react"

/** The rates of a workspace page, for the rupiah beside prices in other currencies; null = unknown. */
export const RatesContext = createContext<RateTable | null>(null)
