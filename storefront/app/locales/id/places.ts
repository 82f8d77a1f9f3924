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
    nib: "NIB berakhiran {{ending}}",
    story: "Tentang mereka",
    facts: "Data",
    place: "Tempat",
    legalForm: "Bentuk usaha",
    founded: "Berdiri",
    peopleLabel: "Orang",
    certificates: "Sertifikat",
    listings: "Yang mereka buat",
    noListings: "Hari ini tidak ada barang produsen ini di katalog.",
  },
  regions: {
    title: "Daerah",
    lede: "Indonesia memiliki 38 provinsi. Provinsi berikut sudah punya produsen di katalog; masing-masing tampil dengan ragam hias kain dan anyamannya sendiri.",
    description: "Provinsi di Indonesia dengan produsen kecil yang barangnya layak ekspor.",
    counts: "{{listings}} dari {{producers}}",
    producers_other: "{{count, number}} produsen",
    regionTitle: "Barang dari {{province}}",
    regionDescription: "Barang layak ekspor dan produsen kecilnya di {{province}}, Indonesia.",
    producersTitle: "Produsen",
    goodsTitle: "Barang",
    inCatalogue: "Saring barang ini di katalog",
    emptyTitle: "Belum ada barang dari {{province}}",
    emptyText:
      "Hari ini belum ada barang dari provinsi ini di katalog. Produsen di sana dapat mendaftar dan mengajukan barangnya untuk dikurasi.",
  },
} satisfies Messages<typeof source>
