### العربية. جمل قصيرة هادئة، بلا تكلّف، بصيغة المخاطب المفرد المحايدة قدر الإمكان.

-language = العربية
-direction = rtl

## الصفحة حول كل شيء

page-title = Eponym · تسمية الصور بما تُظهره
page-line = تسمية الصور بما تُظهره.
page-promise = تبقى صورك على هذا الحاسوب. ولا يُرسل إلى البوابة التي تختارها، بمفتاحك، إلا نسخة صغيرة بلا بيانات وصفية حين تطلب الأسماء.
page-language = لغة الصفحة
language-lost = تعذّر تحميل هذه اللغة. تحقق من الاتصال ثم اخترها من جديد.
comma = {"، "}
own-site = موقع هذه الصفحة نفسه
reload = إعادة التحميل
version = الإصدار
version-here = يوجد إصدار أحدث. أعد التحميل عند الانتهاء.
version-others = أغلق أولًا علامات التبويب الأخرى لهذه الصفحة ثم أعد التحميل.
print-note = لا تُطبع إلا الصفوف القريبة من النافذة. كل الصفوف في «تصدير» ثم HTML.
copy = نسخ
copied = تم النسخ
not-copied = لم يُنسخ
done = تم
dismiss = إخفاء
hide-this = إخفاء
undo = تراجع
redo = إعادة

## Start: ما تقوله الوثيقة نفسها قبل ظهور الصفحة أو حين يتعذّر ظهورها

start-line = لحظة من فضلك…
start-late = يستغرق هذا وقتًا أطول من المعتاد. أعد تحميل الصفحة؛ فإن لم ينفع ذلك فحدّث المتصفح أو جرّب متصفحًا آخر.
start-no-script = تحتاج هذه الصفحة إلى JavaScript وWebAssembly. لا يُرسل أي شيء إلى أي مكان قبل أن تطلب الأسماء.
start-missing = لم يصل جزء من هذه الصفحة. تحقق من الاتصال وأعد التحميل. فإن لم ينفع ذلك فالموقع ناقص: أخبر القائمين عليه.
start-too-old = لا يستطيع هذا المتصفح تشغيل الصفحة: تنقصه WebAssembly ذات المتجهات، وهي في المتصفحات منذ 2023، أو أنها معطّلة فيه. حدّثه أو جرّب متصفحًا آخر. لم تُمسّ ملفاتك.

## حين تتعطل الصفحة

breakdown = حدث عطل داخل هذه الصفحة. لم تُمسّ ملفاتك؛ أعد التحميل للبدء من جديد.
breakdown-save = حفظ الأسماء حتى الآن
breakdown-import = «استيراد الأسماء» يعيدها بعد إضافة الصور من جديد.

## عناوين مربعات الحوار، وهي أيضًا على الأزرار التي تفتحها

dialog-naming-rules = قواعد التسمية
dialog-edit-names = تعديل الأسماء
dialog-what-left = ما غادر هذا الحاسوب
dialog-lost = تعذّر تحميل مربع الحوار هذا. تحقق من الاتصال ثم اضغط الزر مرة أخرى.

## الأعداد والأحجام والأوقات

pictures = { $count ->
    [zero] لا صور
    [one] صورة واحدة
    [two] صورتان
    [few] { $count } صور
    [many] { $count } صورة
   *[other] { $count } صورة
 }
files = { $count ->
    [zero] لا ملفات
    [one] ملف واحد
    [two] ملفان
    [few] { $count } ملفات
    [many] { $count } ملفًا
   *[other] { $count } ملف
 }
size-bytes = { $size } بايت
size-kilobytes = { $size } ك.ب
size-megabytes = { $size } م.ب
size-gigabytes = { $size } غ.ب
seconds = { NUMBER($seconds) } ث
minutes = { NUMBER($minutes) } د
hours = { NUMBER($hours) } س { NUMBER($minutes) } د

## إضافة الصور

add-pictures = إضافة صور
drop-anywhere = أفلت الصور أو المجلدات في أي مكان
drop-or = أو الصقها، أو اخترها هنا
choose-images = اختيار صور
choose-folder = اختيار مجلد
reading = جارٍ القراءة… حتى الآن: { pictures }
skipped-files-label = ملفات متجاوَزة
skipped-files = { $count ->
    [zero] لم يُتجاوز أي ملف
    [one] تم تجاوز ملف واحد
    [two] تم تجاوز ملفين
    [few] تم تجاوز { $count } ملفات
    [many] تم تجاوز { $count } ملفًا
   *[other] تم تجاوز { $count } ملف
 }
skipped-beside = { $count ->
    [zero] لا ملفات ترافق صورًا
    [one] ملف واحد يرافق صورًا
    [two] ملفان يرافقان صورًا
    [few] { $count } ملفات ترافق صورًا
    [many] { $count } ملفًا ترافق صورًا
   *[other] { $count } ملف ترافق صورًا
 }
skipped-some-beside = الملفات المتجاوَزة: { files }؛ { $beside ->
    [zero] لا يرافق أي منها صورًا
    [one] واحد منها يرافق صورًا
    [two] اثنان منها يرافقان صورًا
    [few] { $beside } منها ترافق صورًا
    [many] { $beside } منها ترافق صورًا
   *[other] { $beside } منها ترافق صورًا
 }
skipped-system = ملف نظام مخفي
skipped-video = مقطع فيديو
skipped-no-picture = ليس صورة
skipped-empty = فارغ
skipped-goes-with = يرافق صورة وتُعاد تسميته معها
dismiss-skipped = إخفاء الملفات المتجاوَزة
name-videos = { $count ->
    [zero] لا مقاطع فيديو لتسميتها
    [one] تسمية مقطع فيديو واحد أيضًا
    [two] تسمية مقطعي فيديو أيضًا
    [few] تسمية { $count } مقاطع فيديو أيضًا
    [many] تسمية { $count } مقطع فيديو أيضًا
   *[other] تسمية { $count } مقطع فيديو أيضًا
 }
name-videos-how = بإطار واحد من كل مقطع، يُرسل كما تُرسل الصورة

