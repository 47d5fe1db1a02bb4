### Français. Bref et calme ; on vouvoie.

-language = Français
-direction = ltr

## La page autour de tout

page-title = Eponym · nomme les images d’après ce qu’elles montrent
page-line = Nomme les images d’après ce qu’elles montrent.
page-promise = Vos images restent sur cet ordinateur. Seule une petite copie sans métadonnées va à la passerelle que vous choisissez, avec votre clé, quand vous demandez des noms.
page-language = Langue de la page
language-lost = Cette langue n’a pas pu être chargée. Vérifiez la connexion, puis choisissez-la de nouveau.
comma = {", "}
own-site = ce site même
reload = Recharger
version = Version
version-here = Une version plus récente est disponible. Rechargez quand vous aurez fini.
version-others = Fermez d’abord les autres onglets de cette page, puis rechargez.
print-note = Seules les lignes proches de la fenêtre sont imprimées. Toutes sont dans le HTML de « Exporter ».
copy = Copier
copied = Copié
not-copied = Non copié
done = Terminé
dismiss = Masquer
hide-this = Masquer
undo = Annuler
redo = Rétablir

## Start: ce que dit le document même, avant que la page soit là ou si elle ne peut pas venir

start-line = Un instant…
start-late = Cela prend plus de temps que prévu. Rechargez la page ; si cela ne suffit pas, mettez le navigateur à jour ou essayez-en un autre.
start-no-script = Cette page a besoin de JavaScript et de WebAssembly. Rien n’est envoyé où que ce soit avant que vous demandiez des noms.
start-missing = Une partie de cette page n’est pas arrivée. Vérifiez la connexion et rechargez. Si cela ne suffit pas, le site est incomplet : prévenez la personne qui le gère.
start-too-old = Ce navigateur ne peut pas exécuter la page : il lui manque WebAssembly avec vecteurs, que les navigateurs ont depuis 2023, ou il est désactivé. Mettez-le à jour ou essayez-en un autre. Vos fichiers sont intacts.

## Quand la page tombe en panne

breakdown = Un problème est survenu dans cette page. Vos fichiers sont intacts ; rechargez pour recommencer.
breakdown-save = Enregistrer les noms obtenus
breakdown-import = « Importer des noms » les récupère dès que vous avez ajouté de nouveau les images.

## Dialogues : leurs titres, aussi sur les boutons qui les ouvrent

dialog-naming-rules = Règles de nommage
dialog-edit-names = Modifier les noms
dialog-what-left = Ce qui a quitté cet ordinateur
dialog-lost = Cette boîte de dialogue n’a pas pu être chargée. Vérifiez la connexion, puis appuyez de nouveau sur le bouton.

## Nombres, tailles, durées

pictures = { $count ->
    [one] { $count } image
   *[other] { $count } images
 }
files = { $count ->
    [one] { $count } fichier
   *[other] { $count } fichiers
 }
size-bytes = { $size } o
size-kilobytes = { $size } ko
size-megabytes = { $size } Mo
size-gigabytes = { $size } Go
seconds = { NUMBER($seconds) } s
minutes = { NUMBER($minutes) } min
hours = { NUMBER($hours) } h { NUMBER($minutes) } min

## Ajouter des images

add-pictures = Ajouter des images
drop-anywhere = Déposez des images ou des dossiers n’importe où
drop-or = ou collez-les, ou choisissez-les ici
choose-images = Choisir des images
choose-folder = Choisir un dossier
reading = Lecture… { pictures } pour l’instant
skipped-files-label = Fichiers ignorés
skipped-files = { $count ->
    [one] { $count } fichier a été ignoré
   *[other] { $count } fichiers ont été ignorés
 }
skipped-beside = { $count ->
    [one] { $count } fichier accompagne des images
   *[other] { $count } fichiers accompagnent des images
 }
skipped-some-beside = { files } ont été ignorés ; { $beside ->
    [one] { $beside } d’entre eux accompagne des images
   *[other] { $beside } d’entre eux accompagnent des images
 }
skipped-system = un fichier caché du système
skipped-video = une vidéo
skipped-no-picture = n’est pas une image
skipped-empty = vide
skipped-goes-with = accompagne une image et est renommé avec elle
dismiss-skipped = Masquer les fichiers ignorés
name-videos = { $count ->
    [one] Nommer aussi { $count } vidéo
   *[other] Nommer aussi { $count } vidéos
 }
name-videos-how = D’après une image extraite de chacune, envoyée comme les autres

## La passerelle, sa clé et son modèle

