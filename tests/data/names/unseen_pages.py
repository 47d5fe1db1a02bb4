"""The pages whose names nobody looked at while the rules were written. Everyone and everything in them is invented."""

PAGES = {}


def page(name, size, html, **more):
    PAGES[name] = {"size": size, "html": html, **more}


def paper(name, size, html):
    page(name, size, html, photographed=True)


def items(rows, right="right"):
    return "".join(
        f"<div style='display:flex;justify-content:space-between'><span>{left}</span><span>{value}</span></div>"
        for left, value in rows
    )


def till(shop, under, rows, foot, font="'Liberation Mono'", width=430):
    return (
        f"<div style=\"width:{width}px;padding:26px 22px;font:19px/1.42 {font};background:#fbfaf6;color:#1c1c20\">"
        f"<div style='text-align:center'><div style='font-size:30px;font-weight:bold'>{shop}</div>{under}</div>"
        f"<div style='border-top:2px dashed #333;margin:12px 0'></div>{items(rows)}"
        f"<div style='border-top:2px dashed #333;margin:12px 0'></div>{foot}</div>"
    )


paper("receipt-bakery", (430, 620), till(
    "Bäckerei Lindner", "Am Markt 4<br>73728 Esslingen<br>Tel. 0711 5550182",
    [("2x Butterbrezel", "2,40"), ("1x Roggenbrot 750g", "4,35"), ("1x Apfelkuchen", "3,20"), ("1x Kaffee gross", "3,10")],
    items([("SUMME EUR", "13,05"), ("BAR", "20,00"), ("Rückgeld", "6,95")])
    + "<div style='margin-top:12px'>inkl. 7% MwSt 0,85<br>17.04.2026 08:12 Kasse 2 Bon 4471<br>Vielen Dank für Ihren Einkauf!</div>",
))

paper("receipt-olivo", (460, 700), till(
    "EL OLIVO", "Supermercado<br>C/ Mayor 18, 28013 Madrid<br>NIF B84512907",
    [("ACEITE OLIVA 1L", "8,95"), ("PAN RUSTICO", "1,20"), ("TOMATE RAMA KG", "2,49"), ("QUESO MANCHEGO", "6,75"), ("NARANJAS 2KG", "3,30")],
    "<b style='font-size:24px'>" + items([("TOTAL €", "22,69")]) + "</b>"
    + items([("TARJETA ************4417", "22,69")])
    + "<div style='margin-top:10px'>FACTURA SIMPLIFICADA 0034-118276<br>02/11/2026 19:47<br>GRACIAS POR SU COMPRA</div>",
    font="'DejaVu Sans Mono'", width=460,
))

page("receipt-hardware", (420, 640), till(
    "Tool &amp; Timber", "Unit 7, Mill Lane<br>Leeds LS9 8AG<br>VAT No. 482 1190 77",
    [("Wood screws 4x40", "£5.49"), ("Sandpaper P120 x5", "£3.25"), ("Oak board 1.2m", "£18.00"), ("Wood glue 250ml", "£6.10")],
    items([("Subtotal", "£32.84"), ("VAT 20%", "£5.47")]) + "<b>" + items([("TOTAL", "£32.84")]) + "</b>"
    + items([("Visa debit", "£32.84"), ("Card no.", "**** 7730")])
    + "<p>Served by Imran &nbsp; 21 Jun 2026 14:33<br>Please keep this receipt for returns</p>",
    font="'Liberation Sans'", width=420,
))

paper("receipt-pharmacie", (440, 560), till(
    "PHARMACIE DU PARC", "12 avenue Foch, 69006 Lyon",
    [("Sirop toux 200ml", "7,80"), ("Pansements x20", "4,15"), ("Crème solaire", "14,90")],
    items([("TOTAL TTC", "26,85 €"), ("Carte bancaire", "26,85 €")])
    + "<p>Le 09/08/2026 à 17h26 - Ticket n° 20418<br>Merci de votre visite, à bientôt</p>",
    width=440,
))