## البوابة ومفتاحها ونموذجها

gateway-and-model = البوابة والنموذج
gateway = البوابة
gateway-url = عنوان البوابة
gateway-url-none = لا يوجد: لا يُرسل شيء
on-this-device = على هذا الجهاز (بلا مفتاح)
on-this-computer = { $server } (هذا الحاسوب)
custom-gateway = مخصصة
api-key = مفتاح API
show-key = إظهار المفتاح
remember-key = تذكّره على هذا الجهاز
forget-key = نسيان المفتاح
get-key = الحصول على مفتاح
key-none-needed = غير لازم؛ وبمفتاحك الخاص تعطي البوابة أسماء أفضل
key-of-another = كُتب لعنوان آخر؛ اكتبه من جديد
key-own = مفتاحك الخاص
key-if-asked = فقط إن طلب الخادم مفتاحًا
type-key-first = اكتب مفتاح API أولًا.
type-model-first = اكتب اسم نموذج يستطيع رؤية الصور.
gateway-notice = البوابة { $number }: { $notice }
model = النموذج
model-best = الأفضل لدى البوابة لهذا الغرض
model-price = { $name } · { $input } للإرسال و{ $output } للرد لكل مليون رمز
device-note = أسماء تقريبية تُصنع على هذا الجهاز؛ نموذج البوابة أفضل. لا يُرسل شيء.
device-fetching = جارٍ جلب ما يرى به هذا الجهاز
device-fetched = { $come } من { $all } م.ب
device-ready = جاهز: على هذا الجهاز { $size } م.ب.
sight-photographs = النصوص والصور الفوتوغرافية ({ $size } م.ب)
sight-text = النصوص فقط ({ $size } م.ب)
more-gateways = عند الرفض، والحدود والأسعار
add-gateway = إضافة بوابة
add-gateway-hint = تُسأل بهذا الترتيب، ولا تُسأل بوابة إلا حيث ترفض التي قبلها. ومع كل بوابة ترى شركة أخرى النسخ الصغيرة.
other-gateway = إن رفضت تلك: البوابة { $number }
remove-gateway = إزالة البوابة { $number }
sharing = الصور في الطلب الواحد
sharing-when-counted = واحدة؛ وعدة صور حيث تُعدّ الطلبات
sharing-never = واحدة دائمًا
sharing-always = عدة صور دائمًا: أرخص وأقل دقة
price-sent = $ لكل مليون رمز مُرسل
price-answered = $ لكل مليون رمز في الرد
price-unknown = غير معروف

## ما الخطأ في عنوان أو مفتاح

address-empty = العنوان فارغ.
address-scheme = لا يبدأ العنوان بـ https://‎ ولا بـ /.
address-insecure = يصلح http لهذا الحاسوب فقط؛ وتحتاج المضيفات الأخرى إلى https.
address-user = في العنوان اسم مستخدم أو كلمة مرور.
address-query = في العنوان شيء بعد ? أو #.
address-host = المضيف غير صالح.
address-port = المنفذ غير صالح.
address-blocked-port = لا تتصل المتصفحات بهذا المنفذ أبدًا؛ اجعل البوابة تستعمل غيره.
address-dots = في المسار . أو .. كأحد أجزائه.
address-character = في العنوان مسافة أو محرف خارج ASCII.
key-lines = المفتاح موزع على عدة أسطر.
key-space = داخل المفتاح مسافة.
key-character = في المفتاح محرف لا تحويه المفاتيح أبدًا.

## اختبار الاتصال

test-connection = اختبار الاتصال
connection = الاتصال
asking = جارٍ السؤال…
works = يعمل. { vision-models }
works-in = يعمل، وجاء الجواب خلال { NUMBER($milliseconds) } ملي ث. { vision-models }
model-answers = النموذج يجيب. لا تسرد البوابة أي نماذج.
model-answers-in = النموذج يجيب خلال { NUMBER($milliseconds) } ملي ث. لا تسرد البوابة أي نماذج.
vision-models = { $count ->
    [zero] لا نماذج ترى الصور.
    [one] نموذج واحد يرى الصور.
    [two] نموذجان يريان الصور.
    [few] { $count } نماذج ترى الصور.
    [many] { $count } نموذجًا يرى الصور.
   *[other] { $count } نموذج يرى الصور.
 }
balance-left = الرصيد المتبقي: { $balance }.
address-corrected = صُحّح العنوان إلى { $address }.
what-helps = ما قد يفيد
cure-source = في نسخة من شيفرة Eponym المصدرية
cure-terminal = في الطرفية
cure-terminal-too = أو في الطرفية
cure-macos = للتطبيق على macOS
cure-windows = للتطبيق على Windows
cure-this-sees = قد يستطيع هذا رؤية الصور
cure-ollama = اذكر هذه الصفحة في OLLAMA_ORIGINS ثم شغّل Ollama من جديد.
cure-lm-studio = في LM Studio فعّل ‎Developer → Server settings → Enable CORS‎.
cure-llama-cpp = يقبل llama-server كل صفحة، لكن ليس مع مفتاح: اترك المفتاح فارغًا.
cure-litellm = اذكر هذه الصفحة في LITELLM_CORS_ORIGINS ثم شغّل LiteLLM من جديد.
cure-relay = استعمل مُرحِّلًا: في deploy/README.md واحد لأغلب المضيفات، ويمكن أن يكون هذا الحاسوب مُرحِّلًا.
cure-local-network = اسمح بذلك في إعدادات الموقع بجانب عنوان الصفحة ثم أعد الاختبار. أو افتح الصفحة على هذا الحاسوب.
cure-this-computer = لا يسمح لأي صفحة https بالاتصال بهذا الحاسوب. افتح الصفحة على هذا الحاسوب بدلًا من ذلك.
cure-start-server = شغّل الخادم ثم أعد الاختبار.
cure-wait = ربما ما زال يحمّل النموذج؛ أعد الاختبار بعد دقيقة.
cure-get-model = احصل على نموذج يرى الصور ثم أعد الاختبار.
cure-choose = اختر غيره.

## التسمية