gateway-and-model = Passerelle et modèle
gateway = Passerelle
gateway-url = URL de la passerelle
gateway-url-none = aucune : rien n’est envoyé
on-this-device = Sur cet appareil (sans clé)
on-this-computer = { $server } (cet ordinateur)
custom-gateway = Personnalisée
api-key = Clé API
show-key = Afficher la clé
remember-key = Mémoriser sur cet appareil
forget-key = Oublier la clé
get-key = Obtenir une clé
key-none-needed = inutile ; avec votre propre clé, une passerelle nomme mieux
key-of-another = saisie pour une autre adresse ; saisissez-la de nouveau
key-own = votre propre clé
key-if-asked = seulement si le serveur en demande une
type-key-first = Saisissez d’abord votre clé API.
type-model-first = Saisissez le nom d’un modèle qui sait voir des images.
gateway-notice = Passerelle { $number } : { $notice }
model = Modèle
model-best = le meilleur de la passerelle pour cela
model-price = { $name } · { $input } à l’envoi, { $output } en réponse par million de jetons
device-note = Noms approximatifs, faits sur cet appareil ; un modèle de passerelle est meilleur. Rien n’est envoyé.
device-fetching = Téléchargement de ce qu’il faut à cet appareil pour voir
device-fetched = { $come } sur { $all } Mo
device-ready = Prêt : { $size } Mo sont sur cet appareil.
sight-photographs = texte et photographies ({ $size } Mo)
sight-text = texte seulement ({ $size } Mo)
more-gateways = Si elle refuse, limites et prix
add-gateway = Ajouter une passerelle
add-gateway-hint = Interrogées dans cet ordre, et seulement là où les précédentes refusent : avec chacune, une autre entreprise voit les petites copies.
other-gateway = Si celle-ci refuse : passerelle { $number }
remove-gateway = Retirer la passerelle { $number }
sharing = Images par requête
sharing-when-counted = Une ; plusieurs là où les requêtes sont comptées
sharing-never = Toujours une
sharing-always = Toujours plusieurs : moins cher, moins exact
price-sent = $ par million de jetons envoyés
price-answered = $ par million de jetons en réponse
price-unknown = inconnu

## Ce qui ne va pas dans une adresse ou une clé

address-empty = L’adresse est vide.
address-scheme = L’adresse ne commence ni par https:// ni par /.
address-insecure = http ne vaut que pour cet ordinateur ; les autres hôtes exigent https.
address-user = L’adresse contient un nom d’utilisateur ou un mot de passe.
address-query = L’adresse a quelque chose après ? ou #.
address-host = L’hôte n’est pas valide.
address-port = Le port n’est pas valide.
address-blocked-port = Les navigateurs n’appellent jamais ce port ; configurez-en un autre pour la passerelle.
address-dots = Le chemin contient . ou .. comme élément.
address-character = L’adresse contient un espace ou un caractère hors de l’ASCII.
key-lines = La clé s’étend sur plusieurs lignes.
key-space = La clé contient un espace.
key-character = La clé contient un caractère que les clés n’ont jamais.

## Tester la connexion

test-connection = Tester la connexion
connection = Connexion
asking = Demande en cours…
works = Fonctionne. { vision-models }
works-in = Fonctionne en { NUMBER($milliseconds) } ms. { vision-models }
model-answers = Le modèle répond. La passerelle ne donne pas de liste de modèles.
model-answers-in = Le modèle répond en { NUMBER($milliseconds) } ms. La passerelle ne donne pas de liste de modèles.
vision-models = { $count ->
    [one] { $count } modèle de vision.
   *[other] { $count } modèles de vision.
 }
balance-left = Il reste { $balance }.
address-corrected = L’adresse a été corrigée en { $address }.
what-helps = Ce qui aide
cure-source = Dans une copie du code source d’Eponym
cure-terminal = Dans un terminal
cure-terminal-too = Ou dans un terminal
cure-macos = Pour l’application sous macOS
cure-windows = Pour l’application sous Windows
cure-this-sees = Celui-ci voit peut-être les images
cure-ollama = Ajoutez cette page à OLLAMA_ORIGINS, puis redémarrez Ollama.
cure-lm-studio = Dans LM Studio, activez Developer → Server settings → Enable CORS.
cure-llama-cpp = llama-server laisse entrer toute page, mais pas avec une clé : laissez la clé vide.
cure-litellm = Ajoutez cette page à LITELLM_CORS_ORIGINS, puis redémarrez LiteLLM.
cure-relay = Utilisez un relais : deploy/README.md en a un pour la plupart des hébergeurs, et cet ordinateur peut en être un.
cure-local-network = Autorisez-le dans les réglages du site, à côté de l’adresse de la page, puis testez de nouveau. Ou ouvrez la page sur cet ordinateur.
cure-this-computer = Il ne laisse aucune page https appeler cet ordinateur. Ouvrez plutôt la page sur cet ordinateur.
cure-start-server = Démarrez le serveur, puis testez de nouveau.
cure-wait = Il charge peut-être encore le modèle ; testez de nouveau dans une minute.
cure-get-model = Téléchargez-en un qui voit les images, puis testez de nouveau.
cure-choose = Choisissez-en un autre.

## Nommer

