### Deutsch. Sachlich und knapp; ohne Anrede, wo es geht, sonst mit Sie.

-language = Deutsch
-direction = ltr

## Die Seite um alles herum

page-title = Eponym · benennt Bilder nach dem, was sie zeigen
page-line = Benennt Bilder nach dem, was sie zeigen.
page-promise = Ihre Bilder bleiben auf diesem Computer. Nur eine kleine Kopie ohne Metadaten geht an das Gateway Ihrer Wahl, mit Ihrem Schlüssel, wenn Sie Namen anfordern.
page-language = Sprache der Seite
language-lost = Diese Sprache konnte nicht geladen werden. Prüfen Sie die Verbindung und wählen Sie die Sprache dann erneut.
comma = {", "}
own-site = die Website dieser Seite
reload = Neu laden
version = Version
version-here = Eine neuere Version ist da. Laden Sie neu, wenn Sie fertig sind.
version-others = Schließen Sie zuerst die anderen Tabs dieser Seite und laden Sie dann neu.
print-note = Gedruckt werden nur die Zeilen in der Nähe des Fensters. Alle stehen im HTML unter „Exportieren“.
copy = Kopieren
copied = Kopiert
not-copied = Nicht kopiert
done = Fertig
dismiss = Ausblenden
hide-this = Ausblenden
undo = Rückgängig
redo = Wiederholen

## Start: was das Dokument selbst sagt, bevor die Seite da ist oder wo sie nicht kommen kann

start-line = Einen Moment …
start-late = Das dauert länger, als es sollte. Laden Sie die Seite neu; hilft das nicht, aktualisieren Sie den Browser oder versuchen Sie es mit einem anderen.
start-no-script = Diese Seite braucht JavaScript und WebAssembly. Nichts wird irgendwohin gesendet, bevor Sie Namen anfordern.
start-missing = Ein Teil dieser Seite ist nicht angekommen. Prüfen Sie die Verbindung und laden Sie neu. Hilft das nicht, ist die Website unvollständig: Sagen Sie es denen, die sie betreiben.
start-too-old = Dieser Browser kann die Seite nicht ausführen: Ihm fehlt WebAssembly mit Vektoren, das Browser seit 2023 haben, oder es ist ausgeschaltet. Aktualisieren Sie ihn oder versuchen Sie es mit einem anderen. Ihre Dateien sind unberührt.

## Wenn die Seite versagt

breakdown = In dieser Seite ist etwas kaputtgegangen. Ihre Dateien sind unberührt; laden Sie neu, um von vorn zu beginnen.
breakdown-save = Die bisherigen Namen speichern
breakdown-import = „Namen importieren“ holt sie zurück, sobald die Bilder wieder hinzugefügt sind.

## Dialoge: ihre Titel, auch auf den Schaltflächen, die sie öffnen

dialog-naming-rules = Namensregeln
dialog-edit-names = Namen bearbeiten
dialog-what-left = Was diesen Computer verließ
dialog-lost = Dieser Dialog konnte nicht geladen werden. Prüfen Sie die Verbindung und drücken Sie die Schaltfläche noch einmal.

## Anzahlen, Größen, Zeiten

pictures = { $count ->
    [one] { $count } Bild
   *[other] { $count } Bilder
 }
files = { $count ->
    [one] { $count } Datei
   *[other] { $count } Dateien
 }
size-bytes = { $size } B
size-kilobytes = { $size } kB
size-megabytes = { $size } MB
size-gigabytes = { $size } GB
seconds = { NUMBER($seconds) } s
minutes = { NUMBER($minutes) } min
hours = { NUMBER($hours) } h { NUMBER($minutes) } min

## Bilder hinzufügen

add-pictures = Bilder hinzufügen
drop-anywhere = Bilder oder Ordner irgendwo hier ablegen
drop-or = oder einfügen oder hier auswählen
choose-images = Bilder auswählen
choose-folder = Ordner auswählen
reading = Wird gelesen … bisher { pictures }
skipped-files-label = Übersprungene Dateien
skipped-files = { $count ->
    [one] { $count } Datei wurde übersprungen
   *[other] { $count } Dateien wurden übersprungen
 }
skipped-beside = { $count ->
    [one] { $count } Datei gehört zu Bildern
   *[other] { $count } Dateien gehören zu Bildern
 }
skipped-some-beside = { files } wurden übersprungen; { $beside ->
    [one] { $beside } davon gehört zu Bildern
   *[other] { $beside } davon gehören zu Bildern
 }
skipped-system = eine versteckte Systemdatei
skipped-video = ein Video
skipped-no-picture = kein Bild
skipped-empty = leer
skipped-goes-with = gehört zu einem Bild und wird mit ihm umbenannt
dismiss-skipped = Ausblenden: übersprungene Dateien
name-videos = { $count ->
    [one] Auch { $count } Video benennen
   *[other] Auch { $count } Videos benennen
 }
name-videos-how = Anhand je eines Einzelbilds, das wie ein Bild gesendet wird

## Das Gateway, sein Schlüssel und sein Modell

