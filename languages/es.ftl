### Español. Breve y sereno; se trata de usted.

-language = Español
-direction = ltr

## La página alrededor de todo

page-title = Eponym · nombra imágenes según lo que muestran
page-line = Nombra imágenes según lo que muestran.
page-promise = Sus imágenes se quedan en este ordenador. Solo una copia pequeña sin metadatos va a la pasarela que elija, con su clave, cuando pida nombres.
page-language = Idioma de la página
language-lost = No se pudo cargar este idioma. Compruebe la conexión y elíjalo de nuevo.
comma = {", "}
own-site = este mismo sitio
reload = Recargar
version = Versión
version-here = Hay una versión más nueva. Recargue cuando haya terminado.
version-others = Cierre primero las otras pestañas de esta página y luego recargue.
print-note = Solo se imprimen las filas cercanas a la ventana. Todas están en el HTML de «Exportar».
copy = Copiar
copied = Copiado
not-copied = No copiado
done = Listo
dismiss = Descartar
hide-this = Ocultar
undo = Deshacer
redo = Rehacer

## Start: lo que dice el propio documento antes de que llegue la página o si no puede llegar

start-line = Un momento…
start-late = Esto tarda más de lo debido. Recargue la página; si no sirve, actualice el navegador o pruebe con otro.
start-no-script = Esta página necesita JavaScript y WebAssembly. No se envía nada a ninguna parte antes de que pida nombres.
start-missing = Una parte de esta página no llegó. Compruebe la conexión y recargue. Si no sirve, el sitio está incompleto: avise a quien lo mantiene.
start-too-old = Este navegador no puede ejecutar la página: le falta WebAssembly con vectores, que los navegadores tienen desde 2023, o lo tiene desactivado. Actualícelo o pruebe con otro. Sus archivos están intactos.

## Cuando la página falla

breakdown = Algo falló dentro de esta página. Sus archivos están intactos; recargue para empezar de nuevo.
breakdown-save = Guardar los nombres obtenidos
breakdown-import = «Importar nombres» los recupera cuando haya vuelto a añadir las imágenes.

## Diálogos: sus títulos, también en los botones que los abren

dialog-naming-rules = Reglas de nombres
dialog-edit-names = Editar nombres
dialog-what-left = Qué salió de este ordenador
dialog-lost = No se pudo cargar este cuadro de diálogo. Compruebe la conexión y pulse el botón otra vez.

## Cantidades, tamaños, tiempos

pictures = { $count ->
    [one] { $count } imagen
   *[other] { $count } imágenes
 }
files = { $count ->
    [one] { $count } archivo
   *[other] { $count } archivos
 }
size-bytes = { $size } B
size-kilobytes = { $size } kB
size-megabytes = { $size } MB
size-gigabytes = { $size } GB
seconds = { NUMBER($seconds) } s
minutes = { NUMBER($minutes) } min
hours = { NUMBER($hours) } h { NUMBER($minutes) } min

## Añadir imágenes

add-pictures = Añadir imágenes
drop-anywhere = Suelte imágenes o carpetas en cualquier lugar
drop-or = o péguelas, o elíjalas aquí
choose-images = Elegir imágenes
choose-folder = Elegir una carpeta
reading = Leyendo… { pictures } hasta ahora
skipped-files-label = Archivos omitidos
skipped-files = { $count ->
    [one] Se omitió { $count } archivo
   *[other] Se omitieron { $count } archivos
 }
skipped-beside = { $count ->
    [one] { $count } archivo acompaña a imágenes
   *[other] { $count } archivos acompañan a imágenes
 }
skipped-some-beside = Se omitieron { files }; { $beside ->
    [one] { $beside } de ellos acompaña a imágenes
   *[other] { $beside } de ellos acompañan a imágenes
 }
skipped-system = un archivo oculto del sistema
skipped-video = un vídeo
skipped-no-picture = no es una imagen
skipped-empty = vacío
skipped-goes-with = acompaña a una imagen y se renombra con ella
dismiss-skipped = Descartar los archivos omitidos
name-videos = { $count ->
    [one] Nombrar también { $count } vídeo
   *[other] Nombrar también { $count } vídeos
 }
name-videos-how = A partir de un fotograma de cada uno, que se envía como una imagen

## La pasarela, su clave y su modelo