page("invoice-harbour", (900, 1200), """
<div style="font:17px/1.5 Lato;padding:64px;color:#24303c;background:#fff;height:1200px">
<div style="display:flex;justify-content:space-between"><div style="font-size:30px;color:#0b6e69;font-weight:900">Harbour Design Ltd</div>
<div style="font-size:44px;letter-spacing:4px;color:#9aa7b2">INVOICE</div></div>
<div style="display:flex;justify-content:space-between;margin-top:40px"><div>Bill to<br><b>Northwind Brewery</b><br>9 Quay Street<br>Bristol BS1 4UZ</div>
<div style="text-align:right">Invoice no. HD-2291<br>Date: 3 September 2026<br>Due: 3 October 2026</div></div>
<table style="width:100%;margin-top:50px;border-collapse:collapse;font-size:17px"><tr style="background:#0b6e69;color:#fff"><td style="padding:10px">Description<td>Hours<td>Rate<td>Amount
<tr><td style="padding:10px">Label illustration, six bottles<td>22<td>£65.00<td>£1,430.00<tr><td style="padding:10px">Print preparation<td>5<td>£65.00<td>£325.00
<tr><td style="padding:10px">Colour proofs<td>2<td>£40.00<td>£80.00</table>
<div style="text-align:right;margin-top:30px">Subtotal £1,835.00<br>VAT 20% £367.00<br><b style="font-size:24px">Total due £2,202.00</b></div>
<div style="margin-top:120px;color:#66747f">Pay to: Harbour Design Ltd · Sort code 20-41-77 · Account 61830294<br>IBAN GB33 BUKB 2020 1555 5555 55 · hello@harbourdesign.example · +44 117 496 0182</div></div>""")

page("invoice-brandt", (860, 1180), """
<div style="font:16px/1.55 'Liberation Serif';padding:56px;background:#fff;height:1180px;color:#111">
<div style="text-align:right"><b style="font-size:26px">Elektro Brandt GmbH</b><br>Werkstraße 11 · 04229 Leipzig<br>Tel. 0341 5550119 · info@elektro-brandt.example</div>
<div style="margin-top:70px">Frau<br>Miriam Vogel<br>Südallee 3<br>04107 Leipzig</div>
<div style="text-align:right">Leipzig, 12.05.2026</div>
<div style="font-size:28px;font-weight:bold;margin:40px 0 8px">Rechnung Nr. 2026-0417</div>
<div>Kundennummer 118734</div><p>Sehr geehrte Frau Vogel,<br>für unsere Arbeiten berechnen wir Ihnen:</p>
<table style="width:100%;border-collapse:collapse;font-size:16px"><tr style="border-bottom:1px solid"><td>Pos.<td>Leistung<td>Menge<td>Betrag
<tr><td>1<td>Montage Wallbox 11 kW<td>1<td>480,00 €<tr><td>2<td>Leitung NYM-J 5x6, 18 m<td>18<td>162,00 €<tr><td>3<td>Anfahrt<td>1<td>35,00 €</table>
<p style="text-align:right">Netto 677,00 €<br>MwSt. 19 % 128,63 €<br><b>Gesamtbetrag 805,63 €</b></p>
<p>Bitte überweisen Sie den Betrag innerhalb von 14 Tagen.<br>IBAN DE02 1203 0000 0000 2020 51 · BIC BYLADEM1001</p></div>""")

paper("ticket-train", (900, 420), """
<div style="width:900px;height:420px;background:#fff;font:20px/1.4 'Open Sans';padding:30px 40px;color:#222">
<div style="display:flex;justify-content:space-between;border-bottom:6px solid #c8102e;padding-bottom:10px"><b style="font-size:28px">Fahrkarte</b><span>Normalpreis (Einfache Fahrt)</span></div>
<div style="font-size:34px;font-weight:700;margin:26px 0">Hamburg Hbf &rarr; München Hbf</div>
<div style="display:flex;gap:60px"><div>Datum<br><b>19.12.2026</b></div><div>ab<br><b>09:01</b></div><div>an<br><b>14:37</b></div><div>Zug<br><b>ICE 583</b></div><div>Wagen / Platz<br><b>7 / 64</b></div></div>
<div style="margin-top:30px;color:#666">Klasse 2 · 1 Erwachsener · Auftragsnummer 7K4W9Q · 89,90 EUR</div></div>""")

