import type { Category } from "./places.js"
import type { ProcessingStage } from "./units.js"

/** A good as its makers call it, and where the Harmonized System and our catalogue put it. */
export type KnownGood = {
  /** In Indonesian, the language it is picked in. */
  name: string
  /** What else it is called. */
  words: string[]
  category: Category
  /** Six digits of the Harmonized System 2022 (World Customs Organization). */
  hs_code: string
  processing_stage: ProcessingStage
  /** The row of the catalogue's vocabulary with its names in other languages. */
  term?: string
}

const good = (
  name: string,
  words: string,
  [category, hs_code, processing_stage]: [Category, string, ProcessingStage],
  term?: string,
): KnownGood => ({
  ...{ name, category, hs_code, processing_stage },
  words: words.split(", ").filter(Boolean),
  ...(term ? { term } : {}),
})

/** What producers of the archipelago sell most; a code is a proposal, which the producer checks. */
export const knownGoods: KnownGood[] = [
  good(
    "Gula aren",
    "gula semut aren, gula merah aren, gula palem",
    ["food/sugar", "170290", "finished"],
    "palm-sugar",
  ),
  good(
    "Gula kelapa",
    "gula semut kelapa, gula merah kelapa, gula jawa",
    ["food/sugar", "170290", "finished"],
    "coconut-sugar",
  ),
  good("Nektar kelapa", "sirup nira kelapa, sirup kelapa", ["food/sugar", "170290", "finished"]),
  good(
    "Madu",
    "madu hutan, madu klanceng, madu trigona, madu kelulut",
    ["food/honey", "040900", "finished"],
    "honey",
  ),
  good("Kerupuk ikan", "kemplang, krupuk, kerupuk udang, amplang", [
    "food/snack",
    "190590",
    "finished",
  ]),
  good("Emping melinjo", "emping", ["food/snack", "190590", "finished"]),
  good("Terasi", "belacan, terasi udang, sambal terasi", ["food/condiment", "210390", "finished"]),
  good(
    "Minyak kelapa murni",
    "vco, virgin coconut oil",
    ["food/oil", "151311", "finished"],
    "virgin-coconut-oil",
  ),
  good("Kelapa parut kering", "desiccated coconut, kelapa kering", [
    "food/coconut",
    "080111",
    "finished",
  ]),
  good(
    "Lada utuh",
    "lada putih, lada hitam, merica butiran, sahang",
    ["spice/pepper", "090411", "semi_finished"],
    "white-pepper",
  ),
  good("Lada bubuk", "merica bubuk, lada putih bubuk, lada hitam bubuk", [
    "spice/pepper",
    "090412",
    "finished",
  ]),
  good("Vanili utuh", "vanili, vanila, polong vanili", ["spice/vanilla", "090510", "finished"]),
  good("Vanili bubuk", "vanila bubuk", ["spice/vanilla", "090520", "finished"]),
  good(
    "Kayu manis batang",
    "kayu manis, kulit manis, casiavera",
    ["spice/cinnamon", "090619", "semi_finished"],
    "cinnamon",
  ),
  good("Kayu manis bubuk", "bubuk kayu manis", ["spice/cinnamon", "090620", "finished"]),
  good("Pala utuh", "pala, biji pala", ["spice/nutmeg", "090811", "semi_finished"], "nutmeg"),
  good("Pala bubuk", "bubuk pala", ["spice/nutmeg", "090812", "finished"]),
  good("Fuli utuh", "fuli, bunga pala", ["spice/nutmeg", "090821", "semi_finished"]),
  good("Cengkeh utuh", "cengkeh, cengkih", ["spice/clove", "090710", "semi_finished"]),
  good("Cengkeh bubuk", "bubuk cengkeh", ["spice/clove", "090720", "finished"]),
  good(
    "Jahe kering utuh",
    "jahe, jahe iris, jahe gajah, jahe emprit",
    ["spice/ginger", "091011", "semi_finished"],
    "ginger",
  ),
  good("Jahe bubuk", "bubuk jahe", ["spice/ginger", "091012", "finished"]),
  good(
    "Biji kopi hijau",
    "kopi, biji kopi, kopi beras, green bean, arabika, robusta",
    ["beverage/coffee", "090111", "semi_finished"],
    "green-coffee",
  ),
  good("Kopi sangrai", "kopi bubuk, kopi roasting, kopi gongseng", [
    "beverage/coffee",
    "090121",
    "finished",
  ]),
  good(
    "Biji kakao",
    "kakao, coklat biji, biji cokelat, kakao fermentasi",
    ["beverage/cocoa", "180100", "semi_finished"],
    "cocoa-beans",
  ),
  good("Bubuk kakao tanpa gula", "kakao bubuk, cokelat bubuk", [
    "beverage/cocoa",
    "180500",
    "finished",
  ]),
  good("Lemak kakao", "mentega kakao, cocoa butter", ["beverage/cocoa", "180400", "finished"]),
  good(
    "Keranjang rotan",
    "anjat, tas rotan, bakul rotan, topi rotan",
    ["craft/rattan", "460212", "finished"],
    "rattan-basket",
  ),
  good("Tikar rotan", "lampit, lampit rotan", ["craft/rattan", "460122", "finished"]),
  good("Keranjang bambu", "besek, bakul bambu, tas bambu, anyaman bambu", [
    "craft/bamboo",
    "460211",
    "finished",
  ]),
  good("Tikar bambu", "kerai bambu", ["craft/bamboo", "460121", "finished"]),
  good("Keranjang pandan", "tas pandan, tas mendong, keranjang eceng gondok, anyaman pandan", [
    "craft/weaving",
    "460219",
    "finished",
  ]),
  good("Tikar pandan", "tikar mendong, tikar purun", ["craft/weaving", "460129", "finished"]),
  good("Kotak logam hias", "kotak pewter, pewter, kerajinan timah, hiasan kuningan", [
    "craft/metal",
    "830629",
    "finished",
  ]),
  good("Perhiasan perak", "cincin perak, kalung perak, gelang perak", [
    "craft/metal",
    "711311",
    "finished",
  ]),
  good("Mangkuk kayu", "piring kayu, sendok kayu, peralatan makan kayu", [
    "craft/wood",
    "441990",
    "finished",
  ]),
  good("Kursi rotan", "sofa rotan", ["furniture/rattan", "940153", "finished"]),
  good(
    "Meja rotan",
    "mebel rotan, rak rotan, lemari rotan",
    ["furniture/rattan", "940383", "finished"],
    "rattan-furniture",
  ),
  good("Meja kayu", "meja makan kayu, meja jati, lemari kayu, mebel kayu", [
    "furniture/wood",
    "940360",
    "finished",
  ]),
  good("Perabot kamar tidur kayu", "tempat tidur kayu, dipan, nakas kayu", [
    "furniture/wood",
    "940350",
    "finished",
  ]),
  good("Kursi kayu", "kursi jati, bangku kayu", ["furniture/wood", "940169", "finished"]),
  good(
    "Kain batik katun",
    "batik, kain batik, batik tulis, batik cap",
    ["textile/batik", "520852", "finished"],
    "batik",
  ),
  good("Kemeja batik pria", "kemeja batik, hem batik", ["textile/batik", "620520", "finished"]),
  good("Blus batik wanita", "blus batik", ["textile/batik", "620630", "finished"]),
  good("Selendang sutra", "selendang batik, syal sutra, scarf sutra", [
    "textile/batik",
    "621410",
    "finished",
  ]),
  good("Kain tenun sutra", "tenun sutra, songket sutra, cual", [
    "textile/weaving",
    "500720",
    "finished",
  ]),
  good("Selendang tenun katun", "selendang ikat, syal tenun, tenun ikat", [
    "textile/weaving",
    "621490",
    "finished",
  ]),
  good(
    "Rumput laut kering",
    "cottonii, eucheuma, rumput laut",
    ["marine/seaweed", "121221", "semi_finished"],
    "seaweed",
  ),
  good("Karagenan", "tepung karagenan, carrageenan", ["marine/seaweed", "130239", "finished"]),
  good("Agar-agar", "tepung agar", ["marine/seaweed", "130231", "finished"]),
  good("Briket arang tempurung kelapa", "briket, arang briket, arang batok, arang tempurung", [
    "home/charcoal",
    "440220",
    "finished",
  ]),
  good("Briket arang kayu", "arang kayu, arang bakau", ["home/charcoal", "440290", "finished"]),
  good("Minyak nilam", "patchouli", ["oil/essential", "330129", "finished"], "essential-oil"),
  good("Minyak cengkeh", "minyak daun cengkeh", ["oil/essential", "330129", "finished"]),
  good("Minyak serai wangi", "sereh wangi, citronella", ["oil/essential", "330129", "finished"]),
  good("Minyak pala", "", ["oil/essential", "330129", "finished"]),
  good("Minyak kayu putih", "kayu putih", ["oil/essential", "330129", "finished"]),
]