gateway-and-model = Pasarela y modelo
gateway = Pasarela
gateway-url = URL de la pasarela
gateway-url-none = ninguna: no se envía nada
on-this-device = En este dispositivo (sin clave)
on-this-computer = { $server } (este ordenador)
custom-gateway = Personalizada
api-key = Clave de API
show-key = Mostrar la clave
remember-key = Recordar en este dispositivo
forget-key = Olvidar la clave
get-key = Conseguir una clave
key-none-needed = no hace falta; con su propia clave, una pasarela nombra mejor
key-of-another = se escribió para otra dirección; escríbala de nuevo
key-own = su propia clave
key-if-asked = solo si el servidor pide una
type-key-first = Escriba primero su clave de API.
type-model-first = Escriba el nombre de un modelo que pueda ver imágenes.
gateway-notice = Pasarela { $number }: { $notice }
model = Modelo
model-best = el mejor de la pasarela para esto
model-price = { $name } · { $input } de entrada, { $output } de salida por millón de tokens
device-note = Nombres aproximados, hechos en este dispositivo; un modelo de una pasarela es mejor. No se envía nada.
device-fetching = Descargando lo que este dispositivo necesita para ver
device-fetched = { $come } de { $all } MB
device-ready = Listo: { $size } MB están en este dispositivo.
sight-photographs = texto y fotografías ({ $size } MB)
sight-text = solo texto ({ $size } MB)
more-gateways = Si se niega, límites y precios
add-gateway = Añadir una pasarela
add-gateway-hint = Se consultan en este orden, y solo donde las anteriores se niegan: con cada una, otra empresa ve las copias pequeñas.
other-gateway = Si esa se niega: pasarela { $number }
remove-gateway = Quitar la pasarela { $number }
sharing = Imágenes por petición
sharing-when-counted = Una; varias donde se cuentan las peticiones
sharing-never = Siempre una
sharing-always = Siempre varias: más barato, menos exacto
price-sent = $ por millón de tokens enviados
price-answered = $ por millón de tokens de respuesta
price-unknown = desconocido

## Qué falla en una dirección o una clave

address-empty = La dirección está vacía.
address-scheme = La dirección no empieza ni por https:// ni por /.
address-insecure = http es solo para este ordenador; los demás servidores necesitan https.
address-user = La dirección contiene un nombre de usuario o una contraseña.
address-query = La dirección tiene algo después de ? o #.
address-host = El servidor no es válido.
address-port = El puerto no es válido.
address-blocked-port = Los navegadores nunca llaman a este puerto; haga que la pasarela use otro.
address-dots = La ruta tiene . o .. como parte.
address-character = La dirección contiene un espacio o un carácter fuera de ASCII.
key-lines = La clave ocupa varias líneas.
key-space = La clave tiene un espacio dentro.
key-character = La clave contiene un carácter que las claves nunca tienen.

## Probar la conexión

test-connection = Probar la conexión
connection = Conexión
asking = Preguntando…
works = Funciona. { vision-models }
works-in = Funciona en { NUMBER($milliseconds) } ms. { vision-models }
model-answers = El modelo responde. La pasarela no da ninguna lista de modelos.
model-answers-in = El modelo responde en { NUMBER($milliseconds) } ms. La pasarela no da ninguna lista de modelos.
vision-models = { $count ->
    [one] { $count } modelo con visión.
   *[other] { $count } modelos con visión.
 }
balance-left = Quedan { $balance }.
address-corrected = La dirección se corrigió a { $address }.
what-helps = Qué ayuda
cure-source = En una copia del código fuente de Eponym
cure-terminal = En una terminal
cure-terminal-too = O en una terminal
cure-macos = Para la aplicación en macOS
cure-windows = Para la aplicación en Windows
cure-this-sees = Este quizá pueda ver imágenes
cure-ollama = Añada esta página a OLLAMA_ORIGINS y vuelva a iniciar Ollama.
cure-lm-studio = En LM Studio, active Developer → Server settings → Enable CORS.
cure-llama-cpp = llama-server deja entrar a cualquier página, pero no con una clave: deje la clave vacía.
cure-litellm = Añada esta página a LITELLM_CORS_ORIGINS y vuelva a iniciar LiteLLM.
cure-relay = Use un intermediario: deploy/README.md tiene uno para la mayoría de los alojamientos, y este ordenador puede serlo.
cure-local-network = Permítalo en los ajustes del sitio, junto a la dirección de la página, y pruebe de nuevo. O abra la página en este ordenador.
cure-this-computer = No deja que ninguna página https llame a este ordenador. En su lugar, abra la página en este ordenador.
cure-start-server = Inicie el servidor y pruebe de nuevo.
cure-wait = Quizá aún esté cargando el modelo; pruebe de nuevo en un minuto.
cure-get-model = Descargue uno que vea imágenes y pruebe de nuevo.
cure-choose = Elija otro.

## Nombrar

naming = Nombrar
name-images = Nombrar imágenes
pause = Pausar
resume = Reanudar
stop = Detener
naming-progress = Progreso de los nombres
without-name = { NUMBER($count) } sin nombre
per-minute = { $rate } imágenes por minuto
time-left = quedan { $time }
tokens = { NUMBER($count) } tokens
estimate = unos { $cost } por nombrar { pictures }
budget = Presupuesto $
budget-none = ninguno
run-message = Proceso
gateway-slower = La pasarela pide ir más despacio.
asking-again = Se volverá a preguntar en { $time }.
gateway-counts = La pasarela acepta unas { NUMBER($count) } peticiones por minuto de esta clave.
going-together = Por eso van varias imágenes juntas. Las siguientes salen en { $time }.
next-gateway = La siguiente pasarela de su lista tomó el relevo.
next-model = El siguiente modelo tomó el relevo.
no-model-left = No queda otro modelo que probar; elija uno usted.

