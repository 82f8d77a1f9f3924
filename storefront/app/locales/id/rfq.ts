import type { Messages } from "#app/locales/messages.ts"
import type { rfq as source } from "../en/rfq.ts"

export const rfq = {
  title: "Permintaan penawaran harga",
  intro:
    "Satu permintaan dapat dikirim ke beberapa produsen. Setiap produsen hanya menerima baris untuk produknya sendiri dan menjawab dengan harga. Mengirim permintaan tidak dipungut biaya dan tidak mengikat siapa pun.",
  empty: {
    title: "Permintaan Anda masih kosong",
    text: "Pilih produk di katalog dan masukkan beserta jumlahnya. Produk terkumpul di sini, juga dari beberapa produsen, dan tidak ada yang terkirim sebelum Anda mengirimnya.",
  },
  goods: { title: "Produk", add: "Tambah produk" },
  line: {
    noProducer: "Saat ini tidak ditawarkan",
    quantity: "Jumlah",
    targetPrice: "Harga yang diharapkan",
    note: "Catatan untuk produsen",
    listPrice: "Harga daftar {{price}} / {{unit}}",
    minimum: "Minimum {{moq}}",
    minimumMultiple: "Minimum {{moq}}, kelipatan {{multiple}}",
    total: "Menurut harga daftar",
    removeLabel: "Hapus {{title}}",
  },
  removed: { text: "“{{title}}” dihapus dari permintaan.", undo: "Kembalikan" },
  total: {
    label: "Jumlah menurut harga daftar",
    hint: "Perkiraan: harga daftar untuk jumlah ini, dihitung dengan kurs {{date}}, belum termasuk ongkos kirim dan bea masuk. Harga penawaran yang berlaku.",
    partial: "Beberapa baris belum ada harganya.",
    noRates: "Kurs sedang tidak tersedia.",
    update: "Hitung ulang",
  },
  delivery: {
    title: "Pengiriman",
    country: "Negara tujuan",
    city: "Kota tujuan",
    port: "Pelabuhan atau bandara tujuan",
    portHint: "Misalnya Hamburg, Osaka, atau FRA.",
    transport: "Angkutan",
    incoterm: "Incoterm (2020)",
    incotermHint:
      "FAS, FOB, CFR, dan CIF hanya untuk angkutan laut. Untuk peti kemas, FCA, CPT, dan CIP lebih cocok.",
    containerHint:
      "{{rule}} cocok untuk muatan lepas lewat laut. Jika barang dikirim dalam peti kemas, {{better}} lebih cocok.",
    currency: "Mata uang penawaran",
    currencyHint: "Harga yang diharapkan juga dalam mata uang ini.",
    neededBy: "Diperlukan paling lambat",
    neededByHint: "Hari barang sebaiknya tiba.",
    decisionBy: "Anda memutuskan paling lambat",
    decisionByHint: "Produsen jadi tahu berapa lama penawarannya harus berlaku.",
  },
  requirements: {
    title: "Persyaratan",
    certificates: "Sertifikat yang diperlukan",
    more: "Selain itu",
    sample: "Contoh barang dahulu",
    privateLabel: "Merek sendiri (private label)",
    packaging: "Kemasan",
    packagingHint: "Misalnya karung 25 kg atau kotak hadiah 200 g.",
    repeat: "Pesanan berulang",
    repeatHint: "Misalnya 2 ton setiap tiga bulan.",
    message: "Pesan untuk semua produsen",
    messageHint_other:
      "Paling banyak {{count, number}} karakter, misalnya untuk apa barang dipakai.",
  },
  send: {
    button_other: "Kirim ke {{count, number}} produsen",
    note: "Setiap produsen melihat nama perusahaan Anda, tujuan pengiriman, dan barisnya sendiri, bukan milik produsen lain.",
  },
  notice: {
    added: "Produk sudah masuk ke permintaan Anda.",
    removed: "Produk dikeluarkan dari permintaan Anda.",
    full: "Permintaan sudah penuh. Kirim yang ini dahulu, lalu buat yang baru.",
  },
} satisfies Messages<typeof source>
