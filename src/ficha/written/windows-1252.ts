/** 0x80 to 0x9f of Windows-1252, five of which are nothing; all other bytes are the characters of their number. */
const SIGNS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'
const BYTES = new Map([...SIGNS].map((sign, index) => [sign, 0x80 + index]))

/** Bytes of Windows-1252, in which Excel saves CSV here. Ours: Node's own decoder reads 0x80 to 0x9f as controls. */
export function decodeWindows1252(bytes: Uint8Array): string {
  const latin = new TextDecoder('latin1').decode(bytes)
  return latin.replace(/[\x80-\x9f]/g, (control) => SIGNS[control.charCodeAt(0) - 0x80]!)
}

/** The bytes of a text in Windows-1252; undefined where it has other characters. */
export function encodeWindows1252(text: string): Uint8Array | undefined {
  const bytes = [...text].map((sign) => BYTES.get(sign) ?? sign.charCodeAt(0))
  return bytes.every((byte) => byte <= 0xff) ? Uint8Array.from(bytes) : undefined
}