naming = التسمية
name-images = تسمية الصور
pause = إيقاف مؤقت
resume = استئناف
stop = إيقاف
naming-progress = تقدم التسمية
without-name = بلا اسم: { NUMBER($count) }
per-minute = الصور في الدقيقة: { $rate }
time-left = الباقي: { $time }
tokens = الرموز: { NUMBER($count) }
estimate = نحو { $cost } للتسمية ({ pictures })
budget = الميزانية $
budget-none = بلا حد
run-message = سير العمل
gateway-slower = تطلب البوابة الإبطاء.
asking-again = يُعاد السؤال بعد { $time }.
gateway-counts = تقبل البوابة من هذا المفتاح نحو { NUMBER($count) } من الطلبات في الدقيقة.
going-together = لذلك تُرسل عدة صور معًا. الدفعة التالية بعد { $time }.
next-gateway = حلّت محلها البوابة التالية في قائمتك.
next-model = حلّ محله النموذج التالي.
no-model-left = لم يبق نموذج آخر للتجربة؛ اختر واحدًا بنفسك.

## القائمة

review = المراجعة
images = الصور
row-keys = المفاتيح: ↑ ↓ للتنقل، Enter للتعديل، 1 إلى 4 لاختيار اسم، ? لعرض الكل
sort = الترتيب
sort-list = ترتيب القائمة
sort-doubtful = المشكوك فيها أولًا
edit = تعديل
undo-what = تراجع: { $what }
redo-what = إعادة: { $what }
nothing-to-undo = لا شيء للتراجع عنه
nothing-to-redo = لا شيء لإعادته
new-name-for = اسم جديد لـ { $file }
no-name-yet = لا اسم بعد
state-parked = غير مسماة
state-queued = في الطابور
state-preparing = قيد التحضير
state-waiting = تنتظر
state-naming = قيد التسمية
state-named = مسماة
state-failed = بلا اسم
state-skipped = متجاوَزة
state-doubtful = مشكوك فيها
state-kept = أُبقي اسمها
by-model = من { $model }
by-hand = يدويًا
by-old-name = الاسم القديم
sure = الثقة { NUMBER($percent) }٪
telling-apart = يُسأل عما يميزها
no-date = لم يُعثر على تاريخ
remembered = جواب محفوظ، بلا كلفة
would-not = { $who } لم يقبل: { $why }
one-frame = إطار واحد من مقطع فيديو
first-frame = الإطار الأول
name-again-of = تسمية من جديد: { $file }
name-again = تسمية من جديد (r)
download-of = تنزيل { $file }
download = تنزيل
remove-of = إزالة { $file }
remove = إزالة من القائمة (Delete)
use-name = استعمال { $name } لـ { $file }
picked-name = الاسم هو { $name }.
alt-text = النص البديل
alt-text-of = النص البديل: { $file }
no-alt-text = لم يعط النموذج نصًا بديلًا.
keywords = الكلمات المفتاحية: { $words }
goes-with = يرافقها: { $files }
alike = الأولى بين صور متشابهة عددها { NUMBER($count) }، سُئل عنها مرة واحدة
alike-first = تشبه { $file }، وسُئل عنها مرة واحدة
name-separately = تسمية على حدة
name-separately-of = تسمية على حدة: { $file }
name-separately-why = هي صورة أخرى: تسميتها على حدة
undated = { $count ->
    [zero] لا صور بلا تاريخ.
    [one] لم يُعثر على تاريخ لصورة واحدة؛ اسمها بدونه.
    [two] لم يُعثر على تاريخ لصورتين؛ اسماهما بدونه.
    [few] لم يُعثر على تاريخ لـ { $count } صور؛ أسماؤها بدونه.
    [many] لم يُعثر على تاريخ لـ { $count } صورة؛ أسماؤها بدونه.
   *[other] لم يُعثر على تاريخ لـ { $count } صورة؛ أسماؤها بدونه.
 }

## أسماء قديمة جيدة

good-name = اسم جيد
good-names-label = أسماء جيدة
good-names = { $count ->
    [zero] لا ملفات لها اسم جيد.
    [one] لملف واحد اسم جيد أصلًا.
    [two] لملفين اسمان جيدان أصلًا.
    [few] لـ { $count } ملفات أسماء جيدة أصلًا.
    [many] لـ { $count } ملفًا أسماء جيدة أصلًا.
   *[other] لـ { $count } ملف أسماء جيدة أصلًا.
 }
good-names-why = تقول شيئًا بالكلمات، فلا حاجة إلى طلب أسماء لها.
keep-them = الإبقاء عليها
name-them-anyway = تسميتها على أي حال
keep-name = إبقاء الاسم
keep-name-of = إبقاء الاسم: { $file }
keep-good = إبقاء الاسم القديم: يقول شيئًا
keep-camera = إبقاء الاسم القديم: رقم من الكاميرا
keep-messenger = إبقاء الاسم القديم: اسم من تطبيق مراسلة
keep-screenshot = إبقاء الاسم القديم: تاريخ لقطة شاشة
keep-maker = إبقاء الاسم القديم: مصدر الصورة، لا ما تُظهره
keep-identifier = إبقاء الاسم القديم: معرّف عشوائي
keep-number = إبقاء الاسم القديم: أرقام فقط
keep-generic = إبقاء الاسم القديم: كلمات تصلح لكل صورة
keep-unclear = إبقاء الاسم القديم: أقصر من أن يدل على محتواها
kept = يبقى اسم { $file }.
let-go = أُلغي إبقاء اسم { $file }.
all-kept = { $count ->
    [zero] لا ملفات تبقى أسماؤها.
    [one] يبقى اسم ملف واحد.
    [two] يبقى اسما ملفين.
    [few] تبقى أسماء { $count } ملفات.
    [many] تبقى أسماء { $count } ملفًا.
   *[other] تبقى أسماء { $count } ملف.
 }

## ما الخطأ في اسم

