### The words of the page. English is the measure of all other languages: see docs/languages.md.
### Short and calm: what happened, then what to do. Every message stands on one line.

-language = English
-direction = ltr

## The page around everything

# The title of the window; the name of the page stays.
page-title = Eponym · name images by what they show
page-line = Names images by what they show.
page-promise = Your pictures stay on this computer. Only a small copy without metadata goes to the gateway you choose, with your key, when you ask for names.
page-language = Page language
language-lost = This language could not be loaded. Check the connection, then choose it again.
# Stands between the parts of a list, such as keywords.
comma = {", "}
own-site = this page's own site
reload = Reload
version = Version
version-here = A newer version is here. Reload when you are done.
version-others = Close the other tabs of this page first, then reload.
print-note = Only the rows near the window are printed. Export, HTML holds all of them.
copy = Copy
copied = Copied
not-copied = Not copied
done = Done
dismiss = Dismiss
hide-this = Hide this
undo = Undo
redo = Redo

## Start: what the document itself says, before the page is there or where it cannot come

start-line = One moment…
start-late = This takes longer than it should. Reload the page; if that does not help, update the browser or try another one.
start-no-script = This page needs JavaScript and WebAssembly. Nothing is sent anywhere before you ask for names.
start-missing = A part of this page did not arrive. Check your connection and reload. If that does not help, the site is incomplete: tell whoever runs it.
start-too-old = This browser cannot run the page: it lacks WebAssembly with vectors, which browsers have had since 2023, or has it switched off. Update it or try another one. Your files are untouched.

## When the page breaks

breakdown = Something broke inside this page. Your files are untouched; reload to begin again.
breakdown-save = Save the names so far
breakdown-import = Import names takes them back once you have added the pictures again.

## Dialogs, by their titles, which are on the buttons that open them too

dialog-naming-rules = Naming rules
dialog-edit-names = Edit names
dialog-what-left = What left this computer
dialog-lost = This dialog could not be loaded. Check the connection, then press the button again.

## Counts, sizes, times

pictures = { $count ->
    [one] { $count } picture
   *[other] { $count } pictures
 }
files = { $count ->
    [one] { $count } file
   *[other] { $count } files
 }
size-bytes = { $size } B
size-kilobytes = { $size } kB
size-megabytes = { $size } MB
size-gigabytes = { $size } GB
seconds = { NUMBER($seconds) } s
minutes = { NUMBER($minutes) } min
hours = { NUMBER($hours) } h { NUMBER($minutes) } min

## Adding pictures

add-pictures = Add pictures
drop-anywhere = Drop pictures or folders anywhere
drop-or = or paste them, or choose them here
choose-images = Choose images
choose-folder = Choose a folder
reading = Reading… { pictures } so far
skipped-files-label = Skipped files
skipped-files = { $count ->
    [one] { $count } file was skipped
   *[other] { $count } files were skipped
 }
skipped-beside = { $count ->
    [one] { $count } file goes with pictures
   *[other] { $count } files go with pictures
 }
# $count is never 1 here; some of them go with pictures.
skipped-some-beside = { files } were skipped; { $beside ->
    [one] { $beside } of them goes with pictures
   *[other] { $beside } of them go with pictures
 }
skipped-system = a hidden file of the system
skipped-video = a video
skipped-no-picture = not a picture
skipped-empty = empty
skipped-goes-with = goes with a picture and is renamed with it
dismiss-skipped = Dismiss skipped files
name-videos = { $count ->
    [one] Name { $count } video too
   *[other] Name { $count } videos too
 }
name-videos-how = By one frame of each, which is sent like a picture

## The gateway, its key and its model

