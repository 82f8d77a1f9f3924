/** What a buyer may keep from each producer until that producer has sent a quote. */
type Hiding = { hides_company?: boolean; hides_target_prices?: boolean }
type Buyer = { name: string; company: string; country_code: string }

/** The buyer as a producer reads them; where the goods go is never hidden. */
export function buyerAsRead(buyer: Buyer, rfq: Hiding, isTold: boolean): Buyer {
  return rfq.hides_company && !isTold ? { ...buyer, name: "", company: "" } : buyer
}

/** A line of the request as a producer reads it. */
export function itemAsRead<Item extends { target_price: number | null }>(
  item: Item,
  rfq: Hiding,
  isTold: boolean,
): Item {
  return rfq.hides_target_prices && !isTold ? { ...item, target_price: null } : item
}