name-empty = الاسم فارغ.
name-control = فيه { $code }.
name-refused = فيه { $character }، وترفضه بعض الأنظمة.
name-invisible = فيه المحرف غير المرئي { $code }.
name-leading = يبدأ بـ { $character }.
name-trailing = ينتهي بـ { $character }.
name-device = { $device } اسم جهاز في Windows.
name-extension = ينتهي بـ .{ $extension }، وهو امتداد قائم بذاته.
name-too-long = عدد البايتات { NUMBER($bytes) }، والحد الأقصى { NUMBER($most) }.
name-taken = { $file } له هذا الاسم أصلًا.

## ما فعله المستخدم، للتراجع عنه أو إعادته

did-edit = تعديل { $file }
did-pick = اختيار اسم لـ { $file }
did-keep = إبقاء اسم { $file }
did-let-go = إلغاء إبقاء اسم { $file }
did-edit-many = تغيير أسماء عددها { NUMBER($count) }
did-remove = إزالة { $file }
did-name-again = اسم جديد لـ { $file }
did-change-rules = تغيير قواعد التسمية
undone = تم التراجع عن: { $what }.
redone = تمت الإعادة: { $what }.
names-changed = { $count ->
    [zero] لم يتغير أي اسم.
    [one] تغيّر اسم واحد.
    [two] تغيّر اسمان.
    [few] تغيّرت { $count } أسماء.
    [many] تغيّر { $count } اسمًا.
   *[other] تغيّر { $count } اسم.
 }
searcher-lost = تعذّر تحميل ما يقرأ التعابير النمطية. تحقق من الاتصال ثم اكتب من جديد.

## أخذ الملفات

take-files = أخذ الملفات
download-all = تنزيل الكل
download-zip = تنزيل ZIP
cancel-download = إلغاء التنزيل
working = جارٍ العمل…
nothing-named = لا شيء له اسم بعد.
ready-with-name = جاهزة باسمها: { pictures }.
zip-options = خيارات ZIP
zip-keep-folders = الإبقاء على المجلدات
zip-add-unnamed = إضافة الصور التي بلا اسم جديد
zip-add-names = إضافة قائمة بالأسماء (names.csv)
zip-add-summary = إضافة ملخص (summary.txt)
zip-save-as = حفظ ZIP باسم…
checking = جارٍ الفحص…
checking-files = جارٍ فحص الملفات: { NUMBER($done) } من { NUMBER($count) }…
saving = جارٍ حفظ { $done } من { $all }…
cancelled = أُلغي. ما لم يُحفظ بعدُ لن يُحفظ.
taken-nothing = تعذّر أخذ أي شيء؛ والسبب مذكور عند كل صورة.
taken-home = حُفظت: { pictures }.
taken-left-out = تُركت: { pictures }، لأنها تغيّرت أو اختفت أو ليست هنا.
taken-unnamed = بلا اسم وغير مضمَّنة: { pictures }.
taken-beside-left = ملفات مرافقة تعذّرت قراءتها وبقيت مكانها: { files }.
taken-no-list = تعذّر إنشاء قائمة الأسماء.
taken-no-room = قد لا يتسع هذا المتصفح لذلك: تأكد من اكتمال الملف.
taken-several = إن سأل المتصفح، فاسمح لهذه الصفحة بحفظ عدة ملفات.

## إعادة التسمية في المكان

rename-in-place = إعادة التسمية في مكانها
stop-renaming = إيقاف إعادة التسمية
undo-renaming = التراجع عن إعادة التسمية
renamed-files = الملفات المعاد تسميتها
past-renames = عمليات إعادة التسمية السابقة
take-back = التراجع عنها
finish = إكمال
unfinished-renaming = إعادة تسمية لم تكتمل
past-rename = { $when } · { $folder } · { files }
unfinished-rename = لم تكتمل إعادة التسمية في { $folder }: { files } ({ $when }).
unfinished-undo = لم يكتمل التراجع عن إعادة التسمية في { $folder }: { files } ({ $when }).
looking-up = جارٍ البحث عن الصور: { NUMBER($done) } من { NUMBER($count) }…
renaming-files = جارية إعادة تسمية الملفات: { NUMBER($done) } من { NUMBER($count) }…
renamed-none = لم تُعَد تسمية أي ملف.
renamed-already = لكل ملف اسمه أصلًا.
renamed = أُعيدت التسمية: { files }.
renamed-in-folders = أُعيدت التسمية: { files } في { $folders ->
    [zero] { $folders } مجلد.
    [one] مجلد واحد.
    [two] مجلدين.
    [few] { $folders } مجلدات.
    [many] { $folders } مجلدًا.
   *[other] { $folders } مجلد.
 }
renamed-left = بقيت كما كانت: { pictures }؛ والسبب مذكور عند كل منها.
renamed-aside = بقيت باسم يبدأ بـ eponym-‎، لأن كلا الاسمين الآخرين مأخوذ: { files }.
old-names-back = { $count ->
    [zero] لم يستعد أي ملف اسمه القديم.
    [one] استعاد ملف واحد اسمه القديم.
    [two] استعاد ملفان اسميهما القديمين.
    [few] استعادت { $count } ملفات أسماءها القديمة.
    [many] استعاد { $count } ملفًا أسماءها القديمة.
   *[other] استعاد { $count } ملف أسماءها القديمة.
 }
old-names-not = لم تستعد أسماءها: { files }، لأنها اختفت أو لأن شيئًا آخر له الاسم القديم.
no-folder = لم يُختر مجلد. لم تُعَد تسمية شيء.
renaming-broke-off = انقطعت إعادة التسمية. أعد تحميل الصفحة: ستذكر ما بقي.

## القوائم والنصوص البرمجية

