import { isIncoterm } from "@serumpun/domain/incoterms"
import { isCurrency } from "@serumpun/domain/money"
import { takenIn } from "./chosen.ts"

/** What an address asks to compare at; what is no Incoterm or currency is as if it were not there. */
export function askedTarget(request: Request): Record<string, string | string[]> {
  const { searchParams } = new URL(request.url)
  const [incoterm, currency] = [searchParams.get("incoterm"), searchParams.get("currency")]
  return {
    ...(isIncoterm(incoterm) ? { incoterm } : {}),
    ...(isCurrency(currency) ? { currency } : {}),
    take: takenIn(request),
  }
}
