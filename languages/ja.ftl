### 日本語。短く、落ち着いて、です・ます調で。

-language = 日本語
-direction = ltr

## ページ全体

page-title = Eponym · 写っているものから画像に名前を付けます
page-line = 写っているものから画像に名前を付けます。
page-promise = 元の画像はこのコンピューターから出ません。名前を付けるときにだけ、メタデータのない縮小コピーが、あなたのキーで、あなたが選んだゲートウェイへ送られます。
page-language = ページの言語
language-lost = この言語を読み込めませんでした。接続を確認して、もう一度選んでください。
comma = 、
own-site = このページ自身のサイト
reload = 再読み込み
version = バージョン
version-here = 新しいバージョンがあります。区切りがついたら再読み込みしてください。
version-others = 先にこのページのほかのタブを閉じてから、再読み込みしてください。
print-note = 印刷されるのは画面付近の行だけです。すべての行は「書き出し」の HTML にあります。
copy = コピー
copied = コピーしました
not-copied = コピーできませんでした
done = 完了
dismiss = 閉じる
hide-this = 隠す
undo = 元に戻す
redo = やり直す

## Start: ページが表示される前、または表示できないときに、文書そのものが示す文

start-line = しばらくお待ちください…
start-late = 通常より時間がかかっています。ページを再読み込みしてください。改善しない場合は、ブラウザーを更新するか、別のブラウザーを試してください。
start-no-script = このページには JavaScript と WebAssembly が必要です。名前を付けるよう求めるまで、どこにも何も送信されません。
start-missing = このページの一部が届きませんでした。接続を確認して再読み込みしてください。改善しない場合はサイトに不備があります。運営者に知らせてください。
start-too-old = このブラウザーではページを実行できません。2023 年以降のブラウザーが備えるベクトル命令付きの WebAssembly がないか、無効になっています。更新するか、別のブラウザーを試してください。ファイルはそのままです。

## ページが壊れたとき

breakdown = このページの内部でエラーが起きました。ファイルはそのままです。再読み込みして最初から始めてください。
breakdown-save = これまでの名前を保存
breakdown-import = 画像をもう一度追加したあと、「名前を読み込む」で元に戻せます。

## ダイアログの題名。開くボタンにも書かれます

dialog-naming-rules = 命名規則
dialog-edit-names = 名前を編集
dialog-what-left = このコンピューターから送られたもの
dialog-lost = このダイアログを読み込めませんでした。接続を確認して、ボタンをもう一度押してください。

## 数、大きさ、時間

pictures = 画像 { NUMBER($count) } 枚
files = ファイル { NUMBER($count) } 個
size-bytes = { $size } B
size-kilobytes = { $size } kB
size-megabytes = { $size } MB
size-gigabytes = { $size } GB
seconds = { NUMBER($seconds) } 秒
minutes = { NUMBER($minutes) } 分
hours = { NUMBER($hours) } 時間 { NUMBER($minutes) } 分

## 画像の追加

add-pictures = 画像を追加
drop-anywhere = 画像やフォルダーをページのどこにでもドロップできます
drop-or = 貼り付けることも、ここで選ぶこともできます
choose-images = 画像を選ぶ
choose-folder = フォルダーを選ぶ
reading = 読み込み中… これまでに{ pictures }
skipped-files-label = スキップしたファイル
skipped-files = ファイル { NUMBER($count) } 個をスキップしました
skipped-beside = ファイル { NUMBER($count) } 個は画像の付属ファイルです
skipped-some-beside = { files }をスキップしました。うち { NUMBER($beside) } 個は画像の付属ファイルです
skipped-system = システムの隠しファイル
skipped-video = 動画
skipped-no-picture = 画像以外のファイル
skipped-empty = 空のファイル
skipped-goes-with = 画像の付属ファイル。一緒に名前が変わります
dismiss-skipped = スキップしたファイルの表示を閉じる
name-videos = 動画 { NUMBER($count) } 本にも名前を付ける
name-videos-how = それぞれの 1 コマを、画像と同じように送ります

## ゲートウェイ、キー、モデル

