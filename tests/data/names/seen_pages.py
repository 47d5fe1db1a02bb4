"""The pages that the rules were written on. Everyone and everything in them is invented."""

PAGES = {}


def page(name, size, html, **more):
    PAGES[name] = {"size": size, "html": html, **more}


def paper(name, size, html):
    page(name, size, html, photographed=True)


def slip(head, body, foot, css="font:20px/1.4 'DejaVu Sans Mono'", width=420):
    rows = "".join(f"<tr><td>{left}<td align=right>{right}" for left, right in body)
    return f"<div style=\"width:{width}px;padding:30px 20px;background:#fff;color:#222;{css}\"><center>{head}</center><hr><table width=100% style='font:inherit'>{rows}</table><hr>{foot}</div>"


paper("receipt-green-market", (420, 640), slip(
    "<b style='font-size:32px'>GREEN MARKET</b><br>14 Station Road<br>Cambridge CB1 2JW<br>01223 555 0136",
    [("Bananas 1.2 kg", "1.56"), ("Sourdough loaf", "3.80"), ("Oat milk 1 l", "1.95"), ("Cheddar 350 g", "4.10"), ("<b>TOTAL</b>", "<b>11.41</b>"), ("CARD", "11.41")],
    "14/03/2026 17:52 &nbsp; Till 3<br>**** **** **** 8812<br>Thank you for shopping with us"))

paper("receipt-cafe", (400, 560), slip(
    "<b style='font-size:28px'>Café Sonnblick</b><br>Lange Gasse 20, 1080 Wien<br>ATU 61234508",
    [("2 Melange", "9,80"), ("1 Apfelstrudel", "5,40"), ("1 Soda Zitron", "3,90"), ("Gesamt EUR", "19,10")],
    "Rechnung 88213<br>23.01.2026 15:40<br>Es bediente Sie Klara<br>Danke für Ihren Besuch", "font:20px/1.45 'Liberation Sans'", 400))

page("receipt-boulangerie", (420, 560), slip(
    "<b style='font-size:26px'>BOULANGERIE MARTIN</b><br>3 rue des Lilas 44000 Nantes<br>SIRET 512 334 210 00018",
    [("BAGUETTE TRAD X2", "2,60"), ("CROISSANT X4", "5,20"), ("TARTE POMMES", "14,00"), ("TOTAL", "21,80 EUR"), ("ESPECES", "22,00"), ("RENDU", "0,20")],
    "05-06-2026 07:58<br>Merci et bonne journée"))

paper("receipt-electronics", (460, 760), slip(
    "<b style='font-size:36px'>VOLTHAUS</b><br>Elektronikmarkt Köln<br>Schildergasse 77",
    [("USB-C Kabel 2m", "14,99"), ("Kopfhörer BT-40", "59,90"), ("Tragetasche", "0,30"), ("Summe", "75,19"), ("EC-Karte", "75,19"), ("MwSt 19%", "12,01")],
    "Datum 30.11.2025 &nbsp; 18:21:09<br>Terminal-ID 62810044<br>Kartennr. ############4096<br>Umtausch nur mit Kassenbon", width=460))

page("invoice-mill", (900, 1160), """
<div style="background:#fff;height:1160px;padding:60px;font:17px/1.5 'Open Sans';color:#333"><div style="font-size:40px;font-weight:800">Invoice</div><div>#INV-00318</div><div style="margin-top:30px;display:grid;grid-template-columns:1fr 1fr"><div><small>FROM</small><br><b>Old Mill Bakery</b><br>2 Bridge Street, Kendal</div><div><small>TO</small><br><b>Lakeside Hotel</b><br>Shore Road, Ambleside</div></div>
<div style="margin-top:24px">Invoice date: 2026-02-11<br>Payment due: 2026-02-25</div><table width=100% style="margin-top:40px" cellpadding=9><tr style="background:#eee"><td>Item<td>Qty<td>Price<td>Total<tr><td>Sourdough loaf<td>40<td>2.90<td>116.00<tr><td>Croissant box (12)<td>15<td>11.50<td>172.50<tr><td>Rye rolls<td>60<td>0.65<td>39.00</table>
<div style="text-align:right;font-size:22px;margin-top:20px">Amount due: <b>£327.50</b></div><p>Bank: 40-12-09 / 30281177. Questions? accounts@oldmill.example, 01539 555 014</p></div>""")

