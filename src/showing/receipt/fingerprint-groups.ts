/** A fingerprint in groups of four, as people compare them: '7f3a 91c4 …'. */
export const fingerprintGroups = (fingerprint: string): readonly string[] => fingerprint.match(/.{1,4}/g) ?? []
