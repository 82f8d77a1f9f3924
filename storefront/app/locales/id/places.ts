import type { Messages } from "#app/locales/messages.ts"
import type { places as source } from "../en/places.ts"

export const places = {
  map: { label: "Peta Indonesia dengan tanda di {{place}}" },
  producer: {
    since: "sejak {{year}}",
    people_other: "{{amount}} orang",
    women: "{{percent}} perempuan",
    demo: "Rekaan untuk peragaan; tempatnya nyata.",
    verified: "Diverifikasi {{date}}",
    nibLabel: "Nomor induk berusaha (NIB)",
    nib: "berakhiran {{ending}}",
    story: "Tentang mereka",
    facts: "Data",
    place: "Tempat",
    legalForm: "Bentuk usaha",
    founded: "Berdiri",
    peopleLabel: "Orang",
    certificates: "Sertifikat",
    listings: "Yang mereka buat",
    noListings: "Hari ini tidak ada produk produsen ini di katalog.",
  },
  regions: {
    title: "Daerah",
    lede: "Indonesia memiliki 38 provinsi. Provinsi berikut sudah punya produsen di katalog; masing-masing tampil dengan ragam hias kain dan anyamannya sendiri.",
    description: "Provinsi di Indonesia dengan produsen kecil yang produknya layak ekspor.",
    counts: "{{listings}} dari {{producers}}",
    producers_other: "{{count, number}} produsen",
    regionTitle: "Produk dari {{province}}",
    regionDescription: "Produk layak ekspor dan produsen kecilnya di {{province}}, Indonesia.",
    producersTitle: "Produsen",
    goodsTitle: "Produk",
    inCatalogue: "Saring produk ini di katalog",
    emptyTitle: "Belum ada produk dari {{province}}",
    emptyText:
      "Hari ini belum ada produk dari provinsi ini di katalog. Produsen di sana dapat mendaftar dan mengajukan produknya untuk dikurasi.",
  },
} satisfies Messages<typeof source>