page("invoice-facture", (860, 1120), """
<div style="background:#fff;height:1120px;padding:50px;font:16px/1.5 Lato;color:#222"><div style="background:#24356b;color:#fff;padding:26px;font-size:30px;font-weight:bold">Atelier Dumas SARL</div><div style="display:flex;justify-content:space-between;margin:30px 0"><div>8 quai Voltaire<br>75007 Paris<br>01 55 50 01 22</div><div style="text-align:right"><b style="font-size:26px">FACTURE</b><br>N° F-2026-088<br>Date : 18/09/2026</div></div>
<div>Client : Librairie des Arcades</div><table width=100% style="margin-top:40px" cellpadding=8><tr style="border-bottom:2px solid"><td>Désignation<td>Qté<td>P.U.<td>Montant<tr><td>Reliure plein cuir<td>3<td>120,00<td>360,00 €<tr><td>Restauration carte<td>1<td>85,00<td>85,00 €</table><p align=right>Total HT 445,00 €<br>TVA 20 % 89,00 €<br><b>Total TTC 534,00 €</b></p><p>IBAN FR76 3000 6000 0112 3456 7890 189</p></div>""")

page("boarding-lisbon", (1000, 400), """
<div style="height:400px;background:#fff;font-family:'Liberation Sans';color:#111"><div style="background:#00694e;color:#fff;padding:16px 36px;font-size:28px;display:flex;justify-content:space-between"><b>BOARDING PASS</b><span>TEJO AIRLINES</span></div><div style="display:flex;padding:30px 36px;gap:60px"><div><div>FROM</div><div style="font-size:56px;font-weight:bold">LIS</div>Lisbon</div><div><div>TO</div><div style="font-size:56px;font-weight:bold">WAW</div>Warsaw</div><div style="line-height:1.8;font-size:20px">PASSENGER &nbsp;<b>NOWAK / PIOTR MR</b><br>FLIGHT <b>TJ 514</b> &nbsp; DATE <b>03 OCT 2026</b><br>GATE <b>22</b> &nbsp; SEAT <b>14A</b> &nbsp; BOARDING <b>06:35</b></div></div></div>""")

paper("ticket-tren", (860, 380), """
<div style="height:380px;background:#fff;padding:30px;font:20px/1.5 Roboto;color:#222"><b style="color:#8a1a8a;font-size:26px">BILLETE DE TREN</b> &nbsp; Ida<div style="display:flex;gap:80px;margin-top:22px"><div>Salida<br><b style="font-size:30px">Madrid-Atocha</b><br>10:30</div><div>Llegada<br><b style="font-size:30px">Sevilla Santa Justa</b><br>13:02</div></div><div style="margin-top:20px">Fecha: 21/05/2026 · Tren AVE 02100 · Coche 4 · Plaza 9C<br>Localizador X8KQ2P · Precio 54,70 €</div></div>""")

page("ticket-museum", (591, 900), """
<div style="height:900px;background:#f3efe8;padding:50px 36px;font-family:Lato;text-align:center;color:#2b2b2b"><div style="font-size:22px;letter-spacing:5px">E-TICKET</div><div style="font-size:50px;font-weight:900;margin:30px 0 10px">Museum of Glass</div><div style="font-size:26px">Admission · 2 adults</div><div style="margin:40px auto;width:320px;height:320px;background:repeating-conic-gradient(#222 0 25%,#fff 0 50%) 0 0/22px 22px"></div><div style="font-size:28px">Sunday, 16 August 2026</div><div style="font-size:22px;color:#777;margin-top:10px">Entry 10:00–11:00 · Order 7719204</div></div>""")