gateway-and-model = ゲートウェイとモデル
gateway = ゲートウェイ
gateway-url = ゲートウェイの URL
gateway-url-none = なし: 何も送られません
on-this-device = この端末で処理 (キー不要)
on-this-computer = { $server } (このコンピューター)
custom-gateway = 自分で指定
api-key = API キー
show-key = キーを表示
remember-key = この端末に記憶する
forget-key = キーを消去
get-key = キーを入手
key-none-needed = 不要。自分のキーがあれば、ゲートウェイのほうが良い名前を付けます
key-of-another = 別のアドレス用のキーが入力されています。もう一度入力してください
key-own = 自分のキー
key-if-asked = サーバーが求める場合だけ
type-key-first = 先に API キーを入力してください。
type-model-first = 画像を認識できるモデルの名前を入力してください。
gateway-notice = ゲートウェイ { $number }: { $notice }
model = モデル
model-best = この用途に最適なモデル
model-price = { $name } · 100 万トークンあたり入力 { $input }、出力 { $output }
device-note = この端末で大まかな名前を付けます。ゲートウェイのモデルのほうが優れています。何も送られません。
device-fetching = この端末での画像認識に必要なデータを取得しています
device-fetched = { $all } MB 中 { $come } MB
device-ready = 準備完了: { $size } MB がこの端末に保存されています。
sight-photographs = 文字と写真 ({ $size } MB)
sight-text = 文字のみ ({ $size } MB)
more-gateways = 拒否されたとき、制限と料金
add-gateway = ゲートウェイを追加
add-gateway-hint = 前のゲートウェイが拒否した場合だけ、この順に問い合わせます。増やすごとに、縮小コピーを見る会社が 1 社増えます。
other-gateway = 拒否されたとき: ゲートウェイ { $number }
remove-gateway = ゲートウェイ { $number } を外す
sharing = 1 リクエストあたりの画像
sharing-when-counted = 1 枚。リクエスト数が制限される場合は複数
sharing-never = 常に 1 枚
sharing-always = 常に複数: 安いが精度は落ちる
price-sent = 入力 100 万トークンあたりの $
price-answered = 出力 100 万トークンあたりの $
price-unknown = 不明

## アドレスやキーの問題

address-empty = アドレスが空です。
address-scheme = アドレスが https:// でも / でも始まっていません。
address-insecure = http はこのコンピューター専用です。ほかのホストには https が必要です。
address-user = アドレスにユーザー名かパスワードが含まれています。
address-query = アドレスに ? または # 以降の部分があります。
address-host = ホストが正しくありません。
address-port = ポートが正しくありません。
address-blocked-port = ブラウザーはこのポートに接続しません。ゲートウェイで別のポートを使ってください。
address-dots = パスに . または .. だけの部分があります。
address-character = アドレスに空白か ASCII 以外の文字が含まれています。
key-lines = キーが複数行にまたがっています。
key-space = キーの途中に空白があります。
key-character = キーに使えない文字が含まれています。

## 接続のテスト

test-connection = 接続をテスト
connection = 接続
asking = 問い合わせ中…
works = 接続できました。{ vision-models }
works-in = { NUMBER($milliseconds) } ミリ秒で接続できました。{ vision-models }
model-answers = モデルが応答しました。ゲートウェイはモデルの一覧を提供していません。
model-answers-in = モデルが { NUMBER($milliseconds) } ミリ秒で応答しました。ゲートウェイはモデルの一覧を提供していません。
vision-models = 画像を認識できるモデルは { NUMBER($count) } 個です。
balance-left = 残高は { $balance } です。
address-corrected = アドレスを { $address } に修正しました。
what-helps = 対処方法
cure-source = Eponym のソースコードのコピー内で
cure-terminal = ターミナルで
cure-terminal-too = またはターミナルで
cure-macos = macOS のアプリの場合
cure-windows = Windows のアプリの場合
cure-this-sees = これなら画像を認識できるかもしれません
cure-ollama = OLLAMA_ORIGINS にこのページのアドレスを指定し、Ollama を再起動してください。
cure-lm-studio = LM Studio で Developer → Server settings → Enable CORS を有効にしてください。
cure-llama-cpp = llama-server はどのページからの接続も受け付けますが、キーがあると受け付けません。キーを空にしてください。
cure-litellm = LITELLM_CORS_ORIGINS にこのページのアドレスを指定し、LiteLLM を再起動してください。
cure-relay = 中継を使ってください。ほとんどのホスティング先向けのものが deploy/README.md にあり、このコンピューターを中継にすることもできます。
cure-local-network = ページのアドレスの横にあるサイトの設定で許可してから、もう一度テストしてください。または、このコンピューターでページを開いてください。
cure-this-computer = このブラウザーでは、https のページからこのコンピューターに接続できません。代わりに、このコンピューターでページを開いてください。
cure-start-server = サーバーを起動して、もう一度テストしてください。
cure-wait = まだモデルを読み込み中かもしれません。1 分後にもう一度テストしてください。
cure-get-model = 画像を認識できるモデルを入手して、もう一度テストしてください。
cure-choose = 別のモデルを選んでください。

## 命名

