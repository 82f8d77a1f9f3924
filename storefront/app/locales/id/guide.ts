import type { Messages } from "#app/locales/messages.ts"
import type { guide as source } from "../en/guide.ts"

export const guide = {
  title: "Cara kerja",
  lede: "Dari pencarian pertama sampai penawaran: apa yang terjadi, siapa memeriksa apa, dan arti istilah dagangnya.",
  contents: "Di halaman ini",
  buyers: {
    title: "Untuk pembeli",
    find: "Cari produk",
    findText:
      "Cari dalam bahasa Anda. Saringan menunjukkan berapa produk yang tersisa; pencarian tersimpan di alamat sehingga mudah dibagikan.",
    ask: "Kirim satu permintaan",
    askText:
      "Kumpulkan produk di keranjang permintaan, isi jumlah, tujuan, Incoterm, dan tanggal, lalu kirim. Akun baru diperlukan saat mengirim.",
    compare: "Bandingkan penawaran",
    compareText:
      "Tiap produsen menjawab bagiannya. Penawaran tampil berdampingan, juga dalam mata uang Anda; yang tidak termasuk disebutkan.",
    order: "Sepakat",
    orderText:
      "Penawaran mengikat sampai akhir hari terakhirnya, waktu Jakarta. Produsen mulai berproduksi setelah uang muka yang disebut dalam penawaran.",
  },
  curation: {
    title: "Cara kerja kurasi",
    text_other:
      "Produk baru tampil setelah {{count, number}} kurator dari lembaga publik menilainya secara terpisah dan menyatakan tidak punya benturan kepentingan.",
    gates: "Dua syarat wajib dipenuhi:",
    criteria: "Enam kriteria dinilai 0 sampai 4, nilai rendah disertai catatan tertulis:",
    rule_other:
      "Produk lulus bila rata-rata tiap kriteria sedikitnya 2 dan rata-rata seluruhnya sedikitnya 2,5. Putusan “layak ekspor” berlaku {{count, number}} bulan. Bila belum, produsen menerima catatan, memperbaiki, dan mengajukan lagi.",
  },
  producers: {
    title: "Untuk produsen",
    text: "Produsen mendaftar dengan NIB, menjelaskan produknya langkah demi langkah lewat ponsel, menambahkan sertifikat, lalu mengajukan kurasi. Pendaftaran dan kurasi tidak dipungut biaya.",
    signUp: "Daftar sebagai produsen",
  },
  ladder: {
    title: "Incoterms 2020, dari yang paling sedikit sampai paling banyak tercakup",
    text: "Incoterm menyatakan di mana biaya dan risiko produsen berakhir. Selalu ditulis dengan nama tempat dan edisinya, misalnya “FOB Tanjung Priok, Incoterms 2020”.",
    seaOnly: "hanya laut dan perairan pedalaman",
    EXW: "Anda mengambil di tempat produsen; izin ekspor Anda urus.",
    FCA: "Diserahkan kepada pengangkut Anda di tempat yang disebut, izin ekspor selesai. Cocok untuk kontainer.",
    FAS: "Diletakkan di samping kapal di pelabuhan yang disebut.",
    FOB: "Dimuat di atas kapal di pelabuhan yang disebut. Cocok untuk curah; untuk kontainer lebih tepat FCA.",
    CFR: "Ongkos laut sampai pelabuhan yang disebut dibayar; risiko beralih di atas kapal di Indonesia.",
    CPT: "Ongkos angkut sampai tempat yang disebut dibayar; risiko beralih pada pengangkut pertama.",
    CIF: "Seperti CFR, dengan asuransi minimum.",
    CIP: "Seperti CPT, dengan asuransi penuh.",
    DAP: "Diantar ke tempat yang disebut, siap dibongkar; impor Anda urus.",
    DPU: "Diantar dan dibongkar di tempat yang disebut; impor Anda urus.",
    DDP: "Diantar ke tempat yang disebut, bea masuk dan pajak dibayar.",
  },
  glossary: {
    title: "Daftar istilah",
    incoterm: "Incoterm",
    "incoterm-text":
      "Salah satu dari sebelas aturan Kamar Dagang Internasional yang membagi biaya dan risiko antara produsen dan pembeli.",
    "named-place": "Nama tempat",
    "named-place-text":
      "Pelabuhan atau tempat yang melengkapi Incoterm. Tanpa itu aturannya tidak bermakna.",
    moq: "MOQ, pesanan minimum",
    "moq-text":
      "Jumlah terkecil yang dijual produsen dalam satuan produk. Pesanan lebih besar mengikuti kelipatan yang disebut.",
    "lead-time": "Waktu pengerjaan",
    "lead-time-text":
      "Jumlah hari dari uang muka sampai produk siap dikirim. Pengangkutan dihitung sesudahnya.",
    "hs-code": "Kode HS",
    "hs-code-text":
      "Kode enam angka Harmonized System yang dipakai pabean di seluruh dunia. Kode ini menentukan bea dan dokumen.",
    rfq: "RFQ, permintaan penawaran",
    "rfq-text": "Permintaan Anda kepada satu atau beberapa produsen. Tidak mengikat siapa pun.",
    quote: "Penawaran",
    "quote-text": "Jawaban produsen atas RFQ dengan harga, nomor versi, dan masa berlaku.",
    certificate: "Sertifikat, pemegang, lingkup",
    "certificate-text":
      "Dokumen, kepada siapa diterbitkan, dan apa yang dicakup. Pemegangnya bisa kelompok tani, bukan produsen, seperti diminta aturan organik UE.",
    curation: "Kurasi",
    "curation-text": "Penilaian yang harus dilalui produk sebelum ditampilkan.",
    tt: "T/T, L/C",
    "tt-text": "Transfer bank; letter of credit, bank membayar berdasarkan dokumen.",
    umkm: "UMKM, BUMDes, koperasi",
    "umkm-text":
      "Usaha mikro, kecil, dan menengah; badan usaha milik desa; usaha milik para anggotanya.",
  },
} satisfies Messages<typeof source>
