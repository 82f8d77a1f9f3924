import type { Messages } from "#app/locales/messages.ts"
import type { auth as source } from "../en/auth.ts"

export const auth = {
  field: {
    company_name: "会社名",
    country_code: "会社の所在国",
    first_name: "名",
    last_name: "姓",
    email: "メールアドレス",
    password: "パスワード",
    passwordHint_other: "{{count, number}}文字以上",
    passwordAgain: "パスワードをもう一度入力してください。安全のため、画面には残していません。",
    name: "事業者名",
    legal_form: "法人形態",
    nib: "NIB（事業者番号）",
    nibHint: "OSSの証書にある13桁の数字です。",
    province: "州",
    regency: "県・市",
    contact_name: "お名前",
    contact_phone: "電話番号またはWhatsApp",
    phoneHint: "国番号から入力してください（例：+62 812 3456 7890）。",
  },
  sender: {
    title: "ご依頼者",
    question: "アカウントをお持ちですか。",
    new: "初めて利用する",
    existing: "アカウントを持っている",
    newHint: "どなたからの依頼かを生産者に伝えます。この情報で、後から見積りをご覧いただけます。",
    known: "{{email}}でログイン中です。見積りはアカウントに届きます。",
  },
  again: {
    title: "ログインの有効期限が切れました",
    text: "入力内容は失われていません。ログインすると続きから送信できます。ファイルだけは選び直してください。",
  },
  resume: {
    title: "再びログインしました",
    text: "入力内容はそのまま残っています。",
    button: "入力内容で続ける",
  },
  signIn: {
    title: "ログイン",
    intro: "バイヤーと生産者の共通の入口です。",
    button: "ログイン",
    noAccount: "アカウントをお持ちでない方",
    newBuyer: "バイヤーとして登録",
    newProducer: "生産者として登録",
  },
  signUp: {
    title: "バイヤー登録",
    intro: "登録すると、見積りの依頼と見積書の確認ができます。無料です。",
    button: "登録する",
    haveAccount: "すでにアカウントをお持ちの方",
  },
  signUpProducer: {
    title: "生産者登録",
    intro:
      "インドネシアの小規模生産者、協同組合、村営企業のための登録です。品物の準備はすぐに始められ、書類の確認後に輸出審査を受けられます。",
    button: "事業者を登録する",
  },
  notice: {
    unavailable:
      "まだ送信されていません。入力内容はそのまま残っています。しばらくしてからもう一度お試しください。",
    tooManyTitle: "試行回数が多すぎます",
    tooMany_other: "{{count, number}}分ほど待ってからもう一度お試しください。",
  },
} satisfies Messages<typeof source>