page("boarding-oslo", (591, 1280), """
<div style="background:#10243e;height:1280px;padding:60px 26px;font-family:Roboto;color:#fff">
<div style="text-align:center;font-size:24px;opacity:.8">Boarding pass</div>
<div style="background:#fff;color:#10243e;border-radius:26px;margin-top:26px;padding:34px 30px">
<div style="display:flex;justify-content:space-between;font-size:20px;color:#70819a"><span>Fjord Air</span><span>FJ 2087</span></div>
<div style="display:flex;justify-content:space-between;align-items:center;margin:34px 0"><div><div style="font-size:74px;font-weight:700">OSL</div>Oslo</div><div style="font-size:44px;color:#e4572e">&#9992;</div><div style="text-align:right"><div style="font-size:74px;font-weight:700">EDI</div>Edinburgh</div></div>
<div style="display:grid;grid-template-columns:1fr 1fr 1fr;gap:30px 10px;font-size:28px"><div><small style="font-size:17px;color:#70819a">Passenger</small><br>Ida Moen</div><div><small style="font-size:17px;color:#70819a">Date</small><br>14 Feb 2027</div><div><small style="font-size:17px;color:#70819a">Departs</small><br>11:20</div>
<div><small style="font-size:17px;color:#70819a">Gate</small><br>B14</div><div><small style="font-size:17px;color:#70819a">Seat</small><br>22F</div><div><small style="font-size:17px;color:#70819a">Boarding</small><br>10:50</div></div>
<div style="margin:50px auto 0;width:360px;height:360px;background:repeating-conic-gradient(#10243e 0 25%,#fff 0 50%) 0 0/24px 24px"></div></div></div>""")

paper("ticket-concert", (1000, 380), """
<div style="width:1000px;height:380px;background:#1b1230;color:#ffe9c7;font-family:'Noto Serif';display:flex">
<div style="flex:1;padding:40px"><div style="font:18px Lato;letter-spacing:6px">NIGHTFALL HALL PRESENTS</div><div style="font-size:66px;font-weight:bold;margin:16px 0">The Velvet Owls</div>
<div style="font:26px Lato">Live in concert · Saturday 7 November 2026 · 20:00</div><div style="font:20px Lato;margin-top:40px;opacity:.8">Doors 19:00 · Standing · €38.50 incl. fees</div></div>
<div style="width:230px;border-left:4px dashed #ffe9c7;padding:40px 24px;font:22px Lato">ADMIT ONE<br><br>Row &nbsp;–<br>No. 004518</div></div>""")


def bubble(text, mine, look):
    side, color, ink = ("flex-end", look["mine"], look["mine_ink"]) if mine else ("flex-start", look["theirs"], look["ink"])
    return (
        f"<div style='align-self:{side};max-width:74%;background:{color};color:{ink};border-radius:{look['radius']}px;"
        f"padding:14px 20px'>{text}</div>"
    )


def thread(who, under, lines, look, size=(591, 1180)):
    talk = "".join(bubble(text, mine, look) for text, mine in lines)
    return size, (
        f"<div style=\"background:{look['ground']};color:{look['ink']};height:{size[1]}px;font:25px/1.3 {look['font']}\">"
        f"<div style='padding:8px 26px;font-size:20px;display:flex;justify-content:space-between'><span>18:42</span><span>5G 71%</span></div>"
        f"<div style='background:{look['bar']};padding:22px 26px'><div style='font-size:32px;font-weight:600'>{who}</div>"
        f"<div style='font-size:20px;opacity:.7'>{under}</div></div>"
        f"<div style='display:flex;flex-direction:column;gap:18px;padding:26px'>{talk}</div></div>"
    )


NIGHT = {"ground": "#0d0f14", "ink": "#e8eaf0", "bar": "#161a22", "mine": "#2f6fed", "mine_ink": "#fff", "theirs": "#232936", "radius": 24, "font": "Inter"}
SAND = {"ground": "#efe7db", "ink": "#202020", "bar": "#fffaf2", "mine": "#d8f3c6", "mine_ink": "#202020", "theirs": "#ffffff", "radius": 10, "font": "'Open Sans'"}

page("chat-marco", *thread("Marco Bianchi", "online", [
    ("Ciao! Are you free on Friday?", False), ("Yes, after seven. Pizza?", True),
    ("Perfect, the new pizzeria near the station", False), ("Great, shall I book a table for four?", True),
    ("Please do. Giulia is coming too", False), ("Done, 19:30 under my name", True)], NIGHT))

page("chat-lesekreis", *thread("Lesekreis Nordstadt", "Petra, Jonas, Aylin, Tom, du", [
    ("Wer bringt am Dienstag den Kuchen mit?", False), ("Ich! Käsekuchen oder Apfel?", True),
    ("Käsekuchen bitte", False), ("Und welches Buch kommt als nächstes?", False),
    ("Vorschlag: Der Zauberberg", True), ("Oh je, das sind tausend Seiten", False)], SAND))