naming = Nommage
name-images = Nommer les images
pause = Pause
resume = Reprendre
stop = Arrêter
naming-progress = Progression du nommage
without-name = { NUMBER($count) } sans nom
per-minute = { $rate } images par minute
time-left = encore { $time }
tokens = { NUMBER($count) } jetons
estimate = environ { $cost } pour nommer { pictures }
budget = Budget $
budget-none = aucun
run-message = Déroulement
gateway-slower = La passerelle demande d’aller plus lentement.
asking-again = Nouvelle demande dans { $time }.
gateway-counts = La passerelle accepte environ { NUMBER($count) } requêtes par minute de cette clé.
going-together = Plusieurs images partent donc ensemble. Les prochaines partent dans { $time }.
next-gateway = La passerelle suivante de votre liste a pris la relève.
next-model = Le modèle suivant a pris la relève.
no-model-left = Il ne reste aucun autre modèle à essayer ; choisissez-en un vous-même.

## La liste

review = Relecture
images = Images
row-keys = Touches : ↑ ↓ déplacent, Entrée modifie, 1 à 4 choisissent un nom, ? les montre toutes
sort = Trier
sort-list = Ordre de la liste
sort-doubtful = Douteuses d’abord
edit = Modifier
undo-what = Annuler : { $what }
redo-what = Rétablir : { $what }
nothing-to-undo = Rien à annuler
nothing-to-redo = Rien à rétablir
new-name-for = Nouveau nom pour { $file }
no-name-yet = pas encore de nom
state-parked = Non nommée
state-queued = En file
state-preparing = En préparation
state-waiting = En attente
state-naming = En cours
state-named = Nommée
state-failed = Sans nom
state-skipped = Ignorée
state-doubtful = Douteuse
state-kept = Gardée
by-model = par { $model }
by-hand = à la main
by-old-name = ancien nom
sure = sûr à { NUMBER($percent) } %
telling-apart = on demande ce qui la distingue
no-date = aucune date trouvée
remembered = réponse mémorisée, sans frais
would-not = { $who } n’a pas voulu : { $why }
one-frame = une image d’une vidéo
first-frame = première image de l’animation
name-again-of = Nommer de nouveau : { $file }
name-again = Nommer de nouveau (r)
download-of = Télécharger { $file }
download = Télécharger
remove-of = Retirer { $file }
remove = Retirer de la liste (Suppr)
use-name = Utiliser { $name } pour { $file }
picked-name = Le nom est { $name }.
alt-text = Texte alternatif
alt-text-of = Texte alternatif : { $file }
no-alt-text = Le modèle n’a pas donné de texte alternatif.
keywords = Mots-clés : { $words }
goes-with = Va avec : { $files }
alike = Première de { NUMBER($count) } semblables, une seule demande
alike-first = Comme { $file }, une seule demande
name-separately = Nommer à part
name-separately-of = Nommer à part : { $file }
name-separately-why = C’est une autre image : la nommer à part
undated = { $count ->
    [one] Aucune date trouvée pour { $count } image ; son nom s’en passe.
   *[other] Aucune date trouvée pour { $count } images ; leurs noms s’en passent.
 }

## Bons anciens noms

good-name = bon nom
good-names-label = Bons noms
good-names = { $count ->
    [one] { $count } fichier a déjà un bon nom.
   *[other] { $count } fichiers ont déjà de bons noms.
 }
good-names-why = Ils disent quelque chose en mots ; inutile donc d’en demander d’autres.
keep-them = Les garder
name-them-anyway = Les nommer quand même
keep-name = Garder le nom
keep-name-of = Garder le nom : { $file }
keep-good = Garder l’ancien nom : il dit quelque chose
keep-camera = Garder l’ancien nom : un numéro d’appareil photo
keep-messenger = Garder l’ancien nom : celui que donne une messagerie
keep-screenshot = Garder l’ancien nom : la date d’une capture d’écran
keep-maker = Garder l’ancien nom : où elle a été faite, non ce qu’elle montre
keep-identifier = Garder l’ancien nom : une suite aléatoire
keep-number = Garder l’ancien nom : rien que des nombres
keep-generic = Garder l’ancien nom : des mots qui vont à toute image
keep-unclear = Garder l’ancien nom : trop court pour dire ce qu’elle montre
kept = { $file } garde son nom.
let-go = { $file } ne garde plus son nom.
all-kept = { $count ->
    [one] { $count } fichier garde son nom.
   *[other] { $count } fichiers gardent leurs noms.
 }

## Ce qui ne va pas dans un nom

name-empty = Le nom est vide.
name-control = Contient { $code }.
name-refused = Contient { $character }, que certains systèmes refusent.
name-invisible = Contient le caractère invisible { $code }.
name-leading = Commence par { $character }.
name-trailing = Finit par { $character }.
name-device = { $device } est un périphérique sous Windows.
name-extension = Finit par .{ $extension }, une extension à part entière.
name-too-long = { NUMBER($bytes) } octets, sur { NUMBER($most) } au plus.
name-taken = { $file } a déjà ce nom.

## Ce que l’on a fait, à annuler ou à rétablir