gateway-and-model = Gateway und Modell
gateway = Gateway
gateway-url = Gateway-URL
gateway-url-none = keine: nichts wird gesendet
on-this-device = Auf diesem Gerät (ohne Schlüssel)
on-this-computer = { $server } (dieser Computer)
custom-gateway = Eigenes
api-key = API-Schlüssel
show-key = Schlüssel zeigen
remember-key = Auf diesem Gerät merken
forget-key = Schlüssel vergessen
get-key = Schlüssel besorgen
key-none-needed = keiner nötig; mit eigenem Schlüssel benennt ein Gateway besser
key-of-another = für eine andere Adresse eingegeben; bitte erneut eingeben
key-own = Ihr eigener Schlüssel
key-if-asked = nur wenn der Server einen verlangt
type-key-first = Geben Sie zuerst Ihren API-Schlüssel ein.
type-model-first = Geben Sie den Namen eines Modells ein, das Bilder sehen kann.
gateway-notice = Gateway { $number }: { $notice }
model = Modell
model-best = das hierfür beste des Gateways
model-price = { $name } · { $input } Eingabe, { $output } Ausgabe je Million Token
device-note = Grobe Namen, auf diesem Gerät gebildet; ein Gateway-Modell ist besser. Nichts wird gesendet.
device-fetching = Was dieses Gerät zum Sehen braucht, wird geholt
device-fetched = { $come } von { $all } MB
device-ready = Bereit: { $size } MB sind auf diesem Gerät.
sight-photographs = Text und Fotos ({ $size } MB)
sight-text = nur Text ({ $size } MB)
more-gateways = Wenn es ablehnt, Grenzen und Preise
add-gateway = Gateway hinzufügen
add-gateway-hint = Gefragt wird in dieser Reihenfolge und nur, wo die vorigen ablehnen: Mit jedem sieht eine weitere Firma die kleinen Kopien.
other-gateway = Falls das ablehnt: Gateway { $number }
remove-gateway = Gateway { $number } entfernen
sharing = Bilder je Anfrage
sharing-when-counted = Eines; mehrere, wo Anfragen gezählt werden
sharing-never = Immer eines
sharing-always = Immer mehrere: billiger, ungenauer
price-sent = $ je Million gesendeter Token
price-answered = $ je Million Token in der Antwort
price-unknown = unbekannt

## Was an einer Adresse oder einem Schlüssel nicht stimmt

address-empty = Die Adresse ist leer.
address-scheme = Die Adresse beginnt weder mit https:// noch mit /.
address-insecure = http ist nur für diesen Computer; andere Hosts brauchen https.
address-user = Die Adresse enthält einen Benutzernamen oder ein Passwort.
address-query = Die Adresse hat etwas nach ? oder #.
address-host = Der Host ist ungültig.
address-port = Der Port ist ungültig.
address-blocked-port = Diesen Port rufen Browser nie auf; lassen Sie das Gateway einen anderen benutzen.
address-dots = Der Pfad hat . oder .. als Teil.
address-character = Die Adresse enthält ein Leerzeichen oder ein Zeichen außerhalb von ASCII.
key-lines = Der Schlüssel geht über mehrere Zeilen.
key-space = Im Schlüssel ist ein Leerzeichen.
key-character = Der Schlüssel enthält ein Zeichen, das Schlüssel nie haben.

## Die Verbindung testen

test-connection = Verbindung testen
connection = Verbindung
asking = Wird gefragt …
works = Funktioniert. { vision-models }
works-in = Funktioniert in { NUMBER($milliseconds) } ms. { vision-models }
model-answers = Das Modell antwortet. Das Gateway nennt keine Modelle.
model-answers-in = Das Modell antwortet in { NUMBER($milliseconds) } ms. Das Gateway nennt keine Modelle.
vision-models = { $count ->
    [one] { $count } Modell sieht Bilder.
   *[other] { $count } Modelle sehen Bilder.
 }
balance-left = { $balance } übrig.
address-corrected = Die Adresse wurde zu { $address } berichtigt.
what-helps = Was hilft
cure-source = In einer Kopie von Eponyms Quellcode
cure-terminal = In einem Terminal
cure-terminal-too = Oder in einem Terminal
cure-macos = Für die App auf macOS
cure-windows = Für die App auf Windows
cure-this-sees = Dieses kann vielleicht Bilder sehen
cure-ollama = Tragen Sie diese Seite in OLLAMA_ORIGINS ein und starten Sie Ollama neu.
cure-lm-studio = Schalten Sie in LM Studio Developer → Server settings → Enable CORS ein.
cure-llama-cpp = llama-server lässt jede Seite zu, aber nicht mit Schlüssel: Lassen Sie den Schlüssel leer.
cure-litellm = Tragen Sie diese Seite in LITELLM_CORS_ORIGINS ein und starten Sie LiteLLM neu.
cure-relay = Benutzen Sie ein Relay: deploy/README.md enthält eines für die meisten Hoster, und dieser Computer kann eines sein.
cure-local-network = Erlauben Sie es in den Einstellungen der Website, neben der Adresse der Seite, und testen Sie erneut. Oder öffnen Sie die Seite auf diesem Computer.
cure-this-computer = Er lässt keine https-Seite diesen Computer aufrufen. Öffnen Sie die Seite stattdessen auf diesem Computer.
cure-start-server = Starten Sie den Server und testen Sie erneut.
cure-wait = Vielleicht lädt er das Modell noch; testen Sie in einer Minute erneut.
cure-get-model = Laden Sie eines, das Bilder sehen kann, und testen Sie erneut.
cure-choose = Wählen Sie ein anderes.

## Benennen