export = تصدير
script-bash = نص برمجي لإعادة التسمية (bash)
script-powershell = نص برمجي لإعادة التسمية (PowerShell)
script-cmd = نص برمجي لإعادة التسمية (cmd)
script-git = نص برمجي لإعادة التسمية (git)
sidecars = ملفات XMP مرافقة
import = استيراد
import-names = استيراد الأسماء
import-names-menu = استيراد الأسماء…
saved = حُفظ { $name }.
saved-script = حُفظ { $name }. فيه النص البرمجي وآخر يتراجع عنه؛ ضع كليهما في المجلد الذي أفلتّه.
scribe-lost = تعذّر تحميل ما يصنع القوائم. تحقق من اتصالك وحاول من جديد.
nothing-said = لا صورة لها نص بديل أو كلمات مفتاحية بعد. اطلبها في «قواعد التسمية» ثم سمِّ الصور.
imported-none = لا تغيّر القائمة أي اسم.
imported-names = { $count ->
    [zero] لم يؤخذ أي اسم من القائمة.
    [one] أُخذ اسم واحد من القائمة.
    [two] أُخذ اسمان من القائمة.
    [few] أُخذت { $count } أسماء من القائمة.
    [many] أُخذ { $count } اسمًا من القائمة.
   *[other] أُخذ { $count } اسم من القائمة.
 }
imported-faults = { $count ->
    [zero] كل الأسطر صالحة.
    [one] سطر واحد غير صالح.
    [two] سطران غير صالحين.
    [few] { $count } أسطر غير صالحة.
    [many] { $count } سطرًا غير صالح.
   *[other] { $count } سطر غير صالح.
 }
line-fault = السطر { NUMBER($line) }: { $why }
line-no-columns = لا أعمدة بعنوان «old name» و«new name». صدّر ملف CSV لترى الشكل.
line-unknown = لا صورة هنا باسم «{ $text }».
line-ambiguous = «{ $text }» موجود في عدة مجلدات. أضف عمودًا باسم «folder».
line-twice = سطر سابق يخص «{ $text }» أيضًا.
line-illegal = «{ $text }» لا يصلح اسمًا. { $why }
line-taken = «{ $text }» اسم صورة أخرى في مجلدها.

## ما يُحفظ

kept-list = القائمة المحفوظة
list-back = { $count ->
    [zero] لا صور من زيارتك الأخيرة.
    [one] صورة واحدة من زيارتك الأخيرة: أفلت المجلد من جديد لاستعادة ملفها.
    [two] صورتان من زيارتك الأخيرة: أفلت المجلد من جديد لاستعادة ملفيهما.
    [few] { $count } صور من زيارتك الأخيرة: أفلت المجلد من جديد لاستعادة ملفاتها.
    [many] { $count } صورة من زيارتك الأخيرة: أفلت المجلد من جديد لاستعادة ملفاتها.
   *[other] { $count } صورة من زيارتك الأخيرة: أفلت المجلد من جديد لاستعادة ملفاتها.
 }
unkept-elsewhere = لا تُحفظ هذه القائمة لأن Eponym مفتوح في علامة تبويب أخرى. أغلقها وأعد التحميل لحفظ قائمة هنا.
unkept-newer = لا تُحفظ هذه القائمة: كان هنا إصدار أحدث من Eponym. أعد التحميل للحصول عليه.
unkept-refused = لا يحفظ هذا المتصفح شيئًا لهذه الصفحة: تزول القائمة عند المغادرة. وكل ما عدا ذلك يعمل.
unkept-full = لا مساحة لحفظ هذه القائمة: ما يأتي الآن يزول عند المغادرة. وكل ما عدا ذلك يعمل.
open-again = فتح الملفات من جديد
drop-again = لم تعد بعض الملفات. أفلتها من جديد.
kept-here = ما يُحفظ على هذا الحاسوب
kept-here-what = القائمة بأسمائها والطريق إلى ملفاتها، وما قالته النماذج عن الصور، وإعداداتك، والمفتاح إن طلبت تذكّره. ولا تُحفظ الصور أبدًا.
kept-forget-renames = نسيان عمليات إعادة التسمية السابقة أيضًا: لن يمكن التراجع عنها بعد ذلك
clear-everything = مسح كل شيء
clear-question = هل تُمسح القائمة والأجوبة المحفوظة والإعدادات والمفاتيح؟ لا يمكن التراجع عن ذلك. تبقى ملفاتك كما هي.

## المشكلات: ماذا حدث

problem-unauthorized = لا تقبل البوابة هذا المفتاح.
problem-no-credit = لم يبق رصيد لدى البوابة.
problem-budget-exceeded = استُنفدت الميزانية المحددة لهذا المفتاح.
problem-budget-reached = استُنفدت ميزانيتك لهذه الصور.
problem-card-required = تريد البوابة تسجيل بطاقة ائتمان أولًا.
problem-account-blocked = حظرت البوابة هذا الحساب.
problem-routing-rule = قاعدة لفريقك لدى البوابة تمنع هذا الطلب.
problem-restricted-model = لا يشمل الرصيد المجاني هذا النموذج.
problem-restricted-provider = لا يُسمح لفريقك باستعمال مزوّد هذا النموذج.
problem-unknown-model = لا تعرف البوابة هذا النموذج.
problem-no-vision = لا يستطيع هذا النموذج رؤية الصور.
problem-invalid-request = لم تقبل البوابة الطلب.
problem-too-large = الصورة أكبر مما يحتمله هذا النموذج حتى بعد تصغيرها.
problem-overloaded = البوابة مثقلة بالطلبات.
problem-upstream = أخفق مزوّد النموذج.
problem-declined = رفض النموذج تسمية هذه الصورة.
problem-no-name = لم يكن في الجواب اسم.
problem-cut-off = أنفق النموذج جوابه كله في التفكير.
problem-not-a-gateway = ما أجاب ليس بوابة ذكاء اصطناعي.
problem-unreachable = تعذّر الوصول إلى البوابة.
problem-cors-refused = لا تقبل هذه البوابة الطلبات من صفحات الويب.
problem-local-network = يمنع هذا المتصفح الصفحة من الوصول إلى شبكتك المحلية.
problem-timed-out = لم يأت جواب في الوقت المناسب.
problem-offline = لا اتصال بالشبكة.
problem-undecodable = لا يستطيع هذا المتصفح عرض هذه الصورة.
problem-too-many-pixels = في الصورة بكسلات أكثر مما يمكن فتحه بأمان.
problem-empty-file = الملف فارغ.
problem-not-an-image = الملف ليس صورة.
problem-changed-on-disk = تغيّر الملف منذ إفلاته.
problem-unreadable = لم تعد قراءة الملف ممكنة.
problem-not-here = ملفها ليس هنا.
problem-name-taken = شيء آخر في المجلد له هذا الاسم.
problem-not-renamed = لم يستطع المتصفح إعادة تسمية الملف.
problem-not-allowed = لا يُسمح للصفحة بالكتابة في هذا المجلد.
problem-no-journal = لا يحفظ المتصفح سجلًا لهذه الصفحة.
problem-busy-elsewhere = علامة تبويب أخرى تعيد التسمية الآن.
problem-not-in-folder = الملف ليس في المجلد الذي اخترته.
problem-disk-full = القرص ممتلئ. أفسح مساحة أو احفظه في مكان آخر.
problem-nothing-seen = لا شيء فيها يستطيع هذا الجهاز تسميته.