def phone_chat(name, status, lines, dark):
    back, ink, left, right, bar = ("#0b141a", "#e9edef", "#202c33", "#005c4b", "#202c33") if dark else ("#ffffff", "#111", "#e9e9eb", "#0a84ff", "#f6f6f6")
    rows = "".join(
        f"<div style='text-align:{'right' if mine else 'left'};margin:14px 20px'><span style='display:inline-block;text-align:left;max-width:420px;padding:13px 18px;border-radius:20px;background:{right if mine else left};color:{'#fff' if mine else ink}'>{text}</span></div>"
        for mine, text in lines)
    return f"<div style=\"background:{back};height:1100px;font:24px/1.3 Roboto;color:{ink}\"><div style='background:{bar};padding:34px 70px 18px'><b style='font-size:28px'>{name}</b><br><span style='font-size:18px;opacity:.6'>{status}</span></div>{rows}</div>"


page("chat-anna", (591, 1100), phone_chat("Anna Kowalska", "last seen today at 09:12", [
    (0, "Hi! Are we still on for the hike on Sunday?"), (1, "Yes! Meet at the station at 8?"), (0, "8 is fine. I bring coffee and sandwiches"),
    (1, "Then I take care of the map"), (0, "The hike is 14 km, is that ok?"), (1, "Perfect")], True))

page("chat-papa", (591, 1100), phone_chat("Papa", "iMessage", [
    (0, "Quand arrive ton train samedi ?"), (1, "À 14h20, à la gare du Nord"), (0, "Je viens te chercher à la gare"), (1, "Merci ! J’ai deux valises"), (0, "Pas de problème, bises")], False))

page("chat-team", (1200, 760), """
<div style="display:flex;height:760px;font:18px Lato;background:#fff"><div style="width:240px;background:#3f0e40;color:#d8c8d8;padding:22px;line-height:2.1"><b style="font-size:22px;color:#fff">Kestrel Labs</b><br># general<br># random<br><b style="color:#fff"># release-planning</b><br># support</div><div style="flex:1;padding:22px 30px"><b style="font-size:24px"># release-planning</b><hr>
<p><b>Mina Sato</b> <small>10:02</small><br>Can we ship version 2.4 on Thursday?</p><p><b>Luis Ortega</b> <small>10:05</small><br>The installer still fails on old laptops.</p><p><b>Mina Sato</b> <small>10:06</small><br>Then let us move the release to Monday.</p></div></div>""")

page("editor-rust", (1200, 740), """
<div style="background:#282c34;color:#abb2bf;height:740px;font:17px/1.6 'DejaVu Sans Mono'"><div style="background:#21252b;padding:10px;text-align:center;font:15px 'Open Sans'">image_renamer.rs - my-project - Editor</div><div style="display:flex"><div style="width:220px;background:#21252b;height:700px;padding:14px;font:16px/2 'Open Sans'">my-project<br>&nbsp; src<br>&nbsp;&nbsp; main.rs<br>&nbsp;&nbsp; image_renamer.rs<br>&nbsp; Cargo.toml</div><div style="white-space:pre;padding:14px 20px">use std::fs;
use std::path::Path;

/// Gives every image of a folder a new name.
pub fn rename_all(folder: &amp;Path) -&gt; io::Result&lt;usize&gt; {
    let mut count = 0;
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        if let Some(name) = new_name(&amp;entry) {
            fs::rename(entry.path(), folder.join(name))?;
            count += 1;
        }
    }
    Ok(count)
}</div></div></div>""")

page("editor-js", (1100, 700), """
<div style="background:#fff;color:#24292f;height:700px;font:18px/1.55 'JetBrains Mono';"><div style="background:#f6f8fa;border-bottom:1px solid #d0d7de;padding:12px 20px;font:16px Inter">src / components / <b>LoginForm.jsx</b> &nbsp;&nbsp; 62 lines (54 loc) · 1.9 KB</div><div style="white-space:pre;padding:16px">1  import { useState } from 'react';
2
3  export function LoginForm({ onLogin }) {
4    const [email, setEmail] = useState('');
5    const [error, setError] = useState(null);
6
7    async function submit(event) {
8      event.preventDefault();
9      const ok = await onLogin(email);
10     if (!ok) setError('Wrong password');
11   }
12
13   return &lt;form onSubmit={submit}&gt;...&lt;/form&gt;;
14 }</div></div>""")

