/** What colours mean, in light and dark; paper is light whatever the screen is. */
const COLOURS = `
:root{color-scheme:light dark;--tinta:light-dark(#181c23,#e4e6ea);--gris:light-dark(#4e545e,#c1c4cb);--linea:light-dark(#d9dce2,#373c44);--regla:light-dark(#30363f,#c1c4cb);--acento:light-dark(#1f4e97,#9cbff7);--fondo:light-dark(#fff,#15191f);--tenue:light-dark(#f3f4f6,#1d2128);--barra:light-dark(#6b727d,#8d949e)}
@media print{:root{color-scheme:light}}`

const TEXT = `
*{box-sizing:border-box}
html{scroll-padding-top:16px;-webkit-text-size-adjust:100%}
body{max-width:60rem;margin:0 auto;padding:32px 24px 64px;background:var(--fondo);color:var(--tinta);font:15px/1.5 'IBM Plex Sans',system-ui,sans-serif;font-variant-numeric:tabular-nums lining-nums;overflow-wrap:break-word}
header{border-bottom:3px double var(--regla);padding-bottom:14px}
header p{margin:2px 0;color:var(--gris)}
.serie{font-size:.87rem;font-weight:600;letter-spacing:.02em}
h1{font-size:1.6rem;line-height:1.2;margin:6px 0 8px;text-wrap:balance}
h2{font-size:1.15rem;line-height:1.3;margin:40px 0 10px;padding-bottom:4px;border-bottom:1px solid var(--regla)}
h3{font-size:1rem;line-height:1.35;margin:22px 0 4px}
h4{font-size:.93rem;line-height:1.35;margin:14px 0 2px}
p,main ul{max-width:72ch}
p{margin:0 0 8px}
main ul{margin:0 0 8px;padding-left:20px}
li{margin:2px 0}
strong{font-weight:600}
a{color:var(--acento);text-underline-offset:2px}
a:focus-visible,.tabla:focus-visible{outline:2px solid var(--acento);outline-offset:2px}
nav ul{columns:2;column-gap:32px;margin:14px 0 0;padding:0;list-style:none;font-size:.87rem}
nav li{margin:0;padding:2px 0;break-inside:avoid}
.nota,.notas{font-size:.8rem;color:var(--gris)}
main ul.notas{max-width:none;margin:4px 0 16px;padding:0;list-style:none}
.notas li{display:flex;gap:6px}
.marca{flex:none;min-width:1.6em}
.oculto{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}`

const TABLES = `
.tabla{overflow-x:auto;margin:20px 0 4px}
table{border-collapse:collapse;font-size:.87rem;line-height:1.4}
.tabla table{width:100%}
caption{text-align:left;font-weight:600;font-size:.93rem;padding:0 0 5px}
th,td{text-align:left;vertical-align:top;padding:4px 8px;border-bottom:1px solid var(--linea);font-weight:400}
thead :is(th,td){background:var(--tenue);border-bottom-color:var(--regla);vertical-align:bottom}
thead th{font-weight:600}
thead tr:first-child>*{border-top:1px solid var(--regla)}
.grupo{text-align:center;border-bottom-color:var(--linea)}
.n{text-align:right;white-space:nowrap}
thead .n{white-space:normal}
.densa table{font-size:.8rem}
.densa :is(th,td){padding-inline:6px}
.tabla tbody th{min-width:9rem}
tbody :is(th,td:not(.n)){white-space:pre-line}
.densa td:not(.n){min-width:11rem}
.total>*{font-weight:600;border-top:1px solid var(--regla)}
.rubro>*{font-weight:600;padding-top:9px}`

const CHARTS = `
figure{margin:22px 0}
figcaption{font-weight:600;font-size:.93rem;margin-bottom:6px}
.par{display:grid;grid-template-columns:minmax(0,26rem) minmax(0,1fr);gap:8px 28px;align-items:center}
.par table{justify-self:start}
.grafico{display:block;width:100%;height:auto}
.grafico text{font-family:'IBM Plex Sans',system-ui,sans-serif;fill:var(--tinta)}
.grafico .eje{fill:var(--gris)}
.grafico .base{stroke:var(--regla)}
.serie-0{fill:var(--acento)}
rect:not(.serie-0){fill:var(--barra)}
.trama{stroke:var(--fondo)}
.llave{vertical-align:-1px;margin-right:2px}`

const PHONE = `
@media (max-width:640px){body{padding:20px 14px 48px}h1{font-size:1.35rem}nav ul{columns:1}nav li{padding:5px 0}.tabla:not([role]) tbody th{min-width:0}.par{grid-template-columns:minmax(0,1fr);overflow-x:auto}.par table{font-size:.8rem}.par :is(th,td){padding-inline:4px}.tabla[role]:not(.corta) table,.densa table{width:max-content;min-width:100%;max-width:none}.tabla tbody th,.densa thead th{max-width:13rem}.tabla caption span{display:inline-block;position:sticky;left:0;max-width:calc(100vw - 28px)}.tabla td:not(.n){max-width:17rem}.tabla td:not(.n):not(:empty){min-width:11rem}}`

/** Heads come back on each page, no row is torn, no head is left alone, nothing slides out of sight. */
const PAPER = `
@page{margin:19mm 16mm 17mm}
@media print{body{max-width:none;padding:0;font-size:9.5pt;line-height:1.42;background:none}nav{display:none}a{color:inherit;text-decoration:none}p,main ul{max-width:none;orphans:3;widows:3}h1{font-size:16pt}h2{font-size:12pt;margin-top:20pt}h3{font-size:10.5pt;margin-top:12pt}h4{font-size:9.5pt}h2,h3,h4,caption,figcaption{break-after:avoid}figure,tr,li,.corta,ul.notas{break-inside:avoid}.tabla{overflow:visible;margin-top:12pt}table{font-size:8.5pt}caption,figcaption{font-size:9.5pt}th,td{padding:2.5pt 6pt}thead{display:table-header-group}thead :is(th,td){background:none}tbody tr:first-child,.total,ul.notas{break-before:avoid}.rubro{break-after:avoid}.tabla tbody th,.densa td:not(.n){min-width:0}.densa table{font-size:7pt;line-height:1.3}.densa :is(th,td){padding:2pt 3pt}.nota,.notas{font-size:7.5pt}.par{grid-template-columns:85mm minmax(0,1fr)}}`

/** Style of the report on its own page: a printed ficha, in light, dark, on a phone and on paper. */
export const REPORT_CSS = [COLOURS, TEXT, TABLES, CHARTS, PHONE, PAPER].join('')