## المشكلات: ما العمل

advice-restricted-model = اختر نموذجًا آخر أو اشتر رصيدًا لدى البوابة.
advice-budget-exceeded = ارفع الميزانية لدى البوابة أو استعمل مفتاحًا آخر.
advice-invalid-request = اقرأ ما قالته البوابة أو اختر نموذجًا آخر.
advice-type-yourself = اكتب اسمًا بنفسك؛ يبقى الملف كما هو.
advice-not-sent = لا يُرسل. ومع ذلك يمكنك إعطاؤه اسمًا.
advice-not-here = أفلت المجلد أو ملفاته من جديد.
advice-rate-limited = يستمر العمل تلقائيًا؛ وتفيد السرعة الأقل أو الرصيد الأكبر.
advice-offline = يستمر العمل تلقائيًا حين يعود الاتصال.
advice-name-taken = اكتب اسمًا آخر. لم يُمسّ الملف.
advice-not-renamed = أغلق ما يفتح الملف ثم حاول من جديد.
advice-no-journal = لا تُعاد تسمية شيء بلا سجل: اسمح لهذا الموقع بحفظ البيانات ثم حاول من جديد.
advice-nothing-seen = يبقى اسمها القديم.
advice-change-key = تحقق من المفتاح ومن البوابة التي يخصها.
advice-change-key-resume = تحقق من المفتاح ومن البوابة التي يخصها، ثم استأنف.
advice-buy-credit = اشتر رصيدًا لدى البوابة.
advice-buy-credit-resume = اشتر رصيدًا لدى البوابة ثم استأنف.
advice-raise-budget = ارفع الميزانية.
advice-raise-budget-resume = ارفع الميزانية ثم استأنف.
advice-add-card = أضف بطاقة لدى البوابة.
advice-add-card-resume = أضف بطاقة لدى البوابة ثم استأنف.
advice-contact-gateway = اسأل صاحب الحساب أو استعمل بوابة أخرى.
advice-choose-model = اختر نموذجًا آخر.
advice-check-address = تحقق من عنوان البوابة؛ أغلب العناوين تنتهي بـ ‎/v1.
advice-use-relay = استعمل مُرحِّلًا مثل ‎/api/gateway أو بوابة أخرى.
advice-allow-local-network = اسمح بذلك في إعدادات الموقع ثم حاول من جديد.
advice-check-connection = تحقق من عنوان البوابة ومن اتصالك ثم حاول من جديد.
advice-try-again = حاول من جديد بعد لحظة.
advice-name-by-hand = حاول من جديد أو اكتب اسمًا بنفسك.
advice-drop-again = أفلت الملف من جديد.
advice-choose-folder = اختر المجلد الذي فيه الملف واسمح بالتغييرات.
tried = جُرّب: { $models }.
details = التفاصيل
add-card = إضافة بطاقة
buy-credits = شراء رصيد
open-gateway = فتح صفحة البوابة

## Workers: ما يتبيّن لها، ويُذكر بين قوسين

looks-like = يبدو أنه { $what }
a-pdf = ملف PDF
a-postscript = مستند PostScript
a-document = مستند
an-office = مستند Office
a-zip = أرشيف ZIP
a-rar = أرشيف RAR
a-seven-zip = أرشيف 7-Zip
a-gzip = أرشيف gzip
a-bzip2 = أرشيف bzip2
an-xz = أرشيف xz
a-database = قاعدة بيانات
a-program = برنامج
a-sound = ملف صوتي
a-moving-picture = مقطع فيديو
a-script = نص برمجي
a-git-lfs-pointer = مؤشر Git LFS
a-macos-note = ملاحظة من macOS عن ملف
a-text = نص
a-web-page = صفحة ويب
nothing = لا شيء
nothing-but-zeros = أصفار فقط
unknown-data = بيانات غير معروفة
format-not-shown = لا يعرض هذا المتصفح صور { $format }
so-many-pixels = ‎{ $width } × { $height }‎ بكسل
no-pixels = لا بكسلات فيها
other-size = الحجم بالبايت: { $before } عند الإفلات، و{ $now } الآن
not-decoded-within = لم يُفك ترميزها خلال { $seconds } ث
decoder-crashed = تعطّل مفكك الترميز
opener-not-started = لم يشغّل هذا المتصفح العامل الذي يفتح الصور
looker-not-started = لم يشغّل المتصفح العامل الذي ينظر في الصور أو أنهاه
asker-not-started = لم يشغّل المتصفح العامل الذي يسأل البوابات أو أنهاه
answer-broke-off = انقطع الجواب
no-answer-from = لا يجيب { $host }، أو يخفي المتصفح جوابه
did-not-come = لم يصل { $file }
not-genuine = { $file } ليس الملف المتوقع
not-there = لم يعد { $file } موجودًا
list-too-large = أكثر من 64 م.ب
sound-alone = فيه صوت فقط
not-played = لا يشغّله هذا المتصفح
expression-fault = تعبير غير صالح عند المحرف { $place } ({ $what })
expression-too-large = التعبير أكبر مما ينبغي

## Reviewing: filter, sort, select, preview

