/** What XML can't hold (XML 1.0 §2.2), and a carriage return, which it reads as a line feed. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const NOT_IN_XML = /[\x00-\x08\x0b-\x1f\ufffe\uffff]/g
const LOOKS_SO = /_(?=x[0-9A-Fa-f]{4}_)/g

const written = (sign: string): string => `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`

/** A text as a cell of a workbook holds it: nothing is lost of it, and nothing of it reads as something else (ECMA-376 §22.9.2.19). */
export function workbookText(text: string): string {
  const held = text.replace(LOOKS_SO, '_x005F_').replace(NOT_IN_XML, written)
  // write-excel-file 4.1 looks texts up in an object, and loses one that every object has: 'constructor', 'valueOf'.
  return held in Object.prototype ? written(held) + held.slice(1) : held
}