## La lista

review = Revisión
images = Imágenes
row-keys = Teclas: ↑ ↓ mueven, Intro edita, de 1 a 4 eligen un nombre, ? las muestra todas
sort = Ordenar
sort-list = Orden de la lista
sort-doubtful = Primero las dudosas
edit = Editar
undo-what = Deshacer: { $what }
redo-what = Rehacer: { $what }
nothing-to-undo = Nada que deshacer
nothing-to-redo = Nada que rehacer
new-name-for = Nuevo nombre para { $file }
no-name-yet = aún sin nombre
state-parked = Sin nombrar
state-queued = En cola
state-preparing = Preparando
state-waiting = Esperando
state-naming = Nombrando
state-named = Nombrada
state-failed = Sin nombre
state-skipped = Omitida
state-doubtful = Dudosa
state-kept = Conservada
by-model = por { $model }
by-hand = a mano
by-old-name = nombre antiguo
sure = { NUMBER($percent) } % de certeza
telling-apart = preguntando qué la distingue
no-date = no se encontró fecha
remembered = respuesta recordada, sin coste
would-not = { $who } no quiso: { $why }
one-frame = un fotograma de un vídeo
first-frame = primer fotograma
name-again-of = Nombrar de nuevo: { $file }
name-again = Nombrar de nuevo (r)
download-of = Descargar { $file }
download = Descargar
remove-of = Quitar { $file }
remove = Quitar de la lista (Supr)
use-name = Usar { $name } para { $file }
picked-name = El nombre es { $name }.
alt-text = Texto alternativo
alt-text-of = Texto alternativo: { $file }
no-alt-text = El modelo no dio texto alternativo.
keywords = Palabras clave: { $words }
goes-with = Va con: { $files }
alike = La primera de { NUMBER($count) } parecidas; se preguntó una sola vez
alike-first = Como { $file }; se preguntó una sola vez
name-separately = Nombrar aparte
name-separately-of = Nombrar aparte: { $file }
name-separately-why = Es otra imagen: nombrarla aparte
undated = { $count ->
    [one] No se encontró fecha para { $count } imagen; su nombre la omite.
   *[other] No se encontró fecha para { $count } imágenes; sus nombres la omiten.
 }

## Buenos nombres antiguos

good-name = buen nombre
good-names-label = Buenos nombres
good-names = { $count ->
    [one] { $count } archivo ya tiene un buen nombre.
   *[other] { $count } archivos ya tienen buenos nombres.
 }
good-names-why = Dicen algo en palabras, así que no hace falta pedir otros.
keep-them = Conservarlos
name-them-anyway = Nombrarlos de todos modos
keep-name = Conservar el nombre
keep-name-of = Conservar el nombre: { $file }
keep-good = Conservar el nombre antiguo: dice algo
keep-camera = Conservar el nombre antiguo: un número de cámara
keep-messenger = Conservar el nombre antiguo: el que le da una aplicación de mensajes
keep-screenshot = Conservar el nombre antiguo: la fecha de una captura de pantalla
keep-maker = Conservar el nombre antiguo: dónde se hizo, no qué muestra
keep-identifier = Conservar el nombre antiguo: una serie aleatoria
keep-number = Conservar el nombre antiguo: solo números
keep-generic = Conservar el nombre antiguo: palabras que valen para cualquier imagen
keep-unclear = Conservar el nombre antiguo: demasiado corto para saber qué muestra
kept = { $file } conserva su nombre.
let-go = { $file } ya no conserva su nombre.
all-kept = { $count ->
    [one] { $count } archivo conserva su nombre.
   *[other] { $count } archivos conservan sus nombres.
 }

## Qué falla en un nombre

name-empty = El nombre está vacío.
name-control = Contiene { $code }.
name-refused = Contiene { $character }, que algunos sistemas rechazan.
name-invisible = Contiene el carácter invisible { $code }.
name-leading = Empieza por { $character }.
name-trailing = Acaba en { $character }.
name-device = { $device } es un dispositivo en Windows.
name-extension = Acaba en .{ $extension }, una extensión propia.
name-too-long = { NUMBER($bytes) } bytes, de { NUMBER($most) } como máximo.
name-taken = { $file } ya tiene este nombre.

## Qué hizo una persona, para deshacerlo o rehacerlo