def editor(title, tabs, code, look):
    lines = "".join(
        f"<div><span style='color:{look['number']};display:inline-block;width:56px;text-align:right;margin-right:26px'>{n}</span>{line}</div>"
        for n, line in enumerate(code, 1)
    )
    tabs = "".join(f"<span style='padding:12px 22px;background:{look['tab'] if n == 0 else 'transparent'}'>{tab}</span>" for n, tab in enumerate(tabs))
    return (1200, 760), (
        f"<div style=\"background:{look['ground']};color:{look['ink']};height:760px;font:17px/1.6 'JetBrains Mono'\">"
        f"<div style='background:{look['bar']};padding:9px 20px;font:15px Inter;text-align:center'>{title}</div>"
        f"<div style='background:{look['bar']};font:16px Inter;display:flex'>{tabs}</div><div style='padding:18px 0;white-space:pre'>{lines}</div></div>"
    )


page("editor-go", *editor("parser.go — lantern", ["parser.go", "lexer.go", "README.md"], [
    "package lantern", "", "import (", "    \"errors\"", "    \"strings\"", ")", "",
    "// ParseQuery splits a search into its terms.", "func ParseQuery(text string) ([]Term, error) {",
    "    fields := strings.Fields(text)", "    if len(fields) == 0 {", "        return nil, errors.New(\"empty query\")", "    }",
    "    terms := make([]Term, 0, len(fields))", "    for _, field := range fields {", "        terms = append(terms, newTerm(field))", "    }", "    return terms, nil", "}"],
    {"ground": "#ffffff", "ink": "#1f2328", "bar": "#eef0f3", "tab": "#ffffff", "number": "#9aa2ab"}))

page("editor-python", *editor("train_model.py - weather-forecast - Visual Studio Code", ["train_model.py", "features.py"], [
    "import numpy as np", "import pandas as pd", "from sklearn.ensemble import RandomForestRegressor", "", "",
    "def load(path):", "    frame = pd.read_csv(path, parse_dates=['day'])", "    return frame.dropna()", "", "",
    "def train(frame):", "    model = RandomForestRegressor(n_estimators=300)", "    model.fit(frame[['wind', 'pressure']], frame['rain'])", "    return model", "", "",
    "if __name__ == '__main__':", "    print(train(load('days.csv')))"],
    {"ground": "#1e1e1e", "ink": "#d4d4d4", "bar": "#2d2d30", "tab": "#1e1e1e", "number": "#6e7681"}))

page("error-printer", (760, 340), """
<div style="background:#c9d3df;height:340px;padding:36px;font:17px 'Open Sans'"><div style="background:#fff;border:1px solid #8093a8;box-shadow:0 8px 26px #0005">
<div style="background:#2b579a;color:#fff;padding:9px 16px;font-size:16px">Print</div><div style="display:flex;gap:24px;padding:28px"><div style="width:54px;height:54px;border-radius:50%;background:#c42b1c;color:#fff;font-size:34px;text-align:center">&times;</div>
<div><b style="font-size:20px">Printer not responding</b><p>The document could not be printed. Check that the printer is turned on and connected, then try again.</p></div></div>
<div style="background:#f0f0f0;padding:14px;text-align:right"><span style="border:1px solid #888;padding:6px 26px;background:#fff">Retry</span> <span style="border:1px solid #888;padding:6px 26px;background:#fff">Cancel</span></div></div></div>""")

page("error-espace", (640, 420), """
<div style="background:linear-gradient(#5b6fa8,#8aa0cf);height:420px;padding:50px 120px;font-family:Inter"><div style="background:#ececec;border-radius:14px;padding:26px 30px;text-align:center;box-shadow:0 10px 40px #0007">
<div style="width:64px;height:64px;background:#f6b73c;border-radius:14px;margin:0 auto 18px;font:bold 44px/64px Inter;color:#fff">!</div><b style="font-size:19px">Espace disque insuffisant</b>
<p style="font-size:15px;line-height:1.4">Le fichier n’a pas pu être enregistré car le disque « Archives » est plein.</p><div style="background:#2f7cf6;color:#fff;border-radius:8px;padding:9px;font-size:16px">OK</div></div></div>""", few_colors=False)

