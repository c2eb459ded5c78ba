/** What tells a browser to save an answer under a name of ours, reduced to what every system can write. */
export const attachment = (name: string): string =>
  `attachment; filename="${name.replaceAll(/[^\w.-]/g, "-")}"`;