gateway-and-model = Gateway and model
gateway = Gateway
gateway-url = Gateway URL
gateway-url-none = none: nothing is sent
on-this-device = On this device (no key)
on-this-computer = { $server } (this computer)
custom-gateway = Custom
api-key = API key
show-key = Show key
remember-key = Remember on this device
forget-key = Forget key
get-key = Get a key
key-none-needed = none needed; with your own key a gateway names better
key-of-another = typed for another address; type it again
key-own = your own key
key-if-asked = only if the server asks for one
type-key-first = Type your API key first.
type-model-first = Type the name of a model that can see pictures.
# What is missing before a run can start, of one of several gateways.
gateway-notice = Gateway { $number }: { $notice }
model = Model
model-best = the gateway's best for this
model-price = { $name } · { $input } in, { $output } out per million tokens
device-note = Rough names, made on this device; a gateway model is better. Nothing is sent.
device-fetching = Fetching what this device sees with
device-fetched = { $come } of { $all } MB
device-ready = Ready: { $size } MB are on this device.
sight-photographs = text and photographs ({ $size } MB)
sight-text = text only ({ $size } MB)
more-gateways = If it refuses, limits and prices
add-gateway = Add a gateway
add-gateway-hint = Asked in this order, and only where those before it refuse: with each, another company sees the small copies.
other-gateway = If that refuses: gateway { $number }
remove-gateway = Remove gateway { $number }
sharing = Pictures in a request
sharing-when-counted = One; several where requests are counted
sharing-never = Always one
sharing-always = Always several: cheaper, less exact
price-sent = $ for a million tokens sent
price-answered = $ for a million tokens answered
price-unknown = unknown

## What is wrong with an address or a key

address-empty = The address is empty.
address-scheme = The address begins with neither https:// nor /.
address-insecure = Http is only for this computer, other hosts need https.
address-user = The address holds a user name or password.
address-query = The address has something after ? or #.
address-host = The host is not valid.
address-port = The port is not valid.
address-blocked-port = Browsers never call this port; let the gateway use another.
address-dots = The path has . or .. as a part.
address-character = The address holds a space or a character beyond ASCII.
key-lines = The key spans several lines.
key-space = The key has a space inside.
key-character = The key holds a character that keys never have.

## Testing the connection

test-connection = Test connection
connection = Connection
asking = Asking…
works = Works. { vision-models }
works-in = Works in { NUMBER($milliseconds) } ms. { vision-models }
model-answers = The model answers. The gateway lists no models.
model-answers-in = The model answers in { NUMBER($milliseconds) } ms. The gateway lists no models.
vision-models = { $count ->
    [one] { $count } vision model.
   *[other] { $count } vision models.
 }
balance-left = { $balance } left.
address-corrected = The address was corrected to { $address }.
what-helps = What helps
cure-source = In a copy of Eponym's source
cure-terminal = In a terminal
cure-terminal-too = Or in a terminal
cure-macos = For the app on macOS
cure-windows = For the app on Windows
cure-this-sees = This one may see
cure-ollama = Name this page in OLLAMA_ORIGINS, then start Ollama again.
cure-lm-studio = In LM Studio, switch on Developer → Server settings → Enable CORS.
cure-llama-cpp = llama-server lets every page in, but not with a key: leave the key empty.
cure-litellm = Name this page in LITELLM_CORS_ORIGINS, then start LiteLLM again.
cure-relay = Use a relay: deploy/README.md has one for most hosts, and this computer can be one.
cure-local-network = Allow it in the site's settings, beside the page's address, then test again. Or open the page on this computer.
cure-this-computer = It lets no https page call this computer. Open the page on this computer instead.
cure-start-server = Start the server, then test again.
cure-wait = It may still be loading the model; test again in a minute.
cure-get-model = Get one that sees, then test again.
cure-choose = Choose another.

## Naming

naming = Naming
name-images = Name images
pause = Pause
resume = Resume
stop = Stop
naming-progress = Naming progress
# The first part stands alone, such as "12/33".
without-name = { NUMBER($count) } without a name
per-minute = { $rate } pictures a minute
time-left = { $time } left
tokens = { NUMBER($count) } tokens
estimate = about { $cost } to name { pictures }
budget = Budget $
budget-none = none
run-message = Run
gateway-slower = The gateway asks to go slower.
# $time counts down.
asking-again = Asking again in { $time }.
gateway-counts = The gateway takes about { NUMBER($count) } requests a minute from this key.
# $time counts down.
going-together = So several pictures go together. The next go in { $time }.
next-gateway = The next gateway of your list took its place.
next-model = The next model took its place.
no-model-left = No other model is left to try; choose one yourself.

## The list

