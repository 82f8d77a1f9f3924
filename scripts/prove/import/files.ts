/** CSV of so many new listings, each as complete as a producer would enter it. */
export function listingFile(rows: number): string {
  const lines = numbers(rows).map(
    (number) =>
      `${number},Barang ${number},Goods ${number},"Baris pertama\nbaris kedua ${number}",craft/rattan,finished,460212,pc,ID-KU,Tanjung Selor,${100 + (number % 50)},12.5,FOB Tanjung Priok (sea),4${number % 10},30,25,11,10`,
  )
  const columns =
    "external_id,title.id,title.en,description.id,category,processing_stage,hs_code,unit,province,place,moq,tiers.0.usd,incoterms,packing.carton_length_cm,packing.carton_width_cm,packing.carton_height_cm,packing.carton_gross_kg,packing.carton_net_kg"
  return [columns, ...lines].join("\n")
}

/** In the addresses of the businesses below, by which they are counted. */
export const BUSINESS_DOMAIN = "rows.example.org"

/** CSV of so many new businesses, each with a NIB and an owner of its own. */
export function businessFile(rows: number): string {
  const lines = numbers(rows).map(
    (number) =>
      `Usaha ${number},kub,${NIB_START + number * 7},ID-KU,Bulungan,"Tanjung Selor, Bulungan",Dewi ${number},owner-${number}@${BUSINESS_DOMAIN},+62 812 0000 0000`,
  )
  const columns =
    "name,legal_form,nib,province,regency,place,contact_name,contact_email,contact_phone"
  return [columns, ...lines].join("\n")
}

const NIB_START = 2_903_000_100_000
const numbers = (count: number): number[] => Array.from({ length: count }, (_, at) => at + 1)
