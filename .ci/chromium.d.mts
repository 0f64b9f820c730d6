/** Path of a Chromium, or undefined when none can be had. */
export function findChromium(): Promise<string | undefined>