did-edit = modification de { $file }
did-pick = choix d’un nom pour { $file }
did-keep = maintien du nom de { $file }
did-let-go = abandon du nom de { $file }
did-edit-many = changement de { NUMBER($count) } noms
did-remove = retrait de { $file }
did-name-again = nouveau nom pour { $file }
did-change-rules = changement des règles de nommage
undone = Annulé : { $what }.
redone = Rétabli : { $what }.
names-changed = { $count ->
    [one] { $count } nom changé.
   *[other] { $count } noms changés.
 }
searcher-lost = Ce qui lit les expressions régulières n’a pas pu être chargé. Vérifiez la connexion, puis saisissez de nouveau.

## Emporter les fichiers

take-files = Emporter les fichiers
download-all = Tout télécharger
download-zip = Télécharger le ZIP
cancel-download = Annuler le téléchargement
working = En cours…
nothing-named = Rien n’a encore de nom.
ready-with-name = { $count ->
    [one] { $count } image avec un nom, prête à emporter.
   *[other] { $count } images avec un nom, prêtes à emporter.
 }
zip-options = Options du ZIP
zip-keep-folders = Garder les dossiers
zip-add-unnamed = Ajouter les images sans nouveau nom
zip-add-names = Ajouter une liste des noms (names.csv)
zip-add-summary = Ajouter un résumé (summary.txt)
zip-save-as = Enregistrer le ZIP sous…
checking = Vérification…
checking-files = Vérification : { NUMBER($done) } sur { files }…
saving = Enregistrement : { $done } sur { $all }…
cancelled = Annulé. Ce qui restait à enregistrer ne l’a pas été.
taken-nothing = Rien n’a pu être emporté ; chaque image indique pourquoi.
taken-home = Enregistré : { pictures }.
taken-left-out = { $count ->
    [one] { $count } image laissée de côté : modifiée, disparue ou absente.
   *[other] { $count } images laissées de côté : modifiées, disparues ou absentes.
 }
taken-unnamed = { $count ->
    [one] { $count } image sans nom, non incluse.
   *[other] { $count } images sans nom, non incluses.
 }
taken-beside-left = { $count ->
    [one] { $count } fichier à côté n’a pas pu être lu et est resté.
   *[other] { $count } fichiers à côté n’ont pas pu être lus et sont restés.
 }
taken-no-list = La liste des noms n’a pas pu être faite.
taken-no-room = Ce navigateur n’a peut-être pas la place : vérifiez que le fichier est complet.
taken-several = Si votre navigateur le demande, laissez cette page enregistrer plusieurs fichiers.

## Renommer sur place

rename-in-place = Renommer sur place
stop-renaming = Arrêter le renommage
undo-renaming = Annuler le renommage
renamed-files = Fichiers renommés
past-renames = Renommages passés
take-back = Revenir aux anciens noms
finish = Terminer
unfinished-renaming = Renommage inachevé
past-rename = { $when } · { $folder } · { files }
unfinished-rename = Le renommage de { files } dans { $folder } n’a pas été achevé ({ $when }).
unfinished-undo = L’annulation du renommage de { files } dans { $folder } n’a pas été achevée ({ $when }).
looking-up = Recherche : { NUMBER($done) } sur { pictures }…
renaming-files = Renommage : { NUMBER($done) } sur { files }…
renamed-none = Aucun fichier n’a été renommé.
renamed-already = Chaque fichier a déjà son nom.
renamed = Renommé : { files }.
renamed-in-folders = Renommé : { files } dans { $folders ->
    [one] { $folders } dossier.
   *[other] { $folders } dossiers.
 }
renamed-left = { pictures } comme avant ; chacune indique pourquoi.
renamed-aside = { files } sous un nom qui commence par eponym-, car les deux autres noms étaient pris.
old-names-back = { $count ->
    [one] { $count } fichier a retrouvé son ancien nom.
   *[other] { $count } fichiers ont retrouvé leurs anciens noms.
 }
old-names-not = { $count ->
    [one] { $count } fichier non : disparu, ou un autre élément porte l’ancien nom.
   *[other] { $count } fichiers non : disparus, ou un autre élément porte l’ancien nom.
 }
no-folder = Aucun dossier n’a été choisi. Rien n’a été renommé.
renaming-broke-off = Le renommage s’est interrompu. Rechargez la page : elle dit ce qui reste à faire.

## Listes et scripts

export = Exporter
script-bash = Script de renommage (bash)
script-powershell = Script de renommage (PowerShell)
script-cmd = Script de renommage (cmd)
script-git = Script de renommage (git)
sidecars = Fichiers XMP annexes
import = Importation
import-names = Importer des noms
import-names-menu = Importer des noms…
saved = { $name } enregistré.
saved-script = { $name } enregistré. Il contient le script et un autre qui l’annule ; mettez les deux dans le dossier que vous avez déposé.
scribe-lost = Ce qui fait les listes n’a pas pu être chargé. Vérifiez votre connexion et réessayez.
nothing-said = Aucune image n’a encore de texte alternatif ni de mots-clés. Demandez-les dans « Règles de nommage », puis nommez les images.
imported-none = La liste ne change aucun nom.
imported-names = { $count ->
    [one] { $count } nom a été repris de la liste.
   *[other] { $count } noms ont été repris de la liste.
 }