naming = Benennen
name-images = Bilder benennen
pause = Pause
resume = Fortsetzen
stop = Stopp
naming-progress = Fortschritt beim Benennen
without-name = { NUMBER($count) } ohne Namen
per-minute = { $rate } Bilder je Minute
time-left = noch { $time }
tokens = { NUMBER($count) } Token
estimate = etwa { $cost } für { pictures }
budget = Budget $
budget-none = keines
run-message = Lauf
gateway-slower = Das Gateway bittet um ein langsameres Tempo.
asking-again = Neuer Versuch in { $time }.
gateway-counts = Das Gateway nimmt von diesem Schlüssel etwa { NUMBER($count) } Anfragen je Minute an.
going-together = Deshalb werden mehrere Bilder zusammen gesendet. Die nächsten folgen in { $time }.
next-gateway = Das nächste Gateway Ihrer Liste ist eingesprungen.
next-model = Das nächste Modell ist eingesprungen.
no-model-left = Es ist kein weiteres Modell zum Versuchen übrig; wählen Sie selbst eines.

## Die Liste

review = Durchsicht
images = Bilder
row-keys = Tasten: ↑ ↓ bewegen, Enter bearbeitet, 1 bis 4 wählen einen Namen, ? zeigt alle
sort = Sortieren
sort-list = Reihenfolge der Liste
sort-doubtful = Zweifelhafte zuerst
edit = Bearbeiten
undo-what = Rückgängig: { $what }
redo-what = Wiederholen: { $what }
nothing-to-undo = Nichts rückgängig zu machen
nothing-to-redo = Nichts zu wiederholen
new-name-for = Neuer Name für { $file }
no-name-yet = noch kein Name
state-parked = Nicht benannt
state-queued = Eingereiht
state-preparing = Wird vorbereitet
state-waiting = Wartet
state-naming = Wird benannt
state-named = Benannt
state-failed = Kein Name
state-skipped = Übersprungen
state-doubtful = Zweifelhaft
state-kept = Behalten
by-model = von { $model }
by-hand = von Hand
by-old-name = alter Name
sure = { NUMBER($percent) } % sicher
telling-apart = fragt, was es unterscheidet
no-date = kein Datum gefunden
remembered = gemerkte Antwort, kostenlos
would-not = { $who } wollte nicht: { $why }
one-frame = ein Einzelbild eines Videos
first-frame = erstes Einzelbild
name-again-of = Neu benennen: { $file }
name-again = Neu benennen (r)
download-of = { $file } herunterladen
download = Herunterladen
remove-of = { $file } entfernen
remove = Aus der Liste entfernen (Entf)
use-name = { $name } für { $file } verwenden
picked-name = Der Name ist { $name }.
alt-text = Alternativtext
alt-text-of = Alternativtext: { $file }
no-alt-text = Das Modell lieferte keinen Alternativtext.
keywords = Schlagwörter: { $words }
goes-with = Dazu gehört: { $files }
alike = Erstes von { NUMBER($count) } ähnlichen, nur einmal gefragt
alike-first = Wie { $file }, nur einmal gefragt
name-separately = Getrennt benennen
name-separately-of = Getrennt benennen: { $file }
name-separately-why = Es ist ein anderes Bild: getrennt benennen
undated = { $count ->
    [one] Für { $count } Bild wurde kein Datum gefunden; in seinem Namen fehlt es.
   *[other] Für { $count } Bilder wurde kein Datum gefunden; in ihren Namen fehlt es.
 }

## Gute alte Namen

good-name = guter Name
good-names-label = Gute Namen
good-names = { $count ->
    [one] { $count } Datei hat schon einen guten Namen.
   *[other] { $count } Dateien haben schon gute Namen.
 }
good-names-why = Sie sagen etwas in Worten; neue Namen müssen nicht angefordert werden.
keep-them = Behalten
name-them-anyway = Trotzdem benennen
keep-name = Namen behalten
keep-name-of = Namen behalten: { $file }
keep-good = Den alten Namen behalten: Er sagt etwas
keep-camera = Den alten Namen behalten: Nummer einer Kamera
keep-messenger = Den alten Namen behalten: So nennt es ein Messenger
keep-screenshot = Den alten Namen behalten: Datum eines Bildschirmfotos
keep-maker = Den alten Namen behalten: wo es entstand, nicht was es zeigt
keep-identifier = Den alten Namen behalten: eine Zufallsfolge
keep-number = Den alten Namen behalten: nur Zahlen
keep-generic = Den alten Namen behalten: Wörter, die auf jedes Bild passen
keep-unclear = Den alten Namen behalten: zu kurz, um zu sagen, was es zeigt
kept = { $file } behält den Namen.
let-go = { $file } behält den Namen nicht mehr.
all-kept = { $count ->
    [one] { $count } Datei behält ihren Namen.
   *[other] { $count } Dateien behalten ihre Namen.
 }

## Was an einem Namen nicht stimmt

name-empty = Der Name ist leer.
name-control = Enthält { $code }.
name-refused = Enthält { $character }, was manche Systeme ablehnen.
name-invisible = Enthält das unsichtbare Zeichen { $code }.
name-leading = Beginnt mit { $character }.
name-trailing = Endet mit { $character }.
name-device = { $device } ist unter Windows ein Gerät.
name-extension = Endet auf .{ $extension }, eine eigene Endung.
name-too-long = { NUMBER($bytes) } Bytes; höchstens { NUMBER($most) } sind möglich.
name-taken = { $file } hat diesen Namen schon.

## Was jemand tat, um es rückgängig zu machen oder zu wiederholen