dialog-servers = البحث عن خوادم على هذا الحاسوب
dialog-keys = مفاتيح الاختصار
dialog-preview = معاينة
filter-and-sort = التصفية والترتيب
filter = تصفية
filter-by-name = التصفية حسب الاسم
by-folder = حسب المجلد
grid = شبكة
select-all-shown = تحديد كل المعروض
clear-filter = إلغاء التصفية
so-many-shown = { NUMBER($shown) } من { NUMBER($all) }
folder-none = بلا مجلد
menu-state = الحالة
menu-folder = المجلد
all-states = كل الحالات
all-models = كل النماذج
all-folders = كل المجلدات
kind-to-be-named = بانتظار التسمية
kind-decided = معدّلة أو أُبقي اسمها
sort-old-name = الاسم القديم
sort-new-name = الاسم الجديد
sort-state = الحالة
sort-taken = تاريخ الالتقاط
selected-pictures = الصور المحددة
selected = المحدد: { NUMBER($count) }
selected-name-again = تسمية من جديد
selected-keep = إبقاء الأسماء القديمة
selected-zip = تنزيل ZIP لهذه الصور
selected-remove = إزالة
select-nothing = إلغاء التحديد
select-of = تحديد { $file }
none-shown = لا توجد صورة كهذه. ما أُخفي بالتصفية ما زال هنا.
did-remove-many = إزالة: { $pictures }
did-name-again-many = أسماء جديدة: { $pictures }
removed-many = أُزيلت: { $pictures }.

## Dialogs: ما تقوله مربعات الحوار وحدها

as-the-style = حسب حالة الأحرف
before = قبل
after = بعد
apply = تطبيق
cancel = إلغاء
changes = التغييرات
changes-many = يغيّر { NUMBER($count) } من أصل { NUMBER($all) } من الأسماء.
changes-none = لا يغيّر أي اسم.
changes-nothing-yet = لا اسم بعد لتغييره.
edit-replace = بحث واستبدال
edit-surround = إضافة قبل وبعد
edit-restyle = تغيير حالة الأحرف
edit-number = إعادة الترقيم
what-to-do = الإجراء
only-untyped = الأسماء التي لم تكتبها بنفسك فقط
find = بحث عن
replace-with = استبدال بـ
regular-expression = تعبير نمطي
match-case = مطابقة حالة الأحرف
expression-hint = ‏( ) يصنع مجموعة؛ و$1 في البديل هو ما وجدته الأولى.
new-case-style = حالة الأحرف الجديدة
number-name = الاسم
number-name-own = كل صورة باسمها
number-between = بينهما
number-first = الرقم الأول
number-step = الخطوة
number-digits = الخانات
whole-from = اكتب عددًا صحيحًا بدءًا من { NUMBER($least) }.
whole-between = اكتب عددًا صحيحًا من { NUMBER($least) } إلى { NUMBER($most) }.
names-numbered = { $count ->
    [zero] لا أسماء مأخوذة.
    [one] اسم واحد مأخوذ أصلًا ويُعطى رقمًا.
    [two] اسمان مأخوذان أصلًا ويُعطيان رقمين.
    [few] { $count } أسماء مأخوذة أصلًا وتُعطى أرقامًا.
    [many] { $count } اسمًا مأخوذة أصلًا وتُعطى أرقامًا.
   *[other] { $count } اسم مأخوذة أصلًا وتُعطى أرقامًا.
 }
names-followed = { $count ->
    [zero] لا أسماء أخرى يتغير رقمها.
    [one] اسم آخر يتغير رقمه أيضًا.
    [two] اسمان آخران يتغير رقماهما أيضًا.
    [few] { $count } أسماء أخرى تتغير أرقامها أيضًا.
    [many] { $count } اسمًا آخر تتغير أرقامها أيضًا.
   *[other] { $count } اسم آخر تتغير أرقامها أيضًا.
 }