did-edit = edición de { $file }
did-pick = elección de un nombre para { $file }
did-keep = conservar el nombre de { $file }
did-let-go = dejar de conservar el nombre de { $file }
did-edit-many = cambio de { NUMBER($count) } nombres
did-remove = retirada de { $file }
did-name-again = nuevo nombre para { $file }
did-change-rules = cambio de las reglas de nombres
undone = Deshecho: { $what }.
redone = Rehecho: { $what }.
names-changed = { $count ->
    [one] { $count } nombre cambiado.
   *[other] { $count } nombres cambiados.
 }
searcher-lost = No se pudo cargar lo que lee expresiones regulares. Compruebe la conexión y escriba de nuevo.

## Llevarse los archivos

take-files = Llevarse los archivos
download-all = Descargar todo
download-zip = Descargar ZIP
cancel-download = Cancelar la descarga
working = Trabajando…
nothing-named = Nada tiene nombre todavía.
ready-with-name = { pictures } con nombre, a punto.
zip-options = Opciones del ZIP
zip-keep-folders = Conservar las carpetas
zip-add-unnamed = Añadir imágenes sin nombre nuevo
zip-add-names = Añadir una lista de nombres (names.csv)
zip-add-summary = Añadir un resumen (summary.txt)
zip-save-as = Guardar el ZIP como…
checking = Comprobando…
checking-files = Comprobando { NUMBER($done) } de { files }…
saving = Guardando { $done } de { $all }…
cancelled = Cancelado. Lo que faltaba por guardar no se guardó.
taken-nothing = No se pudo guardar nada; en cada imagen se indica por qué.
taken-home = Guardado: { pictures }.
taken-left-out = { $count ->
    [one] { $count } imagen no incluida: ha cambiado, ha desaparecido o no está aquí.
   *[other] { $count } imágenes no incluidas: han cambiado, han desaparecido o no están aquí.
 }
taken-unnamed = { $count ->
    [one] { $count } imagen sin nombre, no incluida.
   *[other] { $count } imágenes sin nombre, no incluidas.
 }
taken-beside-left = { $count ->
    [one] { $count } archivo que las acompaña no se pudo leer y se quedó atrás.
   *[other] { $count } archivos que las acompañan no se pudieron leer y se quedaron atrás.
 }
taken-no-list = No se pudo hacer la lista de nombres.
taken-no-room = Quizá este navegador no tenga sitio: mire si el archivo está completo.
taken-several = Si el navegador pregunta, deje que esta página guarde varios archivos.

## Renombrar en su sitio

rename-in-place = Renombrar en su sitio
stop-renaming = Detener el renombrado
undo-renaming = Deshacer el renombrado
renamed-files = Archivos renombrados
past-renames = Renombrados anteriores
take-back = Revertir
finish = Terminar
unfinished-renaming = Renombrado sin terminar
past-rename = { $when } · { $folder } · { files }
unfinished-rename = No se terminó de renombrar { files } en { $folder } ({ $when }).
unfinished-undo = No se terminó de deshacer el renombrado de { files } en { $folder } ({ $when }).
looking-up = Buscando { NUMBER($done) } de { pictures }…
renaming-files = Renombrando { NUMBER($done) } de { files }…
renamed-none = No se renombró ningún archivo.
renamed-already = Cada archivo tiene ya su nombre.
renamed = Renombrado: { files }.
renamed-in-folders = Renombrado: { files } en { $folders ->
    [one] { $folders } carpeta.
   *[other] { $folders } carpetas.
 }
renamed-left = { pictures } como antes; en cada una se indica por qué.
renamed-aside = { files } bajo un nombre que empieza por eponym-, pues los otros dos nombres estaban ocupados.
old-names-back = { $count ->
    [one] { $count } archivo tiene otra vez su nombre antiguo.
   *[other] { $count } archivos tienen otra vez sus nombres antiguos.
 }
old-names-not = { $count ->
    [one] { $count } archivo no: desapareció, u otro elemento tiene el nombre antiguo.
   *[other] { $count } archivos no: desaparecieron, u otro elemento tiene el nombre antiguo.
 }
no-folder = No se eligió ninguna carpeta. No se renombró nada.
renaming-broke-off = El renombrado se interrumpió. Recargue la página: dice lo que queda por hacer.

## Listas y scripts

export = Exportar
script-bash = Script para renombrar (bash)
script-powershell = Script para renombrar (PowerShell)
script-cmd = Script para renombrar (cmd)
script-git = Script para renombrar (git)
sidecars = Archivos XMP auxiliares
import = Importación
import-names = Importar nombres
import-names-menu = Importar nombres…
saved = { $name } guardado.
saved-script = { $name } guardado. Contiene el script y otro que lo deshace; ponga ambos en la carpeta que soltó.
scribe-lost = No se pudo cargar lo que hace las listas. Compruebe la conexión e inténtelo de nuevo.
nothing-said = Ninguna imagen tiene aún texto alternativo ni palabras clave. Pídalos en «Reglas de nombres» y nombre luego las imágenes.
imported-none = La lista no cambia ningún nombre.
imported-names = { $count ->
    [one] Se tomó { $count } nombre de la lista.
   *[other] Se tomaron { $count } nombres de la lista.
 }