imported-faults = { $count ->
    [one] { $count } ligne n’a pas pu servir.
   *[other] { $count } lignes n’ont pas pu servir.
 }
line-fault = Ligne { NUMBER($line) } : { $why }
line-no-columns = il n’y a pas de colonnes intitulées « old name » et « new name ». Exportez un CSV pour voir comment faire.
line-unknown = aucune image ici ne s’appelle « { $text } ».
line-ambiguous = « { $text } » est dans plusieurs dossiers. Ajoutez une colonne « folder ».
line-twice = une ligne précédente concerne déjà « { $text } ».
line-illegal = « { $text } » ne peut pas être un nom. { $why }
line-taken = « { $text } » est le nom d’une autre image de son dossier.

## Ce qui est gardé

kept-list = Liste gardée
list-back = { $count ->
    [one] { $count } image de votre dernière visite : déposez de nouveau le dossier pour retrouver son fichier.
   *[other] { $count } images de votre dernière visite : déposez de nouveau le dossier pour retrouver leurs fichiers.
 }
unkept-elsewhere = Cette liste n’est pas gardée, car Eponym est ouvert dans un autre onglet. Fermez-le et rechargez pour en garder une ici.
unkept-newer = Cette liste n’est pas gardée : une version plus récente d’Eponym est passée par ici. Rechargez pour l’avoir.
unkept-refused = Ce navigateur ne garde rien pour cette page : la liste disparaîtra quand vous partirez. Tout le reste fonctionne.
unkept-full = Il n’y a pas de place pour garder cette liste : ce qui vient maintenant disparaîtra quand vous partirez. Tout le reste fonctionne.
open-again = Rouvrir les fichiers
drop-again = Certains fichiers ne sont pas revenus. Déposez-les de nouveau.
kept-here = Ce qui est gardé sur cet ordinateur
kept-here-what = La liste avec ses noms et le chemin vers ses fichiers, ce que des modèles ont dit des images, vos réglages, et la clé si vous avez coché cette case. Jamais les images.
kept-forget-renames = Oublier aussi les renommages passés : ils ne pourront plus être annulés
clear-everything = Tout effacer
clear-question = Effacer la liste, les réponses mémorisées, les réglages et les clés ? Cela ne peut pas être annulé. Vos fichiers restent tels quels.

## Problèmes : ce qui s’est passé

problem-unauthorized = La passerelle n’accepte pas cette clé.
problem-no-credit = Il ne reste plus de crédit auprès de la passerelle.
problem-budget-exceeded = Le budget fixé pour cette clé est épuisé.
problem-budget-reached = Votre budget pour ces images est épuisé.
problem-card-required = La passerelle exige d’abord une carte bancaire enregistrée.
problem-account-blocked = La passerelle a bloqué ce compte.
problem-routing-rule = Une règle de votre équipe sur la passerelle interdit cette requête.
problem-restricted-model = Le crédit gratuit ne vaut pas pour ce modèle.
problem-restricted-provider = Votre équipe ne peut pas utiliser le fournisseur de ce modèle.
problem-unknown-model = La passerelle ne connaît pas ce modèle.
problem-no-vision = Ce modèle ne sait pas voir des images.
problem-invalid-request = La passerelle n’a pas accepté la requête.
problem-too-large = L’image est trop grande pour ce modèle, même réduite.
problem-overloaded = La passerelle est surchargée.
problem-upstream = Le fournisseur du modèle a rencontré une erreur.
problem-declined = Le modèle a refusé de nommer cette image.
problem-no-name = La réponse ne contenait aucun nom.
problem-cut-off = Le modèle a passé toute sa réponse à réfléchir.
problem-not-a-gateway = Ce qui a répondu n’est pas une passerelle d’IA.
problem-unreachable = La passerelle est injoignable.
problem-cors-refused = Cette passerelle n’accepte pas les appels de pages web.
problem-local-network = Ce navigateur tient la page à l’écart de votre réseau local.
problem-timed-out = Aucune réponse n’est arrivée à temps.
problem-offline = Vous êtes hors ligne.
problem-undecodable = Ce navigateur ne peut pas afficher cette image.
problem-too-many-pixels = L’image a trop de pixels pour être ouverte sans risque.
problem-empty-file = Le fichier est vide.
problem-not-an-image = Le fichier n’est pas une image.
problem-changed-on-disk = Le fichier a changé depuis qu’il a été déposé.
problem-unreadable = Le fichier ne peut plus être lu.
problem-not-here = Son fichier n’est pas ici.
problem-name-taken = Un autre élément du dossier porte ce nom.
problem-not-renamed = Le navigateur n’a pas pu renommer le fichier.
problem-not-allowed = La page n’a pas le droit d’écrire dans ce dossier.
problem-no-journal = Le navigateur ne tient pas de journal pour cette page.
problem-busy-elsewhere = Un autre onglet est en train de renommer.
problem-not-in-folder = Le fichier n’est pas dans le dossier que vous avez choisi.
problem-disk-full = Le disque est plein. Faites de la place, ou enregistrez ailleurs.
problem-nothing-seen = Rien dedans que cet appareil sache nommer.