page("error-disk", (800, 420), """
<div style="background:#1f6f8b;height:420px;padding:60px 110px;font:17px 'Liberation Sans'"><div style="background:#f0f0f0;border:1px solid #555"><div style="background:#fff;padding:8px 14px">Disk Cleanup - Error</div><div style="background:#fff;padding:26px 30px;display:flex;gap:22px"><div style="width:44px;height:44px;border-radius:50%;background:#d13438;color:#fff;font:bold 30px/44px Arial;text-align:center">x</div><div>The operation could not be completed because drive C: is full.<br><br>Free up some space and try again.</div></div><div style="padding:12px 20px;text-align:right"><span style="border:1px solid #999;padding:5px 34px;background:#e1e1e1">OK</span></div></div></div>""")

page("error-verbindung", (591, 1000), """
<div style="background:#fff;height:1000px;padding:260px 50px;text-align:center;font-family:Roboto;color:#333"><div style="font-size:90px;color:#bbb">&#9888;</div><div style="font-size:36px;font-weight:700;margin:30px 0 14px">Keine Internetverbindung</div><div style="font-size:23px;line-height:1.4;color:#666">Prüfe dein WLAN oder die mobilen Daten und versuche es erneut.</div><div style="margin:50px auto 0;background:#1a73e8;color:#fff;width:300px;padding:16px;border-radius:30px;font-size:24px">Erneut versuchen</div></div>""")

page("terminal-git", (1100, 600), """
<div style="background:#300a24;color:#eee;height:600px;padding:18px;font:18px/1.5 'DejaVu Sans Mono';white-space:pre">lena@atlas:~/garden-planner$ git status
On branch fix-watering
Changes not staged for commit:
  modified:   src/schedule.py
  modified:   tests/test_schedule.py

no changes added to commit
lena@atlas:~/garden-planner$ pytest -q
..........
10 passed in 0.42s
lena@atlas:~/garden-planner$</div>""")

page("article-bees", (1200, 860), """
<div style="background:#fff;height:860px;font-family:'Noto Serif';color:#1a1a1a"><div style="border-bottom:3px solid #c90;padding:18px 60px;font:bold 28px 'Noto Serif'">The Field Journal</div><div style="padding:36px 160px"><div style="font-size:48px;font-weight:bold">How bees find their way home</div><div style="color:#777;margin:14px 0 30px;font-size:17px">By Maria Silva | Published 2 June 2026 | Science</div><p style="font-size:19px;line-height:1.6">When a forager leaves the hive for the first time she turns around and looks back. In slow, widening arcs she learns what her home looks like from the air.</p><p style="font-size:19px;line-height:1.6">Researchers have now followed 200 bees with tiny reflectors, and found that landmarks matter more than the sun.</p></div></div>""")

page("article-altstadt", (1000, 900), """
<div style="background:#fafafa;height:900px;font-family:'Open Sans';color:#222"><div style="background:#b3001b;color:#fff;padding:14px 30px;font-size:24px;font-weight:800">Stadtkurier <span style="font-size:16px;font-weight:400">&nbsp; Politik &nbsp; Sport &nbsp; Kultur &nbsp; Lokales</span></div><div style="padding:30px 60px"><div style="color:#b3001b;font-size:18px">Verkehr</div><div style="font-size:42px;font-weight:800;line-height:1.2">Altstadt bekommt eine neue Brücke für Fußgänger</div><div style="color:#666;margin:16px 0">Von Jens Habermann, 11.08.2026, 06:00 Uhr</div><p style="font-size:19px;line-height:1.6">Der Stadtrat hat am Montag den Bau einer zweiten Brücke beschlossen. Sie soll 2028 fertig sein und neun Millionen Euro kosten.</p><p style="font-size:19px;line-height:1.6">Anwohner hatten lange darum gekämpft.</p></div></div>""")