naming = 命名
name-images = 画像に名前を付ける
pause = 一時停止
resume = 再開
stop = 停止
naming-progress = 命名の進行状況
without-name = 名前なし { NUMBER($count) } 枚
per-minute = 毎分 { $rate } 枚
time-left = 残り { $time }
tokens = { NUMBER($count) } トークン
estimate = { pictures }の命名に約 { $cost }
budget = 予算 $
budget-none = なし
run-message = 実行状況
gateway-slower = ゲートウェイが、送信のペースを落とすよう求めています。
asking-again = あと { $time }で再び問い合わせます。
gateway-counts = ゲートウェイがこのキーで受け付けるリクエストは、毎分約 { NUMBER($count) } 件です。
going-together = そのため複数の画像をまとめて送ります。次は { $time }後です。
next-gateway = 一覧の次のゲートウェイに切り替わりました。
next-model = 次のモデルに切り替わりました。
no-model-left = 試せるモデルがもうありません。自分で選んでください。

## 一覧

review = 確認
images = 画像
row-keys = キー: ↑ ↓ で移動、Enter で編集、1 から 4 で名前を選択、? ですべて表示
sort = 並べ替え
sort-list = 一覧順
sort-doubtful = 要確認のものから
edit = 編集
undo-what = 元に戻す: { $what }
redo-what = やり直す: { $what }
nothing-to-undo = 元に戻す操作はありません
nothing-to-redo = やり直す操作はありません
new-name-for = { $file } の新しい名前
no-name-yet = 名前はまだありません
state-parked = 未命名
state-queued = 順番待ち
state-preparing = 準備中
state-waiting = 待機中
state-naming = 命名中
state-named = 命名済み
state-failed = 名前なし
state-skipped = スキップ
state-doubtful = 要確認
state-kept = 維持
by-model = { $model } が命名
by-hand = 手入力
by-old-name = 元の名前
sure = 確信度 { NUMBER($percent) }%
telling-apart = 違いを問い合わせ中
no-date = 日付が見つかりません
remembered = 記憶した回答、費用なし
would-not = { $who } は名前を付けませんでした: { $why }
one-frame = 動画の 1 コマ
first-frame = 最初のコマ
name-again-of = 名前を付け直す: { $file }
name-again = 名前を付け直す (r)
download-of = { $file } をダウンロード
download = ダウンロード
remove-of = { $file } を外す
remove = 一覧から外す (Delete)
use-name = { $file } に { $name } を使う
picked-name = 名前は { $name } です。
alt-text = 代替テキスト
alt-text-of = 代替テキスト: { $file }
no-alt-text = モデルの回答に代替テキストがありませんでした。
keywords = キーワード: { $words }
goes-with = 付属ファイル: { $files }
alike = 似た画像 { NUMBER($count) } 枚の 1 枚目、問い合わせは 1 回
alike-first = { $file } に似た画像、問い合わせは 1 回
name-separately = 個別に名前を付ける
name-separately-of = 個別に名前を付ける: { $file }
name-separately-why = 別の画像として、個別に名前を付ける
undated = 画像 { NUMBER($count) } 枚の日付が見つかりませんでした。名前に日付は入りません。

## 良い元の名前

good-name = 良い名前
good-names-label = 良い名前
good-names = ファイル { NUMBER($count) } 個には、すでに良い名前が付いています。
good-names-why = 言葉で内容がわかるので、問い合わせる必要がありません。
keep-them = すべて維持
name-them-anyway = それでも名前を付ける
keep-name = 名前を維持
keep-name-of = 名前を維持: { $file }
keep-good = 元の名前を維持: 内容がわかります
keep-camera = 元の名前を維持: カメラが付けた番号です
keep-messenger = 元の名前を維持: メッセージアプリが付けた名前です
keep-screenshot = 元の名前を維持: スクリーンショットの日付です
keep-maker = 元の名前を維持: 作成元の名前で、写っているものではありません
keep-identifier = 元の名前を維持: ランダムな文字列です
keep-number = 元の名前を維持: 数字だけです
keep-generic = 元の名前を維持: どの画像にも当てはまる言葉です
keep-unclear = 元の名前を維持: 短すぎて内容がわかりません
kept = { $file } の名前を維持します。
let-go = { $file } の名前の維持をやめました。
all-kept = ファイル { NUMBER($count) } 個の名前を維持します。

## 名前の問題

name-empty = 名前が空です。
name-control = { $code } が含まれています。
name-refused = { $character } が含まれています。受け付けないシステムがあります。
name-invisible = 見えない文字 { $code } が含まれています。
name-leading = { $character } で始まっています。
name-trailing = { $character } で終わっています。
name-device = { $device } は Windows のデバイス名です。
name-extension = .{ $extension } という拡張子で終わっています。
name-too-long = { NUMBER($bytes) } バイトあります。最大は { NUMBER($most) } バイトです。
name-taken = { $file } がすでにこの名前を使っています。

## 行った操作。元に戻したり、やり直したりするときに