## Problèmes : que faire

advice-restricted-model = Choisissez un autre modèle, ou achetez du crédit auprès de la passerelle.
advice-budget-exceeded = Augmentez le budget sur la passerelle, ou utilisez une autre clé.
advice-invalid-request = Lisez les mots de la passerelle, ou choisissez un autre modèle.
advice-type-yourself = Saisissez vous-même un nom ; le fichier reste tel quel.
advice-not-sent = Il n’est pas envoyé. Vous pouvez tout de même lui donner un nom.
advice-not-here = Déposez de nouveau le dossier, ou ses fichiers.
advice-rate-limited = Cela continue tout seul ; un rythme plus lent ou plus de crédit aide.
advice-offline = Cela continue tout seul au retour de la connexion.
advice-name-taken = Saisissez un autre nom. Le fichier n’a pas été touché.
advice-not-renamed = Fermez ce qui l’utilise, puis réessayez.
advice-no-journal = Rien n’est renommé sans journal : autorisez ce site à garder des données, puis réessayez.
advice-nothing-seen = Son ancien nom reste.
advice-change-key = Vérifiez la clé et la passerelle à laquelle elle appartient.
advice-change-key-resume = Vérifiez la clé et la passerelle à laquelle elle appartient, puis reprenez.
advice-buy-credit = Achetez du crédit auprès de la passerelle.
advice-buy-credit-resume = Achetez du crédit auprès de la passerelle, puis reprenez.
advice-raise-budget = Augmentez le budget.
advice-raise-budget-resume = Augmentez le budget, puis reprenez.
advice-add-card = Ajoutez une carte sur la passerelle.
advice-add-card-resume = Ajoutez une carte sur la passerelle, puis reprenez.
advice-contact-gateway = Demandez au titulaire du compte, ou utilisez une autre passerelle.
advice-choose-model = Choisissez un autre modèle.
advice-check-address = Vérifiez l’URL de la passerelle ; la plupart finissent par /v1.
advice-use-relay = Utilisez un relais comme /api/gateway, ou une autre passerelle.
advice-allow-local-network = Autorisez-le dans les réglages du site, puis réessayez.
advice-check-connection = Vérifiez l’URL de la passerelle et votre connexion, puis réessayez.
advice-try-again = Réessayez dans un instant.
advice-name-by-hand = Réessayez, ou saisissez vous-même un nom.
advice-drop-again = Déposez de nouveau le fichier.
advice-choose-folder = Choisissez le dossier où il se trouve, et autorisez les changements.
tried = Essayés : { $models }.
details = Détails
add-card = Ajouter une carte
buy-credits = Acheter du crédit
open-gateway = Ouvrir la page de la passerelle

## Workers: ce qu’ils constatent, dit entre parenthèses

looks-like = ressemble à { $what }
a-pdf = un PDF
a-postscript = un document PostScript
a-document = un document
an-office = un document Office
a-zip = une archive ZIP
a-rar = une archive RAR
a-seven-zip = une archive 7-Zip
a-gzip = une archive gzip
a-bzip2 = une archive bzip2
an-xz = une archive xz
a-database = une base de données
a-program = un programme
a-sound = un fichier audio
a-moving-picture = une vidéo
a-script = un script
a-git-lfs-pointer = un pointeur Git LFS
a-macos-note = une note de macOS sur un fichier
a-text = un texte
a-web-page = une page web
nothing = rien
nothing-but-zeros = rien que des zéros
unknown-data = des données inconnues
format-not-shown = ce navigateur n’affiche pas les images { $format }
so-many-pixels = { $width } × { $height } pixels
no-pixels = elle n’a pas de pixels
other-size = { $before } octets au dépôt, { $now } maintenant
not-decoded-within = pas décodée en { $seconds } s
decoder-crashed = le décodeur a planté
opener-not-started = ce navigateur n’a pas démarré le worker qui ouvre les images
looker-not-started = le navigateur n’a pas démarré le worker qui regarde les images, ou l’a arrêté
asker-not-started = le navigateur n’a pas démarré le worker qui interroge les passerelles, ou l’a arrêté
answer-broke-off = la réponse s’est interrompue
no-answer-from = { $host } ne donne pas de réponse, ou une que le navigateur cache
did-not-come = { $file } n’est pas arrivé
not-genuine = { $file } n’est pas le fichier attendu
not-there = { $file } n’est plus là
list-too-large = plus de 64 Mo
sound-alone = elle n’a que du son
not-played = ce navigateur ne la lit pas
expression-fault = expression non valide au caractère { $place } ({ $what })
expression-too-large = l’expression est trop grande

## Relecture : filtrer, trier, sélectionner, aperçu