review = Review
images = Images
row-keys = Keys: ↑ ↓ move, Enter edits, 1 to 4 pick a name, ? shows all
sort = Sort
sort-list = List order
sort-doubtful = Doubtful first
edit = Edit
undo-what = Undo: { $what }
redo-what = Redo: { $what }
nothing-to-undo = Nothing to undo
nothing-to-redo = Nothing to redo
new-name-for = New name for { $file }
no-name-yet = no name yet
state-parked = Not named
state-queued = Queued
state-preparing = Preparing
state-waiting = Waiting
state-naming = Naming
state-named = Named
state-failed = No name
state-skipped = Skipped
state-doubtful = Doubtful
state-kept = Kept
by-model = by { $model }
by-hand = by hand
by-old-name = old name
sure = { NUMBER($percent) } % sure
telling-apart = asking what tells it apart
no-date = no date found
remembered = remembered answer, no cost
would-not = { $who } would not: { $why }
one-frame = one frame of a video
first-frame = first frame
name-again-of = Name again: { $file }
name-again = Name again (r)
download-of = Download { $file }
download = Download
remove-of = Remove { $file }
remove = Remove from the list (Delete)
use-name = Use { $name } for { $file }
picked-name = The name is { $name }.
alt-text = Alt text
alt-text-of = Alt text: { $file }
no-alt-text = The model gave no alt text.
keywords = Keywords: { $words }
goes-with = Goes with: { $files }
alike = First of { NUMBER($count) } alike, asked about once
alike-first = Like { $file }, asked about once
name-separately = Name separately
name-separately-of = Name separately: { $file }
name-separately-why = It is another picture: name it separately
undated = { $count ->
    [one] No date was found for { $count } picture; its name leaves it out.
   *[other] No date was found for { $count } pictures; their names leave it out.
 }

## Good old names

good-name = good name
good-names-label = Good names
good-names = { $count ->
    [one] { $count } file already has a good name.
   *[other] { $count } files already have good names.
 }
good-names-why = They say something in words, so they need not be asked for.
keep-them = Keep them
name-them-anyway = Name them anyway
keep-name = Keep name
keep-name-of = Keep name: { $file }
keep-good = Keep the old name: it says something
keep-camera = Keep the old name: a camera's number
keep-messenger = Keep the old name: what a messenger calls it
keep-screenshot = Keep the old name: a screenshot's date
keep-maker = Keep the old name: where it was made, not what it shows
keep-identifier = Keep the old name: a random key
keep-number = Keep the old name: numbers alone
keep-generic = Keep the old name: words that fit every picture
keep-unclear = Keep the old name: too short to tell what it shows
kept = { $file } keeps its name.
let-go = { $file } no longer keeps its name.
all-kept = { $count ->
    [one] { $count } file keeps its name.
   *[other] { $count } files keep their names.
 }

## What is wrong with a name

name-empty = The name is empty.
name-control = Holds { $code }.
name-refused = Holds { $character }, which some systems refuse.
name-invisible = Holds the invisible { $code }.
name-leading = Begins with { $character }.
name-trailing = Ends with { $character }.
name-device = { $device } is a device on Windows.
name-extension = Ends in .{ $extension }, an extension of its own.
name-too-long = { NUMBER($bytes) } bytes, of at most { NUMBER($most) }.
name-taken = { $file } has this name already.

## What a person did, to be undone or done again

did-edit = edit of { $file }
did-pick = choice of a name for { $file }
did-keep = keeping the name of { $file }
did-let-go = no longer keeping the name of { $file }
did-edit-many = change of { NUMBER($count) } names
did-remove = removal of { $file }
did-name-again = new name for { $file }
did-change-rules = change of naming rules
undone = Undone: { $what }.
redone = Redone: { $what }.
names-changed = { $count ->
    [one] { $count } name changed.
   *[other] { $count } names changed.
 }
searcher-lost = Could not load what reads regular expressions. Check the connection, then type again.

## Taking the files home

take-files = Take the files
download-all = Download all
download-zip = Download ZIP
cancel-download = Cancel download
working = Working…
nothing-named = Nothing has a name yet.
ready-with-name = { pictures } ready with a name.
zip-options = ZIP options
zip-keep-folders = Keep folders
zip-add-unnamed = Add pictures without a new name
zip-add-names = Add a list of names (names.csv)
zip-add-summary = Add a summary (summary.txt)
zip-save-as = Save ZIP as…
checking = Checking…
checking-files = Checking { NUMBER($done) } of { files }…
saving = Saving { $done } of { $all }…
cancelled = Cancelled. What was not saved yet is not.
taken-nothing = Nothing could be taken home; each picture says why.
taken-home = Saved { pictures }.
taken-left-out = { pictures } left out: changed, gone or not here.
taken-unnamed = { pictures } without a name not included.
taken-beside-left = { files } beside them could not be read and stayed behind.
taken-no-list = The list of names could not be made.
taken-no-room = This browser may not have room for it: see whether the file is complete.
taken-several = Should your browser ask, let this page save several files.