page("terminal-build", (1100, 640), """
<div style="background:#111317;color:#d6d9de;height:640px;font:18px/1.5 'DejaVu Sans Mono';padding:20px;white-space:pre">sam@heron:~/tidepool$ make test
gcc -O2 -Wall -c src/tide.c -o build/tide.o
gcc -O2 -Wall -c src/moon.c -o build/moon.o
<span style="color:#ff6b68">src/moon.c:42:18: error: 'phase_angle' undeclared</span>
   42 |     return cos(phase_angle) * radius;
      |                <span style="color:#ff6b68">^~~~~~~~~~~</span>
make: *** [Makefile:17: build/moon.o] Error 1
sam@heron:~/tidepool$ </div>""")


def story(kicker, title, by, paragraphs, css):
    return (
        f"<div style=\"background:{css['ground']};color:{css['ink']};height:820px;overflow:hidden;font-family:{css['body']}\">"
        f"<div style='background:{css['bar']};color:{css['bar_ink']};padding:14px 40px;font:600 20px Lato'>{kicker}</div>"
        f"<div style='max-width:760px;margin:40px auto'><div style=\"font:{css['head']};line-height:1.15\">{title}</div>"
        f"<div style='margin:18px 0 26px;opacity:.65;font-size:17px'>{by}</div>"
        + "".join(f"<p style='font-size:19px;line-height:1.6'>{text}</p>" for text in paragraphs) + "</div></div>"
    )


page("article-trains", (1200, 820), story(
    "The Meridian &nbsp;&nbsp; World &nbsp; Culture &nbsp; Travel &nbsp; Opinion", "The quiet return of the night train", "By Henrik Aas · 6 March 2026 · 7 min read",
    ["A decade ago sleeper services were being scrapped across the continent. Now new carriages are being ordered again, and the berths sell out weeks ahead.",
     "On a cold platform in Vienna, a queue of travellers with rucksacks and small children waits for the 22:38. Most say they have come for the price; some for the climate.",
     "Operators, long sceptical, have started to listen."],
    {"ground": "#fffdf8", "ink": "#191512", "bar": "#191512", "bar_ink": "#fff", "body": "'Liberation Serif'", "head": "bold 52px 'Liberation Serif'"}))

page("article-basilico", (1200, 820), story(
    "Orto in città", "Come coltivare il basilico sul balcone", "di Lucia Ferri, 22 aprile 2026",
    ["Il basilico ama il sole, ma non il vento. Scegliete un angolo riparato e un vaso profondo almeno venti centimetri.",
     "Annaffiate poco e spesso, al mattino presto, senza bagnare le foglie. Dopo tre settimane si possono raccogliere le prime cime."],
    {"ground": "#22301f", "ink": "#eef3e6", "bar": "#314a2a", "bar_ink": "#dff0c9", "body": "'Open Sans'", "head": "700 44px 'Open Sans'"}))

page("wiki-lichen", (1200, 800), """
<div style="display:flex;font:17px/1.6 'Liberation Sans';height:800px;background:#fff;color:#202122"><div style="width:200px;padding:30px 20px;color:#3366cc;font-size:15px">Main page<br>Contents<br>Current events<br>Random article<br>About</div>
<div style="flex:1;padding:24px 50px 0 20px"><div style="font:40px 'Liberation Serif';border-bottom:1px solid #a2a9b1">Lichen</div><p style="font-size:14px;color:#54595d">From the open encyclopedia</p>
<p>A <b>lichen</b> is a composite organism that arises from algae or cyanobacteria living among filaments of fungi in a mutually beneficial relationship.</p><p>Lichens occur from sea level to high alpine elevations, in many environmental conditions, and can grow on almost any surface.</p>
<div style="font:28px 'Liberation Serif';border-bottom:1px solid #a2a9b1;margin-top:26px">Growth forms</div><p>Lichens come in many colors, sizes and forms. The properties are sometimes plant-like, but lichens are not plants.</p></div></div>""")

page("slide-roadmap", (1280, 720), """
<div style="background:#14161f;height:720px;color:#fff;font-family:Inter;padding:80px 100px"><div style="font-size:68px;font-weight:800">Roadmap 2027</div><div style="font-size:34px;color:#8ea0ff;margin:10px 0 60px">Three bets for the coming year</div>
<ol style="font-size:36px;line-height:1.9"><li>Offline first everywhere<li>Half the loading time<li>A plugin store for teams</ol><div style="position:absolute;bottom:40px;font-size:20px;opacity:.5">Product all-hands · 14 January 2027 · 3</div></div>""")

