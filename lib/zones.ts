/** Where the labs of one State keep their clocks, its overseas territories included, and its neighbours. */
const ZONES = [
  "Europe/Paris",
  "America/Guadeloupe",
  "America/Martinique",
  "America/Cayenne",
  "Indian/Reunion",
  "Indian/Mayotte",
  "America/Miquelon",
  "Pacific/Noumea",
  "Pacific/Tahiti",
  "Pacific/Wallis",
  "Europe/Brussels",
  "Europe/Luxembourg",
  "Europe/Zurich",
  "Europe/Berlin",
  "Europe/Madrid",
  "Europe/Rome",
  "UTC",
] as const;

export type ZoneOption = { readonly value: string; readonly label: string };

/** The zones a form offers; `own` comes first. */
export function listZones(own: string): ZoneOption[] {
  return [own, ...ZONES.filter((zone) => zone !== own)].map((zone) => ({ value: zone, label: zone }));
}