dialog-servers = Trouver des serveurs sur cet ordinateur
dialog-keys = Touches
dialog-preview = Aperçu
filter-and-sort = Filtrer et trier
filter = Filtrer
filter-by-name = Filtrer par nom
by-folder = Par dossier
grid = Grille
select-all-shown = Sélectionner toutes les images affichées
clear-filter = Effacer le filtre
so-many-shown = { NUMBER($shown) } sur { NUMBER($all) }
folder-none = Aucun dossier
menu-state = État
menu-folder = Dossier
all-states = Tous les états
all-models = Tous les modèles
all-folders = Tous les dossiers
kind-to-be-named = À nommer
kind-decided = Modifiées ou gardées
sort-old-name = Ancien nom
sort-new-name = Nouveau nom
sort-state = État
sort-taken = Date de prise de vue
selected-pictures = Images sélectionnées
selected = Sélection : { NUMBER($count) }
selected-name-again = Nommer de nouveau
selected-keep = Garder les anciens noms
selected-zip = Télécharger un ZIP de celles-ci
selected-remove = Retirer
select-nothing = Tout désélectionner
select-of = Sélectionner { $file }
none-shown = Aucune image ne correspond. Ce qui est filtré est toujours là.
did-remove-many = retrait de { $pictures }
did-name-again-many = nouveaux noms pour { $pictures }
removed-many = Retiré : { $pictures }.

## Dialogs: ce qu’ils sont seuls à dire

as-the-style = selon la casse
before = Avant
after = Après
apply = Appliquer
cancel = Annuler
changes = Changements
changes-many = Noms changés : { NUMBER($count) } sur { NUMBER($all) }.
changes-none = Ne change aucun nom.
changes-nothing-yet = Il n’y a pas encore de nom à changer.
edit-replace = Rechercher et remplacer
edit-surround = Ajouter avant et après
edit-restyle = Changer la casse
edit-number = Renuméroter
what-to-do = Que faire
only-untyped = Seulement les noms que vous n’avez pas saisis
find = Rechercher
replace-with = Remplacer par
regular-expression = Expression régulière
match-case = Respecter la casse
expression-hint = ( ) forme un groupe ; $1 dans le remplacement est ce que le premier a trouvé.
new-case-style = Nouvelle casse
number-name = Nom
number-name-own = chacune garde le sien
number-between = Entre les deux
number-first = Premier numéro
number-step = Pas
number-digits = Chiffres
whole-from = Saisissez un nombre entier à partir de { NUMBER($least) }.
whole-between = Saisissez un nombre entier de { NUMBER($least) } à { NUMBER($most) }.
names-numbered = { $count ->
    [one] { $count } nom est déjà pris et reçoit un numéro.
   *[other] { $count } noms sont déjà pris et reçoivent des numéros.
 }
names-followed = { $count ->
    [one] { $count } autre nom change aussi de numéro.
   *[other] { $count } autres noms changent aussi de numéro.
 }