did-edit = { $file } の編集
did-pick = { $file } の名前の選択
did-keep = { $file } の名前の維持
did-let-go = { $file } の名前の維持の解除
did-edit-many = 名前 { NUMBER($count) } 件の変更
did-remove = { $file } の除外
did-name-again = { $file } の名前の付け直し
did-change-rules = 命名規則の変更
undone = 元に戻しました: { $what }。
redone = やり直しました: { $what }。
names-changed = 名前 { NUMBER($count) } 件を変更しました。
searcher-lost = 正規表現の処理に必要なプログラムを読み込めませんでした。接続を確認して、もう一度入力してください。

## ファイルの受け取り

take-files = ファイルの受け取り
download-all = すべてダウンロード
download-zip = ZIP をダウンロード
cancel-download = ダウンロードを中止
working = 処理中…
nothing-named = 名前の付いた画像がまだありません。
ready-with-name = { pictures }に名前が付きました。
zip-options = ZIP の設定
zip-keep-folders = フォルダー構成を保つ
zip-add-unnamed = 新しい名前のない画像も入れる
zip-add-names = 名前の一覧を入れる (names.csv)
zip-add-summary = 概要を入れる (summary.txt)
zip-save-as = 場所を選んで ZIP を保存…
checking = 確認中…
checking-files = { files }中 { NUMBER($done) } 個を確認中…
saving = { $all } 中 { $done } を保存中…
cancelled = 中止しました。未保存の分は保存されていません。
taken-nothing = 何も保存できませんでした。理由は各画像に表示されています。
taken-home = { pictures }を保存しました。
taken-left-out = { pictures }は含まれていません。変更されたか、なくなったか、ここにありません。
taken-unnamed = 名前のない{ pictures }は含まれていません。
taken-beside-left = 付属の{ files }は読み取れず、含まれていません。
taken-no-list = 名前の一覧を作れませんでした。
taken-no-room = このブラウザーでは空き容量が足りないかもしれません。ファイルが完全か確かめてください。
taken-several = ブラウザーに確認されたら、このページに複数のファイルの保存を許可してください。

## その場での名前変更

rename-in-place = その場で名前を変更
stop-renaming = 名前の変更を停止
undo-renaming = 名前の変更を元に戻す
renamed-files = 名前を変更したファイル
past-renames = 過去の名前変更
take-back = 取り消す
finish = 最後まで実行
unfinished-renaming = 未完了の名前変更
past-rename = { $when } · { $folder } · { files }
unfinished-rename = { $folder } の{ files }の名前変更が完了していません ({ $when })。
unfinished-undo = { $folder } の{ files }の名前を元に戻す操作が完了していません ({ $when })。
looking-up = { pictures }中 { NUMBER($done) } 枚を確認中…
renaming-files = { files }中 { NUMBER($done) } 個の名前を変更中…
renamed-none = どのファイルの名前も変更されませんでした。
renamed-already = どのファイルもすでにその名前です。
renamed = { files }の名前を変更しました。
renamed-in-folders = { NUMBER($folders) } 個のフォルダーにある{ files }の名前を変更しました。
renamed-left = { pictures }は元のままです。理由は各画像に表示されています。
renamed-aside = 元の名前も新しい名前もほかで使われていたため、{ files }が eponym- で始まる名前で残っています。
old-names-back = ファイル { NUMBER($count) } 個が元の名前に戻りました。
old-names-not = { files }は戻せませんでした。なくなったか、ほかのものが元の名前を使っています。
no-folder = フォルダーが選ばれませんでした。名前は変更していません。
renaming-broke-off = 名前の変更が中断されました。ページを再読み込みすると、残りの作業が表示されます。

## 一覧とスクリプト

export = 書き出し
script-bash = 名前変更スクリプト (bash)
script-powershell = 名前変更スクリプト (PowerShell)
script-cmd = 名前変更スクリプト (cmd)
script-git = 名前変更スクリプト (git)
sidecars = XMP サイドカー
import = 読み込み
import-names = 名前を読み込む
import-names-menu = 名前を読み込む…
saved = { $name } を保存しました。
saved-script = { $name } を保存しました。スクリプトと、それを元に戻すスクリプトが入っています。両方を、ドロップしたフォルダーに置いてください。
scribe-lost = 一覧の作成に必要なプログラムを読み込めませんでした。接続を確認して、もう一度試してください。
nothing-said = 代替テキストやキーワードのある画像がまだありません。「命名規則」で指定してから、画像に名前を付けてください。
imported-none = この一覧で変わる名前はありません。
imported-names = 一覧から名前 { NUMBER($count) } 件を取り込みました。
imported-faults = { NUMBER($count) } 行は使えませんでした。
line-fault = { NUMBER($line) } 行目: { $why }
line-no-columns = 「old name」と「new name」という列がありません。形式は CSV を書き出すとわかります。
line-unknown = 「{ $text }」という名前の画像はここにありません。
line-ambiguous = 「{ $text }」は複数のフォルダーにあります。「folder」の列を加えてください。
line-twice = 「{ $text }」はこれより前の行にもあります。
line-illegal = 「{ $text }」は名前にできません。{ $why }
line-taken = 「{ $text }」は同じフォルダーの別の画像の名前です。

