import type { Messages } from "#app/locales/messages.ts"
import type { catalogue as source } from "../en/catalogue.ts"

export const catalogue = {
  titleQuery: "“{{query}}” di katalog",
  description:
    "Produk dari produsen kecil Indonesia, masing-masing diperiksa sedikitnya dua kurator: saring menurut kategori, provinsi, sertifikat, Incoterm, pesanan minimum, dan waktu pengerjaan.",
  understood: "Menampilkan hasil untuk “{{query}}”.",
  insteadFor: "Cari “{{query}}” saja",
  ignored: "Alamat ini memuat saringan yang tidak dikenal di sini. Saringan itu diabaikan.",
  allCategories: "Semua kategori",
  anyMarket: "Semua pasar",
  suggestCategory_other: "{{name}} – {{count, number}} produk",
  suggestProducer: "{{name}} – produsen di {{province}}",
  zero: {
    textQuery: "Tidak ada produk di katalog yang cocok dengan “{{query}}”.",
    textFilters: "Tidak ada produk yang memenuhi semua pilihan Anda.",
    widen: "Yang ini ada hasilnya",
    without: "Tanpa “{{label}}”",
    withoutQuery: "Saringan yang sama tanpa “{{query}}”",
    only: "Hanya “{{query}}”",
    tips: "Coba kata yang lebih pendek atau lebih umum, nama bahannya, atau kode HS. Produk juga dapat dicari dengan nama Inggris.",
    categories: "Isi katalog",
  },
} satisfies Messages<typeof source>