and-more = et { NUMBER($count) } de plus
case-style = Casse
case-title = Chaque Mot En Majuscule
case-sentence = Comme une phrase
case-lower = minuscules
case-upper = MAJUSCULES
separator = Séparateur
separator-hyphen = Trait d’union -
separator-underscore = Tiret bas _
separator-space = Espace
separator-dot = Point .
separator-none = Rien
most-words = Mots au plus
most-characters = Caractères au plus
ascii-only = Lettres ASCII seulement
ascii-hint = Café devient cafe, 北京 devient bei-jing. Ce que vous saisissez reste comme vous le saisissez.
ascii-lost = La façon d’écrire les lettres en ASCII n’a pas pu être chargée ; les noms gardent leurs lettres. Vérifiez la connexion, puis décochez et recochez ceci.
template = Modèle de nom
template-fault = { $piece } (caractère { NUMBER($place) }) : { $what }
template-meant = repère inexistant ; vouliez-vous dire { $placeholder } ?
template-unknown = repère inexistant.
template-no-choice = { $placeholder } n’admet rien après les deux-points.
template-extension = l’extension s’ajoute d’elle-même.
template-counter = un compteur s’écrit {"{"}n:001{"}"}, {"{"}n:001,+10{"}"} ou {"{"}n:01,folder{"}"}.
template-amount = il manque ici un nombre, comme dans {"{"}hash:8{"}"}.
template-pattern = « { $character } » ne veut rien dire ici ; utilisez YYYY MM DD HH mm ss.
template-brace = écrivez { $braces } pour une accolade seule.
template-illegal = un nom de fichier ne peut pas le contenir ; cela devient un trait d’union.
template-holds = Ce qu’un modèle de nom peut contenir
template-hole = Ce qui n’est pas connu est omis, avec le séparateur à côté.
token-name = les mots du modèle
token-date = 2024-05-12 ; ou par exemple {"{"}date:D MMM YYYY{"}"}
token-time = 10-11-12 ; ou par exemple {"{"}time:HHmm{"}"}
token-count = compte 001, 002…
token-count-folder = de même, depuis le début dans chaque dossier
token-count-series = ne compte que les images semblables
token-count-steps = compte 010, 020…
token-folder = le dossier où elle se trouve
token-original = l’ancien nom
token-number = 2041 de IMG_2041
token-camera = comme Canon EOS R5
token-lens = comme RF24-70mm F2.8
token-pixels = pixels : 6000x4000
token-keywords = les trois premiers mots-clés du modèle
token-model = le modèle d’IA qui l’a nommée
token-hash = huit caractères qui distinguent les fichiers
dates-from = D’où viennent les dates
dates-taken-name = la prise de vue, puis l’ancien nom
dates-taken-name-file = la prise de vue, puis l’ancien nom, puis la date du fichier
dates-taken = seulement la prise de vue
dates-taken-file = la prise de vue, puis la date du fichier
dates-name-taken = l’ancien nom, puis la prise de vue
dates-name-taken-file = l’ancien nom, puis la prise de vue, puis la date du fichier
dates-file = seulement la date du fichier
names-language = Langue
names-language-usual = anglais
instructions = Consignes
instructions-example = Nomme le lieu si tu le connais.
glossary = Glossaire
glossary-example = Rex : notre chien
glossary-hint = Une ligne pour chaque nom que le modèle ne peut pas connaître.
tell-model = Dire aussi au modèle
tell-folder = Nom du dossier
tell-date = Date de prise de vue
tell-examples = Noms que vous avez saisis et bons noms voisins
tell-hint = Case décochée, la passerelle voit l’image et les champs ci-dessus, rien d’autre. Case cochée, elle voit aussi cela. Lire le texte demande 2,5 Mo une fois, et un instant par image.
picture-size = Taille d’image
size-automatic = Automatique : { NUMBER($usual) } px, texte { NUMBER($text) } px
size-exactly = { NUMBER($edge) } px
tokens-unknown = Les images plus grandes prennent en général plus de jetons ; pour ce modèle, on ne sait pas combien.
tokens-each = Jetons par image : { $sizes }.
tokens-of-all = Pour { pictures }, environ { NUMBER($tokens) }.
tokens-of-all-saved = Pour { pictures }, environ { NUMBER($tokens) }, soit { NUMBER($fewer) } de moins qu’à { $size }.
similar-pictures = Images semblables
ask-alike-once = Ne demander qu’une fois pour les images semblables, et les numéroter
ask-apart = Redemander quand des images différentes reçoivent le même nom
videos = Vidéos
take-videos = Nommer aussi les vidéos, d’après une image de chacune
becomes = { $file } devient
sent-none = Rien encore. De petites copies de vos images sont envoyées quand vous demandez des noms.
sent-all = Envoyé : { pictures }, les plus récentes d’abord, octet pour octet comme à l’envoi. Ce qui a échoué en route est compté aussi.
sent-newest-kept = Pour épargner la mémoire, seules les { NUMBER($count) } plus récentes restent visibles.
sent-to = { $width } × { $height } px · { $size } · à { $host }
sent-to-times = { $width } × { $height } px · { $size } · à { $host }, { NUMBER($count) } fois
sent-words = Mots envoyés avec elle
sent-save = Enregistrer ce qui a été envoyé de { $file }
newer = Plus récentes
older = Plus anciennes
so-many-of = { NUMBER($first) } à { NUMBER($last) } sur { NUMBER($all) }
tell-text = Le texte qu’elle contient, lu sur cet appareil
close-preview = Fermer l’aperçu
preview-names = Noms
key-arrows = se déplacer
key-far = se déplacer loin
key-enter = modifier le nom ; encore : l’accepter et continuer
key-escape = abandonner la modification ; tout désélectionner
key-pick = choisir un nom
key-again = nommer de nouveau
key-keep = garder l’ancien nom ; encore : ne plus le garder
key-delete = retirer de la liste
key-select = sélectionner
key-reach = étendre la sélection
key-all = sélectionner tout ce qui est affiché
key-filter = filtrer
key-preview = grande image
key-undo = annuler, rétablir
keys-one-to-four = 1 à 4
keys-delete = Suppr
keys-space = Espace
keys-far = Origine, Fin, Page haut, Page bas
keys-enter = Entrée
keys-escape = Échap
keys-reach = Maj et ↑ ↓
keys-all = Ctrl A
keys-undo = Ctrl Z, Ctrl Maj Z
servers-hint = Les serveurs qui font tourner des modèles sur cet ordinateur n’ont besoin d’aucune clé, et aucune image ne le quitte. On demande seulement à chacun quels modèles il a.
servers-looking = Recherche…
servers-none = Aucun serveur trouvé. Démarrez-en un, puis cherchez de nouveau.
server-silent = Il ne tourne pas.
server-blind = Il tourne, sans modèle qui voie les images.
server-runs = Il tourne.
server-use = Utiliser { $model }
server-set-up = Le choisir et voir ce qu’il lui faut
servers-found = { $count ->
    [one] { $count } serveur trouvé.
   *[other] { $count } serveurs trouvés.
 }