## 保存されるもの

kept-list = 保存した一覧
list-back = 前回の画像 { NUMBER($count) } 枚です。ファイルを戻すには、フォルダーをもう一度ドロップしてください。
unkept-elsewhere = Eponym が別のタブで開いているため、この一覧は保存されません。そのタブを閉じて再読み込みすると、ここで保存されます。
unkept-newer = より新しいバージョンの Eponym が使われたため、この一覧は保存されません。再読み込みすると新しいバージョンになります。
unkept-refused = このブラウザーはこのページのデータを保存しません。ページを離れると一覧は失われます。それ以外はすべて動作します。
unkept-full = この一覧を保存する空き容量がありません。これ以降の内容は、ページを離れると失われます。それ以外はすべて動作します。
open-again = ファイルをもう一度開く
drop-again = 戻らなかったファイルがあります。もう一度ドロップしてください。
kept-here = このコンピューターに保存されるもの
kept-here-what = 一覧とその名前、ファイルの場所、モデルが画像について答えたこと、設定、そして「この端末に記憶する」を選んだ場合はキーです。画像は決して保存されません。
kept-forget-renames = 過去の名前変更も消去する: もう元に戻せなくなります
clear-everything = すべて消去
clear-question = 一覧、記憶した回答、設定、キーを消去しますか？元に戻すことはできません。ファイルはそのまま残ります。

## 問題: 起きたこと

problem-unauthorized = ゲートウェイがこのキーを受け付けません。
problem-no-credit = ゲートウェイのクレジット残高がありません。
problem-budget-exceeded = このキーに設定された予算を使い切りました。
problem-budget-reached = これらの画像の予算を使い切りました。
problem-card-required = ゲートウェイには先にクレジットカードの登録が必要です。
problem-account-blocked = ゲートウェイがこのアカウントを停止しています。
problem-routing-rule = ゲートウェイでのチームの規則が、このリクエストを禁じています。
problem-restricted-model = 無料のクレジットではこのモデルを使えません。
problem-restricted-provider = あなたのチームは、このモデルの提供元を使えません。
problem-unknown-model = このモデルはゲートウェイにありません。
problem-no-vision = このモデルは画像を認識できません。
problem-invalid-request = ゲートウェイがリクエストを受け付けませんでした。
problem-too-large = 縮小しても、この画像はこのモデルには大きすぎます。
problem-overloaded = ゲートウェイが混み合っています。
problem-upstream = モデルの提供元でエラーが起きました。
problem-declined = モデルがこの画像に名前を付けることを拒否しました。
problem-no-name = 回答に名前がありませんでした。
problem-cut-off = モデルが思考だけで回答を使い切りました。
problem-not-a-gateway = 応答したのは AI ゲートウェイではありません。
problem-unreachable = ゲートウェイに接続できません。
problem-cors-refused = このゲートウェイは、ウェブページからの呼び出しを受け付けません。
problem-local-network = このブラウザーは、ページからローカルネットワークへの接続をブロックしています。
problem-timed-out = 時間内に応答がありませんでした。
problem-offline = オフラインです。
problem-undecodable = このブラウザーはこの画像を表示できません。
problem-too-many-pixels = 画像のピクセル数が多すぎて、安全に開けません。
problem-empty-file = ファイルが空です。
problem-not-an-image = ファイルは画像ではありません。
problem-changed-on-disk = ドロップした後にファイルが変更されました。
problem-unreadable = ファイルを読み取れなくなりました。
problem-not-here = ファイルがここにありません。
problem-name-taken = フォルダー内の別のものがこの名前を使っています。
problem-not-renamed = ブラウザーがファイルの名前を変更できませんでした。
problem-not-allowed = このページには、このフォルダーへの書き込みが許可されていません。
problem-no-journal = ブラウザーがこのページの作業記録を保存しません。
problem-busy-elsewhere = 別のタブで名前を変更中です。
problem-not-in-folder = 選んだフォルダーにファイルがありません。
problem-disk-full = ディスクがいっぱいです。空き容量を増やすか、別の場所に保存してください。
problem-nothing-seen = この端末で名前を付けられるものは写っていません。

## 問題: すべきこと