did-edit = Bearbeitung von { $file }
did-pick = Namenswahl für { $file }
did-keep = Behalten des Namens von { $file }
did-let-go = Freigeben des Namens von { $file }
did-edit-many = Änderung von { NUMBER($count) } Namen
did-remove = Entfernen von { $file }
did-name-again = neuer Name für { $file }
did-change-rules = Änderung der Namensregeln
undone = Rückgängig gemacht: { $what }.
redone = Wiederholt: { $what }.
names-changed = { $count ->
    [one] { $count } Name geändert.
   *[other] { $count } Namen geändert.
 }
searcher-lost = Was reguläre Ausdrücke liest, konnte nicht geladen werden. Prüfen Sie die Verbindung und tippen Sie noch einmal.

## Die Dateien mitnehmen

take-files = Dateien mitnehmen
download-all = Alle herunterladen
download-zip = ZIP herunterladen
cancel-download = Herunterladen abbrechen
working = In Arbeit …
nothing-named = Noch hat nichts einen Namen.
ready-with-name = { pictures } mit Namen bereit.
zip-options = ZIP-Optionen
zip-keep-folders = Ordner beibehalten
zip-add-unnamed = Bilder ohne neuen Namen hinzufügen
zip-add-names = Liste der Namen hinzufügen (names.csv)
zip-add-summary = Zusammenfassung hinzufügen (summary.txt)
zip-save-as = ZIP speichern unter …
checking = Wird geprüft …
checking-files = { NUMBER($done) } von { files } geprüft …
saving = { $done } von { $all } gespeichert …
cancelled = Abgebrochen. Der Rest wurde nicht gespeichert.
taken-nothing = Nichts konnte mitgenommen werden; bei jedem Bild steht, warum.
taken-home = { pictures } gespeichert.
taken-left-out = { pictures } ausgelassen: geändert, verschwunden oder nicht hier.
taken-unnamed = { pictures } ohne Namen nicht enthalten.
taken-beside-left = { $count ->
    [one] { $count } Datei daneben konnte nicht gelesen werden und blieb zurück.
   *[other] { $count } Dateien daneben konnten nicht gelesen werden und blieben zurück.
 }
taken-no-list = Die Liste der Namen konnte nicht erstellt werden.
taken-no-room = Dieser Browser hat vielleicht keinen Platz dafür: Sehen Sie nach, ob die Datei vollständig ist.
taken-several = Sollte der Browser fragen, erlauben Sie dieser Seite, mehrere Dateien zu speichern.

## Im Ordner umbenennen

rename-in-place = Im Ordner umbenennen
stop-renaming = Umbenennen anhalten
undo-renaming = Umbenennen rückgängig machen
renamed-files = Umbenannte Dateien
past-renames = Frühere Umbenennungen
take-back = Zurücknehmen
finish = Abschließen
unfinished-renaming = Nicht abgeschlossenes Umbenennen
past-rename = { $when } · { $folder } · { files }
unfinished-rename = Das Umbenennen von { files } in { $folder } wurde nicht abgeschlossen ({ $when }).
unfinished-undo = Das Rückgängigmachen der Umbenennung von { files } in { $folder } wurde nicht abgeschlossen ({ $when }).
looking-up = { NUMBER($done) } von { NUMBER($count) } Bildern nachgesehen …
renaming-files = { NUMBER($done) } von { files } umbenannt …
renamed-none = Keine Datei wurde umbenannt.
renamed-already = Jede Datei hat schon ihren Namen.
renamed = { files } umbenannt.
renamed-in-folders = { files } in { $folders ->
    [one] { $folders } Ordner umbenannt.
   *[other] { $folders } Ordnern umbenannt.
 }
renamed-left = { pictures } wie zuvor gelassen; bei jedem steht, warum.
renamed-aside = { files } unter einem Namen zurückgelassen, der mit eponym- beginnt, da beide anderen Namen vergeben waren.
old-names-back = { $count ->
    [one] { $count } Datei hat wieder ihren alten Namen.
   *[other] { $count } Dateien haben wieder ihre alten Namen.
 }
old-names-not = { files } nicht: verschwunden, oder etwas anderes hat den alten Namen.
no-folder = Es wurde kein Ordner ausgewählt. Nichts wurde umbenannt.
renaming-broke-off = Das Umbenennen brach ab. Laden Sie die Seite neu: Sie sagt, was noch zu tun ist.

## Listen und Skripte

export = Exportieren
script-bash = Umbenennungsskript (bash)
script-powershell = Umbenennungsskript (PowerShell)
script-cmd = Umbenennungsskript (cmd)
script-git = Umbenennungsskript (git)
sidecars = XMP-Begleitdateien
import = Import
import-names = Namen importieren
import-names-menu = Namen importieren …
saved = { $name } gespeichert.
saved-script = { $name } gespeichert. Darin sind das Skript und eines, das es rückgängig macht; legen Sie beide in den Ordner, den Sie hier abgelegt haben.
scribe-lost = Was Listen erstellt, konnte nicht geladen werden. Prüfen Sie die Verbindung und versuchen Sie es erneut.
nothing-said = Noch hat kein Bild Alternativtext oder Schlagwörter. Fordern Sie sie unter „Namensregeln“ an und benennen Sie dann die Bilder.
imported-none = Die Liste ändert keinen Namen.
imported-names = { $count ->
    [one] { $count } Name wurde aus der Liste übernommen.
   *[other] { $count } Namen wurden aus der Liste übernommen.
 }
imported-faults = { $count ->
    [one] { $count } Zeile war nicht zu gebrauchen.
   *[other] { $count } Zeilen waren nicht zu gebrauchen.
 }
