/** Path of a Chromium, or undefined when none can be had. */
export function findChromium(): Promise<string | undefined>
/** Path of a Chromium that is there, or undefined. */
export function installedChromium(): string | undefined