and-more = و{ NUMBER($count) } أخرى
case-style = حالة الأحرف
case-title = كل كلمة بحرف كبير
case-sentence = مثل الجملة
case-lower = أحرف صغيرة
case-upper = أحرف كبيرة
separator = الفاصل
separator-hyphen = شرطة -
separator-underscore = شرطة سفلية _
separator-space = مسافة
separator-dot = نقطة .
separator-none = لا شيء
most-words = أقصى عدد للكلمات
most-characters = أقصى عدد للمحارف
ascii-only = أحرف ASCII فقط
ascii-hint = تُكتب Café هكذا: cafe، وتُكتب 北京 هكذا: bei-jing. وما تكتبه يبقى كما كتبته.
ascii-lost = تعذّر تحميل كيفية كتابة الأحرف بـ ASCII؛ تبقى أحرف الأسماء كما هي. تحقق من الاتصال ثم أزل هذه العلامة وضعها من جديد.
template = القالب
template-fault = { $piece } (المحرف { NUMBER($place) }): { $what }
template-meant = لا عنصر نائب بهذا الاسم؛ هل المقصود { $placeholder }؟
template-unknown = لا عنصر نائب بهذا الاسم.
template-no-choice = { $placeholder } لا يأخذ شيئًا بعد النقطتين.
template-extension = يُضاف الامتداد تلقائيًا.
template-counter = يُكتب العدّاد هكذا: ‎{"{"}n:001{"}"}‎ أو ‎{"{"}n:001,+10{"}"}‎ أو ‎{"{"}n:01,folder{"}"}‎.
template-amount = ينقص هنا عدد، كما في ‎{"{"}hash:8{"}"}‎.
template-pattern = «{ $character }» لا يعني شيئًا هنا؛ استعمل ‎YYYY MM DD HH mm ss‎.
template-brace = اكتب { $braces } للقوس وحده.
template-illegal = لا يمكن أن يحويه اسم ملف، فيصير شرطة.
template-holds = ما يمكن أن يحويه القالب
template-hole = ما لا يُعرف يُحذف مع الفاصل بجانبه.
token-name = كلمات النموذج
token-date = ‎2024-05-12‎؛ أو مثل ‎{"{"}date:D MMM YYYY{"}"}‎
token-time = ‎10-11-12‎؛ أو مثل ‎{"{"}time:HHmm{"}"}‎
token-count = يعدّ ‎001, 002…‎
token-count-folder = مثله، لكن من البداية في كل مجلد
token-count-series = يعدّ الصور المتشابهة فقط
token-count-steps = يعدّ ‎010, 020…‎
token-folder = المجلد الذي هي فيه
token-original = الاسم القديم
token-number = ‏2041 من IMG_2041
token-camera = مثل Canon EOS R5
token-lens = مثل RF24-70mm F2.8
token-pixels = البكسلات: ‎6000x4000‎
token-keywords = أول ثلاث كلمات مفتاحية من النموذج
token-model = نموذج الذكاء الاصطناعي الذي سمّاها
token-hash = ثماني خانات تميز الملفات
dates-from = مصدر التواريخ
dates-taken-name = وقت الالتقاط، ثم الاسم القديم
dates-taken-name-file = وقت الالتقاط، ثم الاسم القديم، ثم وقت الملف
dates-taken = وقت الالتقاط فقط
dates-taken-file = وقت الالتقاط، ثم وقت الملف
dates-name-taken = الاسم القديم، ثم وقت الالتقاط
dates-name-taken-file = الاسم القديم، ثم وقت الالتقاط، ثم وقت الملف
dates-file = وقت الملف فقط
names-language = اللغة
names-language-usual = الإنجليزية
instructions = التعليمات
instructions-example = سمِّ المكان إن عرفته.
glossary = المسرد
glossary-example = ركس: كلبنا
glossary-hint = سطر لكل اسم لا يمكن أن يعرفه النموذج.
tell-model = إخبار النموذج أيضًا بـ
tell-folder = اسم المجلد
tell-date = تاريخ الالتقاط
tell-examples = الأسماء التي كتبتها والأسماء الجيدة القريبة
tell-hint = بدونها ترى البوابة الصورة والحقول أعلاه فقط. ومعها ترى هذه أيضًا. تتطلب قراءة النص 2.5 م.ب مرة واحدة ولحظة لكل صورة.
picture-size = حجم الصورة
size-automatic = تلقائي: { NUMBER($usual) } بكسل، وللنص { NUMBER($text) } بكسل
size-exactly = { NUMBER($edge) } بكسل
tokens-unknown = تأخذ الصور الأكبر عادةً رموزًا أكثر؛ ولا يُعرف عددها لهذا النموذج.
tokens-each = الرموز لكل صورة: { $sizes }.
tokens-of-all = { pictures }: نحو { NUMBER($tokens) } من الرموز.
tokens-of-all-saved = { pictures }: نحو { NUMBER($tokens) } من الرموز، أي أقل بـ { NUMBER($fewer) } منها عند { $size }.
similar-pictures = الصور المتشابهة
ask-alike-once = السؤال مرة واحدة عن الصور المتشابهة وترقيمها
ask-apart = السؤال مرة أخرى حين تأخذ صور مختلفة اسمًا واحدًا
videos = مقاطع الفيديو
take-videos = تسمية مقاطع الفيديو أيضًا، بإطار واحد من كل مقطع
becomes = { $file } يصير
sent-none = لا شيء بعد. تُرسل نسخ صغيرة من صورك حين تطلب أسماء.
sent-all = أُرسلت: { pictures }، الأحدث أولًا، كما أُرسلت بايتًا بايتًا. ويُعدّ ما أخفق في الطريق أيضًا.
sent-newest-kept = توفيرًا للذاكرة، يبقى الأحدث فقط للعرض، وعدده { NUMBER($count) }.
sent-to = ‎{ $width } × { $height }‎ بكسل · { $size } · إلى { $host }
sent-to-times = ‎{ $width } × { $height }‎ بكسل · { $size } · إلى { $host }، { $count ->
    [zero] ولا مرة
    [one] مرة واحدة
    [two] مرتين
    [few] { $count } مرات
    [many] { $count } مرة
   *[other] { $count } مرة
 }
sent-words = كلمات أُرسلت معها
sent-save = حفظ ما أُرسل من { $file }
newer = الأحدث
older = الأقدم
so-many-of = { NUMBER($first) } إلى { NUMBER($last) } من { NUMBER($all) }
tell-text = النص الذي فيها، يُقرأ على هذا الجهاز
close-preview = إغلاق المعاينة
preview-names = الأسماء
key-arrows = التنقل
key-far = التنقل بعيدًا
key-enter = تعديل الاسم؛ ومرة أخرى: اعتماده والمتابعة
key-escape = التخلي عن التعديل؛ إلغاء التحديد
key-pick = اختيار اسم
key-again = التسمية من جديد
key-keep = إبقاء الاسم القديم؛ ومرة أخرى: إلغاء إبقائه
key-delete = الإزالة من القائمة
key-select = التحديد
key-reach = متابعة التحديد
key-all = تحديد كل المعروض
key-filter = التصفية
key-preview = الصورة الكبيرة
key-undo = تراجع، إعادة
keys-one-to-four = 1 إلى 4
keys-delete = Delete
keys-space = المسافة
keys-far = Home، End، Page Up، Page Down
keys-enter = Enter
keys-escape = Esc
keys-reach = Shift مع ↑ ↓
keys-all = Ctrl A
keys-undo = Ctrl Z، Ctrl Shift Z
servers-hint = الخوادم التي تشغّل نماذج على هذا الحاسوب لا تحتاج إلى مفتاح، ولا تغادره أي صورة. ولا يُسأل أي منها إلا عن نماذجه.
servers-looking = جارٍ البحث…
servers-none = لم يُعثر على خادم. شغّل خادمًا ثم ابحث من جديد.
server-silent = لا يعمل.
server-blind = يعمل، لكن بلا نموذج يرى الصور.
server-runs = يعمل.
server-use = استعمال { $model }
server-set-up = اختياره ومعرفة ما يحتاج إليه
servers-found = { $count ->
    [zero] لم يُعثر على خادم.
    [one] عُثر على خادم واحد.
    [two] عُثر على خادمين.
    [few] عُثر على { $count } خوادم.
    [many] عُثر على { $count } خادمًا.
   *[other] عُثر على { $count } خادم.
 }