line-fault = Zeile { NUMBER($line) }: { $why }
line-no-columns = Es gibt keine Spalten „old name“ und „new name“. Exportieren Sie eine CSV, um zu sehen, wie es geht.
line-unknown = Kein Bild hier heißt „{ $text }“.
line-ambiguous = „{ $text }“ gibt es in mehreren Ordnern. Fügen Sie eine Spalte „folder“ hinzu.
line-twice = Schon eine Zeile davor betrifft „{ $text }“.
line-illegal = „{ $text }“ kann kein Name sein. { $why }
line-taken = „{ $text }“ ist der Name eines anderen Bildes in seinem Ordner.

## Was aufbewahrt wird

kept-list = Aufbewahrte Liste
list-back = { $count ->
    [one] { $count } Bild von Ihrem letzten Besuch: Legen Sie den Ordner wieder ab, um seine Datei zurückzuholen.
   *[other] { $count } Bilder von Ihrem letzten Besuch: Legen Sie den Ordner wieder ab, um ihre Dateien zurückzuholen.
 }
unkept-elsewhere = Diese Liste wird nicht aufbewahrt, denn Eponym ist in einem anderen Tab offen. Schließen Sie ihn und laden Sie neu, um hier eine aufzubewahren.
unkept-newer = Diese Liste wird nicht aufbewahrt: Hier war schon ein neueres Eponym. Laden Sie neu, um es zu bekommen.
unkept-refused = Dieser Browser bewahrt für diese Seite nichts auf: Die Liste ist weg, wenn Sie die Seite verlassen. Alles andere funktioniert.
unkept-full = Um diese Liste aufzubewahren, fehlt der Platz: Was jetzt kommt, ist weg, wenn Sie die Seite verlassen. Alles andere funktioniert.
open-again = Dateien wieder öffnen
drop-again = Einige Dateien kamen nicht zurück. Legen Sie sie wieder ab.
kept-here = Was auf diesem Computer aufbewahrt wird
kept-here-what = Die Liste mit ihren Namen und dem Weg zu ihren Dateien, was Modelle über Bilder sagten, Ihre Einstellungen und der Schlüssel, falls Sie das angekreuzt haben. Nie die Bilder.
kept-forget-renames = Auch frühere Umbenennungen vergessen: Sie lassen sich dann nicht mehr rückgängig machen
clear-everything = Alles löschen
clear-question = Die Liste, die gemerkten Antworten, die Einstellungen und die Schlüssel löschen? Das lässt sich nicht rückgängig machen. Ihre Dateien bleiben, wie sie sind.

## Probleme: was geschah

problem-unauthorized = Das Gateway nimmt diesen Schlüssel nicht an.
problem-no-credit = Beim Gateway ist kein Guthaben mehr.
problem-budget-exceeded = Das Budget dieses Schlüssels ist aufgebraucht.
problem-budget-reached = Ihr Budget für diese Bilder ist aufgebraucht.
problem-card-required = Das Gateway verlangt zuerst eine hinterlegte Kreditkarte.
problem-account-blocked = Das Gateway hat dieses Konto gesperrt.
problem-routing-rule = Eine Regel Ihres Teams beim Gateway verbietet diese Anfrage.
problem-restricted-model = Gratisguthaben gilt nicht für dieses Modell.
problem-restricted-provider = Ihr Team darf den Anbieter dieses Modells nicht nutzen.
problem-unknown-model = Das Gateway kennt dieses Modell nicht.
problem-no-vision = Dieses Modell kann keine Bilder sehen.
problem-invalid-request = Das Gateway nahm die Anfrage nicht an.
problem-too-large = Das Bild ist zu groß für dieses Modell, selbst verkleinert.
problem-overloaded = Das Gateway ist überlastet.
problem-upstream = Beim Anbieter des Modells ist ein Fehler aufgetreten.
problem-declined = Das Modell wollte dieses Bild nicht benennen.
problem-no-name = Die Antwort enthielt keinen Namen.
problem-cut-off = Das Modell verbrauchte seine ganze Antwort fürs Nachdenken.
problem-not-a-gateway = Was antwortete, ist kein KI-Gateway.
problem-unreachable = Das Gateway ist nicht erreichbar.
problem-cors-refused = Dieses Gateway nimmt keine Aufrufe von Webseiten an.
problem-local-network = Dieser Browser hält die Seite von Ihrem lokalen Netz fern.
problem-timed-out = Es kam nicht rechtzeitig eine Antwort.
problem-offline = Sie sind offline.
problem-undecodable = Dieser Browser kann dieses Bild nicht anzeigen.
problem-too-many-pixels = Das Bild hat zu viele Pixel, um es gefahrlos zu öffnen.
problem-empty-file = Die Datei ist leer.
problem-not-an-image = Die Datei ist kein Bild.
problem-changed-on-disk = Die Datei hat sich geändert, seit sie abgelegt wurde.
problem-unreadable = Die Datei lässt sich nicht mehr lesen.
problem-not-here = Die Datei dazu ist nicht hier.
problem-name-taken = Etwas anderes im Ordner hat diesen Namen.
problem-not-renamed = Der Browser konnte die Datei nicht umbenennen.
problem-not-allowed = Die Seite darf in diesen Ordner nicht schreiben.
problem-no-journal = Der Browser führt für diese Seite kein Journal.
problem-busy-elsewhere = Ein anderer Tab benennt gerade um.
problem-not-in-folder = Die Datei ist nicht in dem Ordner, den Sie gewählt haben.
problem-disk-full = Der Datenträger ist voll. Schaffen Sie Platz oder speichern Sie anderswo.
problem-nothing-seen = Nichts darin, was dieses Gerät benennen kann.