page("page-pricing", (1280, 760), """
<div style="background:#fff;height:760px;font-family:Inter;color:#14213d"><div style="padding:20px 60px;display:flex;justify-content:space-between;font-size:18px"><b>Cloudnest</b><span>Product &nbsp; Pricing &nbsp; Docs &nbsp; Sign in</span></div><div style="text-align:center;margin-top:40px"><div style="font-size:54px;font-weight:800">Simple pricing for small teams</div><div style="font-size:22px;color:#667;margin-top:14px">Start free, upgrade when you grow.</div></div><div style="display:flex;gap:30px;justify-content:center;margin-top:60px;font-size:20px"><div style="border:1px solid #ccd;border-radius:14px;padding:30px;width:260px">Starter<br><b style="font-size:36px">$0</b><br>3 projects</div><div style="border:2px solid #fca311;border-radius:14px;padding:30px;width:260px">Team<br><b style="font-size:36px">$12</b><br>Unlimited projects</div><div style="border:1px solid #ccd;border-radius:14px;padding:30px;width:260px">Business<br><b style="font-size:36px">$29</b><br>Priority support</div></div></div>""")

page("slide-algorithm", (1280, 720), """
<div style="background:#fff;height:720px;font-family:'Liberation Sans';color:#111;padding:50px 70px"><div style="font-size:50px;color:#003f7f;border-bottom:4px solid #003f7f;padding-bottom:12px">Outline of the algorithm</div><ul style="font-size:32px;line-height:1.8"><li>Generate 3D candidates from the point cloud<li>Score every candidate against the image<li>Keep the best ten<li>Refine with gradient descent</ul><div style="position:absolute;bottom:24px;font-size:18px;color:#666">K. Lindqvist — Spring school 2026 — 4 / 31</div></div>""")

page("slide-ventas", (1280, 720), """
<div style="background:linear-gradient(120deg,#1b4332,#40916c);height:720px;color:#fff;font-family:Lato;display:flex;flex-direction:column;justify-content:center;padding-left:120px"><div style="font-size:76px;font-weight:900">Resultados de ventas</div><div style="font-size:38px;margin-top:16px">Segundo trimestre 2026</div><div style="font-size:24px;margin-top:80px;opacity:.8">Departamento comercial</div></div>""", few_colors=False)

page("map-station", (1100, 760), """
<svg width=1100 height=760 style="background:#f2efe9;font-family:'Open Sans'"><rect x=0 y=0 width=330 height=260 fill="#c8e6b4"/><path d="M700 0C720 260 640 420 700 760L820 760C760 420 840 260 820 0Z" fill="#aadaff"/><g stroke="#fff" stroke-width=18 fill="none"><path d="M0 320L1100 360M360 0L420 760M560 0L600 760M0 560L1100 620M940 0L960 760"/></g><g fill="#666" font-size=20><text x=440 y=336>Station Road</text><text x=40 y=552>Mill Lane</text><text x=850 y=612>Harbour Street</text><text x=40 y=140 fill="#3b7d23" font-size=26>Queens Park</text></g><text x=680 y=470 fill="#4a90c2" font-size=28 font-style="italic" transform="rotate(-80 760 470)">River Wey</text><text x=450 y=230 font-size=46 font-weight=bold fill="#333">Guildford</text><g font-size=18 fill="#444"><text x=990 y=735>500 ft</text></g></svg>""")

page("chart-memory", (1000, 680), """
<svg width=1000 height=680 style="background:#fff;font-family:'DejaVu Sans'"><text x=500 y=46 font-size=28 text-anchor=middle>Memory consumption of the importer</text><g stroke="#ccc"><path d="M90 100H960M90 220H960M90 340H960M90 460H960M90 580H960"/></g><g font-size=16 text-anchor=end><text x=80 y=106>8 MiB</text><text x=80 y=226>6 MiB</text><text x=80 y=346>4 MiB</text><text x=80 y=466>2 MiB</text><text x=80 y=586>0</text></g><polyline points="90,560 200,480 310,300 420,120 530,180 640,170 750,320 860,420 960,440" fill=none stroke="#1f77b4" stroke-width=4 /><g font-size=16><text x=90 y=606>0</text><text x=300 y=606>10</text><text x=520 y=606>20</text><text x=740 y=606>30</text><text x=930 y=606>40</text></g><text x=500 y=650 font-size=20 text-anchor=middle>Time [s]</text></svg>""")

