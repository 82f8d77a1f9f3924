/** Of goods that are gone only the address is known: "palm-sugar" → "palm sugar". */
export const inWords = (handle: string) => handle.replaceAll("-", " ")