## Probleme: was zu tun ist

advice-restricted-model = Wählen Sie ein anderes Modell oder kaufen Sie Guthaben beim Gateway.
advice-budget-exceeded = Erhöhen Sie das Budget beim Gateway oder nehmen Sie einen anderen Schlüssel.
advice-invalid-request = Lesen Sie die Worte des Gateways oder wählen Sie ein anderes Modell.
advice-type-yourself = Geben Sie selbst einen Namen ein; die Datei bleibt, wie sie ist.
advice-not-sent = Sie wird nicht gesendet. Einen Namen können Sie ihr trotzdem geben.
advice-not-here = Legen Sie den Ordner oder seine Dateien wieder ab.
advice-rate-limited = Es geht von selbst weiter; ein langsameres Tempo oder mehr Guthaben hilft.
advice-offline = Es geht von selbst weiter, sobald die Verbindung wieder da ist.
advice-name-taken = Geben Sie einen anderen Namen ein. Die Datei blieb unberührt.
advice-not-renamed = Schließen Sie, was sie geöffnet hat, und versuchen Sie es erneut.
advice-no-journal = Ohne eines wird nichts umbenannt: Erlauben Sie dieser Website, Daten zu speichern, und versuchen Sie es erneut.
advice-nothing-seen = Der alte Name bleibt.
advice-change-key = Prüfen Sie den Schlüssel und das Gateway, zu dem er gehört.
advice-change-key-resume = Prüfen Sie den Schlüssel und das Gateway, zu dem er gehört, und setzen Sie dann fort.
advice-buy-credit = Kaufen Sie Guthaben beim Gateway.
advice-buy-credit-resume = Kaufen Sie Guthaben beim Gateway und setzen Sie dann fort.
advice-raise-budget = Erhöhen Sie das Budget.
advice-raise-budget-resume = Erhöhen Sie das Budget und setzen Sie dann fort.
advice-add-card = Hinterlegen Sie beim Gateway eine Karte.
advice-add-card-resume = Hinterlegen Sie beim Gateway eine Karte und setzen Sie dann fort.
advice-contact-gateway = Wenden Sie sich an den Inhaber des Kontos oder nehmen Sie ein anderes Gateway.
advice-choose-model = Wählen Sie ein anderes Modell.
advice-check-address = Prüfen Sie die Gateway-URL; die meisten enden auf /v1.
advice-use-relay = Benutzen Sie ein Relay wie /api/gateway oder ein anderes Gateway.
advice-allow-local-network = Erlauben Sie es in den Einstellungen der Website und versuchen Sie es erneut.
advice-check-connection = Prüfen Sie die Gateway-URL und Ihre Verbindung und versuchen Sie es erneut.
advice-try-again = Versuchen Sie es gleich noch einmal.
advice-name-by-hand = Versuchen Sie es erneut oder geben Sie selbst einen Namen ein.
advice-drop-again = Legen Sie die Datei wieder ab.
advice-choose-folder = Wählen Sie den Ordner, in dem sie liegt, und erlauben Sie Änderungen.
tried = Versucht: { $models }.
details = Einzelheiten
add-card = Karte hinterlegen
buy-credits = Guthaben kaufen
open-gateway = Seite des Gateways öffnen

## Workers: was sie herausfinden, in Klammern gesagt

looks-like = sieht aus wie { $what }
a-pdf = ein PDF
a-postscript = ein PostScript-Dokument
a-document = ein Dokument
an-office = ein Office-Dokument
a-zip = ein ZIP-Archiv
a-rar = ein RAR-Archiv
a-seven-zip = ein 7-Zip-Archiv
a-gzip = ein gzip-Archiv
a-bzip2 = ein bzip2-Archiv
an-xz = ein xz-Archiv
a-database = eine Datenbank
a-program = ein Programm
a-sound = eine Audiodatei
a-moving-picture = ein Video
a-script = ein Skript
a-git-lfs-pointer = ein Git-LFS-Verweis
a-macos-note = eine macOS-Notiz zu einer Datei
a-text = ein Text
a-web-page = eine Webseite
nothing = nichts
nothing-but-zeros = lauter Nullen
unknown-data = unbekannte Daten
format-not-shown = dieser Browser zeigt keine { $format }-Bilder an
so-many-pixels = { $width } × { $height } Pixel
no-pixels = es hat keine Pixel
other-size = { $before } Bytes beim Ablegen, jetzt { $now }
not-decoded-within = nicht innerhalb von { $seconds } s decodiert
decoder-crashed = der Decoder ist abgestürzt
opener-not-started = dieser Browser startete den Worker nicht, der Bilder öffnet
looker-not-started = der Browser startete den Worker nicht, der Bilder ansieht, oder beendete ihn
asker-not-started = der Browser startete den Worker nicht, der Gateways fragt, oder beendete ihn
answer-broke-off = die Antwort brach ab
no-answer-from = { $host } gibt keine Antwort oder eine, die der Browser verbirgt
did-not-come = { $file } kam nicht an
not-genuine = { $file } ist nicht die erwartete Datei
not-there = { $file } ist nicht mehr da
list-too-large = mehr als 64 MB
sound-alone = es hat nur Ton
not-played = dieser Browser spielt es nicht ab
expression-fault = kein gültiger Ausdruck ab Zeichen { $place } ({ $what })
expression-too-large = der Ausdruck ist zu groß

