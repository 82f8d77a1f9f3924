import type { Messages } from "#app/locales/messages.ts"
import type { auth as source } from "../en/auth.ts"

export const auth = {
  field: {
    company_name: "Perusahaan",
    country_code: "Negara perusahaan Anda",
    first_name: "Nama depan",
    last_name: "Nama belakang",
    email: "Alamat surel",
    password: "Kata sandi",
    passwordHint_other: "Paling sedikit {{count, number}} karakter.",
    passwordAgain:
      "Isi kata sandi sekali lagi: demi keamanan, kata sandi tidak disimpan di halaman.",
    name: "Nama usaha",
    legal_form: "Bentuk usaha",
    nib: "NIB (nomor induk berusaha)",
    nibHint: "13 angka, ada di surat dari OSS.",
    province: "Provinsi",
    regency: "Kabupaten atau kota",
    contact_name: "Nama Anda",
    contact_phone: "Nomor telepon atau WhatsApp",
    phoneHint: "Dengan kode negara, misalnya +62 812 3456 7890.",
  },
  sender: {
    title: "Data Anda",
    question: "Sudah punya akun?",
    new: "Saya baru di sini",
    existing: "Saya sudah punya akun",
    newHint:
      "Produsen perlu tahu siapa yang meminta. Dengan data ini Anda dapat membaca penawarannya nanti.",
    known: "Anda masuk sebagai {{email}}. Penawaran akan muncul di akun Anda.",
  },
  again: {
    title: "Sesi Anda sudah berakhir",
    text: "Isian Anda tidak hilang: masuklah lagi, lalu isian itu diteruskan. Hanya berkas yang harus dipilih ulang.",
  },
  resume: {
    title: "Anda sudah masuk lagi",
    text: "Isian Anda masih ada.",
    button: "Lanjutkan dengan isian saya",
  },
  signIn: {
    title: "Masuk",
    intro: "Untuk pembeli dan produsen.",
    button: "Masuk",
    noAccount: "Belum punya akun?",
    newBuyer: "Daftar sebagai pembeli",
    newProducer: "Daftar sebagai produsen",
  },
  signUp: {
    title: "Daftar sebagai pembeli",
    intro:
      "Dengan akun, Anda dapat mengirim permintaan dan membaca penawaran. Tidak dipungut biaya.",
    button: "Buat akun",
    haveAccount: "Sudah punya akun?",
  },
  signUpProducer: {
    title: "Daftar sebagai produsen",
    intro:
      "Untuk usaha kecil, koperasi, dan BUMDes di Indonesia. Produk bisa langsung disiapkan; setelah surat usaha diperiksa, produk dapat dinilai untuk ekspor.",
    button: "Daftarkan usaha",
  },
  notice: {
    unavailable:
      "Belum ada yang terkirim, dan semua isian Anda masih di sini. Coba lagi sebentar lagi.",
    tooManyTitle: "Terlalu banyak percobaan",
    tooMany_other: "Tunggu {{count, number}} menit, lalu coba lagi.",
  },
} satisfies Messages<typeof source>