imported-faults = { $count ->
    [one] { $count } línea no se pudo usar.
   *[other] { $count } líneas no se pudieron usar.
 }
line-fault = Línea { NUMBER($line) }: { $why }
line-no-columns = no hay columnas tituladas «old name» y «new name». Exporte un CSV para ver cómo son.
line-unknown = ninguna imagen de aquí se llama «{ $text }».
line-ambiguous = «{ $text }» está en varias carpetas. Añada una columna «folder».
line-twice = una línea anterior trata ya de «{ $text }».
line-illegal = «{ $text }» no puede ser un nombre. { $why }
line-taken = «{ $text }» es el nombre de otra imagen de su carpeta.

## Qué se conserva

kept-list = Lista conservada
list-back = { $count ->
    [one] { $count } imagen de su última visita: suelte otra vez la carpeta para recuperar su archivo.
   *[other] { $count } imágenes de su última visita: suelte otra vez la carpeta para recuperar sus archivos.
 }
unkept-elsewhere = Esta lista no se conserva, porque Eponym está abierto en otra pestaña. Ciérrela y recargue para conservar una aquí.
unkept-newer = Esta lista no se conserva: aquí estuvo una versión más nueva de Eponym. Recargue para tenerla.
unkept-refused = Este navegador no conserva nada para esta página: la lista desaparecerá cuando salga. Todo lo demás funciona.
unkept-full = No hay sitio para conservar esta lista: lo que venga ahora desaparecerá cuando salga. Todo lo demás funciona.
open-again = Abrir los archivos otra vez
drop-again = Algunos archivos no han vuelto. Suéltelos otra vez.
kept-here = Qué se conserva en este ordenador
kept-here-what = La lista con sus nombres y el camino a sus archivos, lo que los modelos dijeron de las imágenes, sus ajustes, y la clave si marcó esa casilla. Nunca las imágenes.
kept-forget-renames = Olvidar también los renombrados anteriores: ya no se podrán deshacer
clear-everything = Borrar todo
clear-question = ¿Borrar la lista, las respuestas recordadas, los ajustes y las claves? Esto no se puede deshacer. Sus archivos se quedan como están.

## Problemas: qué pasó

problem-unauthorized = La pasarela no acepta esta clave.
problem-no-credit = No queda crédito en la pasarela.
problem-budget-exceeded = El presupuesto de esta clave se ha agotado.
problem-budget-reached = Su presupuesto para estas imágenes se ha agotado.
problem-card-required = La pasarela exige antes una tarjeta de crédito registrada.
problem-account-blocked = La pasarela ha bloqueado esta cuenta.
problem-routing-rule = Una regla de su equipo en la pasarela prohíbe esta petición.
problem-restricted-model = El crédito gratuito no sirve para este modelo.
problem-restricted-provider = Su equipo no puede usar el proveedor de este modelo.
problem-unknown-model = La pasarela no conoce este modelo.
problem-no-vision = Este modelo no puede ver imágenes.
problem-invalid-request = La pasarela no aceptó la petición.
problem-too-large = La imagen es demasiado grande para este modelo, aun reducida.
problem-overloaded = La pasarela está sobrecargada.
problem-upstream = El proveedor del modelo falló.
problem-declined = El modelo se negó a nombrar esta imagen.
problem-no-name = La respuesta no traía ningún nombre.
problem-cut-off = El modelo gastó toda su respuesta en pensar.
problem-not-a-gateway = Lo que respondió no es una pasarela de IA.
problem-unreachable = No se puede conectar con la pasarela.
problem-cors-refused = Esta pasarela no acepta llamadas de páginas web.
problem-local-network = Este navegador no deja que la página llegue a su red local.
problem-timed-out = No llegó respuesta a tiempo.
problem-offline = No hay conexión.
problem-undecodable = Este navegador no puede mostrar esta imagen.
problem-too-many-pixels = La imagen tiene demasiados píxeles para abrirla sin riesgo.
problem-empty-file = El archivo está vacío.
problem-not-an-image = El archivo no es una imagen.
problem-changed-on-disk = El archivo ha cambiado desde que se soltó.
problem-unreadable = El archivo ya no se puede leer.
problem-not-here = Su archivo no está aquí.
problem-name-taken = Otro elemento de la carpeta tiene este nombre.
problem-not-renamed = El navegador no pudo renombrar el archivo.
problem-not-allowed = La página no puede escribir en esta carpeta.
problem-no-journal = El navegador no lleva un registro para esta página.
problem-busy-elsewhere = Otra pestaña está renombrando.
problem-not-in-folder = El archivo no está en la carpeta que eligió.
problem-disk-full = El disco está lleno. Haga sitio o guárdelo en otro lugar.
problem-nothing-seen = No hay nada en ella que este dispositivo sepa nombrar.