page("chart-umfrage", (1000, 640), """
<div style="background:#fcfcfc;height:640px;padding:40px 60px;font-family:Lato;color:#333"><div style="font-size:34px;font-weight:900">Wie kommen Sie zur Arbeit?</div><div style="font-size:18px;color:#888;margin-bottom:30px">Umfrage unter 1.200 Beschäftigten, in Prozent</div>""" + "".join(
    f"<div style='display:flex;align-items:center;margin:22px 0;font-size:22px'><span style='width:160px'>{who}</span><span style='width:{n * 12}px;height:44px;background:#e07a5f;margin-right:14px'></span>{n}</div>"
    for who, n in [("Auto", 44), ("Fahrrad", 23), ("Bahn", 18), ("Bus", 9), ("Zu Fuß", 6)]) + "</div>")

page("settings-privacy", (591, 1180), """
<div style="background:#fff;height:1180px;font:26px Inter;padding:60px 30px;color:#111"><div style="font-size:40px;font-weight:800;margin-bottom:34px">Privacy &amp; security</div>""" + "".join(
    f"<div style='padding:24px 0;border-bottom:1px solid #ddd'>{t}<div style='font-size:19px;color:#777'>{u}</div></div>"
    for t, u in [("Location", "Allowed for 4 apps"), ("Camera", "Allowed for 9 apps"), ("Microphone", "Allowed for 6 apps"), ("Contacts", "Not allowed"), ("Screen lock", "PIN"), ("Find my device", "On")]) + "</div>")

page("settings-clavier", (1100, 700), """
<div style="background:#2b2b2b;color:#eee;height:700px;font:19px 'Open Sans';padding:0"><div style="background:#1f1f1f;padding:12px 24px;text-align:center">Paramètres</div><div style="display:flex"><div style="width:260px;padding:24px;line-height:2.3;color:#bbb">Réseau<br>Son<br>Écran<br><b style="color:#fff">Clavier</b><br>Souris<br>Comptes</div><div style="padding:30px 60px;line-height:3"><div style="font-size:32px;font-weight:700">Clavier</div>Disposition : Français (AZERTY)<br>Répétition des touches : activée<br>Délai : 500 ms<br>Raccourcis clavier…</div></div></div>""")

paper("sign-closed", (800, 460), """
<div style="height:460px;background:#ffd400;border:16px solid #111;text-align:center;font-family:'Liberation Sans';padding-top:40px;color:#111"><div style="font-size:110px;font-weight:bold">ROAD CLOSED</div><div style="font-size:54px">Bridge repair until 30 June</div></div>""")

paper("sign-hotel", (900, 300), """
<div style="height:300px;background:#5b1a1a;color:#f4d58d;text-align:center;font:bold 110px/280px 'Noto Serif'">Hotel Zur Post</div>""")

paper("recipe-suppe", (760, 960), """
<div style="height:960px;background:#fefcf6;padding:50px;font:22px/1.5 'Liberation Serif';color:#222"><div style="font-size:50px;font-weight:bold">Kürbissuppe mit Ingwer</div><p>Für 4 Personen, 40 Minuten</p><b>Zutaten</b><br>1 Hokkaido-Kürbis<br>1 Zwiebel<br>30 g Ingwer<br>400 ml Kokosmilch<br>Salz, Pfeffer<p><b>Zubereitung</b></p><p>Kürbis würfeln, mit Zwiebel und Ingwer andünsten. Mit Brühe aufgießen, 20 Minuten kochen und pürieren.</p></div>""")

paper("card-dentist", (860, 500), """
<div style="height:500px;background:#eaf6f6;padding:60px;font-family:'Open Sans';color:#134"><div style="font-size:46px;font-weight:700">Dr. Tomás Rivera</div><div style="font-size:28px;margin-bottom:80px">Dentista</div><div style="font-size:24px;line-height:1.6">Clínica Dental Sol<br>Calle Luna 5, Valencia<br>Tel. 963 555 017 · citas@clinicasol.example</div></div>""")