advice-restricted-model = 別のモデルを選ぶか、ゲートウェイでクレジットを購入してください。
advice-budget-exceeded = ゲートウェイで予算を上げるか、別のキーを使ってください。
advice-invalid-request = ゲートウェイのメッセージを読むか、別のモデルを選んでください。
advice-type-yourself = 自分で名前を入力してください。ファイルはそのままです。
advice-not-sent = このファイルは送られません。自分で名前を付けることはできます。
advice-not-here = フォルダーかそのファイルを、もう一度ドロップしてください。
advice-rate-limited = 自動で続きます。ペースを落とすか、クレジットを増やすと改善します。
advice-offline = 接続が戻ると自動で続きます。
advice-name-taken = 別の名前を入力してください。ファイルは変更していません。
advice-not-renamed = ファイルを開いているアプリを閉じて、もう一度試してください。
advice-no-journal = 作業記録なしでは名前を変更しません。このサイトのデータ保存を許可して、もう一度試してください。
advice-nothing-seen = 元の名前のままです。
advice-change-key = キーと、それに対応するゲートウェイを確認してください。
advice-change-key-resume = キーと、それに対応するゲートウェイを確認して、再開してください。
advice-buy-credit = ゲートウェイでクレジットを購入してください。
advice-buy-credit-resume = ゲートウェイでクレジットを購入して、再開してください。
advice-raise-budget = 予算を上げてください。
advice-raise-budget-resume = 予算を上げて、再開してください。
advice-add-card = ゲートウェイにカードを登録してください。
advice-add-card-resume = ゲートウェイにカードを登録して、再開してください。
advice-contact-gateway = アカウントの所有者に相談するか、別のゲートウェイを使ってください。
advice-choose-model = 別のモデルを選んでください。
advice-check-address = ゲートウェイの URL を確認してください。多くは /v1 で終わります。
advice-use-relay = /api/gateway のような中継か、別のゲートウェイを使ってください。
advice-allow-local-network = サイトの設定で許可して、もう一度試してください。
advice-check-connection = ゲートウェイの URL と接続を確認して、もう一度試してください。
advice-try-again = 少し待って、もう一度試してください。
advice-name-by-hand = もう一度試すか、自分で名前を入力してください。
advice-drop-again = ファイルをもう一度ドロップしてください。
advice-choose-folder = ファイルのあるフォルダーを選び、変更を許可してください。
tried = 試したもの: { $models }。
details = 詳細
add-card = カードを登録
buy-credits = クレジットを購入
open-gateway = ゲートウェイのページを開く

## Workers: 調べてわかったこと。括弧の中に書かれます

looks-like = { $what }のようです
a-pdf = PDF 文書
a-postscript = PostScript 文書
a-document = 文書
an-office = Office 文書
a-zip = ZIP アーカイブ
a-rar = RAR アーカイブ
a-seven-zip = 7-Zip アーカイブ
a-gzip = gzip アーカイブ
a-bzip2 = bzip2 アーカイブ
an-xz = xz アーカイブ
a-database = データベース
a-program = プログラム
a-sound = 音声
a-moving-picture = 動画
a-script = スクリプト
a-git-lfs-pointer = Git LFS のポインター
a-macos-note = ファイルについての macOS のメモ
a-text = テキスト
a-web-page = ウェブページ
nothing = 空のデータ
nothing-but-zeros = ゼロだけのデータ
unknown-data = 不明なデータ
format-not-shown = このブラウザーは { $format } 画像を表示しません
so-many-pixels = { $width } × { $height } ピクセル
no-pixels = ピクセルがありません
other-size = ドロップ時 { $before } バイト、現在 { $now } バイト
not-decoded-within = { $seconds } 秒以内にデコードできませんでした
decoder-crashed = デコーダーが異常終了しました
opener-not-started = このブラウザーは画像を開くワーカーを起動しませんでした
looker-not-started = 画像を見るワーカーをブラウザーが起動しなかったか、終了させました
asker-not-started = ゲートウェイに問い合わせるワーカーをブラウザーが起動しなかったか、終了させました
answer-broke-off = 応答が途切れました
no-answer-from = { $host } が応答しないか、ブラウザーが応答を隠しています
did-not-come = { $file } を取得できませんでした
not-genuine = { $file } は本来のファイルではありません
not-there = { $file } はもうありません
list-too-large = 64 MB を超えています
sound-alone = 音声しかありません
not-played = このブラウザーでは再生できません
expression-fault = { $place } 文字目以降が正しい式ではありません ({ $what })
expression-too-large = 式が大きすぎます

## Reviewing: filter, sort, select, preview