## Problemas: qué hacer

advice-restricted-model = Elija otro modelo o compre crédito en la pasarela.
advice-budget-exceeded = Suba el presupuesto en la pasarela o use otra clave.
advice-invalid-request = Lea las palabras de la pasarela o elija otro modelo.
advice-type-yourself = Escriba usted un nombre; el archivo se queda como está.
advice-not-sent = No se envía. Aun así puede darle un nombre.
advice-not-here = Suelte otra vez la carpeta o sus archivos.
advice-rate-limited = Continúa automáticamente; ayuda ir más despacio o tener más crédito.
advice-offline = Continúa automáticamente cuando vuelva la conexión.
advice-name-taken = Escriba otro nombre. El archivo no se tocó.
advice-not-renamed = Cierre lo que lo tenga abierto e inténtelo de nuevo.
advice-no-journal = Sin él no se renombra nada: permita que este sitio guarde datos e inténtelo de nuevo.
advice-nothing-seen = Su nombre antiguo se queda.
advice-change-key = Compruebe la clave y a qué pasarela pertenece.
advice-change-key-resume = Compruebe la clave y a qué pasarela pertenece, y reanude.
advice-buy-credit = Compre crédito en la pasarela.
advice-buy-credit-resume = Compre crédito en la pasarela y reanude.
advice-raise-budget = Suba el presupuesto.
advice-raise-budget-resume = Suba el presupuesto y reanude.
advice-add-card = Añada una tarjeta en la pasarela.
advice-add-card-resume = Añada una tarjeta en la pasarela y reanude.
advice-contact-gateway = Pregunte al dueño de la cuenta o use otra pasarela.
advice-choose-model = Elija otro modelo.
advice-check-address = Compruebe la URL de la pasarela; casi todas acaban en /v1.
advice-use-relay = Use un intermediario como /api/gateway, u otra pasarela.
advice-allow-local-network = Permítalo en los ajustes del sitio e inténtelo de nuevo.
advice-check-connection = Compruebe la URL de la pasarela y su conexión e inténtelo de nuevo.
advice-try-again = Inténtelo de nuevo en un momento.
advice-name-by-hand = Inténtelo de nuevo o escriba usted un nombre.
advice-drop-again = Suelte otra vez el archivo.
advice-choose-folder = Elija la carpeta en la que está y permita cambios.
tried = Se probaron: { $models }.
details = Detalles
add-card = Añadir una tarjeta
buy-credits = Comprar crédito
open-gateway = Abrir la página de la pasarela

## Workers: lo que averiguan, dicho entre paréntesis

looks-like = parece { $what }
a-pdf = un PDF
a-postscript = un documento PostScript
a-document = un documento
an-office = un documento de Office
a-zip = un archivo comprimido ZIP
a-rar = un archivo comprimido RAR
a-seven-zip = un archivo comprimido 7-Zip
a-gzip = un archivo comprimido gzip
a-bzip2 = un archivo comprimido bzip2
an-xz = un archivo comprimido xz
a-database = una base de datos
a-program = un programa
a-sound = un archivo de audio
a-moving-picture = un vídeo
a-script = un script
a-git-lfs-pointer = un puntero de Git LFS
a-macos-note = una nota de macOS sobre un archivo
a-text = un texto
a-web-page = una página web
nothing = nada
nothing-but-zeros = solo ceros
unknown-data = datos desconocidos
format-not-shown = este navegador no muestra imágenes { $format }
so-many-pixels = { $width } × { $height } píxeles
no-pixels = no tiene píxeles
other-size = { $before } bytes cuando se soltó, { $now } ahora
not-decoded-within = no se descodificó en { $seconds } s
decoder-crashed = el descodificador falló
opener-not-started = este navegador no inició el worker que abre imágenes
looker-not-started = el navegador no inició el worker que mira imágenes, o lo cerró
asker-not-started = el navegador no inició el worker que pregunta a las pasarelas, o lo cerró
answer-broke-off = la respuesta se interrumpió
no-answer-from = { $host } no da respuesta, o da una que el navegador oculta
did-not-come = { $file } no llegó
not-genuine = { $file } no es el archivo que debería ser
not-there = { $file } ya no está
list-too-large = más de 64 MB
sound-alone = solo tiene sonido
not-played = este navegador no lo reproduce
expression-fault = expresión no válida en el carácter { $place } ({ $what })
expression-too-large = la expresión es demasiado grande

## Revisión: filtrar, ordenar, seleccionar, vista previa

