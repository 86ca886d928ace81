/** A token's value now. A canvas takes no custom properties, so charts are told the colours of the theme they are in. */
export const token = (name: string): string => getComputedStyle(document.documentElement).getPropertyValue(name).trim();

/** The same colour, partly clear. @param share 0..1 */
export const faded = (name: string, share: number): string =>
  `color-mix(in srgb, ${token(name)} ${Math.round(share * 100)}%, transparent)`;