## Renaming in place

rename-in-place = Rename in place
stop-renaming = Stop renaming
undo-renaming = Undo renaming
renamed-files = Renamed files
past-renames = Past renames
take-back = Take back
finish = Finish
unfinished-renaming = Unfinished renaming
# $when is a date with its time, $folder a folder's name.
past-rename = { $when } · { $folder } · { files }
unfinished-rename = Renaming { files } in { $folder } was not finished ({ $when }).
unfinished-undo = Undoing the renaming of { files } in { $folder } was not finished ({ $when }).
looking-up = Looking up { NUMBER($done) } of { pictures }…
renaming-files = Renaming { NUMBER($done) } of { files }…
renamed-none = No file was renamed.
renamed-already = Every file has its name already.
renamed = Renamed { files }.
renamed-in-folders = Renamed { files } in { $folders ->
    [one] { $folders } folder.
   *[other] { $folders } folders.
 }
renamed-left = { pictures } left as before; each says why.
renamed-aside = { files } left under a name that begins with eponym-, as both other names were taken.
old-names-back = { $count ->
    [one] { $count } file has its old name again.
   *[other] { $count } files have their old names again.
 }
old-names-not = { files } not: gone, or something else has the old name.
no-folder = No folder was chosen. Nothing was renamed.
renaming-broke-off = Renaming broke off. Reload the page: it says what is left to do.

## Lists and scripts

export = Export
script-bash = Rename script (bash)
script-powershell = Rename script (PowerShell)
script-cmd = Rename script (cmd)
script-git = Rename script (git)
sidecars = XMP sidecars
import = Import
import-names = Import names
import-names-menu = Import names…
saved = Saved { $name }.
saved-script = Saved { $name }. It holds the script and one that undoes it; put both into the folder you dropped.
scribe-lost = What makes lists could not be loaded. Check your connection and try again.
nothing-said = No picture has alt text or keywords yet. Ask for them in Naming rules, then name the images.
imported-none = The list changes no name.
imported-names = { $count ->
    [one] { $count } name was taken from the list.
   *[other] { $count } names were taken from the list.
 }
imported-faults = { $count ->
    [one] { $count } line could not be used.
   *[other] { $count } lines could not be used.
 }
line-fault = Line { NUMBER($line) }: { $why }
line-no-columns = no columns are headed “old name” and “new name”. Export a CSV to see how.
line-unknown = no picture here is called “{ $text }”.
line-ambiguous = “{ $text }” is in several folders. Add a column “folder”.
line-twice = a line before it is about “{ $text }” too.
line-illegal = “{ $text }” cannot be a name. { $why }
line-taken = “{ $text }” is the name of another picture in its folder.

## What is kept

kept-list = Kept list
list-back = { $count ->
    [one] { $count } picture of your last visit: drop the folder again to bring back its file.
   *[other] { $count } pictures of your last visit: drop the folder again to bring back their files.
 }
unkept-elsewhere = This list is not kept, for Eponym is open in another tab. Close that tab and reload to keep one here.
unkept-newer = This list is not kept: a newer Eponym was here. Reload for the new one.
unkept-refused = This browser keeps nothing for this page: the list is gone when you leave. Everything else works.
unkept-full = There is no room to keep this list: what comes now is gone when you leave. Everything else works.
open-again = Open the files again
drop-again = Some files did not come back. Drop them again.
kept-here = What is kept on this computer
kept-here-what = The list with its names and the way to its files, what models said of pictures, your settings, and the key if you ticked that. Never the pictures.
kept-forget-renames = Forget past renames too: they can then no longer be undone
clear-everything = Clear everything
clear-question = Clear the list, the remembered answers, the settings and the keys? This cannot be undone. Your files stay as they are.

## Problems: what happened