dialog-servers = Buscar servidores en este ordenador
dialog-keys = Teclas
dialog-preview = Vista previa
filter-and-sort = Filtrar y ordenar
filter = Filtrar
filter-by-name = Filtrar por nombre
by-folder = Por carpeta
grid = Cuadrícula
select-all-shown = Seleccionar todas las mostradas
clear-filter = Quitar el filtro
so-many-shown = { NUMBER($shown) } de { NUMBER($all) }
folder-none = Sin carpeta
menu-state = Estado
menu-folder = Carpeta
all-states = Todos los estados
all-models = Todos los modelos
all-folders = Todas las carpetas
kind-to-be-named = Por nombrar
kind-decided = Editadas o conservadas
sort-old-name = Nombre antiguo
sort-new-name = Nombre nuevo
sort-state = Estado
sort-taken = Fecha de captura
selected-pictures = Imágenes seleccionadas
selected = Seleccionadas: { NUMBER($count) }
selected-name-again = Nombrar de nuevo
selected-keep = Conservar los nombres antiguos
selected-zip = Descargar un ZIP de estas
selected-remove = Quitar
select-nothing = Quitar la selección
select-of = Seleccionar { $file }
none-shown = Ninguna imagen es así. Lo filtrado sigue aquí.
did-remove-many = retirada de { $pictures }
did-name-again-many = nombres nuevos para { $pictures }
removed-many = Quitado: { $pictures }.

## Dialogs: lo que solo ellos dicen

as-the-style = según el estilo
before = Antes
after = Después
apply = Aplicar
cancel = Cancelar
changes = Cambios
changes-many = Cambia { NUMBER($count) } de { NUMBER($all) } nombres.
changes-none = No cambia ningún nombre.
changes-nothing-yet = Aún no hay ningún nombre que cambiar.
edit-replace = Buscar y reemplazar
edit-surround = Añadir antes y después
edit-restyle = Cambiar mayúsculas
edit-number = Renumerar
what-to-do = Qué hacer
only-untyped = Solo los nombres que no escribió usted
find = Buscar
replace-with = Reemplazar por
regular-expression = Expresión regular
match-case = Distinguir mayúsculas
expression-hint = ( ) forma un grupo; $1 en el reemplazo es lo que encontró el primero.
new-case-style = Nuevo estilo de mayúsculas
number-name = Nombre
number-name-own = cada una conserva el suyo
number-between = En medio
number-first = Primer número
number-step = Paso
number-digits = Cifras
whole-from = Escriba un número entero desde { NUMBER($least) }.
whole-between = Escriba un número entero de { NUMBER($least) } a { NUMBER($most) }.
names-numbered = { $count ->
    [one] { $count } nombre ya está ocupado y recibe un número.
   *[other] { $count } nombres ya están ocupados y reciben números.
 }
names-followed = { $count ->
    [one] { $count } nombre más cambia también su número.
   *[other] { $count } nombres más cambian también sus números.
 }
