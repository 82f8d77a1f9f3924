import type { Messages } from "#app/locales/messages.ts"
import type { home as source } from "../en/home.ts"

export const home = {
  title: "Barang layak ekspor dari produsen kecil Indonesia",
  lede: "Gula aren Sobang, rotan Kayan, lada putih Muntok: temukan barang koperasi dan usaha desa, lihat siapa yang memeriksanya, lalu minta penawaran.",
  browse_other: "Lihat {{count, number}} barang",
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
      "Setiap barang menampilkan sertifikat dengan pemegang, lingkup, dan masa berlakunya, serta nilai dari kurator.",
    ask: "Cukup sekali meminta",
    askText:
      "Masukkan barang beberapa produsen ke satu permintaan dengan jumlah, tujuan, dan tanggal. Tiap produsen hanya melihat bagiannya.",
    answer: "Bandingkan penawaran",
    answerText:
      "Penawaran memuat harga, Incoterm, tempat, waktu siap kirim, dan masa berlaku, dihitung dalam mata uang Anda.",
  },
  curation: {
    title: "Tidak ada yang tampil tanpa diperiksa",
    text: "Dua kurator dari lembaga publik menilai setiap barang secara terpisah: legalitas, dokumen, mutu, kapasitas, kesinambungan, kemasan, desain, dan ketertelusuran. Yang lulus layak ekspor selama dua belas bulan; yang belum kembali ke pembuatnya dengan catatan tertulis.",
    more: "Cara kerja kurasi",
  },
} satisfies Messages<typeof source>