dialog-servers = このコンピューターのサーバーを探す
dialog-keys = キー操作
dialog-preview = プレビュー
filter-and-sort = 絞り込みと並べ替え
filter = 絞り込み
filter-by-name = 名前で絞り込む
by-folder = フォルダー別
grid = グリッド
select-all-shown = 表示中をすべて選択
clear-filter = 絞り込みを解除
so-many-shown = { NUMBER($all) } 枚中 { NUMBER($shown) } 枚
folder-none = フォルダーなし
menu-state = 状態
menu-folder = フォルダー
all-states = すべての状態
all-models = すべてのモデル
all-folders = すべてのフォルダー
kind-to-be-named = 命名待ち
kind-decided = 編集済みまたは維持
sort-old-name = 元の名前
sort-new-name = 新しい名前
sort-state = 状態
sort-taken = 撮影日
selected-pictures = 選択した画像
selected = { NUMBER($count) } 枚を選択中
selected-name-again = 名前を付け直す
selected-keep = 元の名前を維持
selected-zip = 選択分を ZIP でダウンロード
selected-remove = 一覧から外す
select-nothing = 選択を解除
select-of = { $file } を選択
none-shown = 該当する画像はありません。絞り込みで隠れた画像も残っています。
did-remove-many = { $pictures }の除外
did-name-again-many = { $pictures }の名前の付け直し
removed-many = { $pictures }を一覧から外しました。

## Dialogs: ダイアログだけで使う言葉