and-more = y { NUMBER($count) } más
case-style = Estilo de mayúsculas
case-title = Cada Palabra Con Mayúscula
case-sentence = Como una frase
case-lower = minúsculas
case-upper = MAYÚSCULAS
separator = Separador
separator-hyphen = Guion -
separator-underscore = Guion bajo _
separator-space = Espacio
separator-dot = Punto .
separator-none = Nada
most-words = Máximo de palabras
most-characters = Máximo de caracteres
ascii-only = Solo letras ASCII
ascii-hint = Café pasa a cafe, 北京 pasa a bei-jing. Lo que escribe usted queda como lo escribe.
ascii-lost = No se pudo cargar cómo se escriben las letras en ASCII; los nombres conservan las letras que tienen. Compruebe la conexión y desmarque y marque esto de nuevo.
template = Plantilla
template-fault = { $piece } (carácter { NUMBER($place) }): { $what }
template-meant = no existe ese marcador; ¿quería decir { $placeholder }?
template-unknown = no existe ese marcador.
template-no-choice = { $placeholder } no admite nada tras dos puntos.
template-extension = la extensión se añade sola.
template-counter = un contador se escribe como {"{"}n:001{"}"}, {"{"}n:001,+10{"}"} o {"{"}n:01,folder{"}"}.
template-amount = aquí falta un número, como en {"{"}hash:8{"}"}.
template-pattern = «{ $character }» no significa nada aquí; use YYYY MM DD HH mm ss.
template-brace = escriba { $braces } para una llave por sí sola.
template-illegal = un nombre de archivo no puede contenerlo, así que se convierte en guion.
template-holds = Qué puede contener una plantilla
template-hole = Lo que no se sabe se omite, con el separador de al lado.
token-name = las palabras del modelo
token-date = 2024-05-12; o por ejemplo {"{"}date:D MMM YYYY{"}"}
token-time = 10-11-12; o por ejemplo {"{"}time:HHmm{"}"}
token-count = cuenta 001, 002…
token-count-folder = lo mismo, desde el principio en cada carpeta
token-count-series = cuenta solo las imágenes parecidas
token-count-steps = cuenta 010, 020…
token-folder = la carpeta en la que está
token-original = el nombre antiguo
token-number = 2041 de IMG_2041
token-camera = como Canon EOS R5
token-lens = como RF24-70mm F2.8
token-pixels = píxeles: 6000x4000
token-keywords = las tres primeras palabras clave del modelo
token-model = el modelo de IA que la nombró
token-hash = ocho dígitos que distinguen los archivos
dates-from = De dónde salen las fechas
dates-taken-name = fecha de captura, luego nombre antiguo
dates-taken-name-file = fecha de captura, luego nombre antiguo, luego fecha del archivo
dates-taken = solo fecha de captura
dates-taken-file = fecha de captura, luego fecha del archivo
dates-name-taken = nombre antiguo, luego fecha de captura
dates-name-taken-file = nombre antiguo, luego fecha de captura, luego fecha del archivo
dates-file = solo fecha del archivo
names-language = Idioma
names-language-usual = inglés
instructions = Instrucciones
instructions-example = Nombra el lugar si lo conoces.
glossary = Glosario
glossary-example = Rex: nuestro perro
glossary-hint = Una línea por cada nombre que el modelo no puede conocer.
tell-model = Decir también al modelo
tell-folder = Nombre de la carpeta
tell-date = Fecha de captura
tell-examples = Nombres que escribió usted y buenos nombres cercanos
tell-hint = Con las casillas sin marcar, la pasarela ve la imagen y los campos de arriba, nada más. Marcadas, ve también esto. Leer texto requiere 2,5 MB una vez y un momento por imagen.
picture-size = Tamaño de la imagen
size-automatic = Automático: { NUMBER($usual) } px, texto { NUMBER($text) } px
size-exactly = { NUMBER($edge) } px
tokens-unknown = Las imágenes más grandes suelen gastar más tokens; para este modelo no se sabe cuántos.
tokens-each = Tokens por imagen: { $sizes }.
tokens-of-all = Para { pictures }, unos { NUMBER($tokens) }.
tokens-of-all-saved = Para { pictures }, unos { NUMBER($tokens) }, { NUMBER($fewer) } menos que con { $size }.
similar-pictures = Imágenes parecidas
ask-alike-once = Preguntar una sola vez por las imágenes parecidas y numerarlas
ask-apart = Preguntar otra vez donde imágenes distintas reciben el mismo nombre
videos = Vídeos
take-videos = Nombrar también vídeos, a partir de un fotograma de cada uno
becomes = { $file } pasa a llamarse
sent-none = Nada todavía. Se envían copias pequeñas de sus imágenes cuando pide nombres.
sent-all = Enviado: { pictures }, primero lo más nuevo, byte por byte como se envió. Lo que falló por el camino también cuenta.
sent-newest-kept = Para ahorrar memoria, solo se conservan para verlas las { NUMBER($count) } más nuevas.
sent-to = { $width } × { $height } px · { $size } · a { $host }
sent-to-times = { $width } × { $height } px · { $size } · a { $host }, { $count ->
    [one] { $count } vez
   *[other] { $count } veces
 }
sent-words = Palabras enviadas con ella
sent-save = Guardar lo que se envió de { $file }
newer = Más nuevas
older = Más antiguas
so-many-of = { NUMBER($first) } a { NUMBER($last) } de { NUMBER($all) }
tell-text = El texto que contiene, leído en este dispositivo
close-preview = Cerrar la vista previa
preview-names = Nombres
key-arrows = moverse
key-far = moverse lejos
key-enter = editar el nombre; otra vez: aceptarlo y seguir
key-escape = dejar la edición; quitar la selección
key-pick = elegir un nombre
key-again = nombrar de nuevo
key-keep = conservar el nombre antiguo; otra vez: ya no
key-delete = quitar de la lista
key-select = seleccionar
key-reach = ampliar la selección
key-all = seleccionar todo lo mostrado
key-filter = filtrar
key-preview = imagen grande
key-undo = deshacer, rehacer
keys-one-to-four = de 1 a 4
keys-delete = Supr
keys-space = Espacio
keys-far = Inicio, Fin, Re Pág, Av Pág
keys-enter = Intro
keys-escape = Esc
keys-reach = Mayús y ↑ ↓
keys-all = Ctrl A
keys-undo = Ctrl Z, Ctrl Mayús Z
servers-hint = Los servidores que ejecutan modelos en este ordenador no necesitan clave, y ninguna imagen sale de él. A cada uno solo se le pregunta qué modelos tiene.
servers-looking = Buscando…
servers-none = No se encontró ningún servidor. Inicie uno y busque de nuevo.
server-silent = No está en marcha.
server-blind = Está en marcha, pero sin ningún modelo que vea imágenes.
server-runs = Está en marcha.
server-use = Usar { $model }
server-set-up = Elegirlo y ver qué necesita
servers-found = { $count ->
    [one] Se encontró { $count } servidor.
   *[other] Se encontraron { $count } servidores.
 }