problem-unauthorized = The gateway does not accept this key.
problem-no-credit = No credit is left at the gateway.
problem-budget-exceeded = The budget set for this key is used up.
problem-budget-reached = Your budget for these pictures is used up.
problem-card-required = The gateway wants a credit card on file first.
problem-account-blocked = The gateway has blocked this account.
problem-routing-rule = A rule of your team at the gateway denies this request.
problem-restricted-model = Free credits may not use this model.
problem-restricted-provider = Your team may not use the provider of this model.
problem-unknown-model = The gateway does not know this model.
problem-no-vision = This model cannot see pictures.
problem-invalid-request = The gateway did not accept the request.
problem-too-large = The picture is too large for this model, even made small.
problem-overloaded = The gateway is overloaded.
problem-upstream = The model's provider failed.
problem-declined = The model declined to name this picture.
problem-no-name = The answer held no name.
problem-cut-off = The model spent its whole answer on thinking.
problem-not-a-gateway = What answered is not an AI gateway.
problem-unreachable = The gateway cannot be reached.
problem-cors-refused = This gateway does not accept calls from web pages.
problem-local-network = This browser keeps the page from your local network.
problem-timed-out = No answer came in time.
problem-offline = You are offline.
problem-undecodable = This browser cannot show this picture.
problem-too-many-pixels = The picture has too many pixels to open safely.
problem-empty-file = The file is empty.
problem-not-an-image = The file is not a picture.
problem-changed-on-disk = The file has changed since it was dropped.
problem-unreadable = The file cannot be read any more.
problem-not-here = Its file is not here.
problem-name-taken = Something else in the folder has this name.
problem-not-renamed = The browser could not rename the file.
problem-not-allowed = The page may not write to this folder.
problem-no-journal = The browser keeps no journal for this page.
problem-busy-elsewhere = Another tab is renaming.
problem-not-in-folder = The file is not in the folder you chose.
problem-disk-full = The disk is full. Make room, or save it elsewhere.
problem-nothing-seen = Nothing in it that this device can name.

## Problems: what to do

advice-restricted-model = Choose another model, or buy credits at the gateway.
advice-budget-exceeded = Raise the budget at the gateway, or use another key.
advice-invalid-request = Read the gateway's words, or choose another model.
advice-type-yourself = Type a name yourself; the file stays as it is.
advice-not-sent = It is not sent. You can still give it a name.
advice-not-here = Drop the folder again, or its files.
advice-rate-limited = It goes on by itself; a slower pace or more credit helps.
advice-offline = It goes on by itself when the connection is back.
advice-name-taken = Type another name. The file was not touched.
advice-not-renamed = Close what has it open, then try again.
advice-no-journal = Nothing is renamed without one: allow this site to keep data, then try again.
advice-nothing-seen = Its old name stays.
advice-change-key = Check the key and the gateway it belongs to.
advice-change-key-resume = Check the key and the gateway it belongs to, then resume.
advice-buy-credit = Buy credits at the gateway.
advice-buy-credit-resume = Buy credits at the gateway, then resume.
advice-raise-budget = Raise the budget.
advice-raise-budget-resume = Raise the budget, then resume.
advice-add-card = Add a card at the gateway.
advice-add-card-resume = Add a card at the gateway, then resume.
advice-contact-gateway = Ask the owner of the account, or use another gateway.
advice-choose-model = Choose another model.
advice-check-address = Check the gateway URL; most end in /v1.
advice-use-relay = Use a relay such as /api/gateway, or another gateway.
advice-allow-local-network = Allow it in the site's settings, then try again.
advice-check-connection = Check the gateway URL and your connection, then try again.
advice-try-again = Try again in a moment.
advice-name-by-hand = Try again, or type a name yourself.
advice-drop-again = Drop the file again.
advice-choose-folder = Choose the folder it lies in, and allow changes.
tried = Tried: { $models }.
details = Details
add-card = Add a card
buy-credits = Buy credits
open-gateway = Open the gateway's page

## Workers: what they find out, said in parentheses

looks-like = looks like { $what }
a-pdf = a PDF
a-postscript = a PostScript document
a-document = a document
an-office = an Office document
a-zip = a ZIP archive
a-rar = a RAR archive
a-seven-zip = a 7-Zip archive
a-gzip = a gzip archive
a-bzip2 = a bzip2 archive
an-xz = an xz archive
a-database = a database
a-program = a program
a-sound = a sound
a-moving-picture = a video
a-script = a script
a-git-lfs-pointer = a Git LFS pointer
a-macos-note = a macOS note about a file
a-text = a text
a-web-page = a web page
nothing = nothing
nothing-but-zeros = nothing but zeros
unknown-data = unknown data
format-not-shown = this browser shows no { $format } pictures
so-many-pixels = { $width } × { $height } pixels
no-pixels = it has no pixels
other-size = { $before } bytes when it was dropped, { $now } now
not-decoded-within = not decoded within { $seconds } s
decoder-crashed = the decoder crashed
opener-not-started = this browser did not start the worker that opens pictures
looker-not-started = the browser did not start the worker that looks at pictures, or ended it
asker-not-started = the browser did not start the worker that asks gateways, or ended it
answer-broke-off = the answer broke off
no-answer-from = { $host } gives no answer, or one that the browser hides
did-not-come = { $file } did not come
not-genuine = { $file } is not the file it should be
not-there = { $file } is not there any more
list-too-large = more than 64 MB
sound-alone = it has sound alone
not-played = this browser does not play it
expression-fault = { $what }, at character { $place }
expression-too-large = the expression is too large