page("slide-volunteers", (1024, 768), """
<div style="height:768px;background:#fdf6e9;font-family:Lato;color:#3a2f28"><div style="background:#d9633b;color:#fff;padding:34px 60px;font-size:50px;font-weight:bold">Onboarding new volunteers</div>
<ul style="font-size:34px;line-height:1.75;padding:40px 100px"><li>Welcome call in the first week<li>Buddy for the first three shifts<li>Safety training before events<li>Feedback after one month</ul><div style="padding-left:60px;font-size:18px">Community Kitchen · page 8</div></div>""")

page("map-porto", (1100, 800), """
<svg width=1100 height=800 style="background:#eef0e6;font-family:Roboto"><path d="M0 640 C300 560 500 720 1100 600 L1100 800 L0 800Z" fill="#a8d0e6"/><g stroke="#fff" stroke-width="16" fill="none"><path d="M100 0L220 620M0 300L1100 240M520 0L600 640M900 0L820 620M0 480L1100 440"/></g>
<g stroke="#f7d774" stroke-width="22" fill="none"><path d="M0 120L1100 90"/></g><rect x=640 y=280 width=150 height=120 fill="#cbe6b8"/><g fill="#5a5a5a" font-size="22"><text x=250 y=286>Rua das Flores</text><text x=30 y=112>Avenida dos Aliados</text><text x=650 y=345 fill="#3c7a2a">Jardim da Cordoaria</text><text x=300 y=470>Rua de São João</text></g>
<g fill="#333" font-size="34" font-weight="bold"><text x=330 y=400>Sé</text><text x=660 y=570>Ribeira</text></g><text x=430 y=720 font-size="36" fill="#3d7fa6" font-style="italic">Rio Douro</text><text x=470 y=190 font-size="52" font-weight="bold" fill="#222">Porto</text>
<g font-size="18"><rect x=930 y=740 width=130 height=6 fill="#333"/><text x=960 y=735>200 m</text></g></svg>""")

