import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** What somebody does to an open workbook, in the Basic of LibreOffice: `doc` is the workbook, `sheet` its 'Componentes'. */
export type Deeds = Readonly<Record<string, string>>

const FILTERS = { xlsx: 'Calc MS Excel 2007 XML', ods: 'calc8' } as const
export type SavedAs = keyof typeof FILTERS

/** A workbook on which LibreOffice itself did each of these, one at a time, and saved it: by the name of what was done. */
export function handledByLibreOffice(book: Uint8Array, deeds: Deeds, as: SavedAs): Map<string, Uint8Array> {
  const folder = mkdtempSync(join(tmpdir(), 'cuadra-manos-'))
  const names = Object.keys(deeds)
  const saved = (name: string) => join(folder, `${names.indexOf(name)}.${as}`)
  writeFileSync(join(folder, 'libro.xlsx'), book)
  const subs = names.map((name, at) => sub(`Deed${at}`, deeds[name]!, join(folder, 'libro.xlsx'), saved(name), as))
  const main = `Sub Main\n${names.map((_, at) => `Deed${at}`).join('\n')}\nStarDesktop.terminate()\nEnd Sub`
  const start = (...args: readonly string[]) =>
    execFileSync('soffice', ['--headless', `-env:UserInstallation=file://${folder}/profile`, ...args], {
      stdio: 'pipe',
      env: { ...process.env, LC_ALL: 'C.UTF-8' },
    })
  // A new profile writes its own macros over those that it finds: it is made first.
  start('--terminate_after_init')
  writeModule(join(folder, 'profile/user/basic/Standard'), [...subs, main].join('\n'))
  start('macro:///Standard.Hands.Main')
  const all = new Map(names.map((name) => [name, new Uint8Array(readFileSync(saved(name)))]))
  rmSync(folder, { recursive: true })
  return all
}

/** Sheets are protected from slips, without a password: whoever moves rows takes that away first. */
const sub = (name: string, deed: string, from: string, to: string, as: SavedAs): string => `Sub ${name}
Dim hidden(0) As New com.sun.star.beans.PropertyValue
Dim filter(0) As New com.sun.star.beans.PropertyValue
hidden(0).Name = "Hidden"
hidden(0).Value = True
filter(0).Name = "FilterName"
filter(0).Value = "${FILTERS[as]}"
doc = StarDesktop.loadComponentFromURL("file://${from}", "_blank", 0, hidden())
For index = 0 To doc.Sheets.Count - 1
doc.Sheets.getByIndex(index).unprotect("")
Next
sheet = doc.Sheets.getByName("Componentes")
${deed}
doc.storeToURL("file://${to}", filter())
doc.close(True)
End Sub`

/** A module of macros as the profile of a person keeps it. */
function writeModule(folder: string, code: string): void {
  const escaped = code.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
  writeFileSync(
    join(folder, 'Hands.xba'),
    `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Hands" script:language="StarBasic">${escaped}</script:module>`,
  )
  writeFileSync(
    join(folder, 'script.xlb'),
    `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE library:library PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "library.dtd">
<library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard" library:readonly="false" library:passwordprotected="false"><library:element library:name="Hands"/></library:library>`,
  )
}