## Reviewing: filter, sort, select, preview

dialog-servers = Find servers on this computer
dialog-keys = Keys
dialog-preview = Preview
filter-and-sort = Filter and sort
filter = Filter
filter-by-name = Filter by name
by-folder = By folder
grid = Grid
select-all-shown = Select all shown
clear-filter = Clear filter
so-many-shown = { NUMBER($shown) } of { NUMBER($all) }
folder-none = No folder
menu-state = State
menu-folder = Folder
all-states = All states
all-models = All models
all-folders = All folders
kind-to-be-named = To be named
kind-decided = Edited or kept
sort-old-name = Old name
sort-new-name = New name
sort-state = State
sort-taken = Date taken
selected-pictures = Selected pictures
selected = { NUMBER($count) } selected
selected-name-again = Name again
selected-keep = Keep old names
selected-zip = Download ZIP of these
selected-remove = Remove
select-nothing = Select nothing
select-of = Select { $file }
none-shown = No picture is like that. What is filtered away is still here.
did-remove-many = removal of { $pictures }
did-name-again-many = new names for { $pictures }
removed-many = { $pictures } removed.

## Dialogs: what they alone say

as-the-style = as the style
before = Before
after = After
apply = Apply
cancel = Cancel
changes = Changes
changes-many = Changes { NUMBER($count) } of { NUMBER($all) } names.
changes-none = Changes no name.
changes-nothing-yet = There is no name to change yet.
edit-replace = Find and replace
edit-surround = Add before and after
edit-restyle = Change case
edit-number = Renumber
what-to-do = What to do
only-untyped = Only names you have not typed
find = Find
replace-with = Replace with
regular-expression = Regular expression
match-case = Match case
expression-hint = ( ) makes a group; $1 in the replacement is what the first one found.
new-case-style = New case style
number-name = Name
number-name-own = each keeps its own
number-between = Between
number-first = First number
number-step = Step
number-digits = Digits
whole-from = Type a whole number from { NUMBER($least) }.
whole-between = Type a whole number from { NUMBER($least) } to { NUMBER($most) }.
names-numbered = { $count ->
    [one] { $count } name is taken already and gets a number.
   *[other] { $count } names are taken already and get numbers.
 }
names-followed = { $count ->
    [one] { $count } other name changes its number too.
   *[other] { $count } other names change their numbers too.
 }