page("poster-market", (800, 1100), """
<div style="height:1100px;background:#0a3d3a;color:#f7e7ce;text-align:center;font-family:'Noto Serif';padding-top:130px"><div style="font-size:30px;letter-spacing:6px">TOWN HALL SQUARE</div><div style="font-size:100px;font-weight:bold;line-height:1.15;margin:50px 20px">Winter Craft Market</div><div style="font-size:44px">5 & 6 December 2026</div><div style="font-size:30px;margin-top:260px">Pottery · Candles · Wool · Mulled wine</div></div>""")

paper("cover-lighthouse", (700, 1000), """
<div style="height:1000px;background:#efe6d5;color:#22313f;font-family:Lato;padding:90px 60px"><div style="font-size:34px">JAMES OKORO</div><div style="font-size:88px;font-weight:900;line-height:1.1;margin-top:260px">The Last Lighthouse Keeper</div><div style="font-size:28px;margin-top:60px">Winner of the Coastal Prize</div></div>""")

page("mail-meeting", (1200, 720), """
<div style="background:#fff;height:720px;font:18px 'Liberation Sans';color:#222"><div style="background:#0f6cbd;color:#fff;padding:14px 30px;font-size:20px">Mail</div><div style="padding:30px 60px"><div style="font-size:30px">Minutes of the parents' meeting</div><div style="color:#555;margin:20px 0;line-height:1.6">From: Ruth Adler &lt;ruth.adler@school.example&gt;<br>To: class4b@school.example<br>Sent: Thursday, 17 September 2026 21:08</div><p>Dear parents,</p><p>thank you for coming. Attached you find the minutes. The next meeting is on 12 November.</p><p>Best wishes, Ruth</p></div></div>""")

page("weather-lisbon", (591, 1000), """
<div style="height:1000px;background:#fff;font-family:Lato;color:#123;padding:70px 40px"><div style="font-size:44px;font-weight:900">Lisbon</div><div style="font-size:24px;color:#678">Mostly sunny</div><div style="font-size:130px;font-weight:900;margin:30px 0">24°C</div><div style="font-size:26px;line-height:2.2">Wind 14 km/h NW<br>Humidity 48 %<br>UV index 7</div><div style="font-size:22px;margin-top:60px;line-height:2.2;color:#456">Fri 25° · Sat 26° · Sun 23° · Mon 22°</div></div>""")

page("sheet-inventory", (1100, 680), """
<div style="height:680px;background:#fff;font:17px 'Open Sans'"><div style="padding:14px 22px;font-size:22px">Seed inventory 2026</div><div style="padding:0 22px 12px;color:#555;font-size:15px">File &nbsp; Edit &nbsp; View &nbsp; Insert &nbsp; Format &nbsp; Data &nbsp; Tools &nbsp; Help</div><table border=1 cellpadding=8 style="border-collapse:collapse;width:100%"><tr style="background:#f1f3f4"><td><td>A<td>B<td>C<tr><td>1<td>Variety<td>Packets<td>Best before<tr><td>2<td>Tomato Moneymaker<td>14<td>2028<tr><td>3<td>Carrot Nantes<td>9<td>2027<tr><td>4<td>Basil Genovese<td>22<td>2027<tr><td>5<td>Runner bean<td>5<td>2026</table></div>""")

page("statement-kontoauszug", (860, 1100), """
<div style="height:1100px;background:#fff;padding:56px;font:17px/1.6 'Liberation Sans';color:#111"><div style="color:#e2001a;font-size:32px;font-weight:bold">Sparbank Nord</div><div style="font-size:28px;margin:40px 0 10px">Kontoauszug 4/2026</div><div>Helga Petersen<br>Konto 1902837465 · IBAN DE89 3704 0044 0532 0130 00</div><table width=100% cellpadding=8 style="margin-top:30px"><tr style="background:#eee"><td>Datum<td>Verwendungszweck<td>Betrag<tr><td>02.04.<td>Miete April<td>-640,00<tr><td>15.04.<td>Gehalt<td>+2.118,40<tr><td>20.04.<td>Stadtwerke<td>-88,00</table><p>Kontostand am 30.04.2026: 3.402,17 EUR</p></div>""")
