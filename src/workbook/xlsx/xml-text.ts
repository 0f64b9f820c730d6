import { workbookText } from '../../ficha/written/workbook-text.ts'

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** A text as a part of XML holds it. */
export const xmlText = (text: string): string => text.replace(/[&<>"]/g, (sign) => ENTITIES[sign]!)

/** The same of a cell, an attribute or a prompt, in which what XML can't hold is written as Excel does. */
export const cellText = (text: string): string => xmlText(workbookText(text))

/** An attribute keeps no line ends. */
export const attributeText = (text: string): string => cellText(text).replaceAll('\n', '&#10;')

export const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
export const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
export const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
