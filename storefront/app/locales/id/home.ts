import type { Messages } from "#app/locales/messages.ts"
import type { home as source } from "../en/home.ts"

export const home = {
  title: "Produk layak ekspor dari produsen kecil Indonesia",
  lede: "Gula aren Sobang, rotan Kayan, lada putih Muntok: temukan produk koperasi dan usaha desa, lihat siapa yang memeriksanya, lalu minta penawaran.",
  browse_other: "Lihat {{count, number}} produk",
  categories: "Menurut kategori",
  newest: "Terbaru di katalog",
  season: "Sedang musim pada bulan {{month}}",
  regions: "Menurut daerah",
  steps: {
    title: "Dari pencarian sampai penawaran",
    find: "Cari",
    findText:
      "Cari dalam bahasa Anda, menurut bahan, kode HS, atau sertifikat, dan lihat harga untuk jumlah yang Anda perlukan.",
    trust: "Lihat buktinya",
    trustText:
      "Setiap produk menampilkan sertifikat dengan pemegang, lingkup, dan masa berlakunya, serta nilai dari kurator.",
    ask: "Cukup sekali meminta",
    askText:
      "Masukkan produk beberapa produsen ke satu permintaan dengan jumlah, tujuan, dan tanggal. Tiap produsen hanya melihat bagiannya.",
    answer: "Bandingkan penawaran",
    answerText:
      "Penawaran memuat harga, Incoterm, tempat, waktu pengerjaan, dan masa berlaku, dihitung dalam mata uang Anda.",
  },
  curation: {
    title: "Cara kerja kurasi: tidak ada yang tampil tanpa diperiksa",
    curators: "Kurator per produk",
    curatorsText: "Dari lembaga publik, menilai sendiri-sendiri, tanpa benturan kepentingan.",
    gates: "Syarat wajib",
    gatesText: "Legalitas, dan dokumen untuk sedikitnya satu pasar. Keduanya harus terpenuhi.",
    criteria: "Kriteria, nilai 0 sampai 4",
    criteriaText:
      "Mutu, kapasitas, kesinambungan, kemasan, desain, ketertelusuran. Rata-rata tiap kriteria paling rendah 2, rata-rata seluruhnya paling rendah 2,5.",
    months: "Bulan masa berlaku",
    monthsText:
      "Setelah itu produk dinilai lagi. Yang belum lulus kembali ke pembuatnya dengan catatan tertulis.",
    more: "Aturan lengkapnya",
  },
} satisfies Messages<typeof source>