## Durchsicht: filtern, sortieren, auswählen, Vorschau

dialog-servers = Server auf diesem Computer finden
dialog-keys = Tasten
dialog-preview = Vorschau
filter-and-sort = Filtern und sortieren
filter = Filtern
filter-by-name = Nach Namen filtern
by-folder = Nach Ordnern
grid = Raster
select-all-shown = Alle angezeigten auswählen
clear-filter = Filter aufheben
so-many-shown = { NUMBER($shown) } von { NUMBER($all) }
folder-none = Kein Ordner
menu-state = Status
menu-folder = Ordner
all-states = Jeder Status
all-models = Alle Modelle
all-folders = Alle Ordner
kind-to-be-named = Noch zu benennen
kind-decided = Bearbeitet oder behalten
sort-old-name = Alter Name
sort-new-name = Neuer Name
sort-state = Status
sort-taken = Aufnahmedatum
selected-pictures = Ausgewählte Bilder
selected = { NUMBER($count) } ausgewählt
selected-name-again = Neu benennen
selected-keep = Alte Namen behalten
selected-zip = ZIP davon herunterladen
selected-remove = Entfernen
select-nothing = Auswahl aufheben
select-of = { $file } auswählen
none-shown = Kein Bild passt zum Filter. Ausgefilterte sind noch da.
did-remove-many = Entfernen ({ $pictures })
did-name-again-many = neue Namen für { $pictures }
removed-many = { $pictures } entfernt.

## Dialogs: was sie allein sagen

as-the-style = je nach Schreibweise
before = Davor
after = Danach
apply = Anwenden
cancel = Abbrechen
changes = Änderungen
changes-many = Ändert { NUMBER($count) } von { NUMBER($all) } Namen.
changes-none = Ändert keinen Namen.
changes-nothing-yet = Noch gibt es keinen Namen zu ändern.
edit-replace = Suchen und ersetzen
edit-surround = Davor und danach einfügen
edit-restyle = Schreibweise ändern
edit-number = Neu nummerieren
what-to-do = Was zu tun ist
only-untyped = Nur Namen, die nicht von Hand eingegeben sind
find = Suchen
replace-with = Ersetzen durch
regular-expression = Regulärer Ausdruck
match-case = Groß- und Kleinschreibung beachten
expression-hint = ( ) bildet eine Gruppe; $1 im Ersatztext ist, was die erste fand.
new-case-style = Neue Schreibweise
number-name = Name
number-name-own = jedes behält seinen
number-between = Dazwischen
number-first = Erste Nummer
number-step = Schritt
number-digits = Stellen
whole-from = Geben Sie eine ganze Zahl ab { NUMBER($least) } ein.
whole-between = Geben Sie eine ganze Zahl von { NUMBER($least) } bis { NUMBER($most) } ein.
names-numbered = { $count ->
    [one] { $count } Name ist schon vergeben und bekommt eine Nummer.
   *[other] { $count } Namen sind schon vergeben und bekommen Nummern.
 }
names-followed = { $count ->
    [one] { $count } anderer Name ändert auch seine Nummer.
   *[other] { $count } andere Namen ändern auch ihre Nummern.
 }