page("chart-rainfall", (1100, 700), """
<div style="background:#fff;height:700px;font-family:'Liberation Sans';padding:40px 60px"><div style="font-size:36px;font-weight:bold">Rainfall in Bergen by month</div><div style="font-size:20px;color:#666;margin:6px 0 30px">Millimetres, average 1991–2020</div>
<div style="display:flex;align-items:flex-end;gap:22px;height:440px;border-bottom:3px solid #333">""" + "".join(
    f"<div style='flex:1;text-align:center;font-size:17px'>{v}<div style='height:{v}px;background:#2a78b8'></div></div>" for v in [255, 207, 194, 139, 113, 131, 158, 207, 248, 271, 264, 306])
    + "</div><div style='display:flex;gap:22px;font-size:18px'>" + "".join(f"<div style='flex:1;text-align:center'>{m}</div>" for m in "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()) + "</div></div>")

page("chart-strom", (1200, 720), """
<svg width=1200 height=720 style="background:#171a21;font-family:'Open Sans'" fill="#dfe3ea"><text x=60 y=70 font-size="34" font-weight="bold">Strompreise für Haushalte 2020–2026</text><text x=60 y=108 font-size="20" fill="#9aa3b2">Cent je Kilowattstunde</text>
<g stroke="#3a4150"><path d="M100 180H1140M100 300H1140M100 420H1140M100 540H1140"/></g><g font-size="18" fill="#9aa3b2"><text x=56 y=186>50</text><text x=56 y=306>40</text><text x=56 y=426>30</text><text x=56 y=546>20</text></g>
<polyline points="120,420 290,410 460,330 630,210 800,250 970,310 1120,320" fill="none" stroke="#ffb454" stroke-width="6"/><g font-size="18" fill="#9aa3b2"><text x=100 y=600>2020</text><text x=270 y=600>2021</text><text x=440 y=600>2022</text><text x=610 y=600>2023</text><text x=780 y=600>2024</text><text x=950 y=600>2025</text><text x=1090 y=600>2026</text></g><text x=60 y=680 font-size="16" fill="#9aa3b2">Quelle: eigene Erhebung</text></svg>""")


def switches(title, rows, font, dark):
    ground, ink, line = ("#101114", "#f2f2f2", "#2a2c31") if dark else ("#f4f4f8", "#15151a", "#dcdce4")
    body = "".join(
        f"<div style='display:flex;justify-content:space-between;align-items:center;padding:26px 0;border-bottom:1px solid {line}'><span>{row}</span>"
        f"<span style='width:62px;height:34px;border-radius:17px;background:{'#34c759' if on else '#8a8a92'}'></span></div>" for row, on in rows)
    return f"<div style=\"background:{ground};color:{ink};height:1180px;font:27px {font};padding:70px 34px\"><div style='font-size:22px;color:#3b82f6'>&lsaquo; Settings</div><div style='font-size:46px;font-weight:700;margin:22px 0 30px'>{title}</div>{body}</div>"


page("settings-notifications", (591, 1180), switches("Notifications", [("Allow notifications", True), ("Show on lock screen", True), ("Sounds", False), ("Badges", True), ("Show previews", False), ("Group by app", True)], "Roboto", True))

page("settings-display", (1180, 760), """
<div style="display:flex;height:760px;background:#fafafa;font:18px Inter;color:#1a1a1a"><div style="width:270px;background:#eeeef2;padding:30px 24px;line-height:2.4">Network<br>Bluetooth<br>Sound<br><b style="background:#dfe6ff;padding:6px 10px;border-radius:8px">Display</b><br>Keyboard<br>Users<br>About</div>
<div style="flex:1;padding:40px 60px"><div style="font-size:34px;font-weight:700;margin-bottom:30px">Display settings</div><div style="line-height:3.2">Resolution &nbsp;&nbsp;&nbsp; 2560 × 1440<br>Refresh rate &nbsp;&nbsp; 60 Hz<br>Scale &nbsp;&nbsp;&nbsp; 125 %<br>Night light &nbsp;&nbsp; Off<br>Orientation &nbsp;&nbsp; Landscape</div></div></div>""")

paper("sign-no-fishing", (760, 560), """
<div style="width:760px;height:560px;background:#fff;border:18px solid #b3121d;border-radius:30px;text-align:center;font-family:'Liberation Sans';padding-top:60px"><div style="font-size:120px;font-weight:bold;color:#b3121d;line-height:1">NO<br>FISHING</div><div style="font-size:44px;margin-top:34px;color:#222">Protected spawning area</div></div>""")

paper("sign-street", (900, 260), """
<div style="width:900px;height:260px;background:#0d3f8f;border:10px solid #fff;border-radius:20px;color:#fff;font:bold 104px/236px 'Liberation Sans Narrow','Liberation Sans';text-align:center">Gartenstraße</div>""")

paper("recipe-lemon", (800, 1000), """
<div style="width:800px;height:1000px;background:#fffaf0;font:22px/1.5 'Noto Serif';padding:50px;color:#33261d"><div style="font-size:46px;font-weight:bold;color:#b8860b">Lemon Drizzle Cake</div><i>Serves 8 · 55 minutes</i>
<p><b>Ingredients</b></p><div>225 g butter, softened<br>225 g caster sugar<br>4 eggs<br>225 g self-raising flour<br>Zest of 2 lemons</div><p><b>Method</b></p><p>Heat the oven to 180 °C. Beat the butter and sugar until pale, then add the eggs one by one.</p><p>Fold in the flour and zest, bake for 45 minutes, and pour the syrup over while warm.</p></div>""")

paper("card-architect", (900, 520), """
<div style="width:900px;height:520px;background:#f7f7f5;font-family:Lato;padding:70px;color:#222"><div style="font-size:52px;font-weight:900">Elena Petrova</div><div style="font-size:28px;color:#8a6d3b;margin-bottom:90px">Landscape architect</div><div style="font-size:24px;line-height:1.6">Studio Linden · Ulitsa Rakovski 44, Sofia<br>+359 2 555 0147<br>elena@studiolinden.example</div></div>""")

page("poster-jazz", (800, 1130), """
<div style="width:800px;height:1130px;background:#f2b705;font-family:'Open Sans';padding:70px 60px;color:#1d1d1b"><div style="font-size:116px;line-height:1;font-weight:800">Summer<br>Jazz<br>Festival</div><div style="font-size:46px;font-weight:700;margin-top:60px">12–14 July 2026</div><div style="font-size:40px">Riverside Park, Ghent</div><div style="width:300px;height:300px;border-radius:50%;background:#d7263d;margin:60px 0 0 330px"></div><div style="font-size:22px;margin-top:20px">Free entry · Food trucks · Workshops</div></div>""", few_colors=False)

paper("cover-salt-road", (700, 1000), """
<div style="width:700px;height:1000px;background:linear-gradient(#2c5364,#0f2027);color:#f5efe0;font-family:'Noto Serif';text-align:center;padding-top:130px"><div style="font-size:92px;font-weight:bold;line-height:1.1">The Salt<br>Road</div><div style="font-size:28px;margin-top:40px;font-style:italic">A novel</div><div style="font-size:42px;margin-top:420px;letter-spacing:4px">NORA HALVORSEN</div></div>""")

page("mail-shipped", (1200, 740), """
<div style="display:flex;height:740px;font:17px 'Open Sans';background:#fff;color:#222"><div style="width:220px;background:#f1f3f6;padding:26px;line-height:2.2">Inbox (3)<br>Starred<br>Sent<br>Drafts<br>Archive</div><div style="flex:1;padding:34px 50px"><div style="font-size:32px;font-weight:600">Your garden bench has been shipped</div>
<div style="margin:22px 0;color:#555">Oakleaf Furniture &lt;orders@oakleaf.example&gt;<br>to me · 9 May 2026, 10:14</div><p>Hello Sophie,</p><p>Good news! Your order is on its way and should arrive on Wednesday between 9 and 12.</p><p>Tracking number: 00340434161094042557</p><p>Kind regards,<br>The Oakleaf team</p></div></div>""")

page("weather-reykjavik", (591, 1180), """
<div style="height:1180px;background:linear-gradient(#37506e,#7d97b3);color:#fff;font-family:Roboto;text-align:center;padding-top:120px"><div style="font-size:48px">Reykjavík</div><div style="font-size:150px;font-weight:300">4°</div><div style="font-size:32px">Light rain</div><div style="font-size:24px;margin-top:10px">H:6° L:2°</div>
<div style="margin:90px 34px;background:#ffffff22;border-radius:24px;padding:26px;font-size:26px;line-height:2.2;text-align:left">Tomorrow &nbsp;&nbsp; Showers &nbsp; 5°<br>Wednesday &nbsp; Cloudy &nbsp; 6°<br>Thursday &nbsp;&nbsp; Sunny &nbsp; 3°</div></div>""", few_colors=False)

page("sheet-budget", (1200, 720), """
<div style="height:720px;background:#fff;font:16px 'Liberation Sans'"><div style="background:#1d7044;color:#fff;padding:12px 20px;font-size:18px">Wedding budget.xlsx</div><div style="background:#f3f3f3;padding:10px 20px;color:#444">File &nbsp; Home &nbsp; Insert &nbsp; Formulas &nbsp; Data &nbsp; View</div>
<table style="border-collapse:collapse;width:100%" border=1 cellpadding=9><tr style="background:#eee;text-align:center"><td><td>A<td>B<td>C<td>D<tr><td>1<td><b>Item</b><td><b>Planned</b><td><b>Actual</b><td><b>Paid</b><tr><td>2<td>Venue<td>4,500<td>4,750<td>yes<tr><td>3<td>Catering<td>3,800<td>3,640<td>no<tr><td>4<td>Flowers<td>600<td>710<td>yes<tr><td>5<td>Photographer<td>1,900<td>1,900<td>no<tr><td>6<td>Music<td>800<td>800<td>no<tr><td>7<td><b>Sum</b><td>11,600<td>11,800<td></table></div>""")

page("statement-northbank", (880, 1180), """
<div style="height:1180px;background:#fff;font:17px/1.6 Roboto;padding:60px;color:#1b1b1b"><div style="font-size:34px;font-weight:700;color:#7a1f3d">Northbank</div><div style="font-size:28px;margin:40px 0 6px">Account statement</div><div>Period 1 March 2026 – 31 March 2026</div><div>Mr Daniel Osei<br>Account 40218837 · IBAN GB94 NBKX 4021 8837 1100 22</div>
<table style="width:100%;margin-top:40px;font-size:16px" cellpadding=8><tr style="background:#f1e6ea"><td>Date<td>Description<td>Amount<td>Balance<tr><td>2 Mar<td>Rent<td>-850.00<td>1,204.11<tr><td>9 Mar<td>Salary<td>+2,310.00<td>3,514.11<tr><td>17 Mar<td>Electricity<td>-64.20<td>3,449.91<tr><td>28 Mar<td>Card 5500 0000 0000 0004<td>-38.75<td>3,411.16</table></div>""")