and-more = and { NUMBER($count) } more
case-style = Case style
case-title = Title Case
case-sentence = Sentence case
case-lower = lower case
case-upper = UPPER CASE
separator = Separator
separator-hyphen = Hyphen -
separator-underscore = Underscore _
separator-space = Space
separator-dot = Dot .
separator-none = Nothing
most-words = Most words
most-characters = Most characters
ascii-only = ASCII letters only
ascii-hint = Café becomes cafe, 北京 becomes bei-jing. What you type stays as you type it.
ascii-lost = How letters are spelled in ASCII could not be loaded; names keep the letters they have. Check the connection, then untick and tick this again.
template = Template
# $piece is a part of the template, $place counts its first character.
template-fault = { $piece } (character { NUMBER($place) }): { $what }
template-meant = no such placeholder; did you mean { $placeholder }?
template-unknown = no such placeholder.
template-no-choice = { $placeholder } takes nothing after a colon.
template-extension = the extension is added by itself.
template-counter = a counter is written like {"{"}n:001{"}"}, {"{"}n:001,+10{"}"} or {"{"}n:01,folder{"}"}.
template-amount = a number is missing here, such as {"{"}hash:8{"}"}.
template-pattern = “{ $character }” means nothing here; use YYYY MM DD HH mm ss.
template-brace = write { $braces } for a brace by itself.
template-illegal = a file name cannot hold it, so it becomes a hyphen.
template-holds = What a template can hold
template-hole = What is not known is left out, with the separator beside it.
token-name = the model's words
token-date = 2024-05-12; or such as {"{"}date:D MMM YYYY{"}"}
token-time = 10-11-12; or such as {"{"}time:HHmm{"}"}
token-count = counts 001, 002…
token-count-folder = the same, anew in every folder
token-count-series = counts alike pictures only
token-count-steps = counts 010, 020…
token-folder = the folder it is in
token-original = the old name
token-number = 2041 of IMG_2041
token-camera = such as Canon EOS R5
token-lens = such as RF24-70mm F2.8
token-pixels = pixels: 6000x4000
token-keywords = the model's first three keywords
token-model = the AI model that named it
token-hash = eight digits that tell files apart
dates-from = Where dates come from
dates-taken-name = when taken, then the old name
dates-taken-name-file = when taken, then the old name, then the file's time
dates-taken = only when taken
dates-taken-file = when taken, then the file's time
dates-name-taken = the old name, then when taken
dates-name-taken-file = the old name, then when taken, then the file's time
dates-file = only the file's time
names-language = Language
# What names are written in where nothing is typed.
names-language-usual = English
instructions = Instructions
instructions-example = Name the place where you know it.
glossary = Glossary
glossary-example = Rex: our dog
glossary-hint = One line for each name that the model cannot know.
tell-model = Also tell the model
tell-folder = Folder name
tell-date = Date taken
tell-examples = Names you typed and good names nearby
tell-hint = Off, the gateway sees the picture and the fields above, nothing else. On, it sees these too. Reading text takes 2.5 MB, once, and a moment for each picture.
picture-size = Picture size
size-automatic = Automatic: { NUMBER($usual) } px, text { NUMBER($text) } px
size-exactly = { NUMBER($edge) } px
tokens-unknown = Larger pictures usually take more tokens; for this model it is not known how many.
tokens-each = Tokens a picture: { $sizes }.
tokens-of-all = For { pictures } about { NUMBER($tokens) }.
tokens-of-all-saved = For { pictures } about { NUMBER($tokens) }, { NUMBER($fewer) } fewer than at { $size }.
similar-pictures = Similar pictures
ask-alike-once = Ask once about pictures that are alike, and number them
ask-apart = Ask once more where different pictures get one name
videos = Videos
take-videos = Name videos too, by one frame of each
becomes = { $file } becomes
sent-none = Nothing yet. Small copies of your pictures are sent when you ask for names.
sent-all = { pictures } sent, the newest first, to the byte as they were sent. What failed on its way is counted too.
sent-newest-kept = To spare memory, only the newest { NUMBER($count) } are kept to be looked at.
sent-to = { $width } × { $height } px · { $size } · to { $host }
sent-to-times = { $width } × { $height } px · { $size } · to { $host }, { $count ->
    [one] { $count } time
   *[other] { $count } times
 }
sent-words = Words sent with it
sent-save = Save what was sent of { $file }
newer = Newer
older = Older
so-many-of = { NUMBER($first) } to { NUMBER($last) } of { NUMBER($all) }
tell-text = Text in it, read on this device
close-preview = Close preview
preview-names = Names
key-arrows = move
key-far = move far
key-enter = edit the name; once more: take it and go on
key-escape = give an edit up; select nothing
key-pick = pick a name
key-again = name again
key-keep = keep the old name; once more: no longer
key-delete = remove from the list
key-select = select
key-reach = select on
key-all = select all that is shown
key-filter = filter
key-preview = large picture
key-undo = undo, redo
keys-one-to-four = 1 to 4
keys-delete = Delete
keys-space = Space
keys-far = Home, End, Page Up, Page Down
keys-enter = Enter
keys-escape = Esc
keys-reach = Shift and ↑ ↓
keys-all = Ctrl A
keys-undo = Ctrl Z, Ctrl Shift Z
servers-hint = Servers that run models on this computer need no key, and no picture leaves it. Each is asked only which models it has.
servers-looking = Looking…
servers-none = No server was found. Start one, then look again.
server-silent = Not running.
server-blind = It runs, without a model that sees pictures.
server-runs = It runs.
server-use = Use { $model }
server-set-up = Choose it and see what it needs
servers-found = { $count ->
    [one] { $count } server was found.
   *[other] { $count } servers were found.
 }