and-more = und { NUMBER($count) } weitere
case-style = Schreibweise
case-title = Jedes Wort Groß
case-sentence = Wie ein Satz
case-lower = kleinbuchstaben
case-upper = GROSSBUCHSTABEN
separator = Trennzeichen
separator-hyphen = Bindestrich -
separator-underscore = Unterstrich _
separator-space = Leerzeichen
separator-dot = Punkt .
separator-none = Nichts
most-words = Höchstzahl der Wörter
most-characters = Höchstzahl der Zeichen
ascii-only = Nur ASCII-Buchstaben
ascii-hint = Aus Café wird cafe, aus 北京 bei-jing. Was Sie eingeben, bleibt, wie Sie es eingeben.
ascii-lost = Wie Buchstaben in ASCII geschrieben werden, konnte nicht geladen werden; Namen behalten die Buchstaben, die sie haben. Prüfen Sie die Verbindung, entfernen Sie dann hier das Häkchen und setzen Sie es wieder.
template = Vorlage
template-fault = { $piece } (Zeichen { NUMBER($place) }): { $what }
template-meant = kein solcher Platzhalter; ist { $placeholder } gemeint?
template-unknown = kein solcher Platzhalter.
template-no-choice = in { $placeholder } darf nichts nach einem Doppelpunkt stehen.
template-extension = die Endung kommt von selbst dazu.
template-counter = ein Zähler schreibt sich {"{"}n:001{"}"}, {"{"}n:001,+10{"}"} oder {"{"}n:01,folder{"}"}.
template-amount = hier fehlt eine Zahl, wie in {"{"}hash:8{"}"}.
template-pattern = „{ $character }“ bedeutet hier nichts; möglich sind YYYY MM DD HH mm ss.
template-brace = { $braces } schreiben, um eine geschweifte Klammer zu erhalten.
template-illegal = ein Dateiname kann es nicht enthalten, daher wird daraus ein Bindestrich.
template-holds = Was eine Vorlage enthalten kann
template-hole = Was nicht bekannt ist, fällt weg, mit dem Trennzeichen daneben.
token-name = die Worte des Modells
token-date = 2024-05-12; oder etwa {"{"}date:D MMM YYYY{"}"}
token-time = 10-11-12; oder etwa {"{"}time:HHmm{"}"}
token-count = zählt 001, 002 …
token-count-folder = dasselbe, in jedem Ordner von vorn
token-count-series = zählt nur ähnliche Bilder
token-count-steps = zählt 010, 020 …
token-folder = der Ordner, in dem es liegt
token-original = der alte Name
token-number = 2041 aus IMG_2041
token-camera = etwa Canon EOS R5
token-lens = etwa RF24-70mm F2.8
token-pixels = Pixel: 6000x4000
token-keywords = die ersten drei Schlagwörter des Modells
token-model = das KI-Modell, das es benannte
token-hash = acht Stellen, die Dateien unterscheiden
dates-from = Woher das Datum kommt
dates-taken-name = Aufnahmedatum, dann alter Name
dates-taken-name-file = Aufnahmedatum, dann alter Name, dann Dateidatum
dates-taken = nur Aufnahmedatum
dates-taken-file = Aufnahmedatum, dann Dateidatum
dates-name-taken = alter Name, dann Aufnahmedatum
dates-name-taken-file = alter Name, dann Aufnahmedatum, dann Dateidatum
dates-file = nur Dateidatum
names-language = Sprache
names-language-usual = Englisch
instructions = Anweisungen
instructions-example = Nenne den Ort, wenn du ihn kennst.
glossary = Glossar
glossary-example = Rex: unser Hund
glossary-hint = Eine Zeile für jeden Namen, den das Modell nicht kennen kann.
tell-model = Dem Modell auch sagen
tell-folder = Name des Ordners
tell-date = Aufnahmedatum
tell-examples = Von Hand eingegebene und gute Namen in der Nähe
tell-hint = Ohne Häkchen sieht das Gateway das Bild und die Felder oben, sonst nichts. Mit Häkchen sieht es auch das. Text zu lesen braucht einmal 2,5 MB und für jedes Bild einen Moment.
picture-size = Bildgröße
size-automatic = Automatisch: { NUMBER($usual) } px, Text { NUMBER($text) } px
size-exactly = { NUMBER($edge) } px
tokens-unknown = Größere Bilder brauchen meist mehr Token; für dieses Modell ist nicht bekannt, wie viele.
tokens-each = Token je Bild: { $sizes }.
tokens-of-all = Für { pictures } etwa { NUMBER($tokens) }.
tokens-of-all-saved = Für { pictures } etwa { NUMBER($tokens) }, { NUMBER($fewer) } weniger als bei { $size }.
similar-pictures = Ähnliche Bilder
ask-alike-once = Nach ähnlichen Bildern nur einmal fragen und sie nummerieren
ask-apart = Noch einmal fragen, wo verschiedene Bilder denselben Namen bekommen
videos = Videos
take-videos = Auch Videos benennen, anhand je eines Einzelbilds
becomes = Aus { $file } wird
sent-none = Noch nichts. Kleine Kopien Ihrer Bilder werden gesendet, wenn Sie Namen anfordern.
sent-all = { pictures } gesendet, die neuesten zuerst, Byte für Byte wie gesendet. Was unterwegs scheiterte, ist mitgezählt.
sent-newest-kept = Um Speicher zu sparen, bleiben nur die neuesten { NUMBER($count) } zum Ansehen.
sent-to = { $width } × { $height } px · { $size } · an { $host }
sent-to-times = { $width } × { $height } px · { $size } · an { $host }, { NUMBER($count) }-mal
sent-words = Mitgesendete Worte
sent-save = Speichern, was von { $file } gesendet wurde
newer = Neuere
older = Ältere
so-many-of = { NUMBER($first) } bis { NUMBER($last) } von { NUMBER($all) }
tell-text = Text darin, auf diesem Gerät gelesen
close-preview = Vorschau schließen
preview-names = Namen
key-arrows = bewegen
key-far = weit bewegen
key-enter = den Namen bearbeiten; noch einmal: übernehmen und weiter
key-escape = Bearbeitung verwerfen; Auswahl aufheben
key-pick = einen Namen wählen
key-again = neu benennen
key-keep = den alten Namen behalten; noch einmal: nicht mehr
key-delete = aus der Liste entfernen
key-select = auswählen
key-reach = Auswahl erweitern
key-all = alles Angezeigte auswählen
key-filter = filtern
key-preview = großes Bild
key-undo = rückgängig, wiederholen
keys-one-to-four = 1 bis 4
keys-delete = Entf
keys-space = Leertaste
keys-far = Pos1, Ende, Bild auf, Bild ab
keys-enter = Enter
keys-escape = Esc
keys-reach = Umschalt und ↑ ↓
keys-all = Strg A
keys-undo = Strg Z, Strg Umschalt Z
servers-hint = Server, die Modelle auf diesem Computer ausführen, brauchen keinen Schlüssel, und kein Bild verlässt ihn. Jeder wird nur gefragt, welche Modelle er hat.
servers-looking = Suche …
servers-none = Kein Server gefunden. Starten Sie einen und suchen Sie dann noch einmal.
server-silent = Läuft nicht.
server-blind = Läuft, aber ohne ein Modell, das Bilder sieht.
server-runs = Läuft.
server-use = { $model } verwenden
server-set-up = Auswählen und sehen, was er braucht
servers-found = { $count ->
    [one] { $count } Server gefunden.
   *[other] { $count } Server gefunden.
 }
