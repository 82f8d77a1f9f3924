/** Words that synthetic texts are made of: goods come from the vocabulary, the rest from here. */
export const qualities = {
  en: "organic premium dried ground whole handwoven natural smoked fermented raw fine coarse golden dark light washed aged wild forest mountain coastal traditional polished carved dyed rolled sifted roasted sun-dried cold-pressed".split(
    " ",
  ),
  id: "organik premium kering bubuk utuh anyaman alami asap fermentasi mentah halus kasar emas gelap terang cuci tua liar hutan gunung pesisir tradisional poles ukir celup gulung ayak sangrai jemur perasan".split(
    " ",
  ),
  ja: "有機 高級 乾燥 粉末 丸ごと 手編み 天然 燻製 発酵 未加工 細かい 粗い 黄金色 濃い 淡い 水洗い 熟成 野生 森林 山岳 海岸 伝統的 研磨 彫刻 染色 圧延 焙煎 天日干し 低温圧搾".split(
    " ",
  ),
  de: "biologisch hochwertig getrocknet gemahlen ganz handgeflochten natürlich geräuchert fermentiert roh fein grob golden dunkel hell gewaschen gereift wild bewaldet bergig küstennah traditionell poliert geschnitzt gefärbt gerollt gesiebt geröstet sonnengetrocknet kaltgepresst".split(
    " ",
  ),
  ar: "عضوي ممتاز مجفف مطحون كامل منسوج طبيعي مدخن مخمر خام ناعم خشن ذهبي داكن فاتح مغسول معتق بري غابي جبلي ساحلي تقليدي مصقول منحوت مصبوغ ملفوف منخول محمص مشمس معصور".split(
    " ",
  ),
}

export type Locale = keyof typeof qualities

export const fillers: Record<Locale, string[]> = {
  en: "village cooperative harvest farmers tapped trees kettle firewood moisture percent packed carton pallet lined bag export shipment container port inspection laboratory flavour aroma texture colour baking beverage sauce retail wholesale importer kitchen workshop loom fibre strip frame weave finish lacquer shelf storage months temperature traceable family women young members training season rain island river valley slope soil shade garden nursery drying floor sieve grade size sample certificate batch record".split(
    " ",
  ),
  id: "desa koperasi panen petani sadap pohon kuali kayu bakar kadar air persen kemas karton palet lapis kantong ekspor kiriman kontainer pelabuhan pemeriksaan laboratorium rasa aroma tekstur warna kue minuman saus eceran grosir importir dapur bengkel tenun serat bilah rangka anyam akhir pernis rak simpan bulan suhu terlacak keluarga perempuan muda anggota pelatihan musim hujan pulau sungai lembah lereng tanah teduh kebun bibit jemur lantai saringan mutu ukuran contoh sertifikat angkatan catatan".split(
    " ",
  ),
  ja: "村 協同組合 収穫 農家 樹液 木 釜 薪 水分 割合 包装 箱 パレット 内袋 輸出 出荷 コンテナ 港 検査 研究所 風味 香り 食感 色 製菓 飲料 ソース 小売 卸売 輸入業者 厨房 工房 織機 繊維 帯 枠 編み 仕上げ 塗装 棚 保管 月 温度 追跡可能 家族 女性 若者 組合員 研修 季節 雨 島 川 谷 斜面 土壌 日陰 庭 苗床 床 ふるい 等級 寸法 見本 証明書 記録".split(
    " ",
  ),
  de: "Dorf Genossenschaft Ernte Bauern Zapfung Baum Kessel Brennholz Feuchtigkeit Prozent verpackt Karton Palette Innenbeutel Ausfuhr Sendung Container Hafen Prüfung Labor Geschmack Aroma Textur Farbe Backwaren Getränke Saucen Einzelhandel Großhandel Importeur Küche Werkstatt Webstuhl Faser Streifen Rahmen Geflecht Lack Regal Lagerung Monate Temperatur rückverfolgbar Familie Frauen Mitglieder Schulung Saison Regen Insel Fluss Tal Hang Boden Schatten Garten Trocknung Sieb Güteklasse Größe Muster Zertifikat Charge Protokoll".split(
    " ",
  ),
  ar: "قرية تعاونية حصاد مزارعون أشجار قدر حطب رطوبة بالمئة معبأ كرتون منصة كيس تصدير شحنة حاوية ميناء فحص مختبر نكهة رائحة قوام لون مخبوزات مشروبات صلصات تجزئة جملة مستورد مطبخ ورشة نول ألياف شريط إطار نسيج طلاء رف تخزين شهور حرارة تتبع عائلة نساء شباب أعضاء تدريب موسم مطر جزيرة نهر وادي منحدر تربة ظل حديقة مشتل تجفيف أرضية غربال درجة حجم عينة شهادة دفعة سجل".split(
    " ",
  ),
}

export const places = [
  ["ID-BT", "Sobang, Lebak"],
  ["ID-BT", "Pandeglang"],
  ["ID-KU", "Malinau"],
  ["ID-KU", "Tanjung Selor, Bulungan"],
  ["ID-BB", "Bangka Barat"],
  ["ID-BB", "Belitung Timur"],
  ["ID-KI", "Bontang"],
  ["ID-JT", "Jepara"],
  ["ID-JT", "Banyumas"],
  ["ID-AC", "Gayo, Aceh Tengah"],
  ["ID-MA", "Banda"],
  ["ID-NT", "Sumba Timur"],
] as const

export const categories = [
  "food/sugar",
  "craft/rattan",
  "furniture/rattan",
  "spice/pepper",
  "beverage/coffee",
  "spice/cinnamon",
  "spice/nutmeg",
  "spice/ginger",
  "food/honey",
  "marine/seaweed",
  "textile/batik",
  "oil/essential",
  "food/oil",
  "beverage/cocoa",
]

/** Syllables that producers' names are drawn from, so that the index holds many rare words. */
export const syllables =
  "ba be bi bo bu da de di do du ga gi gu ka ke ki ko ku la le li lo lu ma me mi mo mu na ne ni no nu pa pe pi ra re ri ro ru sa se si su ta te ti to tu wa ya".split(
    " ",
  )