as-the-style = スタイルに合わせる
before = 前に追加
after = 後に追加
apply = 適用
cancel = キャンセル
changes = 変更
changes-many = 名前 { NUMBER($all) } 件中 { NUMBER($count) } 件を変更します。
changes-none = 変わる名前はありません。
changes-nothing-yet = 変更できる名前がまだありません。
edit-replace = 検索と置換
edit-surround = 前後に追加
edit-restyle = 表記スタイルを変更
edit-number = 番号を振り直す
what-to-do = 操作
only-untyped = 自分で入力していない名前だけ
find = 検索する文字列
replace-with = 置換後の文字列
regular-expression = 正規表現
match-case = 大文字と小文字を区別
expression-hint = ( ) でグループになります。置換後の文字列の $1 は、最初のグループに一致した部分です。
new-case-style = 新しい表記スタイル
number-name = 名前
number-name-own = それぞれの名前のまま
number-between = 名前と番号の間
number-first = 最初の番号
number-step = 増分
number-digits = 桁数
whole-from = { NUMBER($least) } 以上の整数を入力してください。
whole-between = { NUMBER($least) } から { NUMBER($most) } までの整数を入力してください。
names-numbered = 名前 { NUMBER($count) } 件はすでに使われているため、番号が付きます。
names-followed = ほかの名前 { NUMBER($count) } 件も番号が変わります。
and-more = ほか { NUMBER($count) } 件
case-style = 表記スタイル
case-title = 各語の先頭を大文字
case-sentence = 文頭だけ大文字
case-lower = すべて小文字
case-upper = すべて大文字
separator = 区切り
separator-hyphen = ハイフン -
separator-underscore = アンダースコア _
separator-space = 空白
separator-dot = ドット .
separator-none = なし
most-words = 語数の上限
most-characters = 文字数の上限
ascii-only = ASCII 文字だけ
ascii-hint = Café は cafe に、北京 は bei-jing になります。自分で入力したものはそのままです。
ascii-lost = ASCII で文字を綴るためのデータを読み込めませんでした。名前の文字はそのままです。接続を確認して、チェックを外し、もう一度入れてください。
template = テンプレート
template-fault = { $piece } ({ NUMBER($place) } 文字目): { $what }
template-meant = そのような項目はありません。{ $placeholder } のことですか？
template-unknown = そのような項目はありません。
template-no-choice = { $placeholder } では、コロンの後に何も指定できません。
template-extension = 拡張子は自動で付きます。
template-counter = 連番は {"{"}n:001{"}"}、{"{"}n:001,+10{"}"}、{"{"}n:01,folder{"}"} のように書きます。
template-amount = ここに {"{"}hash:8{"}"} のような数が必要です。
template-pattern = 「{ $character }」はここでは意味がありません。YYYY MM DD HH mm ss を使ってください。
template-brace = 波括弧そのものは { $braces } と書きます。
template-illegal = ファイル名に使えないため、ハイフンになります。
template-holds = テンプレートに書けるもの
template-hole = わからないものは、隣の区切りとともに省かれます。
token-name = モデルが付けた名前
token-date = 2024-05-12、または {"{"}date:D MMM YYYY{"}"} など
token-time = 10-11-12、または {"{"}time:HHmm{"}"} など
token-count = 001、002… と数えます
token-count-folder = 同じく、フォルダーごとに数え直します
token-count-series = 似た画像だけを数えます
token-count-steps = 010、020… と数えます
token-folder = 入っているフォルダー
token-original = 元の名前
token-number = IMG_2041 の 2041
token-camera = Canon EOS R5 など
token-lens = RF24-70mm F2.8 など
token-pixels = ピクセル数: 6000x4000
token-keywords = モデルの最初の 3 つのキーワード
token-model = 名前を付けた AI モデル
token-hash = ファイルを見分ける 8 桁
dates-from = 日付の取得元
dates-taken-name = 撮影日時、次に元の名前
dates-taken-name-file = 撮影日時、次に元の名前、次にファイルの日時
dates-taken = 撮影日時のみ
dates-taken-file = 撮影日時、次にファイルの日時
dates-name-taken = 元の名前、次に撮影日時
dates-name-taken-file = 元の名前、次に撮影日時、次にファイルの日時
dates-file = ファイルの日時のみ
names-language = 言語
names-language-usual = 英語
instructions = 指示
instructions-example = 場所がわかれば、その名前を入れてください。
glossary = 用語集
glossary-example = レックス: うちの犬
glossary-hint = モデルが知りえない名前を 1 行に 1 つ書きます。
tell-model = モデルに追加で伝えること
tell-folder = フォルダー名
tell-date = 撮影日
tell-examples = 自分で入力した名前と、近くの良い名前
tell-hint = オフのとき、ゲートウェイに見えるのは画像と上の項目だけです。オンにすると、これらも見えます。文字の読み取りには、初回に 2.5 MB のダウンロードと、画像ごとに少し時間がかかります。
picture-size = 画像サイズ
size-automatic = 自動: { NUMBER($usual) } px、文字は { NUMBER($text) } px
size-exactly = { NUMBER($edge) } px
tokens-unknown = 普通は画像が大きいほど多くのトークンを使います。このモデルが使う数はわかりません。
tokens-each = 画像 1 枚あたりのトークン: { $sizes }。
tokens-of-all = { pictures }で約 { NUMBER($tokens) } トークンです。
tokens-of-all-saved = { pictures }で約 { NUMBER($tokens) } トークン、{ $size } より { NUMBER($fewer) } 少なくなります。
similar-pictures = 似た画像
ask-alike-once = 似た画像は一度だけ問い合わせ、番号を付ける
ask-apart = 違う画像が同じ名前になったら、もう一度問い合わせる
videos = 動画
take-videos = 動画にも、それぞれの 1 コマから名前を付ける
becomes = { $file } の新しい名前:
sent-none = まだありません。名前を付けるときに、画像の縮小コピーが送られます。
sent-all = { pictures }を送りました。新しい順に、送ったデータをそのまま表示します。途中で失敗したものも数えています。
sent-newest-kept = メモリーを節約するため、表示できるのは新しい { NUMBER($count) } 枚だけです。
sent-to = { $width } × { $height } px · { $size } · { $host } へ
sent-to-times = { $width } × { $height } px · { $size } · { $host } へ { NUMBER($count) } 回
sent-words = 一緒に送られたテキスト
sent-save = { $file } について送られたものを保存
newer = 新しい方へ
older = 古い方へ
so-many-of = { NUMBER($all) } 枚中 { NUMBER($first) } から { NUMBER($last) } 枚目
tell-text = 画像内の文字 (この端末で読み取り)
close-preview = プレビューを閉じる
preview-names = 名前
key-arrows = 移動
key-far = 大きく移動
key-enter = 名前を編集、もう一度で確定して次へ
key-escape = 編集をやめる、選択を解除
key-pick = 名前を選ぶ
key-again = 名前を付け直す
key-keep = 元の名前を維持、もう一度で取り消し
key-delete = 一覧から外す
key-select = 選択
key-reach = 選択範囲を広げる
key-all = 表示中をすべて選択
key-filter = 絞り込む
key-preview = 大きな画像
key-undo = 元に戻す、やり直す
keys-one-to-four = 1 から 4
keys-delete = Delete
keys-space = スペース
keys-far = Home、End、Page Up、Page Down
keys-enter = Enter
keys-escape = Esc
keys-reach = Shift + ↑ ↓
keys-all = Ctrl A
keys-undo = Ctrl Z、Ctrl Shift Z
servers-hint = このコンピューターでモデルを動かすサーバーなら、キーは不要で、画像は外に出ません。各サーバーには、どのモデルがあるかだけを問い合わせます。
servers-looking = 探しています…
servers-none = サーバーは見つかりませんでした。起動してからもう一度探してください。
server-silent = 起動していません。
server-blind = 起動していますが、画像を認識できるモデルがありません。
server-runs = 起動しています。
server-use = { $model } を使う
server-set-up = 選んで必要な設定を確認
servers-found = { NUMBER($count) } 台のサーバーが見つかりました。
